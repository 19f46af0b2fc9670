"""Sessions, their documents and history, as far as a person may see them."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.common import clock
from fondaco_web.common.errors import NotFound
from fondaco_web.common.models import Deed
from fondaco_web.directory.permissions import takes_part_in
from fondaco_web.forum.models import Forum
from fondaco_web.forum.permissions import standing_of
from fondaco_web.programme.enums import DocumentAudience, SessionState
from fondaco_web.programme.models import (
    Interpreter,
    ProgrammeItem,
    Room,
    Session,
    SessionDocument,
    ThematicTable,
)
from fondaco_web.programme.permissions import may_change_session, may_see_session


def sessions_visible_to(user: Any, forum: Forum) -> QuerySet[Session]:
    """Sessions of the forum, the latest first: drafts only for its secretariats."""
    rows = Session.objects.filter(forum=forum).select_related("forum", "host_party", "host_region")
    if forum.pk not in standing_of(user).secretariat_in:
        rows = rows.exclude(state=SessionState.DRAFT)
    return rows.order_by("-number")


def session_visible_to(user: Any, forum: Forum, number: int) -> Session:
    """One session by its number; NotFound where there is none for this person."""
    found = sessions_visible_to(user, forum).filter(number=number).first()
    if found is None:
        raise NotFound
    return found


def session_managed_by(user: Any, forum: Forum, number: int) -> Session:
    """One session that this person may change; NotFound otherwise."""
    session = session_visible_to(user, forum, number)
    if not may_change_session(user, session):
        raise NotFound
    return session


def upcoming_session(forum: Forum) -> Session | None:
    """The next session the public knows of: the first that the secretariat has not marked as held."""
    return (
        Session.objects.filter(
            forum=forum,
            state__in=[SessionState.CONVENED, SessionState.OPEN, SessionState.CLOSED],
        )
        .select_related("forum", "host_party", "host_region")
        .order_by("starts_on")
        .first()
    )


def past_sessions(forum: Forum) -> QuerySet[Session]:
    """The sessions that were held, the latest first."""
    return (
        Session.objects.filter(forum=forum, state=SessionState.HELD)
        .select_related("forum", "host_party", "host_region")
        .order_by("-number")
    )


def documents_visible_to(user: Any, session: Session) -> QuerySet[SessionDocument]:
    """The documents of a session that the person may read, the latest first."""
    rows = SessionDocument.objects.filter(session=session).select_related("session").order_by("-added_at", "-pk")
    if may_change_session(user, session):
        return rows
    if not may_see_session(user, session):
        return rows.none()
    audiences = [DocumentAudience.PUBLIC]
    if takes_part_in(user, session.forum_id):
        audiences.append(DocumentAudience.FORUM)
    return rows.filter(audience__in=audiences)


def deadlines_of(session: Session) -> list[tuple[str, date, bool]]:
    """The dates that are set: what each is, the day, whether it is over."""
    today = clock.today()
    names = ("applications_open_on", "applications_close_on", "desks_close_on", "decisions_due_on")
    labels = {field.name: str(field.verbose_name) for field in Session._meta.fields}
    dated = [(labels[name], getattr(session, name)) for name in names]
    return [(label, day, day < today) for label, day in dated if day]


def deeds_of_session(session: Session) -> QuerySet[Deed]:
    """What was done to the session and to everything that belongs to it, the latest first.

    Bookings are left out: they are the business of those who book.
    """
    parts = (ProgrammeItem, ThematicTable, Room, Interpreter, SessionDocument)
    about = Q(object_type=Session._meta.label_lower, object_id=session.pk)
    for model in parts:
        rows = model._default_manager.filter(session=session).values("pk")
        about |= Q(object_type=model._meta.label_lower, object_id__in=rows)
    return Deed.objects.filter(about).select_related("actor").order_by("-at", "-pk")
