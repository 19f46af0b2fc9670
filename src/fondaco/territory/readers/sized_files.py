"""Reads employment by place, activity and size of the local unit."""

from collections.abc import Collection
from pathlib import Path

import numpy as np

from fondaco.territory.employment import SIZES, SizedEmployment
from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.columns import rows_where
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.readers.long_tables import LongCells, read_long, require_size
from fondaco.territory.readers.sums import torn_wholes, wholes_among, wrong_sums
from fondaco.territory.readers.table import read_table

SIZED = EmploymentLayout(place=("place",), activity="activity", size="size", count="count")


def read_sized_employment(
    path: Path, layout: EmploymentLayout = SIZED, *, places: Collection[str] = (), activities: Collection[str] = ()
) -> SizedEmployment:
    """Employment by size of the local unit, of a long table: a row for each place, activity and size class.

    Parameters
    ----------
    places, activities
        As in `read_employment`.

    Raises
    ------
    UnreadableTable
        As `read_employment`; also a size class that the layout does not name.
    """
    table = rows_where(read_table(path, layout.style), layout.where)
    require_size(table, layout)
    cells = read_long(
        table,
        layout,
        places=(*places, layout.total_place) if places else (),
        activities=(*activities, layout.total_activity) if activities else (),
    )
    if faults := cells.faults or _sum_faults(cells, layout):
        raise UnreadableTable(table.name, faults)
    sums = {whole.code for whole in wholes_among(cells.places, layout.wholes, layout.total_place)}
    rows = [at for at, code in enumerate(cells.places) if code not in sums]
    sums = {whole.code for whole in wholes_among(cells.activities, (), layout.total_activity)}
    columns = [at for at, code in enumerate(cells.activities) if code not in sums]
    kept = np.ix_(rows, columns, range(len(SIZES)))
    return SizedEmployment(
        tuple(cells.places[at] for at in rows),
        tuple(cells.activities[at] for at in columns),
        cells.counts[kept],
        cells.states[kept],
        units=None if cells.units is None else cells.units[kept],
        place_names=tuple(cells.place_names[at] for at in rows) if cells.place_names else (),
        activity_names=tuple(cells.activity_names[at] for at in columns) if cells.activity_names else (),
        classification=layout.classification,
        source=layout.source,
    )


def _sum_faults(cells: LongCells, layout: EmploymentLayout) -> list[str]:
    of_places = wholes_among(cells.places, layout.wholes, layout.total_place)
    of_activities = wholes_among(cells.activities, (), layout.total_activity)
    faults = torn_wholes(cells.places, layout.wholes)
    for at, size in enumerate(SIZES):
        counts = cells.counts[:, :, at]

        def cell(place: int, activity: int, size: str = size) -> str:
            return f"{cells.places[place]!r} x {cells.activities[activity]!r} x {size}"

        faults += wrong_sums(counts, cells.places, of_places, layout.tolerance, cell)
        faults += wrong_sums(counts.T, cells.activities, of_activities, layout.tolerance, lambda a, p: cell(p, a))
    return faults
