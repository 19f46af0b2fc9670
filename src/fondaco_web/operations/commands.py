"""The commands that run the platform, added to those of `fondaco`. Imports nothing heavy: `--help` reads it too."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

AddCommand = Callable[[str, str], argparse.ArgumentParser]
Run = Callable[[argparse.Namespace], int]


def add_commands(add: AddCommand) -> None:
    """Add every command; `add` takes a name and what the command does."""
    for add_one in (_add_demo, _add_serve, _add_work, _add_doctor, _add_backup, _add_restore, _add_manage):
        add_one(add)


def _run_of(module: str) -> Run:
    """The function `run` of a module of this package, which is imported when the command is run."""

    def run(arguments: argparse.Namespace) -> int:
        code: int = import_module(f"fondaco_web.operations.{module}").run(arguments)
        return code

    return run


def _add_demo(add: AddCommand) -> None:
    command = add("demo", "Build the demo forum, start the platform and open the browser.")
    command.add_argument("--fresh", action="store_true", help="build the demo anew; what was entered in it is lost")
    command.add_argument("--port", type=int, default=None, help="by default the first free one from 8000")
    command.add_argument("--no-browser", action="store_true", help="do not open the browser")
    command.set_defaults(run=_run_of("demo"))


def _add_serve(add: AddCommand) -> None:
    command = add("serve", "Bring the database up to date and serve the platform.")
    command.add_argument("--host", default="127.0.0.1", help="address to listen on")
    command.add_argument("--port", type=int, default=8000, help="port to listen on")
    command.add_argument(
        "--workers", type=int, default=None, help="processes; by default one a core, and one alone on SQLite"
    )
    command.add_argument("--no-tasks", action="store_true", help="run no task worker: `fondaco work` runs elsewhere")
    command.set_defaults(run=_run_of("serve"))


def _add_work(add: AddCommand) -> None:
    command = add("work", "Run tasks: e-mails, exports and whatever takes long.")
    command.add_argument(
        "--abandoned-after", type=int, default=60, metavar="MINUTES",
        help="a task that has been running for longer is taken for abandoned and run again",
    )  # fmt: skip
    command.add_argument("--until-idle", action="store_true", help="end when no task is left")
    command.set_defaults(run=_run_of("work"))


def _add_doctor(add: AddCommand) -> None:
    command = add("doctor", "Examine this installation and say what to mend.")
    command.add_argument("--json", action="store_true", help="for programs")
    command.set_defaults(run=_run_of("doctor"))


def _add_backup(add: AddCommand) -> None:
    command = add("backup", "Write database and uploaded files into one file, while the platform runs.")
    command.add_argument("file", type=Path, metavar="FILE.tar.gz", help="where to write it")
    command.set_defaults(run=_run_of("backup"))


def _add_restore(add: AddCommand) -> None:
    command = add("restore", "Bring a backup back; it is examined whole before anything is touched.")
    command.add_argument("file", type=Path, metavar="FILE.tar.gz", help="a file that `fondaco backup` has written")
    command.add_argument("--replace", action="store_true", help="put what is there aside and take the backup's place")
    command.set_defaults(run=_run_of("restore"))


def _add_manage(add: AddCommand) -> None:
    command = add("manage", "Run a command of Django, as `migrate` or `createsuperuser`.")
    command.add_argument("words", nargs=argparse.REMAINDER, metavar="COMMAND …", help="the command and its options")
    command.set_defaults(run=_run_of("manage"))
