"""Requirements that contradict each other, as people of the session read them."""

from collections.abc import Callable, Mapping

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.planning.wording import Wording, in_every_language
from fondaco.scheduling import Problem, Requirement

TEXTS: Mapping[str, Text] = {
    "must": Text(
        "L'incontro {meeting} deve avere luogo.",
        "Встреча {meeting} должна состояться.",
        "The meeting {meeting} takes place.",
    ),
    "min_meetings": Text(
        "Numero minimo di incontri di {who}: {number} (richiesti: {asked}).",
        "Наименьшее число встреч ({who}): {number} (запрошено: {asked}).",
        "Least number of meetings of {who}: {number} (asked for: {asked}).",
    ),
    "max_meetings": Text(
        "Numero massimo di incontri di {who}: {number}.",
        "Наибольшее число встреч ({who}): {number}.",
        "Largest number of meetings of {who}: {number}.",
    ),
    "unavailable": Text(
        "Non disponibile: {who} ({slots}).", "Отсутствует: {who} ({slots}).", "Not there: {who} ({slots})."
    ),
    "sessions": Text(
        "L'incontro {meeting} si tiene in: {block}.",
        "Встреча {meeting} проходит в части программы: {block}.",
        "The meeting {meeting} is held in: {block}.",
    ),
    "fixed_slot": Text(
        "L'incontro {meeting} è fissato: {slots}.",
        "Для встречи {meeting} назначено время: {slots}.",
        "The meeting {meeting} is fixed at {slots}.",
    ),
    "fixed_location": Text(
        "L'incontro {meeting} si tiene presso: {places}.",
        "Место встречи {meeting}: {places}.",
        "The meeting {meeting} is held at {places}.",
    ),
    "precedence": Text(
        "L'incontro {meeting} viene dopo: {meetings}.",
        "Встреча {meeting} идёт после встреч: {meetings}.",
        "The meeting {meeting} comes after {meetings}.",
    ),
    "locations": Text(
        "Postazioni disponibili, ciascuna nei suoi orari e con la sua capienza: {places}.",
        "Доступные места, каждое в своё время и в пределах вместимости: {places}.",
        "Places that can be used, each when it is open and within its capacity: {places}.",
    ),
    "interpreters": Text(
        "Chi non ha una lingua in comune ha bisogno di un interprete. Interpreti: {interpreters}.",
        "Если нет общего языка, нужен переводчик. Переводчики: {interpreters}.",
        "Sides that share no language need an interpreter. Interpreters: {interpreters}.",
    ),
    "rest": Text(
        "Massimo di fasce consecutive senza riposo per {interpreters}: {number}.",
        "Наибольшее число интервалов подряд без отдыха ({interpreters}): {number}.",
        "Most slots in a row without rest for {interpreters}: {number}.",
    ),
    "transfer": Text(
        "Tempo di spostamento fra {sites}: {number} minuti.",
        "Время на дорогу между площадками {sites}, минут: {number}.",
        "Time needed between {sites}: {number} minutes.",
    ),
    "fairness": Text(
        "Differenza massima fra i numeri di pause di due partecipanti: {number}.",
        "Наибольшая разница в числе окон у двух участников: {number}.",
        "Largest difference between two participants' numbers of breaks: {number}.",
    ),
}
NOBODY = Text("nessuno", "нет", "none")


def conflict_text(requirement: Requirement, problem: Problem, wording: Wording) -> Text:
    """A requirement in three languages; the kernel's English sentence where its code is not known here."""
    text = TEXTS.get(requirement.code)
    if text is None:
        return Text(requirement.text, requirement.text, requirement.text)
    return in_every_language(text, _values(requirement, problem, wording))


def _values(requirement: Requirement, problem: Problem, wording: Wording) -> Callable[[Language], dict[str, str]]:
    subjects = requirement.subjects
    facts = _facts(requirement, problem)

    def values(language: Language) -> dict[str, str]:
        people = [wording.interpreter(name) for name in subjects]
        return {
            "who": wording.listed([wording.attendee(name) for name in subjects], language),
            "meeting": wording.meeting(subjects[0]) if subjects else "",
            "meetings": wording.listed([wording.meeting(name) for name in facts.names], language),
            "block": wording.listed(facts.names, language),
            "places": wording.listed([wording.place(name, language) for name in facts.names or subjects], language),
            "interpreters": wording.listed(people, language) if people else NOBODY.in_language(language),
            "sites": wording.listed(subjects, language),
            "slots": wording.slots(facts.slots, language),
            "number": str(facts.number),
            "asked": str(facts.n_asked),
        }

    return values


class _Facts:
    """What the problem says of a requirement's first subject."""

    def __init__(
        self,
        number: int | None = None,
        slots: tuple[int, ...] = (),
        names: tuple[str, ...] = (),
        n_asked: int = 0,
    ) -> None:
        self.number = number
        self.slots = slots
        self.names = names
        self.n_asked = n_asked


def _facts(requirement: Requirement, problem: Problem) -> _Facts:
    subject = requirement.subjects[0] if requirement.subjects else ""
    if requirement.code in ("min_meetings", "max_meetings", "unavailable"):
        person = next(one for one in problem.participants if one.id == subject)
        is_least = requirement.code == "min_meetings"
        n_asked = sum(subject in (meeting.first, meeting.second) for meeting in problem.meetings)
        number = person.min_meetings if is_least else person.max_meetings
        return _Facts(number, person.unavailable, n_asked=n_asked)
    if requirement.code in ("sessions", "fixed_slot", "fixed_location", "precedence"):
        meeting = next(one for one in problem.meetings if one.id == subject)
        fixed = () if meeting.fixed_slot is None else (meeting.fixed_slot,)
        names = {"sessions": meeting.sessions, "precedence": meeting.after}.get(
            requirement.code, () if meeting.fixed_location is None else (meeting.fixed_location,)
        )
        return _Facts(slots=fixed, names=names)
    if requirement.code == "rest":
        return _Facts(next(one for one in problem.interpreters if one.id == subject).max_run)
    if requirement.code == "transfer":
        way = next(one for one in problem.transfers if (one.site_a, one.site_b) == requirement.subjects)
        return _Facts(way.minutes)
    return _Facts(problem.fairness)
