"""A file as a table of texts: CSV (also gzipped), xlsx or Parquet, whole or refused."""

import codecs
import csv
import gzip
import io
import re
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.layouts import TextStyle
from fondaco.territory.readers.text import as_utf_8

if TYPE_CHECKING:
    import polars as pl

MOST_BYTES = 1 << 30
PACKED = re.compile(r"^[^\t]*\\[A-Za-z_]+ ?\t")  # Eurostat: dimensions, the last along the heading
SEPARATORS = "\t;,|"
GZIP, ZIP, PARQUET = b"\x1f\x8b", b"PK\x03\x04", b"PAR1"
NO_TABLES = ((b"%PDF", "a PDF"), (b"\xd0\xcf\x11\xe0", "an old .xls workbook"), (b"\x89PNG", "a picture"))


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows of a file; cells are texts, or numbers where the file has types (Parquet); an empty cell is null.

    `line_of` gives, for the position of a row, the line or row that a person sees when opening the file.
    """

    name: str
    frame: "pl.DataFrame"
    line_of: Callable[[int], str]

    def require(self, columns: Sequence[str]) -> None:
        """Refuse the table where it lacks one of `columns`."""
        there = self.frame.columns
        lacking = [column for column in dict.fromkeys(columns) if column not in there]
        if lacking:
            has = ", ".join(map(repr, there[:20]))
            remedy = "correct the file's heading, or name its columns in a mapping"
            raise UnreadableTable(self.name, [f"no column {name!r}; it has {has}; {remedy}" for name in lacking])


def read_table(path: Path, style: TextStyle) -> Table:
    """The table of a file.

    Raises
    ------
    UnreadableTable
        No such file; empty, damaged or too large; not what its name says; text in mixed encodings; ragged rows.
    """
    from fondaco.territory.readers import typed_files

    content = _content(path)
    suffix = path.suffix.casefold()
    for start, suffixes, read in (
        (ZIP, (".xlsx", ".xlsm"), typed_files.read_xlsx),
        (PARQUET, (".parquet", ".pq"), typed_files.read_parquet),
    ):
        if content.startswith(start) != (suffix in suffixes):
            kind = suffixes[0] if content.startswith(start) else "text or something else"
            raise UnreadableTable(
                path.name, [f"named {suffix or 'without suffix'}, but its content is {kind}; rename it"]
            )
        if content.startswith(start):
            return read(path.name, content, style)
    return read_text(path.name, content, style)


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
        if content.startswith(GZIP):
            with gzip.open(io.BytesIO(content)) as packed:
                content = packed.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as problem:
        raise UnreadableTable(path.name, [f"cannot be read: {problem}"]) from problem
    for start, kind in NO_TABLES:
        if content.startswith(start):
            raise UnreadableTable(path.name, [f"is {kind}; save it as CSV, xlsx or Parquet"])
    if len(content) > MOST_BYTES:
        raise UnreadableTable(path.name, [f"is larger than {MOST_BYTES >> 20} MB; divide it"])
    if content.isspace() or not content:
        raise UnreadableTable(path.name, ["is empty"])
    return content


def read_text(name: str, content: bytes, style: TextStyle) -> Table:
    """The table in the text of a file.

    Raises
    ------
    UnreadableTable
        Text in mixed encodings, rows longer or shorter than the heading, a column twice, no rows.
    """
    text, faults = as_utf_8(content, style.encoding)
    if faults:
        raise UnreadableTable(name, faults)
    text = text.removeprefix(codecs.BOM_UTF8)
    text = text.replace(b"\r\n", b"\n") if b"\r" in text else text
    for _ in range(style.skipped_lines):
        text = text.partition(b"\n")[2]
    text = text if text.endswith(b"\n") else text + b"\n"
    while style.separator == " " and b"  " in text:
        text = text.replace(b"  ", b" ")
    first = text.partition(b"\n")[0].decode()
    separator = style.separator or ("\t" if PACKED.search(first) else max(SEPARATORS, key=first.count))
    table = _plain(name, text, first, separator, style) or _quoted(name, text, separator, style)
    table = _unpacked(table) if PACKED.search(first) else table
    if not table.frame.height:
        raise UnreadableTable(name, ["has a heading, but no rows"])
    return table


def checked_heading(file: str, cells: Sequence[object]) -> list[str]:
    """Names of columns, each once; a column without a name is named by its place if others have one.

    Raises
    ------
    UnreadableTable
        A name twice.
    """
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    names = [text or (f"column {place}" if place > 1 else "") for place, text in enumerate(texts, 1)]
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise UnreadableTable(file, [f"column {name!r}: twice in the heading; rename one" for name in twice])
    return names


def _plain(name: str, text: bytes, first: str, separator: str, style: TextStyle) -> Table | None:
    """The table of a text in which every line is a whole row; None where one may not be."""
    import polars as pl

    n_lines = text.count(b"\n")
    if b"\n\n" in text or b"\r" in text:
        return None
    is_quoted = b'"' in text
    names = list(style.columns) or next(csv.reader([first], delimiter=separator))
    if not is_quoted and text.count(separator.encode()) != (len(names) - 1) * n_lines:
        return None
    above = 0 if style.columns else 1
    try:
        frame = pl.read_csv(
            text,
            has_header=False,
            skip_lines=above,
            separator=separator,
            schema=dict.fromkeys(checked_heading(name, names), pl.String),
            raise_if_empty=False,
        )
    except pl.exceptions.PolarsError:
        return None
    if frame[:, 0].null_count() and frame.select(pl.all_horizontal(pl.all().is_null()).any()).item():
        return None  # rows of separators alone are blank
    if is_quoted and (frame.height != n_lines - above or frame[:, -1].null_count()):
        return None  # a cell of several lines, or a row that may be short
    return Table(name, frame, lambda row: f"line {style.skipped_lines + above + row + 1}")


def _quoted(name: str, text: bytes, separator: str, style: TextStyle) -> Table:
    """The table of a text with cells of several lines, or blank lines (left out); ragged rows are refused."""
    import polars as pl

    reader = csv.reader(io.StringIO(text.decode(), newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    start = style.skipped_lines + 1
    try:
        for cells in reader:
            if any(cells):
                rows.append(cells)
                lines.append(start)
            start = style.skipped_lines + reader.line_num + 1
    except csv.Error as problem:
        raise UnreadableTable(name, [f"line {start}: quotation marks do not close: {problem}"]) from problem
    if not rows:
        raise UnreadableTable(name, ["is empty"])
    heading = checked_heading(name, style.columns or rows.pop(0))
    lines = lines if style.columns else lines[1:]
    expected = f"expected {len(heading)} as in the heading, separated by {separator!r}"
    ragged = [
        f"line {line}: {len(cells)} cells; {expected}"
        for line, cells in zip(lines, rows, strict=True)
        if len(cells) != len(heading)
    ]
    if ragged:
        raise UnreadableTable(name, ragged)
    columns = list(zip(*rows, strict=True)) or [()] * len(heading)
    texts = {column: pl.Series(cells, dtype=pl.String) for column, cells in zip(heading, columns, strict=True)}
    frame = pl.DataFrame(texts).with_columns(pl.all().replace("", None))
    return Table(name, frame, lambda row: f"line {lines[row]}")


def _unpacked(table: Table) -> Table:
    """Eurostat's TSV with its first column taken apart: `freq,nace_r2,geo\\TIME_PERIOD` holds several."""
    import polars as pl

    packed = table.frame.columns[0]
    rest = table.frame.drop(packed)
    dimensions = packed.partition("\\")[0].split(",")
    names = checked_heading(table.name, [*dimensions, *rest.columns])
    n_dimensions = len(dimensions)
    texts = table.frame[packed].fill_null("")
    wrong = np.flatnonzero((texts.str.count_matches(",", literal=True) != n_dimensions - 1).to_numpy()).tolist()
    if wrong:
        faults = [f"{table.line_of(row)}: {texts[row]!r}; expected {n_dimensions} codes with commas" for row in wrong]
        raise UnreadableTable(table.name, faults)
    parts = texts.str.split_exact(",", n_dimensions - 1).struct.unnest()
    columns = [*parts.get_columns(), *rest.get_columns()]
    frame = pl.DataFrame([column.alias(name) for column, name in zip(columns, names, strict=True)])
    return replace(table, frame=frame)
