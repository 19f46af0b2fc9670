"""What accounts keep about their holders."""

from collections.abc import Iterable

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of, register_export
from fondaco_web.accounts.selectors import consent_history, tokens_of
from fondaco_web.common.models import Deed


def account(user: User) -> Iterable[Entry]:
    """The account's own row."""
    yield entry_of(
        user, "email", "full_name", "language", "created_at", "last_login", "invited_at", "notice_version",
        "notice_read_at",
    )  # fmt: skip


def addresses(user: User) -> Iterable[Entry]:
    """E-mail addresses."""
    return (entry_of(row, "email", "verified", "primary") for row in EmailAddress.objects.filter(user=user))


def sign_in(user: User) -> Iterable[Entry]:
    """Second factors and provider accounts."""
    for factor in Authenticator.objects.filter(user=user):
        yield entry_of(factor, "type", "created_at", "last_used_at")
    for provider in SocialAccount.objects.filter(user=user):
        yield entry_of(provider, "provider", "uid", "extra_data", "date_joined", "last_login")


def sessions(user: User) -> Iterable[Entry]:
    """Where the account is signed in."""
    return (
        entry_of(row, "ip", "user_agent", "created_at", "last_seen_at") for row in UserSession.objects.filter(user=user)
    )


def consents(user: User) -> Iterable[Entry]:
    """Every answer to a question for consent."""
    return (entry_of(row, "purpose", "is_given", "text_version", "at") for row in consent_history(user))


def tokens(user: User) -> Iterable[Entry]:
    """Keys to the API; the secrets are not kept."""
    fields = ("name", "scopes", "created_at", "expires_at", "last_used_on", "revoked_at")
    return (entry_of(row, *fields) for row in tokens_of(user))


def deeds(user: User) -> Iterable[Entry]:
    """What the person did, and what was done to the account."""
    done = Deed.objects.filter(actor=user) | Deed.objects.filter(object_type=User._meta.label_lower, object_id=user.pk)
    return (entry_of(row, "at", "verb", "object_type", "object_id", "reason") for row in done.order_by("at", "pk"))


register_export("account", account, _("Account"))
register_export("addresses", addresses, _("E-mail addresses"))
register_export("sign_in", sign_in, _("Second factors and sign-in by provider"))
register_export("sessions", sessions, _("Open sign-ins"))
register_export("consents", consents, _("Consents"))
register_export("tokens", tokens, _("API tokens"))
register_export("deeds", deeds, _("What was done with this account"))
