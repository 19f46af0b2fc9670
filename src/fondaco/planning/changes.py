"""News of the day, applied to a session and told to the scheduling kernel."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from fondaco.common.changes import (
    AttendeeAway,
    InterpreterAway,
    MeetingAdded,
    MeetingCancelled,
    PlaceLost,
    SessionChange,
)
from fondaco.common.session import Attendee, ForumSession, InterpreterPerson, Period, Place, WantedMeeting
from fondaco.planning.problem import most_meetings

Thing = TypeVar("Thing", Attendee, Place, InterpreterPerson)


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
            return replace(session, attendees=_closed(session.attendees, name, _later_part(period, first_open)))
        case PlaceLost(name, period):
            return replace(session, places=_closed(session.places, name, _later_part(period, first_open)))
        case InterpreterAway(name, period):
            return replace(session, interpreters=_closed(session.interpreters, name, _later_part(period, first_open)))
        case MeetingCancelled(name):
            kept = (meeting for meeting in session.meetings if meeting.id != name)
            return replace(session, meetings=tuple(_waiting_no_longer(meeting, name) for meeting in kept))
        case MeetingAdded(meeting):
            return replace(session, meetings=(*session.meetings, meeting))


def _closed(things: tuple[Thing, ...], name: str, away: tuple[Period, ...]) -> tuple[Thing, ...]:
    return tuple(replace(one, unavailable=one.unavailable + away) if one.id == name else one for one in things)


def _waiting_no_longer(meeting: WantedMeeting, cancelled: str) -> WantedMeeting:
    return replace(meeting, after=tuple(earlier for earlier in meeting.after if earlier != cancelled))


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
