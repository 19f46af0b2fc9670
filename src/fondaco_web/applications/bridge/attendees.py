"""Admitted applications as the planner's attendees."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.core import get_global

from fondaco.common.languages import Language
from fondaco.common.session import Attendee
from fondaco_web.applications.bridge.texts import tidy
from fondaco_web.applications.models import Application, Participant
from fondaco_web.common.texts import in_language
from fondaco_web.forum.models import Party

MAIN_ZONES = {
    "AR": "America/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "ES": "Europe/Madrid",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MX": "America/Mexico_City",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "US": "America/New_York",
}  # the capital's, or the most populous one, of countries with several


def attendee_of(application: Application, zone: ZoneInfo) -> Attendee:
    """One admitted application. Its people, languages and times are those of its participants."""
    organisation = application.organisation
    present = [row for row in application.participants.all() if row.person.erased_at is None]
    return Attendee(
        id=application.code,
        organisation=tidy(organisation.name),
        party=organisation.party.code,
        region=tidy(in_language(organisation.region.name, organisation.party.language)) if organisation.region else "",
        people=tuple(tidy(str(row.person)).replace(";", ",") for row in present),
        languages=languages_of(application, present),
        language=document_language(application.language),
        home_zone=home_zone(organisation.party, str(zone)),
        arrival=edge(present, "arrival_at", zone),
        departure=edge(present, "departure_at", zone),
        max_meetings=application.max_meetings or None,
        is_remote=application.is_remote,
        sector=sector_of(application),
    )


def languages_of(application: Application, present: Sequence[Participant]) -> tuple[str, ...]:
    """What the people who come speak, else what the organisation says.

    Who asked for an interpreter is taken at their word: only their party's own language counts.
    """
    if application.needs_interpreter:
        return (application.organisation.party.language,)
    spoken = {code: None for row in present for code in row.person.languages} or application.organisation.languages
    return tuple(code for code in spoken if len(code) == 2)


def document_language(code: str) -> Language:
    """The language of an applicant's papers; English where the kernels do not write theirs."""
    return Language(code) if code in set(Language) else Language.ENGLISH


def edge(present: Sequence[Participant], name: str, zone: ZoneInfo) -> datetime | None:
    """When the first arrives or the last leaves; None where somebody is there throughout."""
    moments = [getattr(row, name) for row in present]
    if not moments or None in moments:
        return None
    moment: datetime = min(moments) if name == "arrival_at" else max(moments)
    return moment.astimezone(zone).replace(second=0, microsecond=0)


def home_zone(party: Party, host_zone: str) -> str:
    """The clock at home: the country's only zone, else the host's where it is one of its zones, else its main one."""
    zones: Sequence[str] = get_global("territory_zones").get(party.code, [])
    if len(zones) == 1:
        return zones[0]
    return host_zone if host_zone in zones else MAIN_ZONES.get(party.code, "")


def sector_of(application: Application) -> str:
    """The first theme that the applicant chose, else its first sector, in the language of its party."""
    language = application.organisation.party.language
    titles = [theme.title for theme in application.themes.all()]
    titles += [sector.name for sector in application.organisation.sectors.all()]
    return tidy(in_language(titles[0], language)) if titles else ""
