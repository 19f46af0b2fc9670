"""Writes a plan and tells what became of it."""

import argparse
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress as Bar

from fondaco.cli import texts
from fondaco.cli.terminal import show_outcome
from fondaco.documents import Edition
from fondaco.planning import Plan, write_plan
from fondaco.scheduling import Status

NO_PLAN = 3
REPORT = "report.html"


def moment_of_printing() -> datetime:
    """Now, to the second, with the zone of this computer."""
    return datetime.now().astimezone().replace(microsecond=0)


def write_and_tell(plan: Plan, arguments: argparse.Namespace, edition: Edition, console: Console) -> int:
    """Write the plan to the folder asked for; where there is none, say what contradicts itself. The exit code."""
    language = edition.language
    if plan.result.status in (Status.CONTRADICTION, Status.UNKNOWN):
        show_outcome(plan.timetable, language, console)
        if plan.result.status is Status.UNKNOWN:
            console.print(texts.NOT_FOUND.in_language(language), soft_wrap=True)
        console.print(texts.NOTHING_WRITTEN.in_language(language), soft_wrap=True)
        return NO_PLAN
    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(_file: Path, done: int, total: int) -> None:
            words = texts.WRITING.in_language(language).format(done=done, total=total)
            bar.update(task, description=words, completed=done, total=total)

        write_plan(plan, arguments.out, edition=edition, may_replace=arguments.replace, on_progress=tell)
    show_outcome(plan.timetable, language, console)  # after writing: a closed pipe must not cost the plan
    written = texts.WRITTEN.in_language(language).format(folder=arguments.out, report=arguments.out / REPORT)
    console.print(written, highlight=False, markup=False, soft_wrap=True)
    return 0
