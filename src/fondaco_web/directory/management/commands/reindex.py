"""Builds the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand

from fondaco_web.directory.models import Organisation
from fondaco_web.directory.services.indexing import index_organisations


class Command(BaseCommand):
    """`reindex`: after an import past the services, or when the rules of folding have changed."""

    help = "Builds the search index over all organisations anew."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Every organisation, a few hundred at a time."""
        n_done = index_organisations(Organisation.objects.order_by("pk").values_list("pk", flat=True).iterator())
        self.stdout.write(f"{n_done} organisations indexed")
