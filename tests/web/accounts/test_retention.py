"""What is too old goes; what is not stays."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from axes.models import AccessAttempt
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from factories.forums import a_forum, a_secretariat, a_user
from factories.organisations import a_person, an_organisation
from factories.sessions import a_session
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import invite_account
from fondaco_web.accounts.services.retention import delete_expired_personal_data
from fondaco_web.applications.models import Participant
from fondaco_web.common.audit import record_deed
from fondaco_web.common.models import PendingImport
from fondaco_web.common.tables.pending import keep_table
from fondaco_web.common.tables.table import Table
from fondaco_web.directory.models import Person
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import SessionState

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)


def on(days_ago: int) -> datetime:
    return datetime(2026, 11, 25, 12, tzinfo=UTC) - timedelta(days=days_ago)


def an_invited(email: str, days_ago: int) -> User:
    user = invite_account(by=None, email=email)
    User.objects.filter(pk=user.pk).update(invited_at=on(days_ago))
    return user


def test_an_invitation_not_taken_up_is_erased_after_ninety_days() -> None:
    old, young = an_invited("old@example.org", 92), an_invited("young@example.org", 88)
    assert delete_expired_personal_data(TODAY)["invitations"] == 1
    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.erased_at is not None, young.erased_at) == (True, None)
    assert "old@example.org" not in str(User.objects.values())


def test_an_invited_secretariat_is_not_left_without_its_party() -> None:
    user = a_secretariat(a_forum())
    user.set_unusable_password()
    user.invited_at = on(200)
    user.save()
    assert delete_expired_personal_data(TODAY)["invitations"] == 0
    user.refresh_from_db()
    assert user.erased_at is None


def an_unconfirmed(email: str, days_ago: int) -> User:
    user = User.objects.create_user(email, "some long secret")
    EmailAddress.objects.create(user=user, email=email, primary=True)
    User.objects.filter(pk=user.pk).update(created_at=on(days_ago))
    return user


def test_an_account_never_confirmed_is_deleted_after_thirty_days() -> None:
    an_unconfirmed("old@example.org", 32)
    young = an_unconfirmed("young@example.org", 28)
    confirmed = a_user()
    User.objects.filter(pk=confirmed.pk).update(created_at=on(400))
    assert delete_expired_personal_data(TODAY)["unconfirmed_accounts"] == 1
    assert set(User.objects.all()) == {young, confirmed}


def test_an_account_of_which_a_deed_speaks_is_emptied_instead() -> None:
    user = an_unconfirmed("old@example.org", 32)
    record_deed(user, "something.done", user)
    assert delete_expired_personal_data(TODAY)["unconfirmed_accounts"] == 1
    user.refresh_from_db()
    assert (user.erased_at is not None, user.email) == (True, f"erased-{user.pk}@erased.invalid")


def test_old_failures_and_finished_tasks_go() -> None:
    for days_ago in (32, 28):
        AccessAttempt.objects.create(
            username=f"x{days_ago}", ip_address="203.0.113.1", user_agent="", failures_since_start=1
        )
        AccessAttempt.objects.filter(username=f"x{days_ago}").update(attempt_time=on(days_ago))
        DBTaskResult.objects.create(
            status="SUCCESSFUL", args_kwargs={}, task_path="x", backend_name="default", run_after=on(days_ago),
            exception_class_path="", traceback="", finished_at=on(days_ago),
        )  # fmt: skip
    counts = delete_expired_personal_data(TODAY)
    assert (counts["sign_in_failures"], counts["finished_tasks"]) == (1, 1)
    assert AccessAttempt.objects.get().username == "x28"


def a_past_session(forum: Forum, number: int, ends_on: date) -> Any:
    return a_session(forum, number, state=SessionState.HELD, starts_on=ends_on, ends_on=ends_on)


def test_needs_go_with_the_session_and_persons_after_ten_years() -> None:
    forum = a_forum()
    company = an_organisation(forum)
    long_ago, lately = a_past_session(forum, 1, date(2016, 11, 24)), a_past_session(forum, 2, date(2026, 10, 1))
    gone, again, never = (a_person(company, family_name=name) for name in ("Gone", "Again", "Never"))
    for session, person in ((long_ago, gone), (long_ago, again), (lately, again)):
        Participant.objects.create(session=session, person=person, accessibility_needs="ramp")
    counts = delete_expired_personal_data(TODAY)
    assert (counts["needs"], counts["participants"]) == (2, 1)
    assert set(Person.objects.filter(erased_at=None)) == {again, never}
    gone.refresh_from_db()
    assert (gone.family_name, gone.given_name) == ("", "")
    assert list(Participant.objects.exclude(accessibility_needs="").values_list("session__number", flat=True)) == [2]


def test_running_twice_changes_nothing_more() -> None:
    an_invited("old@example.org", 92)
    an_unconfirmed("old2@example.org", 32)
    delete_expired_personal_data(TODAY)
    assert set(delete_expired_personal_data(TODAY).values()) == {0}


def test_the_command_tells_how_many_never_whose(capsys: pytest.CaptureFixture[str]) -> None:
    user = an_invited("old@example.org", 0)
    User.objects.filter(pk=user.pk).update(invited_at=timezone.now() - timedelta(days=100))
    call_command("delete_expired_data")
    told = capsys.readouterr().out
    assert "invitations: 1" in told
    assert "old@" not in told


def test_tables_that_nobody_confirmed_go_after_their_day() -> None:
    table = Table("a.csv", "", ("Name",), ())
    kept = keep_table(by=a_user(), forum_id=1, purpose="organisations", table=table, mapping={})
    PendingImport.objects.filter(pk=kept.pk).update(expires_at=timezone.now())
    assert delete_expired_personal_data(timezone.localdate())["uploaded_tables"] == 1
    assert not PendingImport.objects.exists()
