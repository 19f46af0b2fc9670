"""Reads the sheets that describe the event: session, parties, slots, places, transfers."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.languages import LocalisedText
from fondaco.common.session import LocationKind, MeetingSlot, Party, Period, Place, PlanningRules, TransferTime
from fondaco.workbook.definition import Values
from fondaco.workbook.moments import Calendar, calendar_day, calendar_days, clock_time, day_text
from fondaco.workbook.references import Names
from fondaco.workbook.tables import Record, Table, WrongValue
from fondaco.workbook.values import choice, number, text, yes_no, zone
from fondaco.workbook.wording import key_of
from fondaco.workbook.words import CHOICES

MOST_SLOTS = 2000
NAMES = ("name_it", "name_ru", "name_en")


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """The lines of the session sheet."""

    code: str
    name: LocalisedText
    host: LocalisedText
    zone: str
    calendar: Calendar
    rules: PlanningRules
    is_invented: bool


def session_facts(lines: Record) -> SessionFacts:
    """The session sheet. Where zone or days are wrong the others are read all the same."""
    zone_name = lines.read("zone", zone, "UTC")
    days: tuple[date, ...] = lines.read("days", calendar_days, ())
    name = localised(lines, "name")
    if not name and not any(lines.is_filled(key) for key in NAMES):
        lines.report(next((key for key in NAMES if key in lines.cells), "code"), WrongValue("name_missing"))
    rules = PlanningRules(
        fairness=lines.read("fairness", number(0), None),
        max_meetings=lines.read("max_meetings", number(1), None),
        break_across_days=lines.read("break_across_days", yes_no, False),
        interpreter_max_run=lines.read("interpreter_max_run", number(1), None),
    )
    return SessionFacts(
        lines.read("code", text, ""),
        name,
        localised(lines, "host"),
        zone_name,
        Calendar(ZoneInfo(zone_name), days),
        rules,
        lines.read("is_invented", yes_no, False),
    )


def localised(record: Record, key: str) -> LocalisedText:
    """A text in three columns or lines."""
    return LocalisedText(
        record.read(f"{key}_it", text, ""), record.read(f"{key}_ru", text, ""), record.read(f"{key}_en", text, "")
    )


def read_parties(table: Table) -> tuple[Party, ...]:
    """The sides of the forum."""
    codes = Names("unknown_party")
    found = []
    for record in table.records:
        party = Party(record.read("code", text, ""), localised(record, "name"))
        codes.claim(record, party.code, "code")
        found.append(party)
    return tuple(found)


def read_slots(table: Table, calendar: Calendar) -> tuple[MeetingSlot, ...]:
    """The slot grid, in time order; rows with a length are cut into slots."""
    found: list[tuple[MeetingSlot, Record]] = []
    for record in table.records:
        found += [(slot, record) for slot in slots_of_row(record, calendar)]
        if len(found) > MOST_SLOTS:
            record.report("date", WrongValue("too_many_slots", limit=str(MOST_SLOTS)))
            return ()
    found.sort(key=lambda pair: (pair[0].period.start, pair[0].period.end))
    claim_slot_ids(found)
    report_overlaps(found)
    report_returning_days(found)
    return tuple(slot for slot, _ in found)


def claim_slot_ids(found: Sequence[tuple[MeetingSlot, Record]]) -> None:
    """An id that a row gives is no other slot's, also of those whose id is made of day and start."""
    ids = Names("")
    for slot, record in sorted(found, key=lambda pair: pair[1].is_filled("id")):
        if record.is_filled("id"):
            ids.claim(record, slot.id)
        else:
            ids.take(slot.id, record.row)


def report_returning_days(found: Sequence[tuple[MeetingSlot, Record]]) -> None:
    """Slots that are counted with the same day stand together."""
    seen: set[int] = set()
    for (before, _), (after, record) in itertools.pairwise(found):
        if after.day != before.day:
            seen.add(before.day)
            if after.day in seen:
                record.report("day", WrongValue("day_returns"))


def report_overlaps(found: Sequence[tuple[MeetingSlot, Record]]) -> None:
    """Slots do not overlap; told once for every two rows, at the lower one."""
    told: set[tuple[int, int]] = set()
    for (before, earlier), (after, later) in itertools.pairwise(found):
        rows = (min(earlier.row, later.row), max(earlier.row, later.row))
        if after.period.start < before.period.end and rows not in told:
            told.add(rows)
            other, record = (before, later) if later.row == rows[1] else (after, earlier)
            record.report("start", WrongValue("slots_overlap", other=slot_text(other), row=str(rows[0])))


def slot_text(slot: MeetingSlot) -> str:
    """A slot in an error message."""
    return f"{slot.period.start:%d/%m/%Y %H:%M}-{slot.period.end:%H:%M}"


