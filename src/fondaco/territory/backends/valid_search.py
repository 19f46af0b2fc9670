"""The search for valid areas, step by step, so that the caller can note what happened after each."""

from numba import njit

from fondaco.territory.arrays import IntArray
from fondaco.territory.backends.area_board import (
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

step = njit(cache=True, nogil=True, error_model="numpy")


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
def go_downhill(b: Board) -> None:
    """Move single communities until none is better elsewhere."""
    descend_everywhere(b, 10 * len(b.area))


@step
def dissolve_area(b: Board, a: int, most: int) -> bool:
    """Dissolve an area, and settle those around it in up to `most` moves. Answers whether anything moved."""
    before = b.counts[N_MOVES]
    dissolve(b, a)
    descend(b, most)
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
def take_back(b: Board, mark: int) -> None:
    """Undo all moves after the first `mark`."""
    undo(b, mark)
