"""The programme on paper, in the reader's language."""

from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fondaco_web.common.templatetags.fondaco import language_names
from fondaco_web.common.texts import fragment, in_language
from fondaco_web.programme.bridge import typeset
from fondaco_web.programme.names import number_and_city, session_name
from fondaco_web.programme.published import (
    ProgrammeDay,
    PublishedItem,
    PublishedProgramme,
    PublishedSpeaker,
    SessionFacts,
)
from fondaco_web.programme.times import local


def programme_paper(programme: PublishedProgramme, *, forum_name: str, made_at: datetime, edition: str) -> bytes:
    """The programme as PDF (PDF/UA-1). `edition` says which version it is, at the foot of each page."""
    session = programme.session
    name = number_and_city(session)
    content = {
        "language": get_language() or "en",
        "title": f"{_('Programme')} – {name}",
        "heading": _("Programme"),
        "session": forum_name,
        "occasion": " · ".join(part for part in (session_name(session), days_of(session)) if part),
        "zone": place_and_clock(session),
        "heads": [_("Time"), _("Item")],
        "nothing": _("Nothing on this day yet."),
        "days": [day_on_paper(day, session.time_zone) for day in programme.days],
        "footer": edition,
        "page": _("Page {page} of {pages}"),
    }
    return typeset("programme", content, made_at)


def days_of(session: SessionFacts) -> str:
    """The session's days."""
    days = dict.fromkeys(day for day in (session.starts_on, session.ends_on) if day)
    return "–".join(date_format(day, "DATE_FORMAT") for day in days)


def place_and_clock(session: SessionFacts) -> str:
    """Venue, address, city, and whose clock the times are read from."""
    place = ", ".join(part for part in (in_language(session.venue), session.address, in_language(session.city)) if part)
    return f"{place}. " + _("Times are those of %(zone)s.") % {"zone": session.time_zone}


def day_on_paper(day: ProgrammeDay, zone: str) -> dict[str, Any]:
    """One day."""
    return {"name": day_name(day.day), "items": [item_on_paper(item, zone) for item in day.items]}


def day_name(day: date) -> str:
    """For instance “Thursday, 29 May 2008”."""
    return f"{date_format(day, 'l')}, {date_format(day, 'DATE_FORMAT')}"


def item_on_paper(item: PublishedItem, zone: str) -> dict[str, Any]:
    """One item: times, title, facts, speakers, description."""
    times = (date_format(local(moment, zone), "TIME_FORMAT") for moment in (item.starts_at, item.ends_at))
    return {
        "time": "–".join(times),
        "title": text(item.title),
        "is_cancelled": item.is_cancelled,
        "cancelled": _("cancelled"),
        "facts": facts_of_item(item),
        "speakers": [speaker_on_paper(speaker) for speaker in item.speakers],
        "description": text(item.description),
    }


def facts_of_item(item: PublishedItem) -> list[dict[str, str]]:
    """Kind, table, room, language and interpretation, as far as there are any."""
    facts = [here(item.kind_label)]
    if item.table:
        facts.append(text(item.table.title))
    if item.room:
        facts.append(text(item.room.name))
        facts.append(here(item.room.site))
    if item.language:
        facts.append(here(language_names(item.language)))
    if item.interpretation:
        spoken = language_names(item.interpretation)
        facts.append(here(_("Interpreted into: %(languages)s") % {"languages": spoken}))
    return [fact for fact in facts if fact["text"]]


def speaker_on_paper(speaker: PublishedSpeaker) -> list[dict[str, str]]:
    """Name, position, organisation."""
    parts = [here(speaker.name), text(speaker.role), here(speaker.organisation)]
    return [part for part in parts if part["text"]]


def text(texts: Any) -> dict[str, str]:
    """A text in the reader's language, or in the one it has, marked with it."""
    return fragment(texts)._asdict()


def here(words: str) -> dict[str, str]:
    """Words that are in the reader's language already."""
    return {"text": words, "language": get_language() or "en"}