def slots_of_row(record: Record, calendar: Calendar) -> list[MeetingSlot]:
    """The slots of one row: itself, or as many as fit into it one after the other."""
    day = record.read("date", calendar_day, None)
    start, end = record.read("start", clock_time, None), record.read("end", clock_time, None)
    length = record.read("slot_minutes", number(1), None)
    pause = record.read("pause_minutes", number(0), 0)
    if day is not None and calendar.days and day not in calendar.days:
        record.report("date", WrongValue("day_outside", days=", ".join(day_text(known) for known in calendar.days)))
        return []
    if record.is_filled("pause_minutes") and not record.is_filled("slot_minutes"):
        record.report("pause_minutes", WrongValue("pause_without_length"))
    if day is None or start is None or end is None:
        return []
    if end <= start:
        record.report("end", WrongValue("slot_backwards", start=f"{start:%H:%M}"))
        return []
    whole = Period(calendar.at(day, start), calendar.at(day, end))
    if length is None:
        return [slot_of(record, whole, calendar)]
    step, size = timedelta(minutes=length + pause), timedelta(minutes=length)
    n_slots = (whole.end.replace(tzinfo=None) - whole.start.replace(tzinfo=None) - size) // step + 1
    if n_slots < 1:
        record.report("slot_minutes", WrongValue("no_slot_fits", start=f"{start:%H:%M}", end=f"{end:%H:%M}"))
    starts = [whole.start + step * place for place in range(n_slots)]
    return [slot_of(record, Period(begin, begin + size), calendar) for begin in starts]


def slot_of(record: Record, period: Period, calendar: Calendar) -> MeetingSlot:
    """A slot; its id is made of day and start where the row gives none (only rows of one slot can)."""
    day = period.start.date()
    counted = record.read("day", number(0), None)
    position = counted if counted is not None else day_number(day, calendar)
    identifier = "" if record.is_filled("slot_minutes") else record.read("id", text, "")
    return MeetingSlot(
        identifier or slot_id(day_number(day, calendar), period), period, record.read("block", text, ""), position
    )


def day_number(day: date, calendar: Calendar) -> int:
    """The number of a day within the session, from 1."""
    return calendar.days.index(day) + 1 if day in calendar.days else 1


def slot_id(day: int, period: Period) -> str:
    """The id of a slot that has none of its own: number of the day and time it starts."""
    return f"{day}-{period.start:%H%M}"


def read_places(table: Table, calendar: Calendar, attendees: Names) -> tuple[Place, ...]:
    """The places; booths have an owner, only rooms and remote places hold several meetings."""
    ids = Names("unknown_place")
    found = []
    for record in table.records:
        place = place_of(record, calendar, attendees)
        ids.claim(record, place.id)
        found.append(place)
    return tuple(found)


def place_of(record: Record, calendar: Calendar, attendees: Names) -> Place:
    """One place, checked against its own kind."""
    identifier = record.read("id", text, "")
    kind = LocationKind(record.read("kind", choice(Values.PLACE_KIND), LocationKind.TABLE.value))
    owner = record.read("owner", attendees.find, None)
    capacity = record.read("capacity", number(1), 1)
    if kind is LocationKind.BOOTH and not record.is_filled("owner"):
        record.report("owner" if "owner" in record.cells else "kind", WrongValue("owner_missing"))
    if kind is not LocationKind.BOOTH and record.is_filled("owner"):
        record.report("owner", WrongValue("owner_without_booth"))
    if kind in (LocationKind.TABLE, LocationKind.BOOTH) and capacity > 1:
        record.report("capacity", WrongValue("capacity_needs_room"))
    return Place(
        identifier,
        localised(record, "name") or made_up_name(kind, identifier),
        kind,
        record.read("site", text, ""),
        capacity,
        owner,
        record.read("unavailable", calendar.periods, ()),
    )


def made_up_name(kind: LocationKind, identifier: str) -> LocalisedText:
    """The name of a place that has none: its kind and its id."""
    word = next(choice.word for choice in CHOICES[Values.PLACE_KIND] if choice.value == kind)
    names = (f"{part[:1].upper()}{part[1:]} {identifier}" for part in (word.it, word.ru, word.en))
    return LocalisedText(*names)


def read_transfers(table: Table, sites: Names) -> tuple[TransferTime, ...]:
    """Minutes between sites, every pair once."""
    found: dict[frozenset[str], int] = {}
    transfers = []
    for record in table.records:
        site_a, site_b = record.read("site_a", sites.find, ""), record.read("site_b", sites.find, "")
        minutes = record.read("minutes", number(0), 0)
        pair = frozenset((key_of(site_a), key_of(site_b)))
        if site_a and site_a == site_b:
            record.report("site_b", WrongValue("same_site"))
        elif site_a and site_b and found.setdefault(pair, record.row) != record.row:
            record.report("site_b", WrongValue("duplicate_transfer", other=str(found[pair])))
        transfers.append(TransferTime(site_a, site_b, minutes))
    return tuple(transfers)
