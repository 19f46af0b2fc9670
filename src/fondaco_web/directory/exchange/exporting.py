"""Takes a list of organisations away, as it is shown."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.tables.columns import Column
from fondaco_web.common.tables.values import TableValue
from fondaco_web.directory.exchange.columns import COLUMNS, CONTACTS
from fondaco_web.directory.exchange.shown import shown_values
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_see_people
from fondaco_web.forum.models import Forum

PERSONAL = frozenset(column.key for column in CONTACTS)


@transaction.atomic
def take_organisations(
    *, by: Any, forum: Forum, organisations: QuerySet[Organisation]
) -> tuple[Sequence[Column], list[list[TableValue]]]:
    """Columns and rows of a list that `by` sees. Contacts only of organisations whose people `by` may see; that such
    ones were taken away is recorded, and where there are none the list has no such columns."""
    related = organisations.select_related("party", "region").prefetch_related("identifiers", "activities", "sectors")
    rows = list(related)
    contacts_of = {row.pk for row in rows if may_see_people(by, row)}
    columns = COLUMNS if contacts_of else tuple(column for column in COLUMNS if column.key not in PERSONAL)
    if contacts_of:
        counts = {"count": len(rows), "with_contacts": len(contacts_of)}
        record_deed(by, "organisations.exported", forum, Change(after=counts), forum_id=forum.pk)
    return columns, [cells_of(row, columns, is_whole=row.pk in contacts_of) for row in rows]


def cells_of(organisation: Organisation, columns: Sequence[Column], *, is_whole: bool) -> list[TableValue]:
    """The values of one organisation; contacts empty unless the row is whole."""
    shown = shown_values(organisation)
    return [shown.get(column.key, "") if is_whole or column.key not in PERSONAL else "" for column in columns]
