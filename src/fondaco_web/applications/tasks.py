"""Work that takes longer than a page may."""

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from django.db import transaction
from django_tasks import task

from fondaco_web.applications.bridge import PlanningFailed, figures_in, parcels_of, plan_in_folder
from fondaco_web.applications.models import PlanRun
from fondaco_web.applications.services.planning import fail_run, hang_plan, request_plan, start_run
from fondaco_web.programme.models import Session


@task()
def plan_session_documents(run_id: int) -> None:
    """Make the plan that a run asks for, and hang it on its session. A second call finds nothing to do."""
    started = start_run(run_id=run_id)
    if started is None:
        return
    run, workbook = started
    with tempfile.TemporaryDirectory(prefix="fondaco-plan-") as folder:
        try:
            plan = plan_in_folder(Path(folder), workbook, seconds=run.seconds, language=run.language)
            hang_plan(run=run, parcels=parcels_of(plan), figures=figures_in(plan))
        except PlanningFailed as refusal:
            fail_run(run=run, reason=refusal.said)
        except Exception as error:
            fail_run(run=run, reason=type(error).__name__)
            raise


def plan_in_background(*, by: Any, session: Session, seconds: int, language: str) -> PlanRun:
    """Ask for a plan and have it made once the request is in the database."""
    with transaction.atomic():
        run = request_plan(by=by, session=session, seconds=seconds, language=language)
        transaction.on_commit(partial(plan_session_documents.enqueue, run.pk))
    return run
