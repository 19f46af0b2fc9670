"""`solve` against trying everything, and what must not matter to it."""

from dataclasses import replace
from random import Random

import pytest

from fondaco.scheduling import GoalCode, Limits, Meeting, Params, Priority, Problem, Progress, Status, solve
from kernels.scheduling.brute_force import best_values
from kernels.scheduling.small_problems import (
    QUICK,
    figures,
    left_out,
    meetings,
    people,
    random_problem,
    slots,
    tables,
    values,
)


@pytest.mark.parametrize("seed", range(24))
def test_tiny_problems_reach_the_optimum_found_by_trying_everything(seed: int) -> None:
    problem = random_problem(seed)
    result = solve(problem, limits=QUICK)
    assert tuple(goal.value for goal in result.goals) == best_values(problem)
    assert [goal.bound for goal in result.goals] == [goal.value for goal in result.goals]
    assert result.status is Status.OPTIMAL


@pytest.mark.parametrize("seed", range(6))
def test_order_of_input_changes_no_goal(seed: int) -> None:
    problem, chance = random_problem(seed + 100, n_meetings=8), Random(seed)

    def shuffled(items: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(chance.sample(items, len(items)))

    mixed = replace(
        problem,
        participants=shuffled(problem.participants),
        meetings=shuffled(problem.meetings),
        locations=shuffled(problem.locations),
    )
    assert values(mixed) == values(problem)


@pytest.mark.parametrize("seed", range(6))
def test_one_more_wish_never_places_fewer(seed: int) -> None:
    problem = random_problem(seed + 200, n_meetings=7)
    more = replace(problem, meetings=(*problem.meetings, Meeting("new", "a", "b", Priority.WISH)))
    before, after = values(problem), values(more)
    assert after[0] >= before[0]
    assert after[:2] >= before[:2]


def test_same_seed_gives_the_same_schedule() -> None:
    problem = random_problem(7, n_meetings=9)
    first, second = (solve(problem, limits=QUICK, seed=5) for _ in range(2))
    assert first.assignments == second.assignments
    assert first.facts.work == second.facts.work


def test_more_wishes_than_slots_places_what_fits_and_proves_it() -> None:
    problem = Problem(slots(2), people("abcd"), tables(3), meetings("ab ac ad", Priority.WISH))
    result = solve(problem, limits=QUICK)
    assert figures(result)[:3] == [(0, 0), (2, 2), (0, 0)]
    assert len(left_out(result)) == 1


def test_musts_come_before_any_number_of_wishes() -> None:
    wishes = meetings("ab cd", Priority.WISH)
    problem = Problem(slots(1), people("abcd"), tables(2), (*wishes, *meetings("bc")))
    result = solve(problem, limits=QUICK)
    assert [assignment.meeting for assignment in result.assignments] == ["bc"]
    assert figures(result)[:2] == [(1, 1), (0, 0)]


def test_nothing_to_schedule_is_optimal() -> None:
    result = solve(Problem(slots(2), people("ab"), tables(1), ()), limits=QUICK)
    assert result.status is Status.OPTIMAL
    assert figures(result) == [(0, 0)] * 5


def test_goals_asked_for_are_the_goals_given() -> None:
    problem = Problem(slots(3), people("abc"), tables(1), meetings("ab bc"))
    result = solve(problem, limits=QUICK, params=Params(goals=2))
    assert [goal.code for goal in result.goals] == [GoalCode.PLACED_MUST, GoalCode.PLACED_WISH, GoalCode.BREAKS]


def test_stopping_at_once_still_gives_a_schedule_with_honest_bounds() -> None:
    problem = random_problem(3, n_meetings=9)
    result = solve(problem, limits=Limits(seconds=30, workers=1), should_stop=lambda: True)
    placed = result.goal(GoalCode.PLACED_MUST).value + result.goal(GoalCode.PLACED_WISH).value
    assert placed == len(result.assignments)
    assert len(result.assignments) + len(result.left_out) == len(problem.meetings)
    best = solve(problem, limits=QUICK)
    assert result.goal(GoalCode.PLACED_MUST).bound >= best.goal(GoalCode.PLACED_MUST).value


def test_progress_tells_goals_in_order() -> None:
    lines: list[Progress] = []
    solve(random_problem(11, n_meetings=9), limits=QUICK, on_progress=lines.append)
    order = list(GoalCode)
    told = [order.index(line.goal) for line in lines if line.goal is not None]
    assert told
    assert told == sorted(told)


def test_stopping_before_anything_is_known_claims_nothing() -> None:
    problem = replace(random_problem(3), fairness=None, participants=people("abcde", min_meetings=1))
    result = solve(problem, limits=Limits(seconds=30, workers=1), should_stop=lambda: True)
    assert result.status is Status.UNKNOWN
    assert (result.assignments, result.left_out, result.goals, result.conflict) == ((), (), (), ())
