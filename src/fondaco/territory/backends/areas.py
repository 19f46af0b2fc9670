"""Areas while communities move between them, compiled by numba: totals kept up to date, so that a move costs O(degree).

Ids of areas are 1..n, 0 is the reserve list, of which no totals are kept. `key` is a tree over the ids in whose every
node stands the least below it (a tournament): the area of least validity is found in log n steps.
"""

from dataclasses import astuple
from typing import NamedTuple

import numpy as np
from numba import njit

from fondaco.territory.arrays import FloatArray, IntArray
from fondaco.territory.labour_systems.network import Network
from fondaco.territory.labour_systems.params import DelineationParams

inner = njit(cache=True, nogil=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)  # type: ignore[call-overload]  # known to numba
NOBODY = -1


class Areas(NamedTuple):
    """Communities 0..n-1 with their flows in rows (`out_…`) and columns (`in_…`), and areas 0..n.

    `from_own`: persons who come to work in a community from its area, itself included. `first`, `following`,
    `preceding`: the members of an area as a list linked both ways. `odd`: the area whose validity the reference package
    gets wrong until the next selection, 0 for none; `odd_most` the validity it then compares others' wishes to.
    `inflow`, `outflow`, `touched`: scratch, all zero between moves.
    """

    out_at: IntArray
    out_to: IntArray
    out_count: FloatArray
    in_at: IntArray
    in_from: IntArray
    in_count: FloatArray
    residents: FloatArray
    jobs: FloatArray
    own: FloatArray
    thresholds: FloatArray  # min_size, target_size, min_self_containment, target_self_containment
    area: IntArray
    n_members: IntArray
    first: IntArray
    following: IntArray
    preceding: IntArray
    area_residents: FloatArray
    area_jobs: FloatArray
    area_internal: FloatArray
    from_own: FloatArray
    validity: FloatArray
    key: FloatArray
    odd: IntArray
    odd_most: FloatArray
    inflow: FloatArray
    outflow: FloatArray
    touched: IntArray
    scratch: FloatArray


def empty_areas(network: Network, params: DelineationParams, assignment: IntArray) -> Areas:
    """Areas of the communities of a network, assigned but not yet filled."""
    n = network.n

    def whole(size: int) -> IntArray:
        return np.zeros(size, dtype=np.int32)

    def real(size: int) -> FloatArray:
        return np.zeros(size, dtype=np.float64)

    return Areas(
        out_at=network.out_at,
        out_to=network.out_to,
        out_count=network.out_count,
        in_at=network.in_at,
        in_from=network.in_from,
        in_count=network.in_count,
        residents=network.residents,
        jobs=network.jobs,
        own=network.own,
        thresholds=np.array(astuple(params), dtype=np.float64),
        area=assignment,
        n_members=whole(n + 1),
        first=whole(n + 1),
        following=whole(n),
        preceding=whole(n),
        area_residents=real(n + 1),
        area_jobs=real(n + 1),
        area_internal=real(n + 1),
        from_own=real(n),
        validity=real(n + 1),
        key=real(2 << n.bit_length()),
        odd=whole(1),
        odd_most=real(1),
        inflow=real(n + 1),
        outflow=real(n + 1),
        touched=whole(n + 1),
        scratch=real(4),
    )


@inner
def validity_of(a: Areas, residents: float, jobs: float, internal: float) -> float:
    """Validity of an area with these totals (Coombes and Bond, 2008), evaluated from left to right."""
    t = a.thresholds
    contained = min(internal / residents, internal / jobs)
    if contained == 1.0:
        return 1.0
    short = max(0.0, (t[1] - residents) / (t[1] - t[0]))
    return float((1.0 - (1.0 - t[2] / t[3]) * short) * min(1.0, contained / t[3]) * t[3] / t[2])


@inner
def put_key(a: Areas, area: int, value: float) -> None:
    """Let `value` compete for the least one."""
    node = area + a.key.shape[0] // 2
    a.key[node] = value
    node //= 2
    while node >= 1:
        least = min(a.key[2 * node], a.key[2 * node + 1])
        if a.key[node] == least:
            return
        a.key[node] = least
        node //= 2


