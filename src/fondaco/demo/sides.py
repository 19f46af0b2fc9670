"""The two parties of the demo: their regions, and the words of which names of firms and people are made.

The regions are real, everything else is invented. Italian regions: the eight on record for this round of sessions,
Abruzzo having joined in Lipetsk. Russian regions: Lipetsk as host, four that the records of the task force name, and
the six neighbours of Lipetsk; that each of these sent somebody to this session is part of the invention.
"""

from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import Party
from fondaco.demo import words_it, words_ru


@dataclass(frozen=True, slots=True)
class Region:
    """A region as its own people write it, its IANA time zone, and how many come from it compared with others.

    `of`: the name as it follows the name of an office; empty where it is the same.
    """

    name: str
    zone: str
    share: int = 1
    of: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One party: where its participants come from, what they speak and how they are called.

    `firm_words`: what a firm does, by sector in the order of `SECTORS`. `firm` and `body` are patterns of names with
    {word}, {town} and {form}; `women` and `men` are first names, with the surnames in the form that goes with them.
    """

    party: Party
    language: Language
    desk: str
    regions: tuple[Region, ...]
    towns: tuple[str, ...]
    firm_words: tuple[tuple[str, ...], ...]
    firm: str
    forms: tuple[str, ...]
    bodies: tuple[str, ...]
    women: tuple[str, ...]
    women_surnames: tuple[str, ...]
    men: tuple[str, ...]
    men_surnames: tuple[str, ...]


SECTORS = (
    Text("biotecnologie", "биотехнологии", "biotechnology"),
    Text("nanotecnologie", "нанотехнологии", "nanotechnology"),
    Text("aerospazio", "авиация и космос", "aerospace"),
    Text("logistica", "логистика", "logistics"),
)
INSTITUTIONS = Text("istituzioni", "региональные органы", "institutions")

ROME, MOSCOW = "Europe/Rome", "Europe/Moscow"

ITALY = Side(
    party=Party("IT", Text("Italia", "Италия", "Italy")),
    language=Language.ITALIAN,
    desk="Sportello internazionalizzazione {region}",
    regions=(
        Region("Abruzzo", ROME, 3),
        Region("Lombardia", ROME, 3),
        Region("Veneto", ROME, 2),
        Region("Marche", ROME, 2),
        Region("Piemonte", ROME, 2),
        Region("Campania", ROME),
        Region("Liguria", ROME),
        Region("Friuli-Venezia Giulia", ROME),
    ),
    towns=words_it.TOWNS,
    firm_words=words_it.FIRM_WORDS,
    firm="{word} {town} {form}",
    forms=("S.r.l.", "S.r.l.", "S.p.A.", "S.n.c."),
    bodies=words_it.BODIES,
    women=words_it.WOMEN,
    women_surnames=words_it.SURNAMES,
    men=words_it.MEN,
    men_surnames=words_it.SURNAMES,
)

RUSSIA = Side(
    party=Party("RU", Text("Russia", "Россия", "Russia")),
    language=Language.RUSSIAN,
    desk="Бюро внешнеэкономических связей {region}",
    regions=(
        Region("Липецкая область", MOSCOW, 6, of="Липецкой области"),
        Region("Воронежская область", MOSCOW, 2, of="Воронежской области"),
        Region("Москва", MOSCOW, 3, of="Москвы"),
        Region("Свердловская область", "Asia/Yekaterinburg", 2, of="Свердловской области"),
        Region("Тамбовская область", MOSCOW, of="Тамбовской области"),
        Region("Калининградская область", "Europe/Kaliningrad", of="Калининградской области"),
        Region("Тульская область", MOSCOW, of="Тульской области"),
        Region("Рязанская область", MOSCOW, of="Рязанской области"),
        Region("Курская область", MOSCOW, of="Курской области"),
        Region("Орловская область", MOSCOW, of="Орловской области"),
        Region("Краснодарский край", MOSCOW, of="Краснодарского края"),
    ),
    towns=words_ru.TOWNS,
    firm_words=words_ru.FIRM_WORDS,
    firm="{form} «{word} {town}а»",
    forms=("ООО", "ООО", "ЗАО", "ОАО"),
    bodies=words_ru.BODIES,
    women=words_ru.WOMEN,
    women_surnames=words_ru.WOMEN_SURNAMES,
    men=words_ru.MEN,
    men_surnames=words_ru.MEN_SURNAMES,
)

SIDES = (ITALY, RUSSIA)
