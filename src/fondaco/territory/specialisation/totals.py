"""Totals of a table of counts: of places, of activities, of everything. A total with an unknown cell is not known."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray, frozen
from fondaco.territory.errors import InvalidEmployment

ROUNDING = 1e-9  # relative: a total may be this much below the sum of its cells


@dataclass(frozen=True, slots=True, eq=False)
class Totals:
    """Totals that were published by themselves, not added up here; they make up for cells that are not known.

    They may count more than the activities or places of the table (then shares are shares of that), never less.

    Parameters
    ----------
    places
        Shape (n_places,), NaN where none is known; None: add up the cells.
    activities
        Shape (n_activities,), as `places`.
    everything
        The whole country; None: add up `places` where given and complete, else `activities`, else the cells.
    slack
        By how much a total may be below its cells: offices that round cells round totals too.
    """

    places: FloatArray | None = None
    activities: FloatArray | None = None
    everything: float | None = None
    slack: float = 0.0

    def __post_init__(self) -> None:
        for name in ("places", "activities"):
            given = getattr(self, name)
            if given is not None:
                object.__setattr__(self, name, frozen(np.asarray(given, dtype=np.float64)))


@dataclass(frozen=True, slots=True, eq=False)
class Margins:
    """The totals that indicators divide by: NaN where one is not known. `everything` is that of the country."""

    places: FloatArray
    activities: FloatArray
    everything: float


def margins(counts: FloatArray, totals: Totals | None = None) -> Margins:
    """Totals of `counts`, shape (n_places, n_activities), an independent total of `totals` before the sum of cells.

    Raises InvalidEmployment where a total has the wrong length, is below zero, or below the cells it must contain.
    """
    totals = totals or Totals()
    places = _preferred("place", totals.places, counts, totals.slack)
    activities = _preferred("activity", totals.activities, counts.T, totals.slack)
    return Margins(frozen(places), frozen(activities), _everything(totals, counts, places, activities))


def _preferred(kind: str, given: FloatArray | None, counts: FloatArray, slack: float) -> FloatArray:
    added = np.asarray(counts.sum(axis=1), dtype=np.float64)
    if given is None:
        return added
    if given.shape != added.shape:
        raise InvalidEmployment("totals", [f"{kind} totals: {given.shape[0]} for {added.shape[0]}"])
    least = np.nansum(counts, axis=1)
    too_small = np.flatnonzero(given < least * (1 - ROUNDING) - slack)
    if too_small.size:
        raise InvalidEmployment(
            "totals",
            [
                f"{kind} {at + 1}: its total is {given[at]:g}, its known cells add up to {least[at]:g}; "
                "a total counts at least its cells"
                for at in too_small.tolist()
            ],
        )
    return np.where(np.isnan(given), added, given)


def _everything(totals: Totals, counts: FloatArray, places: FloatArray, activities: FloatArray) -> float:
    if totals.everything is None:
        complete = (sums for sums in (places, activities) if not np.isnan(sums).any())
        return float(next((sums.sum() for sums in complete), np.nan))
    least = float(np.nansum(counts))
    if totals.everything < least * (1 - ROUNDING) - totals.slack:
        fault = f"the total of everything is {totals.everything:g}, the known cells add up to {least:g}"
        raise InvalidEmployment("totals", [fault])
    return totals.everything


def ratio(numerator: FloatArray | float, denominator: FloatArray | float) -> FloatArray:
    """`numerator` / `denominator`, NaN where the denominator is zero or either is not known."""
    return np.asarray(numerator / np.where(np.equal(denominator, 0), np.nan, denominator), dtype=np.float64)
