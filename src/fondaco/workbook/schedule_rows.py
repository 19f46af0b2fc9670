"""The rows of a schedule's sheets, sorted as a person looks things up."""

from collections.abc import Mapping
from datetime import datetime

from fondaco.common.languages import Language
from fondaco.common.session import Attendee, ForumSession, InterpreterPerson, MeetingSlot, WantedMeeting
from fondaco.common.timetable import PlacedMeeting, Timetable
from fondaco.workbook.definition import Values
from fondaco.workbook.schedule_texts import NO_MEETINGS
from fondaco.workbook.session_rows import Row, SessionWriter
from fondaco.workbook.words import Answer, word_for


class ScheduleRows:
    """Looks up by id what a timetable names, and lays it out in rows."""

    def __init__(self, session: ForumSession, timetable: Timetable, language: Language) -> None:
        self.session = session
        self.timetable = timetable
        self.language = language
        self.writer = SessionWriter(session, language)
        self.slots = {slot.id: slot for slot in session.slots}
        self.meetings = {meeting.id: meeting for meeting in session.meetings}
        self.attendees = {attendee.id: attendee for attendee in session.attendees}
        self.interpreters = {interpreter.id: interpreter for interpreter in session.interpreters}
        self.places = {place.id: place for place in session.places}
        self.place_order = {place.id: order for order, place in enumerate(session.places)}
        self.breaks: Mapping[str, int] = dict(timetable.breaks_of)

    def in_time_order(self) -> list[PlacedMeeting]:
        """The placed meetings by slot, then place."""
        return sorted(
            self.timetable.placed,
            key=lambda placed: (self.slots[placed.slot].period.start, self.place_order[placed.place], placed.meeting),
        )

    def here(self, moment: datetime) -> datetime:
        """A moment on the host's clock."""
        return self.writer.here(moment)

    def when(self, slot: MeetingSlot) -> Row:
        """The cells that say when."""
        start, end = self.here(slot.period.start), self.here(slot.period.end)
        return {"date": start.date(), "start": start.time(), "end": end.time(), "block": slot.block}

    def place_name(self, identifier: str) -> str:
        """The name of a place, else its id."""
        return self.places[identifier].name.in_language(self.language) or identifier

    def interpreter_name(self, identifier: str | None) -> str:
        """The name of an interpreter; empty where there is none."""
        return self.interpreters[identifier].name if identifier else ""

    def organisation(self, identifier: str) -> str:
        """The name of a participant's organisation, else its id."""
        return self.attendees[identifier].organisation or identifier

    def sides(self, meeting: WantedMeeting) -> Row:
        """The cells that say who meets whom, and about what."""
        return {
            "id": meeting.id,
            "first": self.organisation(meeting.first),
            "second": self.organisation(meeting.second),
            "topic": meeting.topic,
        }

    def by_time(self) -> list[Row]:
        """A row for each meeting, as the day goes."""
        return [
            {**self.when(self.slots[placed.slot]), **self.where(placed), **self.sides(self.meetings[placed.meeting])}
            for placed in self.in_time_order()
        ]

    def where(self, placed: PlacedMeeting) -> Row:
        """The cells that say where, and with which interpreter."""
        return {
            "place": self.place_name(placed.place),
            "site": self.places[placed.place].site,
            "interpreter": self.interpreter_name(placed.interpreter),
        }

    def by_participant(self) -> list[Row]:
        """Each participant's meetings in time order, participants by name; those without a meeting have one row too."""
        found: dict[str, list[PlacedMeeting]] = {attendee.id: [] for attendee in self.session.attendees}
        for placed in self.in_time_order():
            meeting = self.meetings[placed.meeting]
            found[meeting.first].append(placed)
            found[meeting.second].append(placed)
        by_name = sorted(self.session.attendees, key=lambda attendee: (attendee.organisation.casefold(), attendee.id))
        return [row for attendee in by_name for row in self.agenda(attendee, found[attendee.id])]

    def agenda(self, attendee: Attendee, placed_meetings: list[PlacedMeeting]) -> list[Row]:
        """One participant's rows."""
        who: Row = {
            "participant": self.organisation(attendee.id), "party": attendee.party, "region": attendee.region
        }  # fmt: skip
        if not placed_meetings:
            return [{**who, "counterpart": NO_MEETINGS.in_language(self.language)}]
        rows: list[Row] = []
        for placed in placed_meetings:
            meeting = self.meetings[placed.meeting]
            other = meeting.second if meeting.first == attendee.id else meeting.first
            whom = {"counterpart": self.organisation(other), "topic": meeting.topic}
            rows.append({**who, **self.when(self.slots[placed.slot]), **self.where(placed), **whom})
        return rows

    def by_interpreter(self) -> list[Row]:
        """Each interpreter's meetings in time order; those without one have no row."""
        in_order = self.in_time_order()
        return [
            {
                **self.interpreter_cells(interpreter),
                **self.when(self.slots[placed.slot]),
                "place": self.place_name(placed.place),
                **self.sides(self.meetings[placed.meeting]),
            }
            for interpreter in sorted(self.session.interpreters, key=lambda one: (one.name.casefold(), one.id))
            for placed in in_order
            if placed.interpreter == interpreter.id
        ]

    def interpreter_cells(self, interpreter: InterpreterPerson) -> Row:
        """Who interprets, and between which languages."""
        return {"interpreter": interpreter.name, "languages": self.writer.language_list(interpreter.languages)}

    def left_out(self) -> list[Row]:
        """The meetings without a place, with the reason in words; agreed ones first."""
        order = {meeting.id: position for position, meeting in enumerate(self.session.meetings)}
        found = sorted(
            self.timetable.left_out, key=lambda left: (self.meetings[left.meeting].priority.value, order[left.meeting])
        )
        return [
            {
                **self.sides(self.meetings[left.meeting]),
                "priority": word_for(Values.PRIORITY, self.meetings[left.meeting].priority, self.language),
                "why": left.why.in_language(self.language),
                "bottlenecks": "; ".join(self.name_of(identifier) for identifier in left.bottlenecks),
            }
            for left in found
        ]

    def name_of(self, identifier: str) -> str:
        """The name of a participant, place or interpreter; the id where it is none of these."""
        if identifier in self.attendees:
            return self.organisation(identifier)
        if identifier in self.places:
            return self.place_name(identifier)
        return self.interpreter_name(identifier) if identifier in self.interpreters else identifier

    def goals(self) -> list[Row]:
        """What was reached and what is proved, goal by goal."""
        return [
            {
                "goal": goal.name.in_language(self.language),
                "reached": goal.reached,
                "bound": goal.bound,
                "is_proved": word_for(Values.YES_NO, Answer.YES if goal.is_proved else Answer.NO, self.language),
            }
            for goal in self.timetable.goals
        ]

    def loads(self) -> list[Row]:
        """Each participant's number of meetings and breaks."""
        counted: dict[str, int] = {}
        for placed in self.timetable.placed:
            meeting = self.meetings[placed.meeting]
            for side in (meeting.first, meeting.second):
                counted[side] = counted.get(side, 0) + 1
        return [
            {
                "participant": self.organisation(attendee.id),
                "party": attendee.party,
                "meetings": counted.get(attendee.id, 0),
                "breaks": self.breaks.get(attendee.id, 0),
            }
            for attendee in sorted(self.session.attendees, key=lambda one: (one.organisation.casefold(), one.id))
        ]
