"""Reads the sheets that describe who comes and who is to meet whom: participants, interpreters, meetings."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from fondaco.common.languages import Language
from fondaco.common.session import Attendee, InterpreterPerson, MeetingSlot, Party, Priority, WantedMeeting
from fondaco.workbook.definition import Values
from fondaco.workbook.moments import Calendar, moment_text
from fondaco.workbook.raw import CellValue
from fondaco.workbook.references import Names
from fondaco.workbook.tables import Record, Table, WrongValue
from fondaco.workbook.values import choice, languages, number, text, texts, yes_no, zone

T = TypeVar("T")


def party_names(parties: Sequence[Party]) -> Names:
    """The parties that participants may name; any where the sheet of parties is empty."""
    names = Names("unknown_party", is_whole=bool(parties))
    for party in parties:
        names.add(party.code, (party.name.it, party.name.ru, party.name.en))
    return names


def read_attendees(table: Table, calendar: Calendar, parties: Names) -> tuple[Attendee, ...]:
    """The participants. Arrival and departure are checked against the slots by `check_presence`."""
    ids = Names("unknown_participant")
    found = []
    for record in table.records:
        attendee = attendee_of(record, calendar, parties)
        ids.claim(record, attendee.id)
        found.append(attendee)
    return tuple(found)


def attendee_of(record: Record, calendar: Calendar, parties: Names) -> Attendee:
    """One participant."""
    spoken: tuple[str, ...] = record.read("languages", languages, ())
    attendee = Attendee(
        id=record.read("id", text, ""),
        organisation=record.read("organisation", text, ""),
        party=record.read("party", parties.find, ""),
        region=record.read("region", text, ""),
        people=record.read("people", texts, ()),
        languages=spoken,
        language=Language(record.read("language", choice(Values.DOCUMENT_LANGUAGE), document_language(spoken))),
        home_zone=record.read("home_zone", zone, ""),
        arrival=record.read("arrival", calendar.moment, None),
        departure=record.read("departure", calendar.end_moment, None),
        unavailable=record.read("unavailable", calendar.periods, ()),
        max_meetings=record.read("max_meetings", number(1), None),
        min_meetings=record.read("min_meetings", number(0), 0),
        is_remote=record.read("is_remote", yes_no, False),
        sector=record.read("sector", text, ""),
    )
    check_attendee(record, attendee)
    return attendee


def document_language(spoken: Iterable[str]) -> Language:
    """The language of somebody's documents where none is given."""
    return next((Language(code) for code in spoken if code in set(Language)), Language.ENGLISH)


def check_attendee(record: Record, attendee: Attendee) -> None:
    """Departure comes after arrival; the least number of meetings is not above the most."""
    if attendee.arrival and attendee.departure and attendee.departure <= attendee.arrival:
        arrival = moment_text(attendee.arrival)
        record.report("departure", WrongValue("departure_before_arrival", arrival=arrival))
    if attendee.max_meetings is not None and attendee.min_meetings > attendee.max_meetings:
        record.report("min_meetings", WrongValue("least_above_most", most=str(attendee.max_meetings)))


def check_presence(table: Table, attendees: Sequence[Attendee], slots: Sequence[MeetingSlot]) -> None:
    """Nobody arrives after the last slot or leaves before the first: such a time is a slip."""
    if not slots:
        return
    first, last = slots[0].period.start, max(slot.period.end for slot in slots)
    wrong = WrongValue("time_outside", first=moment_text(first), last=moment_text(last))
    for record, attendee in zip(table.records, attendees, strict=True):
        if attendee.arrival and attendee.arrival >= last:
            record.report("arrival", wrong)
        if attendee.departure and attendee.departure <= first:
            record.report("departure", wrong)


def read_interpreters(table: Table, calendar: Calendar, sites: Names) -> tuple[InterpreterPerson, ...]:
    """The interpreters; each works between two languages or more."""
    ids = Names("unknown_interpreter")
    found = []
    for record in table.records:
        interpreter = InterpreterPerson(
            id=record.read("id", text, ""),
            name=record.read("name", text, ""),
            languages=record.read("languages", languages, ()),
            unavailable=record.read("unavailable", calendar.periods, ()),
            max_run=record.read("max_run", number(1), None),
            sites=record.read("sites", all_of(sites), ()),
        )
        if len(interpreter.languages) == 1:
            record.report("languages", WrongValue("two_languages"))
        ids.claim(record, interpreter.id)
        found.append(interpreter)
    return tuple(found)


def all_of(names: Names) -> Callable[[CellValue], tuple[str, ...]]:
    """Reads a cell that names several things."""
    return lambda value: names.find_all(texts(value))


