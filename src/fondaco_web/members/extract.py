"""The extract of the register of a member: the same facts as its public page, on paper."""

from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from fondaco_web.common import clock
from fondaco_web.common.texts import Fragment, fragment
from fondaco_web.directory.models import Person
from fondaco_web.members.bridge import typeset
from fondaco_web.members.models import Member
from fondaco_web.members.selectors import public_acts_of, public_events_of, public_mandates_in_force


def extract_of(member: Member, language: str) -> bytes:
    """The extract as a PDF in `language`."""
    with translation.override(language):
        return typeset("extract", content_of(member, language), clock.now())


def content_of(member: Member, language: str) -> dict[str, Any]:
    """What the extract prints; every piece of text with its language."""
    forum, organisation = member.forum, member.organisation
    title = _("Extract of the register of members")
    today = date_format(timezone.localdate(clock.now()))
    footer = [member.code, _("printed on %(day)s") % {"day": today}]
    if forum.is_invented:
        footer.append(_("demonstration: all of it is invented"))
    return {
        "title": f"{title} {member.code}",
        "heading": title,
        "language": language,
        "session": fragment(forum.name, language).text,
        "occasion": fragment(forum.administration, language).text or member.code,
        "footer": " · ".join(footer),
        "page": pgettext("footer of a printed page", "page {page} of {pages}"),
        "name": {"text": organisation.name, "language": organisation.party.language},
        "facts": facts_of(member, language),
        "scope": {"heading": _("Scope of the adhesion"), **as_content(fragment(member.public_scope, language))},
        "acts": acts_table(member, language),
        "mandates": mandates_table(member),
        "history": history_table(member),
    }


def facts_of(member: Member, language: str) -> list[dict[str, str]]:
    """Label and value of each fact."""
    organisation = member.organisation
    facts = [
        (_("Register number"), member.code),
        (_("Name of the organisation in Latin letters"), organisation.name_latin),
        (_("Kind"), str(organisation.get_kind_display())),
        (_("Party"), fragment(organisation.party.name, language).text),
        (_("Region"), fragment(organisation.region.name, language).text if organisation.region else ""),
        (_("State"), str(member.public_state.label)),
        (_("Member since"), day(member.joined_on)),
    ]
    return [{"label": label, "value": value} for label, value in facts if value]


def acts_table(member: Member, language: str) -> dict[str, Any]:
    """The acts, those that were corrected marked as such."""
    rows = []
    for one in public_acts_of(member):
        act = one.paper
        notes = [fragment(act.title, language).text, _("corrected by a later act") if act.corrected_by.all() else ""]
        rows.append([act.number, day(act.adopted_on), act.organ, " – ".join(filter(None, notes)) or "–"])
    return {
        "heading": _("Acts"),
        "heads": [_("Number"), _("Date"), _("Organ"), _("Title")],
        "rows": rows,
        "none": _("No act is on record."),
    }


def mandates_table(member: Member) -> dict[str, Any]:
    """Who speaks for the member today."""
    rows = [
        [name_of(mandate.person), str(mandate.get_role_display()), day(mandate.starts_on), day(mandate.ends_on) or "–"]
        for mandate in public_mandates_in_force(member, clock.today())
    ]
    return {
        "heading": _("Mandates in force"),
        "heads": [_("Name of the person"), _("Office"), _("From"), _("Until")],
        "rows": rows,
        "none": _("Nobody holds a mandate today."),
    }


def history_table(member: Member) -> dict[str, Any]:
    """What happened, and by which act."""
    rows = [
        [day(event.effective_on), str(event.get_kind_display()), event.act.number if event.act else "–"]
        for event in public_events_of(member)
    ]
    return {"heading": _("History"), "heads": [_("Date"), _("What happened"), _("Act")], "rows": rows, "none": ""}


def name_of(person: Person) -> str:
    """The name in the original script, with the one of the passport where it differs."""
    latin = f"{person.given_name_latin} {person.family_name_latin}".strip()
    return f"{person} ({latin})" if latin and latin != str(person) and not person.erased_at else str(person)


def day(value: date | None) -> str:
    """A day as readers of the language write it."""
    return date_format(value, "SHORT_DATE_FORMAT") if value else ""


def as_content(piece: Fragment) -> dict[str, str]:
    """A piece of text with its language, for the template."""
    return {"text": piece.text, "language": piece.language}
