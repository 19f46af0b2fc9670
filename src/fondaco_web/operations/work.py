"""`fondaco work`: runs tasks. A task that a killed worker left half done is run again; tasks are safe to run twice."""

import argparse

from django.core.management import call_command

from fondaco_web.operations.platform import start_django


def run(arguments: argparse.Namespace) -> int:
    """Run tasks until told to stop."""
    start_django()
    call_command("requeue_tasks", minutes=arguments.abandoned_after, verbosity=0)
    call_command("db_worker", queue_name="*", batch=arguments.until_idle, reload=False)
    return 0
