"""A participant's agenda: what they hold in their hand on the day."""

from collections.abc import Sequence
from datetime import date, datetime

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import Attendee, ForumSession, Period
from fondaco.common.timetable import Timetable
from fondaco.documents import agenda_texts as texts
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.fragments import footer, occasion
from fondaco.documents.plan import FreeStretch, PlannedMeeting, SessionPlan
from fondaco.documents.printer import Content, pdf
from fondaco.documents.wording import (
    clock,
    language_names,
    listed,
    long_date,
    utc_offset,
    zone_city,
)


def agenda(session: ForumSession, timetable: Timetable, attendee: str, *, edition: Edition = PLAIN) -> bytes:
    """One participant's agenda as PDF, in the participant's own language."""
    return agenda_of(SessionPlan(session, timetable, edition), attendee)


def agendas(session: ForumSession, timetable: Timetable, *, edition: Edition = PLAIN) -> bytes:
    """The agendas of all participants in one PDF for the printer, by party and organisation."""
    plan = SessionPlan(session, timetable, edition)
    return agendas_of(plan, plan.attendees_by_name())


def agenda_of(plan: SessionPlan, attendee: str) -> bytes:
    """As `agenda`, of a plan that is looked up already."""
    content = AgendaWriter(plan, plan.attendee(attendee)).content()
    return pdf("agenda", {"title": content["title"], "language": content["language"], "agendas": [content]},
               made_at=plan.edition.made_at)  # fmt: skip


def agendas_of(plan: SessionPlan, attendees: Sequence[Attendee]) -> bytes:
    """Some participants' agendas in one PDF."""
    language = plan.edition.language
    title = texts.ALL_AGENDAS.in_language(language).format(session=plan.session.name.in_language(language))
    contents = [AgendaWriter(plan, attendee).content() for attendee in attendees]
    return pdf(
        "agenda", {"title": title, "language": language.value, "agendas": contents}, made_at=plan.edition.made_at
    )


