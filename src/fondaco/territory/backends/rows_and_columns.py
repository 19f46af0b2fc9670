"""Flows in rows and columns, and the communities that no area can be made of, compiled by numba."""

import numpy as np
from numba import njit

from fondaco.territory.arrays import FloatArray, IntArray, StateArray

compiled = njit(cache=True, nogil=True)
NO_FLOWS, NO_RESIDENT_WORKERS, NO_JOBS, ONLY_INTERNAL = range(1, 5)  # 0: takes part


@compiled
def row_starts(n: int, ends: IntArray) -> IntArray:
    """Where the flows of each community begin, were they sorted by this end; shape (n + 1,)."""
    at = np.zeros(n + 1, dtype=np.int32)
    for end in ends:
        at[end + 1] += 1
    for c in range(n):
        at[c + 1] += at[c]
    return at


@compiled
def columns(
    in_at: IntArray, origins: IntArray, destinations: IntArray, counts: FloatArray
) -> tuple[IntArray, FloatArray]:
    """Flows sorted by destination, then origin: origins and counts, from flows sorted by origin."""
    free = in_at[:-1].copy()
    in_from, in_count = np.empty_like(origins), np.empty_like(counts)
    for e in range(len(counts)):
        at = free[destinations[e]]
        free[destinations[e]] += 1
        in_from[at], in_count[at] = origins[e], counts[e]
    return in_from, in_count


@compiled
def totals(
    n: int, origins: IntArray, destinations: IntArray, counts: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Resident workers, jobs, and persons who do both in the community itself."""
    residents, jobs, own = np.zeros(n), np.zeros(n), np.zeros(n)
    for e in range(len(counts)):
        residents[origins[e]] += counts[e]
        jobs[destinations[e]] += counts[e]
        if origins[e] == destinations[e]:
            own[origins[e]] += counts[e]
    return residents, jobs, own


@compiled
def fault(n_out: int, n_in: int, n_own: int) -> int:
    """Why no area can be made of a community with so many flows left, 0 if one can."""
    if n_out == 0:
        return NO_FLOWS if n_in == 0 else NO_RESIDENT_WORKERS
    if n_in == 0:
        return NO_JOBS
    return ONLY_INTERNAL if n_out == 1 and n_in == 1 and n_own == 1 else 0


@compiled
def set_aside(out_at: IntArray, out_to: IntArray, in_at: IntArray, in_from: IntArray) -> StateArray:
    """Drop, round by round, communities without resident workers, without jobs or with internal flows only.

    Returns why each was dropped, 0 for those that take part.
    """
    n = len(out_at) - 1
    why, is_doubtful = np.zeros(n, dtype=np.int8), np.ones(n, dtype=np.bool_)
    n_out, n_in, n_own = out_at[1:] - out_at[:-1], in_at[1:] - in_at[:-1], np.zeros(n, dtype=np.int32)
    for c in range(n):
        for e in range(out_at[c], out_at[c + 1]):
            n_own[c] += out_to[e] == c
    doubtful = np.arange(n)
    while len(doubtful):
        for d in doubtful:
            why[d] = fault(n_out[d], n_in[d], n_own[d])
        is_doubtful[:] = False
        for d in doubtful[why[doubtful] > 0]:
            for e in range(out_at[d], out_at[d + 1]):
                n_in[out_to[e]] -= 1
                is_doubtful[out_to[e]] = why[out_to[e]] == 0
            for e in range(in_at[d], in_at[d + 1]):
                n_out[in_from[e]] -= 1
                is_doubtful[in_from[e]] = why[in_from[e]] == 0
        doubtful = np.flatnonzero(is_doubtful)
    return why
