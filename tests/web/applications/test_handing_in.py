"""An application on its way from the applicant through the desk."""

from datetime import UTC, datetime

import pytest
from django.core import mail

from factories.applications import a_complete_application, a_delegation, a_project, a_world, an_admitted_application
from factories.sessions import an_application
from fondaco_web.applications.completeness import completeness_of
from fondaco_web.applications.enums import ApplicationState, ApplicationStep
from fondaco_web.applications.errors import ApplicationsNotOpen, IncompleteApplication, NotInThisState
from fondaco_web.applications.models import DelegationMember
from fondaco_web.applications.services import (
    add_member,
    change_application,
    forward_application,
    forward_applications,
    return_application,
    submit_application,
    withdraw_application,
    write_desk_note,
)
from fondaco_web.applications.states import POSSIBLE_IN, ApplicationDeed, possible_deeds
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.clock import clock_at
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound

pytestmark = pytest.mark.django_db


def test_an_empty_application_is_told_everything_that_is_missing_with_its_step() -> None:
    world = a_world()
    world.organisation.description = {}
    world.organisation.save()
    application = an_application(world.session, world.organisation)
    with pytest.raises(IncompleteApplication) as refused:
        submit_application(by=world.owner, application=application)
    assert len(refused.value.missing) == 5
    gaps = completeness_of(application).missing
    steps = [ApplicationStep.PROFILE, *[ApplicationStep.THEMES] * 2, ApplicationStep.PROJECTS, ApplicationStep.PEOPLE]
    assert [gap.step for gap in gaps] == steps
    application.refresh_from_db()
    assert application.state == ApplicationState.DRAFT


def test_a_visa_letter_needs_the_name_as_in_the_passport() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation)
    participant = application.participants.get()
    participant.needs_visa_letter = True
    participant.save()
    assert [gap.step for gap in completeness_of(application).missing] == [ApplicationStep.PEOPLE]
    participant.person.family_name_latin, participant.person.given_name_latin = "Inventati", "Anna"
    participant.person.save()
    assert completeness_of(application).missing == ()


@pytest.mark.parametrize("who", ["owner", "desk"])
def test_a_complete_application_is_handed_in(who: str) -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation)
    submitted = submit_application(by=getattr(world, who), application=application, expected_version=1)
    assert (submitted.state, submitted.submitted_by) == (ApplicationState.SUBMITTED, getattr(world, who))
    assert submitted.submitted_at is not None
    deed = deeds_about(application).get()
    assert (deed.before, deed.after) == ({"state": "draft"}, {"state": "submitted"})


def test_what_changed_after_the_review_is_not_handed_in_unseen() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation)
    change_application(by=world.desk, application=application, values={"max_meetings": 2})
    with pytest.raises(ChangedMeanwhile):
        submit_application(by=world.owner, application=application, expected_version=1)


def test_after_the_deadline_only_the_desk_hands_in() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation)
    with clock_at(datetime(2099, 4, 27, tzinfo=UTC)):
        with pytest.raises(ApplicationsNotOpen, match="25 April 2099"):
            submit_application(by=world.owner, application=application)
        submit_application(by=world.desk, application=application)
    with clock_at(datetime(2099, 5, 4, tzinfo=UTC)), pytest.raises(ApplicationsNotOpen, match="2 May 2099"):
        forward_application(by=world.desk, application=application)
    with clock_at(datetime(2099, 5, 4, tzinfo=UTC)):
        assert forward_application(by=world.secretariat, application=application).state == ApplicationState.FORWARDED


@pytest.mark.django_db(transaction=True)
def test_a_returned_application_is_mended_and_handed_in_again_also_after_the_deadline() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    returned = return_application(by=world.desk, application=application, reason="Manca il valore del progetto.")
    assert (returned.state, returned.return_reason) == (ApplicationState.RETURNED, "Manca il valore del progetto.")
    assert [message.to for message in mail.outbox] == [[world.owner.email]]
    assert "Manca il valore del progetto." in mail.outbox[0].body
    assert f"/sessions/13/applications/{application.code}/" in mail.outbox[0].body
    with clock_at(datetime(2099, 5, 4, tzinfo=UTC)):
        change_application(by=world.owner, application=application, values={"max_meetings": 4})
        assert submit_application(by=world.owner, application=application).state == ApplicationState.SUBMITTED


def test_a_return_needs_its_reason() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    with pytest.raises(InvalidInput) as refused:
        return_application(by=world.desk, application=application, reason="  ")
    assert refused.value.field == "reason"


@pytest.mark.parametrize("who", ["other_desk", "other_secretariat", "counterpart_owner", "stranger"])
def test_others_do_not_return_or_forward(who: str) -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    with pytest.raises(NotFound):
        forward_application(by=getattr(world, who), application=application)
    with pytest.raises(NotFound):
        return_application(by=getattr(world, who), application=application, reason="x")


def test_the_applicant_does_not_forward_itself() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    with pytest.raises(NotAllowed):
        forward_application(by=world.owner, application=application)
    with pytest.raises(NotAllowed):
        write_desk_note(by=world.owner, application=application, note="Ottimi!")


def test_the_desk_forwards_with_a_note() -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    forwarded = forward_application(by=world.desk, application=application, note="Solida.")
    assert (forwarded.state, forwarded.desk_note) == (ApplicationState.FORWARDED, "Solida.")


def test_many_are_forwarded_each_on_its_own() -> None:
    world = a_world()
    good = a_complete_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    done = an_application(world.session, world.counterpart, state=ApplicationState.SUBMITTED)
    with pytest.raises(NotFound):
        forward_applications(by=world.desk, applications=[good, done])
    good.refresh_from_db()
    again = forward_applications(by=world.desk, applications=[good])
    assert [one.pk for one in again.done] + [one.pk for one, _error in again.refused] == [good.pk]


def test_a_withdrawn_applicant_leaves_the_delegation_that_is_being_put_together() -> None:
    world = a_world()
    application = an_admitted_application(world.session, world.organisation)
    delegation = a_delegation(world.session)
    add_member(by=world.desk, delegation=delegation, participant=application.participants.get())
    withdrawn = withdraw_application(by=world.owner, application=application, reason="Impegni.")
    assert withdrawn.state == ApplicationState.WITHDRAWN
    assert not DelegationMember.objects.exists()
    assert deeds_about(delegation)[0].verb == "delegation_member.removed"


@pytest.mark.parametrize("state", list(ApplicationState))
def test_what_a_state_does_not_allow_is_refused_with_the_state_and_what_is_possible(state: ApplicationState) -> None:
    world = a_world()
    application = a_complete_application(world.session, world.organisation, state=state)
    if state in POSSIBLE_IN[ApplicationDeed.FORWARD]:
        return
    with pytest.raises((NotInThisState, NotFound)) as refused:
        forward_application(by=world.desk, application=application)
    assert application.get_state_display() in str(refused.value)
    for deed in possible_deeds(state):
        assert str(deed.label) in str(refused.value)


def test_counterparts_are_no_complete_step_before_anything_is_wished_for() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation)

    without = completeness_of(application)
    a_project(application)

    assert not without.is_step_complete(ApplicationStep.COUNTERPARTS)
    assert completeness_of(application).is_step_complete(ApplicationStep.COUNTERPARTS)
