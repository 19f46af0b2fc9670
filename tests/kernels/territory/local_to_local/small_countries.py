"""Small countries to pair: by table, and at random with cells that are not known."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from hypothesis import strategies as st

from fondaco.common.languages import LocalisedText
from fondaco.territory import Employment, Measure, Source
from fondaco.territory.local_to_local import (
    ActivityLinks,
    Order,
    PairParams,
    PairRanking,
    Priorities,
    Region,
    RegionSet,
    TermName,
    Trade,
    region_pair,
)

UNTESTED = PairParams(permutations=0)
EMPLOYEES = Source("Employees", "An office", "2023", Measure.EMPLOYEES)


def text(word: str) -> LocalisedText:
    return LocalisedText(word, word, word)


def country(code: str, table: Mapping[str, Sequence[float]], activities: str = "") -> RegionSet:
    """A country whose regions have these counts of the activities A, B, C... (or as told, a letter each)."""
    letters = tuple(activities or "ABCDEFGHIJKLMNOPQRS"[: len(next(iter(table.values())))])
    regions = tuple(Region(name, text(name), 40.0 + at, 10.0 + at) for at, name in enumerate(table))
    counts = np.array(list(table.values()), dtype=np.float64)
    return RegionSet(code, text(code), regions, Employment(tuple(table), letters, counts, source=EMPLOYEES))


def value(ranking: PairRanking, a: str, b: str, term: TermName) -> float | None:
    pair = region_pair(ranking, a, b, Order.COMBINED)
    return next(each.value for each in pair.terms if each.name == term)


def random_counts(seed: int, n_regions: int, n_activities: int, *, unknown: float = 0.0) -> np.ndarray:
    random = np.random.default_rng(seed)
    counts = np.round(random.lognormal(3, 1.2, (n_regions, n_activities)) * random.lognormal(0, 1, (n_regions, 1)))
    counts[random.random(counts.shape) < 0.1] = 0
    counts[random.random(counts.shape) < unknown] = math.nan
    return counts


def random_country(code: str, seed: int, n_regions: int, n_activities: int = 8, *, unknown: float = 0.0) -> RegionSet:
    """A country with everything that a term may need."""
    random = np.random.default_rng([seed, *code.encode()])
    counts = random_counts(int(random.integers(2**31)), n_regions, n_activities, unknown=unknown)
    codes = tuple(f"{code}-{at:02d}" for at in range(n_regions))
    letters = tuple("ABCDEFGHIJKLMNOPQRS"[:n_activities])
    points = random.uniform(-60, 60, (n_regions, 2))
    declared = {region: tuple(random.choice(letters, size=2, replace=False).tolist()) for region in codes[1:]}
    return RegionSet(
        code,
        text(code),
        tuple(Region(region, text(region), *map(float, point)) for region, point in zip(codes, points, strict=True)),
        Employment(codes, letters, counts, source=EMPLOYEES),
        trade=Trade(codes[:-1], ("x", "y", "z"), random.random((n_regions - 1, 3)), random.random((n_regions - 1, 3))),
        priorities=Priorities(tuple(declared.items())),
        inputs=ActivityLinks(letters, random.random((n_activities, n_activities))),
    )


def some_country(code: str) -> st.SearchStrategy[RegionSet]:
    return st.builds(
        lambda seed, n_regions, unknown: random_country(code, seed, n_regions, unknown=unknown),
        st.integers(0, 2**20),
        st.integers(2, 6),
        st.sampled_from([0.0, 0.0, 0.1, 0.4]),
    )
