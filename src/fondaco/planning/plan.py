"""From a session to a checked plan."""

from dataclasses import dataclass

from fondaco.common.session import ForumSession
from fondaco.common.timetable import Timetable
from fondaco.planning.errors import PlanFailsItsCheck
from fondaco.planning.problem import problem_of
from fondaco.planning.timetable import timetable_of
from fondaco.scheduling import Problem, RunSettings, ScheduleResult, Violation, solve, verify

VIOLATIONS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Plan:
    """A session with its schedule. `revision` counts how often it was mended during the session."""

    session: ForumSession
    problem: Problem
    result: ScheduleResult
    timetable: Timetable
    revision: int = 0


def plan_session(
    session: ForumSession,
    settings: RunSettings = RunSettings(),  # noqa: B008  # frozen
) -> Plan:
    """Schedule the meetings of a session; `solve` says what the settings mean.

    Raises PlanFailsItsCheck where the independent checker refuses what the solver found.
    """
    problem = problem_of(session)
    result = solve(
        problem,
        limits=settings.limits,
        seed=settings.seed,
        params=settings.params,
        on_progress=settings.on_progress,
        should_stop=settings.should_stop,
    )
    refuse_violations(verify(problem, result))
    return Plan(session, problem, result, timetable_of(session, problem, result))


def refuse_violations(violations: tuple[Violation, ...]) -> None:
    """Raise PlanFailsItsCheck naming the first violations, if there are any."""
    if not violations:
        return
    lines = [violation.text for violation in violations[:VIOLATIONS_SHOWN]]
    if len(violations) > VIOLATIONS_SHOWN:
        lines.append(f"and {len(violations) - VIOLATIONS_SHOWN} more")
    raise PlanFailsItsCheck(
        "the plan that was found breaks its own rules, and nothing was written. This is a fault of Fondaco's: please "
        "report it with the workbook.\n" + "\n".join(lines)
    )
