"""Confirms, archives and restores organisations."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.errors import NotInThisState
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_confirm_organisation
from fondaco_web.directory.services.acting import record, require


@transaction.atomic
def confirm_organisation(*, by: User, organisation: Organisation) -> Organisation:
    """Say that the organisation is what it says it is: its desk or its secretariat."""
    require(by, organisation, may_confirm_organisation)
    current = locked(organisation)
    if current.state != OrganisationState.REGISTERED:
        raise NotInThisState(
            _("“%(name)s” does not wait for confirmation (any more).") % {"name": current.name}, field="state"
        )
    return moved(by, current, OrganisationState.CONFIRMED, "organisation.confirmed")


@transaction.atomic
def archive_organisation(*, by: User, organisation: Organisation, reason: str = "") -> Organisation:
    """Take an organisation out of all lists; nothing of it is lost."""
    require(by, organisation, may_confirm_organisation)
    current = locked(organisation)
    if current.state == OrganisationState.ARCHIVED:
        raise NotInThisState(_("“%(name)s” is archived already.") % {"name": current.name}, field="state")
    return moved(by, current, OrganisationState.ARCHIVED, "organisation.archived", reason)


@transaction.atomic
def restore_organisation(*, by: User, organisation: Organisation) -> Organisation:
    """Bring an archived organisation back, confirmed."""
    require(by, organisation, may_confirm_organisation)
    current = locked(organisation)
    if current.state != OrganisationState.ARCHIVED:
        raise NotInThisState(_("“%(name)s” is not archived.") % {"name": current.name}, field="state")
    return moved(by, current, OrganisationState.CONFIRMED, "organisation.restored")


def moved(by: User, current: Organisation, state: OrganisationState, verb: str, reason: str = "") -> Organisation:
    """The locked organisation in another state, with its deed."""
    before = snapshot(current, ("state",))
    save_next_version(current, {"state": state})
    record(by, verb, current, Change(before, snapshot(current, ("state",)), reason))
    return current
