"""Checks a delineation against its flows, sharing no code with what made it."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fondaco.territory.arrays import BoolArray, IntArray
from fondaco.territory.flows import Flows
from fondaco.territory.labour_systems.contiguity import Contiguity
from fondaco.territory.labour_systems.params import DelineationParams, Mode
from fondaco.territory.labour_systems.reasons import UnassignedCode
from fondaco.territory.labour_systems.result import LabourSystem, LabourSystems

TOLERANCE = 1e-9  # relative; sums of whole persons have no error at all
CLOSED = 1e-12  # what rounding may take from a self-containment of 1 where persons are counted in parts


class ViolationCode(StrEnum):
    """What is wrong with a delineation."""

    OTHER_COMMUNITIES = "other_communities"  # not those of the flows
    UNKNOWN_SYSTEM = "unknown_system"  # a community in a system that is not listed, or a system listed twice
    OTHER_MEMBERS = "other_members"  # a system lists other communities than are assigned to it
    NOT_EXPLAINED = "not_explained"  # in no system, without a reason
    EXPLAINED_YET_ASSIGNED = "explained_yet_assigned"  # a reason for a community that has a system, or two reasons
    FALSE_REASON = "false_reason"  # the flows contradict it
    WRONG_STATISTIC = "wrong_statistic"
    INVALID = "invalid"  # in valid mode: below validity 1
    IN_PIECES = "in_pieces"  # where borders are given


@dataclass(frozen=True, slots=True)
class Violation:
    """One fault: `subject` is the community or the id of the system; the text names value and expectation."""

    code: ViolationCode
    subject: str
    text: str


def verify(flows: Flows, result: LabourSystems, *, contiguity: Contiguity | None = None) -> tuple[Violation, ...]:
    """All faults of `result`; empty where it is right.

    Every community is in exactly one system or explained truly; residents, jobs, internal flow, self-containments,
    validity and shares equal those counted anew from the flows; in mode valid no system is invalid; with `contiguity`
    no system lies in pieces.
    """
    if result.communities != flows.communities or len(result.assignment) != flows.n_communities:
        return (Violation(ViolationCode.OTHER_COMMUNITIES, "", "the communities are not those of the flows"),)
    takes_part = _takes_part(flows)
    faults = [*_membership(result), *_reasons(flows, result, takes_part), *_statistics(flows, result, takes_part)]
    if contiguity is not None:
        faults += _pieces(result, contiguity)
    return tuple(faults)


def _takes_part(flows: Flows) -> BoolArray:
    """Communities left when those without residents, without jobs or with internal flows only go, again and again."""
    n, left = flows.n_communities, np.ones(flows.n_communities, dtype=bool)
    while True:
        counted = left[flows.origins] & left[flows.destinations]
        origins, destinations = flows.origins[counted], flows.destinations[counted]
        out, into = np.bincount(origins, minlength=n), np.bincount(destinations, minlength=n)
        own = np.bincount(origins[origins == destinations], minlength=n)
        stays = left & (out > 0) & (into > 0) & ~((out == own) & (into == own))
        if stays.sum() == left.sum():
            return left
        left = stays


def _membership(result: LabourSystems) -> Iterator[Violation]:
    ids = Counter(system.id for system in result.systems)
    for number, times in ids.items():
        if times > 1 or number <= 0:
            yield Violation(ViolationCode.UNKNOWN_SYSTEM, str(number), f"system {number} is listed {times} times")
    for code, number in zip(result.communities, result.assignment.tolist(), strict=True):
        if number and number not in ids:
            yield Violation(ViolationCode.UNKNOWN_SYSTEM, code, f"{code} is in system {number}, which is not listed")
    position = {code: at for at, code in enumerate(result.communities)}
    assigned = np.asarray(result.assignment)
    for system in result.systems:
        theirs = {result.communities[at] for at in np.flatnonzero(assigned == system.id).tolist()}
        for code in sorted(theirs ^ set(system.communities)):
            found = f"assigned to {assigned[position[code]]}" if code in position else "unknown"
            yield Violation(ViolationCode.OTHER_MEMBERS, str(system.id), f"system {system.id}: {code} is {found}")


def _reasons(flows: Flows, result: LabourSystems, takes_part: BoolArray) -> Iterator[Violation]:
    given = Counter(one.community for one in result.unassigned)
    for at, (code, number) in enumerate(zip(result.communities, result.assignment.tolist(), strict=True)):
        if not number and not given[code]:
            yield Violation(ViolationCode.NOT_EXPLAINED, code, f"{code} is in no system, and no reason is given")
        if given[code] > (not number):
            yield Violation(
                ViolationCode.EXPLAINED_YET_ASSIGNED, code, f"{code}: {given[code]} reasons, system {number}"
            )
        if number and not takes_part[at]:
            text = f"{code} cannot take part, but is in system {number}"
            yield Violation(ViolationCode.FALSE_REASON, code, text)
    for one in result.unassigned:
        is_known = one.community in flows.communities
        if not is_known or one.code not in _true_reasons(flows, result, takes_part, one.community):
            text = f"{one.community}: {one.code.value} is not what the flows say"
            yield Violation(ViolationCode.FALSE_REASON, one.community, text)


def _true_reasons(flows: Flows, result: LabourSystems, takes_part: BoolArray, community: str) -> set[UnassignedCode]:
    """What may be said of a community, whenever in the repeated setting aside its turn came."""
    at = flows.communities.index(community)
    if takes_part[at]:
        others = np.concatenate([flows.destinations[flows.origins == at], flows.origins[flows.destinations == at]])
        return set() if (result.assignment[others] > 0).any() else {UnassignedCode.NO_CANDIDATE}
    if ((flows.origins == at) & (flows.destinations == at)).any():
        return {UnassignedCode.ONLY_INTERNAL}
    return _without_own(flows, at)


def _without_own(flows: Flows, at: int) -> set[UnassignedCode]:
    reasons = {UnassignedCode.NO_FLOWS}
    if (flows.origins == at).any():
        reasons.add(UnassignedCode.NO_JOBS)
    if (flows.destinations == at).any():
        reasons.add(UnassignedCode.NO_RESIDENT_WORKERS)
    return reasons


def _statistics(flows: Flows, result: LabourSystems, takes_part: BoolArray) -> Iterator[Violation]:
    counted = takes_part[flows.origins] & takes_part[flows.destinations]
    assigned = np.asarray(result.assignment)
    home, work = assigned[flows.origins[counted]], assigned[flows.destinations[counted]]
    persons = flows.counts[counted]
    for system in result.systems:
        lives, works = home == system.id, work == system.id
        totals = float(persons[lives].sum()), float(persons[works].sum()), float(persons[lives & works].sum())
        yield from _system(system, totals, result.params, is_strict=result.mode is Mode.VALID)
    share = _internal_share(flows, assigned)
    if not _equal(share, result.internal_share):
        text = f"internal share: {result.internal_share:g}; the flows give {share:g}"
        yield Violation(ViolationCode.WRONG_STATISTIC, "", text)


def _internal_share(flows: Flows, assigned: IntArray) -> float:
    inside = (assigned[flows.origins] == assigned[flows.destinations]) & (assigned[flows.origins] > 0)
    everybody = float(flows.counts.sum())
    return float(flows.counts[inside].sum()) / everybody if everybody else math.nan


def _system(
    system: LabourSystem, totals: tuple[float, float, float], params: DelineationParams, *, is_strict: bool
) -> Iterator[Violation]:
    residents, jobs, internal = totals
    if not (residents and jobs):
        yield Violation(ViolationCode.OTHER_MEMBERS, str(system.id), f"system {system.id}: nobody lives or works there")
        return
    validity = _validity(residents, jobs, internal, params)
    for name, expected in (
        ("residents", residents),
        ("jobs", jobs),
        ("internal_flow", internal),
        ("supply_self_containment", internal / residents),
        ("demand_self_containment", internal / jobs),
        ("internal_share", internal / (residents + jobs - internal)),
        ("validity", validity),
    ):
        if not _equal(getattr(system, name), expected):
            text = f"system {system.id}: {name} is {getattr(system, name):g}; the flows give {expected:g}"
            yield Violation(ViolationCode.WRONG_STATISTIC, str(system.id), text)
    if is_strict and not (validity >= 1 - TOLERANCE and system.is_valid):
        text = f"system {system.id} ({system.name}): validity {validity:.6f}; at least 1 is needed"
        yield Violation(ViolationCode.INVALID, str(system.id), text)


def _validity(residents: float, jobs: float, internal: float, params: DelineationParams) -> float:
    self_containment = min(internal / residents, internal / jobs)
    if self_containment > 1 - CLOSED:
        return 1.0
    lowest, target = params.min_self_containment, params.target_self_containment
    missing = max(0.0, (params.target_size - residents) / (params.target_size - params.min_size))
    size = 1 - (1 - lowest / target) * missing
    return size * min(1.0, self_containment / target) * target / lowest


def _pieces(result: LabourSystems, contiguity: Contiguity) -> Iterator[Violation]:
    """Walks from community to community; water and communities of no system separate nobody."""
    around: dict[int, list[int]] = {}
    for a, b in contiguity.pairs.tolist():
        around.setdefault(a, []).append(b)
        around.setdefault(b, []).append(a)
    system = result.assignment.tolist()
    land = _walks(around, [int(number > 0) for number in system])
    piece = _walks(around, system)
    grounds: dict[tuple[int, int], set[int]] = {}
    for at, number in enumerate(system):
        if number > 0:
            grounds.setdefault((number, land[at]), set()).add(piece[at])
    for (number, _), pieces in sorted(grounds.items()):
        if len(pieces) > 1:
            yield Violation(ViolationCode.IN_PIECES, str(number), f"system {number} lies in {len(pieces)} pieces")


def _walks(around: dict[int, list[int]], label: list[int]) -> list[int]:
    """For each community the first that a walk over equal labels reaches it from."""
    reached = [-1] * len(label)
    for first in range(len(label)):
        if reached[first] >= 0:
            continue
        reached[first], walk = first, [first]
        while walk:
            for other in around.get(walk.pop(), []):
                if reached[other] < 0 and label[other] == label[first]:
                    reached[other] = first
                    walk.append(other)
    return reached


def _equal(a: float, b: float) -> bool:
    return (math.isnan(a) and math.isnan(b)) or math.isclose(a, b, rel_tol=TOLERANCE)
