"""A candidate and what is proved about it, as a result."""

from importlib.metadata import version

import numpy as np

from fondaco.scheduling.compiled import OUT, Candidate, Compiled, IntArray
from fondaco.scheduling.effort import Search
from fondaco.scheduling.figures import n_breaks, n_location_changes, n_placed, spread
from fondaco.scheduling.result import (
    Assignment,
    Goal,
    GoalCode,
    LeftOut,
    Requirement,
    RunFacts,
    ScheduleResult,
    Status,
)

Bounds = dict[GoalCode, int]


def goals_of(
    compiled: Compiled, candidate: Candidate, location: IntArray, bounds: Bounds, n_goals: int
) -> tuple[Goal, ...]:
    """The figures of the goals pursued; a bound that is missing is the weakest there is."""
    must, wish = n_placed(compiled, candidate)
    n_must = int(compiled.is_must.sum())
    values = {
        GoalCode.PLACED_MUST: (must, n_must),
        GoalCode.PLACED_WISH: (wish, compiled.n_meetings - n_must),
        GoalCode.BREAKS: (n_breaks(compiled, candidate.slot), 0),
    }
    if n_goals >= 3:
        values[GoalCode.LOCATION_CHANGES] = (n_location_changes(compiled, candidate.slot, location), 0)
    if n_goals >= 4:
        values[GoalCode.SPREAD] = (spread(compiled, candidate.slot), 0)
    return tuple(Goal(code, value, bounds.get(code, weakest)) for code, (value, weakest) in values.items())


def assignments_of(compiled: Compiled, candidate: Candidate, location: IntArray) -> tuple[Assignment, ...]:
    """The placed meetings, in the problem's order."""
    problem = compiled.problem
    return tuple(
        Assignment(
            meeting=problem.meetings[meeting].id,
            slot=int(candidate.slot[meeting]),
            location=problem.locations[location[meeting]].id,
            interpreter=_interpreter(compiled, int(candidate.interpreter[meeting])),
        )
        for meeting in np.flatnonzero(candidate.slot != OUT).tolist()
    )


def status_of(goals: tuple[Goal, ...]) -> Status:
    """Optimal when placement and breaks are proved."""
    first = (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH, GoalCode.BREAKS)
    proved = all(goal.value == goal.bound for goal in goals if goal.code in first)
    return Status.OPTIMAL if proved else Status.FEASIBLE


def facts_of(search: Search) -> RunFacts:
    """How the answer was found."""
    return RunFacts(
        seed=search.seed,
        seconds=search.stopwatch.seconds,
        work=search.work,
        engines=tuple(search.engines),
        version=version("fondaco"),
    )


def scheduled(
    search: Search, candidate: Candidate, location: IntArray, bounds: Bounds, left_out: tuple[LeftOut, ...]
) -> ScheduleResult:
    """The result for a schedule that was found."""
    goals = goals_of(search.compiled, candidate, location, bounds, search.params.goals)
    return ScheduleResult(
        status=status_of(goals),
        assignments=assignments_of(search.compiled, candidate, location),
        left_out=left_out,
        goals=goals,
        facts=facts_of(search),
    )


def contradiction(search: Search, conflict: tuple[Requirement, ...]) -> ScheduleResult:
    """The result when no schedule keeps every requirement."""
    return ScheduleResult(Status.CONTRADICTION, (), (), (), facts_of(search), conflict)


def nothing_found(search: Search) -> ScheduleResult:
    """The result when the limit came before any schedule that keeps the least numbers of meetings."""
    return ScheduleResult(Status.UNKNOWN, (), (), (), facts_of(search))


def _interpreter(compiled: Compiled, index: int) -> str | None:
    return None if index == OUT else compiled.problem.interpreters[index].id
