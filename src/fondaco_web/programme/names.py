"""How sessions are called."""

from django.utils.translation import pgettext

from fondaco_web.common.numbers_and_days import days_in_words, roman_numeral
from fondaco_web.common.texts import in_language
from fondaco_web.programme.models import Session
from fondaco_web.programme.published import SessionFacts


def session_name(session: Session | SessionFacts) -> str:
    """Its title, or its number and city where it has none."""
    return in_language(session.title) or number_and_city(session)


def number_and_city(session: Session | SessionFacts) -> str:
    """Its short name: "Session XIII, Lipetsk"."""
    parts = {"number": roman_numeral(session.number), "city": in_language(session.city)}
    return pgettext("Roman numeral", "Session %(number)s, %(city)s") % parts


def session_days(session: Session) -> str:
    """When it is held, as far as the record says."""
    return days_in_words(session.starts_on, session.ends_on) or in_language(session.date_note)
