"""Projects, wanted counterparts and participants."""

from datetime import UTC, datetime

import pytest

from factories.applications import a_participant, a_project, a_wanted, a_world, an_admitted_application
from factories.organisations import a_person, an_organisation
from factories.sessions import a_session, an_application
from fondaco_web.accounts.enums import ConsentPurpose
from fondaco_web.accounts.models import Consent
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.errors import AlreadyListed, NotInThisState
from fondaco_web.applications.selectors.applications import history_of
from fondaco_web.applications.services import (
    add_counterpart,
    add_participant,
    add_project,
    change_counterpart,
    change_participant,
    change_project,
    remove_counterpart,
    remove_participant,
    remove_project,
)
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotFound
from fondaco_web.common.models import Deed
from fondaco_web.directory.enums import Visibility

pytestmark = pytest.mark.django_db
OUTSIDERS = ["counterpart_owner", "other_desk", "other_secretariat", "stranger"]


# --- projects ------------------------------------------------------------------------------------------------------


def test_a_project_is_added_changed_and_removed_and_the_history_keeps_all_of_it() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    project = add_project(
        by=world.owner,
        application=application,
        values={"title": {"it": "Case"}, "table": world.session.tables.get(code="wood"), "value_eur": 100},
    )
    change_project(by=world.desk, project=project, values={"value_eur": 250}, expected_version=1)
    history = list(history_of(application))
    assert [deed.verb for deed in history] == ["project.changed", "project.added"]
    assert (history[0].before, history[0].after) == ({"value_eur": 100}, {"value_eur": 250})
    assert history[0].for_organisation_id == world.organisation.pk
    remove_project(by=world.owner, project=project)
    assert application.projects.count() == 0
    assert history_of(application)[0].before["title"] == {"it": "Case"}


def test_a_project_changed_meanwhile_is_not_overwritten() -> None:
    world = a_world()
    project = a_project(an_application(world.session, world.organisation))
    change_project(by=world.owner, project=project, values={"value_eur": 1}, expected_version=1)
    with pytest.raises(ChangedMeanwhile):
        change_project(by=world.desk, project=project, values={"value_eur": 2}, expected_version=1)


def test_a_project_needs_a_title_and_a_table_of_the_session() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    with pytest.raises(InvalidInput) as untitled:
        add_project(by=world.owner, application=application, values={"title": {}})
    assert untitled.value.field == "title"
    foreign = a_session(world.forum, 12).tables.get(code="wood")
    with pytest.raises(InvalidInput) as misplaced:
        add_project(by=world.owner, application=application, values={"title": {"it": "A"}, "table": foreign})
    assert misplaced.value.field == "table"


@pytest.mark.parametrize("who", OUTSIDERS)
def test_others_do_not_touch_parts_even_of_admitted_applications(who: str) -> None:
    world = a_world()
    application = an_admitted_application(world.session, world.organisation)
    by, project = getattr(world, who), application.projects.get()
    with pytest.raises(NotFound):
        change_project(by=by, project=project, values={"title": {"it": "x"}})
    with pytest.raises(NotFound):
        remove_participant(by=by, participant=application.participants.get())
    with pytest.raises(NotFound):
        add_counterpart(by=by, application=application, values={"description": {"it": "x"}})


# --- wanted counterparts -------------------------------------------------------------------------------------------


def test_a_known_organisation_of_the_other_party_is_wanted() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    wish = add_counterpart(
        by=world.owner, application=application, values={"organisation": world.counterpart, "priority": "must"}
    )
    assert (wish.organisation, wish.party, wish.priority) == (world.counterpart, world.counterpart.party, "must")
    with pytest.raises(AlreadyListed):
        add_counterpart(by=world.owner, application=application, values={"organisation": world.counterpart})


def test_an_organisation_that_the_applicant_may_not_see_cannot_be_chosen() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    hidden = an_organisation(world.forum, "RU-LIP", visibility=Visibility.PRIVATE)
    with pytest.raises(InvalidInput) as refused:
        add_counterpart(by=world.owner, application=application, values={"organisation": hidden})
    assert hidden.name not in str(refused.value)


