"""The plan that is being mended, as arrays of the problem after the changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Compiled, IntArray, compile_problem
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.result import Assignment


@dataclass(frozen=True)
class Standing:
    """Where each meeting stood, OUT where it did not; M meetings of the problem after the changes.

    `compiled`: nothing may be put into a frozen slot; what stands there keeps slot and pool. `slot`, `pool`,
    `location`, `interpreter` (M,); `is_frozen` (M,) stands in a frozen slot; `is_new` (M,) was added by a change.
    """

    compiled: Compiled
    slot: IntArray
    pool: IntArray
    location: IntArray
    interpreter: IntArray
    is_frozen: BoolArray
    is_new: BoolArray
    frozen_until: int

    @cached_property
    def stood(self) -> BoolArray:
        """The meeting stood in the agenda (and is still wanted), shape (M,)."""
        stood: BoolArray = self.slot != OUT
        return stood

    @cached_property
    def can_stay(self) -> BoolArray:
        """The meeting may stand where it stood, as far as it alone is concerned, shape (M,)."""
        compiled = self.compiled
        stays = self.is_frozen.copy()
        for meeting in np.flatnonzero(self.stood & ~self.is_frozen).tolist():
            slot, pool = int(self.slot[meeting]), int(self.pool[meeting])
            place = compiled.problem.locations[self.location[meeting]]
            able = compiled.interpreter_fits[meeting] & compiled.interpreter_serves[:, pool]
            stays[meeting] = (
                compiled.domain[meeting, slot]
                and compiled.eligible[meeting, pool]
                and slot not in place.unavailable
                and (not compiled.needs_interpreter[meeting] or (able & compiled.interpreter_free[:, slot]).any())
            )
        return stays

    @cached_property
    def may_be_placed(self) -> BoolArray:
        """Some slot is left for the meeting, or it stands in a frozen one, shape (M,)."""
        return np.asarray(self.compiled.domain.any(axis=1))

    def sides_of(self, meetings: BoolArray) -> BoolArray:
        """Participants in any of the meetings, shape (P,)."""
        concerned = np.zeros(self.compiled.n_participants, dtype=np.bool_)
        concerned[self.compiled.sides[meetings].reshape(-1)] = True
        return concerned


def standing_of(before: Problem, after: Problem, agenda: Sequence[Assignment], frozen_until: int) -> Standing:
    """The agenda of `before` in terms of `after`, its changed problem."""
    past = range(frozen_until)
    people = after.participants
    if frozen_until:
        people = tuple(replace(p, unavailable=tuple(sorted({*p.unavailable, *past}))) for p in people)
    compiled = compile_problem(replace(after, participants=people) if frozen_until else after)
    meeting_index = {meeting.id: index for index, meeting in enumerate(after.meetings)}
    location_index = {location.id: index for index, location in enumerate(after.locations)}
    interpreter_index = {interpreter.id: index for index, interpreter in enumerate(after.interpreters)}
    slot, location, interpreter = (np.full(len(after.meetings), OUT, dtype=np.int32) for _ in range(3))
    for assignment in agenda:
        meeting = meeting_index.get(assignment.meeting)
        if meeting is not None:
            slot[meeting] = assignment.slot
            location[meeting] = location_index[assignment.location]
            if assignment.interpreter is not None:
                interpreter[meeting] = interpreter_index[assignment.interpreter]
    pool_of = np.full(len(after.locations) + 1, OUT, dtype=np.int32)  # the last entry is for location OUT
    for pool, members in enumerate(compiled.pool_members):
        pool_of[list(members)] = pool
    known = {meeting.id for meeting in before.meetings}
    standing = Standing(
        compiled=compiled,
        slot=slot,
        pool=pool_of[location],
        location=location,
        interpreter=interpreter,
        is_frozen=(slot != OUT) & (slot < frozen_until),
        is_new=np.array([meeting.id not in known for meeting in after.meetings], dtype=np.bool_),
        frozen_until=frozen_until,
    )
    return replace(standing, compiled=_with_frozen(standing))


def _with_frozen(standing: Standing) -> Compiled:
    """Frozen meetings keep slot and pool, whatever the rules say of the past."""
    domain, eligible = standing.compiled.domain.copy(), standing.compiled.eligible.copy()
    for meeting in np.flatnonzero(standing.is_frozen).tolist():
        domain[meeting] = np.arange(domain.shape[1]) == standing.slot[meeting]
        eligible[meeting] = np.arange(eligible.shape[1]) == standing.pool[meeting]
    return replace(standing.compiled, domain=domain, eligible=eligible)
