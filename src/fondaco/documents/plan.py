"""A session and its timetable together, looked up from the side of each person and place."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, partial
from typing import TypeVar

from fondaco.common.languages import Language
from fondaco.common.session import (
    Attendee,
    ForumSession,
    InterpreterPerson,
    MeetingSlot,
    Period,
    Place,
    Priority,
    WantedMeeting,
)
from fondaco.common.timetable import LeftOutMeeting, Timetable
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.errors import UnprintableSession
from fondaco.documents.wording import zone


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting with everything that is known about it."""

    meeting: WantedMeeting
    slot: MeetingSlot
    place: Place
    first: Attendee
    second: Attendee
    interpreter: InterpreterPerson | None

    def partner_of(self, attendee: Attendee) -> Attendee:
        """The other side."""
        return self.second if self.first.id == attendee.id else self.first

    @property
    def is_must(self) -> bool:
        return self.meeting.priority == Priority.MUST


@dataclass(frozen=True, slots=True)
class FreeStretch:
    """Slots in a row, within one block, without a meeting; `is_away` where the person cannot be met then."""

    slots: tuple[MeetingSlot, ...]
    is_away: bool

    @property
    def period(self) -> Period:
        return Period(self.slots[0].period.start, self.slots[-1].period.end)


Entry = PlannedMeeting | FreeStretch


