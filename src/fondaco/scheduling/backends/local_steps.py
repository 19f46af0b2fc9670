"""Steps of the local search: place what is left out, exchange meetings, shorten breaks by annealing.

A step proposes meetings and their new slots in `Board.moved`; one place carries proposals out. (Compiling is what
costs: every further call of `carry_out` is compiled whole once more.)
"""

import numpy as np
from numba import njit

from fondaco.scheduling.backends.local_board import SHORT, Board
from fondaco.scheduling.backends.local_moves import (
    ONE,
    OUT,
    carry_out,
    collect,
    draw,
    gain_of_end,
    inner,
    keeps_rare_rules,
    lift,
    n_bits,
    n_runs,
    settle_moved,
    undo,
)

ANYTHING = 1e9
TRIES = 100
STEPS_OF_INSERTION = 4
SAMPLES = 24
TRIES_OF_ENDS = 4


@inner
def is_worth(b: Board, cost: int, heat: float) -> bool:
    """Whether a change for the worse is taken at this temperature (Metropolis 1953)."""
    return cost <= 0 or (draw(b, 1 << 30) + 1) / (1 << 30) < np.exp(-cost / heat)


@inner
def worth_of(b: Board) -> int:
    """Value of what is placed, less what is short of least numbers."""
    return int(b.total[1] - SHORT * b.total[2])


@inner
def propose_shift(b: Board, m: int, t: int, heat: float) -> int:
    """Move a placed meeting to another slot, and back whoever is in its way; where the slot is full, one more path.

    Like every proposal, returns the number of meetings in `moved`, 0 for none.
    """
    n, cost = collect(b, m, t, 0)
    if n < 0:
        return 0
    s, surplus = b.slot[m], 0
    for i in range(n):
        surplus += 1 if b.moved[i, 1] == t else -1
    here, there = (s, t) if surplus > 0 else (t, s)
    if surplus != 0 and b.room[b.pool[m], there] <= 0 and b.n_roll[there] > 0:
        other = b.roll[there, draw(b, b.n_roll[there])]
        if not b.allowed[other, here]:
            return 0
        for i in range(n):
            if b.moved[i, 0] == other:
                return 0
        n, more = collect(b, other, here, n)
        cost += more
        if n < 0:
            return 0
    return n if is_worth(b, cost, heat) else 0


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
    return int(max(0, n_runs(mask | (ONE << np.uint64(b.part[t, 1]))) - 1) - max(0, n_runs(mask) - 1))


@inner
def propose_best(b: Board, m: int) -> int:
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
    return 1 if chosen >= 0 else 0


@inner
def propose_insertion(b: Board, m: int, t: int, heat: float) -> int:
    """Place a meeting in a slot, or move away one thing that stands in its way there."""
    blocking, p = OUT, OUT
    for i in range(2):
        if b.held[b.sides[m, i]] >= b.numbers[b.sides[m, i], 1]:
            return 0
        if b.at[b.sides[m, i], t] >= 0:
            p = b.sides[m, i]
            blocking = b.at[p, t]
    if blocking < 0 and b.room[b.pools[m, 0], t] <= 0 and b.pools.shape[1] == 1 and b.n_roll[t] > 0:
        blocking = b.roll[t, draw(b, b.n_roll[t])]
    if blocking < 0:
        b.moved[0, 0], b.moved[0, 1] = m, t
        return 1
    s = random_allowed(b, blocking, p)
    return propose_shift(b, blocking, s, heat) if s >= 0 else 0


@inner
def add_to_leave(b: Board, n: int, m: int) -> int:
    """Add a meeting that is to be left out to `moved`, unless it is there."""
    for i in range(n):
        if b.moved[i, 0] == m:
            return n
    b.moved[n, 0], b.moved[n, 1] = m, OUT
    return n + 1


@inner
def propose_exchange(b: Board, m: int) -> int:
    """Place a meeting that is left out instead of whatever stands in its way, if that is not worth more."""
    t = random_allowed(b, m, OUT)
    if t < 0:
        return 0
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
    return n


@inner
def propose_replacement(b: Board) -> int:
    """Leave out a meeting at the end of a run and place one that is left out in its slot, the best of a sample."""
    p, row = somebody(b), b.rules[3]
    s = at_random(b, p, True)
    if s < 0:
        return 0
    old = b.at[p, s]
    least, chosen = 1 << 30, OUT
    for _ in range(SAMPLES):
        m = b.roll[row, draw(b, b.n_roll[row])]
        if not b.allowed[m, s] or b.value[m] < b.value[old]:
            continue
        cost = 0
        for i in range(2):
            q = b.sides[m, i]
            is_there = b.at[q, s] >= 0 and b.at[q, s] != old
            cost += 1 << 20 if is_there else cost_of_adding(b, q, s)
        if cost < least:
            least, chosen = cost, m
    if least >= 1 << 20:
        return 0
    b.moved[0, 0], b.moved[0, 1], b.moved[1, 0], b.moved[1, 1] = old, OUT, chosen, s
    return 2


