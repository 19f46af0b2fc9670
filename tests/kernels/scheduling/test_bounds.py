"""Bounds on placement and breaks: known by hand on small cases, never crossed by the best schedule."""

from dataclasses import replace

import numpy as np
import pytest

from fondaco.scheduling import GoalCode, Interpreter, Meeting, Participant, Problem, solve
from fondaco.scheduling.break_bounds import fewest_breaks
from fondaco.scheduling.compiled import OUT, Candidate, compile_problem
from fondaco.scheduling.placement_bounds import most_placed
from kernels.scheduling.brute_force import best_values
from kernels.scheduling.small_problems import QUICK, meetings, people, random_problem, slots, tables

LANGUAGES = ("it", "ru", "de")


def bound_when_placed(problem: Problem, slot_of: dict[str, int]) -> int:
    """The bound for schedules that place as much as this one does."""
    chosen = [slot_of.get(meeting.id, OUT) for meeting in problem.meetings]
    slot = np.array(chosen, dtype=np.int32)
    nothing = np.full_like(slot, OUT)
    return fewest_breaks(compile_problem(problem), Candidate(slot, nothing, nothing))


def test_somebody_who_is_away_now_and_then_has_breaks_alone() -> None:
    crowd = (Participant("a", unavailable=(1, 3)), *people("bcd"))
    problem = Problem(slots(5), crowd, tables(3), meetings("ab ac ad"))
    assert bound_when_placed(problem, {"ab": 0, "ac": 2, "ad": 4}) == 2


def test_a_night_between_two_meetings_is_no_break() -> None:
    crowd = (Participant("a", unavailable=(1, 3)), *people("bcd"))
    problem = Problem(slots(2, 3), crowd, tables(3), meetings("ab ac ad"))
    assert bound_when_placed(problem, {"ab": 0, "ac": 2, "ad": 4}) == 1


def test_one_table_for_three_makes_one_of_them_wait() -> None:
    problem = Problem(slots(3), people("abc"), tables(1), meetings("ab bc ac"))
    assert bound_when_placed(problem, {"ab": 0, "bc": 1, "ac": 2}) == 1


def test_one_interpreter_for_three_makes_one_of_them_wait() -> None:
    crowd = tuple(Participant(name, languages=(own,)) for name, own in zip("abc", LANGUAGES, strict=True))
    problem = Problem(slots(3), crowd, tables(3), meetings("ab bc ac"), (Interpreter("i", LANGUAGES),))
    assert bound_when_placed(problem, {"ab": 0, "bc": 1, "ac": 2}) == 1
    understood = replace(problem, participants=people("abc"))
    assert bound_when_placed(understood, {"ab": 0, "bc": 1, "ac": 2}) == 0


def test_a_meeting_fixed_apart_from_the_others_makes_a_break() -> None:
    wanted = (Meeting("ab", "a", "b", fixed_slot=0), Meeting("ac", "a", "c", fixed_slot=3))
    problem = Problem(slots(4), people("abc"), tables(3), wanted)
    assert bound_when_placed(problem, {"ab": 0, "ac": 3}) == 1


def test_who_is_left_out_may_be_somebody_else_so_no_break_is_sure() -> None:
    crowd = (Participant("a", unavailable=(1,)), *people("bcd"))
    problem = Problem(slots(3), crowd, tables(1), meetings("ab ac bc bd"))
    assert bound_when_placed(problem, {"ab": 0, "ac": 2, "bd": 1}) == 0


def test_a_popular_participant_bounds_what_can_be_placed() -> None:
    problem = Problem(slots(2), people("abcdefgh"), tables(5), meetings("ab ac ad ae af gh"))
    assert most_placed(compile_problem(problem), (0, 0)) == (3, 0)


def test_places_and_interpreters_bound_what_can_be_placed() -> None:
    crowd = tuple(Participant(name, languages=("it" if name in "abcd" else "ru",)) for name in "abcdwxyz")
    wanted = meetings("aw ax bw bx cy cz dy dz")
    problem = Problem(slots(3), crowd, tables(2), wanted, (Interpreter("i", ("it", "ru")),))
    assert most_placed(compile_problem(problem), (0, 0)) == (3, 0)
    understood = replace(problem, participants=people("abcdwxyz"))
    assert most_placed(compile_problem(understood), (0, 0)) == (6, 0)


@pytest.mark.parametrize("seed", range(60))
def test_bounds_hold_for_the_best_schedule_of_tiny_problems(seed: int) -> None:
    problem = random_problem(seed + 300)
    best = best_values(problem)
    result = solve(problem, limits=QUICK)
    assert best is not None
    assert tuple(goal.value for goal in result.goals) == best
    must, wish = most_placed(compile_problem(problem), best[:2])
    assert must >= best[0]
    assert wish >= best[1]
    placed = {assignment.meeting: assignment.slot for assignment in result.assignments}
    assert bound_when_placed(problem, placed) <= result.goal(GoalCode.BREAKS).value
