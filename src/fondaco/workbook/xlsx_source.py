"""Reads the sheets of an .xlsx file as they stand, hidden rows and sheets too; formulas and errors are marked."""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from fondaco.workbook.file_kind import unreadable
from fondaco.workbook.raw import CellValue, RawRow, RawSheet, Refused, is_blank

HALF_A_SECOND = timedelta(milliseconds=500)


def sheets_of_xlsx(path: Path) -> tuple[RawSheet, ...]:
    """The sheets of a workbook, in order.

    Raises
    ------
    UnreadableWorkbook
        The file is damaged.
    """
    return tuple(raw_sheet(sheet) for sheet in opened(path).worksheets)


def opened(path: Path) -> Workbook:
    """The workbook; whatever breaks the reader is a damaged file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(path.read_bytes()), data_only=False, keep_links=False)
    except MemoryError:
        raise
    except Exception as problem:
        raise unreadable("damaged", problem=type(problem).__name__) from problem


def raw_sheet(sheet: Worksheet) -> RawSheet:
    """One sheet. A hidden sheet has all its rows hidden."""
    is_hidden = sheet.sheet_state != "visible"
    rows: dict[int, dict[int, CellValue | Refused]] = {}
    for cell in cells_of(sheet):
        value = value_of(cell)
        if value is not None and not is_blank(value):
            rows.setdefault(cell.row, {})[cell.column] = value
    return RawSheet(
        sheet.title,
        tuple(RawRow(row, rows[row], is_hidden or bool(sheet.row_dimensions[row].hidden)) for row in sorted(rows)),
        tuple(str(merged) for merged in sheet.merged_cells.ranges),
    )


def cells_of(sheet: Worksheet) -> Iterator[Cell]:
    """The cells that the file names. (`iter_rows` would make up every cell before a stray one at XFD1048576.)"""
    return (cell for cell in sheet._cells.values() if isinstance(cell, Cell))  # there is no public way to these


def value_of(cell: Cell) -> CellValue | Refused | None:
    """The value of a cell: formulas and errors refused, moments rounded to the second."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        text = getattr(value, "text", value)
        return Refused("formula", str(text))
    if cell.data_type == "e":
        return Refused("error_value", str(value))
    if isinstance(value, datetime):
        return (value + HALF_A_SECOND).replace(microsecond=0)
    if isinstance(value, str | int | float | bool | date | time | timedelta):
        return value
    return str(value)
