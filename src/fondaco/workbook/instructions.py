"""The first sheet of a template: what to do, and what every column means."""

import re
from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.book import Book
from fondaco.workbook.definition import Column, Sheet
from fondaco.workbook.page import Look, fit_row, put, set_up_paper, set_widths
from fondaco.workbook.template_texts import COLUMN_CAPTIONS, INSTRUCTIONS, REQUIRED, SHEET_LABEL
from fondaco.workbook.words import CHOICES, choices_by_spelling, word_for, words_in

DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
WIDTHS = (42, 14, 84, 46)


def add_instructions(book: Book, title: Text, steps: Sequence[Text], note: Text | None = None) -> None:
    """Add the sheet of instructions to a book."""
    sheet: Worksheet = book.book.create_sheet(INSTRUCTIONS.in_language(book.language))
    set_widths(sheet, WIDTHS)
    row = write_steps(sheet, title.in_language(book.language), book.language, steps, note)
    for definition in book.sheets:
        row = write_sheet(sheet, row + 1, definition, book.language)
    sheet.sheet_view.showGridLines = False
    set_up_paper(sheet, book.language, title=book.title)
    sheet.print_title_rows = None


def write_steps(sheet: Worksheet, title: str, language: Language, steps: Sequence[Text], note: Text | None) -> int:
    """The title and the numbered steps; the row after them."""
    put(sheet, 1, 1, title, Look.TITLE)
    sheet.row_dimensions[1].height = 26
    lines = [(f"{number}. {step.in_language(language)}", Look.PLAIN) for number, step in enumerate(steps, 1)]
    if note is not None:
        lines.insert(0, (note.in_language(language), Look.BANNER))
    for row, (line, look) in enumerate(lines, 2):
        write_across(sheet, row, line, look)
    return len(lines) + 2


def write_across(sheet: Worksheet, row: int, text: str, look: Look) -> None:
    """A text over the whole width, in a row high enough for it."""
    put(sheet, row, 1, text, look)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(WIDTHS))
    fit_row(sheet, row, [text], [sum(WIDTHS)])


def write_sheet(sheet: Worksheet, row: int, definition: Sheet, language: Language) -> int:
    """What one sheet is for and what its columns mean; the row after it."""
    label = SHEET_LABEL.in_language(language).format(title=definition.title.in_language(language))
    put(sheet, row, 1, label, Look.SECTION)
    write_across(sheet, row + 1, definition.note.in_language(language), Look.NOTE)
    for number, caption in enumerate(COLUMN_CAPTIONS, 1):
        put(sheet, row + 2, number, caption.in_language(language), Look.OPTIONAL)
    shown = [column for column in definition.columns if not column.is_rare]
    for position, column in enumerate(shown, row + 3):
        write_column(sheet, position, column, language)
    return row + 3 + len(shown)


def write_column(sheet: Worksheet, row: int, column: Column, language: Language) -> None:
    """One line about a column."""
    parts = (
        column.heading.in_language(language),
        REQUIRED.in_language(language) if column.is_required else "",
        column.note.in_language(language),
        ", ".join(words_in(column.values, language)) if column.values in CHOICES else example_of(column, language),
    )
    for number, part in enumerate(parts, 1):
        put(sheet, row, number, part, Look.STRONG if number == 1 else Look.BODY)
    fit_row(sheet, row, parts, WIDTHS)


def example_of(column: Column, language: Language) -> str:
    """An example of a column's value, as it is written in a language."""
    if column.values in CHOICES and column.example:
        return word_for(column.values, choices_by_spelling(column.values)[column.example], language)
    return DATE.sub(r"\1.\2.\3", column.example) if language is Language.RUSSIAN else column.example
