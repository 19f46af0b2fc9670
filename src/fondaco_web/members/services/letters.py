"""Tells an organisation's people what was decided on its membership."""

from fondaco_web.accounts.mail import send_mail_later
from fondaco_web.accounts.models import User
from fondaco_web.members.enums import EventKind
from fondaco_web.members.models import Member


def tell_of_step(by: User, member: Member, kind: EventKind) -> None:
    """A mail to everybody who acts for the organisation, except whoever took the step."""
    accounts = member.organisation.accounts.filter(revoked_at__isnull=True, user__is_active=True).exclude(user=by)
    for account in accounts.select_related("user"):
        send_mail_later(
            to=account.user,
            template="members/mail/decision",
            context={
                "kind": kind.value,
                "organisation": member.organisation.name,
                "path": f"/{member.forum.slug}/members/{member.code}/",
            },
        )