class AgendaWriter:
    """Puts one participant's agenda into words."""

    def __init__(self, plan: SessionPlan, attendee: Attendee) -> None:
        self.plan = plan
        self.attendee = attendee
        self.language: Language = attendee.language
        self.home = plan.home_zones.get(attendee.id)

    def say(self, text: Text, **parts: object) -> str:
        """A text in the participant's language, with its parts filled in."""
        return text.in_language(self.language).format(**parts)

    def content(self) -> Content:
        """What the template `agenda` prints for one participant."""
        attendee, session = self.attendee, self.plan.session
        organisation = attendee.organisation or attendee.id
        return {
            "language": self.language.value,
            "title": self.say(texts.TITLE_OF, organisation=organisation),
            "heading": self.say(texts.TITLE),
            "session": session.name.in_language(self.language) or session.code,
            "occasion": occasion(self.plan, self.language),
            "organisation": organisation,
            "organisation_language": attendee.language.value,
            "people": ", ".join(attendee.people),
            "origin": self.plan.origin(attendee, self.language),
            "count": self.count(),
            "n_meetings": len(self.plan.meetings_of[attendee.id]),
            "columns": self.columns(),
            "days": [self.day(day) for day in self.plan.days] if self.plan.meetings_of[attendee.id] else [],
            "times_note": self.times_note(),
            "none": "" if self.plan.meetings_of[attendee.id] else self.say(texts.NO_MEETINGS),
            "left_out_heading": self.say(texts.LEFT_OUT),
            "left_out": self.left_out(),
            "footer": footer(self.plan, self.language),
            "page": texts.PAGE.in_language(self.language),
        }

    def count(self) -> str:
        """How many meetings there are."""
        n_meetings = len(self.plan.meetings_of[self.attendee.id])
        return texts.MEETINGS.of(n_meetings, self.language) if n_meetings else ""

    def columns(self) -> dict[str, str]:
        """The headings of the table; the one for the time at home is empty where it is the host's."""
        city = zone_city(self.attendee.home_zone, self.language) if self.is_home_elsewhere() else ""
        return {
            "time": self.say(texts.TIME),
            "home": self.say(texts.TIME_AT_HOME, city=city) if city else "",
            "place": self.say(texts.PLACE),
            "partner": self.say(texts.PARTNER),
        }

    def is_home_elsewhere(self) -> bool:
        """Whether clocks at home show another time than the host's on one of the days."""
        return self.home is not None and any(
            slot.period.start.astimezone(self.home).utcoffset() != self.plan.here(slot.period.start).utcoffset()
            for slot in self.plan.slots
        )

    def day(self, day: date) -> Content:
        """One day: its date, and its meetings and free stretches as rows."""
        entries = self.plan.day_of(self.attendee, day)
        rows = [self.free(entry) if isinstance(entry, FreeStretch) else self.meeting(entry) for entry in entries]
        has_meetings = any(isinstance(entry, PlannedMeeting) for entry in entries)
        none = "" if has_meetings else self.say(texts.NONE_ON_DAY)
        return {"name": long_date(day, self.language), "none": none, "rows": rows}

    def times(self, period: Period) -> dict[str, str]:
        """When, on the host's clock and on the one at home."""
        here = self.plan.here(period.start)
        times = {"start": clock(here), "end": clock(self.plan.here(period.end)), "home": "", "home_day": ""}
        if self.is_home_elsewhere() and self.home:
            there = period.start.astimezone(self.home)
            times["home"] = clock(there)
            if there.date() != here.date():
                times["home_day"] = self.say(texts.DAY_AFTER if there.date() > here.date() else texts.DAY_BEFORE)
        return times

    def free(self, stretch: FreeStretch) -> Content:
        """A row for a stretch without a meeting."""
        return {"free": self.say(texts.AWAY if stretch.is_away else texts.FREE), **self.times(stretch.period)}

    def meeting(self, planned: PlannedMeeting) -> Content:
        """A row for a meeting."""
        partner, meeting = planned.partner_of(self.attendee), planned.meeting
        spoken = language_names(partner.languages, self.language)
        interpreter = planned.interpreter
        return {
            "free": "",
            **self.times(planned.slot.period),
            "place": planned.place.name.in_language(self.language) or planned.place.id,
            "site": planned.place.site,
            "partner": partner.organisation or partner.id,
            "partner_language": partner.language.value,
            "people": ", ".join(partner.people),
            "origin": self.plan.origin(partner, self.language),
            "spoken": self.say(texts.SPEAKS, languages=spoken) if spoken else "",
            "remote": self.say(texts.CONNECTED) if partner.is_remote else "",
            "interpreter": self.say(texts.INTERPRETER, name=interpreter.name) if interpreter else "",
            "topic": meeting.topic,
            "topic_language": planned.first.language.value,
            "agreed": self.say(texts.AGREED) if planned.is_must else "",
        }

    def times_note(self) -> str:
        """Whose times are printed, and how far they are from UTC on these very days."""
        here = [self.plan.here(slot.period.start) for slot in self.plan.slots]
        note = self.say(texts.HOST_TIMES, offsets=self.offsets(here))
        if not self.is_home_elsewhere():
            return note
        there = [slot.period.start.astimezone(self.home) for slot in self.plan.slots]
        city = zone_city(self.attendee.home_zone, self.language)
        return f"{note} {self.say(texts.HOME_TIMES, city=city, offsets=self.offsets(there))}"

    def offsets(self, moments: Sequence[datetime]) -> str:
        """The distance from UTC, of which there are two where clocks change during the session."""
        return listed(list(dict.fromkeys(utc_offset(at) for at in moments)), self.language)

    def left_out(self) -> list[Content]:
        """The participant's own meetings that found no room, and why."""
        rows: list[Content] = []
        for left, meeting in self.plan.left_out():
            if self.attendee.id in (meeting.first, meeting.second):
                other = meeting.second if meeting.first == self.attendee.id else meeting.first
                partner = self.plan.attendee(other)
                name = partner.organisation or partner.id
                why = left.why.in_language(self.language)
                rows.append({"partner": name, "partner_language": partner.language.value, "why": why})
        return rows
