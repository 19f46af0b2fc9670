"""Why a meeting was left out, as people of the session read it.

The kernel names a reason by code and ids; here it becomes a sentence or two in three languages. What is short in the
slots in which both sides are free is told in one sentence for each kind of shortage.
"""

from collections.abc import Iterator, Mapping

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.planning.wording import Wording, in_every_language
from fondaco.scheduling import LeftOut, ReasonCode

NEVER_TOGETHER = Text(
    "Non sono mai presenti nello stesso momento: {who}.",
    "Нет времени, когда присутствуют обе стороны: {who}.",
    "Never there at the same time: {who}.",
)
SIDE_FULL = Text(
    "Tutte le fasce in cui l'incontro potrebbe stare sono già occupate: {who}.",
    "Все подходящие интервалы уже заняты: {who}.",
    "Busy in every slot in which the meeting could stand: {who}.",
)
SIDES_FULL = Text(
    "Non c'è più una fascia libera in comune: {who}.",
    "Не осталось общего свободного интервала: {who}.",
    "No free slot in common is left: {who}.",
)
AT_MAXIMUM = Text(
    "Numero massimo di incontri raggiunto: {who}.",
    "Достигнуто наибольшее число встреч: {who}.",
    "Already at the largest number of meetings: {who}.",
)
NO_PLACE = Text(
    "Nessuna postazione è adatta a questo incontro: {who}.",
    "Для этой встречи нет подходящего места: {who}.",
    "No place suits this meeting: {who}.",
)
PLACES_CLOSED = Text(
    "Entrambe le parti sono presenti solo in queste fasce: {slots}. Postazioni allora chiuse: {places}.",
    "Обе стороны присутствуют только в это время: {slots}. Места тогда недоступны: {places}.",
    "Both sides are there only at {slots}. Places closed then: {places}.",
)
NO_INTERPRETER = Text(
    "Le parti non hanno una lingua in comune e nessun interprete lavora fra le loro lingue: {who}.",
    "У сторон нет общего языка, и ни один переводчик не работает с их языками: {who}.",
    "The sides share no language, and no interpreter works between theirs: {who}.",
)
INTERPRETERS_AWAY = Text(
    "Entrambe le parti sono presenti solo in queste fasce: {slots}. Interpreti allora assenti: {interpreters}.",
    "Обе стороны присутствуют только в это время: {slots}. Переводчики тогда отсутствуют: {interpreters}.",
    "Both sides are there only at {slots}. Interpreters away then: {interpreters}.",
)
FIXED_AWAY = Text(
    "Orario fissato: {slots}. Assente in quell'orario: {who}.",
    "Назначенное время: {slots}. В это время отсутствует: {who}.",
    "Fixed time: {slots}. Not there at that time: {who}.",
)
FIXED_TAKEN = Text(
    "Orario fissato: {slots}. In quell'orario {who} è già impegnato nell'incontro {meetings}.",
    "Назначенное время: {slots}. Занятая сторона: {who}, встреча {meetings}.",
    "Fixed time: {slots}. Then {who} is busy with the meeting {meetings}.",
)
FIXED_OUTSIDE = Text(
    "L'orario fissato ({slots}) non è nella parte del programma richiesta.",
    "Назначенное время ({slots}) не входит в указанную часть программы.",
    "The fixed time ({slots}) is not in the block asked for.",
)
OUTRANKED = Text(
    "Tutte le fasce possibili sono occupate da incontri con priorità più alta: {who}. Si tratta di: {meetings}.",
    "Все возможные интервалы заняты встречами с более высоким приоритетом: {who}. Это встречи: {meetings}.",
    "Every slot possible is taken by meetings of higher priority: {who}. They are: {meetings}.",
)
NOT_FOUND = Text(
    "Ci sarebbe posto ({slots}), ma la ricerca è finita prima di usarlo, o le pause sarebbero ripartite in modo "
    "meno equo di quanto richiesto.",
    "Место есть ({slots}), но поиск закончился раньше, или окна распределились бы менее равномерно, чем требуется.",
    "There would be room ({slots}), but the search ended first, or breaks would be shared less fairly than asked.",
)

