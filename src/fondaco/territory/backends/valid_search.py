"""The search for valid areas, step by step, so that the caller can note what happened after each."""

import numpy as np
from numba import njit

from fondaco.territory.arrays import IntArray
from fondaco.territory.backends.area_board import (
    CLOSE,
    KIND,
    N_AREAS,
    N_INVALID,
    N_MOVES,
    Board,
    inner,
    move,
    settle,
    undo,
)
from fondaco.territory.backends.area_moves import SET_APART, descend, descend_everywhere, dissolve, empty_area, found

FOUNDERS = 40  # communities that a new area may take before it is valid
RIPPLE = 500  # moves that may follow until the areas around it have settled

step = njit(cache=True, nogil=True)


@step
def settle_all(b: Board) -> None:
    """Bring the penalties of all areas up to date."""
    b.counts[N_AREAS] = (b.n_members > 0).sum()
    for a in range(len(b.area)):
        settle(b, a)


@step
def set_apart(b: Board, communities: IntArray) -> int:
    """Make an area of its own of a piece; answers its number."""
    a = empty_area(b)
    b.counts[KIND] = SET_APART
    for c in communities:
        move(b, c, a)
    return int(a)


@step
def dissolve_unless_valid(b: Board, a: int) -> None:
    """Give an area's communities to those around it where it is not valid."""
    if b.penalty[a] > 0:
        dissolve(b, a)


@step
def go_downhill(b: Board) -> None:
    """Move single communities until none is better elsewhere."""
    descend_everywhere(b, 10 * len(b.area))


@step
def dissolve_worst(b: Board) -> bool:
    """Dissolve the least valid area, and settle those around. Answers whether anything moved."""
    before = b.counts[N_MOVES]
    dissolve(b, int(np.argmax(b.penalty)))
    descend(b, 10 * len(b.area))
    return bool(b.counts[N_MOVES] > before)


@step
def found_best(b: Board, most_found: int) -> bool:
    """Found the area that leaves no area invalid and most persons living and working in one area.

    Every community is tried as a beginning, the largest first, until `most_found` areas could be compared.
    """
    a = empty_area(b)
    best_seed, best, n_found = -1, -1.0, 0
    for seed in range(len(b.area)):
        mark = b.counts[N_MOVES]
        if _is_founded(b, seed, a):
            n_found += 1
            if b.area_internal.sum() > best:
                best_seed, best = seed, b.area_internal.sum()
        undo(b, mark)
        if n_found == most_found:
            break
    return best_seed >= 0 and _is_founded(b, best_seed, a)


@inner
def _is_founded(b: Board, seed: int, a: int) -> bool:
    if a < 0 or not found(b, seed, a, FOUNDERS):
        return False
    descend(b, RIPPLE)
    return bool(b.counts[N_INVALID] == 0 and b.n_members[a] > 0)


@step
def exchange(b: Board, a: int, most_found: int) -> bool:
    """Dissolve area `a` and found another, where that leaves none invalid and more persons in one area."""
    mark, before = b.counts[N_MOVES], b.area_internal.sum()
    dissolve(b, a)
    descend(b, RIPPLE)
    if b.counts[N_INVALID] == 0 and found_best(b, most_found) and b.area_internal.sum() > before + CLOSE:
        return True
    undo(b, mark)
    return False
