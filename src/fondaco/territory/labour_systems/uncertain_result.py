"""What `delineate_with_uncertainty` answers: how sure each membership and each border is."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from fondaco.territory.arrays import FloatArray, IntArray, frozen
from fondaco.territory.errors import InvalidParams
from fondaco.territory.labour_systems.result import LabourSystems

STABLE = 0.95  # a border is stable where its two sides were apart in at least this share of the runs


@dataclass(frozen=True, slots=True)
class Resampling:
    """How often flows are drawn anew, and how.

    Parameters
    ----------
    runs
        Delineations of flows drawn anew.
    seed
        The same seed gives the same answer, whatever the number of workers.
    workers
        Threads.
    persons_per_record
        Persons that one record of the source stands for: 1 for a full count, 10 for a sample of one in ten. Each count
        is drawn from a Poisson distribution of its records.

    Raises
    ------
    InvalidParams
        No run, no worker, or a record that stands for nobody.
    """

    runs: int = 1000
    seed: int = 0
    workers: int = 1
    persons_per_record: float = 1.0

    def __post_init__(self) -> None:
        faults = [
            f"{name}: {getattr(self, name)}; at least 1 is needed"
            for name in ("runs", "workers")
            if getattr(self, name) < 1
        ]
        faults += [] if self.seed >= 0 else [f"seed: {self.seed}; a whole number from 0 is needed"]
        if not 0 < self.persons_per_record < float("inf"):
            faults.append(f"persons_per_record: {self.persons_per_record}; a number above zero is needed")
        if faults:
            raise InvalidParams("resampling", faults)


@dataclass(frozen=True, slots=True)
class Membership:
    """How sure it is that a community belongs where the delineation of the flows as given puts it.

    Shares of the runs, together at most 1. `probability`: in its own system (in none, where `system` is None).
    `runner_up`: the other system of the delineation that it was in most often, None where there is none. `in_new`: in
    an area that matches no system of the delineation. `in_none`: in no area.
    """

    community: str
    system: int | None
    probability: float
    runner_up: int | None
    runner_up_probability: float
    in_new: float
    in_none: float


@dataclass(frozen=True, slots=True)
class Border:
    """Two communities side by side in different systems; `apart`: share of runs that had them in different areas."""

    community_a: str
    community_b: str
    system_a: int
    system_b: int
    apart: float

    @property
    def is_fragile(self) -> bool:
        """Whether the border is missing in more than one run of twenty."""
        return self.apart < STABLE


@dataclass(frozen=True, slots=True)
class Persistence:
    """How well a system was found again.

    `jaccard`: mean over runs of the resident workers it has in common with the area most like it, by those of either.
    `found`: share of the runs in which an area matches it, each being the other's greatest overlap.
    """

    system: int
    name: str
    jaccard: float
    found: float


@dataclass(frozen=True, eq=False)
class UncertainSystems:
    """A delineation and how it holds when its flows are drawn anew.

    `places[r, i]`: of run r the system of the baseline that community i was in, 0 in no area, -1 in an area that
    matches none. `n_areas[r]`: areas of run r. `borders` are of neighbours where `has_contiguity`, else of communities
    of which one is among the other's strongest exchanges.
    """

    baseline: LabourSystems
    resampling: Resampling
    has_contiguity: bool
    places: IntArray
    n_areas: IntArray
    jaccard: FloatArray
    borders: tuple[Border, ...]

    def __post_init__(self) -> None:
        for name in ("places", "n_areas", "jaccard"):
            object.__setattr__(self, name, frozen(getattr(self, name)))

    @property
    def runs(self) -> int:
        """How many times the flows were drawn."""
        return self.resampling.runs

    @property
    def fragile_borders(self) -> tuple[Border, ...]:
        """Borders that are missing in more than one run of twenty, the most fragile first."""
        return tuple(sorted((border for border in self.borders if border.is_fragile), key=lambda border: border.apart))

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """One for each community, in their order."""
        return tuple(self._membership(at, self.places[:, at].tolist()) for at in range(len(self.baseline.communities)))

    @cached_property
    def persistence(self) -> tuple[Persistence, ...]:
        """One for each system of the baseline, in their order."""
        found = [(self.places == system.id).any(axis=1).mean() for system in self.baseline.systems]
        return tuple(
            Persistence(system.id, system.name, float(mean), float(share))
            for system, mean, share in zip(self.baseline.systems, self.jaccard.mean(axis=0), found, strict=True)
        )

    @property
    def n_areas_distribution(self) -> tuple[tuple[int, int], ...]:
        """(Number of areas, runs that had so many), ascending."""
        return tuple(sorted(Counter(self.n_areas.tolist()).items()))

    def _membership(self, at: int, places: list[int]) -> Membership:
        own, counts = int(self.baseline.assignment[at]), Counter(places)
        others = [(-n, place) for place, n in counts.items() if place > 0 and place != own]
        n_runner_up, runner_up = min(others, default=(0, None))
        return Membership(
            community=self.baseline.communities[at],
            system=own or None,
            probability=counts[own] / self.runs,
            runner_up=runner_up,
            runner_up_probability=-n_runner_up / self.runs,
            in_new=counts[-1] / self.runs,
            in_none=counts[0] / self.runs,
        )
