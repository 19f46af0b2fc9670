"""`verify` finds every planted violation, calls it by its name, and finds nothing else."""

import ast
from collections.abc import Callable
from dataclasses import replace

import pytest

from architecture.sources import PACKAGE, tree_of
from fondaco.scheduling import (
    Assignment,
    GoalCode,
    LeftOut,
    Problem,
    ReasonCode,
    Requirement,
    Rule,
    ScheduleResult,
    Status,
    Transfer,
    verify,
)
from kernels.scheduling.checked_plan import PROBLEM, RESULT, with_fields

Planted = tuple[Problem, ScheduleResult]
ONLY_FROM_REPLAN = {Rule.FROZEN, Rule.CHANGES_TOLD}


def meeting(name: str, **fields: object) -> Planted:
    return replace(PROBLEM, meetings=with_fields(PROBLEM.meetings, name, **fields)), RESULT


def person(name: str, **fields: object) -> Planted:
    return replace(PROBLEM, participants=with_fields(PROBLEM.participants, name, **fields)), RESULT


def place(name: str, **fields: object) -> Planted:
    return replace(PROBLEM, locations=with_fields(PROBLEM.locations, name, **fields)), RESULT


def interpreter(name: str, **fields: object) -> Planted:
    return replace(PROBLEM, interpreters=with_fields(PROBLEM.interpreters, name, **fields)), RESULT


def transfer(site_a: str, site_b: str) -> Planted:
    return replace(PROBLEM, transfers=(*PROBLEM.transfers, Transfer(site_a, site_b, 60))), RESULT


def assigned(name: str, **fields: object) -> Planted:
    return told(assignments=with_fields(RESULT.assignments, name, **fields))


def goal(code: GoalCode, value: int, bound: int, status: Status = Status.OPTIMAL) -> Planted:
    return told(goals=with_fields(RESULT.goals, code, value=value, bound=bound), status=status)


def told(**fields: object) -> Planted:
    return PROBLEM, replace(RESULT, **fields)  # type: ignore[arg-type]  # fields of ScheduleResult


def left_out(name: str, **fields: object) -> LeftOut:
    return replace(LeftOut(name, ReasonCode.NOT_FOUND, "", False), **fields)  # type: ignore[arg-type]  # its fields


