"""Areas that change by single communities: the board that the search for valid areas plays on, compiled by numba.

Totals of an area are kept up to date, so that a move costs as much as its community has flows.
"""

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from fondaco.territory.arrays import FloatArray, IntArray
from fondaco.territory.labour_systems.params import CLOSED

CountArray = NDArray[np.int64]

inner = njit(cache=True, nogil=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)  # type: ignore[call-overload]  # known to numba
CLOSE = 1e-9  # differences below are none

# Places in `counts`.
STAMP, SEEN, N_MOVES, N_INVALID, N_AREAS, HEAD, TAIL, KIND = range(8)
N_COUNTS = 8


class Board(NamedTuple):
    """Communities 0..n-1, areas 0..n-1 of which many are empty.

    `ties`: who exchanges workers with whom, as compressed rows, both directions added up, without one's own.
    `near`: who may be in one piece with whom, as compressed rows. `limits`: minimum and target size, minimum and
    target self-containment. `diary`: of each move the community, the area it left, the area it joined and the kind of
    event; so that moves can be undone and told.
    """

    limits: FloatArray
    tie_starts: IntArray
    ties: IntArray
    persons: FloatArray
    near_starts: IntArray
    near: IntArray
    residents: FloatArray  # of communities
    jobs: FloatArray
    own: FloatArray
    area: IntArray
    area_residents: FloatArray
    area_jobs: FloatArray
    area_internal: FloatArray
    n_members: IntArray
    penalty: FloatArray  # of areas: how far validity is below 1
    link: FloatArray  # of areas: persons exchanged with the community looked at; true where `linked` has the stamp
    linked: CountArray
    offered: CountArray  # of areas: stamp of the community that looked at it
    seen: CountArray  # of communities
    queue: IntArray
    is_queued: CountArray
    diary: IntArray
    before: FloatArray  # of moves: validity of the area joined without the community, NaN where that was empty
    after: FloatArray  # and with it
    counts: CountArray


@inner
def validity(limits: FloatArray, residents: float, jobs: float, internal: float) -> float:
    """Of an area with these totals; 1 where it is closed."""
    if residents <= 0 or jobs <= 0:
        return 0.0
    contained = min(internal / residents, internal / jobs)
    if contained >= CLOSED:
        return 1.0
    small = max(0.0, (limits[1] - residents) / (limits[1] - limits[0]))
    value = (1 - (1 - limits[2] / limits[3]) * small) * min(1.0, contained / limits[3]) * limits[3] / limits[2]
    return float(value)


@inner
def shortfall(limits: FloatArray, residents: float, jobs: float, internal: float) -> float:
    """How far validity is below what is needed; 0 where it suffices."""
    if internal >= CLOSED * max(residents, jobs):
        return 0.0
    return max(0.0, 1.0 - float(validity(limits, residents, jobs, internal)))


@inner
def look(b: Board, c: int) -> int:
    """Count the persons whom `c` exchanges with each area; answers the stamp that marks those counts as true."""
    b.counts[STAMP] += 1
    stamp = b.counts[STAMP]
    for at in range(b.tie_starts[c], b.tie_starts[c + 1]):
        a = b.area[b.ties[at]]
        if b.linked[a] != stamp:
            b.linked[a] = stamp
            b.link[a] = 0.0
        b.link[a] += b.persons[at]
    return int(stamp)


@inner
def link_to(b: Board, a: int, stamp: int) -> float:
    """Persons exchanged with an area by the community that `look` looked at."""
    return float(b.link[a]) if b.linked[a] == stamp else 0.0


@inner
def shortfall_without(b: Board, c: int, a: int, link: float) -> float:
    """Of area `a` if `c` left it; an area that becomes empty falls short of nothing."""
    if b.n_members[a] == 1:
        return 0.0
    return float(
        shortfall(
            b.limits,
            b.area_residents[a] - b.residents[c],
            b.area_jobs[a] - b.jobs[c],
            b.area_internal[a] - link - b.own[c],
        )
    )


