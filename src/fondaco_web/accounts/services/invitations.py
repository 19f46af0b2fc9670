"""Accounts made for others: a desk, a secretariat or the operator invites, the person sets name and password."""

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.errors import InvitationNotValid
from fondaco_web.accounts.invitations import invited_user
from fondaco_web.accounts.mail import send_mail_later
from fondaco_web.accounts.models import User
from fondaco_web.accounts.notice import NOTICE_VERSION
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.errors import InvalidInput


@transaction.atomic
def invite_account(*, by: User | None, email: str, full_name: str = "", language: str = "en") -> User:
    """The account of `email`, made if there is none; the person gets a mail either way.

    Whoever never proved that the address is theirs gets a one-time link and loses a password set before: nobody can
    wait in an account for the roles of another. The caller has checked that `by` may invite, and attaches the roles.
    Raises InvalidInput where the account is closed.
    """
    user = account_of(email) or new_account(email, full_name, language)
    if not user.is_active:
        raise InvalidInput(_("The account with this address is closed; use another address."), field="email")
    if EmailAddress.objects.filter(user=user, verified=True).exists():
        send_mail_later(to=user, template="accounts/mail/role_given", by=by)
    else:
        open_invitation(user)
        send_mail_later(to=user, template="accounts/mail/invitation", by=by)
    record_deed(by, "account.invited", user, Change(after={"language": user.language}))
    return user


def account_of(email: str) -> User | None:
    """The account to which `email` belongs: by a confirmed address, else by the one it was made with."""
    address = email.strip().lower()
    confirmed = EmailAddress.objects.filter(email=address, verified=True).select_related("user").first()
    if confirmed is not None:
        owner: User = confirmed.user
        return owner
    return User.objects.select_for_update().filter(email=address).first()


def new_account(email: str, full_name: str, language: str) -> User:
    """An account without a password; the existing one where another request was quicker."""
    try:
        with transaction.atomic():
            return User.objects.create_user(email.strip(), full_name=full_name.strip(), language=language)
    except IntegrityError:
        return User.objects.get(email=email.strip().lower())


def open_invitation(user: User) -> None:
    """Make earlier links and passwords worthless, and the link made next valid."""
    user.set_unusable_password()
    user.invited_at = clock.now()
    user.save(update_fields=["password", "invited_at"])
    EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"primary": True})


@transaction.atomic
def accept_invitation(*, key: str, token: str, full_name: str, password: str) -> User:
    """Take up an invitation: name, password, privacy notice. Opening the link proved that the address is theirs."""
    found = invited_user(key, token)
    user = User.objects.select_for_update().filter(pk=found.pk).first() if found else None
    if user is None or invited_user(key, token) is None:
        raise InvitationNotValid
    user.full_name = full_name.strip()
    user.set_password(password)
    user.notice_version, user.notice_read_at = NOTICE_VERSION, clock.now()
    user.save(update_fields=["full_name", "password", "notice_version", "notice_read_at"])
    EmailAddress.objects.filter(user=user, email=user.email).update(verified=True, primary=True)
    record_deed(user, "account.invitation_accepted", user)
    return user
