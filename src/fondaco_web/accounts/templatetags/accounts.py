"""Tags of the messages and pages of accounts."""

from django import template

from fondaco_web.accounts.invitations import invitation_path
from fondaco_web.accounts.models import User

register = template.Library()


@register.simple_tag(takes_context=True)
def invitation_url(context: template.Context, user: User) -> str:
    """The one-time link of an invitation, made when the message is written: the queue of messages never holds it."""
    return f"{context['site_url']}{invitation_path(user)}"
