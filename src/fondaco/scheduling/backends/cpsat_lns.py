"""Large-neighbourhood search: free some meetings, keep all others where they stand, and let CP-SAT do its best.

Shaw, "Using constraint programming and local search methods to solve vehicle routing problems" (1998). A meeting that
stays has one slot and one pool left in its domain, so that every rule holds without a word about neighbourhoods.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

import numpy as np

from fondaco.scheduling.backends.cpsat import ENGINE, CpsatModel, Watcher
from fondaco.scheduling.backends.cpsat_candidate import candidate_of, hint_of
from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled
from fondaco.scheduling.constraints.formula import Term
from fondaco.scheduling.constraints.location_changes import count_moves
from fondaco.scheduling.constraints.rules import Rules, state_rules
from fondaco.scheduling.constraints.spread import count_spread
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.neighbourhoods import around_breaks, around_left_out, in_a_window

SMALLEST, LARGEST = 20, 400
WORK_EACH = 0.3
CHOICES = (around_breaks, around_left_out, in_a_window)


@dataclass(frozen=True)
class Aim:
    """What the search is for.

    `worth` orders schedules (greater is better); its length says which goals count: 3 for placement and breaks, more
    for location changes and spread as well. The search stops when `is_enough`, or after `patience` neighbourhoods in
    a row without gain. `tell` hears of each schedule accepted.
    """

    worth: Callable[[Candidate], tuple[int, ...]]
    is_enough: Callable[[Candidate], bool]
    tell: Callable[[Candidate], None]
    patience: int = 10**9


def improve_by_neighbourhoods(search: Search, candidate: Candidate, effort: Effort, aim: Aim) -> Candidate:
    """The best schedule found within `effort`, never worse than `candidate`."""
    chance, size, n_idle = Random(search.seed), 2 * SMALLEST, 0
    left = search.countdown(effort)
    while not aim.is_enough(candidate) and n_idle < aim.patience and not search.is_over:
        now = left()
        if now.is_used_up:
            break
        free = chance.choice(CHOICES)(search.compiled, candidate, size, chance)
        work = WORK_EACH if now.work is None else min(WORK_EACH, now.work)
        each = Effort(now.seconds, work, 1, chance.randrange(2**31))
        found, is_complete = _best_within(search, candidate, free, each, n_goals=len(aim.worth(candidate)))
        size = max(SMALLEST, min(LARGEST, round(size * (1.1 if is_complete else 0.85))))
        n_idle = 0 if aim.worth(found) > aim.worth(candidate) else n_idle + 1
        if aim.worth(found) >= aim.worth(candidate):
            candidate = found
            aim.tell(candidate)
    return candidate


def narrowed(compiled: Compiled, candidate: Candidate, free: BoolArray) -> Compiled:
    """The problem in which only the meetings of `free` (M,) may move; meetings left out stay out unless free."""
    domain, eligible = compiled.domain.copy(), compiled.eligible.copy()
    kept = np.flatnonzero(~free)
    domain[kept] = np.arange(compiled.n_slots)[None, :] == candidate.slot[kept, None]
    eligible[kept] = np.arange(eligible.shape[1])[None, :] == candidate.pool[kept, None]
    return replace(compiled, domain=domain, eligible=eligible)


def _best_within(
    search: Search, candidate: Candidate, free: BoolArray, effort: Effort, *, n_goals: int
) -> tuple[Candidate, bool]:
    compiled = narrowed(search.compiled, candidate, free)
    rules = state_rules(compiled)
    for literal in rules.unknowns.placed[~free & (candidate.slot != OUT)].tolist():
        rules.formula.clause([literal])
    goal = _goal(rules, int(free.sum()), n_goals)
    model = CpsatModel(rules.formula)
    hint = hint_of(rules, candidate)
    answer = model.minimise(goal, effort, hint=hint, watcher=Watcher(should_stop=search.should_stop))
    search.used(ENGINE, answer.work)
    search.is_stopped = search.is_stopped or answer.was_stopped
    found = candidate if answer.values is None else candidate_of(rules, answer.values)
    return found, answer.value is not None and answer.value == answer.bound


def _goal(rules: Rules, n_free: int, n_goals: int) -> list[Term]:
    """Goals weighted so that one more of the first outweighs all that a move of `n_free` meetings can lose later."""
    unknowns = rules.unknowns
    late: list[Term] = []
    if n_goals > 3:
        late = [(v, 40 * c) for v, c in count_moves(rules.formula, unknowns)] + count_spread(rules.formula, unknowns)
    per_break = 1 if n_goals == 3 else 200 * max(1, n_free)
    wish = per_break * (4 * n_free + 1)
    must = wish * (n_free + 1)
    placed = zip(unknowns.placed.tolist(), unknowns.compiled.is_must.tolist(), strict=True)
    goal = [(literal, -(must if is_must else wish)) for literal, is_must in placed]
    return goal + [(v, per_break * c) for v, c in rules.breaks.total] + late
