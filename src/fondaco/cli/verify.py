"""`fondaco verify`."""

import argparse
import sys

from fondaco.cli import texts
from fondaco.planning import read_plan
from fondaco.scheduling import verify

CHECK_FAILED = 1


def run(arguments: argparse.Namespace) -> int:
    """Check a plan with the checker that shares no code with the solver."""
    plan, language = read_plan(arguments.plan)
    violations = verify(plan.problem, plan.result)
    for violation in violations:
        print(violation.text, file=sys.stderr)
    if violations:
        return CHECK_FAILED
    print(texts.VERIFIED.in_language(language).format(meetings=len(plan.result.assignments), revision=plan.revision))
    return 0
