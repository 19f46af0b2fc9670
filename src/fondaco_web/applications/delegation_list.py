"""The list of a delegation on paper: names in both scripts, role, organisation, arrival and departure."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from fondaco_web.applications.bridge.typesetting import typeset
from fondaco_web.applications.models import Delegation, DelegationMember
from fondaco_web.applications.selectors.delegations import members_of
from fondaco_web.common import clock
from fondaco_web.common.texts import in_language
from fondaco_web.programme.models import Session
from fondaco_web.programme.names import number_and_city


def delegation_list_pdf(delegation: Delegation, language: str) -> bytes:
    """The list as a tagged PDF in `language`, with times on the session's clock."""
    zone = ZoneInfo(delegation.session.time_zone)
    with translation.override(language), timezone.override(zone):
        return typeset("delegation_list", content_of(delegation, language), clock.now())


def content_of(delegation: Delegation, language: str) -> dict[str, Any]:
    """What the list prints; every name with the language it is in."""
    session, region = delegation.session, delegation.region
    members = list(members_of(delegation))
    text = ngettext("%(number)s person", "%(number)s people", len(members)) % {"number": len(members)}
    return {
        "title": f"{_('Delegation')}: {in_language(region.name, language)}",
        "heading": in_language(region.name, language),
        "kind": _("Delegation"),
        "language": language,
        "session": in_language(session.forum.name, language),
        "occasion": occasion(session),
        "summary": f"{text} · {delegation.get_state_display()}",
        "footer": footer(delegation),
        "page": pgettext("footer of a printed page", "page {page} of {pages}"),
        "heads": [_("No."), pgettext("person", "Name"), _("Role"), _("Organisation"), _("Arrival"), _("Departure")],
        "rows": [row(number, member) for number, member in enumerate(members, start=1)],
        "none": _("Nobody is in the delegation yet."),
        "clock": _("Times on the clock of %(zone)s.") % {"zone": session.time_zone.replace("_", " ")},
        "notes": {"heading": _("Notes for the host"), "text": delegation.notes},
    }


def occasion(session: Session) -> str:
    """Number, place and days of the session."""
    days = [date_format(day) for day in dict.fromkeys((session.starts_on, session.ends_on)) if day]
    name = number_and_city(session)
    return f"{name}, {' – '.join(days)}" if days else name


def row(number: int, member: DelegationMember) -> dict[str, Any]:
    """One member."""
    participant = member.participant
    person = participant.person
    original, latin = names_of(member)
    return {
        "number": str(number),
        "name": {"text": original, "language": person.organisation.party.language},
        "latin": latin,
        "role": str(member.get_role_display()),
        "position": in_language(person.job_title),
        "organisation": {"text": person.organisation.name, "language": person.organisation.party.language},
        "organisation_latin": other_than(person.organisation.name_latin, person.organisation.name),
        "arrival": moment(participant.arrival_at),
        "departure": moment(participant.departure_at),
    }


def names_of(member: DelegationMember) -> tuple[str, str]:
    """The name in the original script with the patronymic, and as in the passport where that differs."""
    person = member.participant.person
    if person.erased_at:
        return str(person), ""
    original = " ".join(part for part in (person.family_name, person.given_name, person.patronymic) if part)
    latin = f"{person.family_name_latin} {person.given_name_latin}".strip()
    return original, other_than(latin, f"{person.family_name} {person.given_name}")


def other_than(latin: str, original: str) -> str:
    """The name in Latin letters, unless it only repeats the original."""
    return "" if latin.casefold() == original.casefold() else latin


def moment(value: datetime | None) -> str:
    """Day and time as readers of the language write it."""
    return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT") if value else "–"


def footer(delegation: Delegation) -> str:
    """When it was printed; that a demo is a demo."""
    printed = _("printed on %(day)s") % {"day": date_format(timezone.localtime(clock.now()), "SHORT_DATETIME_FORMAT")}
    parts = [in_language(delegation.region.name), printed]
    if delegation.session.forum.is_invented:
        parts.append(_("demonstration: all of it is invented"))
    return " · ".join(parts)
