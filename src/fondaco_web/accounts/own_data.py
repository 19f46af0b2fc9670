"""The copy of one's own data: what accounts keep, and what every app above adds (see `portability`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts import portability
from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of
from fondaco_web.accounts.selectors import consent_history, tokens_of
from fondaco_web.common.models import Deed


@dataclass(frozen=True, slots=True)
class Part:
    """One group of entries with its title."""

    name: str
    title: str | Promise
    entries: tuple[Entry, ...]


def own_data(user: User) -> tuple[Part, ...]:
    """Every part about `user`; parts without an entry too, so that it is seen that nothing is kept."""
    return tuple(Part(name, title, tuple(function(user))) for name, (title, function) in portability.exports.items())


def as_document(parts: Iterable[Part]) -> dict[str, list[dict[str, Any]]]:
    """The parts as JSON holds them."""
    return {part.name: [{value.field: value.value for value in entry} for entry in part.entries] for part in parts}


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


def register() -> None:
    """Add the parts of this app."""
    for function, title in (
        (account, _("Account")),
        (addresses, _("E-mail addresses")),
        (sign_in, _("Second factors and sign-in by provider")),
        (sessions, _("Sessions")),
        (consents, _("Consents")),
        (tokens, _("API tokens")),
        (deeds, _("What was done with this account")),
    ):
        portability.register_export(function.__name__, function, title)
