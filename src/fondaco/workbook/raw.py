"""A sheet as it was found in a file, before anything is understood: rows of cells with their values and places."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

CellValue = str | int | float | bool | datetime | date | time | timedelta


@dataclass(frozen=True, slots=True)
class Refused:
    """A cell whose value is not taken: `code` is its message's ("formula", "error_value"), `text` what is seen."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class RawRow:
    """The cells of a row that hold something, by column number (from 1)."""

    number: int
    cells: dict[int, CellValue | Refused]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet: its name, its rows that hold something, and the ranges of its merged cells ("B2:C2")."""

    title: str
    rows: tuple[RawRow, ...]
    merged: tuple[str, ...] = ()


def shown(value: CellValue | Refused | None) -> str:
    """A value as a person would know it again in an error message."""
    if value is None:
        return ""
    if isinstance(value, Refused):
        return value.text
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y" if value.time() == time() else "%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def is_blank(value: CellValue | Refused | None) -> bool:
    """Whether a cell holds nothing, or nothing but white space."""
    return value is None or (isinstance(value, str) and not value.strip("\u200b\ufeff\u00a0 \t\r\n"))
