"""What a schedule is worth: the numbers the goals count."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled, IntArray


@dataclass(frozen=True)
class Steps:
    """Consecutive meetings of one participant in one stretch; one row for each participant and pair, shape (K, 3).

    Columns: participant, meeting, next meeting. `is_adjacent` (K,): no idle slot between.
    """

    rows: IntArray
    is_adjacent: BoolArray

    @cached_property
    def n_breaks(self) -> int:
        """Pairs with an idle slot between."""
        return int((~self.is_adjacent).sum())


def steps_of(compiled: Compiled, slot: IntArray) -> Steps:
    """Every pair of consecutive meetings; `slot` (M,) with OUT for those not placed."""
    stretch = np.concatenate([[0], np.cumsum(~compiled.adjacent)]) if compiled.n_slots else np.zeros(1, dtype=np.int64)
    placed = np.flatnonzero(slot != OUT)
    who = compiled.sides[placed].T.reshape(-1)
    meeting = np.concatenate([placed, placed])
    order = np.lexsort((slot[meeting], who))
    who, meeting = who[order], meeting[order]
    when = slot[meeting]
    follows = (who[1:] == who[:-1]) & (stretch[when[1:]] == stretch[when[:-1]])
    rows = np.stack([who[1:], meeting[:-1], meeting[1:]], axis=1)[follows].astype(np.int32)
    return Steps(rows, (when[1:] - when[:-1] == 1)[follows])


def breaks_of(compiled: Compiled, slot: IntArray) -> IntArray:
    """Number of breaks of each participant, shape (P,)."""
    steps = steps_of(compiled, slot)
    return np.bincount(steps.rows[~steps.is_adjacent, 0], minlength=compiled.n_participants).astype(np.int32)


def n_breaks(compiled: Compiled, slot: IntArray) -> int:
    """Breaks of everybody together."""
    return steps_of(compiled, slot).n_breaks


def spread(compiled: Compiled, slot: IntArray) -> int:
    """Idle slots between the first and the last meeting of each participant and stretch, summed."""
    rows = steps_of(compiled, slot).rows
    return int((slot[rows[:, 2]] - slot[rows[:, 1]] - 1).sum())


def n_location_changes(compiled: Compiled, slot: IntArray, location: IntArray) -> int:
    """Consecutive pairs of meetings at two locations, summed over participants."""
    rows = steps_of(compiled, slot).rows
    return int((location[rows[:, 1]] != location[rows[:, 2]]).sum())


def n_placed(compiled: Compiled, candidate: Candidate) -> tuple[int, int]:
    """Placed meetings: those that must be, those wished for."""
    placed = candidate.slot != OUT
    return int((placed & compiled.is_must).sum()), int((placed & ~compiled.is_must).sum())
