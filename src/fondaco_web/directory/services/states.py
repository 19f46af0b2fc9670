"""Confirms, archives and restores organisations."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from fondaco_web.common.audit import Change
from fondaco_web.common.errors import NotAllowed, NotFound
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.errors import WrongOrganisationState
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_confirm_organisation, may_see_organisation
from fondaco_web.directory.services.recording import record


@transaction.atomic
def confirm_organisation(*, by: Any, organisation: Organisation) -> Organisation:
    """The desk or the secretariat vouches that the organisation is what it says."""
    return move(by, organisation, {OrganisationState.REGISTERED}, OrganisationState.CONFIRMED)


@transaction.atomic
def archive_organisation(*, by: Any, organisation: Organisation, reason: str = "") -> Organisation:
    """Take it out of lists and searches; what it did stays, and it can be restored."""
    before = {OrganisationState.REGISTERED, OrganisationState.CONFIRMED}
    return move(by, organisation, before, OrganisationState.ARCHIVED, reason)


@transaction.atomic
def restore_organisation(*, by: Any, organisation: Organisation) -> Organisation:
    """Undo archiving: it has to be confirmed again."""
    return move(by, organisation, {OrganisationState.ARCHIVED}, OrganisationState.REGISTERED)


@transaction.atomic
def confirm_organisations(*, by: Any, organisations: Iterable[Organisation]) -> int:
    """Confirm all of them that wait; returns how many did. All or nothing where one may not be confirmed."""
    waiting = [row for row in organisations if row.state == OrganisationState.REGISTERED]
    for organisation in waiting:
        confirm_organisation(by=by, organisation=organisation)
    return len(waiting)


@transaction.atomic
def archive_organisations(*, by: Any, organisations: Iterable[Organisation], reason: str = "") -> int:
    """Archive all of them that are not yet; returns how many were. All or nothing where one may not be archived."""
    present = [row for row in organisations if row.state != OrganisationState.ARCHIVED]
    for organisation in present:
        archive_organisation(by=by, organisation=organisation, reason=reason)
    return len(present)


def move(
    by: Any, organisation: Organisation, allowed: set[OrganisationState], to: OrganisationState, reason: str = ""
) -> Organisation:
    """Take the organisation into state `to`, if it is in one of `allowed` and the person may."""
    if not may_confirm_organisation(by, organisation):
        raise NotAllowed if may_see_organisation(by, organisation) else NotFound
    current = locked(organisation)
    if current.state not in allowed:
        raise WrongOrganisationState(state=current.get_state_display())
    before = current.state
    save_next_version(current, {"state": to})
    verbs = {
        "confirmed": "organisation.confirmed",
        "archived": "organisation.archived",
        "registered": "organisation.restored",
    }
    record(by, verbs[to], current, Change({"state": before}, {"state": to}, reason))
    return current
