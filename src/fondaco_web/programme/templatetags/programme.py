"""Filters of every template: names and days of sessions."""

from django import template

from fondaco_web.programme import names
from fondaco_web.programme.models import Session

register = template.Library()


@register.filter
def session_name(session: Session) -> str:
    """How the session is called."""
    return names.session_name(session)


@register.filter
def number_and_city(session: Session) -> str:
    """Its short name, for breadcrumbs and pages of work."""
    return names.number_and_city(session)


@register.filter
def session_days(session: Session) -> str:
    """When it is held."""
    return names.session_days(session)
