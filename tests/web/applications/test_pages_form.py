"""The application form as its people fill it in, page by page."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from factories.applications import (
    World,
    a_complete_application,
    a_participant,
    a_project,
    a_wanted,
    a_world,
    an_admitted_application,
)
from factories.organisations import a_person, an_organisation
from factories.sessions import a_session, an_application
from fondaco_web.accounts.models import User
from fondaco_web.applications.enums import ApplicationState, ApplicationStep
from fondaco_web.applications.models import Application, Participant
from fondaco_web.directory.enums import Visibility

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def as_(user: User) -> Client:
    """A browser of a person who is signed in."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def at(name: str, world: World, language: str = "en", **kwargs: Any) -> str:
    """The address of a page of the session."""
    with translation.override(language):
        return reverse(f"applications:{name}", kwargs={"forum_slug": world.forum.slug, "number": 13, **kwargs})


def text_of(answer: Any) -> str:
    """What the page says."""
    return str(answer.content.decode())


def test_a_company_applies_from_beginning_to_end() -> None:
    world = a_world()
    person = a_person(world.organisation, family_name="Bianchi")
    browser = as_(world.owner)
    page = text_of(browser.get(at("mine", world)))
    assert "Legno Inventato" in page
    assert "25 April 2099" in page
    started = browser.post(at("start", world), {"organisation": world.organisation.code})
    application = Application.objects.get()
    assert started["Location"] == at("step_profile", world, code=application.code)
    assert "Segheria." in text_of(browser.get(started["Location"]))
    saved = browser.post(
        at("step_themes", world, code=application.code),
        {"version": "1", "themes": [world.session.tables.get(code="wood").pk], "objectives_it": "Vendere case."},
    )
    assert saved["Location"] == at("step_projects", world, code=application.code)
    browser.post(
        at("project_add", world, code=application.code),
        {"title_it": "Case di legno", "summary_it": "Case.", "stage": "idea", "table": "", "value_eur": "250000"},
    )
    found = text_of(browser.get(at("step_counterparts", world, code=application.code), {"q": "vydumannyi"}))
    assert "Выдуманный завод" in found
    browser.post(
        at("counterpart_add", world, code=application.code, organisation_code=world.counterpart.code),
        {"priority": "must", "topic": "Pannelli"},
    )
    browser.post(
        at("participant_add", world, code=application.code),
        {"person": person.code, "arrival_at": "2099-05-28T18:00", "departure_at": "2099-05-30T20:00"},
    )
    assert Participant.objects.get().arrival_at.isoformat() == "2099-05-28T15:00:00+00:00"
    browser.post(
        at("organisation_needs", world, code=application.code),
        {"version": "2", "language": "ru", "needs_interpreter": "on", "max_meetings": "8"},
    )
    review = text_of(browser.get(at("step_review", world, code=application.code)))
    for word in ("Case di legno", "Выдуманный завод", "Bianchi", "18:00", "Hand in the application"):
        assert word in review
    application.refresh_from_db()
    browser.post(at("step_review", world, code=application.code), {"version": str(application.version)})
    application.refresh_from_db()
    assert application.state == ApplicationState.SUBMITTED
    assert "submitted to the desk" in text_of(browser.get(at("mine", world)))


def test_the_review_of_an_incomplete_application_links_to_what_is_missing_and_keeps_it_a_draft() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    browser = as_(world.owner)
    address = at("step_review", world, code=application.code)
    assert f'href="{at("step_themes", world, code=application.code)}">the objectives' in text_of(browser.get(address))
    refused = browser.post(address, {"version": "1"})
    assert refused.status_code == 422
    assert "The application is not complete" in text_of(refused)
    application.refresh_from_db()
    assert application.state == ApplicationState.DRAFT


def test_a_change_meanwhile_shows_both_and_loses_nothing() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    entries = {"version": "1", "objectives_it": "Della ditta"}
    as_(world.desk).post(at("step_themes", world, code=application.code), {"version": "1", "objectives_it": "Del desk"})
    browser = as_(world.owner)
    refused = browser.post(at("step_themes", world, code=application.code), entries)
    assert refused.status_code == 422
    assert "Della ditta" in text_of(refused)
    assert 'name="version" value="2"' in text_of(refused)
    browser.post(at("step_themes", world, code=application.code), entries | {"version": "2"})
    application.refresh_from_db()
    assert application.objectives == {"it": "Della ditta"}


def test_what_the_service_refuses_is_shown_at_its_field_with_the_entries() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    participant = a_participant(application)
    refused = as_(world.desk).post(
        at("participant", world, code=application.code, part=participant.person.code),
        {"version": "1", "accessibility_needs": "Sedia a rotelle"},
    )
    assert refused.status_code == 422
    assert "Sedia a rotelle" in text_of(refused)
    assert list(refused.context["form"].errors) == ["is_consent_stated"]


