"""Opens, clones, changes and discards sessions; enters those of the past."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.permissions import takes_part_in
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.errors import NotInThisState
from fondaco_web.programme.models import Session
from fondaco_web.programme.permissions import may_open_session
from fondaco_web.programme.services.access import session_to_change
from fondaco_web.programme.services.cloning import copy_setting, distance, move_items
from fondaco_web.programme.values import Deadlines, SessionValues

FIELDS = (*SessionValues.__dataclass_fields__.keys() - {"sectors", "deadlines"}, *Deadlines.__dataclass_fields__)


@transaction.atomic
def open_session(*, forum: Forum, values: SessionValues, by: Any) -> Session:
    """A new session in preparation: nobody but the secretariats of the forum sees it until it is convened."""
    session = new_session(forum, values, by, SessionState.DRAFT)
    record_opening(session, "session.opened", by)
    return session


@transaction.atomic
def clone_session(*, original: Session, values: SessionValues, by: Any) -> Session:
    """A new session made after an earlier one.

    Takes over tables, rooms, quotas, places of the meeting point and the items of the programme, at the same clock
    times on the same days counted from the first, in the new time zone. Deadlines and sectors that are not given are
    taken over too, at the same distance from the first day. Nothing personal is: no speakers, interpreters, bookings.
    """
    values = replace(
        values,
        sectors=values.sectors or tuple(original.sectors.all()),
        deadlines=deadlines_after(original, values),
    )
    session = new_session(original.forum, values, by, SessionState.DRAFT)
    session.cloned_from = original
    session.save(update_fields=["cloned_from"])
    copy_setting(original, session)
    record_opening(session, "session.cloned", by)
    return session


@transaction.atomic
def record_past_session(*, forum: Forum, values: SessionValues, by: Any) -> Session:
    """A session that was held before the forum came to this platform: number, place, days, figures."""
    session = new_session(forum, values, by, SessionState.HELD)
    record_opening(session, "session.recorded", by)
    return session


@transaction.atomic
def change_session(
    *, session: Session, values: SessionValues, by: Any, expected_version: int, reason: str = ""
) -> Session:
    """Change what is entered about a session; where first day or time zone change, the programme moves with them."""
    current = session_to_change(session, by, expected_version)
    values.check(current.forum, current, is_past=current.state == SessionState.HELD)
    if values.starts_on is None and current.items.exists():
        raise InvalidInput(_("The session has a programme; its days cannot be left out."), field="starts_on")
    before = describe(current)
    days, old_zone = distance(current.starts_on, values.starts_on), current.time_zone
    save_next_version(current, values.columns())
    current.sectors.set(values.sectors)
    move_items(current, days=days, old_zone=old_zone)
    change = Change(before, describe(current), reason)
    record_deed(by, "session.changed", current, change, forum_id=current.forum_id)
    return current


@transaction.atomic
def discard_session(*, session: Session, by: Any) -> None:
    """Delete a session that nobody outside the secretariats has seen."""
    current = session_to_change(session, by)
    if current.state != SessionState.DRAFT:
        raise NotInThisState(_("The session has been convened: it can be cancelled, but not deleted."))
    record_deed(by, "session.discarded", current, Change(before=describe(current)), forum_id=current.forum_id)
    current.delete()


def new_session(forum: Forum, values: SessionValues, by: Any, state: SessionState) -> Session:
    """The row of a new session, checked."""
    if not may_open_session(by, forum):
        raise NotAllowed if takes_part_in(by, forum) else NotFound
    locked(forum)  # so that no two sessions take the same number
    values.check(forum, is_past=state == SessionState.HELD)
    session: Session = Session.objects.create(forum=forum, state=state, **values.columns())
    session.sectors.set(values.sectors)
    return session


def record_opening(session: Session, verb: str, by: Any) -> None:
    """The deed by which a session came to be."""
    record_deed(by, verb, session, Change(after=describe(session)), forum_id=session.forum_id)


def describe(session: Session) -> dict[str, Any]:
    """The session as the record of deeds keeps it."""
    sectors = sorted(session.sectors.values_list("code", flat=True))
    return snapshot(session, sorted(FIELDS)) | {"sectors": sectors}


def deadlines_after(original: Session, values: SessionValues) -> Deadlines:
    """The deadlines given; where none is, those of `original` at the same distance from the first day."""
    if any(values.deadlines.by_field().values()):
        return values.deadlines
    days = timedelta(days=distance(original.starts_on, values.starts_on))
    dates = {name: getattr(original, name) for name in values.deadlines.by_field()}
    return Deadlines(**{name: day + days if day else None for name, day in dates.items()})
