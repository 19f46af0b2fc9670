"""A published programme as a calendar file (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event, Timezone

from fondaco_web.common.templatetags.fondaco import language_names
from fondaco_web.common.texts import in_language
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import ProgrammeVersion
from fondaco_web.programme.names import session_name
from fondaco_web.programme.published import PublishedItem, PublishedProgramme, from_json
from fondaco_web.programme.times import local

PRODUCT = "-//Fondaco//Programme//EN"
MARGIN = timedelta(days=200)


def programme_calendar(version: ProgrammeVersion, language: str) -> bytes:
    """The programme in one language, for calendars that are fetched again and again.

    Each item keeps its UID for ever; SEQUENCE is the number of the version in which it last changed, so that a newer
    file moves the event instead of doubling it. Items that are cancelled or no longer there are cancelled, and all are
    where the session is.
    """
    programme = from_json(version.content)
    with override(language):
        calendar = Calendar()
        calendar.add("prodid", PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", session_name(programme.session))
        calendar.add("x-wr-timezone", programme.session.time_zone)
        if programme.items or programme.withdrawn:
            calendar.add_component(time_zone(programme))
        for event in events(programme, version):
            calendar.add_component(event)
        written: bytes = calendar.to_ical()
    return written


def time_zone(programme: PublishedProgramme) -> Timezone:
    """The session's clock with its rules in the months around the items, so that no reader needs to guess."""
    moments = [item.starts_at.date() for item in (*programme.items, *programme.withdrawn)]
    first, last = min(moments) - MARGIN, max(moments) + MARGIN
    return Timezone.from_tzid(programme.session.time_zone, first_date=first, last_date=last)


def events(programme: PublishedProgramme, version: ProgrammeVersion) -> Iterator[Event]:
    """Every item, and every item of earlier versions that is no longer there."""
    is_off = version.session.state == SessionState.CANCELLED
    for item in (*programme.items, *programme.withdrawn):
        is_held = not (is_off or item.is_cancelled or item in programme.withdrawn)
        event = Event()
        event.add("uid", f"{item.code}@fondaco")
        event.add("dtstamp", version.published_at)
        event.add("sequence", version.number + 1 if is_off else item.changed_in)
        event.add("status", "CONFIRMED" if is_held else "CANCELLED")
        event.add("dtstart", local(item.starts_at, programme.session.time_zone))
        event.add("dtend", local(item.ends_at, programme.session.time_zone))
        event.add("summary", in_language(item.title))
        event.add("location", location(programme, item))
        event.add("description", "\n".join(notes(item)))
        event.add("categories", [item.kind_label])
        event.add("transp", "OPAQUE" if is_held else "TRANSPARENT")
        yield event


def location(programme: PublishedProgramme, item: PublishedItem) -> str:
    """Room, building, venue, address and city, as far as known."""
    session = programme.session
    room = (in_language(item.room.name), item.room.site) if item.room else ()
    parts = (*room, in_language(session.venue), session.address, in_language(session.city))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def notes(item: PublishedItem) -> list[str]:
    """Description, speakers and languages."""
    lines = [in_language(item.description)]
    for speaker in item.speakers:
        lines.append(
            ", ".join(part for part in (speaker.name, in_language(speaker.role), speaker.organisation) if part)
        )
    if item.language:
        lines.append(_("Language: %(language)s") % {"language": language_names(item.language)})
    if item.interpretation:
        lines.append(_("Interpreted into: %(languages)s") % {"languages": language_names(item.interpretation)})
    return [line for line in lines if line]
