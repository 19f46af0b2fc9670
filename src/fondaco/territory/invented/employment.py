"""Countries with planted industrial districts: employment by local system, activity and size class, with known answers.

The planting is by structure and knows nothing of any method that looks for districts: a planted district is a system
where much of the work is manufacturing, about half of that is one industry, and that industry lives in many small, or
several medium, units. Beside them stand systems that resemble districts in all but one respect (decoys): company towns
whose industry is one big plant, towns with a single medium firm, towns around one large works among small firms, cities
of services, resorts, and ordinary places. Sizes follow a rank-size rule; every cell is a number of units with their
employees, not a share.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import SIZES, SizedEmployment
from fondaco.territory.errors import InvalidParams
from fondaco.territory.industrial_districts import PublishedTotals
from fondaco.territory.invented.economy import ACTIVITIES, INDUSTRY_OF, MANUFACTURING, national_shares, size_shares
from fondaco.territory.invented.publication import Noise, published
from fondaco.territory.sources import Measure, Source


class Kind(StrEnum):
    """What a system was made to be. The first two are districts."""

    SMALL_FIRM_DISTRICT = "small_firm_district"
    MEDIUM_FIRM_DISTRICT = "medium_firm_district"
    COMPANY_TOWN = "company_town"  # one industry in large units
    LARGE_WORKS_TOWN = "large_works_town"  # small firms all around, but the main industry is one large works
    SINGLE_FIRM_TOWN = "single_firm_town"  # the main industry is one medium unit and a few small ones
    SERVICE_CITY = "service_city"
    RESORT = "resort"
    ORDINARY = "ordinary"


LARGEST, SMALLEST, RANK_SIZE = 600_000, 3_000.0, 0.85  # employees of systems; exponent of the rank
DISTRICTS = (Kind.SMALL_FIRM_DISTRICT, Kind.MEDIUM_FIRM_DISTRICT)
LEAST, MOST = np.array([1, 50, 250]), np.array([49, 249, 4000])


@dataclass(frozen=True, slots=True, eq=False)
class PlantedCountry:
    """An invented country and what was planted in it.

    Parameters
    ----------
    employment, totals
        As published: rounded and with cells withheld where noise was asked for.
    exact
        The counts before publication.
    districts
        Pairs of system and code of its main industry.
    kinds
        What each place was made to be, in the order of `employment.places`.
    residents, regions
        Of each place by code.
    """

    employment: SizedEmployment
    totals: PublishedTotals
    exact: SizedEmployment
    districts: frozenset[tuple[str, str]]
    kinds: tuple[Kind, ...]
    residents: dict[str, float]
    regions: dict[str, str]


def planted_country(
    seed: int, *, n_systems: int = 120, n_districts: int = 24, n_decoys: int = 6, noise: Noise | None = None
) -> PlantedCountry:
    """Make a country, the same for the same arguments.

    Parameters
    ----------
    n_systems, n_districts
        Local systems in all, and planted districts among them (a third of them of medium firms).
    n_decoys
        Of each of company towns and large-works towns; of single-firm towns, which are rare, a third as many.
    noise
        What publication does to the counts; by default nothing.

    Raises
    ------
    InvalidParams
        Fewer than 20 systems, or more than 60 % of them districts and decoys.
    """
    _check(n_systems, n_districts, n_decoys)
    rng = np.random.default_rng(seed)
    sizes, kinds = _sizes_and_kinds((n_systems, n_districts, n_decoys), rng)
    industries = _industries_in_turn(rng)
    planted = [_industry_for(kind, industries) for kind in kinds]
    made = [_system(*each, rng) for each in zip(sizes.tolist(), kinds, planted, strict=True)]
    places = tuple(f"S{at + 1:03d}" for at in range(n_systems))
    exact = SizedEmployment(
        places,
        ACTIVITIES,
        np.stack([counts for counts, _ in made]),
        units=np.stack([units for _, units in made]),
        place_names=tuple(f"{kind.replace('_', ' ').capitalize()} {at + 1}" for at, kind in enumerate(kinds)),
        classification="NACE Rev. 2",
        source=Source("Invented country with planted districts", "Fondaco", f"seed {seed}", Measure.EMPLOYEES),
    )
    per_job = rng.uniform(2.2, 2.9, n_systems)
    publication = published(exact, noise or Noise(), seed=seed)
    return PlantedCountry(
        employment=publication.employment,
        totals=publication.totals,
        exact=exact,
        districts=frozenset(
            (place, industry) for place, kind, industry in zip(places, kinds, planted, strict=True) if kind in DISTRICTS
        ),
        kinds=tuple(kinds),
        residents=dict(zip(places, np.round(sizes * per_job).tolist(), strict=True)),
        regions={place: f"R{at % 8 + 1}" for at, place in enumerate(places)},
    )


def _check(n_systems: int, n_districts: int, n_decoys: int) -> None:
    special = n_districts + 2 * n_decoys + n_decoys // 3
    faults = [] if n_systems >= 20 else [f"n_systems is {n_systems}; expected 20 or more"]
    if min(n_districts, n_decoys) < 0 or special > 0.6 * n_systems:
        faults.append(f"{special} districts and decoys in {n_systems} systems; expected at most 60 %")
    if faults:
        raise InvalidParams("invented country", faults)


def _sizes_and_kinds(numbers: tuple[int, int, int], rng: np.random.Generator) -> tuple[FloatArray, list[Kind]]:
    """Rank-size employees; cities are the largest, single-firm towns the smallest, the rest is dealt out."""
    n_systems, n_districts, n_decoys = numbers
    ranks = np.arange(1, n_systems + 1, dtype=np.float64)
    sizes = np.maximum(LARGEST * ranks**-RANK_SIZE * rng.uniform(0.9, 1.1, n_systems), SMALLEST)
    n_cities = max(3, n_systems // 12)
    middle = [Kind.MEDIUM_FIRM_DISTRICT] * (n_districts // 3)
    middle += [Kind.SMALL_FIRM_DISTRICT] * (n_districts - n_districts // 3)
    middle += [Kind.COMPANY_TOWN, Kind.LARGE_WORKS_TOWN] * n_decoys
    n_single = -(-n_decoys // 3)
    n_rest = n_systems - n_cities - len(middle) - n_single
    middle += [Kind.RESORT] * (n_rest // 6) + [Kind.ORDINARY] * (n_rest - n_rest // 6)
    dealt = [middle[at] for at in rng.permutation(len(middle)).tolist()]
    kinds = [Kind.SERVICE_CITY] * n_cities + dealt + [Kind.SINGLE_FIRM_TOWN] * n_single
    sizes[n_systems - n_single :] = rng.uniform(900, 1500, n_single)
    return np.asarray(np.round(sizes), dtype=np.float64), kinds


def _industries_in_turn(rng: np.random.Generator) -> Iterator[str]:
    """Industries of planted systems: those that live in districts more often than heavy ones."""
    names = sorted(set(INDUSTRY_OF.values()) - {"other", "metals"})
    while True:
        yield from rng.permutation(names).tolist()


def _industry_for(kind: Kind, industries: Iterator[str]) -> str:
    """A large works of machinery, which is everywhere, would not stand out in its town."""
    industry = next(industries)
    return next(industries) if kind is Kind.LARGE_WORKS_TOWN and industry == "machinery" else industry


def _system(size: float, kind: Kind, industry: str, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    """Employees and units of one system, each shape (n_activities, 3)."""
    made = np.array([activity in MANUFACTURING for activity in ACTIVITIES])
    main = np.array([INDUSTRY_OF.get(activity) == industry for activity in ACTIVITIES])
    share = _manufacturing_share(kind, rng)
    structure = national_shares() * rng.gamma(9.0, 1 / 9.0, len(ACTIVITIES)) * _service_tilt(kind)
    rest = np.where(made, 0.0, structure)
    wanted = size * (1 - share) * rest / rest.sum()
    others = np.where(made & ~main, structure, 0.0) if kind in _SPECIALISED else np.where(made, structure, 0.0)
    main_share = rng.uniform(0.45, 0.6) if kind in _SPECIALISED else 0.0
    if kind is Kind.LARGE_WORKS_TOWN:
        main_share = rng.uniform(0.28, 0.34)
    wanted += size * share * (1 - main_share) * others / others.sum()
    by_class = wanted[:, None] * _class_shares(kind, rng)
    counts, units = _as_units(by_class, rng)
    if main_share:
        weights = np.where(main, structure, 0.0)
        planted = _main_industry(size * share * main_share, weights / weights.sum(), kind, rng)
        counts, units = counts + planted[0], units + planted[1]
    return counts, units


_SPECIALISED = (*DISTRICTS, Kind.COMPANY_TOWN, Kind.LARGE_WORKS_TOWN, Kind.SINGLE_FIRM_TOWN)


def _manufacturing_share(kind: Kind, rng: np.random.Generator) -> float:
    if kind in _SPECIALISED:
        return float(rng.uniform(0.36, 0.5))
    low, high = {Kind.SERVICE_CITY: (0.07, 0.11), Kind.RESORT: (0.03, 0.07)}.get(kind, (0.06, 0.11))
    return float(rng.uniform(low, high))


def _service_tilt(kind: Kind) -> FloatArray:
    """Cities have more of business services, resorts more of hotels, restaurants and shops."""
    favoured = {
        Kind.SERVICE_CITY: ("46", "62", "64", "69", "70", "71", "78", "82"),
        Kind.RESORT: ("55", "56", "93", "47"),
    }
    return np.array([2.0 if activity in favoured.get(kind, ()) else 1.0 for activity in ACTIVITIES])


def _class_shares(kind: Kind, rng: np.random.Generator) -> FloatArray:
    """Shares of the size classes in each activity, shape (n_activities, 3), outside the planted industry."""
    shares = size_shares() * rng.gamma(16.0, 1 / 16.0, (len(ACTIVITIES), len(SIZES)))
    tilt = {
        Kind.SMALL_FIRM_DISTRICT: (1.3, 1.0, 0.15),
        Kind.MEDIUM_FIRM_DISTRICT: (1.1, 1.3, 0.15),
        Kind.COMPANY_TOWN: (0.8, 1.0, 1.5),
        Kind.LARGE_WORKS_TOWN: (1.6, 0.8, 0.0),
        Kind.SINGLE_FIRM_TOWN: (1.0, 0.0, 0.0),
        Kind.SERVICE_CITY: (0.9, 1.0, 1.5),
    }.get(kind, (1.0, 1.0, 1.0))
    tilted = shares * np.array(tilt)
    return np.asarray(tilted / tilted.sum(axis=1, keepdims=True))


def _main_industry(
    employees: float, weights: FloatArray, kind: Kind, rng: np.random.Generator
) -> tuple[FloatArray, FloatArray]:
    """The planted industry, by activity and size class."""
    if kind is Kind.SINGLE_FIRM_TOWN:
        return _single_firm(weights, rng)
    low, high = {
        Kind.SMALL_FIRM_DISTRICT: (0.15, 0.3),
        Kind.MEDIUM_FIRM_DISTRICT: (0.5, 0.6),
        Kind.COMPANY_TOWN: (0.1, 0.15),
    }.get(kind, (0.05, 0.1))
    medium = rng.uniform(low, high)
    large = {Kind.COMPANY_TOWN: rng.uniform(0.65, 0.8), Kind.LARGE_WORKS_TOWN: rng.uniform(0.58, 0.66)}.get(kind, 0.0)
    first = int(np.argmax(weights))
    wanted = employees * weights[:, None] * np.array([1 - medium - large, medium, 0.0])
    counts, units = _as_units(wanted, rng)
    if large:
        n_large = 1 if kind is Kind.LARGE_WORKS_TOWN else max(1, round(employees * large / 700))
        counts[first, 2] += max(round(employees * large), 250 * n_large)
        units[first, 2] += n_large
    return counts, units


def _single_firm(weights: FloatArray, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    """One medium unit, and small ones that employ about half as many."""
    counts, units = np.zeros((len(ACTIVITIES), len(SIZES))), np.zeros((len(ACTIVITIES), len(SIZES)))
    first = int(np.argmax(weights))
    medium = int(rng.integers(150, 230))
    counts[first] = (round(medium * rng.uniform(0.35, 0.6)), medium, 0)
    units[first] = (max(4, round(counts[first, 0] / 7)), 1, 0)
    return counts, units


def _as_units(wanted: FloatArray, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    """Turn wanted employees into whole units of each class; what is too little for one goes to the class below."""
    left = wanted.copy()
    mean = np.array([5.0, 100.0, 480.0])
    counts, units = np.zeros_like(left), np.zeros_like(left)
    for size in (2, 1):
        n = np.floor(left[:, size] / mean[size] + rng.uniform(0, 1, len(left)) * (left[:, size] >= LEAST[size]))
        n = np.minimum(n, np.floor(left[:, size] / LEAST[size]))
        units[:, size] = n
        counts[:, size] = np.where(n > 0, np.clip(np.round(left[:, size]), LEAST[size] * n, MOST[size] * n), 0)
        left[:, size - 1] += np.maximum(left[:, size] - counts[:, size], 0.0)
    counts[:, 0] = np.round(left[:, 0])
    units[:, 0] = np.ceil(counts[:, 0] / np.clip(rng.normal(mean[0], 1.0, len(left)), 2.5, 9.0))
    return counts, units
