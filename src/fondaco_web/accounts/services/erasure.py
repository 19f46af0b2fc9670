"""Erases an account: the row stays, for what was done with it, without anything that tells who it was."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.db import transaction

from fondaco_web.accounts import portability
from fondaco_web.accounts.errors import AccountStillNeeded, WrongPassword
from fondaco_web.accounts.lockout import digest_of
from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import record_deed
from fondaco_web.common.errors import NotAllowed


def confirm_with_password(user: User, password: str) -> None:
    """Raises WrongPassword where `password` is not the account's; accounts without one confirm otherwise."""
    if user.has_usable_password() and not user.check_password(password):
        raise WrongPassword


@transaction.atomic
def erase_account(*, by: User | None, user: User) -> User:
    """Take a person out of the installation. Only they themselves can, and retention (`by` None).

    Raises AccountStillNeeded where an app objects: the last secretariat of a party, say.
    """
    if by is not None and by.pk != user.pk:
        raise NotAllowed
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.erased_at is not None:
        return user
    for objection in portability.objections.values():
        reason = objection(user)
        if reason:
            raise AccountStillNeeded(reason)
    for erase in reversed(portability.erasures.values()):
        erase(user)
    record_deed(by, "account.erased", user)
    forget_sign_in(user)
    return forget_person(user)


def forget_sign_in(user: User) -> None:
    """Sessions, addresses, second factors, provider accounts, tokens, consents, counted failures."""
    addresses = {user.email, *EmailAddress.objects.filter(user=user).values_list("email", flat=True)}
    AccessAttempt.objects.filter(username__in=[digest_of(address) for address in addresses]).delete()
    sessions = UserSession.objects.filter(user=user)
    Session.objects.filter(session_key__in=list(sessions.values_list("session_key", flat=True))).delete()
    for rows in (sessions, EmailAddress.objects.filter(user=user), SocialAccount.objects.filter(user=user)):
        rows.delete()
    Authenticator.objects.filter(user=user).delete()
    user.consents.all().delete()
    user.api_tokens.all().delete()
    user.groups.clear()
    user.user_permissions.clear()


def forget_person(user: User) -> User:
    """Empty the account's own row; the address kept for uniqueness names nobody."""
    user.email = f"erased-{user.pk}@erased.invalid"
    user.full_name, user.language, user.notice_version = "", "en", ""
    user.is_active = user.is_superuser = False
    user.last_login = user.invited_at = user.notice_read_at = None
    user.erased_at = clock.now()
    user.set_unusable_password()
    user.save()
    return user