@dataclass(frozen=True, slots=True)
class MeetingNames:
    """What the rows of the sheet of meetings may name."""

    calendar: Calendar
    attendees: Names
    places: Names
    blocks: Names
    slots: tuple[MeetingSlot, ...]


def read_meetings(table: Table, known: MeetingNames) -> tuple[WantedMeeting, ...]:
    """The meetings; every pair once, nobody with themselves, in an order that is possible."""
    found = [meeting_of(record, known) for record in table.records]
    ids, pairs = Names("unknown_meeting"), dict[frozenset[str], int]()
    for record, meeting in zip(table.records, found, strict=True):
        check_sides(record, meeting, pairs)
        ids.claim(record, meeting.id)
        ids.add(meeting.id)
    ordered = [
        replace(meeting, after=record.read("after", all_of(ids), ()))
        for record, meeting in zip(table.records, found, strict=True)
    ]
    check_order(table, ordered)
    return tuple(ordered)


def meeting_of(record: Record, known: MeetingNames) -> WantedMeeting:
    """One meeting; its id is made of the two sides where none is given."""
    first, second = record.read("first", known.attendees.find, ""), record.read("second", known.attendees.find, "")
    block = record.read("block", known.blocks.find, "")
    meeting = WantedMeeting(
        id=record.read("id", text, "") or meeting_id(first, second),
        first=first,
        second=second,
        priority=Priority(record.read("priority", choice(Values.PRIORITY), Priority.WISH.value)),
        block=block,
        fixed_start=record.read("fixed_start", known.calendar.start_of_slot, None),
        place=record.read("place", known.places.find, ""),
        topic=record.read("topic", text, ""),
    )
    check_fixed_start(record, meeting, known.slots)
    return meeting


def meeting_id(first: str, second: str) -> str:
    """The id of a meeting that has none of its own; empty where a side is not known."""
    return f"{first}-{second}" if first and second else ""


def check_sides(record: Record, meeting: WantedMeeting, pairs: dict[frozenset[str], int]) -> None:
    """Nobody meets themselves, and no pair stands twice, whichever side comes first."""
    if not meeting.first or not meeting.second:
        return
    if meeting.first == meeting.second:
        record.report("second", WrongValue("same_sides"))
        return
    earlier = pairs.setdefault(frozenset((meeting.first, meeting.second)), record.row)
    if earlier != record.row:
        record.report("second", WrongValue("duplicate_pair", other=str(earlier)))


def check_fixed_start(record: Record, meeting: WantedMeeting, slots: Sequence[MeetingSlot]) -> None:
    """A fixed time is the start of a slot, and of one in the block that the meeting is tied to."""
    start = meeting.fixed_start
    if start is None or not slots:
        return
    at_start = [slot for slot in slots if slot.period.start == start]
    if not at_start:
        record.report("fixed_start", outside_or_between(start, slots))
    elif meeting.block and meeting.block != at_start[0].block:
        record.report("fixed_start", WrongValue("outside_block", block=meeting.block))


def outside_or_between(start: datetime, slots: Sequence[MeetingSlot]) -> WrongValue:
    """A time outside the session, or one within it at which no slot starts."""
    first, last = slots[0].period.start, max(slot.period.end for slot in slots)
    if not first <= start < last:
        return WrongValue("time_outside", first=moment_text(first), last=moment_text(last))
    near = min(slots, key=lambda slot: abs(slot.period.start - start))
    return WrongValue("no_slot_starts", near=moment_text(near.period.start))


def check_order(table: Table, meetings: Sequence[WantedMeeting]) -> None:
    """No meeting waits for itself, directly or in a circle: each circle is told once."""
    after = {meeting.id: meeting.after for meeting in meetings if meeting.id}
    done: set[str] = set()
    for record, meeting in zip(table.records, meetings, strict=True):
        circle = circle_through(meeting.id, after) if meeting.after and meeting.id not in done else []
        done.update(circle)
        if circle:
            record.report("after", WrongValue("circular_order", circle=" > ".join(circle)))


def circle_through(start: str, after: dict[str, tuple[str, ...]]) -> list[str]:
    """A way from a meeting back to itself along what it waits for; empty where there is none."""
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for before in after.get(here, ()):
            if before == start:
                return way_back(start, here, came_from)
            if before not in came_from:
                came_from[before] = here
                waiting.append(before)
    return []


def way_back(start: str, end: str, came_from: dict[str, str]) -> list[str]:
    """The stations from `start` to `end`, and `start` again."""
    way = [start]
    while end != start:
        way.insert(1, end)
        end = came_from[end]
    return [*way, start]
