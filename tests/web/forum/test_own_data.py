"""Roles in the copy of one's own data, and what becomes of them when an account is erased."""

import pytest

from factories.forums import a_desk, a_forum, a_secretariat, region_of
from fondaco_web.accounts.errors import AccountStillNeeded
from fondaco_web.accounts.own_data import as_document, own_data
from fondaco_web.accounts.services.erasure import erase_account
from fondaco_web.common.audit import deeds_about
from fondaco_web.forum.models import RoleAssignment

pytestmark = pytest.mark.django_db


def test_the_copy_holds_every_role() -> None:
    forum = a_forum()
    desk = a_desk(forum)
    (role,) = as_document(own_data(desk))["roles"]
    assert (role["role"], role["region"]) == ("desk", str(region_of(forum, "IT-65")))


def test_the_last_secretariat_of_a_party_is_not_erased() -> None:
    forum = a_forum()
    last = a_secretariat(forum)
    a_secretariat(forum, "RU")
    with pytest.raises(AccountStillNeeded, match="last secretariat of Italy"):
        erase_account(by=last, user=last)
    a_secretariat(forum)
    assert erase_account(by=last, user=last).erased_at is not None


def test_roles_end_with_the_account_and_stay_on_record() -> None:
    desk = a_desk(a_forum())
    erase_account(by=desk, user=desk)
    row = RoleAssignment.objects.get(user=desk)
    assert row.revoked_at is not None
    assert deeds_about(row).get().verb == "role.revoked"