def test_parts_are_changed_and_removed_on_pages_of_their_own() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    project, wish, participant = a_project(application), a_wanted(application), a_participant(application)
    browser = as_(world.owner)
    browser.post(
        at("project", world, code=application.code, part=project.code),
        {"version": "1", "title_en": "Houses", "summary_it": "", "stage": "agreed"},
    )
    project.refresh_from_db()
    assert (project.title, project.stage) == ({"en": "Houses"}, "agreed")
    browser.post(
        at("counterpart", world, code=application.code, part=wish.code),
        {"version": "1", "description_it": "Un mobiliere", "priority": "must", "topic": ""},
    )
    wish.refresh_from_db()
    assert (wish.description, wish.priority) == ({"it": "Un mobiliere"}, "must")
    for name, part in (
        ("project_remove", project.code),
        ("counterpart_remove", wish.code),
        ("participant_remove", participant.person.code),
    ):
        address = at(name, world, code=application.code, part=part)
        assert browser.get(address).status_code == 200
        assert browser.post(address).status_code == 302
    counts = (application.projects.count(), application.counterparts.count(), application.participants.count())
    assert counts == (0, 0, 0)


def test_reading_a_page_changes_nothing() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation)
    browser = as_(world.owner)
    assert browser.get(at("start", world)).status_code == 405
    for step in ApplicationStep:
        assert browser.get(at(f"step_{step.value}", world, code=application.code)).status_code == 200
    version = application.version
    application.refresh_from_db()
    assert application.version == version


def test_a_step_that_is_closed_leads_to_the_application_and_says_why() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    browser = as_(world.owner)
    answer = browser.get(at("step_themes", world, code=application.code), follow=True)
    assert answer.redirect_chain[-1][0] == at("application", world, code=application.code)
    assert "Ask for its return" in text_of(answer)
    assert browser.get(at("step_people", world, code=application.code)).status_code == 200


def test_the_earlier_application_is_copied_only_where_it_is_asked_for() -> None:
    world = a_world()
    an_admitted_application(a_session(world.forum, 12), world.organisation)
    browser = as_(world.owner)
    assert "from session XII" in text_of(browser.get(at("mine", world)))
    browser.post(at("start", world), {"organisation": world.organisation.code, "copy": "1"})
    assert Application.objects.get(session=world.session).objectives == {"it": "Vendere case."}


def test_a_person_without_an_organisation_is_told_what_to_do_first() -> None:
    world = a_world()
    assert "First register your organisation" in text_of(as_(world.stranger).get(at("mine", world)))


def test_a_desk_searches_in_its_region_only_and_starts_on_behalf() -> None:
    world = a_world()
    neighbour = an_organisation(world.forum, "IT-57", name="Legno delle Marche", visibility=Visibility.PUBLIC)
    browser = as_(world.desk)
    page = text_of(browser.get(at("start_for", world), {"q": "LEGNO"}))
    assert "Legno Inventato" in page
    assert neighbour.name not in page
    assert browser.post(at("start", world), {"organisation": neighbour.code}).status_code == 404
    started = browser.post(at("start", world), {"organisation": world.organisation.code}, follow=True)
    assert "On behalf of Legno Inventato" in text_of(started)


PAGES_OF_ONE = [
    "application",
    "return",
    "forward",
    "note",
    "decide",
    "undo",
    "withdraw",
    *(f"step_{step.value}" for step in ApplicationStep),
    "project_add",
    "counterpart_describe",
    "participant_add",
    "organisation_needs",
]


@pytest.mark.parametrize("who", ["counterpart_owner", "other_desk", "other_secretariat", "stranger"])
def test_pages_of_an_application_look_unknown_to_everybody_else(who: str) -> None:
    world = a_world()
    application = an_admitted_application(world.session, world.organisation)
    browser = as_(getattr(world, who))
    for name in PAGES_OF_ONE:
        seen = browser.get(at(name, world, code=application.code))
        unknown = browser.get(at(name, world, code="A-UNKNOWN1"))
        assert (name, seen.status_code, unknown.status_code) == (name, 404, 404)
        assert world.organisation.name not in text_of(seen)
        assert browser.post(at(name, world, code=application.code), {"version": "1"}).status_code in {404, 405}
    application.refresh_from_db()
    assert application.version == 1


def test_somebody_who_is_not_signed_in_is_asked_to_before_anything_is_looked_up() -> None:
    world = a_world()
    for name in ("mine", "list", "rank", "wanted", "projects", "delegation_list", "needs", "start_for"):
        answer = Client().get(at(name, world))
        assert answer.status_code == 302
        assert "/login/" in answer["Location"]


@pytest.mark.parametrize("language", ["it", "ru", "en"])
def test_every_step_is_drawn_in_every_language(language: str) -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation)
    a_wanted(application, world.counterpart)
    browser = as_(world.owner)
    for step in ApplicationStep:
        address = at(f"step_{step.value}", world, language, code=application.code)
        assert f'<html lang="{language}"' in text_of(browser.get(address))