@inner
def shortfall_with(b: Board, c: int, a: int, link: float) -> float:
    """Of area `a` if `c` joined it."""
    return float(
        shortfall(
            b.limits,
            b.area_residents[a] + b.residents[c],
            b.area_jobs[a] + b.jobs[c],
            b.area_internal[a] + link + b.own[c],
        )
    )


@inner
def settle(b: Board, a: int) -> None:
    """Bring the penalty of an area up to date."""
    before = b.penalty[a]
    b.penalty[a] = 0.0
    if b.n_members[a] > 0:
        b.penalty[a] = shortfall(b.limits, b.area_residents[a], b.area_jobs[a], b.area_internal[a])
    b.counts[N_INVALID] += (b.penalty[a] > 0) - (before > 0)


@inner
def _change(b: Board, c: int, a: int, sign: int, link: float) -> None:
    """Add a community to the totals of an area (sign 1) or take it out of them (sign -1)."""
    b.counts[N_AREAS] -= b.n_members[a] > 0
    b.n_members[a] += sign
    b.counts[N_AREAS] += b.n_members[a] > 0
    b.area_residents[a] += sign * b.residents[c]
    b.area_jobs[a] += sign * b.jobs[c]
    b.area_internal[a] += sign * (link + b.own[c])
    settle(b, a)


@inner
def move(b: Board, c: int, to: int) -> None:
    """Carry a community to another area, and write that down."""
    stamp = look(b, c)
    source = b.area[c]
    before = validity_of(b, to)
    _change(b, c, source, -1, link_to(b, source, stamp))
    _change(b, c, to, 1, link_to(b, to, stamp))
    b.area[c] = to
    n = b.counts[N_MOVES]
    if n < len(b.diary):
        b.diary[n, 0], b.diary[n, 1], b.diary[n, 2], b.diary[n, 3] = c, source, to, b.counts[KIND]
        b.before[n], b.after[n] = before, validity_of(b, to)
    b.counts[N_MOVES] = n + 1


@inner
def validity_of(b: Board, a: int) -> float:
    """As the totals stand now; NaN of an empty area."""
    if b.n_members[a] == 0:
        return np.nan
    return float(validity(b.limits, b.area_residents[a], b.area_jobs[a], b.area_internal[a]))


@inner
def undo(b: Board, mark: int) -> None:
    """Take back all moves after the first `mark`; the diary must have held them."""
    for at in range(b.counts[N_MOVES] - 1, mark - 1, -1):
        move(b, b.diary[at, 0], b.diary[at, 1])
    b.counts[N_MOVES] = mark


@inner
def can_leave(b: Board, c: int) -> bool:
    """Whether those around `c` in its area still hang together without it."""
    a = b.area[c]
    first, n_around = -1, 0
    b.counts[SEEN] += 2
    seen = b.counts[SEEN]  # reached; one below: to be reached
    for at in range(b.near_starts[c], b.near_starts[c + 1]):
        other = b.near[at]
        if b.area[other] == a:
            n_around += 1
            first = other
            b.seen[other] = seen - 1
    if n_around < 2:
        return True
    b.seen[c] = seen
    return bool(_reach(b, first, a, n_around - 1))


@inner
def _reach(b: Board, first: int, a: int, n_left: int) -> bool:
    """Whether a walk in area `a` from `first` meets `n_left` more communities that are to be reached."""
    seen = b.counts[SEEN]
    b.seen[first] = seen
    walk = b.queue[len(b.area) :]  # the second half is free for this
    head, tail = 0, 1
    walk[0] = first
    while head < tail:
        c = walk[head]
        head += 1
        for at in range(b.near_starts[c], b.near_starts[c + 1]):
            other = b.near[at]
            if b.area[other] == a and b.seen[other] != seen:
                n_left -= b.seen[other] == seen - 1
                if n_left == 0:
                    return True
                b.seen[other] = seen
                walk[tail] = other
                tail += 1
    return False
