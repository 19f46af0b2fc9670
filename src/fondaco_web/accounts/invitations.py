"""The one-time link of an invitation."""

from typing import Any

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.http import base36_to_int, int_to_base36

from fondaco_web.accounts.models import User


class InvitationTokens(PasswordResetTokenGenerator):
    """Tokens bound to the account's state: they end when a password is set, with the next invitation, or in time."""

    key_salt = "fondaco.accounts.invitation"

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        return f"{super()._make_hash_value(user, timestamp)}{user.invited_at}{user.is_active}"


tokens = InvitationTokens()


def invitation_path(user: User) -> str:
    """The address of the page where `user` takes up the invitation, without the site."""
    return reverse("accounts:invitation", kwargs={"key": int_to_base36(user.pk), "token": tokens.make_token(user)})


def invited_user(key: str, token: str) -> User | None:
    """The account whose valid invitation the link carries."""
    try:
        user = User.objects.filter(pk=base36_to_int(key), is_active=True, invited_at__isnull=False).first()
    except ValueError:
        return None
    return user if user is not None and tokens.check_token(user, token) else None
