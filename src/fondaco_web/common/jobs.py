"""Tasks that a killed worker left behind: nothing else would ever run them again."""

from datetime import timedelta

from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from fondaco_web.common import clock

ATTEMPTS = 3


@transaction.atomic
def requeue_lost_tasks(*, older_than: timedelta) -> dict[str, int]:
    """Put tasks back that have been running longer than `older_than`; after the third attempt they have failed.

    Every task is safe to run twice, so a worker that is only slow does no harm.
    """
    lost = DBTaskResult.objects.running().filter(started_at__lt=clock.now() - older_than).select_for_update()
    counts = {"requeued": 0, "failed": 0}
    for row in lost:
        is_hopeless = len(row.worker_ids) >= ATTEMPTS
        row.status = TaskResultStatus.FAILED if is_hopeless else TaskResultStatus.READY
        row.started_at = row.started_at if is_hopeless else None
        row.finished_at = clock.now() if is_hopeless else None
        row.exception_class_path = f"{__name__}.WorkerLost" if is_hopeless else ""
        row.save(update_fields=["status", "started_at", "finished_at", "exception_class_path"])
        counts["failed" if is_hopeless else "requeued"] += 1
    return counts


class WorkerLost(Exception):
    """The worker ended before the task did."""
