"""Imports a table: every row that can be taken, in one transaction, each through a service."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import DomainError, NotFound
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.checked import CellProblem, CheckedRow, RowState, digest_of
from fondaco_web.common.tables.columns import Column
from fondaco_web.common.tables.pending import mapping_of
from fondaco_web.common.tables.table import Table


class TableImporter(ABC):
    """One kind of import, for one person and one place."""

    purpose: str
    columns: tuple[Column, ...]

    @abstractmethod
    def check(self, table: Table, mapping: Mapping[int, str]) -> list[CheckedRow]:
        """What would become of each row. Writes nothing."""

    @abstractmethod
    def write(self, row: CheckedRow) -> None:
        """Take a row that is new or changes something, through the services. Raises DomainError."""


class PreviewOutdated(DomainError):
    """What would be written is no longer what the person has seen; nothing was written."""

    code = "web-preview-outdated"
    http_status = 412

    def __init__(self) -> None:
        super().__init__(_("The data changed after this preview was made. Nothing was imported; look at it again."))


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows were taken, and those that could not be, with the reason each."""

    n_new: int
    n_changed: int
    left: tuple[CheckedRow, ...]


@transaction.atomic
def import_table(*, importer: TableImporter, kept: PendingImport, seen: str, as_new: frozenset[int]) -> ImportResult:
    """Write what the preview with the digest `seen` showed; of doubtful rows those whose numbers are in `as_new`.

    Rows that cannot be taken stay in `kept` (with those that a service refused), so that they can be corrected; where
    there are none, nothing stays. Raises PreviewOutdated, NotFound where the table was imported meanwhile.
    """
    current = PendingImport.objects.select_for_update(of=("self",)).filter(pk=kept.pk).first()
    if current is None:
        raise NotFound
    table = Table.from_json(current.table)
    rows = importer.check(table, mapping_of(current))
    if digest_of(rows) != seen:
        raise PreviewOutdated
    taken: list[CheckedRow] = []
    left = [row for row in rows if row.state is RowState.WRONG]
    for row in rows:
        if row.state in {RowState.NEW, RowState.CHANGED} or (row.state is RowState.DOUBTFUL and row.number in as_new):
            refused = refusal_of(importer, row)
            (left if refused else taken).append(refused or row)
    keep_what_is_left(current, table, left)
    n_changed = sum(row.state is RowState.CHANGED for row in taken)
    return ImportResult(len(taken) - n_changed, n_changed, tuple(left))


def refusal_of(importer: TableImporter, row: CheckedRow) -> CheckedRow | None:
    """Write a row; the same row as wrong where a service refuses it."""
    try:
        with transaction.atomic():
            importer.write(row)
    except DomainError as error:
        return replace(row, state=RowState.WRONG, problems=(CellProblem("", "", str(error)),))
    return None


def keep_what_is_left(current: PendingImport, table: Table, left: Sequence[CheckedRow]) -> None:
    """Keep the rows that could not be taken, or nothing."""
    if not left:
        current.delete()
        return
    numbers = {row.number for row in left}
    rows = tuple(row for row in table.rows if row.number in numbers)
    current.table = replace(table, rows=rows).as_json()
    current.save(update_fields=["table"])


def rows_to_correct(table: Table, rows: Sequence[CheckedRow]) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of a table with the wrong rows, and in a last column what is to be corrected."""
    wrong = {row.number: "\n".join(map(str, row.problems)) for row in rows if row.state is RowState.WRONG}
    headings = [*table.headings, str(_("To be corrected"))]
    return headings, [[*row.texts, wrong[row.number]] for row in table.rows if row.number in wrong]
