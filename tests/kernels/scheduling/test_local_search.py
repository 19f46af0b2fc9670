"""The local search: every rule holds, no bound is crossed, and the same seed gives the same schedule."""

from dataclasses import replace
from random import Random

import pytest

from fondaco.scheduling import (
    GoalCode,
    Interpreter,
    Limits,
    Location,
    LocationKind,
    Meeting,
    Method,
    Params,
    Participant,
    Priority,
    Problem,
    Progress,
    ScheduleResult,
    Status,
    Transfer,
    solve,
)
from kernels.scheduling.brute_force import best_values, values_of
from kernels.scheduling.small_problems import meetings, people, random_problem, slots, tables

LOCAL = Params(method=Method.HEURISTIC)
SHORT = Limits(seconds=None, work=0.1, workers=1)


def solved(problem: Problem, seed: int = 0) -> ScheduleResult:
    return solve(problem, limits=SHORT, params=LOCAL, seed=seed)


def figures_of(result: ScheduleResult) -> tuple[int, ...]:
    return tuple(goal.value for goal in result.goals)


def rich_problem(seed: int, *, n_people: int = 24, n_meetings: int = 90) -> Problem:
    """Too many meetings for too few places and interpreters, with every rule but least numbers."""
    chance = Random(seed)
    names = [f"p{i}" for i in range(n_people)]
    chosen = tuple(
        Participant(
            name,
            languages=chance.choice([(), ("it",), ("ru",), ("ru", "en")]),
            unavailable=tuple(sorted(chance.sample(range(12), chance.choice([0, 0, 3])))),
            max_meetings=chance.choice([None, None, 4]),
        )
        for name in names
    )
    places = [Location(f"x{i}", site="x") for i in range(3)] + [Location(f"y{i}", site="y") for i in range(3)]
    places.append(Location("booth", LocationKind.BOOTH, "y", owner="p0", unavailable=(4,)))
    wanted = []
    for i in range(n_meetings):
        first, second = chance.sample(names, 2)
        earlier = (f"m{chance.randrange(i)}",) if i and chance.random() < 0.1 else ()
        wanted.append(
            Meeting(
                f"m{i}",
                first,
                second,
                chance.choice([Priority.MUST, Priority.WISH]),
                sessions=chance.choice([(), (), (), ("0",)]),
                fixed_slot=chance.randrange(12) if chance.random() < 0.1 else None,
                after=earlier,
            )
        )
    return Problem(
        slots=slots(7, 5, pause=chance.choice([0, 15])),
        participants=chosen,
        locations=tuple(places),
        meetings=tuple(wanted),
        interpreters=(
            Interpreter("i0", ("it", "ru"), max_run=2),
            Interpreter("i1", ("it", "ru"), max_run=2),
            Interpreter("i2", ("it", "ru", "en"), unavailable=(0, 1), sites=("x",)),
        ),
        transfers=(Transfer("x", "y", 10),),
        fairness=chance.choice([None, 1, 0]),
    )


@pytest.mark.parametrize("seed", range(20))
def test_rules_hold_and_figures_are_true_on_rich_problems(seed: int) -> None:
    problem = rich_problem(seed)
    result = solved(problem)
    assert values_of(problem, result) == figures_of(result)
    assert len(result.assignments) + len(result.left_out) == len(problem.meetings)
    assert result.goal(GoalCode.PLACED_MUST).value > 0


@pytest.mark.parametrize("seed", range(40))
def test_tiny_problems_are_never_better_than_the_optimum_and_bounds_never_worse(seed: int) -> None:
    problem = random_problem(seed)
    result = solved(problem)
    best = best_values(problem)
    assert best is not None
    found, bounds = figures_of(result), [goal.bound for goal in result.goals]
    assert values_of(problem, result) == found
    must, wish, breaks = found[:3]
    assert (must, wish, -breaks) <= (best[0], best[1], -best[2])
    assert bounds[0] >= best[0]
    if must == best[0]:
        assert bounds[1] >= best[1]
    if (must, wish) == best[:2]:
        assert bounds[2] <= best[2]


def test_most_tiny_problems_reach_the_optimum_in_placement_and_breaks() -> None:
    problems = [random_problem(seed) for seed in range(40)]
    reached = [figures_of(solved(problem))[:3] == (best_values(problem) or ())[:3] for problem in problems]
    assert sum(reached) >= 34


@pytest.mark.parametrize("seed", range(3))
def test_same_seed_and_work_give_the_same_schedule(seed: int) -> None:
    one, two = (solved(rich_problem(seed), seed=seed) for _ in range(2))
    assert one.assignments == two.assignments
    assert one.goals == two.goals
    assert one.facts.work == two.facts.work


def test_enough_room_is_used_without_a_break_and_that_is_proved() -> None:
    pairs = " ".join(a + b for a in "abcdefgh" for b in "stuvwxyz")
    result = solved(Problem(slots(12), people("abcdefghstuvwxyz"), tables(8), meetings(pairs)))
    assert result.status is Status.OPTIMAL
    assert figures_of(result)[:3] == (64, 0, 0)


def test_places_are_filled_to_the_last_and_that_is_proved_to_be_all() -> None:
    pairs = " ".join(a + b for a in "abcdef" for b in "uvwxyz")
    result = solved(Problem(slots(4), people("abcdefuvwxyz"), tables(5), meetings(pairs)))
    assert result.goal(GoalCode.PLACED_MUST).value == result.goal(GoalCode.PLACED_MUST).bound == 20
    assert all(left.is_proved for left in result.left_out)


def test_musts_push_wishes_out() -> None:
    wishes = meetings("ab cd ac bd", Priority.WISH)
    result = solved(Problem(slots(2), people("abcd"), tables(1), (*wishes, *meetings("ad bc"))))
    assert sorted(a.meeting for a in result.assignments) == ["ad", "bc"]


def test_least_numbers_of_meetings_bind_before_musts() -> None:
    wishes = meetings("ab", Priority.WISH)
    chosen = tuple(replace(p, min_meetings=1) if p.id == "b" else p for p in people("abcd"))
    result = solved(Problem(slots(1), chosen, tables(1), (*wishes, *meetings("cd"))))
    assert [a.meeting for a in result.assignments] == ["ab"]


def test_stopping_at_once_gives_a_schedule_with_honest_bounds() -> None:
    problem = rich_problem(1)
    result = solve(problem, limits=Limits(seconds=30), params=LOCAL, should_stop=lambda: True)
    assert values_of(problem, result) == figures_of(result)
    assert result.goal(GoalCode.PLACED_MUST).bound >= solved(problem).goal(GoalCode.PLACED_MUST).value


def test_stopping_midway_keeps_the_best_that_was_told() -> None:
    problem, lines = rich_problem(2), list[Progress]()
    limits = Limits(seconds=60, workers=2)
    asked = iter([False] * 12)

    def should_stop() -> bool:
        return next(asked, True)

    result = solve(problem, limits=limits, params=LOCAL, on_progress=lines.append, should_stop=should_stop)
    assert values_of(problem, result) == figures_of(result)
    assert lines
