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
from fondaco.common.session import Attendee, ForumSession, Period
from fondaco.planning.problem import most_meetings


def session_after(session: ForumSession, changes: Iterable[SessionChange], *, frozen_before: datetime) -> ForumSession:
    """The session as it is now: the one whose problem `replan` solves.

    No change reaches into slots that start before `frozen_before`: they are past or running. Least numbers of meetings
    and fairness are asked for no longer (see docs/decisions/0005).
    """
    first_open = first_open_slot(session, frozen_before)
    starts = sorted(slot.period.start for slot in session.slots)
    moment = starts[first_open] if first_open < len(starts) else None
    for change in changes:
        session = _changed(session, change, moment)
    usual_most = session.rules.max_meetings
    return replace(
        session,
        rules=replace(session.rules, fairness=None),
        attendees=tuple(_without_least(attendee, usual_most) for attendee in session.attendees),
    )


def _without_least(attendee: Attendee, usual_most: int | None) -> Attendee:
    """Without a least number of meetings; what it allowed beyond the session's largest number stays allowed."""
    if not attendee.min_meetings:
        return attendee
    return replace(attendee, min_meetings=0, max_meetings=most_meetings(attendee, usual_most))


def _changed(session: ForumSession, change: SessionChange, first_open: datetime | None) -> ForumSession:
    match change:
        case AttendeeAway(name, period):
            away = _later_part(period, first_open)
            return replace(
                session,
                attendees=tuple(
                    replace(one, unavailable=one.unavailable + away) if one.id == name else one
                    for one in session.attendees
                ),
            )
        case PlaceLost(name, period):
            away = _later_part(period, first_open)
            return replace(
                session,
                places=tuple(
                    replace(one, unavailable=one.unavailable + away) if one.id == name else one
                    for one in session.places
                ),
            )
        case InterpreterAway(name, period):
            away = _later_part(period, first_open)
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


def _later_part(period: Period, moment: datetime | None) -> tuple[Period, ...]:
    """What of the period lies at or after the moment; nothing where there is none."""
    if moment is None:
        return ()
    start = max(period.start, moment)
    return (Period(start, period.end),) if start < period.end else ()


def first_open_slot(session: ForumSession, frozen_before: datetime) -> int:
    """Index of the first slot that starts at or after the moment: what is past or running stays as it is."""
    starts = sorted(slot.period.start for slot in session.slots)
    return sum(start < frozen_before for start in starts)
