"""The requirements of a problem, one by one, and the problem without some of them.

Structure is no requirement: a participant holds one meeting at a time, a meeting stands in one slot, booths and remote
places serve whom they are for.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from fondaco.scheduling.compiled import compile_problem
from fondaco.scheduling.problem import Location, LocationKind, Priority, Problem
from fondaco.scheduling.result import Requirement
from fondaco.scheduling.wording import listed, slot_names

Relaxation = Callable[[Problem], Problem]


@dataclass(frozen=True)
class Droppable:
    """A requirement, and how the problem looks without it. `meeting` is the one it wants placed, if any."""

    requirement: Requirement
    relax: Relaxation
    meeting: str | None = None


def demands_of(problem: Problem, *, wants_musts: bool) -> Iterator[Droppable]:
    """What is asked for: musts placed (if `wants_musts`) and least numbers of meetings."""
    if wants_musts:
        for meeting in problem.meetings:
            if meeting.priority is Priority.MUST:
                text = f"Meeting {meeting.id} of {meeting.first} with {meeting.second} takes place."
                yield Droppable(Requirement("must", (meeting.id,), text), lambda problem: problem, meeting.id)
    for person in problem.participants:
        if person.min_meetings:
            text = f"{person.id} has at least {_counted(person.min_meetings)}."
            yield _of_participant("min_meetings", person.id, text, {"min_meetings": 0})


def limits_of(problem: Problem) -> Iterator[Droppable]:
    """What stands against it: presence, numbers, sessions, order, places, interpreters, ways, fairness."""
    yield from _participant_limits(problem)
    yield from _meeting_limits(problem)
    yield from _resource_limits(problem)
    if problem.fairness is not None:
        text = f"The numbers of breaks of any two participants differ by at most {problem.fairness}."
        yield Droppable(Requirement("fairness", (), text), lambda problem: replace(problem, fairness=None))


def without(problem: Problem, dropped: list[Droppable]) -> Problem:
    """The problem without some requirements."""
    for each in dropped:
        problem = each.relax(problem)
    return problem


def _participant_limits(problem: Problem) -> Iterator[Droppable]:
    for person in problem.participants:
        if person.unavailable:
            text = f"{person.id} is not there at {slot_names(problem.slots, person.unavailable)}."
            yield _of_participant("unavailable", person.id, text, {"unavailable": ()})
        if person.max_meetings is not None:
            text = f"{person.id} has at most {_counted(person.max_meetings)}."
            yield _of_participant("max_meetings", person.id, text, {"max_meetings": None})


def _meeting_limits(problem: Problem) -> Iterator[Droppable]:
    for meeting in problem.meetings:
        if meeting.sessions:
            text = f"Meeting {meeting.id} stands in {listed(meeting.sessions)}."
            yield _of_meeting("sessions", meeting.id, text, {"sessions": ()})
        if meeting.fixed_slot is not None:
            text = f"Meeting {meeting.id} stands in slot {problem.slots[meeting.fixed_slot].id}."
            yield _of_meeting("fixed_slot", meeting.id, text, {"fixed_slot": None})
        if meeting.fixed_location is not None:
            text = f"Meeting {meeting.id} is held at {meeting.fixed_location}."
            yield _of_meeting("fixed_location", meeting.id, text, {"fixed_location": None})
        if meeting.after:
            text = f"Meeting {meeting.id} comes after {listed(meeting.after)}."
            yield _of_meeting("precedence", meeting.id, text, {"after": ()})


def _resource_limits(problem: Problem) -> Iterator[Droppable]:
    compiled = compile_problem(problem)
    for members in compiled.pool_members:
        ids = tuple(problem.locations[member].id for member in members)
        text = f"Of the places {listed(ids)} each is used when it is open and within its capacity."
        yield Droppable(Requirement("locations", ids, text), _unlimited(ids))
    if compiled.needs_interpreter.any():
        ids = tuple(interpreter.id for interpreter in problem.interpreters)
        text = f"Sides that share no language have an interpreter; there {_are(ids)}."
        yield Droppable(Requirement("interpreters", ids, text), _everybody_understood)
    for interpreter in problem.interpreters:
        if interpreter.max_run is not None:
            text = f"{interpreter.id} rests after at most {interpreter.max_run} slots at work."
            yield Droppable(Requirement("rest", (interpreter.id,), text), _unresting(interpreter.id))
    for transfer in problem.transfers:
        pair = (transfer.site_a, transfer.site_b)
        text = f"The way between {transfer.site_a} and {transfer.site_b} takes {transfer.minutes} minutes."
        yield Droppable(Requirement("transfer", pair, text), _without_transfer(pair))


def _of_participant(code: str, name: str, text: str, free: dict[str, object]) -> Droppable:
    def relax(problem: Problem) -> Problem:
        people = tuple(replace(p, **free) if p.id == name else p for p in problem.participants)  # type: ignore[arg-type]
        return replace(problem, participants=people)

    return Droppable(Requirement(code, (name,), text), relax)


def _of_meeting(code: str, name: str, text: str, free: dict[str, object]) -> Droppable:
    def relax(problem: Problem) -> Problem:
        meetings = tuple(replace(m, **free) if m.id == name else m for m in problem.meetings)  # type: ignore[arg-type]
        return replace(problem, meetings=meetings)

    return Droppable(Requirement(code, (name,), text), relax)


def _unlimited(ids: tuple[str, ...]) -> Relaxation:
    def relax(problem: Problem) -> Problem:
        room = max(1, len(problem.meetings))
        return replace(
            problem,
            locations=tuple(_widened(place, room) if place.id in ids else place for place in problem.locations),
        )

    return relax


def _widened(place: Location, room: int) -> Location:
    """Always open and large enough; a booth holds its owner's one meeting at a time anyway."""
    if place.kind is LocationKind.BOOTH:
        return replace(place, unavailable=())
    kind = LocationKind.ROOM if place.kind is LocationKind.TABLE else place.kind
    return replace(place, kind=kind, capacity=room, unavailable=())


def _everybody_understood(problem: Problem) -> Problem:
    return replace(problem, participants=tuple(replace(p, languages=()) for p in problem.participants))


def _unresting(name: str) -> Relaxation:
    def relax(problem: Problem) -> Problem:
        return replace(
            problem,
            interpreters=tuple(replace(i, max_run=None) if i.id == name else i for i in problem.interpreters),
        )

    return relax


def _without_transfer(pair: tuple[str, str]) -> Relaxation:
    def relax(problem: Problem) -> Problem:
        return replace(problem, transfers=tuple(t for t in problem.transfers if (t.site_a, t.site_b) != pair))

    return relax


def _counted(number: int) -> str:
    return f"{number} meeting{'' if number == 1 else 's'}"


def _are(ids: tuple[str, ...]) -> str:
    return f"{'is' if len(ids) == 1 else 'are'} {listed(ids)}" if ids else "is none"
