"""What can be left as it is: the start of every replanning."""

from itertools import pairwise

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, IntArray
from fondaco.scheduling.constraints.interpreters import transfers_bind
from fondaco.scheduling.shortages import Occupancy
from fondaco.scheduling.standing import Standing


def all_that_stays(standing: Standing) -> Candidate:
    """Every meeting where it stood that can stay there; who interprets is replaced where somebody else is free."""
    candidate = _placed(standing, standing.can_stay)
    settled = keep_interpreters(standing, candidate)
    unserved = standing.can_stay & standing.compiled.needs_interpreter & (settled.interpreter == OUT)
    kept = standing.can_stay & ~unserved
    while (strays := _too_far_apart(standing, _placed(standing, kept, settled.interpreter))).any():
        kept = kept & ~strays
    return _placed(standing, kept, settled.interpreter)


def keep_interpreters(standing: Standing, candidate: Candidate) -> Candidate:
    """`candidate` with the interpreters as before, wherever meeting and interpreter are where they were.

    Other meetings that need one get somebody who is free and rested, or nobody (OUT) where nobody is found.
    """
    compiled, placed = standing.compiled, candidate.slot != OUT
    stays = placed & (candidate.slot == standing.slot) & (candidate.pool == standing.pool)
    interpreter = np.where(stays, standing.interpreter, OUT).astype(np.int32)
    for meeting in np.flatnonzero(stays & (interpreter != OUT) & ~standing.is_frozen).tolist():
        if not compiled.interpreter_free[interpreter[meeting], candidate.slot[meeting]]:
            interpreter[meeting] = OUT
    kept = Candidate(candidate.slot, candidate.pool, interpreter)
    waiting = np.flatnonzero(placed & compiled.needs_interpreter & (interpreter == OUT))
    occupancy = Occupancy(compiled, kept)
    for meeting in waiting[np.argsort(candidate.slot[waiting], kind="stable")].tolist():
        slot = int(candidate.slot[meeting])
        options = occupancy.free_interpreters(meeting, slot, [int(candidate.pool[meeting])])
        if options:
            interpreter[meeting] = options[0]
            occupancy.interpreter_at[options[0], slot] = meeting
    return kept


def _placed(standing: Standing, kept: BoolArray, interpreter: IntArray | None = None) -> Candidate:
    chosen = standing.interpreter if interpreter is None else interpreter
    slot, pool, who = (np.where(kept, now, OUT).astype(np.int32) for now in (standing.slot, standing.pool, chosen))
    return Candidate(slot, pool, who)


def _too_far_apart(standing: Standing, candidate: Candidate) -> BoolArray:
    """Meetings that now follow one they are too far from, since what stood between is gone; frozen ones stay."""
    compiled = standing.compiled
    strays = np.zeros(compiled.n_meetings, dtype=np.bool_)
    if not transfers_bind(compiled):
        return strays
    served = [np.flatnonzero(candidate.interpreter == index).tolist() for index in range(len(compiled.max_run))]
    for own in (*compiled.meetings_of, *served):
        agenda = sorted((m for m in own if candidate.slot[m] != OUT), key=lambda m: int(candidate.slot[m]))
        for one, two in pairwise(agenda):
            minutes = compiled.transfer[
                compiled.pool_site[candidate.pool[one]], compiled.pool_site[candidate.pool[two]]
            ]
            pause = compiled.slot_start[candidate.slot[two]] - compiled.slot_end[candidate.slot[one]]
            if minutes > pause and not standing.is_frozen[two]:
                strays[two] = True
    return strays
