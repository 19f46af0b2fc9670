"""Regions of one country, and what is known of them: what `pair` compares."""

import math
from dataclasses import dataclass, field, replace

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray, frozen
from fondaco.territory.employment import Employment
from fondaco.territory.errors import InvalidRegions
from fondaco.territory.sources import UNSTATED, Source


@dataclass(frozen=True, slots=True)
class Region:
    """A region as its registry describes it.

    `code` is ISO 3166-2 where there is one. `latitude` and `longitude` (degrees) give a point in the middle of the
    region, NaN where nobody gave one; distances between such points are context and no more.
    """

    code: str
    name: LocalisedText
    latitude: float = math.nan
    longitude: float = math.nan
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row of a table that is in no region of the set, and why."""

    row: str
    reason: LocalisedText


@dataclass(frozen=True, slots=True, eq=False)
class Trade:
    """Foreign trade of regions by product: exports and imports of shape (n_regions, n_products), NaN not known."""

    regions: tuple[str, ...]
    products: tuple[str, ...]
    exports: FloatArray
    imports: FloatArray
    source: Source = field(default=UNSTATED)

    def __post_init__(self) -> None:
        for name in ("exports", "imports"):
            object.__setattr__(self, name, frozen(np.asarray(getattr(self, name), dtype=np.float64)))
        shape = (len(self.regions), len(self.products))
        _refuse(self.source, _table_faults({"exports": self.exports, "imports": self.imports}, shape))


@dataclass(frozen=True, slots=True)
class Priorities:
    """Activities that regions declare as theirs, such as the areas of a smart specialisation strategy (S3)."""

    declared: tuple[tuple[str, tuple[str, ...]], ...]  # (region, activities)
    source: Source = field(default=UNSTATED)


@dataclass(frozen=True, slots=True, eq=False)
class ActivityLinks:
    """Links between activities, shape (n, n), zero or more: proximities, or inputs that a column takes from a row."""

    activities: tuple[str, ...]
    weights: FloatArray
    source: Source = field(default=UNSTATED)

    def __post_init__(self) -> None:
        object.__setattr__(self, "weights", frozen(np.asarray(self.weights, dtype=np.float64)))
        size = len(self.activities)
        faults = _table_faults({"weights": self.weights}, (size, size))
        if not faults and np.isnan(self.weights).any():
            faults = ["weights: a link is not known; give zero where there is none"]
        _refuse(self.source, faults)


@dataclass(frozen=True, slots=True, eq=False)
class RegionSet:
    """The regions of one country with their figures.

    Parameters
    ----------
    country
        ISO 3166-1 code, or any other that tells the two sides apart.
    regions
        In the order of `employment.places`, which are their codes.
    employment
        What the regions live on; `source` says from when and what it counts.
    trade, priorities
        What else is known of the regions; terms that need it are not available without.
    proximity
        Phi between activities from a reference; without it, it is taken from the regions themselves.
    inputs
        Column j says what activity j takes from each activity, for the supply-chain term.
    left_out, notes
        What was left out when the set was made, and what a reader must know.

    Raises
    ------
    InvalidRegions
        No region, codes that differ from the places of the employment, figures of a region that is not in the set.
    """

    country: str
    name: LocalisedText
    regions: tuple[Region, ...]
    employment: Employment
    trade: Trade | None = None
    priorities: Priorities | None = None
    proximity: ActivityLinks | None = None
    inputs: ActivityLinks | None = None
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[LocalisedText, ...] = ()

    def __post_init__(self) -> None:
        codes = tuple(region.code for region in self.regions)
        faults = [] if codes else ["there is no region; give at least one"]
        if codes != self.employment.places:
            faults += ["the places of the employment are not the codes of the regions, in their order"]
        named = self.trade.regions if self.trade else ()
        named += tuple(region for region, _ in self.priorities.declared) if self.priorities else ()
        faults += [
            f"region {code}: has trade or priorities, but is not in the set" for code in named if code not in codes
        ]
        if faults:
            raise InvalidRegions(self.country, faults)

    def in_code_order(self) -> "RegionSet":
        """The same set, its regions sorted by code."""
        at = sorted(range(len(self.regions)), key=lambda place: self.regions[place].code)
        employment = self.employment
        names = employment.place_names
        return replace(
            self,
            regions=tuple(self.regions[place] for place in at),
            employment=replace(
                employment,
                places=tuple(employment.places[place] for place in at),
                counts=employment.counts[at],
                states=employment.states[at],
                place_names=tuple(names[place] for place in at) if names else (),
            ),
        )


def _table_faults(tables: dict[str, FloatArray], shape: tuple[int, int]) -> list[str]:
    faults = [
        f"{name}: shape {table.shape}, expected {shape}" for name, table in tables.items() if table.shape != shape
    ]
    return faults or [
        f"{name}: a value is below zero or infinite; expected zero or more, NaN where it is not known"
        for name, table in tables.items()
        if bool(np.any(table < 0) or np.any(np.isinf(table)))
    ]


def _refuse(source: Source, faults: list[str]) -> None:
    if faults:
        raise InvalidRegions(str(source), faults)
