"""News of the day, applied to a session and told to the scheduling kernel."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from fondaco.common.changes import (
    AttendeeAway,
    InterpreterAway,
    MeetingAdded,
    MeetingCancelled,
    PlaceLost,
    SessionChange,
)
from fondaco.common.session import ForumSession, Period


def session_after(session: ForumSession, changes: Iterable[SessionChange], *, frozen_before: datetime) -> ForumSession:
    """The session as it is now. What lies before `frozen_before` has happened, and no change reaches into it."""
    for change in changes:
        session = _changed(session, change, frozen_before)
    return session


def _changed(session: ForumSession, change: SessionChange, frozen_before: datetime) -> ForumSession:
    match change:
        case AttendeeAway(name, period):
            away = _later_part(period, frozen_before)
            return replace(
                session,
                attendees=tuple(
                    replace(one, unavailable=one.unavailable + away) if one.id == name else one
                    for one in session.attendees
                ),
            )
        case PlaceLost(name, period):
            away = _later_part(period, frozen_before)
            return replace(
                session,
                places=tuple(
                    replace(one, unavailable=one.unavailable + away) if one.id == name else one
                    for one in session.places
                ),
            )
        case InterpreterAway(name, period):
            away = _later_part(period, frozen_before)
            return replace(
                session,
                interpreters=tuple(
                    replace(one, unavailable=one.unavailable + away) if one.id == name else one
                    for one in session.interpreters
                ),
            )
        case MeetingCancelled(name):
            return replace(
                session,
                meetings=tuple(
                    replace(one, after=tuple(earlier for earlier in one.after if earlier != name))
                    for one in session.meetings
                    if one.id != name
                ),
            )
        case MeetingAdded(meeting):
            return replace(session, meetings=(*session.meetings, meeting))


def _later_part(period: Period, moment: datetime) -> tuple[Period, ...]:
    """What of the period lies at or after the moment."""
    start = max(period.start, moment)
    return (Period(start, period.end),) if start < period.end else ()


def first_open_slot(session: ForumSession, frozen_before: datetime) -> int:
    """Index of the first slot that starts at or after the moment: what is past or running stays as it is."""
    starts = sorted(slot.period.start for slot in session.slots)
    return sum(start < frozen_before for start in starts)
