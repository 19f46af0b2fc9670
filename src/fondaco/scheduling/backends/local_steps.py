"""Steps of the local search: place what is left out, exchange meetings, shorten breaks by annealing."""

import numpy as np
from numba import njit

from fondaco.scheduling.backends.local_board import SHORT, Board
from fondaco.scheduling.backends.local_moves import (
    ONE,
    OUT,
    carry_out,
    collect,
    draw,
    inner,
    n_runs,
    put,
    settle,
    settle_moved,
    undo,
)

ANYTHING = 1e9
TRIES = 40


@inner
def is_worth(b: Board, cost: int, heat: float) -> bool:
    """Whether a change for the worse is taken at this temperature (Metropolis 1953)."""
    return cost <= 0 or (draw(b, 1 << 30) + 1) / (1 << 30) < np.exp(-cost / heat)


@inner
def worth_of(b: Board) -> int:
    """Value of what is placed, less what is short of least numbers."""
    return b.total[1] - SHORT * b.total[2]


@inner
def shift(b: Board, m: int, t: int, heat: float) -> bool:
    """Move a placed meeting to another slot, and back whoever is in its way; where the slot is full, one more path."""
    n, cost = collect(b, m, t, 0)
    if n < 0:
        return False
    s, surplus = b.slot[m], 0
    for i in range(n):
        surplus += 1 if b.moved[i, 1] == t else -1
    here, there = (s, t) if surplus > 0 else (t, s)
    pool = b.pool[m]
    if surplus != 0 and b.room[pool, there] <= 0 and b.n_roll[there] > 0:
        other = b.roll[there, draw(b, b.n_roll[there])]
        for i in range(n):
            if b.moved[i, 0] == other:
                return False
        if not b.allowed[other, here]:
            return False
        n, more = collect(b, other, here, n)
        cost += more
        if n < 0:
            return False
    return is_worth(b, cost, heat) and carry_out(b, n)


@inner
def random_allowed(b: Board, m: int, p: int) -> int:
    """A slot of the meeting's domain other than its own in which `p` (-1: nobody) is free, -1 for none."""
    chosen, n = OUT, 0
    for t in range(b.rules[3]):
        if b.allowed[m, t] and t != b.slot[m] and (p < 0 or b.at[p, t] < 0):
            n += 1
            if draw(b, n) == 0:
                chosen = t
    return chosen


@inner
def cost_of_adding(b: Board, p: int, t: int) -> int:
    """Breaks that a free participant gains by meeting in a slot as well."""
    mask = b.busy[p, b.part[t, 0]]
    return max(0, n_runs(mask | (ONE << np.uint64(b.part[t, 1]))) - 1) - max(0, n_runs(mask) - 1)


@inner
def place_best(b: Board, m: int) -> bool:
    """Place a meeting where it costs the fewest breaks, if both sides are free in some slot with room."""
    one, two = b.sides[m, 0], b.sides[m, 1]
    least, chosen, n = 1 << 30, OUT, 0
    for t in range(b.rules[3]):
        if not b.allowed[m, t] or b.at[one, t] >= 0 or b.at[two, t] >= 0 or b.room[b.pools[m, 0], t] <= 0:
            continue
        cost = cost_of_adding(b, one, t) + cost_of_adding(b, two, t)
        n = 1 if cost < least else n + (cost == least)
        if cost < least or (cost == least and draw(b, n) == 0):
            least, chosen = cost, t
    b.moved[0, 0], b.moved[0, 1] = m, chosen
    return chosen >= 0 and carry_out(b, 1)


@inner
def insert(b: Board, m: int, heat: float) -> bool:
    """Make both sides free in a random slot and place the meeting there; False if that did not come out."""
    t = random_allowed(b, m, OUT)
    if t < 0:
        return False
    for i in range(2):
        p = b.sides[m, i]
        if b.held[p] >= b.numbers[p, 1]:
            return False
        other = b.at[p, t]
        if other >= 0:
            s = random_allowed(b, other, p)
            if s < 0 or not shift(b, other, s, heat):
                return False
    pool = b.pools[m, 0]
    if b.room[pool, t] <= 0 and b.n_roll[t] > 0:
        other = b.roll[t, draw(b, b.n_roll[t])]
        s = random_allowed(b, other, OUT)
        if s < 0 or not shift(b, other, s, heat):
            return False
    b.moved[0, 0], b.moved[0, 1] = m, t
    return b.at[b.sides[m, 0], t] < 0 and b.at[b.sides[m, 1], t] < 0 and carry_out(b, 1)


@inner
def add_to_leave(b: Board, n: int, m: int) -> int:
    """Add a meeting that is to be left out to `moved`, unless it is there."""
    for i in range(n):
        if b.moved[i, 0] == m:
            return n
    b.moved[n, 0], b.moved[n, 1] = m, OUT
    return n + 1


