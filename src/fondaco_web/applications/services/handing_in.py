"""An application on its way: handed in, returned, proposed by the desk, withdrawn."""

from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.completeness import completeness_of
from fondaco_web.applications.deadlines import require_in_preparation, require_open_for, today_at
from fondaco_web.applications.enums import ApplicationState as State
from fondaco_web.applications.errors import ApplicationsNotOpen, IncompleteApplication
from fondaco_web.applications.models import Application, DelegationMember
from fondaco_web.applications.permissions import may_withdraw_application, may_work_on_application
from fondaco_web.applications.services.delegations import record as record_in_delegation
from fondaco_web.applications.services.mail import tell_applicant
from fondaco_web.applications.services.participants import require_free
from fondaco_web.applications.services.recording import record, seen
from fondaco_web.applications.states import ApplicationDeed, require
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.clock import now
from fondaco_web.common.errors import InvalidInput, NotAllowed
from fondaco_web.common.versions import save_next_version
from fondaco_web.forum.permissions import is_secretariat_of


@transaction.atomic
def submit_application(*, by: Any, application: Application, expected_version: int | None = None) -> Application:
    """Hand it in to the desk (or, where the organisation has no region, to the secretariat).

    Raises IncompleteApplication with everything that is missing.
    """
    current = seen(application, by, expected_version)
    require(ApplicationDeed.SUBMIT, current)
    require_open_for(by, current)
    missing = completeness_of(current).missing
    if missing:
        raise IncompleteApplication([gap.text for gap in missing])
    return moved(
        by, current, "application.submitted", {"state": State.SUBMITTED, "submitted_at": now(), "submitted_by": by}
    )


@transaction.atomic
def return_application(
    *, by: Any, application: Application, reason: str, expected_version: int | None = None
) -> Application:
    """Give it back to the applicant, who mends it and hands it in again; the reason says what to mend."""
    current = worked_on(by, application, expected_version)
    require(ApplicationDeed.RETURN, current)
    require_in_preparation(current.session)
    require_reason(reason)
    moved(by, current, "application.returned", {"state": State.RETURNED, "return_reason": reason}, reason)
    tell_applicant(current, "returned", reason)
    return current


@transaction.atomic
def forward_application(
    *, by: Any, application: Application, note: str | None = None, expected_version: int | None = None
) -> Application:
    """The desk proposes it to the secretariat, with a note if it likes, until the desks' deadline."""
    current = worked_on(by, application, expected_version)
    require(ApplicationDeed.FORWARD, current)
    require_in_preparation(current.session)
    last = current.session.desks_close_on
    is_late = last is not None and today_at(current.session) > last
    if is_late and last and not is_secretariat_of(by, current.organisation.party_id):
        raise ApplicationsNotOpen(
            _("The desks' deadline was %(day)s; the secretariat can still take the application on.")
            % {"day": date_format(last)}
        )
    values: dict[str, Any] = {"state": State.FORWARDED}
    return moved(by, current, "application.forwarded", values if note is None else values | {"desk_note": note})


@transaction.atomic
def write_desk_note(
    *, by: Any, application: Application, note: str, expected_version: int | None = None
) -> Application:
    """What the desk tells the secretariat about the applicant; the applicant does not read it."""
    current = worked_on(by, application, expected_version)
    before = snapshot(current, ("desk_note",))
    save_next_version(current, {"desk_note": note})
    record(by, "application.noted", current, Change(before, snapshot(current, ("desk_note",))))
    return current


@transaction.atomic
def withdraw_application(
    *, by: Any, application: Application, reason: str = "", expected_version: int | None = None
) -> Application:
    """The applicant does not take part after all; its people leave a delegation that is still being put together."""
    current = seen(application, by, expected_version)
    if not may_withdraw_application(by, current):
        raise NotAllowed
    require(ApplicationDeed.WITHDRAW, current)
    require_in_preparation(current.session)
    leave_delegation(by, current)
    return moved(by, current, "application.withdrawn", {"state": State.WITHDRAWN, "desk_rank": None}, reason)


def leave_delegation(by: Any, application: Application) -> None:
    """Take the application's people out of their delegation; refused where it was proposed already."""
    members = DelegationMember.objects.filter(participant__application=application)
    for member in members.select_related("participant__person", "delegation__region", "delegation__session"):
        require_free(member.participant)
        before = {"person": member.participant.person.code, "role": member.role}
        record_in_delegation(by, "delegation_member.removed", member.delegation, Change(before=before))
        member.delete()


def worked_on(by: Any, application: Application, expected_version: int | None) -> Application:
    """The application, locked, for a deed of its desk or secretariat."""
    current = seen(application, by, expected_version)
    if not may_work_on_application(by, current):
        raise NotAllowed
    return current


def moved(by: Any, current: Application, verb: str, values: dict[str, Any], reason: str = "") -> Application:
    """Save the values that go with a step, and record it."""
    before = snapshot(current, ("state",))
    save_next_version(current, values)
    record(by, verb, current, Change(before, snapshot(current, ("state",)), reason))
    return current


def require_reason(reason: str) -> None:
    """Raise InvalidInput where a decision or return comes without its reason."""
    if not reason.strip():
        raise InvalidInput(_("Give the reason: the applicant reads it."), field="reason")
