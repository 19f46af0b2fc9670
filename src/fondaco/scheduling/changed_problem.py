"""The problem after the changes of the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from fondaco.scheduling.changes import (
    Change,
    InterpreterAway,
    LocationLost,
    MeetingAdded,
    MeetingCancelled,
    ParticipantAway,
)
from fondaco.scheduling.errors import InvalidChange, InvalidProblem
from fondaco.scheduling.problem import Interpreter, Location, Meeting, Participant, Problem
from fondaco.scheduling.result import Assignment

Resource = TypeVar("Resource", Participant, Location, Interpreter)
Closures = dict[str, set[int]]


def changed_problem(
    problem: Problem, agenda: Sequence[Assignment], changes: Sequence[Change], frozen_until: int
) -> Problem:
    """`problem` after `changes`, each of which may only concern slots from `frozen_until` on.

    Least numbers of meetings and fairness are dropped: on the day they would move meetings of people to whom nothing
    has happened. Raises InvalidChange, naming the change, what it names, and the remedy.
    """
    if not 0 <= frozen_until <= len(problem.slots):
        raise InvalidChange(
            f"the first slot that may change is {frozen_until}; expected 0 to {len(problem.slots)} "
            "(0: nothing has begun; the number of slots: everything is over)"
        )
    news = _News(problem, agenda, frozen_until)
    for change in changes:
        news.take(change)
    return news.applied()


@dataclass
class _News:
    """The changes taken so far, each checked against the problem."""

    problem: Problem
    agenda: Sequence[Assignment]
    frozen_until: int
    away: Closures = field(default_factory=dict)
    lost: Closures = field(default_factory=dict)
    not_working: Closures = field(default_factory=dict)
    cancelled: set[str] = field(default_factory=set)
    added: list[Meeting] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._participants = {participant.id for participant in self.problem.participants}
        self._locations = {location.id for location in self.problem.locations}
        self._interpreters = {interpreter.id for interpreter in self.problem.interpreters}
        self._meetings = {meeting.id for meeting in self.problem.meetings}
        self._past = {a.meeting: a.slot for a in self.agenda if a.slot < self.frozen_until}

    def take(self, change: Change) -> None:
        """Check a change and keep it."""
        match change:
            case ParticipantAway(name, slots):
                self._close(self.away, f"participant {name!r} away", name in self._participants, name, slots)
            case LocationLost(name, slots):
                self._close(self.lost, f"location {name!r} lost", name in self._locations, name, slots)
            case InterpreterAway(name, slots):
                is_known = name in self._interpreters
                self._close(self.not_working, f"interpreter {name!r} away", is_known, name, slots)
            case MeetingCancelled(name):
                self._cancel(name)
            case MeetingAdded(meeting):
                self._add(meeting)

    def applied(self) -> Problem:
        """The problem with all changes."""
        kept = [self._without_cancelled(m) for m in self.problem.meetings if m.id not in self.cancelled]
        people = (replace(p, min_meetings=0) if p.min_meetings else p for p in self.problem.participants)
        try:
            return replace(
                self.problem,
                participants=_closed(people, self.away),
                locations=_closed(self.problem.locations, self.lost),
                interpreters=_closed(self.problem.interpreters, self.not_working),
                meetings=(*kept, *self.added),
                fairness=None,
            )
        except InvalidProblem as error:
            raise InvalidChange(f"the meetings added do not fit the plan being mended: {error}") from error

    def _close(self, closures: Closures, what: str, is_known: bool, name: str, slots: tuple[int, ...]) -> None:
        if not is_known:
            raise InvalidChange(f"{what}: no such id; use one of the plan being mended")
        self._check_slots(what, slots)
        closures.setdefault(name, set()).update(slots)

    def _check_slots(self, what: str, slots: Iterable[int]) -> None:
        n_slots = len(self.problem.slots)
        for slot in slots:
            if not 0 <= slot < n_slots:
                raise InvalidChange(f"{what}: slot {slot} does not exist; expected 0 to {n_slots - 1}")
            if slot < self.frozen_until:
                raise InvalidChange(
                    f"{what}: slot {self.problem.slots[slot].id} is past or running; name only slots that may still "
                    f"change ({self._open_slots()})"
                )

    def _open_slots(self) -> str:
        first = self.frozen_until
        return f"from {self.problem.slots[first].id} on" if first < len(self.problem.slots) else "none is left"

    def _cancel(self, name: str) -> None:
        if name not in self._meetings:
            raise InvalidChange(f"meeting {name!r} cancelled: no such id; use one of the plan being mended")
        if name in self._past:
            where = self.problem.slots[self._past[name]].id
            raise InvalidChange(
                f"meeting {name!r} cancelled: it stands in slot {where}, past or running; leave this change out"
            )
        self.cancelled.add(name)

    def _add(self, meeting: Meeting) -> None:
        what = f"meeting {meeting.id!r} added"
        if meeting.id in self._meetings or meeting.id in {other.id for other in self.added}:
            raise InvalidChange(f"{what}: this id is taken; give the new meeting one of its own")
        if meeting.fixed_slot is not None:
            self._check_slots(what, (meeting.fixed_slot,))
        self.added.append(meeting)

    def _without_cancelled(self, meeting: Meeting) -> Meeting:
        if not self.cancelled.intersection(meeting.after):
            return meeting
        return replace(meeting, after=tuple(name for name in meeting.after if name not in self.cancelled))


def _closed(resources: Iterable[Resource], closures: Closures) -> tuple[Resource, ...]:
    closed: list[Resource] = []
    for each in resources:
        slots = closures.get(each.id)
        closed.append(replace(each, unavailable=tuple(sorted(slots.union(each.unavailable)))) if slots else each)
    return tuple(closed)
