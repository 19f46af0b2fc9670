"""The secretariat decides, one by one or many at once, and may take a decision back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from fondaco_web.applications.deadlines import require_in_preparation
from fondaco_web.applications.enums import ApplicationState
from fondaco_web.applications.models import Application
from fondaco_web.applications.permissions import may_decide_application
from fondaco_web.applications.services.handing_in import (
    forward_application,
    leave_delegation,
    moved,
    require_reason,
)
from fondaco_web.applications.services.mail import tell_applicant
from fondaco_web.applications.services.recording import seen
from fondaco_web.applications.states import ApplicationDeed, Decision, require
from fondaco_web.common.clock import now
from fondaco_web.common.errors import DomainError, NotAllowed, NotFound


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of many applications: those done, and those refused with the error that says why."""

    done: tuple[Application, ...]
    refused: tuple[tuple[Application, DomainError], ...]


@transaction.atomic
def decide_application(
    *, by: Any, application: Application, decision: Decision, reason: str, expected_version: int | None = None
) -> Application:
    """Admit, put on the waiting list, or decline; the applicant is told with the reason.

    More admissions than the region's quota are possible: the seats are a matter between secretariat and host, and
    pages warn (`quota_of`).
    """
    current = decided_on(by, application, expected_version)
    require(ApplicationDeed.DECIDE, current)
    require_in_preparation(current.session)
    require_reason(reason)
    values = {"state": decision.value, "decision_reason": reason, "decided_at": now(), "decided_by": by}
    moved(by, current, f"application.{decision.value}", values, reason)
    tell_applicant(current, decision.value, reason)
    return current


def decide_applications(*, by: Any, applications: Iterable[Application], decision: Decision, reason: str) -> BulkResult:
    """The same decision, with one reason, on many; each stands or is refused on its own."""
    require_reason(reason)
    return each(applications, lambda one: decide_application(by=by, application=one, decision=decision, reason=reason))


def forward_applications(*, by: Any, applications: Iterable[Application]) -> BulkResult:
    """Propose many to the secretariat; each stands or is refused on its own."""
    return each(applications, lambda one: forward_application(by=by, application=one))


@transaction.atomic
def undo_decision(
    *, by: Any, application: Application, reason: str, expected_version: int | None = None
) -> Application:
    """Take a decision back while the session is still being prepared; the application is as the desk proposed it.

    Refused where its people stand in a delegation that was proposed already.
    """
    current = decided_on(by, application, expected_version)
    require(ApplicationDeed.UNDO_DECISION, current)
    require_in_preparation(current.session)
    require_reason(reason)
    leave_delegation(by, current)
    values = {"state": ApplicationState.FORWARDED, "decision_reason": "", "decided_at": None, "decided_by": None}
    moved(by, current, "application.decision_undone", values, reason)
    tell_applicant(current, "decision_undone", reason)
    return current


def decided_on(by: Any, application: Application, expected_version: int | None) -> Application:
    """The application, locked, for a deed of the secretariat of its party."""
    current = seen(application, by, expected_version)
    if not may_decide_application(by, current):
        raise NotAllowed
    return current


def each(applications: Iterable[Application], deed: Any) -> BulkResult:
    """Do `deed` with each application; what is not for this person to see stops everything."""
    done, refused = [], []
    for application in applications:
        try:
            done.append(deed(application))
        except NotFound:
            raise
        except DomainError as error:
            refused.append((application, error))
    return BulkResult(tuple(done), tuple(refused))
