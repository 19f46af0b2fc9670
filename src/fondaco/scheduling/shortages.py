"""What a schedule is short of in a slot, for a meeting that would stand there."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled, IntArray
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

    @cached_property
    def _groups(self) -> dict[bytes, tuple[int, ...]]:
        """Groups of interpreters by mask, so that equal ones are one object."""
        return {}

    @cached_property
    def interpreter_names(self) -> dict[tuple[tuple[int, ...], ...], tuple[str, ...]]:
        """Names of all in some groups, kept for the many meetings that are short of the same."""
        return {}

    @cached_property
    def location_names(self) -> dict[tuple[tuple[int, ...], ...], tuple[str, ...]]:
        """Names of all in some pools, kept likewise."""
        return {}

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
        if self.compiled.needs_interpreter[meeting] and not self._has_interpreter(meeting, slot, near):
            able = self.compiled.interpreter_fits[meeting] & self.compiled.interpreter_free[:, slot]
            able = able & self.compiled.interpreter_serves[:, near].any(axis=1)
            key = able.tobytes()
            if key not in self._groups:
                self._groups[key] = tuple(np.flatnonzero(able).tolist())
            return Shortage(slot, ReasonCode.INTERPRETERS_FULL, interpreters=self._groups[key])
        return None

    def _out_of_order(self, meeting: int, slot: int) -> tuple[int, ...]:
        """Placed meetings that would stand on the wrong side in time."""
        before = self.compiled.before
        if not len(before):
            return ()
        when = self.candidate.slot
        early = before[before[:, 1] == meeting, 0]
        late = before[before[:, 0] == meeting, 1]
        wrong = [*early[when[early] >= slot].tolist(), *late[(when[late] <= slot) & (when[late] != OUT)].tolist()]
        return tuple(wrong)

    def _in_time(self, row: IntArray, slot: int, pool: int) -> bool:
        """Whoever holds the meetings of `row` reaches the pool's site before the slot, and the next one after it."""
        if not self._are_ways_long:
            return True
        busy = np.flatnonzero(row != OUT)
        earlier, later = busy[busy < slot], busy[busy > slot]
        return (not len(earlier) or self._reaches(row, (int(earlier[-1]), slot), pool)) and (
            not len(later) or self._reaches(row, (slot, int(later[0])), pool)
        )

    @cached_property
    def _are_ways_long(self) -> bool:
        """Somewhere a way from site to site takes time."""
        return bool(self.compiled.transfer.any())

    def _reaches(self, row: IntArray, step: tuple[int, int], pool: int) -> bool:
        other = row[step[0]] if row[step[0]] != OUT else row[step[1]]
        sites = self.compiled.pool_site
        minutes = self.compiled.transfer[sites[self.candidate.pool[other]], sites[pool]]
        return bool(self.compiled.slot_start[step[1]] - self.compiled.slot_end[step[0]] >= minutes)

    def free_interpreters(self, meeting: int, slot: int, pools: list[int]) -> list[int]:
        """Who could serve the meeting in the slot in one of the pools, as `interpreter_at` stands now."""
        able = self.compiled.interpreter_fits[meeting] & self.compiled.interpreter_free[:, slot]
        idle = np.flatnonzero(able & (self.interpreter_at[:, slot] == OUT)).tolist()
        return [one for one in idle if self._is_rested(one, slot) and self._is_near(one, slot, pools)]

    def _has_interpreter(self, meeting: int, slot: int, pools: list[int]) -> bool:
        """Somebody could serve the meeting in the slot in one of the pools; asked of a schedule that stays as it is."""
        compiled = self.compiled
        able = compiled.interpreter_fits[meeting] & compiled.interpreter_free[:, slot] & self.may_work[:, slot]
        able &= compiled.interpreter_serves[:, pools].any(axis=1)
        return any(self._is_near(one, slot, pools) for one in np.flatnonzero(able).tolist())

    def _is_near(self, interpreter: int, slot: int, pools: list[int]) -> bool:
        """The interpreter works at one of the pools, and reaches it in time."""
        serves, agenda = self.compiled.interpreter_serves[interpreter], self.interpreter_at[interpreter]
        return any(serves[pool] and self._in_time(agenda, slot, pool) for pool in pools)

    def _is_rested(self, interpreter: int, slot: int) -> bool:
        """The run that the slot would join or make is not longer than the longest allowed."""
        works, adjacent = self.interpreter_at[interpreter] != OUT, self.compiled.adjacent
        first = last = slot
        while first > 0 and adjacent[first - 1] and works[first - 1]:
            first -= 1
        while last < len(works) - 1 and adjacent[last] and works[last + 1]:
            last += 1
        return last - first + 1 <= int(self.compiled.max_run[interpreter])

    @cached_property
    def may_work(self) -> BoolArray:
        """Interpreters who are idle in a slot, and whose run would not grow too long by it, shape (I, T)."""
        works, adjacent = self.interpreter_at != OUT, self.compiled.adjacent
        before, after = np.zeros(works.shape, dtype=np.int32), np.zeros(works.shape, dtype=np.int32)
        for slot in range(1, works.shape[1]):
            before[:, slot] = np.where(works[:, slot - 1] & adjacent[slot - 1], before[:, slot - 1] + 1, 0)
        for slot in reversed(range(works.shape[1] - 1)):
            after[:, slot] = np.where(works[:, slot + 1] & adjacent[slot], after[:, slot + 1] + 1, 0)
        rested: BoolArray = ~works & (before + after + 1 <= self.compiled.max_run[:, None])
        return rested