BOTH_FREE = Text(
    "Le parti sono libere insieme solo in queste fasce: {slots}.",
    "Обе стороны свободны одновременно только в это время: {slots}.",
    "Both sides are free together only at {slots}.",
)
SHORT_OF: Mapping[str, Text] = {
    "places": Text(
        "Tutte le postazioni adatte sono allora occupate.",
        "Все подходящие места тогда заняты.",
        "All places that suit it are taken then.",
    ),
    "interpreters": Text(
        "Nessun interprete adatto è allora libero e riposato: {interpreters}.",
        "Ни один подходящий переводчик тогда не свободен или не отдохнул: {interpreters}.",
        "No interpreter who could serve it is free and rested then: {interpreters}.",
    ),
    "nobody": Text(
        "In quelle sedi non c'è allora un interprete adatto.",
        "На этих площадках тогда нет подходящего переводчика.",
        "No interpreter who could serve it works at those sites then.",
    ),
    "order": Text(
        "L'ordine richiesto rispetto a questi incontri lo impedisce: {meetings}.",
        "Этому мешает заданный порядок относительно встреч: {meetings}.",
        "The order asked for forbids it, because of: {meetings}.",
    ),
    "way": Text(
        "Il tempo di spostamento dall'incontro precedente o verso il successivo non basta.",
        "Не хватает времени на дорогу от предыдущей встречи или к следующей.",
        "There is not enough time to walk from the meeting before or to the one after.",
    ),
}


def reason_text(left_out: LeftOut, wording: Wording) -> Text:
    """The reason in three languages."""

    def values(language: Language) -> dict[str, str]:
        return {
            "who": wording.listed([wording.attendee(name) for name in left_out.participants], language),
            "slots": wording.slots(left_out.slots, language),
            "places": wording.listed([wording.place(name, language) for name in left_out.locations], language),
            "interpreters": wording.listed([wording.interpreter(name) for name in left_out.interpreters], language),
            "meetings": wording.listed([wording.meeting(name) for name in left_out.meetings], language),
        }

    filled = [in_every_language(part, values) for part in _parts(left_out)]
    return Text(*(" ".join(part.in_language(language) for part in filled) for language in Language))


def _parts(left_out: LeftOut) -> Iterator[Text]:
    """The sentences of the reason."""
    whole = _whole(left_out)
    if whole is not None:
        yield whole
        return
    yield BOTH_FREE
    if left_out.locations:
        yield SHORT_OF["places"]
    if left_out.interpreters:
        yield SHORT_OF["interpreters"]
    elif left_out.reason is ReasonCode.INTERPRETERS_FULL:
        yield SHORT_OF["nobody"]
    if left_out.meetings:
        yield SHORT_OF["order"]
    if left_out.reason is ReasonCode.TRANSFER:
        yield SHORT_OF["way"]


def _whole(left_out: LeftOut) -> Text | None:
    """The one sentence of a reason that is not told slot by slot."""
    match left_out.reason:
        case ReasonCode.NO_COMMON_SLOT:
            return NEVER_TOGETHER
        case ReasonCode.PARTICIPANT_FULL:
            return SIDES_FULL if len(left_out.participants) > 1 else SIDE_FULL
        case ReasonCode.MAX_MEETINGS:
            return AT_MAXIMUM
        case ReasonCode.NO_LOCATION:
            return PLACES_CLOSED if left_out.locations else NO_PLACE
        case ReasonCode.NO_INTERPRETER:
            return INTERPRETERS_AWAY if left_out.interpreters else NO_INTERPRETER
        case ReasonCode.FIXED_CLASH:
            return FIXED_TAKEN if left_out.meetings else FIXED_AWAY if left_out.participants else FIXED_OUTSIDE
        case ReasonCode.OUTRANKED:
            return OUTRANKED
        case ReasonCode.NOT_FOUND:
            return NOT_FOUND
        case _:
            return None
