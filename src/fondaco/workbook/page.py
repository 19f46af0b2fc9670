"""How sheets look: colours, widths, paper; and how text is written so that it never runs as a formula."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.session_rows import Written

NAVY, SKY, SAND, LINE, INK, GREY = "1F3864", "DCE6F1", "FFF2CC", "BFBFBF", "222222", "6B6B6B"
THIN = Side(style="thin", color=LINE)
THICK = Side(style="medium", color=NAVY)
FONT = "Calibri"
DATE_FORMAT = {Language.ITALIAN: "dd/mm/yyyy", Language.RUSSIAN: "dd.mm.yyyy", Language.ENGLISH: "dd/mm/yyyy"}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
LONGEST_CELL = 32_000
LINE_HEIGHT = 15
WIDE_LETTERS = 0.95
CHARACTERS_ON_A_PAGE = 190
PAGE_OF = Text("Pagina &P di &N", "Страница &P из &N", "Page &P of &N")


class Look(StrEnum):
    """How a cell looks: a named style of the workbook, which a secretary finds in the gallery and may change."""

    TITLE = "Fondaco title"
    SECTION = "Fondaco section"
    PLAIN = "Fondaco plain"
    UNWRAPPED = "Fondaco line"
    NOTE = "Fondaco note"
    BANNER = "Fondaco banner"
    REQUIRED = "Fondaco heading"
    OPTIONAL = "Fondaco optional heading"
    BODY = "Fondaco body"
    FIRST = "Fondaco first of a group"
    STRONG = "Fondaco strong"
    FREE = "Fondaco free cell"
    BUSY = "Fondaco busy cell"


TOP_LEFT = {"vertical": "top", "horizontal": "left", "wrap_text": True}
MIDDLE = {"vertical": "center", "wrap_text": True}
BELOW = {"bottom": THIN}


def look_of(look: Look) -> NamedStyle:
    """The style of a look, for one workbook."""
    font, fill, alignment, border = LOOKS[look]
    return NamedStyle(
        name=look.value,
        font=Font(name=FONT, **font),
        fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
        alignment=Alignment(**alignment),
        border=Border(**border),
    )


LOOKS: Mapping[Look, tuple[dict[str, Any], str, dict[str, Any], dict[str, Any]]] = {
    Look.TITLE: ({"bold": True, "size": 16, "color": NAVY}, "", {"vertical": "center"}, {}),
    Look.SECTION: ({"bold": True, "size": 13, "color": NAVY}, "", {"vertical": "bottom"}, {}),
    Look.PLAIN: ({"color": INK}, "", TOP_LEFT, {}),
    Look.UNWRAPPED: ({"color": INK}, "", {"vertical": "top"}, {}),
    Look.NOTE: ({"italic": True, "color": GREY}, "", MIDDLE, {}),
    Look.BANNER: ({"bold": True, "color": INK}, SAND, MIDDLE, {}),
    Look.REQUIRED: ({"bold": True, "color": "FFFFFF"}, NAVY, MIDDLE, {"bottom": THIN, "right": THIN}),
    Look.OPTIONAL: ({"bold": True, "color": NAVY}, SKY, MIDDLE, {"bottom": THIN, "right": THIN}),
    Look.BODY: ({"color": INK}, "", TOP_LEFT, BELOW),
    Look.FIRST: ({"color": INK}, "", TOP_LEFT, {"bottom": THIN, "top": THICK}),
    Look.STRONG: ({"bold": True, "color": INK}, "", TOP_LEFT, BELOW),
    Look.FREE: ({"size": 9, "color": INK}, "", MIDDLE, {"bottom": THIN, "right": THIN}),
    Look.BUSY: ({"size": 9, "color": INK}, SKY, MIDDLE, {"bottom": THIN, "right": THIN}),
}


def at(sheet: Worksheet, row: int, column: int, look: Look = Look.BODY) -> Cell:
    """A cell, which is not the hidden part of merged ones, with its look."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    book = sheet.parent
    if book is not None and look.value not in book.named_styles:
        book.add_named_style(look_of(look))
    cell.style = look.value
    return cell


def put(sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
    """Write a text with its look."""
    write_text(at(sheet, row, column, look), text)


def write_text(cell: Cell, text: str) -> None:
    """Write text as text: a leading = + - @ is shown, never computed, also after somebody edits the cell."""
    cell.value = CONTROL.sub(" ", text)[:LONGEST_CELL]
    cell.data_type = "s"
    if text.startswith(FORMULA_SIGNS):
        cell.quotePrefix = True  # a style, so only to be set after the look


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


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """The widths of the columns, in characters."""
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def fit_row(sheet: Worksheet, row: int, texts: Iterable[object], widths: Iterable[float]) -> None:
    """Make a row high enough for its longest text; rows of one line keep the usual height.

    Spreadsheet programs do so themselves only after a cell is edited, and some not at all.
    """
    lines = max((lines_of_text(text, width) for text, width in zip(texts, widths, strict=True)), default=1)
    if lines > 1:
        sheet.row_dimensions[row].height = LINE_HEIGHT * lines + 2


def lines_of_text(text: object, width: float) -> int:
    """How many lines a text takes in a column of so many characters."""
    if not isinstance(text, str):
        return 1
    return sum(max(1, math.ceil(WIDE_LETTERS * len(line) / width)) for line in text.split("\n"))


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
