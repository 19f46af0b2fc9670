"""Whose sign-in needs a second factor. Apps above name the people whose roles ask for it."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

_rules: list[Callable[[Any], bool]] = [lambda user: bool(user.is_superuser)]


def register_mfa_rule(rule: Callable[[Any], bool]) -> None:
    """People for whom `rule` is true must have a second factor where the installation asks for it."""
    _rules.append(rule)


def must_add_second_factor(user: Any) -> bool:
    """Whether `user` may go no further before a second factor is set up (setting FONDACO_REQUIRE_MFA)."""
    if not settings.REQUIRE_MFA or not user.is_authenticated:
        return False
    return any(rule(user) for rule in _rules) and not is_mfa_enabled(user)
