"""What people say about themselves."""

from django.db import transaction

from fondaco_web.accounts.models import User
from fondaco_web.accounts.notice import NOTICE_VERSION
from fondaco_web.common import clock


@transaction.atomic
def change_profile(*, by: User, full_name: str, language: str) -> User:
    """One's own name and preferred language."""
    by.full_name, by.language = full_name.strip(), language
    by.save(update_fields=["full_name", "language"])
    return by


@transaction.atomic
def complete_sign_up(*, user: User, full_name: str) -> User:
    """The name given at sign-up, and that the privacy notice was read."""
    user.full_name = full_name.strip()
    user.notice_version, user.notice_read_at = NOTICE_VERSION, clock.now()
    user.save(update_fields=["full_name", "notice_version", "notice_read_at"])
    return user
