"""Joining, being admitted or refused, suspended, resumed, and leaving."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_see_organisation
from fondaco_web.members.enums import EventKind, MemberState
from fondaco_web.members.errors import WrongMemberState
from fondaco_web.members.models import Member, MembershipEvent
from fondaco_web.members.permissions import may_apply_for, may_decide, may_prepare, may_see_member, may_withdraw
from fondaco_web.members.services.letters import tell_of_step
from fondaco_web.members.services.mandates import end_open_mandates
from fondaco_web.members.services.steps import (
    STATE_FIELDS,
    TRANSITIONS,
    Step,
    day_of,
    on_behalf_of,
    possible_steps,
    require_possible,
    take_step,
    usable_act,
)


@transaction.atomic
def apply_for_membership(
    *, by: User, organisation: Organisation, scope: Mapping[str, str], effective_on: date | None = None
) -> Member:
    """Apply for an organisation to join; a refused or former member applies anew under its old register number."""
    if not may_apply_for(by, organisation):
        raise NotAllowed if may_see_organisation(by, organisation) else NotFound
    current = locked(organisation)  # one at a time, so that two applications cannot both be the first
    if current.state == OrganisationState.ARCHIVED:
        raise InvalidInput(_("This organisation is archived and cannot apply."), field="organisation")
    written, step = written_scope(scope), Step(effective_on=effective_on)
    known = Member.objects.select_related("organisation").filter(organisation=current).first()
    if known is not None:
        member = locked(known)
        require_possible(member, EventKind.APPLICATION)
        take_step(by, member, EventKind.APPLICATION, step, {"scope": written})
        return member
    member = Member(forum_id=current.party.forum_id, organisation=current, code=new_code("M"), scope=written)
    member.save()
    day = day_of(member, step)
    MembershipEvent.objects.create(member=member, kind=EventKind.APPLICATION, effective_on=day, by=by)
    record_deed(
        by,
        TRANSITIONS[EventKind.APPLICATION].verb,
        member,
        Change(after=snapshot(member, STATE_FIELDS)),
        forum_id=member.forum_id,
        for_organisation_id=on_behalf_of(by, member),
    )
    return member


@transaction.atomic
def change_scope(*, by: User, member: Member, scope: Mapping[str, str], expected_version: int) -> Member:
    """Change what the adhesion covers, as long as it has not been decided on."""
    require(may_prepare(by, member), by, member)
    current = locked(member, expected_version)
    if current.state != MemberState.APPLIED:
        possible = [TRANSITIONS[step].name for step in possible_steps(current)]
        raise WrongMemberState(state=current.get_state_display(), possible=possible)
    before = snapshot(current, ("scope",))
    save_next_version(current, {"scope": written_scope(scope)})
    record_deed(
        by,
        "member.scope_changed",
        current,
        Change(before, snapshot(current, ("scope",))),
        forum_id=current.forum_id,
        for_organisation_id=on_behalf_of(by, current),
    )
    return current


@transaction.atomic
def admit_member(*, by: User, member: Member, step: Step, expected_version: int | None = None) -> Member:
    """Admit an applicant on the strength of an act."""
    return decided(by, member, EventKind.APPROVAL, step, expected_version)


@transaction.atomic
def refuse_member(*, by: User, member: Member, step: Step, expected_version: int | None = None) -> Member:
    """Refuse an applicant, with the reason."""
    return decided(by, member, EventKind.REFUSAL, step, expected_version)


@transaction.atomic
def suspend_member(*, by: User, member: Member, step: Step, expected_version: int | None = None) -> Member:
    """Suspend a member, with the reason."""
    return decided(by, member, EventKind.SUSPENSION, step, expected_version)


@transaction.atomic
def resume_member(*, by: User, member: Member, step: Step, expected_version: int | None = None) -> Member:
    """End a suspension."""
    return decided(by, member, EventKind.RESUMPTION, step, expected_version)


@transaction.atomic
def withdraw_member(*, by: User, member: Member, step: Step, expected_version: int | None = None) -> Member:
    """Leave the forum by an act of the member; an application not yet decided is taken back without one.

    Mandates end on the day from which the withdrawal counts.
    """
    require(may_withdraw(by, member), by, member)
    current = locked(member, expected_version)
    require_possible(current, EventKind.WITHDRAWAL)
    usable_act(current, step.act, required=current.state != MemberState.APPLIED)
    take_step(by, current, EventKind.WITHDRAWAL, step)
    end_open_mandates(by, current, day_of(current, step))
    tell_of_step(by, current, EventKind.WITHDRAWAL)
    return current


def decided(by: User, member: Member, kind: EventKind, step: Step, expected_version: int | None) -> Member:
    """A step that only the secretariat of the party takes."""
    require(may_decide(by, member), by, member)
    current = locked(member, expected_version)
    require_possible(current, kind)
    usable_act(current, step.act, required=kind == EventKind.APPROVAL)
    if kind in {EventKind.REFUSAL, EventKind.SUSPENSION} and not step.reason.strip():
        raise InvalidInput(_("Give the reason; the organisation reads it."), field="reason")
    take_step(by, current, kind, step)
    tell_of_step(by, current, kind)
    return current


def require(allowed: bool, by: User, member: Member) -> None:
    """Refuse what is not allowed: as unknown, unless the person may see the membership."""
    if not allowed:
        raise NotAllowed if may_see_member(by, member) else NotFound


def written_scope(scope: Mapping[str, str]) -> dict[str, str]:
    """The scope without empty languages; one language must have it."""
    written = {language: text.strip() for language, text in scope.items() if text and text.strip()}
    if not written:
        raise InvalidInput(_("Say in at least one language what the adhesion covers."), field="scope")
    return written
