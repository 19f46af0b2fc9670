"""What `delineate` answers: the systems, who belongs to none and why, and everything that happened."""

from dataclasses import dataclass

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray, IntArray, frozen
from fondaco.territory.labour_systems.events import Events
from fondaco.territory.labour_systems.params import DelineationParams, Mode
from fondaco.territory.labour_systems.reasons import UnassignedCode
from fondaco.territory.labour_systems.repair import Repair
from fondaco.territory.sources import UNSTATED, Source


@dataclass(frozen=True, slots=True)
class LabourSystem:
    """A local labour system and its statistics, persons throughout.

    Counted on the flows that the algorithm works with: those between communities that it did not set aside before it
    began. `name` is that of the community with most jobs (lowest code on ties).
    """

    id: int
    name: str
    communities: tuple[str, ...]
    residents: float  # resident workers
    jobs: float  # persons who work here, wherever they live
    internal_flow: float  # persons who live and work here
    supply_self_containment: float  # internal_flow / residents
    demand_self_containment: float  # internal_flow / jobs
    internal_share: float  # of all who live or work here, those who do both
    validity: float  # 1.0 or more is valid
    countries: tuple[str, ...] = ()  # of its communities, where the flows say so

    @property
    def is_valid(self) -> bool:
        """Whether size and self-containment suffice under the parameters of the run."""
        return self.validity >= 1

    @property
    def spans_border(self) -> bool:
        """Whether it lies in more than one country."""
        return len(self.countries) > 1


@dataclass(frozen=True, slots=True)
class Unassigned:
    """A community in no system, and why."""

    community: str
    code: UnassignedCode
    reason: LocalisedText


@dataclass(frozen=True, slots=True)
class RunFacts:
    """How the run went. `is_cut_short`: communities were still exchanged without end, so the run was stopped."""

    iterations: int
    n_set_aside: int  # communities that the algorithm did not begin with
    n_to_reserve: int
    n_odd_endings: int  # code D: the reference package's own behaviour is undefined there
    is_cut_short: bool


@dataclass(frozen=True, slots=True, eq=False)
class LabourSystems:
    """A delineation: `assignment[i]` is the id of the system of `communities[i]`, 0 where it has none.

    Ids are those that the algorithm gives, 1..n in the order of codes, with gaps where areas were dissolved; `systems`
    come in the order of ids. `internal_share`: of all persons in the flows, those who live and work in one system.
    `residents` and `jobs` are of each community, as the algorithm counts them, so that they add up to those of the
    systems; of communities that it set aside, on all their flows.
    """

    params: DelineationParams
    mode: Mode
    communities: tuple[str, ...]
    assignment: IntArray
    residents: FloatArray
    jobs: FloatArray
    systems: tuple[LabourSystem, ...]
    unassigned: tuple[Unassigned, ...]
    events: Events
    internal_share: float
    facts: RunFacts
    repair: Repair | None = None  # of valid mode
    names: tuple[str, ...] = ()  # of the communities, where the flows have them
    source: Source = UNSTATED  # of the flows

    def __post_init__(self) -> None:
        object.__setattr__(self, "assignment", frozen(np.asarray(self.assignment, dtype=np.int32)))
        for name in ("residents", "jobs"):
            object.__setattr__(self, name, frozen(getattr(self, name)))

    @property
    def invalid(self) -> tuple[LabourSystem, ...]:
        """Systems that do not reach validity 1."""
        return tuple(system for system in self.systems if not system.is_valid)

    def system(self, id: int) -> LabourSystem:  # noqa: A002  # what it is called
        """The system with an id. Raises KeyError when there is none."""
        for system in self.systems:
            if system.id == id:
                return system
        raise KeyError(id)

    def system_of(self, community: str) -> LabourSystem | None:
        """The system of a community, or None. Raises KeyError when the community is unknown."""
        if community not in self.communities:
            raise KeyError(community)
        found = int(self.assignment[self.communities.index(community)])
        return self.system(found) if found else None


@dataclass(frozen=True, slots=True)
class Progress:
    """A line of progress: what is being done, moves so far, areas still there, the least validity among them."""

    stage: str
    moves: int
    n_areas: int
    least_validity: float
