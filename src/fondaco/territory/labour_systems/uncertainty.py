"""How sure a delineation is: flows are drawn anew many times, and each time delineated."""

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray, IntArray
from fondaco.territory.flows import Flows
from fondaco.territory.labour_systems.agglomerate import agglomerate
from fondaco.territory.labour_systems.contiguity import Contiguity
from fondaco.territory.labour_systems.delineate import DEFAULT, delineate
from fondaco.territory.labour_systems.matching import match
from fondaco.territory.labour_systems.network import network_of
from fondaco.territory.labour_systems.params import DelineationParams, Mode
from fondaco.territory.labour_systems.result import LabourSystems
from fondaco.territory.labour_systems.uncertain_result import Border, Resampling, UncertainSystems

STRONGEST = 5  # exchanges of a community that count as its borders where no borders are given


def delineate_with_uncertainty(
    flows: Flows,
    params: DelineationParams = DEFAULT,
    *,
    mode: Mode = Mode.CLEAN,
    resampling: Resampling | None = None,
    contiguity: Contiguity | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> UncertainSystems:
    """Delineate the flows as given and as drawn anew, and tell where the answers differ.

    Every count is drawn from a Poisson distribution with the count as its mean: a parametric bootstrap (Efron and
    Tibshirani, "An Introduction to the Bootstrap", 1993) of persons who choose where to work independently of each
    other. A pair without a flow stays without. An area of a run is taken for a system of the baseline where each is the
    other's greatest overlap in resident workers.

    Parameters
    ----------
    flows, params, mode
        As for `delineate`.
    contiguity
        Borders between the communities: valid mode heeds them, and the borders told are between neighbours. Without
        them they are between communities of which one is among the other's five strongest exchanges.
    on_progress
        Called with runs done and runs in all, from the thread of the caller.

    Raises
    ------
    InvalidContiguity
        Borders of other communities than those of the flows.
    """
    resampling = resampling or Resampling()
    heeded = contiguity if mode is Mode.VALID else None
    baseline = delineate(flows, params, mode=mode, contiguity=heeded)
    study = _Study(flows, params, mode, heeded, resampling, baseline, _pairs(flows, baseline, contiguity))
    runs, n_systems = resampling.runs, len(baseline.systems)
    places = np.zeros((runs, flows.n_communities), dtype=np.int32)
    jaccard, n_areas = np.zeros((runs, n_systems)), np.zeros(runs, dtype=np.int32)
    apart = np.zeros(len(study.pairs), dtype=np.int64)
    for done, (number, run) in enumerate(_all_runs(study), start=1):
        places[number], jaccard[number], n_areas[number] = run.place, run.jaccard, run.n_areas
        apart += run.apart
        if on_progress is not None:
            on_progress(done, runs)
    borders = _borders(baseline, study.pairs, apart / runs)
    return UncertainSystems(baseline, resampling, contiguity is not None, places, n_areas, jaccard, borders)


@dataclass(frozen=True, slots=True, eq=False)
class _Study:
    """What every run needs."""

    flows: Flows
    params: DelineationParams
    mode: Mode
    contiguity: Contiguity | None
    resampling: Resampling
    baseline: LabourSystems
    pairs: IntArray

    def run(self, number: int) -> "_Run":
        """Draw the flows, delineate them, and compare; `number` is the only chance there is."""
        drawn = redrawn(self.flows, np.random.default_rng([self.resampling.seed, number]), self.resampling)
        assignment = _assignment(drawn, self.params, self.mode, self.contiguity)
        ids = np.array([0, *(system.id for system in self.baseline.systems)], dtype=np.int32)
        numbers = np.searchsorted(ids, self.baseline.assignment).astype(np.int32)
        residents = np.bincount(self.flows.origins, self.flows.counts, self.flows.n_communities).astype(np.float64)
        found = match(numbers, len(ids) - 1, assignment, residents)
        place = np.where(found.place > 0, ids[np.maximum(found.place, 0)], found.place)
        a, b = assignment[self.pairs[:, 0]], assignment[self.pairs[:, 1]]
        n_areas = len(np.unique(assignment[assignment > 0]))
        return _Run(place, found.jaccard, n_areas, (a != b) | (a == 0))


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    place: IntArray
    jaccard: FloatArray
    n_areas: int
    apart: BoolArray


def redrawn(flows: Flows, chance: np.random.Generator, resampling: Resampling) -> Flows:
    """The flows with every count drawn anew; those that come to nobody are left out."""
    each = resampling.persons_per_record
    counts = chance.poisson(flows.counts / each) * each
    kept = np.flatnonzero(counts)
    return Flows(flows.communities, flows.origins[kept], flows.destinations[kept], counts[kept].astype(np.float64))


def _assignment(flows: Flows, params: DelineationParams, mode: Mode, contiguity: Contiguity | None) -> IntArray:
    """As `delineate`, without the statistics."""
    network = network_of(flows)
    run = agglomerate(network, params, is_odd=mode is Mode.LMA34)
    if mode is Mode.VALID:
        from fondaco.territory.labour_systems.valid import repaired  # scipy.sparse takes its time to load

        run = repaired(network, params, run, contiguity=contiguity)
    assignment = np.zeros(flows.n_communities, dtype=np.int32)
    assignment[network.positions] = run.assignment
    return assignment


def _all_runs(study: _Study) -> Iterator[tuple[int, _Run]]:
    """Every run with its number, in the order they end; a few more than there are workers are under way."""
    numbers = iter(range(study.resampling.runs))
    with ThreadPoolExecutor(study.resampling.workers) as threads:
        under_way: dict[Future[_Run], int] = {}
        for number in numbers:
            under_way[threads.submit(study.run, number)] = number
            if len(under_way) > 2 * study.resampling.workers:
                yield from _ended(under_way)
        while under_way:
            yield from _ended(under_way)


def _ended(under_way: dict[Future[_Run], int]) -> Iterator[tuple[int, _Run]]:
    for future in wait(under_way, return_when=FIRST_COMPLETED).done:
        yield under_way.pop(future), future.result()


def _pairs(flows: Flows, baseline: LabourSystems, contiguity: Contiguity | None) -> IntArray:
    """Pairs of communities in different systems that lie side by side, or exchange most."""
    if contiguity is not None:
        contiguity.must_be_of(flows.communities)
    pairs = contiguity.pairs if contiguity is not None else _strongest(flows)
    a, b = baseline.assignment[pairs[:, 0]], baseline.assignment[pairs[:, 1]]
    borders: IntArray = pairs[(a != b) & (a > 0) & (b > 0)]
    return borders


def _strongest(flows: Flows) -> IntArray:
    n = flows.n_communities
    leaves = flows.origins != flows.destinations
    a, b = flows.origins[leaves].astype(np.int64), flows.destinations[leaves].astype(np.int64)
    keys, inverse = np.unique(np.concatenate([a * n + b, b * n + a]), return_inverse=True)
    persons = np.bincount(inverse, np.tile(flows.counts[leaves], 2), len(keys))
    order = np.lexsort((keys, -persons, keys // n))
    source = keys[order] // n
    rank = np.arange(len(source)) - np.searchsorted(source, source)
    strong = keys[order][rank < STRONGEST]
    ends = np.sort(np.column_stack([strong // n, strong % n]), axis=1)
    return np.unique(ends, axis=0).astype(np.int32)


def _borders(baseline: LabourSystems, pairs: IntArray, apart: FloatArray) -> tuple[Border, ...]:
    codes, systems = baseline.communities, baseline.assignment
    return tuple(
        Border(codes[a], codes[b], int(systems[a]), int(systems[b]), share)
        for (a, b), share in zip(pairs.tolist(), apart.tolist(), strict=True)
    )
