"""The workbook kernel, as far as any table needs it: cautious reading of files, and text that stays text."""

import io
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from django.utils.translation import get_language
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from fondaco.common.languages import Language
from fondaco.workbook import RawSheet, Refused, UnreadableWorkbook, raw_sheets, shown, write_text
from fondaco_web.common.tables.errors import UnreadableTable
from fondaco_web.common.tables.values import TableValue

__all__ = ["RawSheet", "Refused", "sheets_in", "shown", "write_sheet"]

WIDEST, NARROWEST = 60, 12


def sheets_in(name: str, content: bytes) -> tuple[RawSheet, ...]:
    """The sheets of an uploaded file. Raises UnreadableTable, in the reader's language, saying why and what to do."""
    with tempfile.TemporaryDirectory(prefix="fondaco-table-") as folder:
        path = Path(folder) / ("table" + Path(name).suffix.lower())
        path.write_bytes(content)
        try:
            return raw_sheets(path, may_be_one_csv=True)
        except UnreadableWorkbook as refusal:
            fault = refusal.errors[0]
            language = Language(get_language() or "en")
            remedy = fault.remedy.in_language(language)
            raise UnreadableTable(f"{name}: {fault.expected.in_language(language)}. {remedy}") from refusal


def write_sheet(title: str, headings: Sequence[str], rows: Iterable[Sequence[TableValue]]) -> bytes:
    """An .xlsx file with one sheet: headings that stay in sight and can be filtered by, numbers as numbers."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(headings), 1))}1"
    for index, heading in enumerate(headings, 1):
        sheet.column_dimensions[get_column_letter(index)].width = min(max(len(heading) + 4, NARROWEST), WIDEST)
    sheet.append([text_cell(sheet, heading, Font(bold=True)) for heading in headings])
    for row in rows:
        sheet.append([text_cell(sheet, value) if isinstance(value, str) else value for value in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def text_cell(sheet: object, text: str, font: Font | None = None) -> Cell:
    """A cell that holds text whatever the text looks like."""
    cell: Cell = WriteOnlyCell(sheet, value="")  # type: ignore[arg-type]  # the stubs know only the other kind of sheet
    if font is not None:
        cell.font = font
    write_text(cell, text)
    return cell
