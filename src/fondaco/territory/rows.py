"""Results as tables, for whoever reads them with a spreadsheet or a program."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: names of its columns, and a row for each thing; None where a value is not known."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[str | int | float | bool | None]]
