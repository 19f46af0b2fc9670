"""Turns a session into the rows of its workbook, by sheet and column; reading them gives the same session again."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.languages import Language, LocalisedText
from fondaco.common.session import Attendee, ForumSession, InterpreterPerson, MeetingSlot, Period, Place, WantedMeeting
from fondaco.workbook.definition import Values
from fondaco.workbook.read_event import slot_id
from fondaco.workbook.read_people import meeting_id
from fondaco.workbook.wording import key_of
from fondaco.workbook.words import Answer, language_names, word_for

Written = str | int | datetime | date | time | None
Row = Mapping[str, Written]

DATE_FORMATS = {Language.ITALIAN: "%d/%m/%Y", Language.RUSSIAN: "%d.%m.%Y", Language.ENGLISH: "%d/%m/%Y"}
MIDNIGHT = time()


class SessionWriter:
    """Writes the parts of one session in one language, in the session's time zone."""

    def __init__(self, session: ForumSession, language: Language) -> None:
        self.session = session
        self.language = language
        self.zone = ZoneInfo(session.time_zone)
        self.days = sorted({self.here(slot.period.start).date() for slot in session.slots})
        self.names = unmistakable_names(session.attendees)

    def rows(self) -> dict[str, list[Row]]:
        """The rows of every sheet, by key; the session sheet has one, with a value for each line."""
        session = self.session
        parties: list[Row] = [{"code": party.code, **localised("name", party.name)} for party in session.parties]
        transfers: list[Row] = [
            {"site_a": t.site_a, "site_b": t.site_b, "minutes": t.minutes} for t in session.transfers
        ]
        return {
            "session": [self.facts()],
            "parties": parties,
            "slots": self.slots(),
            "places": [self.place(place) for place in session.places],
            "transfers": transfers,
            "participants": [self.attendee(attendee) for attendee in session.attendees],
            "interpreters": [self.interpreter(interpreter) for interpreter in session.interpreters],
            "meetings": [self.meeting(meeting) for meeting in session.meetings],
        }

    def here(self, moment: datetime) -> datetime:
        """A moment on the host's clock, as spreadsheets know it: without a zone."""
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def yes_no(self, claim: bool) -> str:
        """Yes or no."""
        return word_for(Values.YES_NO, Answer.YES if claim else Answer.NO, self.language)

    def facts(self) -> Row:
        """The lines of the session sheet."""
        session, rules = self.session, self.session.rules
        return {
            "code": session.code,
            **localised("name", session.name),
            **localised("host", session.host),
            "zone": session.time_zone,
            "days": "; ".join(self.day(day) for day in self.days),
            "fairness": rules.fairness,
            "max_meetings": rules.max_meetings,
            "interpreter_max_run": rules.interpreter_max_run,
            "break_across_days": self.yes_no(rules.break_across_days),
            "is_invented": self.yes_no(True) if session.is_invented else None,
        }

    def day(self, day: date) -> str:
        """A date as text."""
        return day.strftime(DATE_FORMATS[self.language])

    def slots(self) -> list[Row]:
        """The slot grid: a row for each run of equal slots, where reading it gives the same slots again."""
        singles = sorted(self.session.slots, key=lambda slot: slot.period.start)
        rows: list[Row] = []
        while singles:
            run = self.run_at_start(singles)
            rows.append(self.block_row(run) if len(run) > 1 else self.slot_row(singles[0]))
            singles = singles[len(run) :]
        return rows

    def run_at_start(self, slots: Sequence[MeetingSlot]) -> Sequence[MeetingSlot]:
        """The longest run of slots that one row with a length describes exactly."""
        if len(slots) < 2 or not self.has_usual_names(slots[0]):
            return slots[:1]
        length, step = lengths(slots[0], slots[1])
        n_same = 1
        for before, after in itertools.pairwise(slots):
            same_kind = replace(after, id=before.id, period=before.period) == before and self.has_usual_names(after)
            if not same_kind or lengths(before, after) != (length, step) or not self.same_date(before, after):
                break
            n_same += 1
        is_whole = length.seconds % 60 == 0 and step.seconds % 60 == 0 and timedelta() < length <= step
        fits = slots[n_same - 1].period.end - slots[n_same - 1].period.start == length
        return slots[: n_same if is_whole and fits and step.days == 0 else 1]

    def same_date(self, before: MeetingSlot, after: MeetingSlot) -> bool:
        """Whether two slots stand on the same date."""
        return self.here(before.period.start).date() == self.here(after.period.start).date()

    def has_usual_names(self, slot: MeetingSlot) -> bool:
        """Whether the slot's day and id are those that reading would give it."""
        start = self.here(slot.period.start)
        return slot.day == self.days.index(start.date()) + 1 and slot.id == slot_id(
            slot.day, Period(start, self.here(slot.period.end))
        )

    def block_row(self, run: Sequence[MeetingSlot]) -> Row:
        """A row for several slots."""
        length, step = lengths(run[0], run[1])
        start, end = self.here(run[0].period.start), self.here(run[-1].period.end)
        return {
            "date": start.date(),
            "start": start.time(),
            "end": end.time(),
            "block": run[0].block,
            "slot_minutes": length.seconds // 60,
            "pause_minutes": (step - length).seconds // 60 or None,
        }

    def slot_row(self, slot: MeetingSlot) -> Row:
        """A row for one slot."""
        start, end = self.here(slot.period.start), self.here(slot.period.end)
        row: Row = {"date": start.date(), "start": start.time(), "end": end.time(), "block": slot.block}
        return row if self.has_usual_names(slot) else {**row, "id": slot.id, "day": slot.day}

    def place(self, place: Place) -> Row:
        """A row of the sheet of places."""
        return {
            "id": place.id,
            **localised("name", place.name),
            "kind": word_for(Values.PLACE_KIND, place.kind, self.language),
            "site": place.site,
            "capacity": place.capacity,
            "owner": self.names.get(place.owner or "", place.owner),
            "unavailable": self.periods(place.unavailable),
        }

    def attendee(self, attendee: Attendee) -> Row:
        """A row of the sheet of participants."""
        return {
            "id": attendee.id,
            "organisation": attendee.organisation,
            "party": attendee.party,
            "region": attendee.region,
            "sector": attendee.sector,
            "people": "; ".join(attendee.people),
            "languages": self.language_list(attendee.languages),
            "language": word_for(Values.DOCUMENT_LANGUAGE, attendee.language, self.language),
            "home_zone": attendee.home_zone,
            "arrival": self.here(attendee.arrival) if attendee.arrival else None,
            "departure": self.departure(attendee.departure) if attendee.departure else None,
            "unavailable": self.periods(attendee.unavailable),
            "max_meetings": attendee.max_meetings,
            "min_meetings": attendee.min_meetings or None,
            "is_remote": self.yes_no(True) if attendee.is_remote else None,
        }

    def departure(self, departure: datetime) -> datetime | date:
        """A departure; at midnight it is the date before, since a date alone means its end."""
        here = self.here(departure)
        return here if here.time() != MIDNIGHT else (here - timedelta(days=1)).date()

    def interpreter(self, interpreter: InterpreterPerson) -> Row:
        """A row of the sheet of interpreters."""
        return {
            "id": interpreter.id,
            "name": interpreter.name,
            "languages": self.language_list(interpreter.languages),
            "unavailable": self.periods(interpreter.unavailable),
            "max_run": interpreter.max_run,
            "sites": "; ".join(interpreter.sites),
        }

    def meeting(self, meeting: WantedMeeting) -> Row:
        """A row of the sheet of meetings; the sides by name where only one organisation has it."""
        return {
            "id": meeting.id if meeting.id != meeting_id(meeting.first, meeting.second) else None,
            "first": self.names.get(meeting.first, meeting.first),
            "second": self.names.get(meeting.second, meeting.second),
            "priority": word_for(Values.PRIORITY, meeting.priority, self.language),
            "block": meeting.block,
            "fixed_start": self.here(meeting.fixed_start) if meeting.fixed_start else None,
            "place": meeting.place,
            "after": "; ".join(meeting.after),
            "topic": meeting.topic,
        }

    def language_list(self, codes: Sequence[str]) -> str:
        """Languages by name."""
        names = language_names(self.language)
        return "; ".join(names.get(code, code) for code in codes)

    def periods(self, periods: Sequence[Period]) -> str:
        """Periods as text."""
        return "; ".join(self.period(self.here(period.start), self.here(period.end)) for period in periods)

    def period(self, start: datetime, end: datetime) -> str:
        """One period as text: whole days by their dates, else with clock times."""
        last = end - timedelta(days=1)
        if start.time() == end.time() == MIDNIGHT:
            return self.day(start) if start == last else f"{self.day(start)} - {self.day(last)}"
        if start.date() == end.date():
            return f"{self.day(start)} {clock(start)}-{clock(end)}"
        return f"{self.day(start)} {clock(start)} - {self.day(end)} {clock(end)}"


def localised(key: str, text: LocalisedText) -> dict[str, str]:
    """A text in three columns."""
    return {f"{key}_it": text.it, f"{key}_ru": text.ru, f"{key}_en": text.en}


def lengths(slot: MeetingSlot, following: MeetingSlot) -> tuple[timedelta, timedelta]:
    """The length of a slot, and the time from its start to that of the next."""
    return slot.period.end - slot.period.start, following.period.start - slot.period.start


def clock(moment: datetime) -> str:
    """A clock time; seconds only where there are some."""
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")


def unmistakable_names(attendees: Sequence[Attendee]) -> dict[str, str]:
    """Names of organisations by id, where no other participant has the same name or has it for an id."""
    taken = [key_of(attendee.id) for attendee in attendees]
    counted: dict[str, int] = {}
    for attendee in attendees:
        key = key_of(attendee.organisation)
        counted[key] = counted.get(key, 0) + 1
    ids = set(taken)
    return {
        attendee.id: attendee.organisation
        for attendee in attendees
        if attendee.organisation
        and counted[key_of(attendee.organisation)] == 1
        and key_of(attendee.organisation) not in ids - {key_of(attendee.id)}
    }
