"""Facts of the forum, parties, regions, sectors; and two people who edit the same."""

from typing import Any

import pytest
from django.test import Client

from factories.forums import a_desk, a_forum, a_secretariat, a_user, party_of, region_of
from factories.visits import signed_in
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from fondaco_web.forum.models import Forum, Party, Region, Sector
from fondaco_web.forum.selectors import active_sectors_of
from fondaco_web.forum.services import (
    add_region,
    add_sector,
    change_forum,
    change_party,
    change_region,
    change_sector,
)

pytestmark = pytest.mark.django_db
PAGES = ("", "facts/", "parties/IT/", "regions/", "regions/IT/add/", "regions/IT/IT-65/", "sectors/", "sectors/add/")


def facts(forum: Forum, **changes: Any) -> dict[str, Any]:
    return {
        "version": forum.version,
        "name_it": forum.name["it"],
        "name_ru": forum.name["ru"],
        "name_en": forum.name["en"],
        "languages": forum.languages,
        "contact_email": forum.contact_email,
        **changes,
    }


def test_a_secretariat_changes_the_facts_and_the_record_says_what() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    changed = change_forum(by=by, forum=forum, values={"contact_email": "s@example.org"}, expected_version=1)
    assert (changed.contact_email, changed.version) == ("s@example.org", 2)
    deed = deeds_about(forum).get()
    assert (deed.actor, deed.before, deed.after) == (by, {"contact_email": ""}, {"contact_email": "s@example.org"})


def test_saving_without_a_change_leaves_no_trace() -> None:
    forum = a_forum()
    same = {"name": dict(forum.name), "languages": ["it", "ru", "en"]}
    assert change_forum(by=a_secretariat(forum), forum=forum, values=same, expected_version=1).version == 1
    assert not deeds_about(forum).exists()


def test_others_change_nothing() -> None:
    forum = a_forum()
    region, sector = region_of(forum, "IT-65"), Sector.objects.get(code="wood")
    for by in (a_desk(forum), a_user(), a_user(is_superuser=True), a_secretariat(a_forum("other"))):
        with pytest.raises(NotAllowed):
            change_forum(by=by, forum=forum, values={"contact_email": "x@example.org"}, expected_version=1)
        with pytest.raises(NotAllowed):
            add_region(by=by, party=party_of(forum, "IT"), code="IT-62", name={"it": "Lazio"})
        with pytest.raises(NotAllowed):
            change_region(by=by, region=region, values={"name": {"it": "X"}}, expected_version=1)
        with pytest.raises(NotAllowed):
            change_sector(by=by, sector=sector, values={"is_active": False}, expected_version=1)
    assert not Region.objects.filter(code="IT-62").exists()


def test_two_editors_never_overwrite_each_other() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    change_forum(by=by, forum=forum, values={"contact_email": "first@example.org"}, expected_version=1)
    with pytest.raises(ChangedMeanwhile) as refusal:
        change_forum(by=by, forum=forum, values={"contact_email": "second@example.org"}, expected_version=1)
    assert refusal.value.current_version == 2
    assert Forum.objects.get().contact_email == "first@example.org"


def test_the_page_shows_what_the_other_saved_beside_ones_own_entries() -> None:
    forum = a_forum()
    visit = signed_in(a_secretariat(forum))
    address = f"/en/{forum.slug}/settings/facts/"
    entries = facts(forum, contact_email="mine@example.org", name_en="My name")
    change_forum(
        by=a_secretariat(forum, "RU"),
        forum=forum,
        values={"contact_email": "theirs@example.org", "languages": ["it", "ru"]},
        expected_version=1,
    )
    refused = visit.post(address, entries)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Somebody else changed this while you were editing" in page
    for shown in ("mine@example.org", "theirs@example.org", "My name", "Italiano, Русский", 'name="version" value="2"'):
        assert shown in page
    assert Forum.objects.get().contact_email == "theirs@example.org"
    assert visit.post(address, entries | {"version": 2}).status_code == 302
    assert Forum.objects.get().contact_email == "mine@example.org"


