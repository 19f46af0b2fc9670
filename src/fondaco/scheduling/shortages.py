"""What a schedule is short of in a slot, for a meeting that would stand there."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fondaco.scheduling.compiled import OUT, Candidate, Compiled, IntArray
from fondaco.scheduling.result import ReasonCode


@dataclass(frozen=True)
class Shortage:
    """Why a meeting cannot be added in a slot: pools, interpreters or meetings (indices) that stand against it."""

    slot: int
    code: ReasonCode
    pools: tuple[int, ...] = ()
    interpreters: tuple[int, ...] = ()
    meetings: tuple[int, ...] = ()


@dataclass(frozen=True)
class Occupancy:
    """Who and what is taken when, in a schedule."""

    compiled: Compiled
    candidate: Candidate

    @cached_property
    def meeting_at(self) -> IntArray:
        """Meeting that each participant holds in each slot, OUT for none, shape (P, T)."""
        table = np.full((self.compiled.n_participants, self.compiled.n_slots), OUT, dtype=np.int32)
        placed = np.flatnonzero(self.candidate.slot != OUT)
        for side in (0, 1):
            table[self.compiled.sides[placed, side], self.candidate.slot[placed]] = placed
        return table

    @cached_property
    def interpreter_at(self) -> IntArray:
        """Meeting that each interpreter serves in each slot, OUT for none, shape (I, T)."""
        table = np.full((len(self.compiled.max_run), self.compiled.n_slots), OUT, dtype=np.int32)
        served = np.flatnonzero(self.candidate.interpreter != OUT)
        table[self.candidate.interpreter[served], self.candidate.slot[served]] = served
        return table

    @cached_property
    def room_left(self) -> IntArray:
        """Meetings that still fit, shape (C, T)."""
        left = self.compiled.pool_capacity.copy()
        placed = np.flatnonzero(self.candidate.slot != OUT)
        np.subtract.at(left, (self.candidate.pool[placed], self.candidate.slot[placed]), 1)
        return left

    def shortage(self, meeting: int, slot: int) -> Shortage | None:
        """What forbids to add a meeting whose sides are free in the slot; None when nothing does."""
        out_of_order = self._out_of_order(meeting, slot)
        if out_of_order:
            return Shortage(slot, ReasonCode.PRECEDENCE, meetings=out_of_order)
        eligible = np.flatnonzero(self.compiled.eligible[meeting] & (self.compiled.pool_capacity[:, slot] > 0)).tolist()
        roomy = [pool for pool in eligible if self.room_left[pool, slot] > 0]
        if not roomy:
            return Shortage(slot, ReasonCode.LOCATIONS_FULL, pools=tuple(eligible))
        sides = self.compiled.sides[meeting].tolist()
        near = [pool for pool in roomy if all(self._in_time(self.meeting_at[side], slot, pool) for side in sides)]
        if not near:
            return Shortage(slot, ReasonCode.TRANSFER, pools=tuple(roomy))
        if self.compiled.needs_interpreter[meeting] and not self.free_interpreters(meeting, slot, near):
            able = self.compiled.interpreter_fits[meeting] & self.compiled.interpreter_free[:, slot]
            serving = self.compiled.interpreter_serves[:, near].any(axis=1)
            return Shortage(
                slot, ReasonCode.INTERPRETERS_FULL, interpreters=tuple(np.flatnonzero(able & serving).tolist())
            )
        return None

    def _out_of_order(self, meeting: int, slot: int) -> tuple[int, ...]:
        """Placed meetings that would stand on the wrong side in time."""
        before = self.compiled.before
        when = self.candidate.slot
        early = before[before[:, 1] == meeting, 0]
        late = before[before[:, 0] == meeting, 1]
        wrong = [*early[when[early] >= slot].tolist(), *late[(when[late] <= slot) & (when[late] != OUT)].tolist()]
        return tuple(wrong)

    def _in_time(self, row: IntArray, slot: int, pool: int) -> bool:
        """Whoever holds the meetings of `row` reaches the pool's site before the slot, and the next one after it."""
        busy = np.flatnonzero(row != OUT)
        earlier, later = busy[busy < slot], busy[busy > slot]
        return (not len(earlier) or self._reaches(row, (int(earlier[-1]), slot), pool)) and (
            not len(later) or self._reaches(row, (slot, int(later[0])), pool)
        )

    def _reaches(self, row: IntArray, step: tuple[int, int], pool: int) -> bool:
        other = row[step[0]] if row[step[0]] != OUT else row[step[1]]
        sites = self.compiled.pool_site
        minutes = self.compiled.transfer[sites[self.candidate.pool[other]], sites[pool]]
        return bool(self.compiled.slot_start[step[1]] - self.compiled.slot_end[step[0]] >= minutes)

    def free_interpreters(self, meeting: int, slot: int, pools: list[int]) -> list[int]:
        """Who could serve the meeting in the slot in one of the pools."""
        able = self.compiled.interpreter_fits[meeting] & self.compiled.interpreter_free[:, slot]
        return [
            interpreter
            for interpreter in np.flatnonzero(able & (self.interpreter_at[:, slot] == OUT)).tolist()
            if self._is_rested(interpreter, slot)
            and any(
                self.compiled.interpreter_serves[interpreter, pool]
                and self._in_time(self.interpreter_at[interpreter], slot, pool)
                for pool in pools
            )
        ]

    def _is_rested(self, interpreter: int, slot: int) -> bool:
        """The run that the slot would join or make is not longer than the longest allowed."""
        works, adjacent = self.interpreter_at[interpreter] != OUT, self.compiled.adjacent
        first = last = slot
        while first > 0 and adjacent[first - 1] and works[first - 1]:
            first -= 1
        while last < len(works) - 1 and adjacent[last] and works[last + 1]:
            last += 1
        return last - first + 1 <= int(self.compiled.max_run[interpreter])
