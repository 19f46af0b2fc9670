"""Writes the description of the API, for clients and for comparison."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from fondaco_web.api.root import openapi_text


class Command(BaseCommand):
    """`fondaco manage write_openapi FILE`."""

    help = "Write the OpenAPI description of the API to a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("file", type=Path)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write it."""
        options["file"].write_text(openapi_text(), encoding="utf-8")
