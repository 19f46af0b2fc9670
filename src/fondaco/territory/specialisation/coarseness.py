"""How finely a table tells activities apart, and what it counts: the caution that goes with every figure of it."""

import re
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.sources import Measure

SECTIONS = re.compile(r"[A-Z]([+/,-][A-Z])*")
DIGITS = re.compile(r"[0-9]+")


class Coarseness(StrEnum):
    """Level of the classification that most of the codes have."""

    SECTION = "section"  # letters, such as C or B+C
    DIVISION = "division"  # two digits
    GROUP = "group"  # three
    CLASS = "class"  # four or more
    TOTAL = "total"  # one activity, which is all of them
    OTHER = "other"  # no codes of ATECO, NACE or OKVED


def coarseness_of(activities: tuple[str, ...]) -> Coarseness:
    """The coarsest level among the codes; TOTAL for a single one, OTHER where some are of no known classification."""
    if len(activities) == 1:
        return Coarseness.TOTAL
    levels = (Coarseness.SECTION, Coarseness.DIVISION, Coarseness.GROUP, Coarseness.CLASS)
    found = [_level(code) for code in activities]
    if not found or None in found:
        return Coarseness.OTHER
    return levels[min(level for level in found if level is not None)]


def _level(code: str) -> int | None:
    if SECTIONS.fullmatch(code):
        return 0
    digits = code.replace(".", "")
    return min(len(digits) - 1, 3) if DIGITS.fullmatch(digits) and len(digits) > 1 else None


CAUTIONS = {
    Coarseness.SECTION: LocalisedText(
        it="A livello di sezione non si vede ciò per cui i territori sono noti: calzature, mobili e macchine sono la "
        "stessa voce.",
        ru="На уровне разделов не видно того, чем известны территории: обувь, мебель и машины попадают в одну строку.",
        en="Section level hides what regions are known for: shoes, furniture and machines are one line.",
    ),
    Coarseness.DIVISION: LocalisedText(
        it="A livello di divisione i prodotti di un distretto restano in parte confusi con altri.",
        ru="На уровне двузначных кодов продукция промышленного округа отчасти сливается с другой.",
        en="Division level still mixes the products of a district with others.",
    ),
    Coarseness.TOTAL: LocalisedText(
        it="La fonte dà solo totali: di che cosa viva il territorio non si può dire. Quote stimate dalla provincia non "
        "sono dati del territorio.",
        ru="Источник даёт только итоги: чем живёт территория, сказать нельзя. Доли, оценённые по провинции, не "
        "являются данными о территории.",
        en="The source gives totals only: what the place lives on cannot be said. Shares estimated from its province "
        "are no figures of the place.",
    ),
    Coarseness.OTHER: LocalisedText(
        it="Non è noto quanto siano fini le voci di attività.",
        ru="Неизвестно, насколько подробны виды деятельности.",
        en="How fine the activities are is not known.",
    ),
}

MEASURES = {
    Measure.ORGANISATIONS: LocalisedText(
        it="Si contano organizzazioni registrate presso la sede legale, non addetti sul luogo di lavoro: una grande "
        "fabbrica vale quanto una ditta individuale.",
        ru="Учтены организации по месту регистрации, а не занятые по месту работы: крупный завод значит столько же, "
        "сколько малая фирма.",
        en="Registered organisations at their seat are counted, not persons at work: a large plant counts as much as a "
        "firm of one.",
    ),
    Measure.LOCAL_UNITS: LocalisedText(
        it="Si contano unità locali, non addetti.",
        ru="Учтены местные единицы, а не занятые.",
        en="Local units are counted, not persons employed.",
    ),
}


def cautions(level: Coarseness, measure: Measure) -> tuple[LocalisedText, ...]:
    """What a reader must know beside any ranking made from such a table."""
    found = (CAUTIONS.get(level), MEASURES.get(measure))
    return tuple(text for text in found if text is not None)
