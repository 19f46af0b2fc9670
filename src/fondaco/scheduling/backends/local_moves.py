"""The moves of the local search on a Board, compiled by numba. Every rule holds after each of them.

Meetings in two slots s and t form paths and circles, since nobody has more than one in each (Kempe, 1879). Exchanging
the slots along a path keeps everybody's rule of one meeting at a time and changes the agenda of its two ends alone:
so a meeting is moved, and whoever stands in its way moves back along the path (Koenig, 1916).
"""

import numpy as np
from numba import njit

from fondaco.scheduling.backends.local_board import Board

inner = njit(cache=True, nogil=True, no_cpython_wrapper=True, no_cfunc_wrapper=True)  # type: ignore[call-overload]  # known to numba
OUT = -1
UNFAIR = 3
ONE = np.uint64(1)


@inner
def draw(b: Board, n: int) -> int:
    """A random number from 0 to n - 1 (xorshift, Marsaglia 2003)."""
    x = b.chance[0]
    x ^= x << np.uint64(13)
    x ^= x >> np.uint64(7)
    x ^= x << np.uint64(17)
    b.chance[0] = x
    return int(np.int64(((x >> np.uint64(33)) * np.uint64(n)) >> np.uint64(31)))


@inner
def n_bits(mask: np.uint64) -> int:
    """Bits that are set."""
    n = 0
    while mask:
        mask &= mask - ONE
        n += 1
    return n


@inner
def n_runs(mask: np.uint64) -> int:
    """Runs of adjacent bits."""
    return int(n_bits(mask & ~(mask << ONE)))


@inner
def cost_of(b: Board, n_breaks: int) -> int:
    """Breaks of a participant, those beyond fairness counted more."""
    fair = b.rules[2]
    return n_breaks if fair < 0 or n_breaks <= fair else n_breaks + UNFAIR * (n_breaks - fair)


@inner
def gain_of_end(b: Board, p: int, lost: int, won: int) -> int:
    """Cost added when a participant gives up one slot for another."""
    i, j = b.part[lost, 0], b.part[won, 0]
    bit_i, bit_j = ONE << np.uint64(b.part[lost, 1]), ONE << np.uint64(b.part[won, 1])
    if i == j:
        mask = b.busy[p, i]
        after = max(0, n_runs((mask & ~bit_i) | bit_j) - 1) - max(0, n_runs(mask) - 1)
    else:
        one, two = b.busy[p, i], b.busy[p, j]
        after = max(0, n_runs(one & ~bit_i) - 1) - max(0, n_runs(one) - 1)
        after += max(0, n_runs(two | bit_j) - 1) - max(0, n_runs(two) - 1)
    return int(cost_of(b, b.breaks[p] + after) - cost_of(b, b.breaks[p]))


@inner
def enroll(b: Board, m: int, row: int) -> None:
    """Move a meeting to another row of the roll."""
    old = b.rules[3] if b.slot[m] < 0 else b.slot[m]
    b.n_roll[old] -= 1
    last, place = b.roll[old, b.n_roll[old]], b.roll_at[m]
    b.roll[old, place] = last
    b.roll_at[last] = place
    b.roll[row, b.n_roll[row]] = m
    b.roll_at[m] = b.n_roll[row]
    b.n_roll[row] += 1


@inner
def lift(b: Board, m: int) -> None:
    """Take a placed meeting off the board."""
    t = b.slot[m]
    k, bit = b.part[t, 0], ONE << np.uint64(b.part[t, 1])
    for i in range(2):
        p = b.sides[m, i]
        b.at[p, t] = OUT
        b.busy[p, k] &= ~bit
        b.total[2] += b.held[p] <= b.numbers[p, 0]
        b.held[p] -= 1
    b.room[b.pool[m], t] += 1
    if b.crew[m] >= 0:
        b.working[b.crew[m], t] -= 1
    b.total[1] -= b.value[m]
    enroll(b, m, b.rules[3])
    b.slot[m] = b.pool[m] = b.crew[m] = OUT


