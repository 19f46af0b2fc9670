"""Reads tables of employment, wide or long, with totals compared and left out."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.employment import CellState, Employment
from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.activity_codes import with_activity_codes
from fondaco.territory.readers.columns import codes_of, counts_in, names_of, rows_where, unknown_codes, with_decimal
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.readers.long_tables import read_long
from fondaco.territory.readers.table import Table, read_table
from fondaco.territory.readers.totals import chosen, kept_cells, wrong_totals

if TYPE_CHECKING:
    import polars as pl

WIDE = EmploymentLayout()


def read_employment(
    path: Path, layout: EmploymentLayout = WIDE, *, places: Collection[str] = (), activities: Collection[str] = ()
) -> Employment:
    """Employment of a file: CSV (also gzipped), xlsx or Parquet, laid out as `layout` says.

    Parameters
    ----------
    places, activities
        Codes that are known; any other is a fault. Empty: all are taken. Totals need not be among them.

    Raises
    ------
    UnreadableTable
        No table of that layout; or rows that are wrong, all of them named: unknown codes, a place or a pair twice,
        negative counts, what is no number, totals that do not add up.
    """
    table, layout = with_activity_codes(rows_where(read_table(path, layout.style), layout.where), layout)
    known = _Known(_with(places, layout.total_place), _with(activities, layout.total_activity))
    grid = _long(table, layout, known) if layout.is_long else _wide(table, layout, known)
    faults = grid.faults or _sum_faults(grid, layout)
    if faults:
        raise UnreadableTable(table.name, faults)
    return _without_sums(grid, layout)


@dataclass(frozen=True, slots=True)
class _Known:
    places: tuple[str, ...]
    activities: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Grid:
    """A table as read, totals included; `lines` says where each place stands, or nothing in a long table."""

    places: list[str]
    activities: list[str]
    counts: FloatArray
    states: StateArray
    place_names: list[str]
    activity_names: list[str]
    lines: list[str]
    faults: list[str]


def _with(codes: Collection[str], total: str) -> tuple[str, ...]:
    return (*codes, total) if codes else ()


def _wide(table: Table, layout: EmploymentLayout, known: _Known) -> _Grid:
    columns = table.frame.columns
    place = layout.place or (columns[0],)
    table.require([*place, *layout.activities, *([layout.place_name] if layout.place_name else ())])
    aside = {*place, layout.place_name, *layout.ignored}
    activities = list(layout.activities) or [column for column in columns if column not in aside]
    codes, faults = codes_of(table, place)
    faults += _twice(table, codes)
    faults += unknown_codes(table, " + ".join(map(repr, place)), codes, known.places)
    if known.activities:
        faults += [
            f"column {name!r}: not in the list of activities given"
            for name in activities
            if name not in known.activities
        ]
    if not activities:
        faults.append("no column of an activity beside the place")
    style = with_decimal(table, activities, layout.style)
    columns_read = [counts_in(table, activity, style) for activity in activities]
    for _, wrong in columns_read:
        faults += wrong
    return _Grid(
        codes.to_list(),
        activities,
        np.column_stack([counts.values for counts, _ in columns_read]) if activities else np.zeros((len(codes), 0)),
        np.column_stack([counts.states for counts, _ in columns_read])
        if activities
        else np.zeros((len(codes), 0), np.int8),
        names_of(table, layout.place_name),
        [],
        [table.line_of(row) for row in range(len(codes))],
        faults,
    )


def _long(table: Table, layout: EmploymentLayout, known: _Known) -> _Grid:
    cells = read_long(table, layout, places=known.places, activities=known.activities)
    return _Grid(
        cells.places,
        cells.activities,
        cells.counts[:, :, 0],
        cells.states[:, :, 0],
        cells.place_names,
        cells.activity_names,
        [],
        cells.faults,
    )


def _twice(table: Table, codes: "pl.Series") -> list[str]:
    first: dict[str, int] = {}
    faults = []
    for row, code in enumerate(codes):
        if code and code in first:
            faults.append(f"{table.line_of(row)}: {code!r} is also on {table.line_of(first[code])}; leave one")
        first.setdefault(code, row)
    return faults


def _sum_faults(grid: _Grid, layout: EmploymentLayout) -> list[str]:
    def cell(place: int, activity: int, size: int) -> str:
        del size  # there is one
        line = f"{grid.lines[place]}, " if grid.lines else ""
        return f"{line}{grid.places[place]!r}, column {grid.activities[activity]!r}"

    return wrong_totals(grid.places, grid.activities, grid.counts[:, :, np.newaxis], layout, cell)


def _without_sums(grid: _Grid, layout: EmploymentLayout) -> Employment:
    rows, columns = kept_cells(grid.places, grid.activities, layout)
    states = grid.states[np.ix_(rows, columns)]
    counts = np.where(states == CellState.KNOWN, grid.counts[np.ix_(rows, columns)], np.nan)
    return Employment(
        chosen(grid.places, rows),
        chosen(grid.activities, columns),
        counts,
        states,
        place_names=chosen(grid.place_names, rows),
        activity_names=chosen(grid.activity_names, columns),
        classification=layout.classification,
        source=layout.source,
    )
