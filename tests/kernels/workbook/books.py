"""Workbooks for the tests: the filled example, changed in one place, and tiny ones built row by row."""

import functools
import io
import itertools
import tempfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook, load_workbook

from fondaco.common.languages import Language
from fondaco.workbook import WorkbookErrors, example_session, read_workbook, write_session


@functools.cache
def example_bytes(language: Language) -> bytes:
    """The example as Fondaco writes it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.xlsx"
        write_session(example_session(), path, language=language)
        return path.read_bytes()


@functools.cache
def plain_bytes(language: Language) -> bytes:
    """The example's values alone, as somebody might type them: quick to open and to save."""
    plain = Workbook()
    for sheet in load_workbook(io.BytesIO(example_bytes(language))).worksheets:
        if sheet.merged_cells.ranges or sheet.sheet_state == "hidden":
            continue
        copied = plain.create_sheet(sheet.title)
        for cell in itertools.chain.from_iterable(sheet.iter_rows()):
            if cell.value is not None:
                copied.cell(cell.row, cell.column).value = cell.value  # type: ignore[arg-type]
    plain.remove(plain.worksheets[0])
    content = io.BytesIO()
    plain.save(content)
    return content.getvalue()


def changed(folder: Path, change: Callable[[Workbook], object], language: Language = Language.ENGLISH) -> Path:
    """The example's workbook after `change`, saved."""
    book = load_workbook(io.BytesIO(plain_bytes(language)))
    change(book)
    path = folder / "changed.xlsx"
    book.save(path)
    return path


def moment(day: int, clock: str) -> datetime:
    """A date and time of the example's month, as spreadsheets know them: without a zone."""
    return datetime.combine(date(2027, 6, day), time.fromisoformat(clock))


def setting(sheet: str, cell: str, value: object) -> Callable[[Workbook], object]:
    """A change of one cell."""

    def change(book: Workbook) -> None:
        book[sheet][cell] = value

    return change


def complaints(path: Path) -> list[str]:
    """The lines of the error that reading gives; empty where the workbook is right."""
    try:
        read_workbook(path)
    except WorkbookErrors as wrong:
        return str(wrong).splitlines()
    return []
