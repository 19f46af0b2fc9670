"""Deletes personal data that are older than the settings allow. Safe to run at any time and twice."""

from datetime import date, datetime, time, timedelta

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, ProtectedError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from fondaco_web.accounts import portability
from fondaco_web.accounts.errors import AccountStillNeeded
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.erasure import erase_account
from fondaco_web.common.tables.pending import drop_expired_tables


def delete_expired_personal_data(today: date) -> dict[str, int]:
    """Delete what is too old on the day `today`; returns how many rows went, by what they were."""
    counts = {
        "invitations": erase_old_invitations(today),
        "unconfirmed_accounts": delete_unconfirmed_accounts(today),
        "sessions": delete_ended_sessions(),
        "sign_in_failures": delete_sign_in_failures(today),
        "finished_tasks": delete_finished_tasks(today),
        "uploaded_tables": drop_expired_tables(),
    }
    return counts | {name: expire(today) for name, expire in portability.expiries.items()}


def days_before(today: date, days: int) -> datetime:
    """The beginning of the day that lies `days` before `today`."""
    return timezone.make_aware(datetime.combine(today - timedelta(days=days), time.min))


def erase_old_invitations(today: date) -> int:
    """Invitations that nobody took up within KEEP_INVITATIONS_DAYS."""
    limit = days_before(today, settings.KEEP_INVITATIONS_DAYS)
    waiting = User.objects.filter(invited_at__lt=limit, last_login__isnull=True, erased_at__isnull=True)
    return sum(erase_if_possible(user) for user in waiting if not user.has_usable_password())


def delete_unconfirmed_accounts(today: date) -> int:
    """Accounts that somebody made and never confirmed within KEEP_UNCONFIRMED_DAYS."""
    limit = days_before(today, settings.KEEP_UNCONFIRMED_DAYS)
    confirmed = User.objects.filter(pk=OuterRef("pk"), emailaddress__verified=True)
    waiting = User.objects.filter(
        ~Exists(confirmed), created_at__lt=limit, invited_at=None, last_login=None, erased_at=None, is_superuser=False
    )
    return sum(delete_or_erase(user) for user in waiting)


def delete_or_erase(user: User) -> bool:
    """Delete an account of which nothing speaks; erase it where something does."""
    try:
        user.delete()
    except ProtectedError:
        return erase_if_possible(user)
    return True


def erase_if_possible(user: User) -> bool:
    """Erase an account unless an app still needs it."""
    try:
        erase_account(by=None, user=user)
    except AccountStillNeeded:
        return False
    return True


def delete_ended_sessions() -> int:
    """Sessions that have run out, and the record of them."""
    ended, _rows = Session.objects.filter(expire_date__lt=timezone.now()).delete()
    living = Session.objects.filter(session_key=OuterRef("session_key"))
    UserSession.objects.filter(~Exists(living)).delete()
    return ended


def delete_sign_in_failures(today: date) -> int:
    """Failures at sign-in older than KEEP_LOGS_DAYS."""
    limit = days_before(today, settings.KEEP_LOGS_DAYS)
    tables = (AccessAttempt, AccessFailureLog, AccessLog)
    return sum(table.objects.filter(attempt_time__lt=limit).delete()[0] for table in tables)


def delete_finished_tasks(today: date) -> int:
    """Tasks that ended more than KEEP_LOGS_DAYS ago."""
    limit = days_before(today, settings.KEEP_LOGS_DAYS)
    return DBTaskResult.objects.finished().filter(finished_at__lt=limit).delete()[0]
