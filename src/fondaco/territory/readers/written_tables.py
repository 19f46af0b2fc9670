"""Writes rows as a table file: CSV, Parquet or xlsx, as the name says."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from math import isnan
from pathlib import Path

from fondaco.territory.errors import InvalidParams

Cell = str | int | float | bool | None
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write rows with a heading; the suffix of `path` says as what: .csv (RFC 4180, UTF-8), .parquet or .xlsx.

    NaN and None become an empty cell. In CSV and xlsx a text that a spreadsheet would take for a formula gets an
    apostrophe before it, so that a name in the data cannot make the reader's program do anything.

    Raises
    ------
    InvalidParams
        Another suffix, or a row longer or shorter than the heading.
    """
    suffix = path.suffix.casefold()
    if suffix not in WRITERS:
        raise InvalidParams("table to write", [f"{path.name}: suffix {suffix!r}; expected {', '.join(WRITERS)}"])
    table = [tuple(row) for row in rows]
    ragged = [
        f"row {number}: {len(row)} cells; expected {len(columns)}"
        for number, row in enumerate(table, 1)
        if len(row) != len(columns)
    ]
    if ragged:
        raise InvalidParams("table to write", ragged)
    path.write_bytes(WRITERS[suffix](tuple(columns), [tuple(_known(cell) for cell in row) for row in table]))


def _known(cell: Cell) -> Cell:
    return None if isinstance(cell, float) and isnan(cell) else cell


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _csv(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(_harmless, columns))
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _xlsx(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("table")
    for row in (columns, *rows):
        sheet.append([_harmless(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _parquet(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    import polars as pl

    cells = {column: [row[place] for row in rows] for place, column in enumerate(columns)}
    file = io.BytesIO()
    pl.DataFrame(cells, strict=False).write_parquet(file)
    return file.getvalue()


WRITERS: dict[str, Callable[[Sequence[str], Sequence[Sequence[Cell]]], bytes]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".parquet": _parquet,
}