PLANTED: list[tuple[Rule, str, Callable[[], Planted]]] = [
    (Rule.UNKNOWN_ID, "meeting", lambda: assigned("ab", meeting="zz")),
    (Rule.UNKNOWN_ID, "location", lambda: assigned("ab", location="zz")),
    (Rule.UNKNOWN_ID, "interpreter", lambda: assigned("ab", interpreter="zz")),
    (Rule.UNKNOWN_ID, "left out", lambda: told(left_out=(left_out("zz"),))),
    (Rule.UNKNOWN_ID, "bottleneck participant", lambda: told(left_out=(left_out("gh", participants=("zz",)),))),
    (Rule.UNKNOWN_ID, "bottleneck location", lambda: told(left_out=(left_out("gh", locations=("zz",)),))),
    (Rule.UNKNOWN_ID, "bottleneck interpreter", lambda: told(left_out=(left_out("gh", interpreters=("zz",)),))),
    (Rule.UNKNOWN_ID, "bottleneck meeting", lambda: told(left_out=(left_out("gh", meetings=("zz",)),))),
    (Rule.UNKNOWN_SLOT, "too late", lambda: assigned("ab", slot=7)),
    (Rule.UNKNOWN_SLOT, "negative", lambda: assigned("ab", slot=-1)),
    (Rule.UNKNOWN_SLOT, "bottleneck", lambda: told(left_out=(left_out("gh", slots=(7,)),))),
    (Rule.PLACED_TWICE, "", lambda: told(assignments=(*RESULT.assignments, Assignment("ab", 1, "room", "i0")))),
    (Rule.UNAVAILABLE, "first side", lambda: person("a", unavailable=(2,))),
    (Rule.UNAVAILABLE, "second side", lambda: person("c", unavailable=(2,))),
    (Rule.SESSION, "", lambda: meeting("ab", sessions=("1", "2"))),
    (Rule.FIXED_SLOT, "", lambda: meeting("jd", fixed_slot=3)),
    (Rule.PRECEDENCE, "later", lambda: meeting("cf", after=("ac",))),
    (Rule.PRECEDENCE, "same slot", lambda: meeting("cf", after=("ab",))),
    (Rule.ONE_MEETING_AT_A_TIME, "", lambda: assigned("ac", slot=0, location="room")),
    (Rule.MIN_MEETINGS, "", lambda: person("h", min_meetings=2)),
    (Rule.MAX_MEETINGS, "", lambda: person("f", max_meetings=2)),
    (Rule.FAIRNESS, "", lambda: (replace(PROBLEM, fairness=0), RESULT)),
    (Rule.TRANSFER, "", lambda: transfer("x", "y")),
    (Rule.TRANSFER, "other direction", lambda: transfer("y", "x")),
    (Rule.FIXED_LOCATION, "", lambda: assigned("cf", location="t2")),
    (Rule.WRONG_LOCATION, "remote for people who are there", lambda: assigned("fh", location="net")),
    (Rule.WRONG_LOCATION, "table for somebody from afar", lambda: assigned("ce", location="t2")),
    (Rule.WRONG_LOCATION, "another's booth", lambda: place("booth", owner="h")),
    (Rule.WRONG_LOCATION, "table for the owner of a booth", lambda: assigned("jd", location="room")),
    (Rule.LOCATION_CLOSED, "", lambda: place("t2", unavailable=(6,))),
    (Rule.LOCATION_FULL, "", lambda: place("room", capacity=1)),
    (Rule.INTERPRETER_MISSING, "", lambda: assigned("ab", interpreter=None)),
    (Rule.INTERPRETER_NOT_NEEDED, "common language", lambda: assigned("ac", interpreter="i1")),
    (Rule.INTERPRETER_NOT_NEEDED, "no languages named", lambda: assigned("cf", interpreter="i1")),
    (Rule.INTERPRETER_LANGUAGES, "", lambda: assigned("ab", interpreter="i1")),
    (Rule.INTERPRETER_UNAVAILABLE, "", lambda: interpreter("i0", unavailable=(0,))),
    (Rule.INTERPRETER_SITE, "", lambda: interpreter("i0", sites=("x", "y"))),
    (Rule.INTERPRETER_AT_TWO_MEETINGS, "", lambda: two_at_once()),
    (Rule.INTERPRETER_RUN, "", lambda: two_in_a_row()),
    (Rule.INTERPRETER_TRANSFER, "", lambda: transfer("x", "z")),
    (Rule.LEFT_OUT, "not listed", lambda: told(left_out=())),
    (Rule.LEFT_OUT, "listed twice", lambda: told(left_out=RESULT.left_out * 2)),
    (Rule.LEFT_OUT, "placed as well", lambda: told(left_out=(*RESULT.left_out, left_out("ab")))),
    (Rule.GOALS, "one missing", lambda: told(goals=RESULT.goals[:2])),
    (Rule.GOALS, "one twice", lambda: told(goals=(*RESULT.goals, RESULT.goals[-1]))),
    (Rule.GOALS, "wrong order", lambda: told(goals=RESULT.goals[::-1])),
    (Rule.GOAL_VALUE, "musts", lambda: goal(GoalCode.PLACED_MUST, 3, 3)),
    (Rule.GOAL_VALUE, "wishes", lambda: goal(GoalCode.PLACED_WISH, 4, 4)),
    (Rule.GOAL_VALUE, "breaks", lambda: goal(GoalCode.BREAKS, 0, 0)),
    (Rule.GOAL_VALUE, "location changes", lambda: goal(GoalCode.LOCATION_CHANGES, 2, 0)),
    (Rule.GOAL_VALUE, "spread", lambda: goal(GoalCode.SPREAD, 2, 1)),
    (Rule.GOAL_BOUND, "more than there are", lambda: goal(GoalCode.PLACED_MUST, 4, 5, Status.FEASIBLE)),
    (Rule.GOAL_BOUND, "fewer than placed", lambda: goal(GoalCode.PLACED_WISH, 3, 2, Status.FEASIBLE)),
    (Rule.GOAL_BOUND, "above the breaks", lambda: goal(GoalCode.BREAKS, 1, 2, Status.FEASIBLE)),
    (Rule.GOAL_BOUND, "above the changes", lambda: goal(GoalCode.LOCATION_CHANGES, 1, 2)),
    (Rule.GOAL_BOUND, "negative", lambda: goal(GoalCode.SPREAD, 1, -1)),
    (Rule.STATUS, "too modest", lambda: told(status=Status.FEASIBLE)),
    (Rule.STATUS, "too proud", lambda: goal(GoalCode.BREAKS, 1, 0)),
    (Rule.STATUS, "contradiction with a schedule", lambda: told(status=Status.CONTRADICTION)),
    (Rule.STATUS, "unknown with goals", lambda: told(status=Status.UNKNOWN, assignments=(), left_out=())),
    (Rule.CONFLICT, "although all musts are placed", lambda: told(conflict=(Requirement("must", ("ab",), ""),))),
    (Rule.CONFLICT, "although nothing is known", lambda: (PROBLEM, NOTHING_FOUND)),
    (Rule.RUN_FACTS, "no number", lambda: told(facts=replace(RESULT.facts, seconds=float("nan")))),
    (Rule.RUN_FACTS, "negative", lambda: told(facts=replace(RESULT.facts, work=-1.0))),
]
NOTHING_FOUND = replace(
    RESULT,
    status=Status.UNKNOWN,
    assignments=(),
    left_out=(),
    goals=(),
    conflict=(Requirement("must", ("ab",), ""),),
)


