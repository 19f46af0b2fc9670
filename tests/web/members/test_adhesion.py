"""Joining, admission, refusal, suspension, resumption, withdrawal: who may, in which state, on what it rests."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from factories.forums import a_desk, a_forum, a_secretariat, a_user
from factories.memberships import SCOPE, a_member, an_act, an_applicant
from factories.organisations import a_person, an_organisation, an_owner
from fondaco_web.accounts.models import User
from fondaco_web.common.audit import deeds_about
from fondaco_web.common.errors import ChangedMeanwhile, InvalidInput, NotAllowed, NotFound
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.forum.models import Forum
from fondaco_web.members.enums import EventKind, MandateRole, MemberState
from fondaco_web.members.errors import ActRequired, WrongMemberState
from fondaco_web.members.extract import content_of
from fondaco_web.members.models import AdhesionAct, Mandate, Member, MembershipEvent
from fondaco_web.members.services import (
    MandateFacts,
    Step,
    add_mandate,
    admit_member,
    apply_for_membership,
    change_scope,
    refuse_member,
    resume_member,
    suspend_member,
    withdraw_member,
)

pytestmark = pytest.mark.django_db
Deed = Callable[..., Member]


def secretariat_of(member: Member) -> User:
    return a_secretariat(member.forum, member.organisation.party.code)


@pytest.mark.parametrize("who", ["owner", "desk", "secretariat"])
def test_the_body_its_desk_and_its_secretariat_apply(who: str) -> None:
    forum = a_forum()
    body = an_organisation(forum, kind="chamber")
    by = {"owner": an_owner(body), "desk": a_desk(forum), "secretariat": a_secretariat(forum)}[who]
    member = apply_for_membership(by=by, organisation=body, scope={"it": " Tutto ", "ru": ""})
    assert (member.state, member.scope, member.joined_on) == (MemberState.APPLIED, {"it": "Tutto"}, None)
    event = member.events.get()
    assert (event.kind, event.by, event.effective_on) == (EventKind.APPLICATION, by, timezone.localdate())
    deed = deeds_about(member).get()
    assert deed.for_organisation_id == (None if who == "owner" else body.pk)


def test_nobody_else_applies_for_it() -> None:
    forum = a_forum()
    body = an_organisation(forum)
    for by in (a_user(), a_desk(forum, "IT-57"), a_desk(forum, "RU-LIP"), a_secretariat(forum, "RU")):
        with pytest.raises(NotFound):
            apply_for_membership(by=by, organisation=body, scope=SCOPE)
    assert not Member.objects.exists()


def test_an_application_needs_a_scope_and_a_live_organisation() -> None:
    forum = a_forum()
    by = a_secretariat(forum)
    with pytest.raises(InvalidInput) as refusal:
        apply_for_membership(by=by, organisation=an_organisation(forum), scope={"it": " "})
    assert refusal.value.field == "scope"
    with pytest.raises(InvalidInput):
        apply_for_membership(by=by, organisation=an_organisation(forum, state=OrganisationState.ARCHIVED), scope=SCOPE)


def test_admission_rests_on_an_act_and_joins() -> None:
    member = an_applicant(a_forum())
    by = secretariat_of(member)
    with pytest.raises(ActRequired):
        admit_member(by=by, member=member, step=Step())
    act = an_act(member)
    admitted = admit_member(by=by, member=member, step=Step(act=act, effective_on=date(2008, 4, 1)))
    assert (admitted.state, admitted.joined_on) == (MemberState.ACTIVE, date(2008, 4, 1))
    event = member.events.get(kind=EventKind.APPROVAL)
    assert (event.act, event.effective_on, event.by) == (act, date(2008, 4, 1), by)
    deed = deeds_about(member).first()
    assert deed is not None
    assert (deed.verb, deed.before["state"], deed.after["state"]) == ("member.admitted", "applied", "active")


def test_an_act_of_another_member_does_not_count() -> None:
    forum = a_forum()
    member, other = an_applicant(forum), an_applicant(forum)
    with pytest.raises(ActRequired):
        admit_member(by=secretariat_of(member), member=member, step=Step(act=an_act(other)))


@pytest.mark.parametrize("decide", [admit_member, refuse_member, suspend_member, resume_member])
def test_only_the_secretariat_of_the_party_decides(decide: Deed) -> None:
    forum = a_forum()
    member = an_applicant(forum)
    step = Step(act=an_act(member), reason="x")
    for by in (an_owner(member.organisation), a_desk(forum)):
        with pytest.raises(NotAllowed):
            decide(by=by, member=member, step=step)
    for by in (a_secretariat(forum, "RU"), a_user(), a_user(is_superuser=True)):
        with pytest.raises(NotFound):
            decide(by=by, member=member, step=step)
    assert Member.objects.get().state == MemberState.APPLIED


def test_refusal_and_suspension_need_a_reason() -> None:
    forum = a_forum()
    applicant, member = an_applicant(forum), a_member(forum)
    by = a_secretariat(forum)
    for decide, whom in ((refuse_member, applicant), (suspend_member, member)):
        with pytest.raises(InvalidInput) as refusal:
            decide(by=by, member=whom, step=Step(reason=" "))
        assert refusal.value.field == "reason"


def test_a_membership_is_suspended_resumed_and_left() -> None:
    member = a_member(a_forum())
    by = secretariat_of(member)
    assert suspend_member(by=by, member=member, step=Step(reason="quota")).state == MemberState.SUSPENDED
    assert resume_member(by=by, member=member, step=Step()).state == MemberState.ACTIVE
    owner = an_owner(member.organisation)
    with pytest.raises(ActRequired):
        withdraw_member(by=owner, member=member, step=Step())
    left = withdraw_member(by=owner, member=member, step=Step(act=an_act(member)))
    assert (left.state, left.joined_on) == (MemberState.WITHDRAWN, date(2008, 4, 1))


def test_a_desk_withdraws_nobody() -> None:
    forum = a_forum()
    member = a_member(forum)
    with pytest.raises(NotAllowed):
        withdraw_member(by=a_desk(forum), member=member, step=Step(act=an_act(member)))


def test_withdrawal_ends_the_mandates() -> None:
    member = a_member(a_forum())
    by = secretariat_of(member)
    person = a_person(member.organisation)
    add_mandate(by=by, member=member, facts=MandateFacts(person, MandateRole.REPRESENTATIVE, date(2009, 1, 1)))
    left_on = date(2020, 5, 5)
    withdraw_member(by=by, member=member, step=Step(act=an_act(member), effective_on=left_on))
    assert Mandate.objects.get().ends_on == left_on


def test_an_application_is_taken_back_without_an_act_and_was_never_public() -> None:
    member = an_applicant(a_forum())
    taken = withdraw_member(by=an_owner(member.organisation), member=member, step=Step())
    assert (taken.state, taken.is_in_register) == (MemberState.WITHDRAWN, False)


def test_a_refused_body_applies_anew_under_its_number() -> None:
    forum = a_forum()
    member = an_applicant(forum)
    by = secretariat_of(member)
    refuse_member(by=by, member=member, step=Step(reason="no act"))
    again = apply_for_membership(by=by, organisation=member.organisation, scope={"en": "More"})
    assert (again.pk, again.code, again.state) == (member.pk, member.code, MemberState.APPLIED)
    assert again.scope == {"en": "More"}
    assert [event.kind for event in member.events.order_by("pk")] == ["application", "refusal", "application"]


def test_a_former_member_that_applies_anew_is_shown_as_withdrawn_until_decided() -> None:
    forum = a_forum()
    member = a_member(forum)
    by = secretariat_of(member)
    withdraw_member(by=by, member=member, step=Step(act=an_act(member)))
    again = apply_for_membership(by=by, organisation=member.organisation, scope=SCOPE)
    assert (again.state, again.public_state) == (MemberState.APPLIED, MemberState.WITHDRAWN)


def test_what_a_former_member_applies_with_is_not_public_before_it_is_decided(client: Client) -> None:
    forum = a_forum()
    member = a_member(forum)
    by = secretariat_of(member)
    withdraw_member(by=by, member=member, step=Step(act=an_act(member, number="Leaving 1")))
    again = apply_for_membership(by=by, organisation=member.organisation, scope={"en": "Scope anew"})
    an_act(again, number="Anew 2")
    speaker = a_person(again.organisation, family_name="Nuovissimi")
    add_mandate(by=by, member=again, facts=MandateFacts(speaker, MandateRole.REPRESENTATIVE, date(2008, 4, 1)))
    page = client.get(f"/en/task-force/members/{again.code}/").content.decode()
    told = client.get(f"/api/v1/forums/task-force/members/{again.code}").json()
    assert "Leaving 1" in page
    assert [text for text in ("Scope anew", "Anew 2", "Nuovissimi") if text in page] == []
    assert (told["state"], told["scope"]) == ("withdrawn", {})
    assert "Anew 2" not in str(content_of(again, "en"))
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get(f"/en/task-force/members/{again.code}/").content.decode()
    assert [text for text in ("Scope anew", "Anew 2", "Nuovissimi") if text not in page] == []


def a_member_in(forum: Forum, state: MemberState) -> Member:
    """A member in this state."""
    member = an_applicant(forum) if state in {MemberState.APPLIED, MemberState.REFUSED} else a_member(forum)
    Member.objects.filter(pk=member.pk).update(state=state)
    return Member.objects.get(pk=member.pk)


STEPS: list[tuple[Deed, set[MemberState]]] = [
    (admit_member, {MemberState.APPLIED}),
    (refuse_member, {MemberState.APPLIED}),
    (suspend_member, {MemberState.ACTIVE}),
    (resume_member, {MemberState.SUSPENDED}),
    (withdraw_member, {MemberState.APPLIED, MemberState.ACTIVE, MemberState.SUSPENDED}),
]


@pytest.mark.parametrize("state", list(MemberState))
@pytest.mark.parametrize(("take", "sources"), STEPS)
def test_every_step_starts_from_its_states_only(take: Deed, sources: set[MemberState], state: MemberState) -> None:
    member = a_member_in(a_forum(), state)
    step = Step(act=an_act(member), reason="because")
    if state in sources:
        take(by=secretariat_of(member), member=member, step=step)
    else:
        with pytest.raises(WrongMemberState) as refusal:
            take(by=secretariat_of(member), member=member, step=step)
        assert f"“{state.label}”" in str(refusal.value)


def test_a_wrong_state_names_what_is_possible() -> None:
    member = a_member(a_forum())
    with pytest.raises(WrongMemberState, match="Possible now: suspend, withdraw"):
        refuse_member(by=secretariat_of(member), member=member, step=Step(reason="x"))


def test_steps_take_effect_in_order_and_never_in_the_future() -> None:
    member = a_member(a_forum())
    by = secretariat_of(member)
    for day in (date(2008, 3, 31), timezone.localdate() + timedelta(days=1)):
        with pytest.raises(InvalidInput) as refusal:
            suspend_member(by=by, member=member, step=Step(reason="x", effective_on=day))
        assert refusal.value.field == "effective_on"


def test_a_decision_on_what_has_changed_meanwhile_is_refused() -> None:
    member = an_applicant(a_forum())
    seen = member.version
    act = an_act(member)
    with pytest.raises(ChangedMeanwhile):
        admit_member(by=secretariat_of(member), member=member, step=Step(act=act), expected_version=seen)


def test_the_scope_changes_until_it_is_decided_on() -> None:
    forum = a_forum()
    member = an_applicant(forum)
    owner = an_owner(member.organisation)
    changed = change_scope(by=owner, member=member, scope={"it": "Altro"}, expected_version=1)
    assert changed.scope == {"it": "Altro"}
    with pytest.raises(ChangedMeanwhile):
        change_scope(by=owner, member=member, scope={"it": "Ancora"}, expected_version=1)
    admitted = a_member(forum)
    with pytest.raises(WrongMemberState):
        change_scope(by=a_secretariat(forum), member=admitted, scope=SCOPE, expected_version=admitted.version)


@pytest.mark.parametrize(("model", "change"), [(MembershipEvent, {"reason": "x"}), (AdhesionAct, {"number": "x"})])
def test_the_database_refuses_to_rewrite_history(model: Any, change: dict[str, str]) -> None:
    a_member(a_forum())
    before = list(model.objects.values())
    with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
        model.objects.update(**change)
    assert list(model.objects.values()) == before
