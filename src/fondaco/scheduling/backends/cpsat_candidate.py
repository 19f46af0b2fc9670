"""Between CP-SAT's values and candidates: read a solution, propose one as a start."""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.compiled import OUT, Candidate, IntArray
from fondaco.scheduling.constraints.interpreters import Service
from fondaco.scheduling.constraints.rules import Rules
from fondaco.scheduling.roster import roster


def candidate_of(rules: Rules, values: NDArray[np.int64]) -> Candidate:
    """The schedule that a solution stands for; who serves what inside a crew is settled here."""
    compiled = rules.unknowns.compiled
    slot = np.full(compiled.n_meetings, OUT, dtype=np.int32)
    pool = np.full(compiled.n_meetings, OUT, dtype=np.int32)
    for (meeting, at_slot, at_pool), literal in rules.unknowns.at.items():
        if values[literal - 1]:
            slot[meeting], pool[meeting] = at_slot, at_pool
    crew_of = _crews_serving(rules.service, values, slot, pool)
    return Candidate(slot, pool, roster(compiled, rules.service.crews, crew_of, slot))


def _crews_serving(service: Service, values: NDArray[np.int64], slot: IntArray, pool: IntArray) -> IntArray:
    crew_of = np.full(len(slot), OUT, dtype=np.int32)
    left = {key: int(values[variable - 1]) for key, variable in service.serving.items()}
    for meeting in np.flatnonzero(slot != OUT).tolist():
        need = service.need_of.get((meeting, int(pool[meeting])))
        if need is None:
            continue
        crew = next(c for c in service.fitting[need] if left.get((need, c, int(slot[meeting])), 0) > 0)
        left[need, crew, int(slot[meeting])] -= 1
        crew_of[meeting] = crew
    return crew_of


def hint_of(rules: Rules, candidate: Candidate) -> dict[int, int]:
    """Values of the variables in a schedule, to start from."""
    unknowns, hint = rules.unknowns, {}
    held = np.arange(unknowns.held.shape[1])[None, :] == candidate.slot[:, None]
    hint.update(_valued(unknowns.held, held))
    hint.update(_valued(unknowns.placed, candidate.slot != OUT))
    for (meeting, slot, pool), literal in unknowns.at.items():
        hint[literal] = int(candidate.slot[meeting] == slot and candidate.pool[meeting] == pool)
    busy = _busy(rules, candidate)
    hint.update(_valued(unknowns.busy, busy))
    before = np.zeros_like(busy)
    before[:, 1:] = busy[:, :-1] & unknowns.compiled.adjacent[None, :]
    own_start = np.where(rules.breaks.run_start != unknowns.busy, rules.breaks.run_start, 0)
    hint.update(_valued(own_start, busy & ~before))
    part = np.concatenate([[0], np.cumsum(~unknowns.compiled.adjacent)])
    for (participant, index), literal in rules.breaks.is_active.items():
        hint[literal] = int(busy[participant, part == index].any())
    hint.update(_serving(rules.service, candidate))
    return hint


def _busy(rules: Rules, candidate: Candidate) -> NDArray[np.bool_]:
    compiled = rules.unknowns.compiled
    busy = np.zeros((compiled.n_participants, compiled.n_slots), dtype=np.bool_)
    for meeting in np.flatnonzero(candidate.slot != OUT).tolist():
        busy[compiled.sides[meeting], candidate.slot[meeting]] = True
    return busy


def _valued(literals: IntArray, values: NDArray[np.bool_]) -> dict[int, int]:
    chosen = literals != 0
    return dict(zip(literals[chosen].tolist(), values[chosen].astype(int).tolist(), strict=True))


def _serving(service: Service, candidate: Candidate) -> dict[int, int]:
    crew_of = {member: index for index, crew in enumerate(service.crews) for member in crew.members}
    counts: Counter[tuple[int, int, int]] = Counter()
    for meeting in np.flatnonzero(candidate.interpreter != OUT).tolist():
        need = service.need_of[meeting, int(candidate.pool[meeting])]
        counts[need, crew_of[int(candidate.interpreter[meeting])], int(candidate.slot[meeting])] += 1
    return {variable: counts[key] for key, variable in service.serving.items()}
