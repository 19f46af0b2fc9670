"""The SAT engine against trying everything, against CP-SAT, and on small published instances."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from fondaco.scheduling import GoalCode, Limits, Meeting, Method, Params, Participant, Problem, Progress, Status, solve
from fondaco.scheduling.backends.sat_breaks import Climb, all_with_fewest_breaks, is_for_sat
from fondaco.scheduling.benchmark import run_folder
from fondaco.scheduling.compiled import compile_problem
from fondaco.scheduling.dzn import read_dzn
from fondaco.scheduling.effort import Search
from fondaco.scheduling.figures import breaks_of, n_breaks
from kernels.scheduling.brute_force import best_values
from kernels.scheduling.small_problems import meetings, people, slots, tables

AROUND = [folder / "shared" / "data" / "b2bsp" for folder in Path(__file__).resolve().parents[3:]]
PUBLISHED = next((folder for folder in AROUND if folder.is_dir()), AROUND[0])
SINGLE = Limits(seconds=None, work=60.0, workers=1)
needs_published = pytest.mark.skipif(
    not PUBLISHED.is_dir(), reason="the published instances are not beside the repository (shared/data/b2bsp)"
)


def climbed(problem: Problem, limits: Limits = SINGLE) -> Climb:
    """What the SAT engine alone says."""
    search = Search(compile_problem(problem), limits, 0, Params())
    return all_with_fewest_breaks(search, search.effort())


def random_core_problem(seed: int) -> Problem:
    """A tiny published problem with slots in one stretch or two, in which any of its rules may bind."""
    chance = Random(seed)
    grid = slots(*chance.choice([(5,), (2, 3), (4, 1)]))
    names = "abcde"[: chance.choice([4, 5])]
    away = [tuple(sorted(chance.sample(range(5), chance.choice([0, 0, 0, 1, 2])))) for _ in names]
    places = tables(chance.choice([1, 2, 2]))
    closed = replace(places[0], unavailable=(chance.randrange(5),))
    wanted: list[Meeting] = []
    for index in range(chance.choice([4, 5])):
        first, second = chance.sample(names, 2)
        earlier = (chance.choice(wanted).id,) if wanted and chance.random() < 0.25 else ()
        fixed = chance.choice([None] * 6 + [1])
        wanted.append(Meeting(f"m{index}", first, second, fixed_slot=fixed, after=earlier))
    return Problem(
        slots=grid,
        participants=tuple(Participant(name, unavailable=slots) for name, slots in zip(names, away, strict=True)),
        locations=(closed, *places[1:]) if chance.random() < 0.5 else places,
        meetings=tuple(wanted),
        fairness=chance.choice([None, 0, 1, 2]),
    )


@pytest.mark.parametrize("seed", range(30))
def test_tiny_problems_agree_with_trying_everything(seed: int) -> None:
    problem = random_core_problem(seed)
    best, climb = best_values(problem), climbed(problem)
    can_place_all = best is not None and best[0] == len(problem.meetings)
    assert climb.is_impossible is not can_place_all
    if best is not None and can_place_all:
        assert climb.candidate is not None
        assert n_breaks(compile_problem(problem), climb.candidate.slot) == best[2] == climb.bound


def test_the_tiny_problems_are_of_both_kinds() -> None:
    problems = [random_core_problem(seed) for seed in range(12)]
    found = [best_values(problem) for problem in problems]
    complete = [best for best, p in zip(found, problems, strict=True) if best and best[0] == len(p.meetings)]
    assert 2 < len(complete) < 11
    assert any(best[2] > 0 for best in complete)


def test_without_anybody_unbroken_fairness_compares_with_the_least() -> None:
    closed = tuple(replace(person, unavailable=(2,)) for person in people("abcd"))
    wanted = meetings("ab cd ac bd")
    problem = Problem(slots(5), closed, tables(1), wanted, fairness=0)
    climb, best = climbed(problem), best_values(problem)
    assert climb.candidate is not None
    assert best is not None
    assert n_breaks(compile_problem(problem), climb.candidate.slot) == best[2] == climb.bound
    assert len(set(breaks_of(compile_problem(problem), climb.candidate.slot).tolist())) == 1


def dense_event(n_people: int = 14, n_slots: int = 10, *, n_tables: int = 6, seed: int = 1) -> Problem:
    """Everybody wants to meet some of the others, nobody more than the slots allow; large enough for the SAT engine."""
    chance = Random(seed)
    names = [f"p{i}" for i in range(n_people)]
    free = dict.fromkeys(names, n_slots - 1)
    pairs = []
    for first, second in ((a, b) for i, a in enumerate(names) for b in names[i + 1 :]):
        if free[first] and free[second] and chance.random() < 0.5:
            pairs.append((first, second))
            free[first] -= 1
            free[second] -= 1
    return Problem(
        slots=slots(n_slots),
        participants=tuple(Participant(name) for name in names),
        locations=tables(n_tables),
        meetings=tuple(Meeting(f"{a}{b}", a, b) for a, b in pairs),
    )


def test_solve_goes_to_the_sat_engine_and_says_so() -> None:
    problem = dense_event()
    lines: list[Progress] = []
    result = solve(problem, limits=SINGLE, params=Params(goals=2), on_progress=lines.append)
    assert result.status is Status.OPTIMAL
    assert result.left_out == ()
    assert all("kissat" in engine for engine in result.facts.engines)
    assert lines[-1].best == lines[-1].bound == result.goal(GoalCode.BREAKS).value


def test_same_seed_one_worker_same_schedule_and_work() -> None:
    problem = dense_event(seed=3)
    first, second = (solve(problem, limits=SINGLE, seed=4, params=Params(goals=2)) for _ in range(2))
    assert first.assignments == second.assignments
    assert first.facts.work == second.facts.work > 0


def test_too_many_meetings_for_the_tables_is_proved_and_the_rest_placed() -> None:
    problem = dense_event(n_tables=2)
    assert len(problem.meetings) > 2 * len(problem.slots)
    result = solve(problem, limits=replace(SINGLE, work=4.0), params=Params(goals=2))
    assert result.goal(GoalCode.PLACED_MUST).bound < len(problem.meetings)
    assert result.left_out


def test_a_heuristic_search_leaves_the_sat_engine_out() -> None:
    quick = Limits(seconds=None, work=1.0, workers=1)
    result = solve(dense_event(), limits=quick, params=Params(method=Method.HEURISTIC, goals=2))
    assert not any("kissat" in engine for engine in result.facts.engines)


def test_asked_to_stop_the_engine_stops_and_claims_no_more_than_it_knows() -> None:
    problem = dense_event(n_people=24, n_slots=14, n_tables=10)
    answers = iter([False] * 4)
    result = solve(problem, limits=Limits(seconds=60, workers=2), should_stop=lambda: next(answers, True))
    best = solve(problem, limits=Limits(seconds=60, workers=2), params=Params(goals=2))
    assert best.status is Status.OPTIMAL
    assert result.goal(GoalCode.PLACED_MUST).bound >= best.goal(GoalCode.PLACED_MUST).value
    if len(result.assignments) == len(problem.meetings):
        assert result.goal(GoalCode.BREAKS).bound <= best.goal(GoalCode.BREAKS).value


@needs_published
@pytest.mark.parametrize(
    ("name", "optimum"), [("tic-12", 0), ("tic-12crafc", 0), ("tic-13", 0), ("forumt-14", 5), ("forum-13crafc", 1)]
)
def test_published_instances_to_their_published_optimum(name: str, optimum: int) -> None:
    problem = read_dzn(PUBLISHED / f"{name}.original.dzn")
    assert is_for_sat(compile_problem(problem))
    result = solve(problem, limits=Limits(seconds=120, workers=2), params=Params(goals=2))
    goals = [(goal.value, goal.bound) for goal in result.goals]
    assert goals == [(len(problem.meetings),) * 2, (0, 0), (optimum, optimum)]


@needs_published
@pytest.mark.parametrize("seed", range(3))
def test_variants_agree_with_cp_sat(seed: int) -> None:
    problem = varied(read_dzn(PUBLISHED / "tic-12.original.dzn"), seed)
    climb = climbed(problem, Limits(seconds=60, workers=2))
    search = Search(compile_problem(problem), Limits(seconds=60, workers=2), 0, Params())
    placed, bound = all_placed_by_cp_sat(search)
    assert climb.is_impossible is (bound < len(problem.meetings))
    assert climb.is_impossible or placed == bound == len(problem.meetings)


def varied(problem: Problem, seed: int) -> Problem:
    """A variant as in the paper: some slots forbidden, some meetings fixed, some in a given order."""
    chance = Random(seed)
    forbidden = [tuple(t for t in range(len(problem.slots)) if chance.random() < 0.01) for _ in problem.participants]
    full = {p.id: sum(p.id in (m.first, m.second) for m in problem.meetings) for p in problem.participants}
    return replace(
        problem,
        participants=tuple(
            replace(p, unavailable=away if full[p.id] + len(away) <= len(problem.slots) else ())
            for p, away in zip(problem.participants, forbidden, strict=True)
        ),
        meetings=tuple(
            replace(m, after=(problem.meetings[i - 1].id,) if i and chance.random() < 0.05 * seed else ())
            for i, m in enumerate(problem.meetings)
        ),
    )


def all_placed_by_cp_sat(search: Search) -> tuple[int, int]:
    """Musts placed and their bound, found by the complete model in CP-SAT."""
    from fondaco.scheduling.backends.cpsat_goals import GoalPursuit

    placed, bound = GoalPursuit(search).pursue(GoalCode.PLACED_MUST, search.effort())
    assert placed is not None
    assert bound is not None
    return placed, bound


@needs_published
def test_a_folder_is_run_in_order_and_compared_with_what_is_published(tmp_path: Path) -> None:
    for name in ("tic-12crafc.original.dzn", "tic-12.original.dzn", "published.csv"):
        (tmp_path / name).write_bytes((PUBLISHED / name).read_bytes())
    told: list[str] = []
    rows = run_folder(tmp_path, limits=Limits(seconds=60), on_row=lambda row: told.append(row.instance))
    assert told == [row.instance for row in rows] == ["tic-12", "tic-12crafc"]
    assert [(row.breaks, row.bound, row.agrees) for row in rows] == [(0, 0, True)] * 2
    assert rows[0].published_seconds == {"maxsat": 0.1, "chuffed": 0.8, "mip": 13.8}


@pytest.mark.parametrize("work", [0.02, 0.3])
def test_a_limit_that_comes_at_once_proves_nothing_false(work: float) -> None:
    problem = dense_event(n_people=30, n_slots=16, n_tables=12)  # 203 meetings, room for 192
    result = solve(problem, limits=replace(SINGLE, work=work), params=Params(goals=2))
    assert 16 * 12 <= result.goal(GoalCode.PLACED_MUST).bound <= len(problem.meetings)
    assert result.status is not Status.OPTIMAL
