"""`fondaco replan`."""

import argparse
import sys
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.console import Console

from fondaco.cli import texts
from fondaco.cli.output import moment_of_printing, write_and_tell
from fondaco.cli.terminal import SearchDisplay, Stop
from fondaco.common.languages import Language
from fondaco.documents import Edition, changed_papers
from fondaco.planning import Plan, Wording, changes_too_late, check_folder, read_plan, replan_session
from fondaco.scheduling import Limits, RunSettings
from fondaco.workbook import read_changes


def run(arguments: argparse.Namespace) -> int:
    """Read a plan and the sheet of changes, mend the plan, write the new one."""
    check_folder(arguments.out, may_replace=arguments.replace)
    plan, language = read_plan(arguments.plan)
    if arguments.language:
        language = Language(arguments.language)
    try:
        moment = datetime.fromisoformat(arguments.frozen_before)
    except ValueError:
        print(
            f"--from is {arguments.frozen_before!r}; expected the host's date and time, as 2008-05-30T11:00",
            file=sys.stderr,
        )
        return 2
    frozen_before = moment.replace(tzinfo=ZoneInfo(plan.session.time_zone)) if moment.tzinfo is None else moment
    changes = read_changes(arguments.changes, plan.session)
    late = changes_too_late(plan.session, changes, frozen_before=frozen_before)
    if late:
        print(texts.TOO_LATE.in_language(language).format(names="; ".join(late)), file=sys.stderr)
    stop = Stop()
    display = SearchDisplay(language, stop)
    with stop.listening(), display.showing():
        mended = replan_session(
            plan,
            changes,
            frozen_before=frozen_before,
            settings=RunSettings(
                Limits(arguments.seconds, None, arguments.workers),
                arguments.seed,
                on_progress=display,
                should_stop=stop,
            ),
        )
    edition = Edition(language, moment_of_printing(), before=(plan.session, plan.timetable))
    console = Console()
    code = write_and_tell(mended, arguments, edition, console)
    if code == 0:
        for line in handing_out(plan, mended, language):
            console.print(line, highlight=False, markup=False, soft_wrap=True)
    return code


def handing_out(before: Plan, after: Plan, language: Language) -> Iterator[str]:
    """Who gets a new agenda, and which sheets and cards are no longer right."""
    changed = changed_papers(after.session, after.timetable, before=(before.session, before.timetable))
    wording = Wording(after.session)
    named = (
        (texts.HAND_OUT_AGAIN, [wording.attendee(one) for one in changed.attendees]),
        (texts.INTERPRETERS_AGAIN, [wording.interpreter(one) for one in changed.interpreters]),
        (texts.CARDS_AGAIN, [wording.place(one, language) for one in changed.places]),
    )
    if not any(names for _, names in named):
        yield texts.NO_AGENDA_DIFFERS.in_language(language)
    for text, names in named:
        if names:
            yield text.in_language(language).format(number=len(names), names="; ".join(names))
