"""Moves of the search for valid areas: single communities downhill, areas dissolved, areas founded."""

import numpy as np

from fondaco.territory.backends.area_board import (
    CLOSE,
    HEAD,
    KIND,
    N_MOVES,
    TAIL,
    Board,
    can_leave,
    inner,
    link_to,
    look,
    move,
    shortfall_with,
    shortfall_without,
)

# Values of labour_systems.events.EventKind.
SET_APART, DISSOLVED, MENDED, BETTER_TIED, FOUNDED = 7, 8, 9, 10, 11


@inner
def enqueue(b: Board, c: int) -> None:
    """Have `c` looked at, once."""
    if not b.is_queued[c]:
        b.is_queued[c] = 1
        b.queue[b.counts[TAIL] % len(b.area)] = c
        b.counts[TAIL] += 1


@inner
def enqueue_around(b: Board, c: int) -> None:
    """Have `c` and all who exchange workers with it or border it looked at."""
    enqueue(b, c)
    for at in range(b.tie_starts[c], b.tie_starts[c + 1]):
        enqueue(b, b.ties[at])
    for at in range(b.near_starts[c], b.near_starts[c + 1]):
        enqueue(b, b.near[at])


@inner
def best_area(b: Board, c: int) -> int:
    """The area that `c` should move to: first less invalidity, then more persons who live and work in one area.

    Answers its own area where nothing is better, or where its area would fall apart or vanish without it.
    """
    a = int(b.area[c])
    if b.n_members[a] == 1:
        return a
    stamp = look(b, c)
    here = link_to(b, a, stamp)
    without = shortfall_without(b, c, a, here) - b.penalty[a]
    best, best_change, best_gain = a, 0.0, 0.0
    b.offered[a] = stamp
    for at in range(b.near_starts[c], b.near_starts[c + 1]):
        to = int(b.area[b.near[at]])
        if b.offered[to] == stamp:
            continue
        b.offered[to] = stamp
        there = link_to(b, to, stamp)
        change = without + shortfall_with(b, c, to, there) - b.penalty[to]
        gain = there - here
        if change < best_change - CLOSE or (change <= best_change + CLOSE and gain > best_gain + CLOSE):
            best, best_change, best_gain = to, min(change, best_change), gain
    if best != a and not can_leave(b, c):
        return a
    return best


@inner
def descend(b: Board, most: int) -> int:
    """Move queued communities, and those whom a move concerns, until none is better elsewhere, or `most` moves.

    Answers how many moves were left.
    """
    n = len(b.area)
    while b.counts[HEAD] < b.counts[TAIL]:
        c = b.queue[b.counts[HEAD] % n]
        b.counts[HEAD] += 1
        b.is_queued[c] = 0
        if most <= 0:
            continue
        to = best_area(b, c)
        if to != b.area[c]:
            penalty = b.penalty[b.area[c]] + b.penalty[to]
            n_moves, source = b.counts[N_MOVES], b.area[c]
            move(b, c, to)
            is_mended = b.penalty[source] + b.penalty[to] < penalty - CLOSE
            if n_moves < len(b.diary):
                b.diary[n_moves, 3] = MENDED if is_mended else BETTER_TIED
            enqueue_around(b, c)
            most -= 1
    return most


@inner
def descend_everywhere(b: Board, most: int) -> None:
    """As `descend`, from every community, until a whole round moves nobody."""
    before = most + 1
    while 0 < most < before:
        before = most
        for c in range(len(b.area)):
            enqueue(b, c)
        most = descend(b, most)


@inner
def dissolve(b: Board, a: int) -> None:
    """Give an area's communities to those around it, the one at the edge first that is most tied to its new area."""
    b.counts[KIND] = DISSOLVED
    members = np.flatnonzero(b.area == a)
    for _ in range(len(members)):
        best_c, best_to, best = -1, -1, -1.0
        for i in range(len(members)):
            c = int(members[i])
            if b.area[c] != a:
                continue
            stamp = look(b, c)
            b.offered[a] = stamp
            for at in range(b.near_starts[c], b.near_starts[c + 1]):
                to = int(b.area[b.near[at]])
                if b.offered[to] == stamp:
                    continue
                b.offered[to] = stamp
                there = link_to(b, to, stamp) / max(1.0, link_to(b, a, stamp) + b.own[c])
                if there > best:
                    best_c, best_to, best = c, to, there
        if best_c < 0:
            break
        move(b, best_c, best_to)
    for i in range(len(members)):
        enqueue_around(b, members[i])


@inner
def empty_area(b: Board) -> int:
    """Number of an area that has no members."""
    for a in range(len(b.area)):
        if b.n_members[a] == 0:
            return a
    return -1


@inner
def found(b: Board, seed: int, a: int, most: int) -> bool:
    """Grow a new area `a` around `seed`, taking at each step the community that leaves least invalidity."""
    if b.n_members[b.area[seed]] == 1 or not can_leave(b, seed):
        return False
    members = np.empty(most + 1, dtype=np.int32)
    members[0] = seed
    n_new = 1
    b.counts[KIND] = FOUNDED
    move(b, seed, a)
    while n_new <= most and b.penalty[a] > 0:
        best_c, best = -1, np.inf
        for i in range(n_new):
            for at in range(b.near_starts[members[i]], b.near_starts[members[i] + 1]):
                c = b.near[at]
                source = b.area[c]
                if source == a or b.n_members[source] == 1:
                    continue
                stamp = look(b, c)
                change = shortfall_with(b, c, a, link_to(b, a, stamp))
                change += 0.5 * (shortfall_without(b, c, source, link_to(b, source, stamp)) - b.penalty[source])
                if change < best and can_leave(b, c):
                    best_c, best = c, change
        if best_c < 0:
            return False
        move(b, best_c, a)
        members[n_new] = best_c
        n_new += 1
    for i in range(n_new):
        enqueue_around(b, members[i])
    return True
