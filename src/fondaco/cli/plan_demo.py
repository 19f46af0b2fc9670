"""`fondaco plan-demo`."""

import argparse
import webbrowser

from fondaco.cli.output import REPORT
from fondaco.cli.plan import plan_and_write
from fondaco.common.languages import Language
from fondaco.demo import demo_session
from fondaco.planning import check_folder


def run(arguments: argparse.Namespace) -> int:
    """Plan the invented session and open its report. An older plan in the folder is overwritten."""
    arguments.replace = True
    check_folder(arguments.out, may_replace=True)
    code = plan_and_write(demo_session(), arguments, Language(arguments.language))
    if code == 0 and not arguments.no_open:
        webbrowser.open((arguments.out / REPORT).resolve().as_uri())
    return code
