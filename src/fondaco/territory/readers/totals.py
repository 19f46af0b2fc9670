"""Totals of a table of employment: compared with their parts, and left out."""

from collections.abc import Callable, Sequence

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.readers.sums import torn_wholes, wholes_among, wrong_sums

Names = Sequence[str]


def wrong_totals(
    places: Names,
    activities: Names,
    counts: FloatArray,
    layout: EmploymentLayout,
    cell: Callable[[int, int, int], str],
) -> list[str]:
    """A fault for each total of places or activities that its parts do not add up to.

    Parameters
    ----------
    counts
        Shape (n_places, n_activities, n_sizes), NaN where not known.
    cell
        Names a cell by the positions of its place, activity and size.
    """
    of_places = wholes_among(places, layout.wholes, layout.total_place)
    of_activities = wholes_among(activities, (), layout.total_activity)
    faults = torn_wholes(places, layout.wholes)
    for size in range(counts.shape[2]):

        def in_rows(place: int, activity: int, size: int = size) -> str:
            return cell(place, activity, size)

        def in_columns(activity: int, place: int, size: int = size) -> str:
            return cell(place, activity, size)

        faults += wrong_sums(counts[:, :, size], places, of_places, layout.tolerance, in_rows)
        faults += wrong_sums(counts[:, :, size].T, activities, of_activities, layout.tolerance, in_columns)
    return faults


def kept_cells(places: Names, activities: Names, layout: EmploymentLayout) -> tuple[list[int], list[int]]:
    """Positions of the places and the activities that are no totals."""
    return (
        _kept(places, {whole.code for whole in wholes_among(places, layout.wholes, layout.total_place)}),
        _kept(activities, {whole.code for whole in wholes_among(activities, (), layout.total_activity)}),
    )


def _kept(codes: Names, sums: set[str]) -> list[int]:
    return [at for at, code in enumerate(codes) if code not in sums]


def chosen(names: Names, positions: Sequence[int]) -> tuple[str, ...]:
    """Names at `positions`, or none where there are none."""
    return tuple(np.array(names, dtype=object)[list(positions)].tolist()) if names else ()
