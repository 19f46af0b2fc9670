"""A break is an idle stretch of any length between two consecutive meetings of one participant in one stretch.

So the breaks of a participant are the runs of adjacent busy slots less the stretches in which they meet at all.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from fondaco.scheduling.compiled import IntArray
from fondaco.scheduling.constraints.formula import Formula, Literal, Term
from fondaco.scheduling.constraints.unknowns import Unknowns


@dataclass(frozen=True)
class BreakCount:
    """Breaks of each participant as a sum of terms: run starts count 1, stretches with a meeting count -1."""

    run_start: IntArray
    is_active: dict[tuple[int, int], Literal]
    terms_of: tuple[tuple[Term, ...], ...]

    @property
    def total(self) -> list[Term]:
        """Breaks of everybody together."""
        return [term for terms in self.terms_of for term in terms]


def stretches(adjacent: list[bool]) -> list[range]:
    """Slots of each stretch, in order; `adjacent[t]` says that t and t + 1 stand in one."""
    cuts = [0, *(slot + 1 for slot, same in enumerate(adjacent) if not same), len(adjacent) + 1]
    return [range(start, end) for start, end in pairwise(cuts)]


def count_breaks(formula: Formula, unknowns: Unknowns, *, is_exact: bool) -> BreakCount:
    """Define the breaks of every participant.

    Without `is_exact` the sum may exceed the true number, never fall below: enough to minimise. Participants who
    could hold at most one meeting in each stretch have no terms.
    """
    run_start = np.zeros_like(unknowns.busy)
    is_active: dict[tuple[int, int], Literal] = {}
    terms: list[list[Term]] = [[] for _ in unknowns.busy]
    parts = stretches(unknowns.compiled.adjacent.tolist()) if unknowns.compiled.n_slots else []
    for participant, own in enumerate(unknowns.compiled.meetings_of):
        for part_index, part in enumerate(parts):
            slots = [slot for slot in part if unknowns.busy[participant, slot]]
            if len(own) < 2 or len(slots) < 2 or slots[-1] - slots[0] < 2:
                continue
            for slot in slots:
                run_start[participant, slot] = _run_start(formula, unknowns.busy[participant], slot, part, is_exact)
                terms[participant].append((int(run_start[participant, slot]), 1))
            active = _active(formula, unknowns.busy[participant], slots, is_exact)
            is_active[participant, part_index] = active
            terms[participant].append((active, -1))
        if terms[participant]:
            formula.row(terms[participant], low=0)
    return BreakCount(run_start, is_active, tuple(tuple(own) for own in terms))


def _run_start(formula: Formula, busy: IntArray, slot: int, part: range, is_exact: bool) -> Literal:
    now = int(busy[slot])
    before = int(busy[slot - 1]) if slot > part.start else 0
    if not before:
        return now
    start = formula.boolean()
    formula.clause([start, -now, before])
    if is_exact:
        formula.clause([-start, now])
        formula.clause([-start, -before])
    return start


def _active(formula: Formula, busy: IntArray, slots: list[int], is_exact: bool) -> Literal:
    active = formula.boolean()
    formula.clause([-active, *(int(busy[slot]) for slot in slots)])
    if is_exact:
        for slot in slots:
            formula.clause([active, -int(busy[slot])])
    return active
