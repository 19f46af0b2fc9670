"""A result looked up by id: who holds which meetings, in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from fondaco.scheduling.problem import Interpreter, Location, Meeting, Participant, Problem
from fondaco.scheduling.result import Assignment, ScheduleResult


@dataclass(frozen=True)
class Plan:
    """A result whose references hold (see `references.py`), with its problem."""

    problem: Problem
    result: ScheduleResult

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """By id."""
        return {meeting.id: meeting for meeting in self.problem.meetings}

    @cached_property
    def participants(self) -> dict[str, Participant]:
        """By id."""
        return {participant.id: participant for participant in self.problem.participants}

    @cached_property
    def locations(self) -> dict[str, Location]:
        """By id."""
        return {location.id: location for location in self.problem.locations}

    @cached_property
    def interpreters(self) -> dict[str, Interpreter]:
        """By id."""
        return {interpreter.id: interpreter for interpreter in self.problem.interpreters}

    @cached_property
    def placed(self) -> dict[str, Assignment]:
        """The assignment of each placed meeting."""
        return {assignment.meeting: assignment for assignment in self.result.assignments}

    @cached_property
    def agendas(self) -> dict[str, list[Assignment]]:
        """The assignments of each participant, in order of time."""
        held: dict[str, list[Assignment]] = {participant.id: [] for participant in self.problem.participants}
        for assignment in self.in_order(self.result.assignments):
            meeting = self.meetings[assignment.meeting]
            held[meeting.first].append(assignment)
            held[meeting.second].append(assignment)
        return held

    @cached_property
    def shifts(self) -> dict[str, list[Assignment]]:
        """The assignments of each interpreter, in order of time."""
        work: dict[str, list[Assignment]] = {interpreter.id: [] for interpreter in self.problem.interpreters}
        for assignment in self.in_order(self.result.assignments):
            if assignment.interpreter is not None:
                work[assignment.interpreter].append(assignment)
        return work

    @cached_property
    def minutes_between(self) -> dict[tuple[str, str], int]:
        """Minutes from site to site, both directions."""
        ways: dict[tuple[str, str], int] = {}
        for transfer in self.problem.transfers:
            ways[transfer.site_a, transfer.site_b] = transfer.minutes
            ways[transfer.site_b, transfer.site_a] = transfer.minutes
        return ways

    @staticmethod
    def in_order(assignments: Iterable[Assignment]) -> list[Assignment]:
        """Sorted by slot; those of one slot stay in the order given."""
        return sorted(assignments, key=lambda assignment: assignment.slot)

    def sides(self, assignment: Assignment) -> tuple[Participant, Participant]:
        """Who meets."""
        meeting = self.meetings[assignment.meeting]
        return self.participants[meeting.first], self.participants[meeting.second]

    def slot_name(self, slot: int) -> str:
        """The id of a slot, for sentences."""
        return self.problem.slots[slot].id

    def share_a_stretch(self, one: int, two: int) -> bool:
        """Both slots stand in one stretch."""
        return self.problem.slots[one].stretch == self.problem.slots[two].stretch

    def is_too_far(self, one: Assignment, two: Assignment) -> str | None:
        """Why nobody gets from one meeting to the next one in time; None when they do."""
        origin, target = self.locations[one.location].site, self.locations[two.location].site
        needed = self.minutes_between.get((origin, target), 0) if origin != target else 0
        pause = self.problem.slots[two.slot].start_minute - self.problem.slots[one.slot].end_minute
        if one.slot == two.slot or pause >= needed:
            return None
        return (
            f"from {one.location} (site {origin}) after slot {self.slot_name(one.slot)} to {two.location} "
            f"(site {target}) in slot {self.slot_name(two.slot)}: {pause} minutes, where the way takes {needed}"
        )
