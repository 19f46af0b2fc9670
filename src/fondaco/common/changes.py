"""What has changed since a session was planned: the news that comes to the secretariat's desk on the day.

Read by `fondaco.workbook` from the sheet of changes; the command line hands it on to replanning.
"""

from dataclasses import dataclass

from fondaco.common.session import Period, WantedMeeting


@dataclass(frozen=True, slots=True)
class AttendeeAway:
    """A participant is late, leaves early, or does not come at all: no meeting of theirs within `period`."""

    attendee: str
    period: Period


@dataclass(frozen=True, slots=True)
class PlaceLost:
    """A place cannot be used within `period`."""

    place: str
    period: Period


@dataclass(frozen=True, slots=True)
class InterpreterAway:
    """An interpreter cannot work within `period`."""

    interpreter: str
    period: Period


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """A meeting of the session is no longer wanted."""

    meeting: str


@dataclass(frozen=True, slots=True)
class MeetingAdded:
    """A meeting that is wanted now and was not before; its id is none of the session's."""

    meeting: WantedMeeting


SessionChange = AttendeeAway | PlaceLost | InterpreterAway | MeetingCancelled | MeetingAdded
