"""A whole invented country for the demo: communities and commuting, systems, planted districts, regions."""

from dataclasses import dataclass, replace

import numpy as np
from scipy.cluster.vq import kmeans2

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import Employment, SizedEmployment
from fondaco.territory.invented.employment import PlantedCountry, planted_country
from fondaco.territory.invented.flows import InventedFlows, invented_flows
from fondaco.territory.invented.place_names import Tongue, in_latin
from fondaco.territory.labour_systems import Contiguity, LabourSystems, Mode, delineate
from fondaco.territory.local_to_local import Region, RegionSet

KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class CountryPlan:
    """What a country is made to be; `corner` is where its south-western corner lies, degrees north and east."""

    code: str
    name: LocalisedText
    tongue: Tongue
    seed: int
    corner: tuple[float, float]
    n_communities: int = 800
    n_regions: int = 12
    n_districts: int = 10


@dataclass(frozen=True, slots=True, eq=False)
class InventedCountry:
    """A country that does not exist, with known answers.

    `region_of` tells the region of each system, `districts` which systems were planted as districts and with which
    main industry; `employment` has the systems' ids as places.
    """

    plan: CountryPlan
    commuting: InventedFlows
    contiguity: Contiguity
    systems: LabourSystems
    employment: SizedEmployment
    residents: dict[str, float]
    districts: frozenset[tuple[str, str]]
    region_of: dict[str, str]
    regions: RegionSet


PLAN_A = CountryPlan("XA", LocalisedText("Belmaria", "Бельмария", "Belmaria"), Tongue.ITALIAN, 7, (0.5, 0.5))
PLAN_B = CountryPlan("XB", LocalisedText("Ostrovia", "Островия", "Ostrovia"), Tongue.RUSSIAN, 20, (4.0, 8.0))


def invented_country(plan: CountryPlan) -> InventedCountry:
    """The country of a plan, the same each time."""
    commuting = invented_flows(plan.n_communities, seed=plan.seed, tongue=plan.tongue)
    flows = commuting.flows
    contiguity = Contiguity.from_positions(flows.communities, commuting.geography.neighbours)
    systems = delineate(flows, mode=Mode.VALID, contiguity=contiguity)
    planted = planted_country(plan.seed, n_systems=len(systems.systems), n_districts=plan.n_districts, n_decoys=2)
    employment, system_of = _on_systems(planted, systems)
    region_of, regions = _regions(plan, commuting, systems, employment)
    return InventedCountry(
        plan,
        commuting,
        contiguity,
        systems,
        employment,
        {system_of[place]: residents for place, residents in planted.residents.items()},
        frozenset((system_of[place], industry) for place, industry in planted.districts),
        region_of,
        regions,
    )


def by_system(country: InventedCountry) -> Employment:
    """The employment of its systems without the size classes."""
    table = country.employment
    return Employment(
        table.places,
        table.activities,
        table.counts.sum(axis=2),
        place_names=table.place_names,
        classification=table.classification,
        source=table.source,
    )


def _on_systems(planted: PlantedCountry, systems: LabourSystems) -> tuple[SizedEmployment, dict[str, str]]:
    """The planted employment on the systems, the largest on the largest."""
    table = planted.employment
    by_size = np.argsort(-table.counts.sum(axis=(1, 2)), kind="stable")
    by_jobs = sorted(systems.systems, key=lambda system: (-system.jobs, system.id))
    system_of = {table.places[at]: str(system.id) for at, system in zip(by_size.tolist(), by_jobs, strict=True)}
    names = {str(system.id): system.name for system in systems.systems}
    places = tuple(system_of[place] for place in table.places)
    return replace(table, places=places, place_names=tuple(names[place] for place in places)), system_of


def _regions(
    plan: CountryPlan, commuting: InventedFlows, systems: LabourSystems, employment: SizedEmployment
) -> tuple[dict[str, str], RegionSet]:
    """Systems near each other make a region, named after its largest."""
    middles = _middles(commuting, systems)
    first = np.linspace(0, len(middles) - 1, plan.n_regions).astype(int)
    _, groups = kmeans2(middles, middles[np.lexsort(middles.T)[first]], minit="matrix", iter=40)
    jobs = np.array([system.jobs for system in systems.systems])
    region_of: dict[str, str] = {}
    regions: list[Region] = []
    for number, group in enumerate(np.unique(groups).tolist(), 1):
        members = np.flatnonzero(groups == group)
        code = f"{plan.code}-{number:02d}"
        region_of |= {str(systems.systems[at].id): code for at in members.tolist()}
        north, east = middles[members].mean(axis=0)[::-1] / KM_PER_DEGREE + plan.corner
        name = systems.systems[members[np.argmax(jobs[members])]].name
        regions.append(Region(code, _in_all_languages(name), float(north), float(east)))
    return region_of, RegionSet(plan.code, plan.name, tuple(regions), _summed(regions, region_of, employment))


def _in_all_languages(name: str) -> LocalisedText:
    latin = in_latin(name)
    return LocalisedText(latin, name, latin)


def _middles(commuting: InventedFlows, systems: LabourSystems) -> FloatArray:
    positions = commuting.geography.positions
    return np.array([positions[systems.assignment == system.id].mean(axis=0) for system in systems.systems])


def _summed(regions: list[Region], region_of: dict[str, str], employment: SizedEmployment) -> Employment:
    codes = [region.code for region in regions]
    counts = np.zeros((len(codes), len(employment.activities)))
    np.add.at(counts, [codes.index(region_of[place]) for place in employment.places], employment.counts.sum(axis=2))
    return Employment(
        tuple(codes),
        employment.activities,
        counts,
        place_names=tuple(region.name.en for region in regions),
        activity_names=employment.activity_names,
        classification=employment.classification,
        source=employment.source,
    )
