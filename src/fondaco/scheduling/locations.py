"""Locations inside pools, so that people change location as seldom as possible.

Slots and pools are given. Slot after slot the meetings are matched to the places of their pool, a place being worth
one for each side whose meeting before stood there (least-cost assignment). While nobody has a break and all places are
open, whatever stays between two adjacent slots does not depend on what stayed before, so this is the best possible for
the given slots; otherwise it is a good heuristic.
"""

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.compiled import OUT, Candidate, Compiled, IntArray
from fondaco.scheduling.figures import steps_of


def choose_locations(compiled: Compiled, candidate: Candidate) -> IntArray:
    """Location index of each meeting, OUT where it is not placed."""
    location = np.full(compiled.n_meetings, OUT, dtype=np.int32)
    before = _meetings_before(compiled, candidate.slot)
    for slot in range(compiled.n_slots):
        here = np.flatnonzero(candidate.slot == slot)
        for pool in np.unique(candidate.pool[here]).tolist():
            meetings = here[candidate.pool[here] == pool]
            origins = np.where(before[meetings] == OUT, OUT, location[before[meetings]])
            location[meetings] = _match(compiled, pool, slot, origins)
    return location


def _meetings_before(compiled: Compiled, slot: IntArray) -> IntArray:
    """For each meeting the one before it of either side in the stretch, OUT for none, shape (M, 2)."""
    before = np.full((compiled.n_meetings, 2), OUT, dtype=np.int32)
    rows = steps_of(compiled, slot).rows
    side = (compiled.sides[rows[:, 2], 1] == rows[:, 0]).astype(np.int32)
    before[rows[:, 2], side] = rows[:, 1]
    return before


def _match(compiled: Compiled, pool: int, slot: int, came_from: IntArray) -> NDArray[np.int64]:
    """Places of the pool for meetings whose sides come from the locations `came_from` (n, 2)."""
    places = _open_places(compiled, pool, slot)
    if len(places) == 1 or len(set(places)) == 1:
        return np.full(len(came_from), places[0])
    from scipy.optimize import linear_sum_assignment

    worth = (came_from[:, 0, None] == places[None, :]).astype(np.int64)
    worth += came_from[:, 1, None] == places[None, :]
    _, columns = linear_sum_assignment(worth, maximize=True)
    return places[columns]


def _open_places(compiled: Compiled, pool: int, slot: int) -> NDArray[np.int64]:
    """Location indices of the pool that are open in the slot, each as often as it has room."""
    locations = compiled.problem.locations
    return np.array(
        [
            index
            for index in compiled.pool_members[pool]
            if slot not in locations[index].unavailable
            for _ in range(locations[index].capacity)
        ],
        dtype=np.int64,
    )
