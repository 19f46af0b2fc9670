"""The independent checker: every rule of a problem and every figure of a result, checked anew from ids alone.

Shares no code with the solver, so that a mistake there does not hide itself here. What cannot be checked without
solving, that a bound is really proved, is checked as far as it goes: direction and trivial limits.
"""

from collections.abc import Iterator, Sequence

from fondaco.scheduling.checks.interpreting import misused_interpreters
from fondaco.scheduling.checks.meetings import misplaced_meetings
from fondaco.scheduling.checks.people import impossible_agendas
from fondaco.scheduling.checks.places import misused_locations
from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.checks.references import broken_references
from fondaco.scheduling.checks.report import false_reports, false_reports_without_schedule
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.result import Assignment, RunFacts, ScheduleResult, Status
from fondaco.scheduling.violations import Violation


def verify(problem: Problem, result: ScheduleResult) -> tuple[Violation, ...]:
    """Everything that does not hold in `result`; an empty tuple means that all of it holds.

    While `result` names something that does not exist, or places a meeting twice, only that is told. Time grows
    linearly with meetings and participants (and n log n for sorting agendas).
    """
    if result.status in (Status.CONTRADICTION, Status.UNKNOWN):
        return tuple(false_reports_without_schedule(result))
    plan = Plan(problem, result)
    return tuple(broken_references(plan)) or (*_broken_rules(plan), *false_reports(plan))


def broken_rules(problem: Problem, agenda: Sequence[Assignment]) -> tuple[Violation, ...]:
    """Every rule of `problem` that a plan breaks, whatever is told about it; only broken references first."""
    facts = RunFacts(seed=0, seconds=0.0, work=0.0, engines=(), version="")
    plan = Plan(problem, ScheduleResult(Status.FEASIBLE, tuple(agenda), (), (), facts))
    return tuple(broken_references(plan)) or tuple(_broken_rules(plan))


def _broken_rules(plan: Plan) -> Iterator[Violation]:
    yield from misplaced_meetings(plan)
    yield from impossible_agendas(plan)
    yield from misused_locations(plan)
    yield from misused_interpreters(plan)
