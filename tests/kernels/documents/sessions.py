"""Sessions for the tests and the benchmark: a small one in Lipetsk in 2008, large ones of any size. All invented."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise, product
from zoneinfo import ZoneInfo

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import (
    Attendee,
    ForumSession,
    InterpreterPerson,
    LocationKind,
    MeetingSlot,
    Party,
    Period,
    Place,
    Priority,
    WantedMeeting,
)
from fondaco.common.timetable import GoalFigure, LeftOutMeeting, PlacedMeeting, Timetable

MOSCOW = ZoneInfo("Europe/Moscow")
DAYS = (date(2008, 5, 29), date(2008, 5, 30))
PARTIES = (Party("IT", Text("Italia", "Италия", "Italy")), Party("RU", Text("Russia", "Россия", "Russia")))
NAME = Text(
    "XIII sessione della Task force sui distretti e le PMI",
    "XIII сессия Рабочей группы по округам и МСП",
    "XIII session of the Task force on districts and SMEs",
)
HOST = Text("Regione di Lipetsk", "Липецкая область", "Lipetsk Region")
WHY = Text(
    "Nei momenti in cui entrambi sono liberi tutti gli interpreti sono occupati.",
    "Когда обе стороны свободны, все переводчики заняты.",
    "Whenever both sides are free, every interpreter is busy.",
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(DAYS[day - 1], time(hour, minute), tzinfo=MOSCOW)


def slots(n_per_block: int = 4) -> tuple[MeetingSlot, ...]:
    """Two days of a morning from 9:00 and an afternoon from 14:00, meetings of 25 minutes every 30."""
    found = []
    for day, (hour, block) in product((1, 2), ((9, "mattina"), (14, "pomeriggio"))):
        for number in range(n_per_block):
            start = at(day, hour) + number * timedelta(minutes=30)
            identifier = f"D{day}-{hour:02}-{number + 1}"
            found.append(
                MeetingSlot(identifier, Period(start, start + timedelta(minutes=25)), f"Giorno {day}, {block}", day)
            )
    return tuple(found)


def table(number: int, site: str = "") -> Place:
    return Place(f"T{number}", Text(f"Tavolo {number}", f"Стол {number}", f"Table {number}"), LocationKind.TABLE, site)


ITALIANS = (
    Attendee("IT-01", "Olio Città di Forlì S.r.l.", "IT", "Emilia-Romagna", ("Anna Prova", "Niccolò Così"),
             ("it", "en"), Language.ITALIAN, "Europe/Rome"),
    Attendee("IT-02", "Consorzio Perché no", "IT", "Abruzzo", ("Ugo Esempio",), ("it",), Language.ITALIAN,
             "Europe/Rome", arrival=at(1, 10, 30)),
    Attendee("IT-03", "Trigno Machinery & Sons", "IT", "Molise", (), ("en", "it"), Language.ENGLISH, "Europe/Rome",
             is_remote=True),
)  # fmt: skip
RUSSIANS = (
    Attendee("RU-01", "ООО «Пример и Ёлка № 1»", "RU", "Липецкая область", ("Ольга Примерова", "Пётр Образцов"),
             ("ru",), Language.RUSSIAN, "Europe/Moscow"),
    Attendee("RU-02", "АО «Образец»", "RU", "Свердловская область", ("Семён Примеров",), ("ru", "en"),
             Language.RUSSIAN, "Asia/Yekaterinburg"),
    Attendee("RU-03", "ООО «Без встреч»", "RU", "Тамбовская область", (), ("ru",), Language.RUSSIAN),
)  # fmt: skip


def lipetsk() -> tuple[ForumSession, Timetable]:
    """Six participants, five meetings held, one left out."""
    must, wish = Priority.MUST, Priority.WISH
    session = ForumSession(
        code="XIII-2008",
        name=NAME,
        host=HOST,
        time_zone="Europe/Moscow",
        slots=slots(),
        places=(table(1, "Palazzo"), table(2, "Palazzo"),
                Place("V1", Text("Postazione video", "Видеосвязь", "Video place"), LocationKind.REMOTE, "Palazzo")),
        attendees=(*ITALIANS, *RUSSIANS),
        meetings=(
            WantedMeeting("M1", "IT-01", "RU-01", must, topic="Distribuzione di olio extravergine"),
            WantedMeeting("M2", "RU-02", "IT-01", wish, topic="Линия розлива"),
            WantedMeeting("M3", "IT-02", "RU-01", must),
            WantedMeeting("M4", "IT-03", "RU-02", wish, topic="Machine tools"),
            WantedMeeting("M5", "IT-02", "RU-02", wish),
            WantedMeeting("M6", "IT-02", "IT-01", wish),
        ),
        interpreters=(InterpreterPerson("I1", "Vera Interpretova", ("it", "ru"), max_run=3),
                      InterpreterPerson("I2", "Nino Riserva", ("it", "ru", "en"))),
        parties=PARTIES,
        is_invented=True,
    )  # fmt: skip
    timetable = Timetable(
        session=session.code,
        placed=(
            PlacedMeeting("M1", "D1-09-1", "T1", "I1"),
            PlacedMeeting("M2", "D1-09-2", "T1"),
            PlacedMeeting("M3", "D1-09-4", "T2", "I1"),
            PlacedMeeting("M4", "D1-14-1", "V1"),
            PlacedMeeting("M6", "D2-09-1", "T1"),
        ),
        left_out=(LeftOutMeeting("M5", "interpreters", WHY, ("I1", "RU-02")),),
        goals=(
            GoalFigure("placed_must", Text("Incontri concordati", "Согласованные встречи", "Agreed meetings"), 2, 2),
            GoalFigure("placed_wish", Text("Incontri desiderati", "Желаемые встречи", "Wished meetings"), 3, 4),
            GoalFigure("breaks", Text("Pause", "Окна", "Breaks"), 2, 1),
        ),
        breaks_of=(("IT-01", 0), ("IT-02", 0), ("IT-03", 0), ("RU-01", 1), ("RU-02", 1), ("RU-03", 0)),
        status="feasible",
        seed=7,
        seconds=1.25,
        solver="example",
        revision=2,
    )  # fmt: skip
    return session, timetable


def large(
    n_attendees: int, n_tables: int, *, n_wanted: int = 8, n_per_block: int = 6
) -> tuple[ForumSession, Timetable]:
    """A session of two parties in which everybody wants `n_wanted` meetings; those that fit in order are placed."""
    small, small_plan = lipetsk()
    half = n_attendees // 2
    attendees = tuple(_firm(number, "IT" if number < half else "RU") for number in range(n_attendees))
    italians, russians = attendees[:half], attendees[half:]
    pairs = [
        (one, russians[(number + k) % len(russians)]) for number, one in enumerate(italians) for k in range(n_wanted)
    ]
    meetings = tuple(
        WantedMeeting(f"M{number}", one.id, other.id, Priority.MUST if number % 3 == 0 else Priority.WISH,
                      topic="Macchine per il legno e per l'edilizia" if number % 2 else "")
        for number, (one, other) in enumerate(pairs)
    )  # fmt: skip
    interpreters = tuple(
        InterpreterPerson(f"I{number}", f"Interprete {number}", ("it", "ru", "en"), max_run=4)
        for number in range(1, max(2, n_tables // 3))
    )
    session = replace(
        small, slots=slots(n_per_block), places=tuple(table(number, "") for number in range(1, n_tables + 1)),
        attendees=attendees, meetings=meetings, interpreters=interpreters,
    )  # fmt: skip
    placed, left = _place(session)
    breaks = _breaks(session, placed)
    return session, replace(
        small_plan, placed=tuple(placed), left_out=tuple(left), breaks_of=breaks, goals=_goals(session, placed, breaks)
    )


def _breaks(session: ForumSession, placed: list[PlacedMeeting]) -> tuple[tuple[str, int], ...]:
    """For each participant, how many times meetings of one day have idle slots between them."""
    meetings = {meeting.id: meeting for meeting in session.meetings}
    position = {slot.id: (slot.day, number) for number, slot in enumerate(session.slots)}
    busy: dict[str, list[tuple[int, int]]] = {attendee.id: [] for attendee in session.attendees}
    for one in placed:
        for side in (meetings[one.meeting].first, meetings[one.meeting].second):
            busy[side].append(position[one.slot])
    return tuple(
        (who, sum(day == next_day and later > earlier + 1
                  for (day, earlier), (next_day, later) in pairwise(sorted(times))))
        for who, times in busy.items()
    )  # fmt: skip


def _goals(
    session: ForumSession, placed: list[PlacedMeeting], breaks: tuple[tuple[str, int], ...]
) -> tuple[GoalFigure, ...]:
    priority = {meeting.id: meeting.priority for meeting in session.meetings}
    n_must = sum(priority[one.meeting] == Priority.MUST for one in placed)
    n_breaks = sum(count for _, count in breaks)
    must, wish, pauses = (goal.name for goal in lipetsk()[1].goals)
    return (
        GoalFigure("placed_must", must, n_must, n_must),
        GoalFigure("placed_wish", wish, len(placed) - n_must, len(placed) - n_must + 12),
        GoalFigure("breaks", pauses, n_breaks, 0),
    )


def _firm(number: int, party: str) -> Attendee:
    if party == "IT":
        return Attendee(f"IT-{number:03}", f"Impresa di esempio {number:03} S.r.l.", "IT", "Marche",
                        (f"Persona {number:03}",), ("it", "en") if number % 4 == 0 else ("it",), Language.ITALIAN,
                        "Europe/Rome")  # fmt: skip
    language = Language.ENGLISH if number % 10 == 0 else Language.RUSSIAN
    return Attendee(f"RU-{number:03}", f"ООО «Пример {number:03}»", "RU", "Липецкая область", (f"Лицо {number:03}",),
                    ("ru", "en") if number % 4 == 0 else ("ru",), language, "Asia/Yekaterinburg")  # fmt: skip


def _place(session: ForumSession) -> tuple[list[PlacedMeeting], list[LeftOutMeeting]]:
    """First come, first served: the first slot in which both sides, a table and an interpreter are free."""
    busy: set[tuple[str, str]] = set()
    speaks = {attendee.id: set(attendee.languages) for attendee in session.attendees}
    placed, left = [], []
    for meeting in session.meetings:
        needs_interpreter = not speaks[meeting.first] & speaks[meeting.second]
        helpers = [person.id for person in session.interpreters] if needs_interpreter else [""]
        spot = next(
            (
                (slot.id, place.id, helper)
                for slot in session.slots
                if not {(meeting.first, slot.id), (meeting.second, slot.id)} & busy
                for place in [place for place in session.places if (place.id, slot.id) not in busy][:1]
                for helper in [helper for helper in helpers if not helper or (helper, slot.id) not in busy][:1]
            ),
            None,
        )
        if spot is None:
            left.append(LeftOutMeeting(meeting.id, "interpreters", WHY, ("I1", meeting.first)))
            continue
        slot_id, place_id, helper = spot
        busy |= {(who, slot_id) for who in (meeting.first, meeting.second, place_id, helper) if who}
        placed.append(PlacedMeeting(meeting.id, slot_id, place_id, helper or None))
    return placed, left
