"""What is wrong with a workbook, cell by cell, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from fondaco.common.errors import FondacoError
from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text

LINES_SHOWN = 300

WORKBOOK = Text("Cartella", "Книга", "Workbook")
ROW = Text("riga {row}", "строка {row}", "row {row}")
HIDDEN = Text("nascosta", "скрыта", "hidden")
COLUMN = Text("colonna {column}", "столбец {column}", "column {column}")
FOUND = Text(
    "trovato «{value}», previsto: {expected}",
    "найдено «{value}», ожидается: {expected}",
    "found “{value}”, expected {expected}",
)
EMPTY = Text(
    "cella vuota, previsto: {expected}", "пустая ячейка, ожидается: {expected}", "empty cell, expected {expected}"
)
MORE = Text("… e altri {number} errori", "… и ещё ошибок: {number}", "… and {number} more errors")
LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True)
class CellError:
    """One fault of a workbook: where it is, what was found, what was expected, what to do.

    `row` and `column` are as the spreadsheet shows them (1, "A"); empty where the fault is of a sheet or of the file.
    `value` is what was found: "" for an empty cell, None where `expected` says it all. `is_hidden`: the row or the
    sheet is hidden, so the reader must unhide it to see the cell. `file` is the name of a file that cannot be read.
    """

    code: str
    expected: Text
    remedy: Text
    sheet: str = ""
    row: int | None = None
    column: str = ""
    heading: str = ""
    value: str | None = None
    is_hidden: bool = False
    file: str = ""

    def where(self, language: Language) -> str:
        """The place of the fault: sheet, row, column letter and heading."""
        parts = [self.sheet or self.file or WORKBOOK.in_language(language)]
        if self.row is not None:
            hidden = f" ({HIDDEN.in_language(language)})" if self.is_hidden else ""
            parts.append(ROW.in_language(language).format(row=self.row) + hidden)
        if self.column:
            heading = f" ({self.heading})" if self.heading else ""
            parts.append(COLUMN.in_language(language).format(column=self.column) + heading)
        return ", ".join(parts)

    def line(self, language: Language) -> str:
        """The fault as one line."""
        expected = self.expected.in_language(language)
        if self.value is not None:
            frame = FOUND if self.value else EMPTY
            expected = frame.in_language(language).format(value=shortened(self.value), expected=expected)
        return f"{self.where(language)}: {expected}. {self.remedy.in_language(language)}".rstrip()


def shortened(value: str) -> str:
    """A value on one line, cut where it is long."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1] + "…"


class WorkbookErrors(FondacoError):
    """Every fault found in a workbook, in the order of its sheets, rows and columns; nothing of it was used.

    The message has a line for each, in `language`: that of the workbook's headings, as far as it can be told.
    """

    code = "workbook.wrong_cells"

    def __init__(self, errors: Sequence[CellError], language: Language = Language.ENGLISH) -> None:
        self.errors = tuple(errors)
        self.language = language
        super().__init__(self.text(language))

    def text(self, language: Language) -> str:
        """All faults in a language, one line each."""
        lines = [error.line(language) for error in self.errors[:LINES_SHOWN]]
        if len(self.errors) > LINES_SHOWN:
            lines.append(MORE.in_language(language).format(number=len(self.errors) - LINES_SHOWN))
        return "\n".join(lines)


class UnreadableWorkbook(WorkbookErrors):
    """The file is no workbook, or none that may be opened: the only error in it says why."""

    code = "workbook.unreadable"
