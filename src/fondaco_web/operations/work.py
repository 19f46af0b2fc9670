"""`fondaco work`: runs tasks. A task that a killed worker left half done is run again; tasks are safe to run twice."""

import argparse
from datetime import timedelta

from django.core.management import call_command
from django.db import transaction

from fondaco_web.operations.platform import start_django

MOST_ATTEMPTS = 3
GIVEN_UP = "Given up: three workers ended while they ran this task."


def run(arguments: argparse.Namespace) -> int:
    """Run tasks until told to stop."""
    start_django()
    requeue_abandoned(timedelta(minutes=arguments.abandoned_after))
    call_command("db_worker", queue_name="*", batch=arguments.until_idle, reload=False)
    return 0


@transaction.atomic
def requeue_abandoned(running_for: timedelta) -> tuple[int, int]:
    """Make tasks ready again that have been running for longer; give those up that were begun too often.

    Returns
    -------
    tuple
        How many were made ready, and how many given up.
    """
    from django_tasks_db.models import DBTaskResult  # a model: only once Django has started

    from fondaco_web.common.clock import now

    abandoned = DBTaskResult.objects.running().filter(started_at__lte=now() - running_for)
    given_up = [task.pk for task in abandoned.select_for_update() if len(task.worker_ids) >= MOST_ATTEMPTS]
    n_given_up = DBTaskResult.objects.filter(pk__in=given_up).update(
        status="FAILED", finished_at=now(), traceback=GIVEN_UP
    )
    return abandoned.exclude(pk__in=given_up).update(status="READY", started_at=None), n_given_up