def test_regions_and_sectors_have_each_code_once() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    with pytest.raises(InvalidInput, match="IT-65"):
        add_region(by=by, party=party_of(forum, "IT"), code="it-65", name={"it": "Abruzzo"})
    with pytest.raises(InvalidInput, match="wood"):
        add_sector(by=by, forum=forum, code="wood", name={"it": "Legno"}, nace_codes=[])


@pytest.mark.parametrize("code", ["IT 65", "IT/65", "", "../x"])
def test_a_region_code_that_would_break_addresses_is_refused(code: str) -> None:
    forum = a_forum()
    with pytest.raises(InvalidInput) as refusal:
        add_region(by=a_secretariat(forum), party=party_of(forum, "IT"), code=code, name={"it": "X"})
    assert refusal.value.field == "code"


def test_a_sector_out_of_use_is_no_longer_offered() -> None:
    forum = a_forum()
    sector = Sector.objects.get(code="wood")
    change_sector(by=a_secretariat(forum), sector=sector, values={"is_active": False}, expected_version=1)
    assert [sector.code for sector in active_sectors_of(forum)] == ["energy"]


def test_a_party_keeps_its_code_and_changes_its_ministry() -> None:
    forum = a_forum()
    party = party_of(forum, "IT")
    by = a_secretariat(forum)
    change_party(by=by, party=party, values={"ministry": {"it": "Ministero inventato"}}, expected_version=1)
    assert Party.objects.get(code="IT").ministry == {"it": "Ministero inventato"}
    with pytest.raises(TypeError):
        change_party(by=by, party=party, values={"code": "XX"}, expected_version=2)


def test_pages_save_parties_regions_and_sectors() -> None:
    forum = a_forum()
    visit = signed_in(a_secretariat(forum))
    root = f"/it/{forum.slug}/settings"
    for path, entries in (
        ("parties/IT/", {"version": 1, "name_it": "Repubblica italiana", "language": "it"}),
        ("regions/IT/add/", {"code": "IT-62", "name_it": "Lazio"}),
        ("regions/IT/IT-65/", {"version": 1, "name_it": "Abruzzo nuovo"}),
        ("sectors/add/", {"code": "fashion", "name_it": "Moda", "nace_codes": "14, 15.1"}),
        ("sectors/energy/", {"version": 1, "name_it": "Energia", "nace_codes": "35"}),
    ):
        answer = visit.post(f"{root}/{path}", entries)
        assert answer.status_code == 302, answer.content.decode()
    assert party_of(forum, "IT").name == {"it": "Repubblica italiana"}
    assert region_of(forum, "IT-62").name == {"it": "Lazio"}
    assert region_of(forum, "IT-65").name == {"it": "Abruzzo nuovo"}
    assert Sector.objects.get(code="fashion").nace_codes == ["14", "15.1"]
    assert not Sector.objects.get(code="energy").is_active


@pytest.mark.parametrize("language", ["it", "ru", "en"])
def test_every_page_opens_for_a_secretariat(language: str) -> None:
    forum = a_forum()
    visit = signed_in(a_secretariat(forum, "RU"))
    for path in (*PAGES, "roles/", "roles/grant/", "record/", "announcements/", "announcements/add/"):
        assert visit.get(f"/{language}/{forum.slug}/settings/{path}").status_code == 200, path


def test_every_page_is_hidden_from_others(client: Client) -> None:
    forum = a_forum()
    visits = [signed_in(user) for user in (a_user(), a_desk(forum), a_secretariat(a_forum("other")))]
    for path in (*PAGES, "sectors/wood/", "record/", "announcements/", "announcements/add/"):
        address = f"/en/{forum.slug}/settings/{path}"
        assert client.get(address).status_code == 302
        assert {visit.get(address).status_code for visit in visits} == {404}
