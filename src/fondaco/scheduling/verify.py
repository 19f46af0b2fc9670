"""The independent checker: every rule of a problem and every figure of a result, checked anew from ids alone.

Shares no code with the solver, so that a mistake there does not hide itself here. What cannot be checked without
solving, that a bound is really proved, is checked as far as it goes: direction and trivial limits.
"""

from fondaco.scheduling.checks.interpreting import misused_interpreters
from fondaco.scheduling.checks.meetings import misplaced_meetings
from fondaco.scheduling.checks.people import impossible_agendas
from fondaco.scheduling.checks.places import misused_locations
from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.checks.references import broken_references
from fondaco.scheduling.checks.report import false_reports, false_reports_without_schedule
from fondaco.scheduling.problem import Problem
from fondaco.scheduling.result import ScheduleResult, Status
from fondaco.scheduling.violations import Violation


def verify(problem: Problem, result: ScheduleResult) -> tuple[Violation, ...]:
    """Everything that does not hold in `result`; an empty tuple means that all of it holds.

    While `result` names something that does not exist, or places a meeting twice, only that is told. Time grows
    linearly with meetings and participants (and n log n for sorting agendas).
    """
    plan = Plan(problem, result)
    if result.status in (Status.CONTRADICTION, Status.UNKNOWN):
        return tuple(false_reports_without_schedule(result))
    return tuple(broken_references(plan)) or (
        *misplaced_meetings(plan),
        *impossible_agendas(plan),
        *misused_locations(plan),
        *misused_interpreters(plan),
        *false_reports(plan),
    )
