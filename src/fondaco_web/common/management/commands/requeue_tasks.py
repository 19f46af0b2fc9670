"""Puts tasks back into the queue whose worker was killed; run it every few minutes."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand

from fondaco_web.common.jobs import requeue_lost_tasks


class Command(BaseCommand):
    """Prints how many went back and how many were given up."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How long a task may run."""
        parser.add_argument("--minutes", type=int, default=30, help="tasks running longer are taken for lost")

    def handle(self, **options: Any) -> None:
        """Requeue and count."""
        counts = requeue_lost_tasks(older_than=timedelta(minutes=options["minutes"]))
        self.stdout.write(f"requeued: {counts['requeued']}, given up: {counts['failed']}")
