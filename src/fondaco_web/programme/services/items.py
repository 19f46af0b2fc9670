"""Items of the draft programme: the public sees a change only once a new version is published."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.programme.enums import ItemKind, PlaceState
from fondaco_web.programme.errors import NotInThisState, StillInUse
from fondaco_web.programme.models import ProgrammeItem, Session, Speaker
from fondaco_web.programme.services.access import session_to_change
from fondaco_web.programme.services.visits import move_up
from fondaco_web.programme.times import local, moment_of
from fondaco_web.programme.values import ItemValues, SpeakerValues

COLUMNS = (
    "kind",
    "title",
    "description",
    "room",
    "table",
    "language",
    "capacity",
    "slot_minutes",
    "gap_minutes",
)
FIELDS = (*COLUMNS, "interpretation", "starts_at", "ends_at", "is_cancelled")


@transaction.atomic
def add_item(*, session: Session, values: ItemValues, by: Any) -> ProgrammeItem:
    """A new item of the draft."""
    current = session_to_change(session, by)
    if current.starts_on is None:
        raise NotInThisState(_("Enter the days of the session before its programme."))
    item: ProgrammeItem = ProgrammeItem.objects.create(
        session=current, code=new_code("I"), **columns_of(values, current)
    )
    set_speakers(item, values.speakers)
    record_deed(by, "item.added", item, Change(after=describe(item)), forum_id=current.forum_id)
    return item


@transaction.atomic
def change_item(*, item: ProgrammeItem, values: ItemValues, by: Any, expected_version: int) -> ProgrammeItem:
    """Change an item of the draft; where a visit gets more places, those who wait move up."""
    session = session_to_change(item.session, by)
    current = locked(item, expected_version)
    if values.kind != ItemKind.VISIT and has_places(current):
        raise InvalidInput(_("People have places in this visit; it cannot become something else."), field="kind")
    before = describe(current)
    save_next_version(current, columns_of(values, session))
    set_speakers(current, values.speakers)
    record_deed(by, "item.changed", current, Change(before, describe(current)), forum_id=session.forum_id)
    move_up(current)
    return current


@transaction.atomic
def move_item(*, item: ProgrammeItem, day: date, begins: time, by: Any, expected_version: int) -> ProgrammeItem:
    """Let an item begin at another time, lasting as long as before."""
    session = session_to_change(item.session, by)
    current = locked(item, expected_version)
    starts_at = moment_of(day, begins, session.time_zone, field="begins")
    before = describe(current)
    save_next_version(current, {"starts_at": starts_at, "ends_at": starts_at + (current.ends_at - current.starts_at)})
    record_deed(by, "item.moved", current, Change(before, describe(current)), forum_id=session.forum_id)
    return current


@transaction.atomic
def duplicate_item(*, item: ProgrammeItem, by: Any) -> ProgrammeItem:
    """The same item once more, directly after the first, without its speakers and bookings."""
    session = session_to_change(item.session, by)
    original = locked(item)
    columns = {name: getattr(original, name) for name in (*COLUMNS, "interpretation")}
    length = original.ends_at - original.starts_at
    copy: ProgrammeItem = ProgrammeItem.objects.create(
        session=session,
        code=new_code("I"),
        starts_at=original.ends_at,
        ends_at=original.ends_at + length,
        **columns,
    )
    record_deed(by, "item.added", copy, Change(after=describe(copy)), forum_id=session.forum_id)
    return copy


@transaction.atomic
def cancel_item(*, item: ProgrammeItem, by: Any, reason: str = "") -> ProgrammeItem:
    """The item does not take place; it stays in the programme, marked as cancelled."""
    return set_cancelled(item, by, Change({"is_cancelled": False}, {"is_cancelled": True}, reason), "item.cancelled")


@transaction.atomic
def reinstate_item(*, item: ProgrammeItem, by: Any) -> ProgrammeItem:
    """The item takes place after all."""
    return set_cancelled(item, by, Change({"is_cancelled": True}, {"is_cancelled": False}), "item.reinstated")


def set_cancelled(item: ProgrammeItem, by: Any, change: Change, verb: str) -> ProgrammeItem:
    """Set `is_cancelled` as `change` says."""
    session = session_to_change(item.session, by)
    current = locked(item)
    if snapshot(current, ["is_cancelled"]) != change.before:
        raise NotInThisState(_("Somebody has done this already."))
    save_next_version(current, dict(change.after or {}))
    record_deed(by, verb, current, change, forum_id=session.forum_id)
    return current


@transaction.atomic
def remove_item(*, item: ProgrammeItem, by: Any) -> None:
    """Take an item out of the draft. A visit with bookings can only be cancelled: those people must be told."""
    session = session_to_change(item.session, by)
    current = locked(item)
    if has_places(current):
        raise StillInUse(_("People have places in this visit. Cancel it instead of removing it."))
    record_deed(by, "item.removed", session, Change(before=describe(current)), forum_id=session.forum_id)
    current.delete()


def has_places(item: ProgrammeItem) -> bool:
    """Whether anybody has or waits for a place."""
    return item.visit_places.exclude(state=PlaceState.CANCELLED).exists()


def columns_of(values: ItemValues, session: Session) -> dict[str, Any]:
    """The values, checked, by the names of the model's fields; only what the kind of item uses."""
    values.check(session)
    if values.kind != ItemKind.MEETING_POINT:
        values = replace(values, slot_minutes=None, gap_minutes=None)
    if values.kind != ItemKind.VISIT:
        values = replace(values, capacity=None)
    starts_at, ends_at = values.period(session.time_zone)
    columns = {name: getattr(values, name) for name in COLUMNS}
    return columns | {
        "interpretation": list(values.interpretation),
        "starts_at": starts_at,
        "ends_at": ends_at,
    }


def set_speakers(item: ProgrammeItem, speakers: tuple[SpeakerValues, ...]) -> None:
    """Who speaks, in this order."""
    item.speakers.all().delete()
    Speaker.objects.bulk_create(
        Speaker(
            item=item,
            name=row.name,
            name_latin=row.name_latin,
            role=row.role,
            organisation=row.organisation,
            position=position,
        )
        for position, row in enumerate(speakers, start=1)
    )


def describe(item: ProgrammeItem) -> dict[str, Any]:
    """The item as the record of deeds keeps it: of the speakers only how many there are."""
    return snapshot(item, FIELDS) | {"speakers": item.speakers.count()}


def values_of(item: ProgrammeItem) -> ItemValues:
    """The item as it would be entered, on its session's clock."""
    zone = item.session.time_zone
    starts, ends = local(item.starts_at, zone), local(item.ends_at, zone)
    return ItemValues(
        day=starts.date(),
        begins=starts.time(),
        ends=ends.time(),
        ends_next_day=ends.date() > starts.date(),
        interpretation=tuple(item.interpretation),
        speakers=tuple(
            SpeakerValues(row.name, row.name_latin, row.role, row.organisation) for row in item.speakers.all()
        ),
        **{name: getattr(item, name) for name in COLUMNS},
    )
