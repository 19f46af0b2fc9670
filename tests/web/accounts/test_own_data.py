"""The copy of one's own data holds everything about the person, and nothing about others."""

import json

import pytest
from django.test import Client

from factories.forums import a_user
from factories.known_person import ADDRESS, FAMILY, NAME, OTHER_ADDRESS, WORK_ADDRESS, a_known_person
from factories.organisations import a_person, an_organisation
from factories.sign_in import confirm_access, sign_in
from fondaco_web.accounts import portability

pytestmark = pytest.mark.django_db
PARTS = {
    "account", "addresses", "sign_in", "sessions", "consents", "tokens", "deeds", "roles", "organisations", "people",
    "mandates", "visits", "participations", "delegations",
}  # fmt: skip


def test_every_app_adds_its_part() -> None:
    assert set(portability.exports) == PARTS


def test_the_file_holds_everything_about_the_person(client: Client) -> None:
    user, forum = a_known_person(client)
    a_person(an_organisation(forum), given_name="Somebody", family_name="Else", email="else@example.org")
    confirm_access(client)
    answer = client.get("/en/account/privacy/my-data.json")
    data = json.loads(answer.content)
    assert set(data) == PARTS
    assert {name for name, entries in data.items() if not entries} == set()
    assert data["account"][0]["full_name"] == f"{NAME} {FAMILY}"
    assert {row["email"] for row in data["addresses"]} == {ADDRESS, OTHER_ADDRESS}
    assert {row["email"] for row in data["people"]} == {WORK_ADDRESS, OTHER_ADDRESS}
    assert data["participations"][0]["accessibility_needs"] == "wheelchair-z"
    assert "Else" not in answer.content.decode()
    assert user.password not in answer.content.decode()
    assert (answer["Cache-Control"], "attachment" in answer["Content-Disposition"]) == ("no-store", True)


@pytest.mark.parametrize("path", ["my-data/", "my-data.json"])
def test_the_copy_is_only_for_whoever_proves_to_be_the_person(client: Client, path: str) -> None:
    address = f"/en/account/privacy/{path}"
    assert client.get(address).url.startswith("/en/account/login/")
    sign_in(client, a_user())
    assert client.get(address).url.startswith("/en/account/reauthenticate/")
    confirm_access(client)
    assert client.get(address).status_code == 200


def test_the_page_names_each_part_and_value(client: Client) -> None:
    a_known_person(client)
    confirm_access(client)
    html = client.get("/en/account/privacy/my-data/").content.decode()
    assert "Records as one of the people of organisations" in html
    assert "wheelchair-z" in html
    assert "Abruzzo" in html


def test_the_copy_of_another_holds_nothing_of_the_person(client: Client) -> None:
    a_known_person(client)
    stranger = Client()
    sign_in(stranger, a_user(full_name="Stranger"))
    confirm_access(stranger)
    text = stranger.get("/en/account/privacy/my-data.json").content.decode()
    assert FAMILY not in text
    assert json.loads(text)["people"] == []
