"""Deletes personal data that are older than the settings allow; run it every night."""

from typing import Any

from django.core.management.base import BaseCommand

from fondaco_web.accounts.services.retention import delete_expired_personal_data
from fondaco_web.common import clock


class Command(BaseCommand):
    """Prints how many rows went, by what they were; never whose."""

    help = __doc__ or ""

    def handle(self, **_options: Any) -> None:
        """Delete and count."""
        for name, count in delete_expired_personal_data(clock.today()).items():
            self.stdout.write(f"{name}: {count}")
