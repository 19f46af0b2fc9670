"""What everybody reads: forum, sessions, announcements, and what nobody but the secretariats may."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from factories.forums import a_desk, a_forum, a_user
from factories.organisations import an_organisation, an_owner
from factories.sessions import a_session
from fondaco_web.forum.models import Forum
from fondaco_web.programme.enums import SessionState
from fondaco_web.programme.models import Session
from web.portal.conftest import World, an_announcement

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]
HOME = "/en/task-force/"


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def described(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    data: dict[str, object] = json.loads(found.group(1))
    return data


def test_home_tells_of_the_next_session_its_deadlines_and_the_news(client: Client) -> None:
    html = page(client, HOME)
    assert "Session XIII, Lipetsk" in html
    assert "29–30 May 2099" in html
    assert "25 April 2099" in html
    assert '<span lang="it">Convocata la sessione</span>' in html
    assert "Session XII, Naples" in html


def test_home_of_an_empty_forum_says_what_will_come(client: Client) -> None:
    a_forum("empty")
    html = page(client, "/en/empty/")
    assert "The next session has not been convened yet" in html
    assert "Nothing has been announced yet" in html


def test_series_lists_sessions_ahead_apart_from_those_held(client: Client) -> None:
    html = page(client, f"{HOME}sessions/")
    ahead, _, series = html.partition("The series")
    assert "Session XIII, Lipetsk" in ahead
    assert "About 40 projects." in series
    assert ">XII<" in series


def test_session_without_dates_shows_what_the_record_knows(client: Client) -> None:
    Session.objects.filter(number=12).update(starts_on=None, ends_on=None, date_note={"en": "in autumn"})
    assert "in autumn" in page(client, f"{HOME}sessions/12/")
    assert "ld+json" not in page(client, f"{HOME}sessions/12/")


def test_session_in_preparation_is_for_the_secretariats_only(client: Client, world: World) -> None:
    a_session(world.forum, 14, state=SessionState.DRAFT, city={"en": "Secret city"})
    owner = an_owner(an_organisation(world.forum))
    for user in (None, a_user(), owner, a_desk(world.forum)):
        client.logout()
        if user:
            client.force_login(user)
        assert "Secret city" not in page(client, f"{HOME}sessions/")
        assert "Secret city" not in page(client, f"{HOME}sessions/14/", 404)
        page(client, f"{HOME}sessions/14/programme/", 404)
        page(client, f"{HOME}sessions/14/programme.ics", 404)
    client.force_login(world.secretariat)
    assert "Secret city" in page(client, f"{HOME}sessions/")
    assert "Secret city" in page(client, f"{HOME}sessions/14/")


def test_session_of_another_forum_is_not_found(client: Client, world: World) -> None:
    a_forum("other")
    page(client, "/en/other/sessions/13/", 404)
    page(client, f"/en/other/announcements/{world.announcement.code}/", 404)
    page(client, "/en/nowhere/", 404)


def test_announcements_show_what_is_published_only(client: Client, world: World) -> None:
    draft = an_announcement(world.forum, "Bozza segreta", published_at=None)
    withdrawn = an_announcement(world.forum, "Ritirato", withdrawn_at=world.announcement.published_at)
    client.force_login(world.secretariat)
    html = page(client, f"{HOME}announcements/")
    assert "Convocata la sessione" in html
    for hidden in (draft, withdrawn):
        assert hidden.title["it"] not in html
        page(client, f"{HOME}announcements/{hidden.code}/", 404)
    assert '<div lang="it"><p>Testo.</p></div>' in page(client, f"{HOME}announcements/{world.announcement.code}/")


def test_announcement_with_markup_is_shown_as_text(client: Client, world: World) -> None:
    evil = an_announcement(world.forum, "<b>x</b>", body={"en": "<script>alert(1)</script> https://example.org/a"})
    html = page(client, f"{HOME}announcements/{evil.code}/")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html
    assert '<a href="https://example.org/a" rel="nofollow">' in html


def test_structured_data_cannot_end_its_block(client: Client) -> None:
    Forum.objects.update(description={"en": "</script><script>alert(1)</script>"})
    html = page(client, HOME)
    assert "<script>alert" not in html
    assert described(html)["description"] == "</script><script>alert(1)</script>"


def test_session_is_described_as_an_event(client: Client) -> None:
    event = described(page(client, f"{HOME}sessions/13/"))
    assert event["@type"] == "Event"
    assert (event["startDate"], event["endDate"]) == ("2099-05-29", "2099-05-30")
    assert event["location"]["address"]["addressLocality"] == "Lipetsk"  # type: ignore[index]  # JSON
    assert event["organizer"]["@type"] == "Organization"  # type: ignore[index]  # JSON


def test_public_pages_name_their_other_languages_and_themselves(client: Client) -> None:
    html = page(client, f"{HOME}sessions/13/programme/?kind=plenary")
    for code in ("it", "ru", "en"):
        address = f"http://testserver/{code}/task-force/sessions/13/programme/"
        assert f'<link rel="alternate" hreflang="{code}" href="{address}">' in html
    assert '<link rel="canonical" href="http://testserver/en/task-force/sessions/13/programme/">' in html


@pytest.mark.parametrize("subject", ["privacy", "legal", "accessibility"])
def test_legal_pages_are_written_in_every_language(client: Client, subject: str) -> None:
    Forum.objects.update(contact_email="office@example.org", administration={"it": "Ministero inventato"})
    texts = {code: page(client, f"/{code}/task-force/{subject}/") for code in ("it", "ru", "en")}
    outside = {code: page(client, f"/{code}/{subject}/") for code in ("it", "ru", "en")}
    assert len({re.sub(r"(?s).*<h1>", "", html) for html in (*texts.values(), *outside.values())}) == 6
    assert all("office@example.org" in html for html in texts.values())
    assert "Персональн" in texts["ru"] or "персональн" in texts["ru"] or subject != "privacy"


def test_privacy_notice_tells_the_periods_of_the_settings(client: Client, settings: Settings) -> None:
    settings.KEEP_NEEDS_DAYS = 47
    assert "47 days after the session" in page(client, "/en/task-force/privacy/")
    assert "47 giorni dopo la sessione" in page(client, "/it/task-force/privacy/")


def test_lists_take_as_many_queries_for_three_rows_as_for_one(
    client: Client, world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    addresses = (HOME, f"{HOME}sessions/", f"{HOME}announcements/", f"{HOME}sessions/feed/")
    counts = {address: n_queries(client, address) for address in addresses}
    for number in (21, 22):
        a_session(world.forum, number)
        a_session(world.forum, number + 20, state=SessionState.HELD)
        an_announcement(world.forum, f"Annuncio {number}")
    for address, count in counts.items():
        with django_assert_num_queries(count):
            client.get(address)


def n_queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
