"""An erased account leaves no name and no address anywhere in the database."""

import json
from collections.abc import Iterator

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from factories.forums import PASSWORD, a_forum, a_secretariat, a_user
from factories.known_person import TRACES, a_known_person
from factories.sign_in import sign_in
from fondaco_web.accounts.errors import AccountStillNeeded
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.erasure import erase_account
from fondaco_web.common.errors import NotAllowed
from fondaco_web.common.models import Deed
from fondaco_web.directory.models import Person
from fondaco_web.forum.models import RoleAssignment

pytestmark = pytest.mark.django_db
CONFIRMED = {"is_sure": "on", "password": PASSWORD}


def every_value() -> Iterator[tuple[str, str]]:
    """Table and text of every value in the database; sessions are opened."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield from ((table, str(value)) for value in row)
    for session in Session.objects.all():
        yield "sessions", json.dumps(session.get_decoded())


def traces() -> set[tuple[str, str]]:
    """Where something that tells of the person is kept."""
    return {(table, trace) for table, value in every_value() for trace in TRACES if trace in value.lower()}


def test_nothing_tells_who_it_was(client: Client) -> None:
    user, _forum = a_known_person(client)
    found = traces()
    assert {trace for _table, trace in found} == set(TRACES), "the test sees what it looks for"
    assert "sessions" in {table for table, _trace in found}
    answer = client.post("/en/account/privacy/erase/", CONFIRMED)
    assert answer.status_code == 302, answer.content.decode()
    assert traces() == set()
    user.refresh_from_db()
    assert (user.is_active, user.erased_at is not None, str(user)) == (False, True, "erased account")


def test_what_was_done_stays_without_a_name(client: Client) -> None:
    user, _forum = a_known_person(client)
    erase_account(by=user, user=user)
    verbs = list(Deed.objects.filter(actor=user).order_by("pk").values_list("verb", flat=True))
    assert verbs[0] == "token.created"
    assert verbs[-1] == "account.erased"
    assert sorted(verbs[1:-1]) == ["organisation.account_revoked", "role.revoked"]
    assert Deed.objects.filter(verb="person.erased").count() == 2
    assert not RoleAssignment.objects.filter(user=user, revoked_at=None).exists()
    assert Person.objects.filter(erased_at__isnull=False).count() == 2


def test_the_person_is_signed_out_everywhere_and_cannot_come_back(client: Client) -> None:
    user = a_user("anna@example.org")
    elsewhere = Client()
    sign_in(client, user)
    sign_in(elsewhere, user)
    client.post("/en/account/privacy/erase/", CONFIRMED)
    for browser in (client, elsewhere):
        assert browser.get("/en/account/").status_code == 302
    client.post("/en/account/login/", {"login": "anna@example.org", "password": PASSWORD})
    assert client.get("/en/account/").status_code == 302
    assert a_user("anna@example.org").pk != user.pk, "the address is free again"


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ({"password": PASSWORD}, "Tick this box to go on."),
        ({"is_sure": "on", "password": "a wrong password"}, "This is not your password."),
        ({"is_sure": "on"}, "This field is required."),
    ],
)
def test_erasure_asks_for_confirmation_and_password(client: Client, entries: dict[str, str], complaint: str) -> None:
    user = a_user()
    sign_in(client, user)
    answer = client.post("/en/account/privacy/erase/", entries)
    assert answer.status_code == 422
    assert complaint in answer.content.decode()
    user.refresh_from_db()
    assert user.erased_at is None


def test_nobody_erases_another() -> None:
    owner, stranger = a_user(), a_user(is_superuser=True)
    with pytest.raises(NotAllowed):
        erase_account(by=stranger, user=owner)


def test_the_last_secretariat_of_a_party_stays_and_is_told_why(client: Client) -> None:
    forum = a_forum()
    last = a_secretariat(forum, "IT")
    a_secretariat(forum, "RU")
    sign_in(client, last)
    answer = client.post("/en/account/privacy/erase/", CONFIRMED)
    assert answer.status_code == 422
    assert "You are the last secretariat of Italy." in answer.content.decode()
    with pytest.raises(AccountStillNeeded):
        erase_account(by=last, user=last)
    a_secretariat(forum, "IT")
    assert erase_account(by=last, user=last).erased_at is not None


def test_erasing_twice_is_one_deed() -> None:
    user = a_user()
    first = erase_account(by=user, user=user)
    assert erase_account(by=first, user=first).erased_at == first.erased_at
    assert Deed.objects.filter(verb="account.erased").count() == 1


def test_others_keep_their_data(client: Client) -> None:
    user, _forum = a_known_person(client)
    other = a_user("other@example.org", full_name="Other Person")
    erase_account(by=user, user=user)
    assert User.objects.filter(pk=other.pk, full_name="Other Person", email="other@example.org").exists()
    assert other.emailaddress_set.count() == 1
