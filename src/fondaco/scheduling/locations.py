"""Locations inside pools, so that people change location as seldom as possible.

Slots and pools are given. Slot after slot the meetings are matched to the places of their pool: first those whose two
sides both come from one place, then as many as possible to a place that a side comes from (greatest matching in a
sparse graph; since a place of one meeting sends on two sides at most, nothing is lost by that order). While nobody has
a break and all places are open, whatever stays between two adjacent slots does not depend on what stayed before, so
this is the best possible for the given slots; otherwise it is a good heuristic.
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
    if len(places) == 1 or len(set(places.tolist())) == 1:
        return np.full(len(came_from), places[0])
    seat_of = np.full(len(came_from), OUT, dtype=np.int64)
    both_stay = np.flatnonzero((came_from[:, 0] == came_from[:, 1]) & (came_from[:, 0] != OUT))
    for wanting in (both_stay, np.arange(len(came_from))):
        _seat(seat_of, wanting, came_from, places)
    is_taken = np.zeros(len(places), dtype=np.bool_)
    is_taken[seat_of[seat_of != OUT]] = True
    waiting = np.flatnonzero(seat_of == OUT)
    seat_of[waiting] = np.flatnonzero(~is_taken)[: len(waiting)]
    return places[seat_of]


def _seat(
    seat_of: NDArray[np.int64], wanting: NDArray[np.intp], came_from: IntArray, places: NDArray[np.int64]
) -> None:
    """Give as many of the meetings `wanting` as can be a free seat at a place that a side of theirs comes from."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_bipartite_matching

    wanting = wanting[seat_of[wanting] == OUT]
    is_free = np.ones(len(places), dtype=np.bool_)
    is_free[seat_of[seat_of != OUT]] = False
    seats: dict[int, list[int]] = {}
    for seat in np.flatnonzero(is_free).tolist():
        seats.setdefault(int(places[seat]), []).append(seat)
    edges = [
        (row, seat)
        for row, origins in enumerate(came_from[wanting].tolist())
        for origin in dict.fromkeys(origins)
        for seat in seats.get(origin, ())
    ]
    if edges:
        rows, columns = np.array(edges).T
        graph = csr_array((np.ones(len(edges), dtype=np.int8), (rows, columns)), (len(wanting), len(places)))
        found = maximum_bipartite_matching(graph, perm_type="column")
        seat_of[wanting[found >= 0]] = found[found >= 0]


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
