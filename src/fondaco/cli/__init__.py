"""`fondaco …`: reads files, calls a verb, writes files, shows progress."""

from fondaco.cli.command_line import main

__all__ = ["main"]
