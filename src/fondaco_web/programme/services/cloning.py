"""Takes over what does not change from session to session, and moves programmes to other days and clocks."""

from datetime import date, datetime

from django.db import models

from fondaco_web.common.codes import new_code
from fondaco_web.common.versions import save_next_version
from fondaco_web.programme.models import (
    MeetingLocation,
    ProgrammeItem,
    Quota,
    Room,
    Session,
    ThematicTable,
)
from fondaco_web.programme.times import shifted

ITEM_COLUMNS = (
    "kind",
    "title",
    "description",
    "language",
    "interpretation",
    "capacity",
    "slot_minutes",
    "gap_minutes",
)


def copy_setting(original: Session, session: Session) -> None:
    """Quotas, places, tables, rooms and the items of the programme of `original` for `session`."""
    copy_rows(Quota, original, session, ("region_id", "seats"))
    copy_rows(MeetingLocation, original, session, ("code", "name", "kind", "site", "capacity"))
    copy_rows(ThematicTable, original, session, ("code", "title", "description", "sector_id", "position"))
    copy_rows(Room, original, session, ("code", "name", "site", "capacity"))
    copy_items(original, session)


def copy_rows(model: type[models.Model], original: Session, session: Session, columns: tuple[str, ...]) -> None:
    """The rows of `model` of one session, again for another."""
    rows = model._default_manager.filter(session=original).order_by("pk").values(*columns)
    model._default_manager.bulk_create(model(session=session, **row) for row in rows)


def copy_items(original: Session, session: Session) -> None:
    """The items that are not cancelled, on the same days counted from the first, at the same times of the clock."""
    days = distance(original.starts_on, session.starts_on)
    rooms, tables = codes_of(Room, session), codes_of(ThematicTable, session)
    rows = ProgrammeItem.objects.filter(session=original, is_cancelled=False).select_related("room", "table")
    for row in rows.order_by("starts_at", "pk"):
        starts_at, ends_at = period_elsewhere(row, days, original.time_zone, session.time_zone)
        ProgrammeItem.objects.create(
            session=session,
            code=new_code("I"),
            starts_at=starts_at,
            ends_at=ends_at,
            room_id=rooms[row.room.code] if row.room else None,
            table_id=tables[row.table.code] if row.table else None,
            **{name: getattr(row, name) for name in ITEM_COLUMNS},
        )


def distance(old: date | None, new: date | None) -> int:
    """Days from one first day to another; 0 where one is unknown, for then there is no programme to move."""
    return (new - old).days if old and new else 0


def codes_of(model: type[Room] | type[ThematicTable], session: Session) -> dict[str, int]:
    """Primary keys by code."""
    return dict(model._default_manager.filter(session=session).values_list("code", "pk"))


def period_elsewhere(item: ProgrammeItem, days: int, old_zone: str, new_zone: str) -> tuple[datetime, datetime]:
    """The item's period some days later at the same times of another clock; as long as before where clocks change."""
    starts_at = shifted(item.starts_at, days=days, old_zone=old_zone, new_zone=new_zone)
    ends_at = shifted(item.ends_at, days=days, old_zone=old_zone, new_zone=new_zone)
    return starts_at, ends_at if ends_at > starts_at else starts_at + (item.ends_at - item.starts_at)


def move_items(session: Session, *, days: int, old_zone: str) -> None:
    """After a change of first day or time zone: the same times of the session's clock, on the days counted from it."""
    if not days and old_zone == session.time_zone:
        return
    for item in ProgrammeItem.objects.select_for_update().filter(session=session):
        starts_at, ends_at = period_elsewhere(item, days, old_zone, session.time_zone)
        save_next_version(item, {"starts_at": starts_at, "ends_at": ends_at})
