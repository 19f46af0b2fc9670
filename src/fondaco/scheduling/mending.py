"""The search of `replan`: from all that stays; more meetings are freed while it is not proved that none need move."""

from dataclasses import dataclass, field

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate
from fondaco.scheduling.effort import Search
from fondaco.scheduling.figures import breaks_of
from fondaco.scheduling.parts import Part, part_among_fixed, part_with_agendas
from fondaco.scheduling.replan_goals import (
    FIRST,
    GOALS,
    KEPT,
    PLACED,
    Values,
    certain_bounds,
    changed_in,
    measured,
    stronger,
    wanted_by,
    worth,
)
from fondaco.scheduling.result import GoalCode
from fondaco.scheduling.standing import Standing
from fondaco.scheduling.standing_start import all_that_stays, keep_interpreters

MOST_CHOICES = 12_000
MOST_CHOICES_AT_ONCE = 3_000
ROOM_EFFORT = 1.0


@dataclass
class Mending:
    """One replanning on its way: the best schedule, and for each goal what is proved."""

    search: Search
    standing: Standing
    candidate: Candidate = field(init=False)
    bounds: Values = field(init=False)

    def __post_init__(self) -> None:
        self.candidate = all_that_stays(self.standing)
        self.bounds = certain_bounds(self.standing)

    def mend(self) -> None:
        """Disturb as few as possible, then use what room is left without disturbing anybody else."""
        free = self._waiting()
        self._free(free)
        is_growing = True
        while is_growing and not self._are_proved(FIRST) and not self.search.is_over:
            wider = self._around(free | self._waiting())
            if self._n_choices(wider) > MOST_CHOICES:
                self._place_one_after_the_other()
                break
            is_growing = bool((wider & ~free).any())
            free = wider
            if is_growing:
                self._free(free)
            self._prove(free)
        self._use_the_room()

    @property
    def values(self) -> Values:
        """What the best schedule reaches."""
        return measured(self.standing, self.candidate)

    def _use_the_room(self) -> None:
        """Further meetings and fewer breaks, with nothing else changed."""
        standing = self.standing
        free, proves = self._may_still_move(), self._goals_proved_by_those()
        everything = standing.may_be_placed & ~standing.is_frozen
        is_done = bool(proves) and self._are_proved(FIRST)
        if not is_done and self._n_choices(everything) <= MOST_CHOICES_AT_ONCE:
            free, proves = everything, GOALS
        others = ~standing.sides_of(free)
        placement = part_among_fixed(standing, self.candidate, free)
        self._learn(self._improve(placement, (*FIRST, *PLACED), most=ROOM_EFFORT), proves)
        if self._n_choices(free) > MOST_CHOICES_AT_ONCE:
            elsewhere = {GoalCode.BREAKS: int(breaks_of(standing.compiled, self.candidate.slot)[others].sum())}
            self._learn(elsewhere, proves)
            free, proves = free & (self.candidate.slot != OUT), ()
        agendas = part_with_agendas(standing, self.candidate, free)
        self._learn(self._improve(agendas, GOALS, most=ROOM_EFFORT), proves)
        self._learn(self._placed_at_most(), PLACED)
        self._tell()

    def _placed_at_most(self) -> Values:
        """No more are placed than can be kept, and all others for which some slot is left."""
        wanted, possible = wanted_by(self.standing), self.standing.may_be_placed
        return {
            code: self.bounds[kept] + int((wanted[code] & ~wanted[kept] & possible).sum())
            for code, kept in zip(PLACED, KEPT, strict=True)
        }

    def _learn(self, found: Values, proves: tuple[GoalCode, ...]) -> None:
        for code in proves:
            if code in found:
                self.bounds[code] = stronger(code, self.bounds[code], found[code])

    def _goals_proved_by_those(self) -> tuple[GoalCode, ...]:
        """Goals for which it is enough to look at the meetings that may still move.

        Where only those meetings changed that no schedule can leave as they were, no schedule that is as good so far
        moves any other: what is proved of the part then holds for the whole, for the goals that follow.
        """
        code = GoalCode.CHANGED_MEETINGS
        is_least = self.values[code] == certain_bounds(self.standing)[code]
        return GOALS[GOALS.index(code) + 1 :] if is_least else ()

    def _may_still_move(self) -> BoolArray:
        """Meetings that did not stand, and those that had to change."""
        changed = changed_in(self.standing, self.candidate)
        free: BoolArray = self.standing.may_be_placed & (changed | ~self.standing.stood)
        return free

    def _free(self, free: BoolArray) -> None:
        """Disturb fewer people by moving the meetings of `free`."""
        self._improve(part_among_fixed(self.standing, self.candidate, free), FIRST)
        self._tell()

    def _improve(self, part: Part, goals: tuple[GoalCode, ...], *, most: float | None = None) -> Values:
        """Improve the schedule within a part; bounds that hold as long as nothing else moves."""
        if not part.is_free.any():
            return {code: self.values[code] for code in goals}
        if self.search.is_over:
            return Values()
        from fondaco.scheduling.backends.cpsat_replan import Aims, best_of_part

        aims = Aims(goals, self.search.effort(0.3, at_most=most), self.bounds)
        found, bounds = best_of_part(self.search, self.standing, self.candidate, part, aims)
        if worth(measured(self.standing, found)) >= worth(self.values):
            self.candidate = self._with_familiar_interpreters(found)
        return bounds

    def _prove(self, free: BoolArray) -> None:
        from fondaco.scheduling.backends.cpsat_replan import bounds_without_others

        urgent = self.standing.stood | wanted_by(self.standing)[GoalCode.KEPT_MUST]
        effort, values = self.search.effort(0.3), self.values
        found = bounds_without_others(self.search, self.standing, values, free & urgent, effort)
        self._learn(found, FIRST)
        self._tell()

    def _with_familiar_interpreters(self, candidate: Candidate) -> Candidate:
        """The interpreters as they were wherever that works for everybody, else as the engine chose them."""
        kept = keep_interpreters(self.standing, candidate)
        is_served = (kept.interpreter != OUT) | ~self.standing.compiled.needs_interpreter | (kept.slot == OUT)
        if is_served.all():
            return kept
        frozen = self.standing.is_frozen
        interpreter = np.where(frozen, self.standing.interpreter, candidate.interpreter).astype(np.int32)
        return Candidate(candidate.slot, candidate.pool, interpreter)

    def _are_proved(self, codes: tuple[GoalCode, ...]) -> bool:
        values = self.values
        return all(values[code] == self.bounds[code] for code in codes)

    def _waiting(self) -> BoolArray:
        """Meetings that count first and have no place, or not the one they had."""
        wanted = wanted_by(self.standing)
        urgent = wanted[GoalCode.KEPT_MUST] | wanted[GoalCode.KEPT_WISH]
        changed = changed_in(self.standing, self.candidate)
        waiting: BoolArray = self.standing.may_be_placed & (changed | (urgent & (self.candidate.slot == OUT)))
        return waiting

    def _place_one_after_the_other(self) -> None:
        """Where many wait at once: free what is around each of them in turn."""
        for meeting in np.flatnonzero(self._waiting() & (self.candidate.slot == OUT)).tolist():
            one = np.zeros(len(self.candidate.slot), dtype=np.bool_)
            one[meeting] = self.candidate.slot[meeting] == OUT
            free = self._around(one)
            if one.any() and self._n_choices(free) <= MOST_CHOICES and not self.search.is_over:
                self._free(free)

    def _around(self, some: BoolArray) -> BoolArray:
        """`some` meetings, all others of their people, and those in a place that a waiting one could have."""
        standing, compiled = self.standing, self.standing.compiled
        movable = standing.stood & ~standing.is_frozen & standing.may_be_placed
        around: BoolArray = some | (movable & standing.sides_of(some)[compiled.sides].any(axis=1))
        if self._n_choices(around) < MOST_CHOICES:
            around = around | (movable & self._takes_a_place(some & self._waiting()))
        return around

    def _takes_a_place(self, waiting: BoolArray) -> BoolArray:
        """Meetings in a slot and pool (or with interpreters) where a waiting one could stand, its sides being free."""
        compiled, slot, pool = self.standing.compiled, self.candidate.slot, self.candidate.pool
        busy = np.zeros((compiled.n_participants, compiled.n_slots), dtype=np.bool_)
        placed = slot != OUT
        for side in (0, 1):
            busy[compiled.sides[placed, side], slot[placed]] = True
        rivals = np.zeros(compiled.n_meetings, dtype=np.bool_)
        for meeting in np.flatnonzero(waiting).tolist():
            first, second = compiled.sides[meeting]
            is_possible = compiled.domain[meeting] & ~busy[first] & ~busy[second]
            shares_place = compiled.eligible[meeting][pool]
            shares_interpreter = compiled.needs_interpreter & compiled.needs_interpreter[meeting]
            rivals |= placed & is_possible[slot] & (shares_place | shares_interpreter)
        return rivals

    def _n_choices(self, free: BoolArray) -> int:
        return int(self.standing.compiled.domain[free].sum())

    def _tell(self) -> None:
        values = self.values
        unproved = [code for code in FIRST if values[code] != self.bounds[code]]
        code = unproved[0] if unproved else GoalCode.CHANGED_MEETINGS
        self.search.tell("replanning", code, values[code], self.bounds[code])
