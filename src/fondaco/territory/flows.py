"""Commuting flows: how many persons live in one community and work in another."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from fondaco.territory.arrays import FloatArray, IntArray, frozen
from fondaco.territory.errors import InvalidFlows
from fondaco.territory.sources import UNSTATED, Source

DIGITS = re.compile(r"[0-9]+")


def code_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Codes in the order that ids follow: as numbers where all are numbers, else as texts."""
    known = set(codes)
    if all(map(DIGITS.fullmatch, known)):
        return tuple(sorted(sorted(known), key=int))
    return tuple(sorted(known))


@dataclass(frozen=True, slots=True, eq=False)
class Flows:
    """Flows between communities, sorted by origin and destination; a pair without a row has nobody.

    Parameters
    ----------
    communities
        Codes in `code_order`, each once.
    origins, destinations
        Shape (n_flows,), positions in `communities`: where people live, where they work.
    counts
        Shape (n_flows,), persons, above zero.
    names, countries
        One for each community, or empty: what people call it; the country it lies in, for runs across borders.

    Raises
    ------
    InvalidFlows
        A negative or infinite count, a pair twice, a position that no community has, communities out of order.
    """

    communities: tuple[str, ...]
    origins: IntArray
    destinations: IntArray
    counts: FloatArray
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    source: Source = field(default=UNSTATED)

    def __post_init__(self) -> None:
        for name in ("origins", "destinations", "counts"):
            object.__setattr__(self, name, frozen(getattr(self, name)))
        faults = _faults(self)
        if faults:
            raise InvalidFlows(str(self.source), faults)

    @property
    def n_communities(self) -> int:
        """How many communities there are."""
        return len(self.communities)

    @classmethod
    def from_pairs(
        cls,
        pairs: Mapping[tuple[str, str], float],
        *,
        names: Mapping[str, str] | None = None,
        countries: Mapping[str, str] | None = None,
        source: Source = UNSTATED,
    ) -> "Flows":
        """Flows from {(lives in, works in): persons}; pairs with nobody only make their communities known."""
        communities = code_order(code for pair in pairs for code in pair)
        position = {code: place for place, code in enumerate(communities)}
        rows = sorted((position[a], position[b], count) for (a, b), count in pairs.items() if count != 0)
        table = np.array(rows, dtype=np.float64).reshape(-1, 3)
        return cls(
            communities,
            table[:, 0].astype(np.int32),
            table[:, 1].astype(np.int32),
            table[:, 2],
            names=tuple(names.get(code, code) for code in communities) if names else (),
            countries=tuple(countries.get(code, "") for code in communities) if countries else (),
            source=source,
        )


def _faults(flows: Flows) -> list[str]:
    faults = [] if flows.communities == code_order(flows.communities) else ["communities are twice or out of order"]
    n_communities, n_flows = len(flows.communities), len(flows.counts)
    for name in ("names", "countries"):
        if len(getattr(flows, name)) not in (0, n_communities):
            faults.append(f"{name}: {len(getattr(flows, name))} for {n_communities} communities")
    if not flows.origins.shape == flows.destinations.shape == flows.counts.shape == (n_flows,):
        return [*faults, "origins, destinations and counts differ in length"]
    ends = np.concatenate([flows.origins, flows.destinations])
    if ends.size and not (ends.min() >= 0 and ends.max() < n_communities):
        return [*faults, "a flow begins or ends at a community that is not listed"]
    for row in np.flatnonzero(~(np.isfinite(flows.counts) & (flows.counts > 0))).tolist():
        faults.append(f"{_pair(flows, row)}: {flows.counts[row]} persons; a count is a number above zero")
    keys = flows.origins.astype(np.int64) * n_communities + flows.destinations
    faults += [f"{_pair(flows, row)}: twice" for row in (np.flatnonzero(np.diff(keys) == 0) + 1).tolist()]
    faults += [f"{_pair(flows, row)}: out of order" for row in (np.flatnonzero(np.diff(keys) < 0) + 1).tolist()]
    return faults


def _pair(flows: Flows, row: int) -> str:
    return f"{flows.communities[flows.origins[row]]} -> {flows.communities[flows.destinations[row]]}"
