"""Whom the other side wants to meet, and inviting them."""

import pytest
from django.core import mail

from factories.applications import a_wanted, a_world, an_admitted_application
from factories.forums import party_of
from factories.organisations import an_organisation
from factories.sessions import an_application
from fondaco_web.applications.enums import ApplicationState, WishPriority
from fondaco_web.applications.errors import AlreadyListed
from fondaco_web.applications.selectors.wanted import by_organisation, counterparts_wanted_from, projects_visible_to
from fondaco_web.applications.services import invite_counterpart
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import InvalidInput, NotFound
from fondaco_web.directory.enums import Visibility

pytestmark = pytest.mark.django_db


def test_only_wishes_of_admitted_applications_of_other_parties_are_told() -> None:
    world = a_world()
    russia, italy = party_of(world.forum, "RU"), party_of(world.forum, "IT")
    admitted = an_admitted_application(world.session, world.organisation)
    known = a_wanted(admitted, world.counterpart, priority=WishPriority.WISH)
    described = a_wanted(admitted, party=russia, priority=WishPriority.MUST)
    undecided = an_application(world.session, an_organisation(world.forum), state=ApplicationState.FORWARDED)
    a_wanted(undecided, world.counterpart)
    own = an_admitted_application(world.session, world.counterpart)
    a_wanted(own, party=italy)
    assert list(counterparts_wanted_from(russia, world.session)) == [described, known]
    assert [wish.application for wish in counterparts_wanted_from(italy, world.session)] == [own]


def test_wishes_are_told_by_organisation_the_most_wanted_first_with_the_state_of_its_application() -> None:
    world = a_world()
    russia = party_of(world.forum, "RU")
    rare = an_organisation(world.forum, "RU-MOW", visibility=Visibility.FORUM)
    for _number in range(2):
        a_wanted(an_admitted_application(world.session, an_organisation(world.forum)), world.counterpart)
    a_wanted(an_admitted_application(world.session, an_organisation(world.forum)), rare)
    an_application(world.session, world.counterpart, state=ApplicationState.SUBMITTED)
    rows = by_organisation(counterparts_wanted_from(russia, world.session), world.session)
    assert [(row.organisation, len(row.wishes), row.state, row.has_applied) for row in rows] == [
        (world.counterpart, 2, "submitted", True),
        (rare, 1, "", False),
    ]


@pytest.mark.django_db(transaction=True)
def test_the_wanted_organisation_is_invited_without_being_told_by_whom_it_is_wanted() -> None:
    world = a_world()
    wish = a_wanted(an_admitted_application(world.session, world.organisation), world.counterpart)
    invited = invite_counterpart(by=world.other_secretariat, counterpart=wish)
    assert (invited.invited_organisation, invited.invited_by) == (world.counterpart, world.other_secretariat)
    deed = deeds_about(wish).get()
    assert (deed.verb, deed.for_organisation_id) == ("counterpart.invited", world.counterpart.pk)
    assert [message.to for message in mail.outbox] == [[world.counterpart_owner.email]]
    assert world.organisation.name not in mail.outbox[0].body + mail.outbox[0].subject
    with pytest.raises(AlreadyListed):
        invite_counterpart(by=world.other_secretariat, counterpart=wish)


def test_for_a_description_an_organisation_of_the_own_party_is_chosen() -> None:
    world = a_world()
    wish = a_wanted(an_admitted_application(world.session, world.organisation), party=party_of(world.forum, "RU"))
    with pytest.raises(InvalidInput, match="Choose"):
        invite_counterpart(by=world.other_secretariat, counterpart=wish)
    with pytest.raises(InvalidInput, match="of your party"):
        invite_counterpart(by=world.other_secretariat, counterpart=wish, organisation=world.organisation)
    invited = invite_counterpart(by=world.other_secretariat, counterpart=wish, organisation=world.counterpart)
    assert invited.invited_organisation == world.counterpart


@pytest.mark.parametrize("who", ["owner", "desk", "secretariat", "other_desk", "counterpart_owner", "stranger"])
def test_nobody_but_the_wanted_partys_secretariat_invites(who: str) -> None:
    world = a_world()
    wish = a_wanted(an_admitted_application(world.session, world.organisation), world.counterpart)
    with pytest.raises(NotFound):
        invite_counterpart(by=getattr(world, who), counterpart=wish)


def test_projects_are_for_the_forum_once_admitted() -> None:
    world = a_world()
    admitted = an_admitted_application(world.session, world.organisation).projects.get()
    draft = an_application(world.session, an_organisation(world.forum), state=ApplicationState.DRAFT)
    hidden = draft.projects.create(code="J-HIDDEN", title={"it": "Segreto"})
    for who in (world.counterpart_owner, world.other_desk, world.other_secretariat, world.secretariat):
        assert list(projects_visible_to(who, world.session)) == [admitted]
    assert set(projects_visible_to(world.desk, world.session)) == {admitted, hidden}
    assert list(projects_visible_to(world.stranger, world.session)) == []
