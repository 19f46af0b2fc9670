"""Files whose cells have types: xlsx workbooks and Parquet."""

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.layouts import TextStyle
from fondaco.territory.readers.numbers import AMBIGUOUS
from fondaco.territory.readers.table import MOST_BYTES, Table, checked_heading

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def read_parquet(name: str, content: bytes, style: TextStyle) -> Table:
    """The table of a Parquet file; its rows are numbered from 1, as programs that show it do.

    Raises
    ------
    UnreadableTable
        Damaged, or without rows.
    """
    import polars as pl

    del style  # Parquet knows its own
    try:
        frame = pl.read_parquet(io.BytesIO(content))
    except pl.exceptions.PolarsError as problem:
        raise UnreadableTable(name, [f"is a damaged Parquet file: {problem}"]) from problem
    if not frame.height:
        raise UnreadableTable(name, ["has columns, but no rows"])
    frame = frame.select(
        column if column.dtype.is_numeric() else column.cast(pl.String)
        for column in frame.get_columns()
        if not (column.dtype.is_nested() or column.dtype in (pl.Binary, pl.Object))  # shapes beside the figures
    )
    return Table(name, frame, lambda row: f"row {row + 1}")


def read_xlsx(name: str, content: bytes, style: TextStyle) -> Table:
    """The table of a sheet: texts as written, numbers as numbers, formulas as the values that were saved with them.

    Raises
    ------
    UnreadableTable
        Damaged; no such sheet, or several and none told; a formula without a saved value; a column twice; no rows.
    """
    import polars as pl

    rows = _rows(_sheet(name, content, style.sheet, values=True))
    formulas = _rows(_sheet(name, content, style.sheet, values=False))
    unsaved = [
        f"row {row}, column {place}: formula {_shown(formula)} has no saved value; save the file in a spreadsheet"
        for row, cells in formulas
        for place, formula in enumerate(cells, 1)
        if _is_formula(formula) and _cell(rows, row, place) is None
    ]
    if unsaved:
        raise UnreadableTable(name, unsaved)
    rows = [(row, cells) for row, cells in rows if row > style.skipped_lines and any(map(_text, cells))]
    if not rows:
        raise UnreadableTable(name, ["the sheet is empty"])
    heading = checked_heading(name, style.columns or _without_trailing_gaps(rows.pop(0)[1]))
    wide = [
        f"row {row}: {len(cells)} cells; expected {len(heading)}"
        for row, cells in rows
        if _n_cells(cells) > len(heading)
    ]
    if wide:
        raise UnreadableTable(name, wide)
    if not rows:
        raise UnreadableTable(name, ["has a heading, but no rows"])
    texts = {
        column: pl.Series([_text(cells[place]) if place < len(cells) else None for _, cells in rows], dtype=pl.String)
        for place, column in enumerate(heading)
    }
    return Table(name, pl.DataFrame(texts), lambda row: f"row {rows[row][0]}")


def _sheet(name: str, content: bytes, wanted: str, *, values: bool) -> "Worksheet":
    import openpyxl

    try:
        with ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > MOST_BYTES:
            raise UnreadableTable(name, [f"is larger than {MOST_BYTES >> 20} MB unpacked; divide it"])
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=values)
    except UnreadableTable:
        raise
    except Exception as problem:  # whatever a damaged archive raises inside the library
        raise UnreadableTable(name, [f"is a damaged workbook: {problem}"]) from problem
    if not wanted and len(book.sheetnames) == 1:
        wanted = book.sheetnames[0]
    if wanted not in book.sheetnames:
        asked = f"no sheet {wanted!r}" if wanted else "several sheets"
        raise UnreadableTable(name, [f"{asked}; it has {', '.join(book.sheetnames)}; name one in the mapping (sheet)"])
    sheet: Worksheet = book[wanted]
    return sheet


def _rows(sheet: "Worksheet") -> list[tuple[int, tuple[object, ...]]]:
    return list(enumerate(sheet.iter_rows(values_only=True), 1))


def _cell(rows: list[tuple[int, tuple[object, ...]]], row: int, place: int) -> object:
    return rows[row - 1][1][place - 1]


def _is_formula(value: object) -> bool:
    from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

    return isinstance(value, ArrayFormula | DataTableFormula) or (isinstance(value, str) and value.startswith("="))


def _shown(formula: object) -> str:
    return str(getattr(formula, "text", formula))


def _n_cells(cells: tuple[object, ...]) -> int:
    return len(_without_trailing_gaps(cells))


def _without_trailing_gaps(cells: tuple[object, ...]) -> tuple[object, ...]:
    filled = [place for place, cell in enumerate(cells, 1) if _text(cell)]
    return cells[: filled[-1] if filled else 0]


def _text(value: object) -> str | None:
    """A cell's value as a CSV file would write it: 5 for 5.0, so that codes kept as numbers stay codes.

    A number such as 1.234 gets a fourth decimal, so that nobody takes its point for one of thousands.
    """
    if value is None or value == "":
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value}0" if isinstance(value, float) and AMBIGUOUS.fullmatch(str(value)) else str(value)
