"""Parts of a replanning: a few meetings that may move, seen as a problem of their own.

Twice: with all other meetings fixed where they are (what is found there can be done), and with all other meetings left
out (what is impossible there is impossible with them as well, since every rule but that of ways only gets harder).
"""

from dataclasses import dataclass, replace

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled, IntArray
from fondaco.scheduling.constraints.interpreters import crews_of, transfers_bind
from fondaco.scheduling.standing import Standing


@dataclass(frozen=True)
class Part:
    """Some meetings as a problem. `meetings` (N,) their indices in the whole; `is_free` (N,) which of them may move.

    `is_interpreted`: interpreters are chosen anew; otherwise those that stay keep theirs and no other needs one.
    """

    compiled: Compiled
    meetings: IntArray
    is_free: BoolArray
    is_interpreted: bool

    def of(self, candidate: Candidate) -> Candidate:
        """A schedule of the whole, seen from the part."""
        interpreter = candidate.interpreter if self.is_interpreted else np.full_like(candidate.interpreter, OUT)
        return Candidate(*(array[self.meetings] for array in (candidate.slot, candidate.pool, interpreter)))

    def into(self, candidate: Candidate, own: Candidate) -> Candidate:
        """A schedule of the whole with this part as in `own`."""
        slot, pool, interpreter = (array.copy() for array in (candidate.slot, candidate.pool, candidate.interpreter))
        slot[self.meetings], pool[self.meetings] = own.slot, own.pool
        if self.is_interpreted:
            interpreter[self.meetings] = own.interpreter
        interpreter[slot == OUT] = OUT
        return Candidate(slot, pool, interpreter)


def part_among_fixed(standing: Standing, candidate: Candidate, free: BoolArray) -> Part:
    """The meetings of `free` (M,), all others fixed as in `candidate`; enough for every goal but breaks."""
    return _among_fixed(standing, candidate, free, np.zeros_like(free))


def part_with_agendas(standing: Standing, candidate: Candidate, free: BoolArray) -> Part:
    """As `part_among_fixed`, with the whole agendas of the people concerned, so that their breaks can be counted."""
    return _among_fixed(standing, candidate, free, free)


def _among_fixed(standing: Standing, candidate: Candidate, free: BoolArray, whole_agendas: BoolArray) -> Part:
    """`whole_agendas` (M,): of the sides of these meetings, all meetings belong to the part."""
    compiled, placed = standing.compiled, candidate.slot != OUT
    fixed = placed & ~free
    domain = _domains_among(compiled, candidate, free, fixed)
    free = free & domain.any(axis=1)
    is_interpreted = bool(compiled.needs_interpreter[free].any())
    beside = np.asarray(standing.sides_of(free & whole_agendas)[compiled.sides].any(axis=1))
    if is_interpreted:
        beside |= compiled.needs_interpreter
    if transfers_bind(compiled):
        beside[:] = True
    meetings = np.flatnonzero(free | (fixed & beside)).astype(np.int32)
    outside = fixed & ~beside
    eligible = compiled.eligible.copy()
    for meeting in meetings[~free[meetings]].tolist():
        domain[meeting] = np.arange(compiled.n_slots) == candidate.slot[meeting]
        eligible[meeting] = np.arange(eligible.shape[1]) == candidate.pool[meeting]
    capacity = compiled.pool_capacity.copy()
    np.subtract.at(capacity, (candidate.pool[outside], candidate.slot[outside]), 1)
    whole = replace(
        compiled,
        domain=domain,
        eligible=eligible,
        pool_capacity=capacity,
        max_meetings=_fewer(compiled, outside),
    )
    part = _only(whole, meetings, is_interpreted=is_interpreted)
    if is_interpreted and standing.frozen_until:
        part = _with_past_shifts(standing, part, meetings)
    return Part(part, meetings, free[meetings], is_interpreted)


