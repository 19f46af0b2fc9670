"""Minimal sets of requirements that cannot all be kept."""

from dataclasses import replace
from random import Random

import pytest

from fondaco.scheduling import (
    GoalCode,
    Interpreter,
    Location,
    Meeting,
    Participant,
    Problem,
    Requirement,
    ScheduleResult,
    Status,
    Transfer,
    solve,
)
from kernels.scheduling.small_problems import QUICK, meetings, people, slots, tables


def told(result: ScheduleResult) -> list[tuple[str, tuple[str, ...]]]:
    return [(requirement.code, requirement.subjects) for requirement in result.conflict]


def test_least_number_above_the_slots_somebody_is_there() -> None:
    sides = (Participant("a", unavailable=(0, 1), min_meetings=2), *people("bcde"))
    result = solve(Problem(slots(3), sides, tables(2), meetings("ab ac ad de")), limits=QUICK)
    assert result.status is Status.CONTRADICTION
    assert (result.assignments, result.left_out, result.goals) == ((), (), ())
    assert result.conflict == (
        Requirement("min_meetings", ("a",), "a has at least 2 meetings."),
        Requirement("unavailable", ("a",), "a is not there at slots s0 and s1."),
    )


def test_least_numbers_of_two_who_want_the_same_table() -> None:
    sides = (Participant("a", min_meetings=1), Participant("b"), Participant("c", min_meetings=1), Participant("d"))
    result = solve(Problem(slots(1), (*sides, *people("ef")), tables(1), meetings("ab cd ef")), limits=QUICK)
    assert told(result) == [("min_meetings", ("a",)), ("min_meetings", ("c",)), ("locations", ("t0",))]


def test_least_number_against_fairness() -> None:
    sides = (Participant("a", min_meetings=2), *people("bc"))
    fixed = (Meeting("m", "a", "b", fixed_slot=0), Meeting("n", "a", "c", fixed_slot=2))
    result = solve(Problem(slots(3), sides, tables(2), fixed, fairness=0), limits=QUICK)
    assert told(result) == [("min_meetings", ("a",)), ("fixed_slot", ("m",)), ("fixed_slot", ("n",)), ("fairness", ())]


def test_two_musts_in_one_fixed_slot() -> None:
    pair = (Meeting("m", "a", "b", fixed_slot=0), Meeting("n", "a", "c", fixed_slot=0), *meetings("ad bc"))
    result = solve(Problem(slots(3), people("abcd"), tables(2), pair), limits=QUICK)
    assert result.status is Status.OPTIMAL
    assert result.goal(GoalCode.PLACED_MUST).value == 3
    assert told(result) == [("must", ("m",)), ("must", ("n",)), ("fixed_slot", ("m",)), ("fixed_slot", ("n",))]
    assert result.conflict[0].text == "Meeting m of a with b takes place."


def test_musts_far_apart_that_share_an_interpreter_and_a_slot() -> None:
    sides = [Participant(name, ("it",) if name in "ac" else ("ru",)) for name in "abcd"]
    problem = Problem(
        slots(2),
        (*(replace(side, unavailable=(1,)) for side in sides), *people("ef")),
        tables(4),
        meetings("ab cd ef"),
        (Interpreter("i", ("it", "ru")),),
    )
    codes = told(solve(problem, limits=QUICK))
    assert ("must", ("ab",)) in codes
    assert ("must", ("cd",)) in codes
    assert ("interpreters", ("i",)) in codes
    assert ("must", ("ef",)) not in codes


def test_more_musts_than_slots() -> None:
    result = solve(Problem(slots(2), people("abcd"), tables(3), meetings("ab ac ad bc")), limits=QUICK)
    assert told(result) == [("must", ("ab",)), ("must", ("ac",)), ("must", ("ad",))]


def test_no_conflict_where_only_wishes_are_left_out_or_all_fits() -> None:
    fits = Problem(slots(3), people("abcd"), tables(3), meetings("ab ac ad"))
    assert solve(fits, limits=QUICK).conflict == ()


@pytest.mark.parametrize("seed", range(6))
def test_dropping_any_one_requirement_resolves_the_conflict(seed: int) -> None:
    """Checked by taking each must of the conflict back: the others can then all be placed."""
    chance = Random(seed)
    names = "abcdef"
    pairs = chance.sample([x + y for x in names for y in names if x < y], 9)
    places = (Location("x0", site="x"), Location("y0", site="y"))
    problem = Problem(slots(3), people(names), places, meetings(" ".join(pairs)), transfers=(Transfer("x", "y", 5),))
    musts = [subjects[0] for code, subjects in told(solve(problem, limits=QUICK)) if code == "must"]
    assert musts
    chosen = [meeting for meeting in problem.meetings if meeting.id in musts]
    whole = solve(replace(problem, meetings=tuple(chosen)), limits=QUICK)
    assert whole.goal(GoalCode.PLACED_MUST).bound < len(chosen)
    for dropped in chosen:
        rest = tuple(meeting for meeting in chosen if meeting is not dropped)
        assert solve(replace(problem, meetings=rest), limits=QUICK).goal(GoalCode.PLACED_MUST).value == len(rest)
