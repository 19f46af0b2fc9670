"""The commands and their options; each runs in a module of its own name."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path

from fondaco.cli import bench, plan, plan_demo, replan, template, verify
from fondaco.cli.territory.command_line import add_territory
from fondaco.common.errors import FondacoError
from fondaco.common.languages import Language

INPUT_WRONG, STOPPED = 2, 130
FURTHER_COMMANDS = "fondaco.commands"  # entry points: functions that are given what adds a command
LANGUAGES = [language.value for language in Language]
EPILOG = "Exit codes: 0 done, 1 a check failed, 2 input to be mended, 3 no plan keeps every requirement, 130 stopped."


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words` (default: the process's own); returns the exit code."""
    _never_fail_for_a_letter()
    arguments = parser().parse_args(words)
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read the output has gone; Python would complain once more when it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except FondacoError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or 'a file'}: {error.strerror or error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return STOPPED
    return INPUT_WRONG


def _never_fail_for_a_letter() -> None:
    """Print "?" for what a screen or file of few letters (ASCII, an old Windows code page) cannot hold."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


class _HelpFormatter(argparse.ArgumentDefaultsHelpFormatter):
    """Tells defaults, but not that nothing is the default."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        is_told = action.default not in (None, False)
        return super()._get_help_string(action) if is_told else action.help


def _positive(kind: type[int] | type[float]) -> Callable[[str], float]:
    """Reads a number above zero."""

    def number(word: str) -> float:
        try:
            value = kind(word)
        except ValueError:
            value = kind(0)
        if not 0 < value < float("inf"):
            whole = "a whole number" if kind is int else "a number"
            raise argparse.ArgumentTypeError(f"{word!r} is not {whole} above zero")
        return value

    return number


def parser() -> argparse.ArgumentParser:
    """All commands."""
    top = argparse.ArgumentParser(
        prog="fondaco",
        description="Runs a bilateral economic forum, and plans its sessions.",
        epilog=EPILOG,
        formatter_class=_HelpFormatter,
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for add in (_add_template, _add_plan, _add_replan, _add_verify, _add_bench, _add_plan_demo):
        add(commands)
    add_territory(partial(_command, commands), _HelpFormatter)
    for platform in entry_points(group=FURTHER_COMMANDS):
        platform.load()(partial(_command, commands))
    return top


Commands = argparse._SubParsersAction  # argparse has no public name for it


def _command(commands: "Commands[argparse.ArgumentParser]", name: str, says: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=says, description=says, formatter_class=_HelpFormatter)


def _add_template(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "template", "Write a workbook to fill in, with instructions.")
    command.add_argument("file", type=Path, metavar="FILE.xlsx", help="where to write it")
    kind = command.add_mutually_exclusive_group()
    kind.add_argument("--example", action="store_true", help="filled with a small invented session")
    kind.add_argument("--changes", action="store_true", help="the sheet of changes that `fondaco replan` reads")
    command.add_argument("--language", choices=LANGUAGES, default="en", help="of headings and instructions")
    command.add_argument("--replace", action="store_true", help="overwrite the file if there is one")
    command.set_defaults(run=template.run)


def _add_plan(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "plan", "Plan the session in a workbook and write everyone's agenda.")
    command.add_argument("workbook", type=Path, metavar="SESSION.xlsx", help="or a folder or zip of CSV files")
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the plan")
    _add_limits(command, seconds=60.0)
    command.add_argument(
        "--work", type=_positive(float), default=None, help="deterministic limit, in units of about a second"
    )
    command.set_defaults(run=plan.run)


def _add_replan(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "replan", "Mend a plan during the session; as few agendas as possible change.")
    command.add_argument("plan", type=Path, metavar="DIR", help="folder of the plan to mend")
    command.add_argument("changes", type=Path, metavar="CHANGES.xlsx", help="what has changed, or a CSV file")
    command.add_argument(
        "--from", dest="frozen_before", required=True, metavar="TIME",
        help="the host's time, as 2008-05-30T11:00: slots that start earlier stay as they are",
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the mended plan")
    _add_limits(command, seconds=30.0)
    command.set_defaults(run=replan.run)


def _add_limits(command: argparse.ArgumentParser, *, seconds: float) -> None:
    command.add_argument(
        "--seconds", type=_positive(float), default=seconds, help="longest search; a proof ends it sooner"
    )
    command.add_argument("--workers", type=_positive(int), default=2, help="processor cores to use")
    command.add_argument("--seed", type=int, default=0, help="decides between plans that are equally good")
    command.add_argument(
        "--language", choices=LANGUAGES, default=None,
        help="the secretariat's, for the schedule and the report; by default that of the workbook",
    )  # fmt: skip
    command.add_argument("--replace", action="store_true", help="overwrite an older plan in the folder")


def _add_verify(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "verify", "Check a plan independently: every rule and every number.")
    command.add_argument("plan", type=Path, metavar="DIR", help="folder of the plan")
    command.set_defaults(run=verify.run)


def _add_bench(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "bench", "Measure the solver on published instances.")
    command.add_argument("kind", choices=["b2bsp"], help="the published meeting-scheduling instances (.dzn)")
    command.add_argument("folder", type=Path, metavar="DIR", help="folder of .dzn files; published.csv is compared")
    command.add_argument("--seconds", type=_positive(float), default=600.0, help="longest search for each instance")
    command.add_argument("--workers", type=_positive(int), default=2, help="processor cores to use")
    command.add_argument("--csv", type=Path, default=None, metavar="FILE", help="write the table as CSV too")
    command.set_defaults(run=bench.run)


def _add_plan_demo(commands: "Commands[argparse.ArgumentParser]") -> None:
    command = _command(commands, "plan-demo", "Plan the session of Lipetsk, May 2008, with invented participants.")
    command.add_argument("--out", type=Path, default=Path("plan-demo"), metavar="DIR", help="folder for the plan")
    command.add_argument("--seconds", type=_positive(float), default=60.0, help="longest search")
    command.add_argument("--workers", type=_positive(int), default=2, help="processor cores to use")
    command.add_argument("--language", choices=LANGUAGES, default="en", help="of the schedule and the report")
    command.add_argument("--no-open", action="store_true", help="do not open the report")
    command.set_defaults(run=plan_demo.run)
