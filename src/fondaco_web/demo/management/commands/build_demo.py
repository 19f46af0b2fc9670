"""Builds the demo forum unless it is there, and tells its accounts."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from fondaco_web.demo.build import Stage, build_demo, is_built, plan_thirteenth
from fondaco_web.demo.cast import PARTS, PASSWORD, address_of


class Command(BaseCommand):
    """`build_demo [--fresh] [--stage STAGE]`."""

    help = "Build the demo forum unless it is there; print its accounts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether to begin anew, and how far to go."""
        parser.add_argument("--fresh", action="store_true", help="delete what is there and build the demo anew")
        parser.add_argument("--stage", choices=list(Stage), default=Stage.DECIDED, type=Stage)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Build and tell."""
        if not getattr(settings, "IS_DEMO", False):
            raise CommandError("The demo is built with the settings of the demo only: run `fondaco demo`.")
        if options["fresh"]:
            call_command("flush", interactive=False, verbosity=0)
        if not is_built():
            self.stdout.write("Building the demo forum: the real series of sessions, 130 invented participants …")
            self.stdout.flush()
            forum = build_demo(options["stage"])
            if options["stage"] is Stage.DECIDED:
                plan_thirteenth(forum)
                self.stdout.write("The plan of its 500 meetings is being made; it appears on session XIII in a minute.")
        self.stdout.write(f"\nAccounts of the demo, all with the password  {PASSWORD}\n")
        for part in PARTS:
            self.stdout.write(f"  {address_of(part.key):<34}{part.about}")
