"""The algorithm of Coombes and Bond as Istat runs it, over `Areas`: selections, then the reserve list."""

from typing import NamedTuple

import numpy as np
from numba import njit

from fondaco.territory.arrays import FloatArray, IntArray, StateArray
from fondaco.territory.backends.areas import (
    NOBODY,
    Areas,
    busiest_member,
    forget_flows,
    inner,
    least_area,
    most_tied,
    move,
    put_in,
    put_key,
    sum_flows,
    validity_with,
    weigh,
)
from fondaco.territory.backends.mistaken_validity import mistake

outer = njit(cache=True, nogil=True, error_model="numpy")
JOINED, MOVED, RESERVE_A, RESERVE_B, RESERVE_C, RESERVE_D, JOINED_AT_END = range(7)  # values of EventKind


class Log(NamedTuple):
    """Columns of events, as long as one call may write."""

    community: IntArray
    origin: IntArray
    target: IntArray
    kind: StateArray
    before: FloatArray
    after: FloatArray


@inner
def write(log: Log, row: int, step: tuple[int, int, int, int], before: float, after: float) -> None:
    """Write one event down: community, origin, target and kind, and the target's validities."""
    log.community[row], log.origin[row], log.target[row], log.kind[row] = step
    log.before[row], log.after[row] = before, after


def new_log(n: int) -> Log:
    """A log of n events."""
    community, origin, target = np.zeros((3, n), dtype=np.int32)
    before, after = np.zeros((2, n), dtype=np.float64)
    return Log(community, origin, target, np.zeros(n, dtype=np.int8), before, after)


@outer
def fill(a: Areas) -> None:
    """Compute lists, totals and validities of the areas that `a.area` assigns the communities to."""
    n = a.area.shape[0]
    a.n_members[:], a.first[:] = 0, NOBODY
    a.area_residents[:], a.area_jobs[:], a.area_internal[:] = 0.0, 0.0, 0.0
    a.from_own[:], a.key[:], a.odd[0] = 0.0, np.inf, 0
    for c in range(n - 1, -1, -1):
        area = a.area[c]
        put_in(a, c, area)
        a.area_residents[area] += a.residents[c]
        a.area_jobs[area] += a.jobs[c]
        for e in range(a.out_at[c], a.out_at[c + 1]):
            if a.area[a.out_to[e]] == area:
                a.area_internal[area] += a.out_count[e]
                a.from_own[a.out_to[e]] += a.out_count[e]
    for area in range(1, n + 1):
        weigh(a, area)


@inner
def turn(a: Areas, is_odd: bool, log: Log, row: int) -> None:
    """One selection: the area of least validity gives up a community, which joins the area it is most tied to.

    It must not lose validity by that; else the community goes to the reserve list.
    """
    origin = least_area(a)
    odd, a.odd[0] = a.odd[0], 0
    if odd != 0:
        put_key(a, odd, a.validity[odd])
    is_last = a.n_members[origin] == 1
    c = a.first[origin] if is_last else busiest_member(a, origin)
    n = sum_flows(a, c)
    target, before, after = most_tied(a, c, n), np.nan, np.nan
    kind = JOINED if is_last else MOVED
    if target == 0:
        kind = RESERVE_B if is_last else RESERVE_D
    else:
        before = a.odd_most[0] if target == odd else a.validity[target]
        after = validity_with(a, c, target)
        if not after >= before:
            kind, target = (RESERVE_A if is_last else RESERVE_C), 0
    move(a, c, target)
    forget_flows(a, n)
    if target != 0:
        weigh(a, target)
    weigh(a, origin)
    if is_odd and a.n_members[origin] >= 2:
        mistake(a, origin)
    write(log, row, (c, origin, target, kind), before, after)


@outer
def select(a: Areas, is_odd: bool, log: Log) -> int:
    """Select until every area is valid or the log is full. Returns how many events were written."""
    row = 0
    while row < log.kind.shape[0] and a.key[1] < 1.0:
        turn(a, is_odd, log, row)
        row += 1
    return row


@outer
def settle(a: Areas, log: Log) -> int:
    """Let the communities on the reserve list join the areas they are most tied to, in passes by descending code.

    Writes at most one event a community. Returns how many.
    """
    row, is_moving = 0, True
    while is_moving:
        is_moving = False
        for c in range(a.area.shape[0] - 1, -1, -1):
            if a.area[c] != 0:
                continue
            n = sum_flows(a, c)
            target = most_tied(a, c, n)
            if target != 0:
                before = a.validity[target]
                move(a, c, target)
                weigh(a, target)
                write(log, row, (c, 0, target, JOINED_AT_END), before, a.validity[target])
                row, is_moving = row + 1, True
            forget_flows(a, n)
    return row
