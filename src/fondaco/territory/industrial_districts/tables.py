"""The sums that the four steps divide and compare, each within its bounds."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import SIZES, CellState, SizeClass, SizedEmployment
from fondaco.territory.industrial_districts.bounds import Bounds
from fondaco.territory.industrial_districts.filling import LIMITS, USUAL
from fondaco.territory.industrial_districts.groups import MANUFACTURING, ActivityGroups
from fondaco.territory.industrial_districts.totals import PublishedTotals

MEDIUM = SIZES.index(SizeClass.MEDIUM)


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """Employees of places and of the country (`nation_…`) by what the steps ask for.

    Shapes, places first where it is not the country: groups (8), sizes (3) of manufacturing, industries (11) of it,
    and `industry_sizes` (11, 3). `medium_units`: number of medium units by industry.
    """

    places: Bounds
    groups: Bounds
    sizes: Bounds
    industries: Bounds
    industry_sizes: Bounds
    medium_units: Bounds
    nation: Bounds
    nation_groups: Bounds
    nation_sizes: Bounds
    nation_industries: Bounds


def tables_of(
    cells: Bounds,
    employment: SizedEmployment,
    totals: PublishedTotals,
    *,
    groups: ActivityGroups,
    rounding_base: int,
) -> Tables:
    """Add the cells up, and let published totals narrow what unknown cells leave open."""
    position = groups.place(employment.activities)
    n_groups, n_industries = len(groups.groups), len(groups.industries)
    slack = rounding_base - 1
    activities = _within(cells.total(2), totals.place_activity, slack)
    in_places = _within(activities.total(1), _summed(totals.place_size, 1), slack * len(SIZES))
    of_sizes = _within(cells.total(0), totals.activity_size, slack)
    nation_activities = of_sizes.total(1).within(activities.total(0))
    is_made = position.group == groups.position_of(MANUFACTURING)
    industry_sizes = cells.collected(position.industry, n_industries, axis=1)
    by_group = activities.collected(position.group, n_groups, axis=1)
    nation_groups = nation_activities.collected(position.group, n_groups, axis=0)
    return Tables(
        places=in_places,
        groups=by_group,
        sizes=cells[:, is_made].total(1),
        industries=activities.collected(position.industry, n_industries, axis=1),
        industry_sizes=industry_sizes,
        medium_units=_medium_units(employment, cells, position.industry, n_industries, slack),
        nation=nation_groups.total(0).within(in_places.total(0)),
        nation_groups=nation_groups,
        nation_sizes=of_sizes[is_made].total(0),
        nation_industries=nation_activities.collected(position.industry, n_industries, axis=0),
    )


def _within(added: Bounds, given: FloatArray | None, slack: float) -> Bounds:
    if given is None:
        return added
    lower = np.where(np.isnan(given), -np.inf, given - slack)
    upper = np.where(np.isnan(given), np.inf, given + slack)
    return added.within(Bounds(lower, given, upper))


def _summed(given: FloatArray | None, axis: int) -> FloatArray | None:
    return None if given is None else np.asarray(given.sum(axis=axis), dtype=np.float64)


def _medium_units(
    employment: SizedEmployment, cells: Bounds, industry: NDArray[np.int64], n_industries: int, slack: float
) -> Bounds:
    """Number of medium units by place and industry: as published, and as their employees allow.

    The estimate of a number that is not published: the fewest that can be where the cell was withheld, since few units
    are why cells are withheld; else as many as their employees make up at the usual size.
    """
    medium = cells[:, :, MEDIUM]
    low, high = LIMITS[SizeClass.MEDIUM]
    fewest = np.ceil(medium.lower / high)
    most = np.maximum(np.floor(medium.upper / low), fewest)
    is_withheld = employment.states[:, :, MEDIUM] == CellState.SUPPRESSED
    likely = np.where(is_withheld, np.ceil(medium.best / high), np.round(medium.best / USUAL[SizeClass.MEDIUM]))
    likely = np.where(medium.best > 0, np.maximum(likely, 1.0), medium.best)
    allowed = Bounds(fewest, np.clip(likely, fewest, most), most)
    if employment.units is None:
        return allowed.collected(industry, n_industries, axis=1)
    units = employment.units[:, :, MEDIUM]
    units = np.where((units + slack < 1) & (medium.lower > 0), np.nan, units)  # somebody works there
    published = Bounds(np.maximum(units - slack, 0.0), units, units + slack)
    both = Bounds(fewest, np.where(np.isnan(units), allowed.best, units), most)
    return both.within(published).collected(industry, n_industries, axis=1)
