"""What the API reads and changes, for whom, and how it refuses."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.organisations import a_person, an_organisation, an_owner
from factories.sessions import a_session, an_application
from fondaco_web.accounts.enums import TokenScope
from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.tokens import create_token
from fondaco_web.applications.models import Application
from fondaco_web.directory.enums import Visibility
from fondaco_web.directory.models import Organisation

pytestmark = pytest.mark.django_db


def as_holder(user: User, scope: TokenScope = TokenScope.WRITE) -> dict[str, Any]:
    """The headers of a client with a token of `user`."""
    until = timezone.localdate() + timedelta(days=30)
    _token, raw = create_token(by=user, name="test", scopes=[scope], expires_on=until)
    return {"HTTP_AUTHORIZATION": f"Bearer {raw}"}


def profile(**changes: Any) -> dict[str, Any]:
    """A whole profile as the API takes it."""
    return {"name": "Officina inventata", "region": "IT-65", "visibility": "forum", **changes}


def test_public_objects_are_read_by_anybody(client: Client) -> None:
    forum = a_forum()
    a_session(forum)
    published = an_organisation(forum, visibility=Visibility.PUBLIC, contact_email="nobody@example.org")
    an_organisation(forum)
    answer = client.get("/api/v1/forums/task-force/organisations").json()
    assert [(item["code"], item["contact"]) for item in answer["items"]] == [(published.code, None)]
    assert [party["code"] for party in client.get("/api/v1/forums/task-force").json()["parties"]] == ["IT", "RU"]
    tables = client.get("/api/v1/forums/task-force/sessions/13").json()["tables"]
    assert [table["code"] for table in tables] == ["wood", "energy"]


def test_contact_data_are_for_those_who_may_change_the_organisation(client: Client) -> None:
    forum = a_forum()
    organisation = an_organisation(forum, visibility=Visibility.FORUM, contact_email="office@example.org")
    counterpart = an_owner(an_organisation(forum, "RU-LIP"))
    address = f"/api/v1/forums/task-force/organisations/{organisation.code}"
    seen = {
        name: client.get(address, **as_holder(user)).json()["contact"]
        for name, user in {
            "owner": an_owner(organisation),
            "desk": a_desk(forum),
            "secretariat": a_secretariat(forum),
            "other secretariat": a_secretariat(forum, "RU"),
            "counterpart": counterpart,
        }.items()
    }
    full = {"email": "office@example.org", "phone": ""}
    assert seen == {
        "owner": full, "desk": full, "secretariat": full, "other secretariat": None, "counterpart": None,
    }  # fmt: skip


def test_unknown_and_forbidden_look_alike(client: Client) -> None:
    forum = a_forum()
    private = an_organisation(forum)
    stranger = as_holder(a_user())
    forbidden = client.get(f"/api/v1/forums/task-force/organisations/{private.code}", **stranger)
    unknown = client.get("/api/v1/forums/task-force/organisations/O-00000000", **stranger)
    assert (forbidden.status_code, forbidden.content) == (404, unknown.content)
    assert forbidden["Content-Type"] == "application/problem+json"


def test_a_lost_update_is_answered_412_and_changes_nothing(client: Client) -> None:
    forum = a_forum()
    organisation = an_organisation(forum, name="Prima")
    owner = as_holder(an_owner(organisation))
    address = f"/api/v1/forums/task-force/organisations/{organisation.code}"
    read = client.get(address, **owner)
    first = client.put(
        address, profile(name="Seconda"), content_type="application/json", HTTP_IF_MATCH=read["ETag"], **owner
    )
    late = client.put(
        address, profile(name="Terza"), content_type="application/json", HTTP_IF_MATCH=read["ETag"], **owner
    )
    blind = client.put(address, profile(name="Quarta"), content_type="application/json", **owner)
    assert (first.status_code, late.status_code, blind.status_code) == (200, 412, 428)
    assert late.json()["type"] == "urn:fondaco:web-changed-meanwhile"
    organisation.refresh_from_db()
    assert organisation.name == "Seconda"
    assert first["ETag"] != read["ETag"]


def test_an_unchanged_object_is_not_sent_again(client: Client) -> None:
    forum = a_forum()
    organisation = an_organisation(forum, visibility=Visibility.PUBLIC)
    address = f"/api/v1/forums/task-force/organisations/{organisation.code}"
    tag = client.get(address)["ETag"]
    again = client.get(address, HTTP_IF_NONE_MATCH=tag)
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)


def test_a_token_that_may_only_read_changes_nothing(client: Client) -> None:
    a_forum()
    reader = as_holder(a_user(), TokenScope.READ)
    answer = client.post(
        "/api/v1/forums/task-force/organisations", profile(), content_type="application/json", **reader
    )
    assert (answer.status_code, Organisation.objects.count()) == (403, 0)


@pytest.mark.parametrize("header", ["Bearer wrong", "Basic abc", "Bearer"])
def test_a_wrong_token_is_told_also_on_public_objects(client: Client, header: str) -> None:
    a_forum()
    answer = client.get("/api/v1/forums/task-force", HTTP_AUTHORIZATION=header)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="Fondaco"')


def test_input_that_is_wrong_is_named(client: Client) -> None:
    a_forum()
    holder = as_holder(a_user())
    answer = client.post(
        "/api/v1/forums/task-force/organisations",
        profile(region="IT-99", colour="red"),
        content_type="application/json",
        **holder,
    )
    assert [wrong["where"] for wrong in answer.json()["inputs"]] == ["body.colour"]
    answer = client.post(
        "/api/v1/forums/task-force/organisations", profile(region="IT-99"), content_type="application/json", **holder
    )
    assert (answer.status_code, answer.json()["inputs"][0]["where"]) == (422, "body.region")


def test_an_owner_applies_with_a_project(client: Client) -> None:
    forum = a_forum()
    a_session(forum)
    organisation = an_organisation(forum)
    owner = as_holder(an_owner(organisation))
    base = "/api/v1/forums/task-force/sessions/13/applications"
    started = client.post(base, {"organisation": organisation.code}, content_type="application/json", **owner)
    code = started.json()["code"]
    assert (started.status_code, started["Location"]) == (201, f"{base}/{code}")
    body = {"title": {"it": "Segheria"}, "table": "wood"}
    project = client.post(f"{base}/{code}/projects", body, content_type="application/json", **owner)
    assert (project.status_code, project.json()["table"]) == (201, "wood")
    refused = client.post(f"{base}/{code}/submit", HTTP_IF_MATCH="*", **owner)
    assert refused.status_code in {409, 422}
    assert Application.objects.get().projects.count() == 1


def test_applications_of_others_are_not_there(client: Client) -> None:
    forum = a_forum()
    session = a_session(forum)
    application = an_application(session, an_organisation(forum))
    base = "/api/v1/forums/task-force/sessions/13/applications"
    for other in (an_owner(an_organisation(forum)), a_secretariat(forum, "RU"), a_desk(forum, "IT-57"), a_user()):
        holder = as_holder(other)
        assert client.get(base, **holder).json()["items"] == []
        assert client.get(f"{base}/{application.code}", **holder).status_code == 404


@pytest.mark.parametrize(
    "path", ["organisations", "sessions", "members", "announcements", "regions", "sectors", "my-organisations"]
)
def test_the_number_of_queries_does_not_grow_with_rows(
    client: Client, path: str, django_assert_max_num_queries: Any
) -> None:
    forum = a_forum()
    organisations = [an_organisation(forum, visibility=Visibility.PUBLIC) for _number in range(3)]
    owner = an_owner(organisations[0])
    for number in (11, 12, 13):
        a_session(forum, number)
    holder = as_holder(owner)
    with django_assert_max_num_queries(14):
        assert client.get(f"/api/v1/forums/task-force/{path}", **holder).status_code == 200


def test_an_owner_keeps_offers_and_people(client: Client) -> None:
    forum = a_forum()
    organisation = an_organisation(forum, visibility=Visibility.PUBLIC)
    owner = as_holder(an_owner(organisation))
    base = f"/api/v1/forums/task-force/organisations/{organisation.code}"
    until = (timezone.localdate() + timedelta(days=90)).isoformat()
    offer = {"direction": "offers", "kind": "business", "title": {"it": "Segati"}, "expires_on": until}
    added = client.post(f"{base}/offers", offer, content_type="application/json", **owner)
    assert added.status_code == 201
    address = f"{base}/offers/{added.json()['code']}"
    tag = client.get(address, **owner)["ETag"]
    assert client.delete(address, HTTP_IF_MATCH=tag, **owner).status_code == 204
    assert client.get(f"{base}/offers").json()["items"] == []
    person = {"family_name": "Иванов", "given_name": "Иван"}
    added = client.post(f"{base}/people", person, content_type="application/json", **owner)
    assert (added.status_code, added.json()["family_name_latin"]) == (201, "Ivanov")
    for other in (an_owner(an_organisation(forum, "RU-LIP")), a_secretariat(forum, "RU"), a_user()):
        assert client.get(f"{base}/people", **as_holder(other)).status_code == 404


def test_an_owner_names_counterparts_and_participants(client: Client) -> None:
    forum = a_forum()
    a_session(forum)
    organisation = an_organisation(forum)
    wanted = an_organisation(forum, "RU-LIP", visibility=Visibility.FORUM)
    person = a_person(organisation)
    owner = as_holder(an_owner(organisation))
    base = "/api/v1/forums/task-force/sessions/13/applications"
    started = client.post(base, {"organisation": organisation.code}, content_type="application/json", **owner)
    address = f"{base}/{started.json()['code']}"
    wish = client.post(
        f"{address}/counterparts", {"organisation": wanted.code}, content_type="application/json", **owner
    )
    assert (wish.status_code, wish.json()["organisation"]) == (201, wanted.code)
    comes = client.post(f"{address}/participants", {"person": person.code}, content_type="application/json", **owner)
    assert (comes.status_code, comes.json()["person"]) == (201, person.code)
    late = client.put(
        f"{address}/counterparts/{wish.json()['code']}",
        {"topic": "Legno"},
        content_type="application/json",
        HTTP_IF_MATCH='"99"',
        **owner,
    )
    assert late.status_code == 412
