"""A table as people bring it: headings, and rows of texts with the places they came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its number in the sheet, a text per heading ("" for an empty cell), and headings (by position) whose
    cell is refused because it holds a formula or an error."""

    number: int
    texts: tuple[str, ...]
    refused: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet with its headings (left to right, the empty ones too) and the rows that hold something."""

    name: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    heading_row: int = 1

    def letter(self, position: int) -> str:
        """The letter that a spreadsheet shows over the column at `position` (from 0)."""
        return get_column_letter(position + 1)

    def as_json(self) -> dict[str, Any]:
        """The table as JSON can hold it."""
        return {
            "name": self.name,
            "sheet": self.sheet,
            "headings": list(self.headings),
            "heading_row": self.heading_row,
            "rows": [[row.number, list(row.texts), list(row.refused)] for row in self.rows],
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> "Table":
        """The table that `as_json` described."""
        rows: Sequence[tuple[int, list[str], list[int]]] = content["rows"]
        return cls(
            content["name"],
            content["sheet"],
            tuple(content["headings"]),
            tuple(TableRow(number, tuple(texts), tuple(refused)) for number, texts, refused in rows),
            content["heading_row"],
        )