@inner
def put(b: Board, m: int, t: int, pool: int, crew: int) -> None:
    """Place a meeting that stands nowhere, where there is room."""
    k, bit = b.part[t, 0], ONE << np.uint64(b.part[t, 1])
    for i in range(2):
        p = b.sides[m, i]
        b.at[p, t] = m
        b.busy[p, k] |= bit
        b.held[p] += 1
        b.total[2] -= b.held[p] <= b.numbers[p, 0]
    b.room[pool, t] -= 1
    if crew >= 0:
        b.working[crew, t] += 1
    b.total[1] += b.value[m]
    enroll(b, m, t)
    b.slot[m], b.pool[m], b.crew[m] = t, pool, crew


@inner
def is_rested(b: Board, w: int, t: int) -> bool:
    """One more member of the crew may work in the slot: enough rests in every window of one more than a run."""
    size, run = b.crew_rule[w, 0], b.crew_rule[w, 1]
    length = b.rules[3]
    for first in range(max(0, t - run), t + 1):
        last = first + run
        if last >= length or b.part[first, 0] != b.part[last, 0]:
            continue
        n = 0
        for u in range(first, last + 1):
            n += b.working[w, u]
        if n >= size * run:
            return False
    return True


@inner
def crew_for(b: Board, m: int, t: int, pool: int) -> int:
    """A crew that can serve the meeting, -1 for none."""
    n = 0
    while n < b.crews.shape[1] and b.crews[m, n] >= 0:
        n += 1
    first = draw(b, n)
    for i in range(n):
        w = b.crews[m, (first + i) % n]
        if b.working[w, t] < b.crew_limit[w, t] and b.serves[w, pool] and is_rested(b, w, t):
            return int(w)
    return OUT


@inner
def seat(b: Board, m: int, t: int, wish: int) -> bool:
    """Place a meeting in a slot, in pool `wish` if it can be, with a crew where it needs one. False: no room."""
    width = b.pools.shape[1]
    first = -1 if wish >= 0 else draw(b, width)
    for i in range(-1, width):
        pool = wish if i < 0 else b.pools[m, (max(first, 0) + i) % width]
        if pool < 0 or b.room[pool, t] <= 0:
            continue
        crew = OUT
        if b.crews[m, 0] >= 0:
            crew = crew_for(b, m, t, pool)
            if crew < 0:
                continue
        put(b, m, t, pool, crew)
        return True
    return False


@inner
def keeps_order(b: Board, m: int) -> bool:
    """The meeting stands before and after all it should."""
    t = b.slot[m]
    for e in range(b.order_from[m], b.order_from[m + 1]):
        u = b.slot[b.order[e, 0]]
        if t >= 0 and u >= 0 and ((b.order[e, 1] == 1 and u <= t) or (b.order[e, 1] == 0 and u >= t)):
            return False
    return True


@inner
def keeps_ways(b: Board, p: int) -> bool:
    """The participant reaches the site of each next meeting in time."""
    last = OUT
    for t in range(b.rules[3]):
        m = b.at[p, t]
        if m < 0:
            continue
        if last >= 0:
            way = b.transfer[b.site[b.pool[b.at[p, last]]], b.site[b.pool[m]]]
            if b.clock[t, 0] - b.clock[last, 1] < way:
                return False
        last = t
    return True


@inner
def crew_keeps_ways(b: Board, w: int) -> bool:
    """The one member of a crew reaches the site of each next meeting in time."""
    if b.crew_rule[w, 0] > 1:
        return True
    last, last_site = OUT, OUT
    for t in range(b.rules[3]):
        if b.working[w, t] == 0:
            continue
        site = OUT
        for i in range(b.n_roll[t]):
            if b.crew[b.roll[t, i]] == w:
                site = b.site[b.pool[b.roll[t, i]]]
        if last >= 0 and b.clock[t, 0] - b.clock[last, 1] < b.transfer[last_site, site]:
            return False
        last, last_site = t, site
    return True


@inner
def keeps_rare_rules(b: Board, n: int) -> bool:
    """Order, ways and greatest numbers of meetings, for the first `n` meetings of `moved`."""
    for i in range(n):
        m = b.moved[i, 0]
        if b.rules[0] and not keeps_order(b, m):
            return False
        for j in range(2):
            p = b.sides[m, j]
            if b.held[p] > b.numbers[p, 1] or (b.rules[1] and not keeps_ways(b, p)):
                return False
        if b.rules[1] and (
            (b.crew[m] >= 0 and not crew_keeps_ways(b, b.crew[m]))
            or (b.saved[i, 2] >= 0 and not crew_keeps_ways(b, b.saved[i, 2]))
        ):
            return False
    return True


