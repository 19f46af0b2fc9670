"""Finds the columns of a sheet by their headings and hands out its cells, keeping book of every fault."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from openpyxl.utils import get_column_letter

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.definition import Sheet
from fondaco.workbook.errors import CellError, WorkbookErrors
from fondaco.workbook.messages import DID_YOU_MEAN, STRUCTURE, Message, filled
from fondaco.workbook.messages_cells import REFERENCES, RULES, VALUES
from fondaco.workbook.raw import CellValue, Refused, shown

T = TypeVar("T")
D = TypeVar("D")

MOST_FAULTS = 20_000
MOST_SUGGESTIONS = 50

MESSAGES: dict[str, Message] = {**STRUCTURE, **VALUES, **REFERENCES, **RULES}


class WrongValue(Exception):
    """A cell does not hold what was expected: the code of the message, its facts, and what may have been meant.

    `suggest` is asked only where there is still time for it: seeking the nearest of thousands of names takes a while.
    """

    def __init__(self, code: str, *, suggest: Callable[[], str] | None = None, **facts: str | Text) -> None:
        super().__init__(code)
        self.code = code
        self.suggest = suggest
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell under a known heading, with its place in the file; `value` is None where it is empty."""

    value: CellValue | Refused | None
    sheet: str
    row: int
    column: int
    heading: str
    is_hidden: bool = False


class Findings:
    """Collects the faults of a workbook while it is read.

    So that a file of rubbish costs neither all memory nor all day, suggestions are sought for the first different
    faults only, and reading stops where there are more faults than anybody would look at.
    """

    def __init__(self) -> None:
        self._found: list[tuple[int, int, int, CellError]] = []
        self._order: dict[str, int] = {}
        self._suggestions: dict[tuple[str, str], str] = {}
        self.headings: list[tuple[Sheet, str]] = []

    def __len__(self) -> int:
        return len(self._found)

    def add(self, error: CellError, column: int = 0) -> None:
        """Take note of a fault; `column` is the number of its column, for the order of the lines."""
        order = self._order.setdefault(error.sheet, len(self._order))
        self._found.append((order, error.row or 0, column, error))
        if len(self._found) >= MOST_FAULTS:
            raise WorkbookErrors(self.errors(), self.language())

    def report(self, cell: Cell, wrong: WrongValue) -> None:
        """Take note that a cell is wrong."""
        value = shown(cell.value)
        letter = get_column_letter(cell.column)
        words = self.worded(wrong, value)
        self.add(
            CellError(wrong.code, *words, cell.sheet, cell.row, letter, cell.heading, value, cell.is_hidden),
            cell.column,
        )

    def report_sheet(
        self, title: str, wrong: WrongValue, row: int | None = None, value: str | None = None, column: str = ""
    ) -> None:
        """Take note that a sheet as a whole, or a row of it, is wrong."""
        self.add(CellError(wrong.code, *self.worded(wrong, value or ""), title, row, column, value=value))

    def fault(self, wrong: WrongValue) -> CellError:
        """A fault of the workbook as a whole, not taken note of."""
        return CellError(wrong.code, *self.worded(wrong, ""))

    def worded(self, wrong: WrongValue, value: str) -> tuple[Text, Text]:
        """What was expected and what to do, in words."""
        message = MESSAGES[wrong.code]
        suggestion = self.suggestion(wrong, value)
        if suggestion:
            return filled(message.expected, wrong.facts), filled(DID_YOU_MEAN, {"suggestion": suggestion})
        return filled(message.expected, wrong.facts), filled(message.remedy, wrong.facts)

    def suggestion(self, wrong: WrongValue, value: str) -> str:
        """What was meant, as far as it can be told; the same wrong value is looked up once."""
        known = self._suggestions
        if wrong.suggest and (wrong.code, value) not in known and len(known) < MOST_SUGGESTIONS:
            known[wrong.code, value] = wrong.suggest()
        return known.get((wrong.code, value), "")

    def name_order(self, titles: tuple[str, ...]) -> None:
        """Fix the order of the sheets in which faults are told."""
        self._order = {title: position for position, title in enumerate(("", *titles))}

    def errors(self) -> tuple[CellError, ...]:
        """All faults by sheet, row and column; each once."""
        in_order = sorted(self._found, key=lambda found: found[:3])
        return tuple(dict.fromkeys(error for *_, error in in_order))

    def language(self) -> Language:
        """The language in which most headings are written; English where there are none."""
        votes = {
            language: sum(
                text == column.heading.in_language(language)
                for sheet, text in self.headings
                for column in sheet.columns
            )
            for language in (Language.ENGLISH, Language.ITALIAN, Language.RUSSIAN)
        }
        return max(votes, key=lambda language: votes[language])


class Record:
    """A thing of the workbook: the cells of a row, or the lines of the session sheet."""

    def __init__(self, sheet: Sheet, row: int, cells: dict[str, Cell], findings: Findings) -> None:
        self.sheet = sheet
        self.row = row
        self.cells = cells
        self.findings = findings

    def read(self, key: str, parse: Callable[[CellValue], T], default: D) -> T | D:
        """The value of a cell as `parse` understands it; `default` where it is empty or wrong (a fault is noted)."""
        cell = self.cells.get(key)
        if cell is None:
            return default
        if cell.value is None:
            if self.sheet.column(key).is_required:
                self.findings.report(cell, WrongValue("required"))
            return default
        if isinstance(cell.value, Refused):
            self.findings.report(cell, WrongValue(cell.value.code))
            return default
        try:
            return parse(cell.value)
        except WrongValue as wrong:
            self.findings.report(cell, wrong)
            return default

    def report(self, key: str, wrong: WrongValue) -> None:
        """Take note that a cell contradicts others; nothing where its column is not there."""
        if key in self.cells:
            self.findings.report(self.cells[key], wrong)

    def is_filled(self, key: str) -> bool:
        """Whether the cell holds anything, right or wrong."""
        return key in self.cells and self.cells[key].value is not None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a sheet. `is_whole` is false where the sheet or a required column is missing: references to its
    things cannot be judged then."""

    title: str
    records: tuple[Record, ...]
    is_whole: bool