@inner
def least_area(a: Areas) -> int:
    """The area with the least key, of several the lowest id."""
    node = 1
    while node < a.key.shape[0] // 2:
        node *= 2
        if a.key[node] != a.key[node // 2]:
            node += 1
    return int(node - a.key.shape[0] // 2)


@inner
def weigh(a: Areas, area: int) -> None:
    """Compute the validity of an area whose totals changed; an empty one competes no longer."""
    if a.n_members[area] == 0:
        a.area_residents[area] = a.area_jobs[area] = a.area_internal[area] = 0.0
        a.validity[area] = np.inf
    else:
        a.validity[area] = validity_of(a, a.area_residents[area], a.area_jobs[area], a.area_internal[area])
    put_key(a, area, a.validity[area])


@inner
def take_out(a: Areas, c: int) -> None:
    """Take a community off the list of its area."""
    before, after = a.preceding[c], a.following[c]
    if before == NOBODY:
        a.first[a.area[c]] = after
    else:
        a.following[before] = after
    if after != NOBODY:
        a.preceding[after] = before
    a.n_members[a.area[c]] -= 1


@inner
def put_in(a: Areas, c: int, area: int) -> None:
    """Put a community on the list of an area."""
    head = a.first[area]
    a.following[c], a.preceding[c] = head, NOBODY
    if head != NOBODY:
        a.preceding[head] = c
    a.first[area] = c
    a.area[c] = area
    a.n_members[area] += 1


@inner
def sum_flows(a: Areas, c: int) -> int:
    """Sum the flows of a community by area into `inflow` and `outflow`; its own apart. Returns how many areas."""
    n = 0
    for e in range(a.in_at[c], a.in_at[c + 1]):
        other = a.in_from[e]
        if other != c:
            area = a.area[other]
            if a.inflow[area] == 0.0:
                a.touched[n] = area
                n += 1
            a.inflow[area] += a.in_count[e]
    for e in range(a.out_at[c], a.out_at[c + 1]):
        other = a.out_to[e]
        if other != c:
            area = a.area[other]
            if a.inflow[area] == 0.0 and a.outflow[area] == 0.0:
                a.touched[n] = area
                n += 1
            a.outflow[area] += a.out_count[e]
    return n


@inner
def forget_flows(a: Areas, n: int) -> None:
    """Clear what `sum_flows` wrote."""
    for i in range(n):
        a.inflow[a.touched[i]] = 0.0
        a.outflow[a.touched[i]] = 0.0


@inner
def most_tied(a: Areas, c: int, n: int) -> int:
    """The area with the greatest link to a community, neither reserve nor its own, 0 for none; after `sum_flows`.

    Areas that send workers to the community are listed before those that only receive, both by id: the last of equals.
    """
    best, best_link, best_only_receives = 0, -1.0, False
    for i in range(n):
        area = a.touched[i]
        if area == 0 or area == a.area[c]:
            continue
        out, into = a.outflow[area], a.inflow[area]
        link = out * out / (a.residents[c] * a.area_jobs[area]) + into * into / (a.area_residents[area] * a.jobs[c])
        only_receives = into == 0.0
        if link > best_link or (
            link == best_link
            and ((only_receives and not best_only_receives) or (only_receives == best_only_receives and area > best))
        ):
            best, best_link, best_only_receives = area, link, only_receives
    return int(best)


@inner
def shift_flows_from_own(a: Areas, c: int, target: int) -> None:
    """Let the workers whom a community sends to its old and its new area count as coming from their area, or not."""
    for e in range(a.out_at[c], a.out_at[c + 1]):
        other = a.out_to[e]
        if other == c:
            continue
        if a.area[other] == a.area[c]:
            a.from_own[other] -= a.out_count[e]
        elif a.area[other] == target:
            a.from_own[other] += a.out_count[e]


@inner
def move(a: Areas, c: int, target: int) -> None:
    """Move a community to another area, 0 the reserve list; after `sum_flows`. Validities are weighed apart."""
    origin, own = a.area[c], a.own[c]
    shift_flows_from_own(a, c, target)
    if origin != 0:
        a.area_residents[origin] -= a.residents[c]
        a.area_jobs[origin] -= a.jobs[c]
        a.area_internal[origin] -= own + a.inflow[origin] + a.outflow[origin]
    if target != 0:
        a.area_residents[target] += a.residents[c]
        a.area_jobs[target] += a.jobs[c]
        a.area_internal[target] += own + a.inflow[target] + a.outflow[target]
    a.from_own[c] = own + a.inflow[target]
    take_out(a, c)
    put_in(a, c, target)


@inner
def validity_with(a: Areas, c: int, area: int) -> float:
    """Validity that an area would have with one community more; after `sum_flows`."""
    internal = a.area_internal[area] + (a.own[c] + a.inflow[area] + a.outflow[area])
    residents, jobs = a.area_residents[area] + a.residents[c], a.area_jobs[area] + a.jobs[c]
    return float(validity_of(a, residents, jobs, internal))


@inner
def busiest_member(a: Areas, area: int) -> int:
    """The member with most workers coming from outside the area and going anywhere else, of several the lowest code."""
    best, most = NOBODY, -1.0
    c = a.first[area]
    while c != NOBODY:
        exchanged = a.jobs[c] - a.from_own[c] + (a.residents[c] - a.own[c])
        if exchanged > most or (exchanged == most and c < best):
            best, most = c, exchanged
        c = a.following[c]
    return int(best)
