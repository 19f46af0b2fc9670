"""What organisations are told by e-mail: each of their accounts in its own language, with a link and no names."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import translation

from fondaco_web.accounts.mail import send_mail_later
from fondaco_web.accounts.models import User
from fondaco_web.applications.models import Application
from fondaco_web.common.numbers_and_days import roman_numeral
from fondaco_web.directory.models import Organisation
from fondaco_web.programme.models import Session


def tell_applicant(application: Application, event: str, reason: str) -> None:
    """Tell the applicant's accounts that its application was returned, decided on, or what else `event` names."""
    session = application.session
    place: dict[str, Any] = {
        "forum_slug": session.forum.slug,
        "number": session.number,
        "code": application.code,
    }
    for user in accounts_of(application.organisation):
        send_mail_later(
            to=user,
            template=f"applications/mail/{event}",
            context={
                "code": application.code,
                "session_number": roman_numeral(session.number),
                "city": session.city,
                "reason": reason,
                "path": path_for(user, "applications:application", place),
            },
        )


def invite_to_apply(session: Session, organisation: Organisation) -> None:
    """Tell the accounts of `organisation` that it is wanted at the session and invited to apply."""
    place: dict[str, Any] = {"forum_slug": session.forum.slug, "number": session.number}
    for user in accounts_of(organisation):
        send_mail_later(
            to=user,
            template="applications/mail/invited",
            context={
                "session_number": roman_numeral(session.number),
                "city": session.city,
                "closes_on": session.applications_close_on.isoformat() if session.applications_close_on else "",
                "path": path_for(user, "applications:mine", place),
            },
        )


def accounts_of(organisation: Organisation) -> Iterable[User]:
    """Who acts for the organisation today."""
    return User.objects.filter(
        organisation_accounts__organisation=organisation, organisation_accounts__revoked_at__isnull=True, is_active=True
    ).order_by("pk")


def path_for(user: User, name: str, place: dict[str, Any]) -> str:
    """The path of a page in the language of `user`."""
    with translation.override(user.language):
        return reverse(name, kwargs=place)
