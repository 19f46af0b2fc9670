"""The secretariat decides, warns of quotas, and takes decisions back."""

from datetime import UTC, datetime

import pytest
from django.core import mail

from factories.applications import (
    a_delegation,
    a_forwarded_application,
    a_participant,
    a_quota,
    a_world,
    an_admitted_application,
)
from factories.forums import region_of
from factories.organisations import an_organisation, an_owner
from factories.sessions import an_application
from fondaco_web.applications.enums import ApplicationState, DelegationState
from fondaco_web.applications.errors import ApplicationsNotOpen, NotInThisState
from fondaco_web.applications.selectors.quotas import quota_of
from fondaco_web.applications.services import add_member, decide_application, decide_applications, undo_decision
from fondaco_web.applications.states import Decision
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.clock import clock_at
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound

pytestmark = pytest.mark.django_db


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("decision", list(Decision))
def test_each_decision_is_recorded_with_its_reason_and_told(decision: Decision) -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    decided = decide_application(
        by=world.secretariat, application=application, decision=decision, reason="Progetto maturo.", expected_version=1
    )
    assert (decided.state, decided.decision_reason, decided.decided_by) == (
        decision.value,
        "Progetto maturo.",
        world.secretariat,
    )
    deed = deeds_about(application).get()
    assert (deed.verb, deed.reason) == (f"application.{decision.value}", "Progetto maturo.")
    assert [message.to for message in mail.outbox] == [[world.owner.email]]
    assert "Progetto maturo." in mail.outbox[0].body
    assert world.secretariat.email not in mail.outbox[0].body


def test_a_decision_needs_its_reason() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    with pytest.raises(InvalidInput) as refused:
        decide_application(by=world.secretariat, application=application, decision=Decision.DECLINE, reason="")
    assert refused.value.field == "reason"


@pytest.mark.parametrize(
    ("who", "error"), [("owner", NotAllowed), ("desk", NotAllowed), ("other_secretariat", NotFound)]
)
def test_only_the_secretariat_of_the_applicants_party_decides(who: str, error: type[Exception]) -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    with pytest.raises(error):
        decide_application(by=getattr(world, who), application=application, decision=Decision.ADMIT, reason="x")
    application.refresh_from_db()
    assert application.state == ApplicationState.FORWARDED


def test_what_the_desk_has_not_proposed_is_not_decided() -> None:
    world = a_world()
    application = an_application(world.session, world.organisation, state=ApplicationState.SUBMITTED)
    with pytest.raises(NotInThisState, match="propose to the secretariat"):
        decide_application(by=world.secretariat, application=application, decision=Decision.ADMIT, reason="x")


def test_somebody_on_the_waiting_list_is_admitted_later() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation, state=ApplicationState.WAITING)
    decided = decide_application(
        by=world.secretariat, application=application, decision=Decision.ADMIT, reason="Posto."
    )
    assert decided.state == ApplicationState.ADMITTED


def test_two_secretaries_do_not_decide_over_each_other() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    decide_application(by=world.secretariat, application=application, decision=Decision.WAITING_LIST, reason="Pieno.")
    with pytest.raises(ChangedMeanwhile):
        decide_application(
            by=world.secretariat, application=application, decision=Decision.DECLINE, reason="No.", expected_version=1
        )


def test_many_are_decided_with_one_reason_and_those_refused_say_why() -> None:
    world = a_world()
    good = a_forwarded_application(world.session, world.organisation)
    other = an_organisation(world.forum)
    early = an_application(world.session, other, state=ApplicationState.SUBMITTED)
    result = decide_applications(
        by=world.secretariat, applications=[good, early], decision=Decision.ADMIT, reason="Settore del tavolo."
    )
    assert [one.pk for one in result.done] == [good.pk]
    assert [(one.pk, type(error)) for one, error in result.refused] == [(early.pk, NotInThisState)]
    good.refresh_from_db()
    early.refresh_from_db()
    assert (good.state, good.decision_reason, early.state) == ("admitted", "Settore del tavolo.", "submitted")


def test_the_quota_counts_people_admitted_officials_and_those_asked_for() -> None:
    world = a_world()
    a_quota(world.session, "IT-65", 2)
    admitted = an_admitted_application(world.session, world.organisation)
    a_participant(admitted)
    a_forwarded_application(world.session, an_organisation(world.forum))
    an_admitted_application(world.session, an_organisation(world.forum, "IT-57"))
    quota = quota_of(world.session, region_of(world.forum, "IT-65"))
    assert quota is not None
    assert (quota.seats, quota.n_admitted, quota.n_undecided, quota.n_free, quota.is_over) == (2, 2, 1, 0, False)
    assert quota.over_with(1) == 1


@pytest.mark.django_db(transaction=True)
def test_a_decision_is_taken_back_with_its_reason() -> None:
    world = a_world()
    application = a_forwarded_application(world.session, world.organisation)
    decide_application(by=world.secretariat, application=application, decision=Decision.DECLINE, reason="Incompleta.")
    undone = undo_decision(by=world.secretariat, application=application, reason="Errore.")
    assert (undone.state, undone.decision_reason, undone.decided_at, undone.decided_by) == ("forwarded", "", None, None)
    assert [deed.verb for deed in deeds_about(application)] == ["application.decision_undone", "application.declined"]
    assert len(mail.outbox) == 2


def test_a_decision_is_not_taken_back_once_the_delegation_is_proposed_or_the_session_over() -> None:
    world = a_world()
    application = an_admitted_application(world.session, world.organisation)
    delegation = a_delegation(world.session)
    add_member(by=world.desk, delegation=delegation, participant=application.participants.get())
    delegation.state = DelegationState.PROPOSED
    delegation.save()
    with pytest.raises(NotInThisState, match="Abruzzo"):
        undo_decision(by=world.secretariat, application=application, reason="Errore.")
    delegation.state = DelegationState.DRAFT
    delegation.save()
    with clock_at(datetime(2099, 6, 5, tzinfo=UTC)), pytest.raises(ApplicationsNotOpen):
        undo_decision(by=world.secretariat, application=application, reason="Errore.")
    undo_decision(by=world.secretariat, application=application, reason="Errore.")
    assert delegation.members.count() == 0


@pytest.mark.django_db(transaction=True)
def test_mail_speaks_the_language_of_its_reader_and_revoked_accounts_get_none() -> None:
    world = a_world()
    russian = an_owner(world.counterpart, language="ru")
    former = world.counterpart_owner.organisation_accounts.get()
    former.revoked_at = datetime(2020, 1, 1, tzinfo=UTC)
    former.save()
    application = a_forwarded_application(world.session, world.counterpart)
    decide_application(by=world.other_secretariat, application=application, decision=Decision.ADMIT, reason="Принято.")
    assert [message.to for message in mail.outbox] == [[russian.email]]
    assert "/ru/task-force/sessions/13/" in mail.outbox[0].body
    assert "Липецк" in mail.outbox[0].body
