"""All meetings placed with the fewest breaks, by climbing from the lower bound: can it be done with so few?

Each no raises the bound by one, the first yes is a schedule at the bound. In real events the least number is close to
what participants force alone, so that few questions are asked, and each is one that a SAT engine is good at.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from fondaco.scheduling.backends.sat_race import ENGINE, UNDECIDED, Answer, Engine, Form, Leash, Race
from fondaco.scheduling.compiled import OUT, Candidate, Compiled
from fondaco.scheduling.constraints.clauses import Clauses
from fondaco.scheduling.constraints.compact import CompactModel, compact_model
from fondaco.scheduling.constraints.slot_capacity import by_sorting, by_stars
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.figures import n_breaks
from fondaco.scheduling.result import GoalCode

FEWEST_PLACES, MOST_PLACES = 300, 20_000
CONFLICTS_PER_WORK = 10_000
FIRST_SLICE = 2_000
GROWTH = 4
PATIENCE, SHARE_OF_PATIENCE = 5.0, 0.3


@dataclass
class Climb:
    """What is known so far. `candidate`: the best schedule with all meetings, None while none is known.

    `bound`: no schedule with all meetings has fewer breaks. `is_impossible`: there is none with all meetings.
    """

    bound: int = 0
    candidate: Candidate | None = None
    is_impossible: bool = False


def is_for_sat(compiled: Compiled) -> bool:
    """The published problem, in a size between what is solved before a process has started and what fills memory."""
    return compiled.is_core and FEWEST_PLACES <= int(compiled.domain.sum()) <= MOST_PLACES


def all_with_fewest_breaks(search: Search, effort: Effort) -> Climb:
    """Climb as far as `effort` allows. `search.compiled.is_core` must hold."""
    with Race(min(2, effort.workers)) as race:
        return _Climber(search, race, effort).climb()


@dataclass
class _Climber:
    search: Search
    race: Race
    effort: Effort
    known: Climb = field(default_factory=Climb)

    def __post_init__(self) -> None:
        self._left = self.search.countdown(self.effort)

    @cached_property
    def _model(self) -> CompactModel:
        return compact_model(self.search.compiled)

    @cached_property
    def _starred(self) -> Clauses:
        return by_stars(self._model)

    @cached_property
    def _sorted(self) -> Clauses:
        return by_sorting(self._model)

    def climb(self) -> Climb:
        """First at the bound; when that is denied or not soon decided, any schedule; then on from the bound."""
        self.known.bound = self._model.n_forced
        self._tell()
        self._ask_at_bound(_first_try(self._left()))
        if self.known.candidate is None and not self._is_over:
            self.known.is_impossible = self._ask(None, self._left()).is_possible is False
        while not self._is_settled and not self._is_over:
            self._ask_at_bound(self._left())
        return self.known

    @property
    def _is_settled(self) -> bool:
        best = self.known.candidate
        is_proved = best is not None and n_breaks(self.search.compiled, best.slot) <= self.known.bound
        return is_proved or self.known.is_impossible

    @property
    def _is_over(self) -> bool:
        return self.search.is_over or self._left().is_used_up

    def _ask_at_bound(self, within: Effort) -> None:
        if self._ask(self.known.bound, within).is_possible is False:
            self.known.bound += 1
            self._tell()

    def _ask(self, most_breaks: int | None, within: Effort) -> Answer:
        """Whether all meetings can stand with at most so many breaks (None: any number)."""
        forms = [
            lambda: Form(Engine.KISSAT, self._with_at_most(self._starred, most_breaks)),
            lambda: Form(Engine.CADICAL, self._with_at_most(self._sorted, most_breaks)),
        ]
        left = self.search.countdown(within)
        for chosen, conflicts in _rounds(forms, self.race.n_runners, is_sliced=within.work is not None):
            now = left()
            if now.is_used_up or self.search.is_over:
                break
            leash = Leash(now.seconds, _fewer(conflicts, now.work), self.search.should_stop, within.seed)
            answer = self.race.run((form() for form in chosen), leash)
            self.search.used(ENGINE, len(chosen) * (leash.conflicts or 0) / CONFLICTS_PER_WORK)
            self.search.is_stopped = self.search.is_stopped or answer.was_stopped
            if answer.is_possible:
                self._keep(answer)
            if answer.is_possible is not None:
                return answer
        return UNDECIDED

    def _with_at_most(self, clauses: Clauses, most_breaks: int | None) -> Clauses:
        return clauses if most_breaks is None else self._model.with_at_most(clauses, most_breaks)

    def _keep(self, answer: Answer) -> None:
        slot = self._model.slots_of(answer.true)
        self.known.candidate = Candidate(slot, np.zeros_like(slot), np.full_like(slot, OUT))
        self._tell()

    def _tell(self) -> None:
        best = self.known.candidate
        reached = None if best is None else n_breaks(self.search.compiled, best.slot)
        self.search.tell("proof", GoalCode.BREAKS, reached, self.known.bound)


def _rounds(
    forms: list[Callable[[], Form]], n_runners: int, *, is_sliced: bool
) -> Iterator[tuple[list[Callable[[], Form]], int | None]]:
    """Which forms run together, and for how many conflicts.

    All at once to the end; with fewer runners than forms, or where work is counted, by turns that grow longer.
    """
    if not is_sliced and n_runners >= len(forms):
        yield forms, None
        return
    conflicts = FIRST_SLICE
    while True:
        for first in range(0, len(forms), n_runners):
            yield forms[first : first + n_runners], conflicts
        conflicts *= GROWTH


def _first_try(effort: Effort) -> Effort:
    """What may be spent before there is any schedule to show."""

    def less(amount: float | None) -> float | None:
        return None if amount is None else min(PATIENCE, SHARE_OF_PATIENCE * amount)

    seconds = PATIENCE if effort.seconds is None and effort.work is None else less(effort.seconds)
    return replace(effort, seconds=seconds, work=less(effort.work))


def _fewer(conflicts: int | None, work: float | None) -> int | None:
    if conflicts is None or work is None:
        return conflicts
    return max(1, min(conflicts, round(work * CONFLICTS_PER_WORK)))