@inner
def somebody(b: Board) -> int:
    """A participant, every other time one who has a break."""
    n_people = b.held.shape[0]
    n_broken = b.broken[n_people]
    return int(b.broken[draw(b, n_broken)]) if n_broken > 0 and draw(b, 2) == 0 else draw(b, n_people)


@inner
def at_random(b: Board, p: int, is_busy: bool) -> int:
    """A random slot of the participant: at an end of a run, or idle and beside one or in an empty stretch; -1: none."""
    slot, n, first = OUT, 0, 0
    for k in range(b.busy.shape[1]):
        mask, whole = b.busy[p, k], (ONE << np.uint64(b.stretch[k])) - ONE
        bits = mask & ~((mask << ONE) & (mask >> ONE))
        if not is_busy:
            bits = whole & ~mask & ((mask << ONE) | (mask >> ONE)) if mask else whole
        n_here = n_bits(bits)
        n += n_here
        if n_here > 0 and draw(b, n) < n_here:
            for _ in range(draw(b, n_here)):
                bits &= bits - ONE
            slot = first + n_bits((bits & (~bits + ONE)) - ONE)
        first += b.stretch[k]
    return slot


@inner
def propose_rearrangement(b: Board, heat: float) -> int:
    """One move for fewer breaks, mostly at the ends of runs, half of them of somebody who has a break.

    Either end of a path can begin it, and no move is worth more than its better end: so it begins at an end that loses
    nothing, which is known before the path is followed.
    """
    p = somebody(b)
    for _ in range(TRIES_OF_ENDS):
        if draw(b, 20) == 0:
            s, t = draw(b, b.rules[3]), draw(b, b.rules[3])
        else:
            s, t = at_random(b, p, True), at_random(b, p, False)
        if s < 0 or t < 0 or b.at[p, s] < 0 or b.at[p, t] >= 0 or not b.allowed[b.at[p, s], t]:
            continue
        if gain_of_end(b, p, s, t) <= 0:
            return int(propose_shift(b, b.at[p, s], t, heat))
    return 0


@njit(cache=True, nogil=True)
def anneal(b: Board, n_moves: int, heat: float, share_left_out: int) -> None:
    """So many moves at one temperature; of 100, `share_left_out` are for meetings left out, if there are any."""
    row, m, t, n_steps = b.rules[3], OUT, OUT, 0
    for _ in range(n_moves):
        n_left = b.n_roll[row]
        is_exchange = False
        if n_steps > 0 and b.slot[m] < 0:
            n_steps -= 1
            n = propose_insertion(b, m, t, heat)
            n_steps = n_steps if n > 0 else 0
        elif n_left > 0 and draw(b, 100) < share_left_out:
            m = b.roll[row, draw(b, n_left)]
            kind = draw(b, 3)
            t = random_allowed(b, m, OUT)
            n_steps = STEPS_OF_INSERTION if kind == 0 and t >= 0 else 0
            is_exchange = kind > 0
            n = 0 if kind == 0 else (propose_exchange(b, m) if kind == 1 else propose_replacement(b))
        else:
            n = propose_rearrangement(b, heat)
        cost, worth = b.total[0], worth_of(b)
        if n > 0 and carry_out(b, n) and is_exchange:
            gain = worth_of(b) - worth
            if gain < 0 or (gain == 0 and not is_worth(b, b.total[0] - cost, heat)):
                undo(b, n)
                settle_moved(b, n)


@njit(cache=True, nogil=True)
def construct(b: Board, order: np.ndarray) -> None:
    """Place the meetings of `order` one after the other, making room where it takes no more than some tries.

    The more meetings in a row find no room, the fewer tries.
    """
    n_failed = 0
    for i in range(order.shape[0]):
        m, t = order[i], OUT
        for attempt in range(1 + TRIES // (1 + n_failed)):
            if b.slot[m] >= 0:
                break
            if attempt % STEPS_OF_INSERTION == 0:
                t = random_allowed(b, m, OUT)
            n = propose_best(b, m) if attempt == 0 else propose_insertion(b, m, t, ANYTHING)
            if n > 0:
                carry_out(b, n)
        n_failed = 0 if b.slot[m] >= 0 else n_failed + 1


@njit(cache=True, nogil=True)
def make_fair(b: Board) -> None:
    """Leave out meetings at ends of runs until nobody has more breaks than fairness allows."""
    p = 0
    while b.rules[2] >= 0 and p < b.held.shape[0]:
        if b.breaks[p] <= b.rules[2]:
            p += 1
            continue
        m = b.at[p, at_random(b, p, True)]
        b.moved[0, 0], b.saved[0, 0], b.saved[0, 1], b.saved[0, 2] = m, b.slot[m], b.pool[m], b.crew[m]
        lift(b, m)
        if not keeps_rare_rules(b, 1):
            undo(b, 1)
            return
        settle_moved(b, 1)
        p = 0
