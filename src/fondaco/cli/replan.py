"""`fondaco replan`."""

import argparse
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.console import Console

from fondaco.cli import texts
from fondaco.cli.output import moment_of_printing, write_and_tell
from fondaco.cli.terminal import SearchDisplay, Stop
from fondaco.common.languages import Language
from fondaco.documents import Edition
from fondaco.planning import Plan, check_folder, read_plan, replan_session, whose_agenda_differs
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
        console.print(handing_out(plan, mended, language), highlight=False, markup=False, soft_wrap=True)
    return code


def handing_out(before: Plan, after: Plan, language: Language) -> str:
    """Who gets a new agenda."""
    names = {attendee.id: attendee.organisation for attendee in after.session.attendees}
    who = [names[name] for name in whose_agenda_differs(before, after)]
    if not who:
        return texts.NO_AGENDA_DIFFERS.in_language(language)
    return texts.HAND_OUT_AGAIN.in_language(language).format(number=len(who), names=", ".join(who))