class SessionPlan:
    """Everything a document needs to look up. Times are on the host's clock.

    Raises
    ------
    UnprintableSession
        The timetable names a meeting, slot, place or interpreter that the session does not have, or a time zone is
        unknown.
    """

    def __init__(self, session: ForumSession, timetable: Timetable, edition: Edition = PLAIN) -> None:
        self.edition = edition
        self.session = session
        self.timetable = timetable
        self.host_zone = zone(session.time_zone)
        self.home_zones = {one.id: zone(one.home_zone) for one in session.attendees if one.home_zone}
        self.attendees = {attendee.id: attendee for attendee in session.attendees}
        self.places = {place.id: place for place in session.places}
        self.interpreters = {person.id: person for person in session.interpreters}
        self.slots = sorted(session.slots, key=lambda slot: (slot.period.start, slot.id))
        self.days: dict[date, list[MeetingSlot]] = defaultdict(list)
        for slot in self.slots:
            self.days[self.here(slot.period.start).date()].append(slot)
        self.by_time = self.planned()
        self.meetings_of: dict[str, list[PlannedMeeting]] = defaultdict(list)
        self.meetings_at: dict[str, list[PlannedMeeting]] = defaultdict(list)
        self.meetings_with: dict[str, list[PlannedMeeting]] = defaultdict(list)
        for planned in self.by_time:
            self.meetings_of[planned.first.id].append(planned)
            self.meetings_of[planned.second.id].append(planned)
            self.meetings_at[planned.place.id].append(planned)
            if planned.interpreter:
                self.meetings_with[planned.interpreter.id].append(planned)

    def planned(self) -> list[PlannedMeeting]:
        """The meetings of the timetable, by time and place."""
        session = self.session
        meetings = {meeting.id: meeting for meeting in session.meetings}
        slots = {slot.id: slot for slot in session.slots}
        order = {place.id: position for position, place in enumerate(session.places)}
        found = []
        for placed in self.timetable.placed:
            where = f"Meeting '{placed.meeting}'"
            meeting = _known(meetings, placed.meeting, "a meeting", "The timetable")
            person = placed.interpreter
            found.append(
                PlannedMeeting(
                    meeting,
                    _known(slots, placed.slot, "a slot", where),
                    _known(self.places, placed.place, "a place", where),
                    _known(self.attendees, meeting.first, "a participant", where),
                    _known(self.attendees, meeting.second, "a participant", where),
                    _known(self.interpreters, person, "an interpreter", where) if person else None,
                )
            )
        return sorted(found, key=lambda one: (one.slot.period.start, order[one.place.id], one.meeting.id))

    @cached_property
    def cancelled_of(self) -> dict[str, list[PlannedMeeting]]:
        """Each participant's meetings of the plan before that are held no longer."""
        if self.edition.before is None:
            return {}
        held = {planned.meeting.id for planned in self.by_time}
        before = SessionPlan(*self.edition.before)
        return {
            attendee: [planned for planned in meetings if planned.meeting.id not in held]
            for attendee, meetings in before.meetings_of.items()
        }

    def left_out(self) -> list[tuple[LeftOutMeeting, WantedMeeting]]:
        """Meetings without a place, agreed ones first, then as the session lists them."""
        reasons = {left.meeting: left for left in self.timetable.left_out}
        found = [(reasons[meeting.id], meeting) for meeting in self.session.meetings if meeting.id in reasons]
        return sorted(found, key=lambda pair: pair[1].priority != Priority.MUST)

    def attendee(self, identifier: str) -> Attendee:
        """A participant by id.

        Raises
        ------
        UnprintableSession
            The session has no such participant.
        """
        return _known(self.attendees, identifier, "a participant", "The request")

    @cached_property
    def n_meetings_in(self) -> Counter[str]:
        """How many meetings each slot holds, by its id."""
        return Counter(planned.slot.id for planned in self.by_time)

    def name_of(self, identifier: str, language: Language) -> str:
        """The name of a participant, place or interpreter; the id where it is none of these."""
        if identifier in self.attendees:
            return self.attendees[identifier].organisation or identifier
        names = {place.id: place.name.in_language(language) for place in self.session.places}
        names |= {person.id: person.name for person in self.session.interpreters}
        return names.get(identifier) or identifier

    def attendees_by_name(self) -> list[Attendee]:
        """The participants, by party and organisation."""
        order = {party.code: position for position, party in enumerate(self.session.parties)}
        return sorted(
            self.session.attendees,
            key=lambda one: (order.get(one.party, len(order)), one.party, one.organisation.casefold(), one.id),
        )

    def party_name(self, code: str, language: Language) -> str:
        """The name of a party, else its code."""
        return next((party.name.in_language(language) for party in self.session.parties if party.code == code), code)

    def origin(self, attendee: Attendee, language: Language) -> str:
        """Where a participant comes from: region and party."""
        parts = (attendee.region, self.party_name(attendee.party, language) if attendee.party else "")
        return " · ".join(part for part in parts if part)

    def here(self, at: datetime) -> datetime:
        """A moment on the host's clock."""
        return at.astimezone(self.host_zone)

    def day_of(self, attendee: Attendee, day: date) -> list[Entry]:
        """A participant's day: meetings, and the stretches before, between and after them, in time order."""
        return self.entries(self.meetings_of[attendee.id], day, partial(is_away, attendee))

    def entries(
        self, meetings: Sequence[PlannedMeeting], day: date, is_away: Callable[[Period], bool] = lambda _: False
    ) -> list[Entry]:
        """Meetings among the slots of one day, and the stretches before, between and after them, in time order."""
        by_slot = {planned.slot.id: planned for planned in meetings}
        entries: list[Entry] = []
        for slot in self.days[day]:
            if slot.id in by_slot:
                entries.append(by_slot[slot.id])
                continue
            away = is_away(slot.period)
            last = entries[-1] if entries else None
            if isinstance(last, FreeStretch) and last.is_away == away and last.slots[-1].block == slot.block:
                entries[-1] = FreeStretch((*last.slots, slot), away)
            else:
                entries.append(FreeStretch((slot,), away))
        return entries

    def languages(self) -> list[Language]:
        """The languages in which the participants read, the secretariat's first."""
        read = {attendee.language for attendee in self.session.attendees} | {self.edition.language}
        return sorted(read, key=lambda language: (language != self.edition.language, list(Language).index(language)))


def is_away(attendee: Attendee, period: Period) -> bool:
    """Whether a participant cannot be met for all of a period."""
    if attendee.arrival and period.start < attendee.arrival:
        return True
    if attendee.departure and period.end > attendee.departure:
        return True
    return any(period.start < absence.end and absence.start < period.end for absence in attendee.unavailable)


T = TypeVar("T")


def _known(things: Mapping[str, T], identifier: str, kind: str, where: str) -> T:
    try:
        return things[identifier]
    except KeyError:
        raise UnprintableSession(
            f"{where} names {kind} '{identifier}' that the session does not have: "
            "print a timetable that was planned from this session"
        ) from None
