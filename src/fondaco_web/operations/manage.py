"""`fondaco manage`."""

import argparse

from django.core.management import ManagementUtility

from fondaco_web.operations.platform import start_django


def run(arguments: argparse.Namespace) -> int:
    """Run a command of Django."""
    start_django()
    ManagementUtility(["fondaco manage", *arguments.words]).execute()
    return 0
