"""What people read about a ranking, in Italian, Russian and English."""

from fondaco.common.languages import LocalisedText
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
