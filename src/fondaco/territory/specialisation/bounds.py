"""Bounds of shares and quotients where cells were withheld, from what is known and from independent totals.

A withheld cell lies between nothing and what its place's and its activity's totals leave over; a missing one between
nothing and no limit, for nobody says that a total covers it. Bounds are safe and not the narrowest: numerator and
denominator are bounded by themselves, and no withheld figure is found out by subtraction.
"""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import CellState, Employment
from fondaco.territory.specialisation.totals import Totals, margins


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """`lower` <= what is not known <= `upper`, same shape; equal where known, infinite where there is no limit."""

    lower: FloatArray
    upper: FloatArray


def cell_bounds(employment: Employment, totals: Totals | None = None) -> Bounds:
    """Bounds of the counts themselves."""
    totals = totals or Totals()
    known = np.nan_to_num(employment.counts)
    upper = np.minimum(_left_over(totals.places, known, 1), _left_over(totals.activities, known, 0)) + totals.slack
    upper = np.where(employment.states == CellState.MISSING, np.inf, upper)
    return Bounds(known, np.where(employment.is_known, known, upper))


def share_bounds(employment: Employment, totals: Totals | None = None) -> Bounds:
    """Bounds of E_sg / E_s, 0 to 1."""
    cells = cell_bounds(employment, totals)
    places = _sum_bounds(cells, 1, margins(employment.counts, totals).places)
    lower = _divided(cells.lower, places.upper[:, None])
    return Bounds(lower, np.minimum(_divided(cells.upper, places.lower[:, None]), 1))


def quotient_bounds(employment: Employment, totals: Totals | None = None) -> Bounds:
    """Bounds of the location quotient; exact zero for a cell that is known to be empty."""
    whole = margins(employment.counts, totals)
    cells, part = cell_bounds(employment, totals), share_bounds(employment, totals)
    places, activities = _sum_bounds(cells, 1, whole.places), _sum_bounds(cells, 0, whole.activities)
    least, most = whole.everything, whole.everything
    if np.isnan(whole.everything):
        least = max(places.lower.sum(), activities.lower.sum())
        most = min(places.upper.sum(), activities.upper.sum())
    lower = _divided(part.lower * least, activities.upper[None, :])
    with np.errstate(invalid="ignore"):
        times = np.where(part.upper == 0, 0, part.upper * most)
    upper = _divided(times, activities.lower[None, :])
    everything_here = _divided(np.float64(most), places.lower)[:, None]
    return Bounds(lower, np.where(cells.upper == 0, 0, np.minimum(upper, everything_here)))


def _left_over(given: FloatArray | None, known: FloatArray, axis: int) -> FloatArray:
    if given is None:
        return np.full(known.shape, np.inf)
    rest = np.maximum(np.where(np.isnan(given), np.inf, given) - known.sum(axis=axis), 0)
    return np.broadcast_to(np.expand_dims(rest, axis), known.shape)


def _sum_bounds(cells: Bounds, axis: int, total: FloatArray) -> Bounds:
    is_open = np.isnan(total)
    lower = np.where(is_open, cells.lower.sum(axis=axis), total)
    return Bounds(lower, np.where(is_open, cells.upper.sum(axis=axis), total))


def _divided(numerator: FloatArray | np.float64, denominator: FloatArray) -> FloatArray:
    """0 / 0 is taken as 0, something / 0 as no limit, infinite / infinite as no limit."""
    with np.errstate(divide="ignore", invalid="ignore"):
        quotient = np.asarray(numerator / denominator, dtype=np.float64)
    quotient = np.where(np.isnan(quotient), np.inf, quotient)
    return np.where(np.broadcast_to(numerator, quotient.shape) == 0, 0, quotient)
