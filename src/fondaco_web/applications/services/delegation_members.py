"""Who belongs to a delegation, as what, and in which order."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.enums import ApplicationState, DelegationRole
from fondaco_web.applications.errors import AlreadyListed
from fondaco_web.applications.models import Delegation, DelegationMember, Participant
from fondaco_web.applications.selectors.delegations import BODIES_OF_REGIONS
from fondaco_web.applications.services.delegations import being_put_together, record
from fondaco_web.applications.services.participants import (
    ParticipantValues,
    check_participant,
    columns_of,
    recorded,
    take_in,
)
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.models import Person


@transaction.atomic
def add_member(
    *, by: Any, delegation: Delegation, participant: Participant, role: DelegationRole = DelegationRole.COMPANY
) -> DelegationMember:
    """A participant of an admitted application of the region joins its delegation."""
    current = being_put_together(by, delegation)
    application = participant.application
    if application is None or application.organisation.region_id != current.region_id:
        raise InvalidInput(_("Choose a participant of this region."), field="participant")
    if participant.session_id != current.session_id or application.state != ApplicationState.ADMITTED:
        raise InvalidInput(_("Only people of admitted applications join the delegation."), field="participant")
    return join(by, current, participant, role)


@transaction.atomic
def add_official(
    *,
    by: Any,
    delegation: Delegation,
    person: Person,
    values: ParticipantValues | None = None,
    role: DelegationRole = DelegationRole.OFFICIAL,
) -> DelegationMember:
    """A person of the region's own bodies joins the delegation without an application."""
    current = being_put_together(by, delegation)
    body = person.organisation
    if body.region_id != current.region_id or body.kind not in BODIES_OF_REGIONS or person.erased_at:
        raise InvalidInput(_("Choose a person of the region's own bodies."), field="person")
    participant = take_in(current.session, person, values or {})
    return join(by, current, participant, role)


def join(by: Any, delegation: Delegation, participant: Participant, role: DelegationRole) -> DelegationMember:
    """The participant becomes the last member; a new head takes the place of the old one."""
    if DelegationMember.objects.filter(participant=participant).exists():
        raise AlreadyListed(_("%(person)s is in the delegation already.") % {"person": participant.person})
    if role == DelegationRole.HEAD:
        stand_down(by, delegation)
    last = delegation.members.order_by("-position").values_list("position", flat=True).first() or 0
    member = DelegationMember.objects.create(
        delegation=delegation, participant=participant, role=role, position=last + 1
    )
    after = {"person": participant.person.code, **snapshot(member, ("role", "position"))}
    record(by, "delegation_member.added", delegation, Change(after=after))
    return member


@transaction.atomic
def change_member(
    *, by: Any, member: DelegationMember, role: DelegationRole, expected_version: int | None = None
) -> DelegationMember:
    """Another role; whoever was head before becomes an official."""
    delegation = being_put_together(by, member.delegation)
    current = locked(member, expected_version)
    if role == current.role:
        return current
    if role == DelegationRole.HEAD:
        stand_down(by, delegation)
    set_role(by, delegation, current, role)
    return current


def stand_down(by: Any, delegation: Delegation) -> None:
    """The head, if there is one, becomes an official or a company representative."""
    for head in delegation.members.filter(role=DelegationRole.HEAD).select_related("participant"):
        is_official = head.participant.application_id is None
        set_role(by, delegation, head, DelegationRole.OFFICIAL if is_official else DelegationRole.COMPANY)


def set_role(by: Any, delegation: Delegation, member: DelegationMember, role: DelegationRole) -> None:
    """Save and record a role."""
    person = {"person": member.participant.person.code}
    before = person | snapshot(member, ("role",))
    save_next_version(member, {"role": role})
    record(by, "delegation_member.changed", delegation, Change(before, {**person, "role": role.value}))


@transaction.atomic
def change_official(
    *, by: Any, member: DelegationMember, values: ParticipantValues, expected_version: int | None = None
) -> Participant:
    """Travel and needs of an official; those of a company's people are changed in its application."""
    delegation = being_put_together(by, member.delegation)
    if member.participant.application_id is not None:
        raise InvalidInput(_("Travel and needs of this person are changed in the application."))
    current = locked(member.participant, expected_version)
    check_participant(current.person, values, current)
    before = recorded(current, {})
    save_next_version(current, columns_of(values))
    record(by, "participant.changed", delegation, Change(before, recorded(current, values)))
    return current


@transaction.atomic
def remove_member(*, by: Any, member: DelegationMember) -> None:
    """Out of the delegation; an official does not come at all, a company's person still takes part."""
    delegation = being_put_together(by, member.delegation)
    current = locked(member)
    participant = current.participant
    before = {"person": participant.person.code, **snapshot(current, ("role", "position"))}
    record(by, "delegation_member.removed", delegation, Change(before=before))
    current.delete()
    if participant.application_id is None:
        participant.delete()


@transaction.atomic
def order_members(*, by: Any, delegation: Delegation, codes: Sequence[str]) -> None:
    """The order on the lists: `codes` are the codes of all members' persons."""
    current = being_put_together(by, delegation)
    members = {m.participant.person.code: m for m in current.members.select_related("participant__person")}
    if sorted(codes) != sorted(members):
        raise InvalidInput(_("The members changed meanwhile: look at the list again."))
    before = {code: member.position for code, member in members.items()}
    for position, code in enumerate(codes, start=1):
        if members[code].position != position:
            save_next_version(members[code], {"position": position})
    after = {code: position for position, code in enumerate(codes, start=1)}
    record(by, "delegation.ordered", current, Change(before, after))
