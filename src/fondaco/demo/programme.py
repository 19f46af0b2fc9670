"""When and where the demo session takes place: two half days of meetings, the tables, booths and the regions' room.

Lipetsk, 29-30 May 2008. The morning of the first day belongs to the plenary and the thematic tables, the afternoon of
the second to visits; meetings stand between.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import LocationKind, MeetingSlot, Period, Place, PlanningRules, TransferTime

ZONE = ZoneInfo("Europe/Moscow")
DAYS = (date(2008, 5, 29), date(2008, 5, 30))
MEETING_POINT, OPEN_SPACE = "Meeting Point", "Networking Open Space"
REGIONS_ROOM = "OS"
SLOT_LENGTH, SLOT_STEP = timedelta(minutes=25), timedelta(minutes=30)
BLOCKS = (
    ("29.05 A", 1, time(14, 30), 4),
    ("29.05 B", 1, time(16, 50), 3),
    ("30.05 A", 2, time(9, 0), 4),
    ("30.05 B", 2, time(11, 20), 4),
)
MOST_MEETINGS = 12
RULES = PlanningRules(max_meetings=MOST_MEETINGS, interpreter_max_run=4)
TRANSFERS = (TransferTime(MEETING_POINT, OPEN_SPACE, 10),)


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the session: day 1 or 2, host time."""
    return datetime.combine(DAYS[day - 1], time(hour, minute), tzinfo=ZONE)


def slot_grid() -> tuple[MeetingSlot, ...]:
    """Fifteen slots of 25 minutes in four blocks, five minutes apart, with a coffee break each half day."""
    return tuple(
        MeetingSlot(f"{day}-{start:%H%M}", Period(start, start + SLOT_LENGTH), block, day)
        for block, day, first, n_slots in BLOCKS
        for start in (datetime.combine(DAYS[day - 1], first, tzinfo=ZONE) + k * SLOT_STEP for k in range(n_slots))
    )


def tables(n_tables: int) -> tuple[Place, ...]:
    """Numbered tables of the Meeting Point."""
    return tuple(
        Place(f"T{n:02}", Text(f"Tavolo {n}", f"Стол {n}", f"Table {n}"), LocationKind.TABLE, MEETING_POINT)
        for n in range(1, n_tables + 1)
    )


def booths(owners: tuple[str, ...]) -> tuple[Place, ...]:
    """A booth for each of `owners`, in the same hall."""
    return tuple(
        Place(f"S{n}", Text(f"Stand {n}", f"Стенд {n}", f"Booth {n}"), LocationKind.BOOTH, MEETING_POINT, owner=owner)
        for n, owner in enumerate(owners, 1)
    )


def regions_room(capacity: int) -> Place:
    """The room next door where the regions of the two parties meet, open for the first block only."""
    name = Text("Sala delle regioni", "Зал регионов", "Regions' room")
    closed = Period(moment(1, 16, 30), moment(2, 20))
    return Place(REGIONS_ROOM, name, LocationKind.ROOM, OPEN_SPACE, capacity, unavailable=(closed,))
