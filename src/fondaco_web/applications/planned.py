"""Reads how far the planning of a session is."""

from django.db.models import QuerySet

from fondaco_web.applications.models import PlanRun
from fondaco_web.programme.models import Session, SessionDocument


def latest_run(session: Session) -> PlanRun | None:
    """The run that was asked for last."""
    return PlanRun.objects.filter(session=session).order_by("-requested_at", "-pk").first()


def papers_of(session: Session) -> QuerySet[SessionDocument]:
    """The papers of the plan that hangs on the session: of its last run that ended well."""
    runs = PlanRun.objects.filter(session=session).exclude(document_codes=[]).order_by("-requested_at", "-pk")
    run = runs.first()
    codes = run.document_codes if run else []
    return SessionDocument.objects.filter(session=session, code__in=codes).order_by("pk")
