"""A forum session as people describe it: who comes, when, where, and who is to meet whom.

What the workbook reads, the demo invents and the web platform will export. `fondaco.planning` turns it into a
scheduling problem; `fondaco.documents` prints it. All moments are aware datetimes in the host's time zone.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from fondaco.common.languages import Language, LocalisedText


class Priority(StrEnum):
    """How much a meeting is wanted: `must` was agreed by both co-chairs, `wish` is served where it fits."""

    MUST = "must"
    WISH = "wish"


class LocationKind(StrEnum):
    """What a place is: a shared table, the booth of one participant, a room for several meetings, a remote room."""

    TABLE = "table"
    BOOTH = "booth"
    ROOM = "room"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, end excluded."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class MeetingSlot:
    """One slot of the grid. `block` names the part of the programme it stands in ("Day 1, morning").

    Slots with the same `day` (1, 2, ...) are counted together when breaks are counted.
    """

    id: str
    period: Period
    block: str
    day: int


@dataclass(frozen=True, slots=True)
class Place:
    """A location for meetings. `site` is the building or town; `owner` the participant of a booth."""

    id: str
    name: LocalisedText
    kind: LocationKind = LocationKind.TABLE
    site: str = ""
    capacity: int = 1
    owner: str | None = None
    unavailable: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendee:
    """One organisation at the session, and the people it sends. It holds one meeting at a time.

    `languages` are spoken ISO 639-1 codes (empty: no interpretation is ever needed); `language` is the one its
    documents are printed in; `home_zone` is an IANA time zone.
    """

    id: str
    organisation: str
    party: str = ""
    region: str = ""
    people: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    language: Language = Language.ENGLISH
    home_zone: str = ""
    arrival: datetime | None = None
    departure: datetime | None = None
    unavailable: tuple[Period, ...] = ()
    max_meetings: int | None = None
    min_meetings: int = 0
    is_remote: bool = False
    sector: str = ""


@dataclass(frozen=True, slots=True)
class InterpreterPerson:
    """An interpreter; works between any two of `languages`."""

    id: str
    name: str
    languages: tuple[str, ...]
    unavailable: tuple[Period, ...] = ()
    max_run: int | None = None
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WantedMeeting:
    """A meeting that was agreed (`must`) or wished for, between two attendees.

    `block`, `fixed_start` and `place` narrow it where given; it comes later than every meeting in `after`.
    """

    id: str
    first: str
    second: str
    priority: Priority = Priority.WISH
    block: str = ""
    fixed_start: datetime | None = None
    place: str = ""
    after: tuple[str, ...] = ()
    topic: str = ""


@dataclass(frozen=True, slots=True)
class TransferTime:
    """Minutes needed between two sites, the same in both directions."""

    site_a: str
    site_b: str
    minutes: int


@dataclass(frozen=True, slots=True)
class PlanningRules:
    """The rules of the meeting point.

    `fairness`: the numbers of breaks of any two attendees differ by at most this (None: not asked).
    `break_across_days`: idle time between two days counts as a break (normally not).
    """

    fairness: int | None = None
    max_meetings: int | None = None
    break_across_days: bool = False
    interpreter_max_run: int | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the forum, as a rule a country: `code` is ISO 3166 where it is one ("IT", "RU")."""

    code: str
    name: LocalisedText


@dataclass(frozen=True, slots=True)
class ForumSession:
    """Everything the planner of one session must know."""

    code: str
    name: LocalisedText
    host: LocalisedText
    time_zone: str
    slots: tuple[MeetingSlot, ...]
    places: tuple[Place, ...]
    attendees: tuple[Attendee, ...]
    meetings: tuple[WantedMeeting, ...]
    interpreters: tuple[InterpreterPerson, ...] = ()
    transfers: tuple[TransferTime, ...] = ()
    parties: tuple[Party, ...] = ()
    rules: PlanningRules = field(default_factory=PlanningRules)
    is_invented: bool = False
