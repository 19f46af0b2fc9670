"""What people enter about sessions and programme items, in one object each, and the rules that hold for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.programme.enums import ItemKind
from fondaco_web.programme.models import Room, Session, ThematicTable
from fondaco_web.programme.times import moment_of, time_zones

Texts = Mapping[str, str]
LONGEST_SESSION_DAYS = 31


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The dates up to which things are to be done, in their order; any may be missing."""

    applications_open_on: date | None = None
    applications_close_on: date | None = None
    desks_close_on: date | None = None
    decisions_due_on: date | None = None

    def by_field(self) -> dict[str, date | None]:
        """The dates by the names of their fields, in order."""
        return {
            "applications_open_on": self.applications_open_on,
            "applications_close_on": self.applications_close_on,
            "desks_close_on": self.desks_close_on,
            "decisions_due_on": self.decisions_due_on,
        }

    def check(self, starts_on: date | None) -> None:
        """Raises InvalidInput at the first date that comes before the one it has to follow."""
        earlier: date | None = None
        for name, day in self.by_field().items():
            if day is None:
                continue
            if earlier is not None and day < earlier:
                text = _("%(day)s is before the deadline above, %(earlier)s. Put the dates in order.")
                raise InvalidInput(text % {"day": shown(day), "earlier": shown(earlier)}, field=name)
            if starts_on is not None and day > starts_on:
                text = _("%(day)s is after the first day of the session, %(first)s. Choose an earlier date.")
                raise InvalidInput(text % {"day": shown(day), "first": shown(starts_on)}, field=name)
            earlier = day


def shown(day: date) -> str:
    """A date in the reader's language."""
    return date_format(day, "DATE_FORMAT")


@dataclass(frozen=True, slots=True)
class SessionValues:
    """What is entered about a session. Of one held long ago the days may be unknown; `date_note` tells what is."""

    number: int
    host_party: Party
    city: Texts
    starts_on: date | None
    ends_on: date | None
    time_zone: str = "Europe/Rome"
    host_region: Region | None = None
    title: Texts = field(default_factory=dict)
    summary: Texts = field(default_factory=dict)
    venue: Texts = field(default_factory=dict)
    address: str = ""
    is_online: bool = False
    date_note: Texts = field(default_factory=dict)
    figures: Texts = field(default_factory=dict)
    sectors: tuple[Sector, ...] = ()
    deadlines: Deadlines = Deadlines()

    def columns(self) -> dict[str, object]:
        """The values by the names of the model's fields, without the sectors."""
        names = self.__dataclass_fields__.keys() - {"sectors", "deadlines"}
        return {name: getattr(self, name) for name in names} | self.deadlines.by_field()

    def check(self, forum: Forum, session: Session | None = None, *, is_past: bool = False) -> None:
        """Raises InvalidInput, at the field to mend, for what cannot be a session of `forum`."""
        self.check_number(forum, session)
        self.check_host(forum)
        if not any(self.city.values()):
            raise InvalidInput(_("Write the city in at least one language."), field="city")
        if self.time_zone not in time_zones():
            text = _("“%(zone)s” is no time zone. Choose one from the list, such as Europe/Rome.")
            raise InvalidInput(text % {"zone": self.time_zone}, field="time_zone")
        self.check_days(is_past=is_past)
        self.deadlines.check(self.starts_on)
        if any(sector.forum_id != forum.pk for sector in self.sectors):
            raise InvalidInput(_("Choose sectors of this forum."), field="sectors")

    def check_number(self, forum: Forum, session: Session | None) -> None:
        """At least 1, and not the number of another session."""
        if self.number < 1:
            raise InvalidInput(_("Sessions are numbered from 1."), field="number")
        others = Session.objects.filter(forum=forum, number=self.number).exclude(pk=session.pk if session else 0)
        if others.exists():
            text = _("There is a session %(number)s already. Choose another number.")
            raise InvalidInput(text % {"number": self.number}, field="number")

    def check_host(self, forum: Forum) -> None:
        """A party of the forum, and a region of that party."""
        if self.host_party.forum_id != forum.pk:
            raise InvalidInput(_("Choose a party of this forum."), field="host_party")
        if self.host_region and self.host_region.party_id != self.host_party.pk:
            text = _("%(region)s is not a region of %(party)s. Choose a region of the host, or change the host.")
            parts = {"region": self.host_region, "party": self.host_party}
            raise InvalidInput(text % parts, field="host_region")

    def check_days(self, *, is_past: bool) -> None:
        """Both days, or of a past session none; the last not before the first, nor more than a month after it."""
        if self.starts_on is None and self.ends_on is None and is_past:
            return
        if self.starts_on is None:
            raise InvalidInput(_("Enter the first day."), field="starts_on")
        if self.ends_on is None:
            raise InvalidInput(_("Enter the last day."), field="ends_on")
        if self.ends_on < self.starts_on:
            text = _("The last day, %(last)s, is before the first, %(first)s.")
            parts = {"last": shown(self.ends_on), "first": shown(self.starts_on)}
            raise InvalidInput(text % parts, field="ends_on")
        if (self.ends_on - self.starts_on).days >= LONGEST_SESSION_DAYS:
            text = _("From %(first)s to %(last)s is more than a month. Check the year.")
            parts = {"last": shown(self.ends_on), "first": shown(self.starts_on)}
            raise InvalidInput(text % parts, field="ends_on")


