"""How statistical offices publish: counts rounded to a base, cells of few units withheld, totals beside them."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.employment import CellState, SizedEmployment
from fondaco.territory.errors import InvalidParams
from fondaco.territory.industrial_districts import PublishedTotals


class Rounding(StrEnum):
    """How a count goes to a multiple of the base."""

    NEAREST = "nearest"
    RANDOM = "random"  # up or down with the odds that leave the expected value as it was


class Withheld(StrEnum):
    """Which cells are withheld."""

    FEW_UNITS = "few_units"  # those of the fewest units first, as confidentiality asks for
    ANY = "any"  # at random


@dataclass(frozen=True, slots=True)
class Noise:
    """What publication does to exact counts.

    Parameters
    ----------
    rounding_base, rounding
        Employees and units become multiples of the base; 1: exact.
    withheld_share, withheld
        Share of all cells whose employees and units are withheld, taken from those that have anybody.
    """

    rounding_base: int = 1
    rounding: Rounding = Rounding.RANDOM
    withheld_share: float = 0.0
    withheld: Withheld = Withheld.FEW_UNITS

    def __post_init__(self) -> None:
        faults = [] if self.rounding_base >= 1 else [f"rounding_base is {self.rounding_base}; expected 1 or more"]
        if not 0 <= self.withheld_share < 0.5:
            faults.append(f"withheld_share is {self.withheld_share}; expected 0 to below 0.5")
        if faults:
            raise InvalidParams("noise of publication", faults)


@dataclass(frozen=True, slots=True, eq=False)
class Publication:
    """A table as published, and the totals beside it, rounded like the cells."""

    employment: SizedEmployment
    totals: PublishedTotals


def published(employment: SizedEmployment, noise: Noise, *, seed: int) -> Publication:
    """Publish an exact table. Raises InvalidParams where more cells are to be withheld than have anybody."""
    rng = np.random.default_rng(seed)
    counts = _rounded(employment.counts, noise, rng)
    units = None if employment.units is None else _rounded(employment.units, noise, rng)
    totals = PublishedTotals(*(_rounded(employment.counts.sum(axis=axis), noise, rng) for axis in (2, 1, 0)))
    is_withheld = _withheld(employment, noise, rng)
    states = np.where(is_withheld, CellState.SUPPRESSED, CellState.KNOWN).astype(np.int8)
    table = SizedEmployment(
        employment.places,
        employment.activities,
        np.where(is_withheld, np.nan, counts),
        states,
        units=None if units is None else np.where(is_withheld, np.nan, units),
        place_names=employment.place_names,
        activity_names=employment.activity_names,
        classification=employment.classification,
        source=employment.source,
    )
    return Publication(table, totals)


def _rounded(counts: FloatArray, noise: Noise, rng: np.random.Generator) -> FloatArray:
    base = noise.rounding_base
    shift = rng.uniform(0, 1, counts.shape) if noise.rounding is Rounding.RANDOM else np.full(counts.shape, 0.5)
    return np.asarray(np.floor(counts / base + (shift if base > 1 else 0.0)) * base)


def _withheld(employment: SizedEmployment, noise: Noise, rng: np.random.Generator) -> BoolArray:
    n_wanted = round(noise.withheld_share * employment.counts.size)
    chance = rng.uniform(0, 1, employment.counts.shape)
    units = employment.units if employment.units is not None else employment.counts
    order = chance if noise.withheld is Withheld.ANY else units + chance
    order = np.where(employment.counts > 0, order, np.inf)
    if n_wanted > np.isfinite(order).sum():
        raise InvalidParams("noise of publication", [f"{n_wanted} cells to withhold; only fewer have anybody"])
    chosen: BoolArray = np.zeros(order.size, dtype=np.bool_)
    chosen[np.argsort(order, axis=None, kind="stable")[:n_wanted]] = True
    return chosen.reshape(order.shape)
