"""The sheet of changes: what the secretariat tells before a session is replanned."""

from collections.abc import Callable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from fondaco.common.changes import (
    AttendeeAway,
    InterpreterAway,
    MeetingAdded,
    MeetingCancelled,
    PlaceLost,
    SessionChange,
)
from fondaco.common.languages import Language
from fondaco.common.session import ForumSession, Period, Priority, WantedMeeting
from fondaco.workbook.book import add_all, new_book
from fondaco.workbook.definition import Values
from fondaco.workbook.errors import WorkbookErrors
from fondaco.workbook.headings import refuse_the_other_file, sheets_by_key, table_of
from fondaco.workbook.instructions import add_instructions
from fondaco.workbook.moments import Calendar, moment_text
from fondaco.workbook.read import raw_sheets
from fondaco.workbook.read_people import check_fixed_start
from fondaco.workbook.references import Names
from fondaco.workbook.sheets import SHEETS, is_ignored_title
from fondaco.workbook.sheets_changes import CHANGES, ChangeKind
from fondaco.workbook.tables import Findings, Record, WrongValue
from fondaco.workbook.template_texts import CHANGE_STEPS, CHANGES_TITLE
from fondaco.workbook.values import choice, text


def read_changes(path: Path, session: ForumSession) -> tuple[SessionChange, ...]:
    """Read what has changed since `session` was planned, from an .xlsx file or a CSV file, in the order of its rows.

    A single sheet may have any name. A period that is left open reaches to the start or the end of the session's slots.

    Raises
    ------
    UnreadableWorkbook
        The file is missing, damaged, locked, too large, or of another kind.
    WorkbookErrors
        Some cells are wrong; it carries every fault found.
    """
    sheets = raw_sheets(Path(path), may_be_one_csv=True)
    if len(sheets) > 1:
        refuse_the_other_file(sheets, (CHANGES,), SHEETS, "session_for_changes")
    findings = Findings()
    findings.name_order(tuple(sheet.title for sheet in sheets))
    filled = [sheet for sheet in sheets if sheet.rows and not is_ignored_title(sheet.title)]
    only = filled[0] if len(filled) == 1 else sheets_by_key((CHANGES,), sheets, findings).get(CHANGES.key)
    table = table_of(CHANGES, only, findings)
    reader = ChangeReader(session)
    changes = [change for record in table.records if (change := reader.change(record)) is not None]
    if findings:
        raise WorkbookErrors(findings.errors(), findings.language())
    return tuple(changes)


def write_changes_template(path: Path, *, language: Language) -> None:
    """Write an empty sheet of changes with instructions, in a language."""
    book = new_book(language, (CHANGES,), CHANGES.title.in_language(language))
    add_instructions(book, CHANGES_TITLE, CHANGE_STEPS)
    add_all(book, {})
    book.book.active = 1
    book.save(Path(path))


