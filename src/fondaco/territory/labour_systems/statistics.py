"""Size, self-containment and validity of areas, from flows and an assignment alone."""

from collections.abc import Sequence

import numpy as np

from fondaco.territory.arrays import FloatArray, IntArray
from fondaco.territory.flows import Flows
from fondaco.territory.labour_systems.network import Network
from fondaco.territory.labour_systems.params import DelineationParams
from fondaco.territory.labour_systems.result import LabourSystem


def validity(residents: FloatArray, jobs: FloatArray, internal: FloatArray, params: DelineationParams) -> FloatArray:
    """Validity of areas with these totals: 1.0 or more is valid; 1.0 of a closed one, whatever its size.

    As Coombes and Bond (2008), scaled by Istat so that the threshold is 1: a lack of size can be made good by
    self-containment and the other way round. Evaluated in the same order as in the loops, to the last bit.
    """
    p = params
    contained = np.minimum(internal / residents, internal / jobs)
    short = np.maximum(0.0, (p.target_size - residents) / (p.target_size - p.min_size))
    trade_off = 1.0 - (1.0 - p.min_self_containment / p.target_self_containment) * short
    reached = np.minimum(1.0, contained / p.target_self_containment)
    value = trade_off * reached * p.target_self_containment / p.min_self_containment
    return np.where(contained == 1.0, 1.0, value)


def systems_of(
    flows: Flows, network: Network, assignment: IntArray, params: DelineationParams
) -> tuple[LabourSystem, ...]:
    """The systems that `assignment` makes of the communities of `network`, 0 for those without one, by id."""
    ids, inverse = np.unique(assignment, return_inverse=True)
    area, n = inverse.astype(np.int32), len(ids)
    residents, jobs = _sums(area, network.residents, n), _sums(area, network.jobs, n)
    origin = area[network.origins]
    is_inside = origin == area[network.out_to]
    internal = _sums(origin[is_inside], network.out_count[is_inside], n)
    columns = np.column_stack([residents, jobs, internal, validity(residents, jobs, internal, params)]).tolist()
    members = _members(network, area, n)
    return tuple(
        _system(flows, number, who, row)
        for number, who, row in zip(ids.tolist(), members, columns, strict=True)
        if number
    )


def internal_share(flows: Flows, assignment: IntArray) -> float:
    """Share of all persons in the flows who live and work in one system; NaN of no flows.

    `assignment` has the shape of `flows.communities`, 0 for those in no system.
    """
    system = assignment[flows.origins]
    stays = (system == assignment[flows.destinations]) & (system > 0)
    total = float(flows.counts.sum())
    return float(flows.counts[stays].sum()) / total if total else float("nan")


def _sums(area: IntArray, persons: FloatArray, n: int) -> FloatArray:
    return np.bincount(area, persons, n).astype(np.float64)


def _members(network: Network, area: IntArray, n: int) -> list[list[int]]:
    """Positions among all communities, of each area those with most jobs first, then by code."""
    order = np.lexsort((network.positions, -network.jobs, area))
    ends = np.cumsum(np.bincount(area, minlength=n)).tolist()
    return [network.positions[order[at:end]].tolist() for at, end in zip([0, *ends], ends, strict=False)]


def _system(flows: Flows, number: int, members: Sequence[int], figures: Sequence[float]) -> LabourSystem:
    names, codes = flows.names or flows.communities, flows.communities
    countries = {flows.countries[at] for at in members if flows.countries[at]} if flows.countries else set()
    residents, jobs, internal, valid = figures
    return LabourSystem(
        id=number,
        name=names[members[0]],
        communities=tuple(codes[at] for at in sorted(members)),
        residents=residents,
        jobs=jobs,
        internal_flow=internal,
        supply_self_containment=internal / residents,
        demand_self_containment=internal / jobs,
        internal_share=internal / (residents + jobs - internal),
        validity=valid,
        countries=tuple(sorted(countries)),
    )
