"""From the bare address to a language, a forum, a desk; what machines read."""

import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from factories.forums import a_forum, a_secretariat, a_user
from factories.organisations import an_organisation, an_owner
from factories.sessions import a_session
from fondaco_web.programme.enums import SessionState
from web.portal.conftest import World, an_announcement

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(("asked", "language"), [("it-IT,it;q=0.9", "it"), ("ru", "ru"), ("de", "en"), ("", "en")])
def test_bare_address_leads_to_the_language_of_the_browser(client: Client, asked: str, language: str) -> None:
    answer = client.get("/", headers={"Accept-Language": asked})
    assert (answer.status_code, answer["Location"]) == (302, f"/{language}/")
    assert "Accept-Language" in answer["Vary"]


def test_only_forum_is_opened_at_once(client: Client) -> None:
    a_forum()
    assert client.get("/it/")["Location"] == "/it/task-force/"


def test_several_forums_are_listed(client: Client) -> None:
    a_forum()
    a_forum("second")
    html = client.get("/it/").content.decode()
    assert 'href="/it/task-force/"' in html
    assert 'href="/it/second/"' in html


def test_site_without_forum_says_who_opens_one(client: Client) -> None:
    assert b"No forum is open yet" in client.get("/en/").content


def test_start_leads_to_the_desk_of_ones_forum(client: Client) -> None:
    a_forum()
    second = a_forum("second")
    client.force_login(a_secretariat(second))
    assert client.get("/ru/start/")["Location"] == "/ru/second/desk/"
    client.force_login(an_owner(an_organisation(second)))
    assert client.get("/ru/start/")["Location"] == "/ru/second/desk/"


def test_start_lets_a_stranger_choose_among_forums(client: Client) -> None:
    a_forum()
    a_forum("second")
    client.force_login(a_user())
    html = client.get("/en/start/").content.decode()
    assert "does not take part in a forum yet" in html
    assert 'href="/en/second/desk/"' in html


def test_start_without_sign_in_leads_to_the_forums(client: Client) -> None:
    assert client.get("/en/start/")["Location"] == "/en/"


def test_desk_asks_for_sign_in_and_comes_back(client: Client) -> None:
    a_forum()
    assert client.get("/en/task-force/desk/")["Location"] == "/en/account/login/?next=/en/task-force/desk/"


def test_announcement_feed_has_what_is_published(client: Client, world: World) -> None:
    an_announcement(world.forum, "Bozza segreta", published_at=None)
    feed = ET.fromstring(client.get("/it/task-force/announcements/feed/").content)  # our own answer
    assert [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")] == ["Convocata la sessione"]
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "it"


def test_session_feed_leaves_out_what_is_in_preparation_even_for_the_secretariat(client: Client, world: World) -> None:
    a_session(world.forum, 14, state=SessionState.DRAFT)
    client.force_login(world.secretariat)
    feed = ET.fromstring(client.get("/en/task-force/sessions/feed/").content)  # our own answer
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert titles == ["Session XIII, Lipetsk", "Session XII, Naples"]


def test_feeds_of_unknown_forums_are_not_found(client: Client) -> None:
    assert client.get("/en/nowhere/sessions/feed/").status_code == 404


def test_sitemap_names_public_pages_in_every_language(client: Client, world: World) -> None:
    a_session(world.forum, 14, state=SessionState.DRAFT)
    client.force_login(world.secretariat)
    written = client.get("/sitemap.xml").content.decode()
    for code in ("it", "ru", "en"):
        assert f"<loc>http://testserver/{code}/task-force/sessions/13/</loc>" in written
    assert world.announcement.code in written
    assert "sessions/14/" not in written
    assert "desk" not in written


def test_robots_are_told_of_the_sitemap(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert b"Sitemap: http://testserver/sitemap.xml" in answer.content
    assert b"Disallow: /api/" in answer.content
