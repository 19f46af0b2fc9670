"""Planning the meetings of a session: asked for, started, ended; its papers hang on the session."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.applications.bridge import Parcel, PlanFigures, planning_rows, readiness_of, session_workbook
from fondaco_web.applications.bridge.planner import GRACE_SECONDS
from fondaco_web.applications.bridge.texts import in_every_language
from fondaco_web.applications.enums import PlanRunState
from fondaco_web.applications.errors import NotInThisState
from fondaco_web.applications.models import PlanRun
from fondaco_web.common.audit import Change, record_deed
from fondaco_web.common.clock import now
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.programme.enums import DocumentAudience
from fondaco_web.programme.models import Session, SessionDocument
from fondaco_web.programme.permissions import may_change_session
from fondaco_web.programme.services.documents import DocumentValues, add_document, remove_document

LEAST_SECONDS, MOST_SECONDS = 3, 1800


def require_clearance(session: Session) -> None:
    """Raise NotAllowed where real people would be introduced unvetted.

    Nobody is introduced or scheduled without a compliance clearance. Until the platform keeps clearances, only forums
    with invented people are planned, and others where the operator says so by setting.
    """
    if not may_be_planned(session):
        raise NotAllowed(
            _(
                "Nobody is introduced or scheduled before a compliance clearance, and this installation keeps no "
                "clearances: the session cannot be handed to the planner."
            )
        )


def may_be_planned(session: Session) -> bool:
    """Whether the forum is invented, or the operator answers for the clearance."""
    return session.forum.is_invented or settings.ALLOW_UNVETTED_PLANNING


def require_planner(by: Any, session: Session) -> None:
    """Raise NotFound unless `by` is of a secretariat of the forum, NotAllowed where the people are not cleared."""
    if not may_change_session(by, session):
        raise NotFound
    require_clearance(session)


@transaction.atomic
def take_session_workbook(*, by: Any, session: Session, language: str) -> bytes:
    """The workbook that `fondaco plan` reads. It names people of every party, so taking it away is recorded."""
    require_planner(by, session)
    exported = readiness_of(planning_rows(session)).session
    counts = {"applications": len(exported.attendees), "meetings": len(exported.meetings)}
    record_deed(by, "session_workbook.exported", session, Change(after=counts), forum_id=session.forum_id)
    return session_workbook(exported, language)


@transaction.atomic
def request_plan(*, by: Any, session: Session, seconds: int, language: str) -> PlanRun:
    """Ask for a plan; `fondaco_web.applications.tasks.plan_in_background` also sees that it is made."""
    require_planner(by, session)
    if not LEAST_SECONDS <= seconds <= MOST_SECONDS:
        raise InvalidInput(
            _("Write a number of seconds between %(least)d and %(most)d.")
            % {"least": LEAST_SECONDS, "most": MOST_SECONDS},
            field="seconds",
        )
    if missing := readiness_of(planning_rows(session)).missing:
        raise InvalidInput(" ".join(missing))
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    give_up_lost_runs(session)
    if PlanRun.objects.filter(session=session, state__in=PlanRunState.open_states()).exists():
        raise NotInThisState(_("The session is being planned already. Wait for the result."))
    run = PlanRun.objects.create(
        session=session, code=new_code("R"), seconds=seconds, language=language, requested_by=by, requested_at=now()
    )
    record_deed(by, "plan.requested", session, Change(after={"seconds": seconds}), forum_id=session.forum_id)
    return run


def give_up_lost_runs(session: Session) -> None:
    """A run whose worker was stopped never ends: past its time it counts as failed, so that another can start."""
    for run in PlanRun.objects.filter(session=session, state__in=PlanRunState.open_states()):
        if run.requested_at + timedelta(seconds=run.seconds + 2 * GRACE_SECONDS) < now():
            end_run(run, PlanRunState.FAILED, reason=str(_("The planner was interrupted. Start it again.")))


@transaction.atomic
def start_run(*, run_id: int) -> tuple[PlanRun, bytes] | None:
    """Mark a run as running and hand out its workbook; None where it was started before (a task may come twice)."""
    run = PlanRun.objects.select_for_update(of=("self",)).filter(pk=run_id, state=PlanRunState.REQUESTED).first()
    if run is None:
        return None
    run.state, run.started_at = PlanRunState.RUNNING, now()
    run.save(update_fields=["state", "started_at"])
    return run, session_workbook(readiness_of(planning_rows(run.session)).session, run.language)


@transaction.atomic
def fail_run(*, run: PlanRun, reason: str) -> None:
    """The planner made no plan; the papers of an earlier one stay."""
    end_run(run, PlanRunState.FAILED, reason=reason)


@transaction.atomic
def hang_plan(*, run: PlanRun, parcels: Iterable[Parcel], figures: PlanFigures) -> None:
    """Hang a plan's papers on its session, for the secretariats alone, in place of those of the plan before."""
    session = run.session
    for earlier in PlanRun.objects.filter(session=session).exclude(pk=run.pk).exclude(document_codes=[]):
        drop_papers(earlier)
    run.document_codes = [hang(run, parcel).code for parcel in parcels]
    run.figures = figures.as_json()
    run.save(update_fields=["document_codes", "figures"])
    end_run(run, PlanRunState.DONE)
    record_deed(
        run.requested_by,
        "plan.made",
        session,
        Change(after={"placed": figures.n_placed, "left_out": figures.n_left_out}),
        forum_id=session.forum_id,
    )


def hang(run: PlanRun, parcel: Parcel) -> SessionDocument:
    """One paper as a document of the session."""
    values = DocumentValues(
        kind=parcel.kind,
        title=in_every_language(parcel.title),
        audience=DocumentAudience.SECRETARIAT,
        language=run.language,
    )
    file = ContentFile(parcel.content, name=parcel.name)
    return add_document(session=run.session, values=values, file=file, by=run.requested_by)


def drop_papers(run: PlanRun) -> None:
    """Take a superseded plan's papers down."""
    for document in SessionDocument.objects.filter(session=run.session, code__in=run.document_codes):
        remove_document(document=document, by=run.requested_by)
    run.document_codes = []
    run.save(update_fields=["document_codes"])


def end_run(run: PlanRun, state: PlanRunState, *, reason: str = "") -> None:
    """A run is over."""
    run.state, run.reason, run.ended_at = state, reason, now()
    run.save(update_fields=["state", "reason", "ended_at"])
