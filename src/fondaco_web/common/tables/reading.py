"""Reads one table from an uploaded file."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from fondaco_web.common.tables.bridge import RawSheet, Refused, sheets_in, shown
from fondaco_web.common.tables.errors import UnreadableTable
from fondaco_web.common.tables.table import Table, TableRow
from fondaco_web.common.tables.values import restored

MOST_MB = 10
MOST_ROWS = 5_000
MOST_COLUMNS = 200
LONGEST_TEXT = 20_000


def read_table(name: str, content: bytes) -> Table:
    """The first sheet of `content` with headings and at least one row below them.

    Formulas are not computed: their cells are marked as refused. Raises UnreadableTable.
    """
    if len(content) > MOST_MB * 1024 * 1024:
        raise UnreadableTable(
            _("%(name)s is larger than %(limit)d MB. Leave out pictures and other sheets, or bring it in parts.")
            % {"name": name, "limit": MOST_MB}
        )
    sheets = sheets_in(name, content)
    sheet = next((sheet for sheet in sheets if len(sheet.rows) > 1), None)
    if sheet is None:
        raise UnreadableTable(
            _("%(name)s has no sheet with a row of headings and at least one row below it.") % {"name": name}
        )
    refuse_too_large(name, sheet)
    return table_of(name, sheet)


def refuse_too_large(name: str, sheet: RawSheet) -> None:
    """Raise UnreadableTable where there are more rows or columns than one import takes."""
    n_rows, n_columns = len(sheet.rows) - 1, max(column for row in sheet.rows for column in row.cells)
    if n_rows > MOST_ROWS or n_columns > MOST_COLUMNS:
        raise UnreadableTable(
            _(
                "%(name)s, sheet %(sheet)s: %(rows)d rows and %(columns)d columns; at most %(most_rows)d rows and "
                "%(most_columns)d columns are read at once. Divide it into several files."
            )
            % {
                "name": name,
                "sheet": sheet.title,
                "rows": n_rows,
                "columns": n_columns,
                "most_rows": MOST_ROWS,
                "most_columns": MOST_COLUMNS,
            }
        )


def table_of(name: str, sheet: RawSheet) -> Table:
    """The table on a sheet: its first filled row holds the headings."""
    top, *below = sheet.rows
    n_columns = max(column for row in sheet.rows for column in row.cells)
    headings = tuple(text_of(top.cells.get(column)).strip() for column in range(1, n_columns + 1))
    rows = []
    for row in below:
        cells: Sequence[object] = [row.cells.get(column) for column in range(1, n_columns + 1)]
        refused = tuple(index for index, cell in enumerate(cells) if isinstance(cell, Refused))
        rows.append(TableRow(row.number, tuple(text_of(cell) for cell in cells), refused))
    title = "" if name.casefold().endswith(".csv") else sheet.title  # a CSV file's only sheet has no name of its own
    return Table(name, title, headings, tuple(rows), top.number)


def text_of(cell: object) -> str:
    """A cell as text, without the apostrophe that keeps it from running as a formula."""
    return restored(shown(cell).replace("\x00", ""))[:LONGEST_TEXT]  # type: ignore[arg-type]  # a cell's value
