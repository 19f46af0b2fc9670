"""What awaits whom: each capacity sees its own work and nothing of the other party's."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client

from factories.forums import a_desk, a_forum, a_secretariat, a_user, region_of
from factories.organisations import an_organisation, an_owner
from factories.sessions import a_session, an_application
from fondaco_web.accounts.models import User
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.services.delegations import open_delegation
from fondaco_web.common.clock import today
from fondaco_web.common.codes import new_code
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.models import Offer, Organisation
from fondaco_web.forum.models import Forum
from fondaco_web.members.enums import MemberState
from fondaco_web.members.models import Member
from fondaco_web.portal.desk import parts_of_desk
from fondaco_web.portal.desk.entries import Entry
from fondaco_web.portal.selectors import sessions_by_time
from fondaco_web.programme.enums import SessionState

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum() -> Forum:
    return a_forum()


def an_applicant(forum: Forum, organisation: Organisation) -> Member:
    """An organisation that has applied to join."""
    return Member.objects.create(code=new_code("M"), forum=forum, organisation=organisation, state=MemberState.APPLIED)


def entries(user: User, forum: Forum) -> dict[str, Entry]:
    """Everything on the person's desk, by title."""
    fresh = User.objects.get(pk=user.pk)  # without what the last look remembered
    ahead, _past = sessions_by_time(fresh, forum)
    return {entry.title: entry for part in parts_of_desk(fresh, forum, ahead) for entry in part.entries}


@pytest.mark.usefixtures("forum")
def test_stranger_is_told_how_to_begin(client: Client) -> None:
    client.force_login(a_user())
    html = client.get("/en/task-force/desk/").content.decode()
    assert "You do not act for an organisation here yet" in html
    assert 'href="/en/task-force/organisations/add/"' in html


def test_secretariat_sees_the_adhesions_of_its_own_party(forum: Forum) -> None:
    an_applicant(forum, an_organisation(forum, "IT-65"))
    assert entries(a_secretariat(forum, "IT"), forum)["Adhesions to decide on"].n == 1
    assert "Adhesions to decide on" not in entries(a_secretariat(forum, "RU"), forum)


def test_new_organisations_wait_for_their_desk_and_no_other(forum: Forum) -> None:
    an_organisation(forum, "IT-65", state=OrganisationState.REGISTERED)
    assert entries(a_desk(forum, "IT-65"), forum)["Organisations to confirm"].n == 1
    for other in (a_desk(forum, "IT-57"), a_desk(forum, "RU-LIP"), a_secretariat(forum, "RU")):
        assert "Organisations to confirm" not in entries(other, forum)


def test_application_passes_from_company_to_desk_to_secretariat(forum: Forum) -> None:
    session = a_session(forum)
    organisation = an_organisation(forum, "IT-65")
    owner, desk, secretariat = an_owner(organisation), a_desk(forum, "IT-65"), a_secretariat(forum, "IT")
    assert "Apply to the session: Session XIII, Lipetsk" in entries(owner, forum)

    application = an_application(session, organisation)
    begun = entries(owner, forum)["Complete the application and hand it in"]
    assert "at least one person who takes part" in begun.text
    assert "25 April 2099" in begun.text
    assert "Apply to the session: Session XIII, Lipetsk" not in entries(owner, forum)

    application.state = ApplicationState.SUBMITTED
    application.save()
    assert "Application: submitted to the desk" in entries(owner, forum)
    examine = entries(desk, forum)["Applications to examine and to propose to the secretariat"]
    assert (examine.n, examine.is_urgent) == (1, True)
    assert "Applications proposed by the desks, to decide on" not in entries(secretariat, forum)

    application.state = ApplicationState.FORWARDED
    application.save()
    assert "Applications to examine and to propose to the secretariat" not in entries(desk, forum)
    assert entries(secretariat, forum)["Applications proposed by the desks, to decide on"].n == 1
    assert "Applications proposed by the desks, to decide on" not in entries(a_secretariat(forum, "RU"), forum)

    application.state = ApplicationState.ADMITTED
    application.save()
    assert "Put the delegation together and propose it" in entries(desk, forum)
    assert "Put the delegation together and propose it" not in entries(a_desk(forum, "IT-57"), forum)


@pytest.mark.parametrize("is_opened", [False, True])
def test_desk_is_led_to_its_delegation_before_and_after_it_is_opened(
    forum: Forum, client: Client, is_opened: bool
) -> None:
    session = a_session(forum)
    an_application(session, an_organisation(forum, "IT-65"), state=ApplicationState.ADMITTED)
    desk = a_desk(forum, "IT-65")
    if is_opened:
        open_delegation(by=desk, session=session, region=region_of(forum, "IT-65"))
    client.force_login(desk)
    assert client.get(entries(desk, forum)["Put the delegation together and propose it"].url).status_code == 200


def test_company_is_not_invited_to_apply_after_the_deadline(forum: Forum) -> None:
    yesterday = today() - timedelta(days=1)
    a_session(forum, applications_close_on=yesterday, desks_close_on=yesterday)
    titles = entries(an_owner(an_organisation(forum)), forum)
    assert not any(title.startswith("Apply") for title in titles)


def test_company_sees_what_its_profile_lacks(forum: Forum) -> None:
    organisation = an_organisation(forum, languages=["it"], contact_email="a@example.org")
    missing = entries(an_owner(organisation), forum)["Complete your profile"].text
    assert "a profile text" in missing
    assert "languages spoken" not in missing
    assert "contact" not in missing


def test_company_is_told_of_offers_that_end_soon(forum: Forum) -> None:
    organisation = an_organisation(forum)
    Offer.objects.create(
        organisation=organisation,
        code="F-1",
        direction="offer",
        kind="business",
        title={"en": "Chairs"},
        expires_on=today() + timedelta(days=5),
    )
    assert entries(an_owner(organisation), forum)["Offers and requests that end soon"].n == 1
    assert "Offers and requests that end soon" not in entries(an_owner(an_organisation(forum)), forum)


def test_session_in_preparation_is_on_the_desks_of_the_secretariats_only(forum: Forum) -> None:
    a_session(forum, 14, state=SessionState.DRAFT)
    assert "Session XIV, Lipetsk" in entries(a_secretariat(forum), forum)
    assert "Session XIV, Lipetsk" not in entries(a_desk(forum), forum)


def test_links_of_the_desk_lead_somewhere(client: Client, forum: Forum) -> None:
    session = a_session(forum)
    organisation = an_organisation(forum, "IT-65", state=OrganisationState.REGISTERED)
    an_application(session, organisation, state=ApplicationState.SUBMITTED)
    an_applicant(forum, organisation)
    for user in (a_secretariat(forum, "IT"), a_desk(forum, "IT-65"), an_owner(organisation)):
        client.force_login(user)
        html = client.get("/en/task-force/desk/").content.decode()
        main = html.partition("<main")[2].partition("</main>")[0]
        for address in set(re.findall(r'href="(/en/task-force/[^"#]*)"', main)):
            assert client.get(address.replace("&amp;", "&")).status_code == 200, address


def test_past_sessions_leave_no_work(forum: Forum) -> None:
    session = a_session(forum, state=SessionState.HELD, starts_on=date(2008, 5, 29), ends_on=date(2008, 5, 30))
    organisation = an_organisation(forum)
    an_application(session, organisation, state=ApplicationState.FORWARDED)
    assert "Applications proposed by the desks, to decide on" not in entries(a_secretariat(forum), forum)
