"""A participant's meetings as a calendar file (iCalendar, RFC 5545)."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import Attendee, ForumSession
from fondaco.common.timetable import Timetable
from fondaco.documents import agenda_texts as texts
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.plan import PlannedMeeting, SessionPlan
from fondaco.documents.wording import language_names

PRODUCT = "-//Fondaco//Agenda//EN"
MARGIN = timedelta(days=200)


def calendar(session: ForumSession, timetable: Timetable, attendee: str, *, edition: Edition = PLAIN) -> bytes:
    """One participant's meetings for their own calendar, in their own language.

    Each meeting keeps its UID from revision to revision, with the revision as SEQUENCE, so that importing a newer file
    moves the meeting instead of doubling it; with `edition.before`, meetings that are no longer held are cancelled.
    """
    return calendar_of(SessionPlan(session, timetable, edition), attendee)


def calendar_of(plan: SessionPlan, attendee: str) -> bytes:
    """As `calendar`, of a plan that is looked up already."""
    written: bytes = CalendarWriter(plan, plan.attendee(attendee)).calendar().to_ical()
    return written


class CalendarWriter:
    """Puts one participant's meetings into a calendar."""

    def __init__(self, plan: SessionPlan, attendee: Attendee) -> None:
        self.plan = plan
        self.attendee = attendee
        self.language: Language = attendee.language

    def say(self, text: Text, **parts: object) -> str:
        """A text in the participant's language, with its parts filled in."""
        return text.in_language(self.language).format(**parts)

    def calendar(self) -> Calendar:
        """The whole file."""
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        name = self.plan.session.name.in_language(self.language) or self.plan.session.code
        organisation = self.attendee.organisation or self.attendee.id
        calendar.add("x-wr-calname", self.say(texts.CALENDAR, session=name, organisation=organisation))
        calendar.add("x-wr-timezone", self.plan.session.time_zone)
        if self.plan.days:
            calendar.add_component(self.time_zone())
        for planned in self.plan.meetings_of[self.attendee.id]:
            calendar.add_component(self.event(planned, "CONFIRMED"))
        for planned in self.plan.cancelled_of.get(self.attendee.id, []):
            calendar.add_component(self.event(planned, "CANCELLED"))
        return calendar

    def time_zone(self) -> Timezone:
        """The host's clock with its rules in the months around the session, so that no reader needs to guess."""
        first, last = min(self.plan.days), max(self.plan.days)
        return Timezone.from_tzid(self.plan.session.time_zone, first_date=first - MARGIN, last_date=last + MARGIN)

    def event(self, planned: PlannedMeeting, status: str) -> Event:
        """One meeting."""
        event = Event()
        language = {"LANGUAGE": self.language.value}
        partner = planned.partner_of(self.attendee)
        event.add("uid", f"{self.plan.session.code}/{planned.meeting.id}@fondaco")
        event.add("dtstamp", self.stamp())
        event.add("sequence", self.plan.timetable.revision)
        event.add("status", status)
        event.add("dtstart", self.plan.here(planned.slot.period.start))
        event.add("dtend", self.plan.here(planned.slot.period.end))
        event.add("summary", self.say(texts.SUMMARY, partner=partner.organisation or partner.id), language)
        event.add("location", self.location(planned), language)
        event.add("description", "\n".join(self.notes(planned, partner)), language)
        event.add("transp", "OPAQUE" if status == "CONFIRMED" else "TRANSPARENT")
        return event

    def stamp(self) -> datetime:
        """When this revision was made; where nobody says, the session's first moment: no clock is read."""
        return (self.plan.edition.made_at or self.plan.slots[0].period.start).astimezone(UTC)

    def location(self, planned: PlannedMeeting) -> str:
        """Place and site."""
        place = planned.place.name.in_language(self.language) or planned.place.id
        return ", ".join(part for part in (place, planned.place.site) if part)

    def notes(self, planned: PlannedMeeting, partner: Attendee) -> list[str]:
        """What else to know: the people, where they come from, the topic, the interpreter."""
        spoken = language_names(partner.languages, self.language)
        topic, interpreter = planned.meeting.topic, planned.interpreter
        lines = (
            ", ".join(partner.people),
            self.plan.origin(partner, self.language),
            self.say(texts.SPEAKS, languages=spoken) if spoken else "",
            self.say(texts.TOPIC, topic=topic) if topic else "",
            self.say(texts.INTERPRETER, name=interpreter.name) if interpreter else "",
        )
        return [line for line in lines if line]
