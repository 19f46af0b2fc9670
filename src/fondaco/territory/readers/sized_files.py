"""Reads employment by place, activity and size of the local unit."""

from collections.abc import Collection
from pathlib import Path

import numpy as np

from fondaco.territory.employment import SIZES, SizedEmployment
from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.activity_codes import with_activity_codes
from fondaco.territory.readers.columns import rows_where
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.readers.long_tables import read_long, require_size
from fondaco.territory.readers.table import read_table
from fondaco.territory.readers.totals import chosen, kept_cells, wrong_totals

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
    table, layout = with_activity_codes(table, layout)
    cells = read_long(
        table,
        layout,
        places=(*places, layout.total_place) if places else (),
        activities=(*activities, layout.total_activity) if activities else (),
    )

    def cell(place: int, activity: int, size: int) -> str:
        return f"{cells.places[place]!r} x {cells.activities[activity]!r} x {SIZES[size]}"

    faults = cells.faults or wrong_totals(cells.places, cells.activities, cells.counts, layout, cell)
    if faults:
        raise UnreadableTable(table.name, faults)
    rows, columns = kept_cells(cells.places, cells.activities, layout)
    kept = np.ix_(rows, columns, range(len(SIZES)))
    return SizedEmployment(
        chosen(cells.places, rows),
        chosen(cells.activities, columns),
        cells.counts[kept],
        cells.states[kept],
        units=None if cells.units is None else cells.units[kept],
        place_names=chosen(cells.place_names, rows),
        activity_names=chosen(cells.activity_names, columns),
        classification=layout.classification,
        source=layout.source,
    )
