"""The lists and deeds of desks and secretariats."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factories.applications import (
    a_complete_application,
    a_forwarded_application,
    a_quota,
    a_wanted,
    a_world,
    an_admitted_application,
)
from factories.organisations import an_organisation
from factories.sessions import an_application
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.common.audit import deeds_about
from web.applications.test_pages_form import as_, at, text_of

pytestmark = pytest.mark.django_db


def test_the_work_list_shows_counts_seats_and_drafts_that_are_only_counted() -> None:
    world = a_world()
    a_quota(world.session, "IT-65", 4)
    a_forwarded_application(world.session, world.organisation)
    an_application(world.session, an_organisation(world.forum, name="Bozza Segreta"))
    page = text_of(as_(world.secretariat).get(at("list", world)))
    assert "Legno Inventato" in page
    assert "proposed by the desk (1)" in page
    assert "1 more application is still a draft" in page
    assert "Bozza Segreta" not in page
    assert "Bozza Segreta" in text_of(as_(world.desk).get(at("list", world)))


def test_filters_stay_in_the_address_and_an_empty_result_says_what_to_do() -> None:
    world = a_world()
    a_forwarded_application(world.session, world.organisation)
    browser = as_(world.secretariat)
    assert "Legno Inventato" in text_of(browser.get(at("list", world), {"q": "legno", "table": "wood"}))
    assert "No application fits the filters" in text_of(browser.get(at("list", world), {"state": "declined"}))


def test_many_are_decided_at_once_with_one_reason_and_over_the_seats_is_told() -> None:
    world = a_world()
    a_quota(world.session, "IT-65", 1)
    applications = [a_forwarded_application(world.session, an_organisation(world.forum)) for _number in range(2)]
    browser = as_(world.secretariat)
    entries = {"code": [one.code for one in applications], "action": "admitted", "reason": "Settore del tavolo."}
    answer = browser.post(at("list", world), entries, follow=True)
    assert "2 applications are done." in text_of(answer)
    assert "Abruzzo has 2 people for 1 seat." in text_of(answer)
    for application in applications:
        application.refresh_from_db()
        assert (application.state, application.decision_reason) == ("admitted", "Settore del tavolo.")


def test_a_bulk_decision_without_a_reason_is_refused_and_the_choice_kept() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    entries = {"code": [application.code], "action": "declined", "reason": ""}
    refused = as_(world.secretariat).post(at("list", world), entries)
    assert refused.status_code == 422
    assert f'value="{application.code}" data-select-row' in text_of(refused)
    assert " checked>" in text_of(refused)


def test_a_desk_forwards_many_and_cannot_decide() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    browser = as_(world.desk)
    browser.post(at("list", world), {"code": [application.code], "action": "forward"})
    browser.post(at("list", world), {"code": [application.code], "action": "admitted", "reason": "x"})
    application.refresh_from_db()
    assert application.state == ApplicationState.FORWARDED


def queries_of(user: Any, address: str) -> int:
    """How many queries a page takes."""
    browser = as_(user)
    browser.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("name", ["list", "rank", "projects", "delegation_list", "needs", "start_for"])
def test_a_list_of_three_takes_no_more_queries_than_a_list_of_one(name: str) -> None:
    world = a_world()
    a_quota(world.session, "IT-65", 9)

    def add() -> None:
        a_forwarded_application(world.session, an_organisation(world.forum), needs_interpreter=True)
        an_admitted_application(world.session, an_organisation(world.forum), needs_interpreter=True)

    add()
    with_one = queries_of(world.desk, at(name, world))
    add()
    add()
    assert queries_of(world.desk, at(name, world)) == with_one


def test_the_wanted_list_takes_no_more_queries_for_three() -> None:
    world = a_world()

    def add() -> None:
        application = an_admitted_application(world.session, an_organisation(world.forum))
        a_wanted(application, an_organisation(world.forum, "RU-LIP"))
        a_wanted(application)

    add()
    with_one = queries_of(world.other_secretariat, at("wanted", world))
    add()
    add()
    assert queries_of(world.other_secretariat, at("wanted", world)) == with_one


def test_the_page_of_an_application_has_everything_and_the_history_for_desk_and_secretariat() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation, desk_note="Solida.")
    a_wanted(application, world.counterpart, topic="Pannelli")
    browser = as_(world.secretariat)
    browser.post(
        at("decide", world, code=application.code), {"version": "1", "decision": "admitted", "reason": "Maturo."}
    )
    page = text_of(browser.get(at("application", world, code=application.code)))
    for word in ("Case di legno", "Pannelli", "Solida.", "Maturo.", "admitted the applicant", "Take the decision back"):
        assert word in page
    own = text_of(as_(world.owner).get(at("application", world, code=application.code)))
    assert "Maturo." in own
    for word in ("Solida.", "admitted the applicant", "Take the decision back"):
        assert word not in own


def test_a_decision_over_one_that_was_taken_meanwhile_comes_back_with_the_reason() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    browser = as_(world.secretariat)
    address = at("decide", world, code=application.code)
    browser.post(address, {"version": "1", "decision": "waiting", "reason": "Pieno."})
    refused = browser.post(address, {"version": "1", "decision": "declined", "reason": "Fuori tema."})
    assert refused.status_code == 422
    assert "Fuori tema." in text_of(refused)
    undone = browser.post(at("undo", world, code=application.code), {"version": "2", "reason": "Errore."})
    assert undone.status_code == 302
    application.refresh_from_db()
    assert application.state == ApplicationState.FORWARDED


def test_the_owner_withdraws_and_the_desk_returns_forwards_and_notes() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    desk = as_(world.desk)
    desk.post(at("note", world, code=application.code), {"version": "1", "note": "Da sentire."})
    desk.post(at("return", world, code=application.code), {"version": "2", "reason": "Manca il tavolo."})
    assert "Manca il tavolo." in text_of(as_(world.owner).get(at("mine", world)))
    as_(world.owner).post(at("withdraw", world, code=application.code), {"version": "3", "reason": ""})
    application.refresh_from_db()
    assert (application.state, application.desk_note) == (ApplicationState.WITHDRAWN, "Da sentire.")
    assert [deed.verb for deed in deeds_about(application)] == [
        "application.withdrawn",
        "application.returned",
        "application.noted",
    ]


def test_the_desk_orders_its_applications_without_scripts() -> None:
    world = a_world()
    first, second = (a_forwarded_application(world.session, an_organisation(world.forum)) for _number in range(2))
    browser = as_(world.desk)
    seen = f"{first.code} {second.code}"
    browser.post(at("rank", world), {"seen": seen, "move": f"up:{second.code}"})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.desk_rank, second.desk_rank) == (2, 1)
    stale = browser.post(at("rank", world), {"seen": seen, f"rank-{second.code}": "1"})
    assert stale.status_code == 412
    assert as_(world.secretariat).get(at("rank", world)).status_code == 404


def test_the_wanted_list_is_for_the_wanted_side_and_shows_no_contacts_or_people() -> None:
    world = a_world()
    world.organisation.contact_email = "segreto@example.org"
    world.organisation.save()
    application = an_admitted_application(world.session, world.organisation)
    wish = a_wanted(application, world.counterpart, topic="Pannelli")
    described = a_wanted(application)
    page = text_of(as_(world.other_secretariat).get(at("wanted", world)))
    assert "Pannelli" in page
    assert world.organisation.name in page
    assert "segreto@example.org" not in page
    assert application.participants.get().person.family_name not in page
    browser = as_(world.other_secretariat)
    assert browser.post(at("invite", world, wish_code=wish.code)).status_code == 302
    assert "Выдуманный завод" in text_of(browser.get(at("invite", world, wish_code=described.code), {"q": "завод"}))
    browser.post(at("invite", world, wish_code=described.code), {"organisation": world.counterpart.code})
    described.refresh_from_db()
    assert described.invited_organisation == world.counterpart
    assert wish.code not in text_of(as_(world.secretariat).get(at("wanted", world)))
    for who in (world.owner, world.desk, world.counterpart_owner, world.stranger):
        assert as_(who).get(at("wanted", world)).status_code == 404


@pytest.mark.parametrize("who", ["owner", "counterpart_owner", "stranger"])
def test_work_lists_look_unknown_to_people_without_a_role(who: str) -> None:
    world = a_world()
    for name in ("list", "rank", "wanted", "delegation_list", "needs", "start_for"):
        assert as_(getattr(world, who)).get(at(name, world)).status_code == 404


def test_projects_are_grouped_by_table_and_searched_in_any_language() -> None:
    world = a_world()
    application = an_admitted_application(world.session, world.organisation)
    application.projects.update(table=world.session.tables.get(code="wood"), title={"ru": "Деревянные дома"})
    browser = as_(world.counterpart_owner)
    assert "Деревянные дома" in text_of(browser.get(at("projects", world), {"q": "дома", "table": "wood"}))
    assert "No project to show" in text_of(browser.get(at("projects", world), {"table": "energy"}))
    assert as_(world.stranger).get(at("projects", world)).status_code == 404


@pytest.mark.parametrize("deed", ["return", "forward", "note", "decide", "undo"])
def test_pages_of_deeds_that_are_not_theirs_are_hidden_from_applicants(deed: str) -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation, desk_note="Solida.")
    address = at(deed, world, code=application.code)
    assert as_(world.owner).get(address).status_code == 404
    assert as_(world.desk).get(address).status_code == (404 if deed in {"decide", "undo"} else 200)
    assert as_(world.secretariat).get(address).status_code == 200
