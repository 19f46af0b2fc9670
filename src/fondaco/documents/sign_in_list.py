"""The list on which participants sign when they arrive."""

from fondaco.common.session import Attendee, ForumSession
from fondaco.common.timetable import Timetable
from fondaco.documents import list_texts as texts
from fondaco.documents.edition import PLAIN, Edition
from fondaco.documents.fragments import frame, in_each, organisation
from fondaco.documents.plan import SessionPlan
from fondaco.documents.printer import Content, pdf


def sign_in_list(session: ForumSession, timetable: Timetable, *, edition: Edition = PLAIN) -> bytes:
    """All participants by party and organisation, with a line for each person's signature, as PDF."""
    return sign_in_list_of(SessionPlan(session, timetable, edition))


def sign_in_list_of(plan: SessionPlan) -> bytes:
    """As `sign_in_list`, of a plan that is looked up already."""
    heads = (texts.NUMBER, texts.ORGANISATION, texts.PERSON, texts.SIGNATURE)
    content = {
        **frame(plan, texts.SIGN_IN_TITLE),
        "heads": [in_each(text, plan.languages()) for text in heads],
        "parties": parties(plan),
    }
    return pdf("sign_in_list", content, made_at=plan.edition.made_at)


def parties(plan: SessionPlan) -> list[Content]:
    """The participants of each party, numbered through."""
    by_party: dict[str, list[Content]] = {}
    for number, attendee in enumerate(plan.attendees_by_name(), 1):
        by_party.setdefault(attendee.party, []).append(_row(plan, attendee, number))
    language = plan.edition.language
    return [
        {"name": plan.party_name(code, language) or texts.NO_PARTY.in_language(language), "rows": rows}
        for code, rows in by_party.items()
    ]


def _row(plan: SessionPlan, attendee: Attendee, number: int) -> Content:
    return {
        "number": str(number),
        "organisation": organisation(attendee),
        "region": attendee.region,
        "remote": texts.REMOTE.in_language(plan.edition.language) if attendee.is_remote else "",
        "people": list(attendee.people) or [""],
    }
