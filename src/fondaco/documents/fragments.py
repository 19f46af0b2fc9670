"""Small pieces that several documents are put together from."""

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.common.session import Attendee
from fondaco.documents import agenda_texts as texts
from fondaco.documents.plan import SessionPlan
from fondaco.documents.printer import Content
from fondaco.documents.wording import date_span, language_names, moment

Fragment = dict[str, str]
"""A text with the language it is in."""


def in_each(text: Text, languages: list[Language]) -> list[Fragment]:
    """A text in several languages; what is written alike in two of them stands once."""
    found: dict[str, Language] = {}
    for language in languages:
        found.setdefault(text.in_language(language), language)
    return [{"text": written, "language": language.value} for written, language in found.items() if written]


def organisation(attendee: Attendee) -> Fragment:
    """A participant's name, in its own language."""
    return {"text": attendee.organisation or attendee.id, "language": attendee.language.value}


def side(plan: SessionPlan, attendee: Attendee, language: Language) -> Content:
    """One side of a meeting as others see it."""
    spoken = language_names(attendee.languages, language)
    return {**organisation(attendee), "origin": plan.origin(attendee, language), "spoken": spoken}


def occasion(plan: SessionPlan, language: Language) -> str:
    """Where and when the session is."""
    dates = date_span(list(plan.days), language) if plan.days else ""
    return " · ".join(part for part in (plan.session.host.in_language(language), dates) if part)


def frame(plan: SessionPlan, title: Text) -> Content:
    """What a list has around it: title, session, footer; in the secretariat's language."""
    language = plan.edition.language
    session = plan.session.name.in_language(language) or plan.session.code
    return {
        "title": title.in_language(language).format(session=session),
        "language": language.value,
        "session": session,
        "occasion": occasion(plan, language),
        "footer": footer(plan, language),
        "page": texts.PAGE.in_language(language),
    }


def footer(plan: SessionPlan, language: Language) -> str:
    """Session, revision, moment of printing, and whether all of it is invented."""
    session, made_at = plan.session, plan.edition.made_at
    parts = [session.code, texts.REVISION.in_language(language).format(revision=plan.timetable.revision)]
    if made_at:
        printed = moment(plan.here(made_at), language)
        parts.append(texts.PRINTED.in_language(language).format(moment=printed))
    if session.is_invented:
        parts.append(texts.INVENTED.in_language(language))
    return " · ".join(parts)
