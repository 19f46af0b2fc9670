"""A region's delegation as a whole: opened and proposed by the desk, confirmed by the secretariat."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from fondaco_web.applications.deadlines import require_in_preparation
from fondaco_web.applications.enums import DelegationRole, DelegationState
from fondaco_web.applications.errors import DelegationIncomplete
from fondaco_web.applications.models import Delegation
from fondaco_web.applications.permissions import (
    may_change_delegation,
    may_confirm_delegation,
    may_see_delegation,
)
from fondaco_web.applications.states import require_delegation
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.forum.models import Region
from fondaco_web.programme.models import Quota, Session


def record(by: Any, verb: str, delegation: Delegation, change: Change | None = None) -> None:
    """The deed, on the delegation."""
    record_deed(by, verb, delegation, change, forum_id=delegation.session.forum_id)


@transaction.atomic
def open_delegation(*, by: Any, session: Session, region: Region) -> Delegation:
    """The delegation of a region, empty; the one there is, if it was opened already."""
    if region.party.forum_id != session.forum_id or not may_see_delegation(by, region):
        raise NotFound
    require_in_preparation(session)
    delegation, is_new = Delegation.objects.get_or_create(session=session, region=region)
    if is_new:
        record(by, "delegation.opened", delegation, Change(after=snapshot(delegation, ("state",))))
    return delegation


@transaction.atomic
def change_delegation(
    *, by: Any, delegation: Delegation, notes: str, expected_version: int | None = None
) -> Delegation:
    """The notes for the host."""
    current = being_put_together(by, delegation, expected_version)
    before = snapshot(current, ("notes",))
    save_next_version(current, {"notes": notes})
    record(by, "delegation.changed", current, Change(before, snapshot(current, ("notes",))))
    return current


@transaction.atomic
def propose_delegation(*, by: Any, delegation: Delegation, expected_version: int | None = None) -> Delegation:
    """Hand the delegation to the secretariat: it has exactly one head and no more members than seats."""
    current = being_put_together(by, delegation, expected_version)
    require_head(current)
    require_seats(current)
    return moved(by, current, "delegation.proposed", DelegationState.PROPOSED)


@transaction.atomic
def confirm_delegation(*, by: Any, delegation: Delegation, expected_version: int | None = None) -> Delegation:
    """The secretariat confirms what was proposed."""
    current = seen(by, delegation, expected_version)
    if not may_confirm_delegation(by, current):
        raise NotAllowed
    require_delegation(current, DelegationState.PROPOSED)
    require_in_preparation(current.session)
    require_head(current)
    return moved(by, current, "delegation.confirmed", DelegationState.CONFIRMED)


@transaction.atomic
def reopen_delegation(
    *, by: Any, delegation: Delegation, reason: str = "", expected_version: int | None = None
) -> Delegation:
    """Back to being put together: by the desk while it is only proposed, by the secretariat always."""
    current = seen(by, delegation, expected_version)
    require_delegation(current, DelegationState.PROPOSED, DelegationState.CONFIRMED)
    if current.state == DelegationState.CONFIRMED and not may_confirm_delegation(by, current):
        raise NotAllowed(_("A confirmed delegation is opened again by the secretariat."))
    require_in_preparation(current.session)
    return moved(by, current, "delegation.reopened", DelegationState.DRAFT, reason)


def seen(by: Any, delegation: Delegation, expected_version: int | None = None) -> Delegation:
    """The delegation, locked; NotFound where `by` may not even see it."""
    if not may_see_delegation(by, delegation.region):
        raise NotFound
    return locked(delegation, expected_version)


def being_put_together(by: Any, delegation: Delegation, expected_version: int | None = None) -> Delegation:
    """The delegation, locked, while its members may change."""
    current = seen(by, delegation, expected_version)
    if not may_change_delegation(by, current):
        raise NotAllowed
    require_delegation(current, DelegationState.DRAFT)
    require_in_preparation(current.session)
    return current


def moved(by: Any, current: Delegation, verb: str, state: DelegationState, reason: str = "") -> Delegation:
    """Save the next state, and record it."""
    before = snapshot(current, ("state",))
    save_next_version(current, {"state": state})
    record(by, verb, current, Change(before, snapshot(current, ("state",)), reason))
    return current


def require_head(delegation: Delegation) -> None:
    """Raise DelegationIncomplete where nobody heads the delegation."""
    if not delegation.members.filter(role=DelegationRole.HEAD).exists():
        raise DelegationIncomplete(_("The delegation has no head: give one member the role “head of delegation”."))


def require_seats(delegation: Delegation) -> None:
    """Raise DelegationIncomplete where there are more members than the region has seats."""
    seats = Quota.objects.filter(session=delegation.session, region=delegation.region).values_list("seats", flat=True)
    n_seats, n_members = seats.first(), delegation.members.count()
    if n_seats is not None and n_members > n_seats:
        text = ngettext_lazy(
            "The delegation has %(members)s members; the region has %(seats)s seat. Remove some, or ask the secretariat"
            " for more seats.",
            "The delegation has %(members)s members; the region has %(seats)s seats. Remove some, or ask the"
            " secretariat for more seats.",
            n_seats,
        )
        raise DelegationIncomplete(str(text % {"members": n_members, "seats": n_seats}))
