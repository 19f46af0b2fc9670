"""Reads the sheets of an .xlsx file as they stand, hidden rows and sheets too; formulas and errors are marked.

The file is read row by row by openpyxl's own parser, without making its cell objects: that takes a third of the time,
and a link or a merge over whole columns, which names millions of cells, costs nothing.
"""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import CELL_TAG, MERGE_TAG, ROW_TAG, WorkSheetParser
from openpyxl.xml.functions import iterparse

from fondaco.workbook.file_kind import unreadable
from fondaco.workbook.raw import CellValue, RawRow, RawSheet, Refused, is_blank

HALF_A_SECOND = timedelta(milliseconds=500)
MOST_CELLS = 500_000
LAST_COLUMN = 16_384

ParsedCell = dict[str, object]


def sheets_of_xlsx(path: Path) -> tuple[RawSheet, ...]:
    """The sheets of a workbook, in order.

    Raises
    ------
    UnreadableWorkbook
        The file is damaged (whatever breaks the parser is), or has too many cells.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, keep_links=False)
            sheets = tuple(raw_sheet(book, sheet) for sheet in book.worksheets if isinstance(sheet, ReadOnlyWorksheet))
    except MemoryError:
        raise
    except Exception as problem:
        raise unreadable("damaged", path) from problem
    if sum(len(row.cells) for sheet in sheets for row in sheet.rows) > MOST_CELLS:
        raise unreadable("too_many_cells", path, limit=f"{MOST_CELLS:_}".replace("_", " "))
    return sheets


def raw_sheet(book: Workbook, sheet: ReadOnlyWorksheet) -> RawSheet:
    """One sheet, as far as the most cells that are read. A hidden sheet has all its rows hidden."""
    is_hidden = sheet.sheet_state != "visible"
    rows: list[RawRow] = []
    merged: list[str] = []
    n_cells = 0
    for row in rows_of(book, sheet, merged):
        n_cells += len(row.cells)
        if row.cells:
            rows.append(RawRow(row.number, row.cells, is_hidden or row.is_hidden))
        if n_cells > MOST_CELLS:
            break
    return RawSheet(sheet.title, tuple(sorted(rows, key=lambda row: row.number)), tuple(merged))


def rows_of(book: Workbook, sheet: ReadOnlyWorksheet, merged: list[str]) -> Iterator[RawRow]:
    """The rows that the file names; ranges of merged cells are added to `merged`."""
    inner: Any = sheet  # openpyxl offers no public way to its parser; the tests read every kind of cell through this
    of_book: Any = book
    with inner._get_source() as source:
        parser = WorkSheetParser(
            source,
            inner._shared_strings,
            epoch=book.epoch,
            date_formats=of_book._date_formats,
            timedelta_formats=of_book._timedelta_formats,
        )
        cells: dict[int, CellValue | Refused] = {}
        row = 0
        for _, element in iterparse(source):
            if element.tag == CELL_TAG:
                add_cell(cells, parser.parse_cell(element))
            elif element.tag == ROW_TAG:
                row = int(element.get("r", row + 1))
                yield RawRow(row, cells, element.get("hidden") in ("1", "true"))
                cells, parser.col_counter = {}, 0
            elif element.tag == MERGE_TAG:
                merged += [part.get("ref", "") for part in element]
            else:
                continue
            element.clear()


def add_cell(cells: dict[int, CellValue | Refused], cell: ParsedCell) -> None:
    """Keep a cell under the number of its column, where it holds something."""
    value, column = value_of(cell), cell["column"]
    if isinstance(column, int) and 1 <= column <= LAST_COLUMN and value is not None and not is_blank(value):
        cells[column] = value


def value_of(cell: ParsedCell) -> CellValue | Refused | None:
    """The value of a cell: formulas and errors refused, moments rounded to the second."""
    value = cell["value"]
    if value is None:
        return None
    if cell["data_type"] == "f":
        return Refused("formula", str(getattr(value, "text", value)) if not hasattr(value, "dt2D") else "=")
    if cell["data_type"] == "e":
        return Refused("error_value", str(value))
    if isinstance(value, datetime):
        return (value + HALF_A_SECOND).replace(microsecond=0)
    if isinstance(value, time):
        return rounded(value)
    return value if isinstance(value, str | int | float | bool | date | timedelta) else str(value)


def rounded(clock: time) -> time:
    """A clock time to the nearest second."""
    return (datetime.combine(date(2000, 1, 1), clock) + HALF_A_SECOND).time().replace(microsecond=0)
