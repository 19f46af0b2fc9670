"""Small sessions for the tests of planning."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.languages import LocalisedText
from fondaco.common.session import Attendee, ForumSession, MeetingSlot, Period, Place, WantedMeeting

ZONE = ZoneInfo("Europe/Moscow")
FIRST_DAY = datetime(2008, 5, 29, tzinfo=ZONE)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return FIRST_DAY + timedelta(days=day - 1, hours=hour, minutes=minute)


def grid(*starts: tuple[int, int], minutes: int = 30) -> tuple[MeetingSlot, ...]:
    """Slots at (day, hour)."""
    return tuple(
        MeetingSlot(f"{day}-{hour}", Period(at(day, hour), at(day, hour, minutes)), f"Day {day}", day)
        for day, hour in starts
    )


def session(pairs: str, **fields: object) -> ForumSession:
    """Meetings as 'ab ac' between organisations 'Firm a' …; two slots on one day and one table unless given."""
    names = sorted(set(pairs) - {" "})
    usual: dict[str, object] = {
        "code": "S",
        "name": LocalisedText("Sessione", "Сессия", "Session"),
        "host": LocalisedText(),
        "time_zone": ZONE.key,
        "slots": grid((1, 10), (1, 11)),
        "places": (Place("t", LocalisedText("Tavolo t", "Стол t", "Table t")),),
        "attendees": tuple(Attendee(name, f"Firm {name}") for name in names),
        "meetings": tuple(WantedMeeting(pair, pair[0], pair[1]) for pair in pairs.split()),
    }
    return ForumSession(**{**usual, **fields})  # type: ignore[arg-type]  # fields of ForumSession
