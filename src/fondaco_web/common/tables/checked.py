"""What would become of each row of a table, before anything is written."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class RowState(TextChoices):
    """What would become of a row."""

    NEW = "new", gettext_lazy("new")
    CHANGED = "changed", gettext_lazy("changes")
    UNCHANGED = "unchanged", gettext_lazy("nothing new")
    DOUBTFUL = "doubtful", gettext_lazy("perhaps there already")
    WRONG = "wrong", gettext_lazy("to be corrected")


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that cannot be taken: its heading and letter, what stands in it, what is to be done.

    `position` is that of its column, from 0; -1 where the row as a whole is meant.
    """

    column: str
    value: str
    message: str
    position: int = -1

    def __str__(self) -> str:
        if not self.column:
            return self.message
        shown = self.value if len(self.value) <= 60 else f"{self.value[:59]}…"
        if not shown:
            return _("%(column)s: %(message)s") % {"column": self.column, "message": self.message}
        return _("%(column)s, “%(value)s”: %(message)s") % {
            "column": self.column,
            "value": shown,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that would change."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row of the table: how it is called, what would become of it, and why.

    `values` and `subject` are the importer's own: what it read, and the object it found.
    """

    number: int
    title: str
    state: RowState
    problems: tuple[CellProblem, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    like: str = ""
    values: Any = None
    subject: Any = None


def counts_of(rows: Iterable[CheckedRow]) -> dict[str, int]:
    """How many rows are in each state; every state is there."""
    counts = dict.fromkeys(RowState.values, 0)
    for row in rows:
        counts[row.state] += 1
    return counts


def digest_of(rows: Sequence[CheckedRow]) -> str:
    """A short sign of what a preview showed, so that nothing else is written than what was seen."""
    seen = "\n".join(f"{row.number}|{row.title}|{row.state}|{row.changes}|{row.like}" for row in rows)
    return hashlib.sha256(seen.encode()).hexdigest()[:16]
