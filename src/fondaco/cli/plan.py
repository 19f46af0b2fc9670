"""`fondaco plan`."""

import argparse

from rich.console import Console

from fondaco.cli import texts
from fondaco.cli.output import moment_of_printing, write_and_tell
from fondaco.cli.terminal import SearchDisplay, Stop
from fondaco.common.languages import Language
from fondaco.common.session import ForumSession
from fondaco.documents import Edition
from fondaco.planning import check_folder, plan_session
from fondaco.scheduling import Limits, RunSettings
from fondaco.workbook import read_workbook, workbook_language


def run(arguments: argparse.Namespace) -> int:
    """Read a workbook, plan its session, write the plan."""
    check_folder(arguments.out, may_replace=arguments.replace)
    session = read_workbook(arguments.workbook)
    language = Language(arguments.language) if arguments.language else workbook_language(arguments.workbook)
    return plan_and_write(session, arguments, language)


def plan_and_write(session: ForumSession, arguments: argparse.Namespace, language: Language) -> int:
    """Plan with progress; write the plan, or say why there is none."""
    console = Console()
    console.print(session_line(session, language), highlight=False, markup=False, soft_wrap=True)
    stop = Stop()
    display = SearchDisplay(language, stop)
    with stop.listening(), display.showing():
        plan = plan_session(
            session,
            RunSettings(
                Limits(arguments.seconds, getattr(arguments, "work", None), arguments.workers),
                getattr(arguments, "seed", 0),
                on_progress=display,
                should_stop=stop,
            ),
        )
    return write_and_tell(plan, arguments, Edition(language, moment_of_printing()), console)


def session_line(session: ForumSession, language: Language) -> str:
    """What was read, in one line."""
    return texts.READ.in_language(language).format(
        name=session.name.in_language(language),
        attendees=len(session.attendees),
        meetings=len(session.meetings),
        places=len(session.places),
        slots=len(session.slots),
        interpreters=len(session.interpreters),
    )
