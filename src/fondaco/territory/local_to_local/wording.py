"""What people read about a ranking, in Italian, Russian and English."""

from collections.abc import Callable, Iterable

from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.local_to_local.params import Order, TermName
from fondaco.territory.local_to_local.terms.term import Basis

PAIR_NOT_COMPARED = LocalisedText(
    en="not available: too little is known of one of the two regions",
    it="non disponibile: di una delle due regioni si sa troppo poco",
    ru="нет данных: об одном из двух регионов известно слишком мало",
)
_MISSING = {
    Basis.EMPLOYMENT: LocalisedText(
        en="not available: no activity is known in regions of both countries",
        it="non disponibile: nessuna attività è nota in regioni di entrambi i paesi",
        ru="нет данных: ни один вид деятельности не известен в регионах обеих стран",
    ),
    Basis.TRADE: LocalisedText(
        en="not available: no figures of exports and imports by product were given for both countries",
        it="non disponibile: mancano dati su esportazioni e importazioni per prodotto di entrambi i paesi",
        ru="нет данных: для обеих стран не заданы экспорт и импорт по товарам",
    ),
    Basis.PRIORITIES: LocalisedText(
        en="not available: no declared priorities (S3) were given for both countries",
        it="non disponibile: mancano le priorità dichiarate (S3) di entrambi i paesi",
        ru="нет данных: для обеих стран не заданы объявленные приоритеты (S3)",
    ),
    Basis.INPUTS: LocalisedText(
        en="not available: no input-output weights were given for the country that buys",
        it="non disponibile: mancano i pesi input-output del paese che acquista",
        ru="нет данных: для страны-покупателя не заданы коэффициенты «затраты — выпуск»",
    ),
}


def reason_for_missing(basis: Basis) -> LocalisedText:
    """Why no pair has a term that needs these figures."""
    return _MISSING[basis]


ORDERS: dict[Order, LocalisedText] = {
    Order.SIMILARITY: LocalisedText(en="similarity", it="somiglianza", ru="сходство"),
    Order.COMPLEMENTARITY: LocalisedText(en="complementarity", it="complementarità", ru="взаимодополняемость"),
    Order.COMBINED: LocalisedText(en="combined score", it="punteggio complessivo", ru="общая оценка"),
}

_ONE_WAY: dict[str, LocalisedText] = {  # from one region to the other
    "added": LocalisedText(
        en="related activities that the receiver lacks ({giver} → {taker})",
        it="attività affini che mancano a chi riceve ({giver} → {taker})",
        ru="родственные виды деятельности, которых нет у получателя ({giver} → {taker})",
    ),
    "gain": LocalisedText(
        en="gain in relatedness ({giver} → {taker})",
        it="affinità guadagnata ({giver} → {taker})",
        ru="прирост связанности ({giver} → {taker})",
    ),
    "trade": LocalisedText(
        en="trade complementarity, Michaely ({giver} → {taker})",
        it="complementarità commerciale di Michaely ({giver} → {taker})",
        ru="торговая взаимодополняемость по Михаэли ({giver} → {taker})",
    ),
    "supply": LocalisedText(
        en="supply chain ({giver} → {taker})",
        it="filiera di fornitura ({giver} → {taker})",
        ru="цепочка поставок ({giver} → {taker})",
    ),
}
_TERMS: dict[TermName, LocalisedText] = {
    TermName.FINGER_KREININ: LocalisedText(
        en="overlap of shares (Finger-Kreinin)",
        it="sovrapposizione delle quote (Finger-Kreinin)",
        ru="совпадение долей (индекс Фингера — Крейнина)",
    ),
    TermName.KRUGMAN: LocalisedText(
        en="likeness by Krugman's index",
        it="somiglianza secondo l'indice di Krugman",
        ru="сходство по индексу Кругмана",
    ),
    TermName.LOG_LQ_COSINE: LocalisedText(
        en="likeness of specialisations (cosine of the log location quotients)",
        it="somiglianza delle specializzazioni (coseno dei logaritmi dei quozienti di localizzazione)",
        ru="сходство специализаций (косинус логарифмов коэффициентов локализации)",
    ),
    TermName.S3_MATCH: LocalisedText(
        en="declared priorities (S3)", it="priorità dichiarate (S3)", ru="объявленные приоритеты (S3)"
    ),
}
_DIRECTIONS: dict[TermName, tuple[str, bool]] = {  # what goes, and whether it goes to a
    TermName.ADDED_TO_A: ("added", True),
    TermName.ADDED_TO_B: ("added", False),
    TermName.DENSITY_GAIN_A: ("gain", True),
    TermName.DENSITY_GAIN_B: ("gain", False),
    TermName.TRADE_A_TO_B: ("trade", False),
    TermName.TRADE_B_TO_A: ("trade", True),
    TermName.SUPPLY_A_TO_B: ("supply", False),
    TermName.SUPPLY_B_TO_A: ("supply", True),
}


def term_name(term: TermName, a: LocalisedText, b: LocalisedText) -> LocalisedText:
    """What people call a term of the pair of regions (or countries) called `a` and `b`."""
    if term in _TERMS:
        return _TERMS[term]
    what, goes_to_a = _DIRECTIONS[term]
    return filled(_ONE_WAY[what], giver=b if goes_to_a else a, taker=a if goes_to_a else b)


def filled(template: LocalisedText, **texts: LocalisedText) -> LocalisedText:
    """`template` with each gap filled in its own language."""
    return in_each_language(
        lambda language: template.in_language(language).format(
            **{gap: text.in_language(language) for gap, text in texts.items()}
        )
    )


def in_each_language(write: Callable[[Language], str]) -> LocalisedText:
    """A text that is written language by language."""
    return LocalisedText(**{language.value: write(language) for language in Language})


def plain(text: str) -> LocalisedText:
    """A text that is the same in every language, such as a code or a name in its own script."""
    return LocalisedText(text, text, text)


def number(value: float, places: int = 0) -> LocalisedText:
    """A number as each language writes it: 1,660.5 in English, 1.660,5 in Italian, 1660,5 in Russian."""
    english = f"{value:,.{places}f}"
    comma = english.translate(str.maketrans(",.", ".,"))
    gap = "\N{NO-BREAK SPACE}" if abs(value) >= 10_000 else ""
    narrow = english.replace(",", gap).replace(".", ",")
    return LocalisedText(it=comma, ru=narrow, en=english)


def percent(share: float, places: int = 0) -> LocalisedText:
    """A share of one in percent, as each language writes it."""
    value = number(100 * share, places)
    return LocalisedText(it=f"{value.it}%", ru=f"{value.ru}\N{NO-BREAK SPACE}%", en=f"{value.en}%")


def capitalised(text: LocalisedText) -> LocalisedText:
    """The text with a capital at its beginning, in every language."""
    return in_each_language(lambda language: text.in_language(language)[:1].upper() + text.in_language(language)[1:])


def joined(texts: Iterable[LocalisedText], *, by: str = ", ") -> LocalisedText:
    """Texts one after the other."""
    each = tuple(texts)
    return in_each_language(lambda language: by.join(text.in_language(language) for text in each))