class ChangeReader:
    """Understands the rows of a sheet of changes by what the session knows."""

    def __init__(self, session: ForumSession) -> None:
        zone = ZoneInfo(session.time_zone)
        self.slots = tuple(sorted(session.slots, key=lambda slot: slot.period.start))
        self.first = min(slot.period.start for slot in session.slots)
        self.last = max(slot.period.end for slot in session.slots)
        self.calendar = Calendar(
            zone, tuple(sorted({slot.period.start.astimezone(zone).date() for slot in self.slots}))
        )
        self.attendees, self.places = Names("unknown_participant"), Names("unknown_place")
        self.interpreters, self.blocks = Names("unknown_interpreter"), Names("unknown_block")
        self.meetings = Names("no_such_meeting")
        self.pairs: dict[frozenset[str], str] = {}
        self.ids = {meeting.id for meeting in session.meetings}
        self.learn(session)

    def learn(self, session: ForumSession) -> None:
        """Everything that a row may name."""
        for attendee in session.attendees:
            self.attendees.add(attendee.id, (attendee.organisation,))
        for place in session.places:
            self.places.add(place.id, (place.name.it, place.name.ru, place.name.en))
        for interpreter in session.interpreters:
            self.interpreters.add(interpreter.id, (interpreter.name,))
        for slot in session.slots:
            if slot.block:
                self.blocks.add(slot.block)
        for meeting in session.meetings:
            self.meetings.add(meeting.id)
            self.pairs[frozenset((meeting.first, meeting.second))] = meeting.id

    def change(self, record: Record) -> SessionChange | None:
        """The change of a row; None where it is wrong (the fault is noted)."""
        kind = record.read("kind", choice(Values.CHANGE_KIND), None)
        readers: Mapping[str, Callable[[Record], SessionChange | None]] = {
            ChangeKind.LATE: self.late,
            ChangeKind.AWAY: self.away,
            ChangeKind.PLACE_LOST: self.place_lost,
            ChangeKind.INTERPRETER_AWAY: self.interpreter_away,
            ChangeKind.CANCELLED: self.cancelled,
            ChangeKind.ADDED: self.added,
        }
        return readers[kind](record) if kind is not None else None

    def late(self, record: Record) -> SessionChange | None:
        """Somebody comes later: away until then."""
        if not record.is_filled("until"):
            record.report("until" if "until" in record.cells else "kind", WrongValue("until_missing"))
        return self.away(record)

    def away(self, record: Record) -> SessionChange | None:
        """Somebody is away for a time, or altogether."""
        who = record.read("who", self.attendees.find, "")
        return AttendeeAway(who, self.period(record))

    def place_lost(self, record: Record) -> SessionChange | None:
        """A place cannot be used."""
        return PlaceLost(record.read("who", self.places.find, ""), self.period(record))

    def interpreter_away(self, record: Record) -> SessionChange | None:
        """An interpreter cannot work."""
        return InterpreterAway(record.read("who", self.interpreters.find, ""), self.period(record))

    def period(self, record: Record) -> Period:
        """From when until when; open ends reach to those of the session."""
        since = record.read("since", self.calendar.moment, self.first)
        until = record.read("until", self.calendar.end_moment, self.last)
        if since >= self.last and record.is_filled("since"):
            record.report("since", self.outside())
        elif until <= self.first and record.is_filled("until"):
            record.report("until", self.outside())
        elif until <= since:
            record.report("until", WrongValue("since_after_until", since=moment_text(since)))
        return Period(since, until)

    def outside(self) -> WrongValue:
        """A time outside the session."""
        return WrongValue("time_outside", first=moment_text(self.first), last=moment_text(self.last))

    def cancelled(self, record: Record) -> SessionChange | None:
        """A meeting is called off, named by its id or by its two sides."""
        if not record.is_filled("with_whom"):
            return MeetingCancelled(record.read("who", self.meetings.find, ""))
        pair = self.sides(record)
        if not all(pair):
            return None
        meeting = self.pairs.get(frozenset(pair))
        if meeting is None:
            record.report("with_whom", WrongValue("no_such_meeting"))
        return MeetingCancelled(meeting or "")

    def sides(self, record: Record) -> tuple[str, str]:
        """The two sides of a meeting; empty where wrong."""
        return record.read("who", self.attendees.find, ""), record.read("with_whom", self.attendees.find, "")

    def added(self, record: Record) -> SessionChange | None:
        """Two participants want to meet who had no meeting."""
        first, second = self.sides(record)
        if not record.is_filled("with_whom"):
            record.report("with_whom" if "with_whom" in record.cells else "who", WrongValue("required"))
        if not first or not second:
            return None
        meeting = self.new_meeting(record, first, second)
        earlier = self.pairs.setdefault(frozenset((first, second)), meeting.id)
        if first == second:
            record.report("with_whom", WrongValue("same_sides"))
        elif earlier != meeting.id:
            record.report("with_whom", WrongValue("meeting_exists", meeting=earlier))
        return MeetingAdded(meeting)

    def new_meeting(self, record: Record, first: str, second: str) -> WantedMeeting:
        """The meeting of a row; its id is free."""
        usual = f"{first}-{second}"
        tries = (f"{usual}-{number}" if number else usual for number in range(len(self.ids) + 1))
        identifier = next(name for name in tries if name not in self.ids)
        self.ids.add(identifier)
        meeting = WantedMeeting(
            id=identifier,
            first=first,
            second=second,
            priority=Priority(record.read("priority", choice(Values.PRIORITY), Priority.WISH.value)),
            block=record.read("block", self.blocks.find, ""),
            fixed_start=record.read("fixed_start", self.calendar.start_of_slot, None),
            place=record.read("place", self.places.find, ""),
            topic=record.read("topic", text, ""),
        )
        check_fixed_start(record, meeting, self.slots)
        return meeting