def two_at_once() -> Planted:
    problem, _ = meeting("jd", fixed_slot=None)
    return problem, assigned("jd", slot=0)[1]


def two_in_a_row() -> Planted:
    problem, _ = meeting("jd", fixed_slot=None)
    return replace(problem, transfers=()), assigned("jd", slot=1)[1]


@pytest.mark.parametrize(("rule", "plant"), [pytest.param(r, p, id=f"{r}: {what}") for r, what, p in PLANTED])
def test_a_planted_violation_is_found_and_no_other(rule: Rule, plant: Callable[[], Planted]) -> None:
    problem, result = plant()
    violations = verify(problem, result)
    assert {violation.rule for violation in violations} == {rule}
    assert all(violation.text.endswith(".") for violation in violations)


def test_the_plan_they_are_planted_in_holds() -> None:
    assert verify(PROBLEM, RESULT) == ()


def test_every_rule_has_a_planted_violation() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(Rule) - ONLY_FROM_REPLAN


def test_a_violation_names_place_and_values() -> None:
    texts = [verify(*plant())[0].text for plant in (lambda: place("room", capacity=1), lambda: transfer("x", "y"))]
    assert texts == [
        "room hosts 2 meetings in slot s0; it holds 1.",
        "c goes from room (site x) after slot s2 to net (site y) in slot s4: 40 minutes, where the way takes 60.",
    ]


def modules_behind(name: str) -> set[str]:
    """Modules of Fondaco that a module imports, directly or not, those inside its functions too."""
    found, waiting = set(), [name]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            file = PACKAGE.parent / f"{module.replace('.', '/')}.py"
            imports = (node for node in ast.walk(tree_of(file)) if isinstance(node, ast.ImportFrom))
            waiting += [node.module for node in imports if node.module and node.module.startswith("fondaco.")]
    return {module.removeprefix("fondaco.scheduling.") for module in found}


@pytest.mark.parametrize("checker", ["verify", "verify_replan"])
def test_the_checker_shares_no_code_with_the_solver(checker: str) -> None:
    types = {"problem", "validation", "result", "replanned", "errors", "violations", "fondaco.common.errors"}
    types |= {"fondaco.common.session", "fondaco.common.languages", "verify", "verify_replan"}
    others = modules_behind(f"fondaco.scheduling.{checker}") - types
    assert others == {name for name in others if name.startswith("checks.")}


def test_a_contradiction_without_schedule_holds() -> None:
    empty = replace(NOTHING_FOUND, status=Status.CONTRADICTION)
    assert verify(PROBLEM, empty) == ()
