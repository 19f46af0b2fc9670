"""Commuting in a country that does not exist: towns by rank and size, flows by gravity, whole persons."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from fondaco.territory.arrays import FloatArray, IntArray
from fondaco.territory.errors import InvalidParams
from fondaco.territory.flows import Flows
from fondaco.territory.invented.geography import Geography, invented_geography, towns_apart
from fondaco.territory.invented.place_names import Tongue, invented_names
from fondaco.territory.sources import Measure, Source

INVENTED = Source("Commuting in an invented country", "Fondaco", "no year", Measure.COMMUTERS, note="invented")
PAIRS = np.int64


@dataclass(frozen=True, slots=True)
class Commuting:
    """How people of an invented country commute.

    Parameters
    ----------
    workers
        Mean resident workers of a community (Italy: 2,700).
    towns
        Share of communities that are towns with jobs for others.
    reach_km, decay
        A place at distance d attracts as (1 + d / reach_km) ** -decay.
    attraction
        Power of a place's size that attracts: below 1, a city draws fewer than its jobs alone would.
    at_home
        How many times as much as by distance alone one's own community attracts.
    whim
        Deviation of the logarithm of what two places exchange from what size and distance let expect.
    """

    workers: float = 2700.0
    towns: float = 0.06
    reach_km: float = 9.0
    decay: float = 3.0
    attraction: float = 0.8
    at_home: float = 2.3
    whim: float = 0.7

    def __post_init__(self) -> None:
        faults = [
            f"{name}: {getattr(self, name)}; a number above zero is needed"
            for name in self.__slots__
            if not getattr(self, name) > 0
        ]
        if faults or self.towns > 1:
            raise InvalidParams("commuting", faults or [f"towns: {self.towns}; a share up to 1 is needed"])


@dataclass(frozen=True, slots=True, eq=False)
class InventedFlows:
    """Flows between invented communities, where these lie, and which of them are towns (positions, largest first)."""

    flows: Flows
    geography: Geography
    towns: IntArray


def invented_flows(
    n_communities: int,
    *,
    seed: int,
    n_flows: int | None = None,
    commuting: Commuting | None = None,
    tongue: Tongue | None = None,
) -> InventedFlows:
    """A country with `n_communities`, the same for the same seed; exactly `n_flows` pairs where that is given.

    Names are given in `tongue`; without one, communities have codes alone.

    Raises
    ------
    InvalidParams
        Fewer than 4 communities, fewer flows than communities, more than each pair of near places allows.
    """
    commuting = commuting or Commuting()
    _check(n_communities, n_flows)
    chance = np.random.default_rng(seed)
    geography = invented_geography(n_communities, chance)
    towns = towns_apart(geography.positions, max(1, round(commuting.towns * n_communities)), chance)
    residents, jobs = _sizes(geography, towns, commuting, chance)
    mean_degree = 50 if n_flows is None else -(-n_flows // n_communities)
    pairs = _candidates(geography.positions, towns, min(n_communities, 8 + 2 * mean_degree))
    expected = _expected(pairs, geography, (residents, jobs), commuting, chance)
    origins, destinations, counts = _drawn(pairs, expected, n_flows, chance)
    names = invented_names(n_communities, tongue, seed=seed) if tongue else ()
    codes = tuple(str(number) for number in range(1, n_communities + 1))
    return InventedFlows(Flows(codes, origins, destinations, counts, names=names, source=INVENTED), geography, towns)


def _check(n_communities: int, n_flows: int | None) -> None:
    faults = [] if n_communities >= 4 else [f"n_communities: {n_communities}; at least 4 are needed"]
    if n_flows is not None and not n_communities <= n_flows <= n_communities * min(200, n_communities):
        faults.append(f"n_flows: {n_flows}; from one to {min(200, n_communities)} for each community can be had")
    if faults:
        raise InvalidParams("invented flows", faults)


def _sizes(
    geography: Geography, towns: IntArray, commuting: Commuting, chance: np.random.Generator
) -> tuple[FloatArray, FloatArray]:
    """Resident workers and attraction of each community: villages log-normal, towns by rank, suburbs larger."""
    n = len(geography.positions)
    residents = np.exp(chance.normal(0.0, 0.75, n))
    residents[towns] = np.maximum(5.0, (0.35 * n) / (np.arange(len(towns)) + 2.0) ** 0.95)
    distance, town = cKDTree(geography.positions[towns]).query(geography.positions)
    is_suburb = distance > 0
    pull = np.sqrt(residents[towns[town]]) * np.exp(-distance / 8.0)
    residents[is_suburb] *= 1 + 0.5 * pull[is_suburb]
    residents *= commuting.workers / residents.mean()
    jobs = residents * np.exp(chance.normal(-0.3, 0.35, n))
    jobs[towns] = residents[towns] * chance.uniform(1.0, 1.5, len(towns))
    return residents, jobs


def _candidates(positions: FloatArray, towns: IntArray, n_near: int) -> tuple[IntArray, IntArray]:
    """Pairs that may have a flow, sorted: the nearest places of each, and the nearest towns."""
    n = len(positions)
    n_towns = min(len(towns), max(1, n_near // 3))
    near = np.atleast_2d(cKDTree(positions).query(positions, k=n_near)[1]).reshape(n, -1)
    near_towns = towns[cKDTree(positions[towns]).query(positions, k=n_towns)[1].reshape(n, -1)]
    destinations = np.concatenate([near, near_towns], axis=1).astype(PAIRS)
    keys = np.unique((np.arange(n, dtype=PAIRS)[:, None] * n + destinations).ravel())
    return (keys // n).astype(np.int32), (keys % n).astype(np.int32)


def _expected(
    pairs: tuple[IntArray, IntArray],
    geography: Geography,
    sizes: tuple[FloatArray, FloatArray],
    commuting: Commuting,
    chance: np.random.Generator,
) -> FloatArray:
    origins, destinations = pairs
    residents, jobs = sizes
    gap = geography.positions[origins] - geography.positions[destinations]
    nearness = (1 + np.hypot(gap[:, 0], gap[:, 1]) / commuting.reach_km) ** -commuting.decay
    liking = np.exp(chance.normal(0.0, commuting.whim, len(origins)))
    pull = jobs[destinations] ** commuting.attraction * nearness * liking
    pull[origins == destinations] *= commuting.at_home
    shares = pull / np.bincount(origins, pull)[origins]
    expected: FloatArray = residents[origins] * shares
    return expected


def _drawn(
    pairs: tuple[IntArray, IntArray], expected: FloatArray, n_flows: int | None, chance: np.random.Generator
) -> tuple[IntArray, IntArray, FloatArray]:
    """Whole persons by Poisson; for `n_flows` exactly, the least expected pairs leave or the most expected enter."""
    origins, destinations = pairs
    counts = chance.poisson(expected).astype(np.float64)
    counts[origins == destinations] = np.maximum(1.0, counts[origins == destinations])
    if n_flows is not None:
        rank = np.where(origins == destinations, np.inf, expected)
        by_rank = np.argsort(-rank, kind="stable")
        drawn = by_rank[counts[by_rank] > 0]
        counts[drawn[n_flows:]] = 0
        empty = by_rank[counts[by_rank] == 0]
        counts[empty[: max(0, n_flows - len(drawn))]] = 1
    kept = np.flatnonzero(counts)
    return origins[kept], destinations[kept], counts[kept]
