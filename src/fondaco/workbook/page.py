"""How sheets look: colours, widths, paper; and how text is written so that it never runs as a formula."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.session_rows import Written

NAVY, SKY, SAND, LINE, INK, GREY = "1F3864", "DCE6F1", "FFF2CC", "BFBFBF", "222222", "6B6B6B"
REQUIRED_FILL = PatternFill("solid", fgColor=NAVY)
OPTIONAL_FILL = PatternFill("solid", fgColor=SKY)
EXAMPLE_FILL = PatternFill("solid", fgColor=SAND)
THIN = Side(style="thin", color=LINE)
THICK = Side(style="medium", color=NAVY)
FONT = "Calibri"
DATE_FORMAT = {Language.ITALIAN: "dd/mm/yyyy", Language.RUSSIAN: "dd.mm.yyyy", Language.ENGLISH: "dd/mm/yyyy"}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
LONGEST_CELL = 32_000
CHARACTERS_ON_A_PAGE = 190
PAGE_OF = Text("Pagina &P di &N", "Страница &P из &N", "Page &P of &N")


def at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that is not the hidden part of merged ones."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def write_text(cell: Cell, text: str) -> None:
    """Write text as text: a leading = + - @ is shown, never computed, also after somebody edits the cell."""
    cell.value = CONTROL.sub(" ", text)[:LONGEST_CELL]
    cell.data_type = "s"
    if text.startswith(FORMULA_SIGNS):
        cell.quotePrefix = True


def write_value(cell: Cell, value: Written, language: Language) -> None:
    """Write a value in the way a spreadsheet keeps it: text, number, date or time."""
    if isinstance(value, str):
        if value:
            write_text(cell, value)
        return
    cell.value = value
    cell.number_format = number_format(value, language)


def number_format(value: Written, language: Language) -> str:
    """The format in which a value is shown."""
    if isinstance(value, datetime):
        return f"{DATE_FORMAT[language]} hh:mm:ss" if value.second else f"{DATE_FORMAT[language]} hh:mm"
    if isinstance(value, date):
        return DATE_FORMAT[language]
    if isinstance(value, time):
        return "hh:mm:ss" if value.second else "hh:mm"
    return "General"


def heading_cell(cell: Cell, text: str, *, is_required: bool = True) -> None:
    """A heading: white on dark where the column is required, dark on light where it may stay empty."""
    write_text(cell, text)
    cell.font = Font(name=FONT, bold=True, color="FFFFFF" if is_required else NAVY)
    cell.fill = REQUIRED_FILL if is_required else OPTIONAL_FILL
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.border = Border(bottom=THIN, right=THIN)


def body_cell(cell: Cell) -> None:
    """A cell below a heading."""
    cell.font = Font(name=FONT, color=INK)
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    cell.border = Border(bottom=THIN)


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """The widths of the columns, in characters."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def pages_wide(widths: Sequence[float]) -> int:
    """How many pages columns of these widths (in characters) need side by side to be read without a glass."""
    return max(1, round(sum(widths) / CHARACTERS_ON_A_PAGE))


def set_up_paper(sheet: Worksheet, language: Language, *, title: str, n_wide: int = 1, heading_rows: int = 1) -> None:
    """A4 landscape, `n_wide` pages wide, headings on every page, the sheet's name above and the page number below."""
    if n_wide > 1:
        sheet.print_title_cols = "A:B"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = n_wide
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"1:{heading_rows}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.8
    safe = title.replace("&", "&&")
    header, footer = sheet.HeaderFooter.oddHeader, sheet.HeaderFooter.oddFooter
    if header is not None and footer is not None:
        header.left.text, header.right.text = safe[:120], sheet.title.replace("&", "&&")
        footer.right.text = PAGE_OF.in_language(language)
