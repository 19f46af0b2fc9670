"""Writes a workbook in the form that is read again: instructions, a sheet for each kind of thing, lists of choices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from fondaco.common.languages import Language
from fondaco.workbook.definition import Column, Sheet, Values
from fondaco.workbook.page import DATE_FORMAT, Look, at, fit_row, pages_wide, put, set_up_paper, set_widths, write_value
from fondaco.workbook.session_rows import Row
from fondaco.workbook.template_texts import LINE_CAPTIONS, LISTS
from fondaco.workbook.words import CHOICES, ZONES, words_in

LAST_ROW = 3000
LINE_WIDTHS = (44, 44, 80)
ROOMY_LINE = 20
LONGEST_PROMPT, LONGEST_PROMPT_TITLE = 255, 32
MISSING_FILL = PatternFill("solid", bgColor="F8CBAD")
TYPED = {Values.DATE: "{date}", Values.TIME: "hh:mm", Values.MOMENT: "{date} hh:mm", Values.NUMBER: "0"}


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the making, in one language."""

    book: Workbook
    language: Language
    sheets: tuple[Sheet, ...]
    title: str

    def add(self, definition: Sheet, rows: Sequence[Row]) -> Worksheet:
        """Add a sheet with its rows."""
        sheet: Worksheet = self.book.create_sheet(definition.title.in_language(self.language))
        if definition.is_list:
            self.write_table(sheet, definition, rows)
        else:
            self.write_lines(sheet, definition, rows[0] if rows else {})
        return sheet

    def write_table(self, sheet: Worksheet, definition: Sheet, rows: Sequence[Row]) -> None:
        """Headings, frozen, with what to write below them; and the rows."""
        columns = [column for column in definition.columns if is_shown(column, rows)]
        for number, column in enumerate(columns, 1):
            put(sheet, 1, number, column.heading.in_language(self.language), heading_look(column))
            sheet.cell(1, number).comment = comment_on(column.note.in_language(self.language))
            self.prepare_column(sheet, column, number)
        set_widths(sheet, [column.width for column in columns])
        sheet.row_dimensions[1].height = 32
        for position, row in enumerate(rows, 2):
            for number, column in enumerate(columns, 1):
                self.write_cell(sheet, position, number, row.get(column.key))
            fit_row(sheet, position, [row.get(column.key) for column in columns], [column.width for column in columns])
        mark_missing(sheet, columns)
        frozen = 2 if definition.key in ("participants", "places", "interpreters", "parties") else 1
        sheet.freeze_panes = f"{get_column_letter(frozen)}2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        set_up_paper(sheet, self.language, title=self.title, n_wide=pages_wide([column.width for column in columns]))

    def write_lines(self, sheet: Worksheet, definition: Sheet, row: Row) -> None:
        """Names in column A, values in column B, what to write in column C."""
        for number, caption in enumerate(LINE_CAPTIONS, 1):
            put(sheet, 1, number, caption.in_language(self.language), Look.REQUIRED)
        lines = [column for column in definition.columns if is_shown(column, [row])]
        for position, column in enumerate(lines, 2):
            put(sheet, position, 1, column.heading.in_language(self.language), heading_look(column))
            put(sheet, position, 3, column.note.in_language(self.language), Look.NOTE)
            self.write_cell(sheet, position, 2, row.get(column.key))
            texts = (
                column.heading.in_language(self.language),
                row.get(column.key),
                column.note.in_language(self.language),
            )
            sheet.row_dimensions[position].height = ROOMY_LINE
            fit_row(sheet, position, texts, LINE_WIDTHS)
            sheet.cell(position, 2).number_format = "0" if column.values is Values.NUMBER else "@"
            self.add_validation(sheet, column, f"B{position}")
        set_widths(sheet, LINE_WIDTHS)
        sheet.freeze_panes = "B2"
        mark_missing_lines(sheet, lines)
        set_up_paper(sheet, self.language, title=self.title)

    def write_cell(self, sheet: Worksheet, row: int, column: int, value: object) -> None:
        """A value below a heading."""
        write_value(at(sheet, row, column), value, self.language)  # type: ignore[arg-type]  # rows hold only what can be written

    def prepare_column(self, sheet: Worksheet, column: Column, number: int) -> None:
        """Give a column the format of its values, so that ids such as 3-5 do not turn into dates; and its list."""
        letter = get_column_letter(number)
        typed = TYPED.get(column.values, "@").format(date=DATE_FORMAT[self.language])
        sheet.column_dimensions[letter].number_format = typed
        self.add_validation(sheet, column, f"{letter}2:{letter}{LAST_ROW}")

    def add_validation(self, sheet: Worksheet, column: Column, cells: str) -> None:
        """The explanation that appears beside a chosen cell, and the list of a column that has one."""
        source = self.list_source(column)
        rule = DataValidation(type="list" if source else None, formula1=source, allow_blank=True)
        if source is None and column.values is Values.NUMBER:
            rule = DataValidation(type="whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
        rule.showErrorMessage = False
        rule.showInputMessage = True
        rule.promptTitle = column.heading.in_language(self.language)[:LONGEST_PROMPT_TITLE]
        rule.prompt = column.note.in_language(self.language)[:LONGEST_PROMPT]
        rule.add(cells)
        sheet.add_data_validation(rule)

    def list_source(self, column: Column) -> str | None:
        """Where the choices of a column stand: on the sheet of lists, or in the column of another sheet."""
        if column.offers == "zones":
            return self.lists_range("zones")
        if column.offers:
            return self.range_offered(column.offers)
        return self.lists_range(column.values.value) if column.values in CHOICES else None

    def lists_range(self, key: str) -> str:
        """The cells of one list on the sheet of lists."""
        keys = ["zones", *(values.value for values in CHOICES)]
        letter = get_column_letter(keys.index(key) + 1)
        return f"'{LISTS}'!${letter}$1:${letter}${len(self.list_of(key))}"

    def list_of(self, key: str) -> tuple[str, ...]:
        """The choices of one list."""
        return ZONES if key == "zones" else words_in(Values(key), self.language)

    def range_offered(self, offers: str) -> str | None:
        """The filled cells of a column of another sheet ("participants.organisation"), as far as they go."""
        key, column_key = offers.split(".")
        definition = next((sheet for sheet in self.sheets if sheet.key == key), None)
        if definition is None:
            return None
        shown = [column.key for column in definition.columns if not column.is_rare]
        letter = get_column_letter(shown.index(column_key) + 1)
        title = definition.title.in_language(self.language)
        counted = f"COUNTA('{title}'!${letter}$2:${letter}${LAST_ROW})"
        return f"OFFSET('{title}'!${letter}$2,0,0,MAX(1,{counted}),1)"

    def add_lists(self) -> None:
        """The hidden sheet of lists."""
        sheet = self.book.create_sheet(LISTS)
        for number, key in enumerate(["zones", *(values.value for values in CHOICES)], 1):
            for position, word in enumerate(self.list_of(key), 1):
                put(sheet, position, number, word, Look.PLAIN)
        sheet.sheet_state = "hidden"

    def save(self, path: Path) -> None:
        """Write the file."""
        self.book.properties.creator = "Fondaco"
        self.book.properties.title = self.title
        self.book.save(path)


def is_shown(column: Column, rows: Sequence[Row]) -> bool:
    """Whether a column is written: rare ones only where they say something."""
    return not column.is_rare or any(row.get(column.key) is not None for row in rows)


def heading_look(column: Column) -> Look:
    """Dark where the column must be filled in, light where it may stay empty."""
    return Look.REQUIRED if column.is_required else Look.OPTIONAL


def comment_on(text: str) -> Comment:
    """A comment of a size that fits its text."""
    return Comment(text, "Fondaco", height=40 + 18 * (len(text) // 34 + 1), width=260)


def missing_rule(formula: str) -> Rule:
    """Colours a cell where a formula holds."""
    return Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=MISSING_FILL))


def mark_missing(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Colour the required cells that are empty in a row that has begun."""
    last = get_column_letter(len(columns))
    for number, column in enumerate(columns, 1):
        if column.is_required:
            letter = get_column_letter(number)
            begun = f"AND(COUNTA($A2:${last}2)>0,ISBLANK({letter}2))"
            sheet.conditional_formatting.add(f"{letter}2:{letter}{LAST_ROW}", missing_rule(begun))


def mark_missing_lines(sheet: Worksheet, lines: Sequence[Column]) -> None:
    """Colour the required values of the session sheet that are empty."""
    for position, column in enumerate(lines, 2):
        if column.is_required:
            sheet.conditional_formatting.add(f"B{position}", missing_rule(f"ISBLANK(B{position})"))


def new_book(language: Language, sheets: tuple[Sheet, ...], title: str) -> Book:
    """A book without sheets."""
    book = Workbook()
    for sheet in list(book.worksheets):
        book.remove(sheet)
    return Book(book, language, sheets, title)


def add_all(book: Book, rows: Mapping[str, Sequence[Row]]) -> None:
    """All sheets of a book with their rows, and the lists."""
    for definition in book.sheets:
        book.add(definition, rows.get(definition.key, ()))
    book.add_lists()
