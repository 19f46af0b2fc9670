"""Rooms of a session, and buses for its visits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.programme.errors import StillInUse
from fondaco_web.programme.models import Room, Session
from fondaco_web.programme.services.access import session_to_change

FIELDS = ("code", "name", "site", "capacity")


@dataclass(frozen=True, slots=True)
class RoomValues:
    """What is entered about a room."""

    code: str
    name: Mapping[str, str]
    site: str = ""
    capacity: int | None = None

    def columns(self) -> dict[str, Any]:
        """The values by the names of the model's fields."""
        return {"code": self.code, "name": self.name, "site": self.site, "capacity": self.capacity}

    def check(self, session: Session, room: Room | None = None) -> None:
        """Raises InvalidInput for a code that is taken or a missing name."""
        others = Room.objects.filter(session=session, code=self.code).exclude(pk=room.pk if room else 0)
        if others.exists():
            text = _("There is a room with the code “%(code)s” already.")
            raise InvalidInput(text % {"code": self.code}, field="code")
        if not any(self.name.values()):
            raise InvalidInput(_("Write the name in at least one language."), field="name")


@transaction.atomic
def add_room(*, session: Session, values: RoomValues, by: Any) -> Room:
    """A new room."""
    current = session_to_change(session, by)
    values.check(current)
    room: Room = Room.objects.create(session=current, **values.columns())
    record_deed(by, "room.added", room, Change(after=snapshot(room, FIELDS)), forum_id=current.forum_id)
    return room


@transaction.atomic
def change_room(*, room: Room, values: RoomValues, by: Any, expected_version: int) -> Room:
    """Change a room."""
    session = session_to_change(room.session, by)
    current = locked(room, expected_version)
    values.check(session, current)
    before = snapshot(current, FIELDS)
    save_next_version(current, values.columns())
    record_deed(by, "room.changed", current, Change(before, snapshot(current, FIELDS)), forum_id=session.forum_id)
    return current


@transaction.atomic
def remove_room(*, room: Room, by: Any) -> None:
    """Remove a room in which nothing takes place."""
    session = session_to_change(room.session, by)
    current = locked(room)
    if current.items.exists():
        raise StillInUse(_("The programme has items in this room. Move them to another room first."))
    record_deed(by, "room.removed", session, Change(before=snapshot(current, FIELDS)), forum_id=session.forum_id)
    current.delete()