@inner
def exchange(b: Board, m: int, heat: float) -> bool:
    """Place a meeting that is left out instead of whatever stands in its way, if that is worth as much."""
    t = random_allowed(b, m, OUT)
    if t < 0:
        return False
    b.moved[0, 0], b.moved[0, 1], n = m, t, 1
    for i in range(2):
        p = b.sides[m, i]
        if b.at[p, t] >= 0:
            n = add_to_leave(b, n, b.at[p, t])
        elif b.held[p] >= b.numbers[p, 1]:
            start = draw(b, b.rules[3])
            for u in range(b.rules[3]):
                other = b.at[p, (start + u) % b.rules[3]]
                if other >= 0:
                    n = add_to_leave(b, n, other)
                    break
    if n == 1 and b.n_roll[t] > 0:
        n = add_to_leave(b, n, b.roll[t, draw(b, b.n_roll[t])])
    for i in range(1, n):
        if b.value[b.moved[i, 0]] > b.value[m] and b.total[2] == 0:
            return False
    cost, worth = b.total[0], worth_of(b)
    if not carry_out(b, n):
        return False
    gain = worth_of(b) - worth
    if gain > 0 or (gain == 0 and is_worth(b, b.total[0] - cost, heat)):
        return True
    undo(b, n)
    settle_moved(b, n)
    return False


@inner
def ends_and_growth(b: Board, p: int) -> tuple[int, int]:
    """A random slot at an end of a run of the participant, and an idle one beside a run or in an empty stretch."""
    loose, growth, n, k, last = OUT, OUT, 0, 0, b.rules[3] - 1
    for t in range(b.rules[3]):
        part = b.part[t, 0]
        left = t > 0 and b.part[t - 1, 0] == part and b.at[p, t - 1] >= 0
        right = t < last and b.part[t + 1, 0] == part and b.at[p, t + 1] >= 0
        if b.at[p, t] >= 0:
            if not (left and right):
                n += 1
                loose = t if draw(b, n) == 0 else loose
        elif left or right or b.busy[p, part] == 0:
            k += 1
            growth = t if draw(b, k) == 0 else growth
    return loose, growth


@inner
def rearrange(b: Board, heat: float) -> bool:
    """One move for fewer breaks, mostly at the ends of runs, half of them of somebody who has a break."""
    n_people = b.held.shape[0]
    n_broken = b.broken[n_people]
    if n_broken > 0 and draw(b, 2) == 0:
        p = b.broken[draw(b, n_broken)]
    else:
        p = draw(b, n_people)
    if b.held[p] == 0:
        return False
    s, t = ends_and_growth(b, p)
    if draw(b, 5) == 0:
        s, t = draw(b, b.rules[3]), draw(b, b.rules[3])
    if s < 0 or t < 0 or b.at[p, s] < 0 or b.at[p, t] >= 0 or not b.allowed[b.at[p, s], t]:
        return False
    return shift(b, b.at[p, s], t, heat)


@njit(cache=True, nogil=True)
def anneal(b: Board, n_moves: int, heat: float, share_left_out: int) -> None:
    """So many moves at one temperature; of 100, `share_left_out` are for meetings left out, if there are any."""
    row = b.rules[3]
    for _ in range(n_moves):
        n_left = b.n_roll[row]
        if n_left > 0 and draw(b, 100) < share_left_out:
            m = b.roll[row, draw(b, n_left)]
            if not insert(b, m, heat):
                exchange(b, m, heat)
        else:
            rearrange(b, heat)


@njit(cache=True, nogil=True)
def construct(b: Board, order: np.ndarray) -> None:
    """Place the meetings of `order` one after the other, making room where it takes no more than some tries."""
    for i in range(order.shape[0]):
        m = order[i]
        if b.slot[m] >= 0 or place_best(b, m):
            continue
        for _ in range(TRIES):
            if insert(b, m, ANYTHING):
                break


@njit(cache=True, nogil=True)
def make_fair(b: Board) -> None:
    """Leave out meetings at ends of runs until nobody has more breaks than fairness allows."""
    p = 0
    while b.rules[2] >= 0 and p < b.held.shape[0]:
        if b.breaks[p] <= b.rules[2]:
            p += 1
            continue
        b.moved[0, 0], b.moved[0, 1] = b.at[p, ends_and_growth(b, p)[0]], OUT
        if not carry_out(b, 1):
            return
        p = 0


@njit(cache=True, nogil=True)
def load(b: Board, slot: np.ndarray, pool: np.ndarray, crew: np.ndarray) -> None:
    """Put a schedule that keeps every rule on an empty board."""
    for m in range(slot.shape[0]):
        if slot[m] >= 0:
            put(b, m, slot[m], pool[m], crew[m])
    for p in range(b.held.shape[0]):
        settle(b, p)
