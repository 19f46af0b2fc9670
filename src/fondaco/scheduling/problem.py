"""What is to be scheduled: meetings, and the slots, locations, people and interpreters they need.

Everything is named by a string id and refers to slots by index into `Problem.slots` (in time order). The published
Business-to-Business Meeting Scheduling Problem (Bofill et al., JAIR 74, 2022) is the special case with one stretch,
equal tables and no languages.
"""

from dataclasses import dataclass

from fondaco.common.session import LocationKind, Priority
from fondaco.scheduling.validation import check_problem

__all__ = [
    "Interpreter",
    "Location",
    "LocationKind",
    "Meeting",
    "Participant",
    "Priority",
    "Problem",
    "Slot",
    "Transfer",
]


@dataclass(frozen=True, slots=True)
class Slot:
    """A unit of time in which a meeting fits. Minutes count from any origin common to the problem.

    `session` is the label meetings may be restricted to. Slots that follow each other with the same `stretch` (a day,
    or the whole event) are *adjacent*: breaks and runs are counted inside a stretch, whatever the clock says, and
    never across two.
    """

    id: str
    start_minute: int
    end_minute: int
    session: str = ""
    stretch: int = 0


@dataclass(frozen=True, slots=True)
class Participant:
    """One who meets: an organisation with one delegation. Holds at most one meeting in a slot.

    `languages`: spoken ISO 639-1 codes; empty means that no meeting of theirs needs an interpreter.
    `min_meetings` counts placed meetings and binds before any wish: where it cannot be kept, the result says so.
    """

    id: str
    languages: tuple[str, ...] = ()
    unavailable: tuple[int, ...] = ()
    max_meetings: int | None = None
    min_meetings: int = 0
    is_remote: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """Where meetings are held; `capacity` meetings at once (1 unless it is a room or remote).

    Which meetings may use it: see `Problem`. `site` is where it stands for transfer times.
    """

    id: str
    kind: LocationKind = LocationKind.TABLE
    site: str = ""
    capacity: int = 1
    owner: str | None = None
    unavailable: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Interprets between any two of `languages`, one meeting at a time.

    `max_run`: most consecutive (adjacent) slots at work without a free one. `sites`: where they work; empty means all.
    """

    id: str
    languages: tuple[str, ...]
    unavailable: tuple[int, ...] = ()
    max_run: int | None = None
    sites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of two participants.

    `sessions`: labels of slots it may stand in (empty: any). `fixed_slot`, `fixed_location`: where it must stand if it
    is placed. `after`: ids of meetings that must stand in strictly earlier slots, if both are placed.
    """

    id: str
    first: str
    second: str
    priority: Priority = Priority.MUST
    sessions: tuple[str, ...] = ()
    fixed_slot: int | None = None
    fixed_location: str | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Transfer:
    """Minutes between two sites, both directions; pairs that are not named need none."""

    site_a: str
    site_b: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A scheduling problem. Raises InvalidProblem, with every fault found, when it contradicts itself.

    Rules of location. A meeting with `fixed_location` uses that one. Else: where a side is remote, a REMOTE location;
    else where a side owns a booth, one of its sides' booths; else any TABLE or ROOM. A location hosts at most
    `capacity` meetings in a slot and none in its unavailable slots.

    Rule of transfer. Somebody (participant or interpreter) whose consecutive meetings stand at two sites has at least
    the transfer's minutes between the end of one slot and the start of the other.

    Rule of language. When both sides name languages and share none, the meeting takes one interpreter who has a
    language of each side.

    `fairness`: bound on the difference of the numbers of breaks of any two participants; None when not asked.
    """

    slots: tuple[Slot, ...]
    participants: tuple[Participant, ...]
    locations: tuple[Location, ...]
    meetings: tuple[Meeting, ...]
    interpreters: tuple[Interpreter, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    fairness: int | None = None
    name: str = ""

    def __post_init__(self) -> None:
        check_problem(self)
