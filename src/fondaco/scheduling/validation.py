"""Checks that a problem does not contradict itself; every fault is named at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from fondaco.common.session import LocationKind
from fondaco.scheduling.errors import InvalidProblem

if TYPE_CHECKING:
    from fondaco.scheduling.problem import Problem

MOST_FAULTS_SHOWN = 50


def check_problem(problem: "Problem") -> None:
    """Raise InvalidProblem naming every fault of `problem`. Linear in its size."""
    faults = [
        *_ids(problem),
        *_slots(problem),
        *_participants(problem),
        *_locations(problem),
        *_interpreters(problem),
        *_meetings(problem),
        *_transfers(problem),
    ]
    if problem.fairness is not None and problem.fairness < 0:
        faults.append(f"fairness is {problem.fairness}; expected 0 or more, or none")
    if not faults and (cycle := _precedence_cycle(problem)):
        faults.append(f"meetings {', '.join(cycle)} wait for each other in a circle; remove one precedence")
    if faults:
        hidden = len(faults) - MOST_FAULTS_SHOWN
        more = [f"and {hidden} more"] if hidden > 0 else []
        raise InvalidProblem("\n".join([*faults[:MOST_FAULTS_SHOWN], *more]))


def _ids(problem: "Problem") -> Iterator[str]:
    kinds: dict[str, Sequence[str]] = {
        "slot": [slot.id for slot in problem.slots],
        "participant": [participant.id for participant in problem.participants],
        "location": [location.id for location in problem.locations],
        "interpreter": [interpreter.id for interpreter in problem.interpreters],
        "meeting": [meeting.id for meeting in problem.meetings],
    }
    for kind, ids in kinds.items():
        seen: set[str] = set()
        for name in ids:
            if not name:
                yield f"a {kind} has an empty id; give every {kind} one"
            elif name in seen:
                yield f"{kind} {name!r} is there twice; ids of {kind}s must differ"
            seen.add(name)


def _slots(problem: "Problem") -> Iterator[str]:
    for slot in problem.slots:
        if slot.end_minute <= slot.start_minute:
            yield f"slot {slot.id!r} ends at minute {slot.end_minute}, not after its start {slot.start_minute}"
    for earlier, later in zip(problem.slots, problem.slots[1:], strict=False):
        if later.start_minute < earlier.end_minute:
            yield (
                f"slot {later.id!r} starts at minute {later.start_minute}, before slot {earlier.id!r} ends at "
                f"{earlier.end_minute}; slots stand in order of time and do not overlap"
            )
    closed: set[int] = set()
    for earlier, later in zip(problem.slots, problem.slots[1:], strict=False):
        if earlier.stretch != later.stretch:
            closed.add(earlier.stretch)
            if later.stretch in closed:
                yield f"slot {later.id!r} returns to stretch {later.stretch}; the slots of a stretch stand together"


def _participants(problem: "Problem") -> Iterator[str]:
    for participant in problem.participants:
        who = f"participant {participant.id!r}"
        yield from _known_slots(problem, who, participant.unavailable)
        if participant.min_meetings < 0:
            yield f"{who} wants at least {participant.min_meetings} meetings; expected 0 or more"
        if participant.max_meetings is not None and participant.max_meetings < participant.min_meetings:
            yield (
                f"{who} has at most {participant.max_meetings} and at least {participant.min_meetings} meetings; "
                "the first must not be smaller"
            )


def _locations(problem: "Problem") -> Iterator[str]:
    people = {participant.id for participant in problem.participants}
    for location in problem.locations:
        what = f"location {location.id!r}"
        yield from _known_slots(problem, what, location.unavailable)
        if location.capacity < 1:
            yield f"{what} has capacity {location.capacity}; expected 1 or more"
        is_single = location.kind in (LocationKind.TABLE, LocationKind.BOOTH)
        if is_single and location.capacity > 1:
            yield f"{what} is a {location.kind} for {location.capacity} meetings; only a room or remote holds several"
        if (location.kind is LocationKind.BOOTH) != (location.owner is not None):
            yield f"{what} is a {location.kind} with owner {location.owner!r}; booths, and only booths, have an owner"
        if location.owner is not None and location.owner not in people:
            yield f"{what} belongs to {location.owner!r}, who is no participant"


def _interpreters(problem: "Problem") -> Iterator[str]:
    sites = {location.site for location in problem.locations}
    for interpreter in problem.interpreters:
        who = f"interpreter {interpreter.id!r}"
        yield from _known_slots(problem, who, interpreter.unavailable)
        if len(set(interpreter.languages)) < 2:
            yield f"{who} has languages {list(interpreter.languages)}; expected two or more"
        if interpreter.max_run is not None and interpreter.max_run < 1:
            yield f"{who} works at most {interpreter.max_run} slots in a row; expected 1 or more, or none"
        for site in sorted(set(interpreter.sites) - sites):
            yield f"{who} works at site {site!r}, where no location is"


def _meetings(problem: "Problem") -> Iterator[str]:
    people = {participant.id for participant in problem.participants}
    places = {location.id for location in problem.locations}
    sessions = {slot.session for slot in problem.slots}
    known = {meeting.id for meeting in problem.meetings}
    for meeting in problem.meetings:
        what = f"meeting {meeting.id!r}"
        for side in dict.fromkeys((meeting.first, meeting.second)):
            if side not in people:
                yield f"{what} is with {side!r}, who is no participant"
        if meeting.first == meeting.second:
            yield f"{what} is of {meeting.first!r} with itself; a meeting has two sides"
        for session in meeting.sessions:
            if session not in sessions:
                yield f"{what} belongs to session {session!r}, which has no slot"
        if meeting.fixed_slot is not None:
            yield from _known_slots(problem, what, (meeting.fixed_slot,))
        if meeting.fixed_location is not None and meeting.fixed_location not in places:
            yield f"{what} is fixed at {meeting.fixed_location!r}, which is no location"
        for earlier in meeting.after:
            if earlier not in known:
                yield f"{what} comes after {earlier!r}, which is no meeting"


def _transfers(problem: "Problem") -> Iterator[str]:
    sites = {location.site for location in problem.locations}
    for transfer in problem.transfers:
        what = f"transfer {transfer.site_a!r} - {transfer.site_b!r}"
        for site in dict.fromkeys((transfer.site_a, transfer.site_b)):
            if site not in sites:
                yield f"{what}: no location is at site {site!r}"
        if transfer.minutes < 0:
            yield f"{what} takes {transfer.minutes} minutes; expected 0 or more"


def _known_slots(problem: "Problem", what: str, slots: Iterable[int]) -> Iterator[str]:
    for slot in slots:
        if not 0 <= slot < len(problem.slots):
            yield f"{what} names slot {slot}; expected 0 to {len(problem.slots) - 1}"


def _precedence_cycle(problem: "Problem") -> list[str]:
    """Ids of meetings that wait for each other, or an empty list (Kahn's elimination)."""
    waits = {meeting.id: set(meeting.after) for meeting in problem.meetings if meeting.after}
    while free := [name for name, before in waits.items() if not before & waits.keys()]:
        for name in free:
            del waits[name]
    return sorted(waits)