@inner
def settle(b: Board, p: int) -> None:
    """Count the breaks of a participant again."""
    n = 0
    for k in range(b.busy.shape[1]):
        n += max(0, n_runs(b.busy[p, k]) - 1)
    b.total[0] += cost_of(b, n) - cost_of(b, b.breaks[p])
    size = b.broken.shape[0] - 1
    if n > 0 and b.breaks[p] == 0:
        b.broken[b.broken[size]] = p
        b.broken_at[p] = b.broken[size]
        b.broken[size] += 1
    elif n == 0 and b.breaks[p] > 0:
        b.broken[size] -= 1
        last = b.broken[b.broken[size]]
        b.broken[b.broken_at[p]] = last
        b.broken_at[last] = b.broken_at[p]
    b.breaks[p] = n


@inner
def settle_moved(b: Board, n: int) -> None:
    """Count again for everybody of the first `n` meetings of `moved`."""
    for i in range(n):
        settle(b, b.sides[b.moved[i, 0], 0])
        settle(b, b.sides[b.moved[i, 0], 1])


@inner
def undo(b: Board, n: int) -> None:
    """Put the first `n` meetings of `moved` back where they stood."""
    for i in range(n):
        if b.slot[b.moved[i, 0]] >= 0:
            lift(b, b.moved[i, 0])
    for i in range(n):
        if b.saved[i, 0] >= 0:
            put(b, b.moved[i, 0], b.saved[i, 0], b.saved[i, 1], b.saved[i, 2])


@inner
def carry_out(b: Board, n: int) -> bool:
    """Move the first `n` meetings of `moved` to their slots (-1: leave out); False, and nothing done, if none may."""
    for i in range(n):
        m = b.moved[i, 0]
        b.saved[i, 0], b.saved[i, 1], b.saved[i, 2] = b.slot[m], b.pool[m], b.crew[m]
        if b.slot[m] >= 0:
            lift(b, m)
    for i in range(n):
        m, t = b.moved[i, 0], b.moved[i, 1]
        if t >= 0 and not (b.at[b.sides[m, 0], t] < 0 and b.at[b.sides[m, 1], t] < 0 and seat(b, m, t, b.saved[i, 1])):
            undo(b, n)
            return False
    if not keeps_rare_rules(b, n):
        undo(b, n)
        return False
    settle_moved(b, n)
    return True


@inner
def follow(b: Board, p: int, at: int, n: int) -> int:
    """Continue `moved`, which has `n` meetings, from its meeting number `at` along the side `p`.

    Returns the new number of meetings, -1 where one may not move. The end of the path stands in the last row of
    `saved`: participant, slot lost, slot won (participant -1: it is a circle).
    """
    first, won = b.moved[at, 0], b.moved[at, 1]
    lost = b.slot[first]
    end = b.saved.shape[0] - 1
    while True:
        m = b.at[p, won]
        if m < 0 or m == first:
            b.saved[end, 0], b.saved[end, 1], b.saved[end, 2] = p if m < 0 else OUT, lost, won
            return n
        if not b.allowed[m, lost] or n >= end - 1:
            return OUT
        b.moved[n, 0], b.moved[n, 1] = m, lost
        n += 1
        p = b.sides[m, 1] if b.sides[m, 0] == p else b.sides[m, 0]
        lost, won = won, lost


@inner
def collect(b: Board, m: int, t: int, n: int) -> tuple[int, int]:
    """Add to `moved`, which has `n` meetings, what must move so that `m` can stand in slot `t`: (new number, cost)."""
    b.moved[n, 0], b.moved[n, 1] = m, t
    end = b.saved.shape[0] - 1
    one = follow(b, b.sides[m, 0], n, n + 1)
    if one < 0 or b.saved[end, 0] < 0:
        return one, 0
    cost = gain_of_end(b, b.saved[end, 0], b.saved[end, 1], b.saved[end, 2])
    two = follow(b, b.sides[m, 1], n, one)
    if two < 0:
        return two, 0
    return two, cost + gain_of_end(b, b.saved[end, 0], b.saved[end, 1], b.saved[end, 2])
