"""Why a meeting was left out, in terms a secretary can act on.

First what forbids the meeting even alone, then the sides themselves (full, at their maximum, never free together),
then slot after slot what is short where both are free. A reason is true of the schedule it comes with; it is proved
when no schedule could hold the meeting on top of as many others.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled
from fondaco.scheduling.reasons_alone import reason_alone
from fondaco.scheduling.result import LeftOut, ReasonCode
from fondaco.scheduling.shortages import Occupancy, Shortage
from fondaco.scheduling.wording import listed, slot_names

SHORT_OF = {
    ReasonCode.LOCATIONS_FULL: "{places} it could use {are} taken",
    ReasonCode.INTERPRETERS_FULL: "no interpreter who could serve it ({interpreters}) is free and rested",
    ReasonCode.TRANSFER: "the way from or to a neighbouring meeting is too long",
    ReasonCode.PRECEDENCE: "it would stand on the wrong side of {meetings}, which its order forbids",
}


def reasons(compiled: Compiled, candidate: Candidate, is_proved: tuple[bool, bool]) -> tuple[LeftOut, ...]:
    """One reason for each meeting that is not placed, in the problem's order.

    `is_proved` says for musts and for wishes that no schedule places more of them.
    """
    occupancy = Occupancy(compiled, candidate)
    return tuple(
        reason_alone(compiled, meeting) or _Case(occupancy, meeting, is_proved[0 if is_must else 1]).reason()
        for meeting, is_must in enumerate(compiled.is_must.tolist())
        if candidate.slot[meeting] == OUT
    )


@dataclass(frozen=True)
class _Case:
    """One meeting left out that could stand if it were alone."""

    occupancy: Occupancy
    meeting: int
    is_proved: bool

    def reason(self) -> LeftOut:
        """The first explanation that holds."""
        return self._clash() or self._maximum() or self._full() or self._apart() or self._slot_by_slot()

    @property
    def _compiled(self) -> Compiled:
        return self.occupancy.compiled

    @property
    def _sides(self) -> list[int]:
        return self._compiled.sides[self.meeting].tolist()  # type: ignore[no-any-return]  # list of int

    @property
    def _domain(self) -> BoolArray:
        domain: BoolArray = self._compiled.domain[self.meeting]
        return domain

    def _name(self, participant: int) -> str:
        return self._compiled.problem.participants[participant].id

    def _left_out(self, code: ReasonCode, text: str, **bottleneck: tuple[str, ...] | tuple[int, ...]) -> LeftOut:
        name = self._compiled.problem.meetings[self.meeting].id
        return LeftOut(name, code, text, self.is_proved, **bottleneck)  # type: ignore[arg-type]  # fields of LeftOut

    def _clash(self) -> LeftOut | None:
        """Its fixed slot is taken by another meeting of a side."""
        fixed = self._compiled.problem.meetings[self.meeting].fixed_slot
        if fixed is None:
            return None
        for side in self._sides:
            other = int(self.occupancy.meeting_at[side, fixed])
            if other != OUT:
                rival = self._compiled.problem.meetings[other].id
                where = self._compiled.problem.slots[fixed].id
                text = f"It is fixed to slot {where}, in which {self._name(side)} holds meeting {rival}."
                return self._left_out(
                    ReasonCode.FIXED_CLASH, text, participants=(self._name(side),), slots=(fixed,), meetings=(rival,)
                )
        return None

    def _maximum(self) -> LeftOut | None:
        """A side holds as many meetings as it may."""
        for side in self._sides:
            held = int((self.occupancy.meeting_at[side] != OUT).sum())
            most = self._compiled.problem.participants[side].max_meetings
            if most is not None and held >= most:
                text = f"{self._name(side)} already holds its maximum of {held} meeting{'' if held == 1 else 's'}."
                return self._left_out(ReasonCode.MAX_MEETINGS, text, participants=(self._name(side),))
        return None

    def _full(self) -> LeftOut | None:
        """A side is busy in every slot in which the meeting could stand."""
        for side in self._sides:
            taken = self.occupancy.meeting_at[side][self._domain]
            if (taken != OUT).all():
                return self._outranked(side, taken.tolist()) or self._participant_full(side)
        return None

    def _outranked(self, side: int, taken: list[int]) -> LeftOut | None:
        if self._compiled.is_must[self.meeting] or not self._compiled.is_must[taken].all():
            return None
        rivals = tuple(self._compiled.problem.meetings[other].id for other in taken)
        n = len(taken)
        text = (
            f"{self._name(side)} holds meetings of higher priority in {_all_of(n)} in which this one could stand: "
            f"{listed(rivals)}."
        )
        return self._left_out(ReasonCode.OUTRANKED, text, participants=(self._name(side),), meetings=rivals)

    def _participant_full(self, side: int) -> LeftOut:
        own = list(self._compiled.meetings_of[side])
        n_slots = int(np.any(self._compiled.domain[own], axis=0).sum())
        name, n_open = self._name(side), int(self._domain.sum())
        if len(own) > n_slots:
            text = (
                f"{name} is wanted for {len(own)} meetings but has only {n_slots} slots for them; "
                f"{_all_of(n_open)} in which this one could stand {'is' if n_open == 1 else 'are'} taken."
            )
        else:
            text = f"{name} is busy in {_all_of(n_open)} in which the meeting could stand."
        slots = tuple(np.flatnonzero(self._domain).tolist())
        return self._left_out(ReasonCode.PARTICIPANT_FULL, text, participants=(name,), slots=slots)

    def _apart(self) -> LeftOut | None:
        """Both sides have free slots, but none in common."""
        if self._both_free():
            return None
        free = [
            np.flatnonzero(self._domain & (self.occupancy.meeting_at[side] == OUT)).tolist() for side in self._sides
        ]
        names = tuple(self._name(side) for side in self._sides)
        slots = self._compiled.problem.slots
        text = (
            f"{names[0]} and {names[1]} are never free together: of the slots in which they could meet, "
            f"{names[0]} is free only at {slot_names(slots, free[0])}, {names[1]} only at {slot_names(slots, free[1])}."
        )
        return self._left_out(
            ReasonCode.PARTICIPANT_FULL, text, participants=names, slots=tuple(sorted({*free[0], *free[1]}))
        )

    def _both_free(self) -> list[int]:
        first, second = self._sides
        idle = (self.occupancy.meeting_at[first] == OUT) & (self.occupancy.meeting_at[second] == OUT)
        return np.flatnonzero(self._domain & idle).tolist()

    def _slot_by_slot(self) -> LeftOut:
        """What is short in each slot in which both are free; what is short most often gives the code."""
        both, found = self._both_free(), []
        for slot in both:
            shortage = self.occupancy.shortage(self.meeting, slot)
            if shortage is None:
                return self._room_unused(slot)
            found.append(shortage)
        code = Counter(shortage.code for shortage in found).most_common(1)[0][0]
        names = " and ".join(self._name(side) for side in self._sides)
        together = slot_names(self._compiled.problem.slots, both)
        return self._left_out(
            code,
            f"{names} are free together only at {together}; {self._told(found)}.",
            slots=tuple(both),
            locations=self._locations(found),
            interpreters=self._interpreters(found),
            meetings=self._meetings(found),
        )

    def _room_unused(self, slot: int) -> LeftOut:
        """One slot is enough to tell: a search that was stopped early leaves out thousands, with room everywhere."""
        where = slot_names(self._compiled.problem.slots, [slot])
        if self._compiled.problem.fairness is not None:
            text = f"At {where} everything it needs is free, but the breaks would be shared less fairly than asked."
        else:
            text = f"At {where} everything it needs is free; the search ended before it was placed."
        return self._left_out(ReasonCode.NOT_FOUND, text, slots=(slot,))

    def _told(self, found: list[Shortage]) -> str:
        """'at slot s3 …; at slots s7 and s8 …': one clause for each kind of shortage."""
        clauses = []
        for code in dict.fromkeys(shortage.code for shortage in found):
            same = [shortage for shortage in found if shortage.code is code]
            n_places = max(self._n_places(shortage) for shortage in same)
            words = SHORT_OF[code].format(
                places="the only place" if n_places == 1 else f"all {n_places} places",
                are="is" if n_places == 1 else "are",
                interpreters=listed(self._interpreters(same)) or "nobody at that site",
                meetings=listed(self._meetings(same)),
            )
            where = f"at {slot_names(self._compiled.problem.slots, [s.slot for s in same])}"
            clauses.append(f"{'there' if len(same) == len(found) else where} {words}")
        return "; ".join(clauses)

    def _n_places(self, shortage: Shortage) -> int:
        return int(self._compiled.pool_capacity[list(shortage.pools), shortage.slot].sum()) if shortage.pools else 0

    def _locations(self, found: list[Shortage]) -> tuple[str, ...]:
        groups = tuple(dict.fromkeys(s.pools for s in found if s.code is ReasonCode.LOCATIONS_FULL))
        names = self.occupancy.location_names
        if groups not in names:
            members = [m for pool in _union(groups) for m in self._compiled.pool_members[pool]]
            names[groups] = tuple(self._compiled.problem.locations[member].id for member in members)
        return names[groups]

    def _interpreters(self, found: list[Shortage]) -> tuple[str, ...]:
        groups = tuple(dict.fromkeys(shortage.interpreters for shortage in found))
        names = self.occupancy.interpreter_names
        if groups not in names:
            names[groups] = tuple(self._compiled.problem.interpreters[index].id for index in _union(groups))
        return names[groups]

    def _meetings(self, found: list[Shortage]) -> tuple[str, ...]:
        indices = dict.fromkeys(index for shortage in found for index in shortage.meetings)
        return tuple(self._compiled.problem.meetings[index].id for index in indices)


def _all_of(number: int) -> str:
    return "the only slot" if number == 1 else f"all {number} slots"


def _union(groups: tuple[tuple[int, ...], ...]) -> list[int]:
    return list(dict.fromkeys(chain.from_iterable(groups)))
