"""Flows as the algorithm reads them: in rows and columns, without the communities that no area can be made of."""

import math
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import FloatArray, IntArray, Scalar, StateArray
from fondaco.territory.flows import Flows
from fondaco.territory.labour_systems.reasons import UnassignedCode

EXACT = 2.0**53
SET_ASIDE = (
    UnassignedCode.NO_FLOWS,
    UnassignedCode.NO_RESIDENT_WORKERS,
    UnassignedCode.NO_JOBS,
    UnassignedCode.ONLY_INTERNAL,
)


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """The communities that take part, 0..n-1 in the order of codes, and the flows between them.

    Parameters
    ----------
    codes
        Of all communities, as in the flows.
    positions
        Shape (n,), where in `codes` those stand that take part.
    why
        Shape (n_codes,), 0 for those that take part, else 1 + the place of the reason in `SET_ASIDE`.
    out_at, out_to, out_count
        Flows by origin, counts as `summable`: those of community c are `out_at[c]:out_at[c + 1]`, by destination.
    in_at, in_from, in_count
        The same flows by destination, then ascending origin.
    residents, jobs, own
        Shape (n,), persons: resident workers, jobs, those who live and work in the community.
    """

    codes: tuple[str, ...]
    positions: IntArray
    why: StateArray
    out_at: IntArray
    out_to: IntArray
    out_count: FloatArray
    in_at: IntArray
    in_from: IntArray
    in_count: FloatArray
    residents: FloatArray
    jobs: FloatArray
    own: FloatArray

    def __post_init__(self) -> None:
        for column in fields(self)[1:]:
            _fixed(getattr(self, column.name))

    @property
    def n(self) -> int:
        """How many communities take part."""
        return len(self.positions)

    @property
    def origins(self) -> IntArray:
        """Where each flow of `out_to` begins."""
        return np.repeat(np.arange(self.n, dtype=np.int32), np.diff(self.out_at))


def network_of(flows: Flows) -> Network:
    """Set aside, repeatedly, communities without resident workers, without jobs or with internal flows only."""
    from fondaco.territory.backends import rows_and_columns as rows  # compiled on first use

    n, origins, destinations, counts = flows.n_communities, flows.origins, flows.destinations, summable(flows.counts)
    out_at, in_at = rows.row_starts(n, origins), rows.row_starts(n, destinations)
    in_from, in_count = rows.columns(in_at, origins, destinations, counts)
    why = rows.set_aside(out_at, destinations, in_at, in_from)
    takes_part = why == 0
    if not takes_part.all():
        number = np.cumsum(takes_part, dtype=np.int32) - np.int32(1)
        stays = takes_part[origins] & takes_part[destinations]
        n = int(takes_part.sum())
        origins, destinations = _fixed(number[origins[stays]]), _fixed(number[destinations[stays]])
        counts = _fixed(counts[stays])
        out_at, in_at = rows.row_starts(n, origins), rows.row_starts(n, destinations)
        in_from, in_count = rows.columns(in_at, origins, destinations, counts)
    sums = rows.totals(n, origins, destinations, counts)
    positions = np.flatnonzero(takes_part).astype(np.int32)
    return Network(flows.communities, positions, why, out_at, destinations, counts, in_at, in_from, in_count, *sums)


def summable(counts: FloatArray) -> FloatArray:
    """The same counts, so rounded that all their sums are exact in whatever order; whole numbers stay as they are.

    A closed area is known by two sums that are equal, so none may be off by its last bit. Multiples of one power of two
    are added exactly up to 2 ** 53 of them: that power is chosen by the total, and no count changes by more than
    the total's last bit.
    """
    total = float(counts.sum())
    if not total or (total < EXACT and bool((counts == np.rint(counts)).all())):
        return counts
    quantum = 2.0 ** (math.frexp(total)[1] - 52)
    return _fixed(np.maximum(1.0, np.rint(counts / quantum)) * quantum)


def _fixed(array: NDArray[Scalar]) -> NDArray[Scalar]:
    array.flags.writeable = False
    return array