def test_counterparts_are_of_another_party() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    neighbour = an_organisation(world.forum, "IT-57", visibility=Visibility.PUBLIC)
    with pytest.raises(InvalidInput, match="another party"):
        add_counterpart(by=world.owner, application=application, values={"organisation": neighbour})
    with pytest.raises(InvalidInput) as refused:
        add_counterpart(
            by=world.owner,
            application=application,
            values={"description": {"it": "x"}, "region": world.organisation.region},
        )
    assert refused.value.field == "region"


def test_a_description_is_aimed_at_the_only_other_party() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    wish = add_counterpart(by=world.owner, application=application, values={"description": {"it": "Un mobiliere"}})
    assert wish.party == world.counterpart.party
    with pytest.raises(InvalidInput):
        add_counterpart(by=world.owner, application=application, values={"topic": "niente"})


def test_a_wish_is_changed_and_taken_back() -> None:
    world = a_world()
    wish = a_wanted(an_application(world.session, world.organisation), world.counterpart)
    changed = change_counterpart(by=world.owner, counterpart=wish, values={"topic": "Pannelli"}, expected_version=1)
    assert (changed.topic, changed.organisation) == ("Pannelli", world.counterpart)
    remove_counterpart(by=world.owner, counterpart=changed)
    assert [deed.verb for deed in history_of(wish.application)] == ["counterpart.removed"]


# --- participants --------------------------------------------------------------------------------------------------


def test_a_person_of_the_organisation_comes_once() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    person = a_person(world.organisation)
    participant = add_participant(
        by=world.owner, application=application, person=person, values={"needs_visa_letter": True}
    )
    assert (participant.session, participant.needs_visa_letter) == (world.session, True)
    with pytest.raises(AlreadyListed):
        add_participant(by=world.owner, application=application, person=person, values={})


def test_a_person_of_another_organisation_does_not_come_for_this_one() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    with pytest.raises(InvalidInput) as refused:
        add_participant(by=world.owner, application=application, person=a_person(world.counterpart), values={})
    assert refused.value.field == "person"


def test_departure_is_later_than_arrival_also_when_only_one_of_them_changes() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    participant = a_participant(application, arrival_at=datetime(2099, 5, 28, 12, tzinfo=UTC))
    with pytest.raises(InvalidInput) as refused:
        change_participant(
            by=world.owner, participant=participant, values={"departure_at": datetime(2099, 5, 28, 11, tzinfo=UTC)}
        )
    assert refused.value.field == "departure_at"


def test_accessibility_needs_are_kept_only_with_consent() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    participant = a_participant(application)
    with pytest.raises(InvalidInput) as refused:
        change_participant(by=world.desk, participant=participant, values={"accessibility_needs": "Sedia a rotelle"})
    assert refused.value.field == "is_consent_stated"
    participant.refresh_from_db()
    assert participant.accessibility_needs == ""
    change_participant(
        by=world.desk,
        participant=participant,
        values={"accessibility_needs": "Sedia a rotelle", "is_consent_stated": True},
    )
    deed = Deed.objects.latest("pk")
    assert deed.after == {"accessibility_needs": "•", "consent_stated_by_actor": True}


def test_the_persons_own_consent_is_enough_until_it_is_taken_back() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)
    person = a_person(world.organisation, user=world.owner)
    participant = a_participant(application, person)
    Consent.objects.create(user=world.owner, purpose=ConsentPurpose.ACCESSIBILITY, is_given=True, text_version="1")
    changed = change_participant(by=world.owner, participant=participant, values={"accessibility_needs": "Rampa"})
    assert changed.accessibility_needs == "Rampa"
    Consent.objects.create(user=world.owner, purpose=ConsentPurpose.ACCESSIBILITY, is_given=False, text_version="1")
    with pytest.raises(InvalidInput):
        change_participant(by=world.owner, participant=changed, values={"accessibility_needs": "Rampa e ascensore"})


def test_travel_changes_after_admission_but_not_after_a_refusal() -> None:
    world = a_world()
    admitted = an_admitted_application(world.session, world.organisation)
    arrival = datetime(2099, 5, 28, 12, tzinfo=UTC)
    changed = change_participant(
        by=world.owner, participant=admitted.participants.get(), values={"arrival_at": arrival}
    )
    assert changed.arrival_at == arrival
    declined = an_application(a_session(world.forum, 14), world.organisation, state=ApplicationState.DECLINED)
    with pytest.raises(NotInThisState, match="declined"):
        add_participant(by=world.owner, application=declined, person=a_person(world.organisation), values={})