def _fewer(compiled: Compiled, held: BoolArray) -> IntArray:
    """How many meetings each participant may hold besides those of `held` (M,), shape (P,)."""
    n_held = np.bincount(compiled.sides[held].reshape(-1), minlength=compiled.n_participants)
    return np.asarray(np.maximum(0, compiled.max_meetings - n_held), dtype=np.int32)


def part_alone(standing: Standing, free: BoolArray) -> Part:
    """The meetings of `free` (M,) as if there were no others."""
    compiled = standing.compiled
    meetings = np.flatnonzero(free & standing.may_be_placed).astype(np.int32)
    whole = replace(
        compiled,
        transfer=np.zeros_like(compiled.transfer),
        max_meetings=_fewer(compiled, standing.is_frozen),
    )
    part = _only(whole, meetings, is_interpreted=True)
    return Part(part, meetings, np.ones(len(meetings), dtype=np.bool_), is_interpreted=True)


def _domains_among(compiled: Compiled, candidate: Candidate, free: BoolArray, fixed: BoolArray) -> BoolArray:
    """Slots in which both sides are free and the order with fixed meetings is kept."""
    domain = compiled.domain.copy()
    is_taken = np.zeros((compiled.n_participants, compiled.n_slots), dtype=np.bool_)
    for side in (0, 1):
        is_taken[compiled.sides[fixed, side], candidate.slot[fixed]] = True
    domain[free] &= ~(is_taken[compiled.sides[free, 0]] | is_taken[compiled.sides[free, 1]])
    for earlier, later in compiled.before.tolist():
        if fixed[earlier] and free[later]:
            domain[later, : candidate.slot[earlier] + 1] = False
        if fixed[later] and free[earlier]:
            domain[earlier, candidate.slot[later] :] = False
    return domain


def _only(compiled: Compiled, meetings: IntArray, *, is_interpreted: bool) -> Compiled:
    """The problem with some of its meetings."""
    index = {meeting: i for i, meeting in enumerate(meetings.tolist())}
    problem, names = compiled.problem, {compiled.problem.meetings[m].id for m in meetings.tolist()}
    kept = (problem.meetings[meeting] for meeting in meetings.tolist())
    before = [(index[a], index[b]) for a, b in compiled.before.tolist() if a in index and b in index]
    needs = compiled.needs_interpreter[meetings]
    return replace(
        compiled,
        problem=replace(
            problem,
            meetings=tuple(replace(m, after=tuple(e for e in m.after if e in names)) if m.after else m for m in kept),
        ),
        sides=compiled.sides[meetings],
        domain=compiled.domain[meetings],
        eligible=compiled.eligible[meetings],
        needs_interpreter=needs if is_interpreted else np.zeros_like(needs),
        interpreter_fits=compiled.interpreter_fits[meetings],
        before=np.array(before, dtype=np.int32).reshape(-1, 2),
        is_must=compiled.is_must[meetings],
    )


def _with_past_shifts(standing: Standing, part: Compiled, meetings: IntArray) -> Compiled:
    """In frozen slots exactly those interpreters are there who worked, so that runs and ways go on from what was.

    Equal interpreters with the same past stay equal; who is alone in this keeps exactly the meetings they had.
    """
    free = part.interpreter_free.copy()
    free[:, : standing.frozen_until] = False
    shifts = np.flatnonzero(standing.is_frozen & (standing.interpreter != OUT))
    free[standing.interpreter[shifts], standing.slot[shifts]] = True
    part = replace(part, interpreter_free=free)
    alone = {crew.members[0] for crew in crews_of(part) if len(crew.members) == 1}
    fits = part.interpreter_fits.copy()
    for row, meeting in enumerate(meetings.tolist()):
        own = int(standing.interpreter[meeting])
        if standing.is_frozen[meeting] and own in alone:
            fits[row] = np.arange(fits.shape[1]) == own
    return replace(part, interpreter_fits=fits)
