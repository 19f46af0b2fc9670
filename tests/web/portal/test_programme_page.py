"""The published programme: by day, filtered, with its changes, as a calendar."""

import re

import pytest
from django.test import Client
from icalendar import Calendar

from factories.sessions import a_session
from fondaco_web.programme.models import ProgrammeItem
from web.portal.conftest import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]
PROGRAMME = "/{}/task-force/sessions/13/programme/"


def page(client: Client, language: str = "en", query: str = "") -> str:
    return client.get(PROGRAMME.format(language) + query).content.decode()


def test_times_are_on_the_clock_of_the_session(client: Client) -> None:
    html = page(client)
    assert "Europe/Moscow" in html
    assert '<time datetime="2099-05-29T11:00:00+03:00">11:00</time>' in html


def test_each_reader_gets_their_language_and_others_are_marked(client: Client) -> None:
    assert "<h3>Пленарное заседание</h3>" in page(client, "ru")
    assert '<h3><span lang="it">Plenaria</span></h3>' in page(client, "en")


def test_cancelled_parts_stay_visible_as_cancelled(client: Client) -> None:
    assert re.search(r"<del>Visit</del>.*?cancelled", page(client), re.DOTALL)


def test_change_log_tells_what_moved_from_when_to_when(client: Client) -> None:
    log = page(client).partition('id="changes"')[2]
    assert "Later start." in log
    assert re.search(r"<del>29/05/2099 10:00</del> <ins>29/05/2099 11:00</ins>", log)
    assert "Cancelled" in log


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("?kind=plenary", "Plenaria</span></h3>", "<del>Visit</del>"),
        ("?kind=visit", "<del>Visit</del>", "Plenaria</span></h3>"),
        ("?language=it", "Plenaria</span></h3>", "<del>Visit</del>"),
        ("?language=en", "<del>Visit</del>", "Plenaria</span></h3>"),
    ],
)
def test_filters_narrow_by_kind_and_language(client: Client, query: str, shown: str, hidden: str) -> None:
    html = page(client, query=query)
    assert shown in html
    assert hidden not in html


def test_filters_that_fit_nothing_offer_a_way_back(client: Client) -> None:
    html = page(client, query="?kind=plenary&language=en")
    assert "No part of the programme fits these filters" in html


def test_draft_changes_are_not_public(client: Client, world: World) -> None:
    ProgrammeItem.objects.filter(pk=world.plenary.pk).update(title={"en": "Not yet public"})
    assert "Not yet public" not in page(client)


def test_unpublished_programme_says_so(client: Client, world: World) -> None:
    a_session(world.forum, 15)
    address = PROGRAMME.format("en").replace("13", "15")
    assert "The programme has not been published yet" in client.get(address).content.decode()
    assert client.get(address.replace("programme/", "programme.ics")).status_code == 404


def test_calendar_keeps_uids_and_raises_the_sequence_of_what_changed(client: Client, world: World) -> None:
    answer = client.get("/ru/task-force/sessions/13/programme.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    events = {str(event["uid"]).split("@")[0]: event for event in calendar.walk("VEVENT")}
    plenary = events[world.plenary.code]
    assert plenary["summary"] == "Пленарное заседание"
    assert plenary["sequence"] == 2
    assert plenary["dtstart"].dt.isoformat() == "2099-05-29T11:00:00+03:00"
    assert events[world.visit.code]["status"] == "CANCELLED"
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Moscow"]
