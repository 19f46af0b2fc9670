"""Long tables: a row for each cell of place, activity and, where asked for, size of the unit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.employment import SIZES, CellState, SizeClass
from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.columns import Counts, codes_of, counts_in, names_of, unknown_codes, with_decimal
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.readers.numbers import flag_state
from fondaco.territory.readers.table import Table

if TYPE_CHECKING:
    import polars as pl

Positions = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class LongCells:
    """Cells of a long table by place, activity and size (one size where the table has none), totals included."""

    places: list[str]
    activities: list[str]
    counts: FloatArray
    states: StateArray
    units: FloatArray | None
    place_names: list[str]
    activity_names: list[str]
    faults: list[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Axis:
    """Codes of one dimension in the order of the file, and the position of each row's code."""

    codes: list[str]
    rows: Positions
    names: list[str]


def read_long(
    table: Table, layout: EmploymentLayout, *, places: Collection[str], activities: Collection[str]
) -> LongCells:
    """The cells of a long table; a cell without a row is missing, or nil where the layout says so."""
    place = layout.place or (table.frame.columns[0],)
    needed = [
        layout.place_name,
        layout.activity,
        layout.activity_name,
        layout.count,
        layout.flag,
        layout.size,
        layout.units,
    ]
    table.require([*place, *(column for column in needed if column)])
    place_codes, faults = codes_of(table, place)
    place_column = " + ".join(map(repr, place))
    faults += unknown_codes(table, place_column, place_codes, places)
    of_place = _axis(place_codes, names_of(table, layout.place_name))
    if layout.activity:
        codes, wrong = codes_of(table, (layout.activity,))
        faults += [*wrong, *unknown_codes(table, repr(layout.activity), codes, activities)]
        of_activity = _axis(codes, names_of(table, layout.activity_name))
    else:
        of_activity = _Axis([layout.whole], np.zeros(table.frame.height, dtype=np.int64), [])
    sizes, wrong = _sizes(table, layout)
    style = with_decimal(table, [column for column in (layout.count, layout.units) if column], layout.style)
    counts, wrong_counts = counts_in(table, layout.count, style)
    counts, wrong_flags = _flagged(table, layout, counts)
    faults += [*wrong, *wrong_counts, *wrong_flags]
    units, wrong = counts_in(table, layout.units, style) if layout.units else (None, [])
    faults += wrong
    shape = (len(of_place.codes), len(of_activity.codes), len(SIZES) if layout.size else 1)
    cell = np.ravel_multi_index((of_place.rows, of_activity.rows, np.maximum(sizes, 0)), shape)
    if not faults:
        faults = _twice(table, layout, (of_place, of_activity), cell)
    filled, states = _spread(cell, counts, shape, is_nil=layout.absent == "nil")
    return LongCells(
        of_place.codes,
        of_activity.codes,
        filled,
        states,
        _spread(cell, units, shape, is_nil=layout.absent == "nil")[0] if units else None,
        of_place.names,
        of_activity.names,
        faults,
    )


def _axis(codes: "pl.Series", names: Sequence[str]) -> _Axis:
    position: dict[str, int] = {}
    rows = np.array([position.setdefault(code or "", len(position)) for code in codes], dtype=np.int64)
    first = {code: row for row, code in reversed(list(enumerate(codes)))} if names else {}
    return _Axis(list(position), rows, [names[first[code]] for code in position if code in first])


def _sizes(table: Table, layout: EmploymentLayout) -> tuple[Positions, list[str]]:
    """Position in SIZES of each row's size class; -1 where it is none that the layout names."""
    if not layout.size:
        return np.zeros(table.frame.height, dtype=np.int64), []
    called = {
        name: SIZES.index(size)
        for size, names in (
            (SizeClass.SMALL, layout.small),
            (SizeClass.MEDIUM, layout.medium),
            (SizeClass.LARGE, layout.large),
        )
        for name in names
    }
    texts, faults = codes_of(table, (layout.size,))
    sizes = np.array([called.get(text, -1) for text in texts], dtype=np.int64)
    faults += [
        f"{table.line_of(row)}, column {layout.size!r}: {texts[row]!r} is no size class; expected {', '.join(called)}"
        for row in np.flatnonzero(sizes < 0).tolist()
        if texts[row]
    ]
    return sizes, faults


def _flagged(table: Table, layout: EmploymentLayout, counts: Counts) -> tuple[Counts, list[str]]:
    """Counts with the states that the column of flags tells; a withheld cell with a count is a fault."""
    if not layout.flag:
        return counts, []
    import polars as pl

    flags = table.frame[layout.flag].cast(pl.String).fill_null("").to_list()
    meaning = {flag: flag_state(flag, layout.style) for flag in set(flags)}
    told = np.array([-1 if meaning[flag] is None else int(meaning[flag] or 0) for flag in flags])
    is_known = counts.states == CellState.KNOWN
    faults = [
        f"{table.line_of(row)}, column {layout.flag!r}: {flags[row]!r} says that the count is not known, "
        f"but {layout.count!r} has {counts.values[row]:g}; empty the count or correct the flag"
        for row in np.flatnonzero(is_known & (told > 0)).tolist()
    ]
    states = np.where(is_known | (told <= 0), counts.states, told).astype(np.int8)
    return Counts(counts.values, states), faults


def _twice(table: Table, layout: EmploymentLayout, axes: tuple[_Axis, _Axis], cell: Positions) -> list[str]:
    """A fault for each row whose place, activity and size class an earlier row has."""
    first: dict[tuple[int, str], int] = {}
    sizes = table.frame[layout.size].to_list() if layout.size else [""] * len(cell)
    of_place, of_activity = axes
    faults = []
    for row, key in enumerate(zip(cell.tolist(), map(str, sizes), strict=True)):
        earlier = first.setdefault(key, row)
        if earlier != row:
            named = f"{of_place.codes[of_place.rows[row]]} x {of_activity.codes[of_activity.rows[row]]}"
            named += f" x {key[1]}" if key[1] else ""
            faults.append(f"{table.line_of(row)}: {named} is also on {table.line_of(earlier)}; leave one")
    return faults


def _spread(cell: Positions, counts: Counts, shape: tuple[int, ...], *, is_nil: bool) -> tuple[FloatArray, StateArray]:
    """Counts in their cells; rows of one cell (size classes of one size) are added up, and one unknown makes all so."""
    n_cells = int(np.prod(shape))
    known = np.where(counts.states == CellState.KNOWN, counts.values, 0.0)
    sums = np.bincount(cell, weights=known, minlength=n_cells)
    states = np.full(n_cells, CellState.KNOWN if is_nil else CellState.MISSING, dtype=np.int8)
    states[cell] = CellState.KNOWN
    np.maximum.at(states, cell, counts.states)
    filled = np.where(states == CellState.KNOWN, sums, np.nan)
    return filled.reshape(shape), states.reshape(shape)


def require_size(table: Table, layout: EmploymentLayout) -> None:
    """Refuse a layout that does not say where the size classes are."""
    if not (layout.is_long and layout.size):
        raise UnreadableTable(table.name, ["the layout names no columns count and size; a sized table has both"])
