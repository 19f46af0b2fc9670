"""Opening a forum: the operator's deed."""

from typing import Any

import pytest
from django.test import Client

from factories.forums import a_forum, a_secretariat, a_user
from factories.visits import signed_in
from fondaco_web.accounts.models import User
from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Region, RoleAssignment, Sector
from fondaco_web.forum.permissions import is_secretariat_in
from fondaco_web.forum.services import NewForum, NewParty, NewRegion, NewSector, open_forum

pytestmark = pytest.mark.django_db


def an_operator() -> User:
    return a_user(is_superuser=True)


def a_plan(**fields: Any) -> NewForum:
    values: dict[str, Any] = {
        "slug": "new-forum",
        "name": {"it": "Forum inventato"},
        "languages": ("ru", "it"),
        "parties": (
            NewParty("IT", {"it": "Italia"}, "first.it@example.org", regions=(NewRegion("IT-65", {"it": "Abruzzo"}),)),
            NewParty("RU", {"ru": "Россия"}, "first.ru@example.org", language="ru"),
        ),
        "sectors": (NewSector("wood", {"it": "Legno"}, ("16",)),),
    }
    return NewForum(**(values | fields))


def test_the_operator_opens_a_forum_and_the_first_secretariats_are_named() -> None:
    operator = an_operator()
    forum = open_forum(by=operator, plan=a_plan())
    roles = RoleAssignment.objects.filter(forum=forum)
    assert forum.languages == ["it", "ru"]
    assert {(role.user.email, role.role, role.party and role.party.code) for role in roles} == {
        ("first.it@example.org", Role.SECRETARIAT, "IT"),
        ("first.ru@example.org", Role.SECRETARIAT, "RU"),
    }
    assert Region.objects.get(party__forum=forum).code == "IT-65"
    assert Sector.objects.get(forum=forum).nace_codes == ["16"]
    assert not is_secretariat_in(operator, forum)


def test_nobody_else_opens_a_forum() -> None:
    secretariat = a_secretariat(a_forum())
    with pytest.raises(NotFound):
        open_forum(by=secretariat, plan=a_plan())
    assert not Forum.objects.filter(slug="new-forum").exists()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"parties": a_plan().parties[:1]}, "parties"),
        ({"parties": (a_plan().parties[0], a_plan().parties[0])}, "parties"),
        ({"parties": (a_plan().parties[0], NewParty("RU", {"ru": "Россия"}, " "))}, "parties"),
        ({"name": {"it": " "}}, "name"),
        ({"languages": ()}, "languages"),
        ({"languages": ("xx",)}, "languages"),
        ({"slug": "account"}, "slug"),
        ({"slug": "Two words"}, "slug"),
        ({"sectors": (NewSector("wood", {"it": "Legno"}, ("x",)),)}, "nace_codes"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_opened(change: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        open_forum(by=an_operator(), plan=a_plan(**change))
    assert refusal.value.field == field
    assert not Forum.objects.exists()


def test_an_address_is_taken_once() -> None:
    a_forum("new-forum")
    with pytest.raises(InvalidInput) as refusal:
        open_forum(by=an_operator(), plan=a_plan())
    assert refusal.value.field == "slug"


def entries() -> dict[str, str]:
    return {
        "slug": "new-forum",
        "name_it": "Forum inventato",
        "languages": "it",
        "sectors": "wood; Legno; Дерево; Wood",
        "party-TOTAL_FORMS": "2",
        "party-INITIAL_FORMS": "0",
        "party-0-code": "IT",
        "party-0-name_it": "Italia",
        "party-0-language": "it",
        "party-0-secretariat_email": "first.it@example.org",
        "party-0-regions": "IT-65; Abruzzo\nIT-57; Marche",
        "party-1-code": "RU",
        "party-1-name_ru": "Россия",
        "party-1-language": "ru",
        "party-1-secretariat_email": "first.ru@example.org",
    }


def test_the_page_opens_a_forum() -> None:
    answer = signed_in(an_operator()).post("/en/operator/forums/open/", entries())
    assert answer.status_code == 302, answer.content.decode()
    forum = Forum.objects.get(slug="new-forum")
    assert sorted(Region.objects.filter(party__forum=forum).values_list("code", flat=True)) == ["IT-57", "IT-65"]
    assert Sector.objects.get().name == {"it": "Legno", "ru": "Дерево", "en": "Wood"}


def test_a_faulty_line_is_named_and_every_entry_is_kept() -> None:
    answer = signed_in(an_operator()).post("/en/operator/forums/open/", entries() | {"party-1-regions": "RU-LIP"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Line 1 reads “RU-LIP”" in page
    assert "IT-65; Abruzzo" in page
    assert "first.ru@example.org" in page
    assert not Forum.objects.exists()


def test_the_pages_are_for_the_operator_only(client: Client) -> None:
    stranger = signed_in(a_secretariat(a_forum()))
    assert client.get("/en/operator/forums/").status_code == 302
    assert stranger.get("/en/operator/forums/").status_code == 404
    assert stranger.post("/en/operator/forums/open/", entries()).status_code == 404
    assert "task-force" in signed_in(an_operator()).get("/en/operator/forums/").content.decode()
