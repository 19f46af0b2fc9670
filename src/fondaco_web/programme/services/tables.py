"""Thematic tables of a session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.forum.models import Sector
from fondaco_web.programme.errors import StillInUse
from fondaco_web.programme.models import Session, ThematicTable
from fondaco_web.programme.services.access import session_to_change

FIELDS = ("code", "title", "description", "sector", "position")


@dataclass(frozen=True, slots=True)
class TableValues:
    """What is entered about a thematic table."""

    code: str
    title: Mapping[str, str]
    description: Mapping[str, str] = field(default_factory=dict)
    sector: Sector | None = None

    def columns(self) -> dict[str, Any]:
        """The values by the names of the model's fields."""
        return {"code": self.code, "title": self.title, "description": self.description, "sector": self.sector}

    def check(self, session: Session, table: ThematicTable | None = None) -> None:
        """Raises InvalidInput for a code that is taken, a missing title, a sector of another forum."""
        others = ThematicTable.objects.filter(session=session, code=self.code).exclude(pk=table.pk if table else 0)
        if others.exists():
            text = _("There is a table with the code “%(code)s” already.")
            raise InvalidInput(text % {"code": self.code}, field="code")
        if not any(self.title.values()):
            raise InvalidInput(_("Write the title in at least one language."), field="title")
        if self.sector and self.sector.forum_id != session.forum_id:
            raise InvalidInput(_("Choose a sector of this forum."), field="sector")


@transaction.atomic
def add_table(*, session: Session, values: TableValues, by: Any) -> ThematicTable:
    """A new table, after the others."""
    current = session_to_change(session, by)
    values.check(current)
    last = ThematicTable.objects.filter(session=current).aggregate(last=Max("position"))["last"] or 0
    table: ThematicTable = ThematicTable.objects.create(session=current, position=last + 1, **values.columns())
    record_deed(by, "table.added", table, Change(after=snapshot(table, FIELDS)), forum_id=current.forum_id)
    return table


@transaction.atomic
def change_table(*, table: ThematicTable, values: TableValues, by: Any, expected_version: int) -> ThematicTable:
    """Change a table."""
    session = session_to_change(table.session, by)
    current = locked(table, expected_version)
    values.check(session, current)
    before = snapshot(current, FIELDS)
    save_next_version(current, values.columns())
    record_deed(by, "table.changed", current, Change(before, snapshot(current, FIELDS)), forum_id=session.forum_id)
    return current


@transaction.atomic
def move_table(*, table: ThematicTable, up: bool, by: Any) -> ThematicTable:
    """Let a table change places with the one before or after it; at the end nothing happens."""
    session = session_to_change(table.session, by)
    order = list(ThematicTable.objects.select_for_update().filter(session=session).order_by("position", "code"))
    place = next(number for number, row in enumerate(order) if row.pk == table.pk)
    other = place - 1 if up else place + 1
    if 0 <= other < len(order):
        order[place], order[other] = order[other], order[place]
        for position, row in enumerate(order, start=1):
            ThematicTable.objects.filter(pk=row.pk).update(position=position)
        change = Change({"position": place + 1}, {"position": other + 1})
        record_deed(by, "table.moved", table, change, forum_id=session.forum_id)
    return table


@transaction.atomic
def remove_table(*, table: ThematicTable, by: Any) -> None:
    """Remove a table that no application, project or item refers to."""
    session = session_to_change(table.session, by)
    current = locked(table)
    # Applications and projects live in an app above; their reverse relations are asked, nothing is imported.
    if current.applications.exists() or current.projects.exists():
        raise StillInUse(_("Applications or projects refer to this table. Change its title, or move them first."))
    if current.items.exists():
        raise StillInUse(_("The programme has items of this table. Remove or change them first."))
    record_deed(by, "table.removed", session, Change(before=snapshot(current, FIELDS)), forum_id=session.forum_id)
    current.delete()