@dataclass(frozen=True, slots=True)
class SpeakerValues:
    """Who speaks; `role` is the office or position."""

    name: str
    name_latin: str = ""
    role: Texts = field(default_factory=dict)
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class ItemValues:
    """What is entered about an item: times on the session's clock; `ends_next_day` for what lasts past midnight."""

    kind: ItemKind
    title: Texts
    day: date
    begins: time
    ends: time
    ends_next_day: bool = False
    description: Texts = field(default_factory=dict)
    room: Room | None = None
    table: ThematicTable | None = None
    language: str = ""
    interpretation: tuple[str, ...] = ()
    capacity: int | None = None
    slot_minutes: int | None = None
    gap_minutes: int | None = None
    speakers: tuple[SpeakerValues, ...] = ()

    def period(self, zone: str) -> tuple[datetime, datetime]:
        """Beginning and end in UTC.

        Raises InvalidInput for times that the clocks of `zone` skip or show twice, and for an end before the beginning.
        """
        starts_at = moment_of(self.day, self.begins, zone, field="begins")
        ends_at = moment_of(self.day + timedelta(days=self.ends_next_day), self.ends, zone, field="ends")
        if ends_at <= starts_at:
            text = _("The end has to come after the beginning. If it is past midnight, say so below.")
            raise InvalidInput(text, field="ends")
        return starts_at, ends_at

    def check(self, session: Session) -> None:
        """Raises InvalidInput, at the field to mend, for what cannot be an item of `session`."""
        if not any(self.title.values()):
            raise InvalidInput(_("Write the title in at least one language."), field="title")
        if self.room and self.room.session_id != session.pk:
            raise InvalidInput(_("Choose a room of this session."), field="room")
        if self.table and self.table.session_id != session.pk:
            raise InvalidInput(_("Choose a thematic table of this session."), field="table")
        self.check_languages()
        self.check_slots(session.time_zone)

    def check_languages(self) -> None:
        """Known languages, and no interpretation from a language into itself."""
        known = {code for code, _name in settings.LANGUAGES}
        if self.language and self.language not in known:
            raise InvalidInput(_("Choose a language from the list."), field="language")
        if not set(self.interpretation) <= known:
            raise InvalidInput(_("Choose languages from the list."), field="interpretation")
        if self.language and self.language in self.interpretation:
            text = _("The language of the item itself needs no interpretation.")
            raise InvalidInput(text, field="interpretation")

    def check_slots(self, zone: str) -> None:
        """A meeting point says how long a meeting lasts, and one meeting fits in it; visits have places."""
        if self.capacity == 0:
            raise InvalidInput(_("Write at least 1 place, or leave the field empty for no limit."), field="capacity")
        if self.kind != ItemKind.MEETING_POINT:
            return
        starts_at, ends_at = self.period(zone)
        if not self.slot_minutes:
            raise InvalidInput(_("Write how many minutes a meeting lasts, for instance 25."), field="slot_minutes")
        if self.slot_minutes * 60 > (ends_at - starts_at).total_seconds():
            text = _("A meeting of %(minutes)s minutes does not fit between beginning and end.")
            raise InvalidInput(text % {"minutes": self.slot_minutes}, field="slot_minutes")
