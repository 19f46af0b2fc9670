"""What a result says of itself: meetings left out, figures of the goals, bounds, status."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import isfinite

from fondaco.scheduling.checks.people import breaks_in
from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.problem import Priority
from fondaco.scheduling.result import Goal, GoalCode, ScheduleResult, Status
from fondaco.scheduling.violations import Rule, Violation

ALWAYS = (GoalCode.PLACED_MUST, GoalCode.PLACED_WISH, GoalCode.BREAKS)
MORE_IS_BETTER = (GoalCode.KEPT_MUST, GoalCode.KEPT_WISH, GoalCode.PLACED_MUST, GoalCode.PLACED_WISH)
SETTLED_LATER = (GoalCode.LOCATION_CHANGES, GoalCode.SPREAD)


def false_reports(plan: Plan) -> Iterator[Violation]:
    """Everything a result with a schedule tells that is not so."""
    yield from _wrongly_left_out(plan)
    yield from _wrong_goals(plan)
    yield from _wrong_status(plan)
    yield from _wrong_facts(plan.result)


def false_reports_without_schedule(result: ScheduleResult) -> Iterator[Violation]:
    """A contradiction, or a search that found nothing, comes without a schedule and its figures."""
    for what, found in (
        ("assignments", result.assignments), ("left-out meetings", result.left_out), ("goals", result.goals)
    ):  # fmt: skip
        if found:
            yield Violation(Rule.STATUS, (), f"The status is {result.status}, yet there are {len(found)} {what}.")
    if result.conflict and result.status is Status.UNKNOWN:
        yield Violation(Rule.CONFLICT, (), "The status is unknown, yet there is a conflict, which would be a proof.")
    yield from _wrong_facts(result)


def _wrongly_left_out(plan: Plan) -> Iterator[Violation]:
    times = Counter(left.meeting for left in plan.result.left_out)
    for name in plan.meetings:
        if name in plan.placed and times[name]:
            yield Violation(Rule.LEFT_OUT, (name,), f"Meeting {name} is placed and also listed as left out.")
        elif name not in plan.placed and not times[name]:
            yield Violation(Rule.LEFT_OUT, (name,), f"Meeting {name} is neither placed nor listed as left out.")
        elif times[name] > 1:
            yield Violation(Rule.LEFT_OUT, (name,), f"Meeting {name} is listed as left out {times[name]} times.")


def _wrong_goals(plan: Plan) -> Iterator[Violation]:
    codes = [goal.code for goal in plan.result.goals]
    expected = [code for code in GoalCode if code in codes or code in ALWAYS]
    if codes != expected:
        text = f"The goals are {', '.join(codes) or 'none'}; expected {', '.join(expected)}, in this order."
        yield Violation(Rule.GOALS, (), text)
    true = _true_values(plan)
    for goal in plan.result.goals:
        if goal.value != true.get(goal.code, goal.value):
            text = f"{goal.code} is told as {goal.value}; the schedule has {true[goal.code]}."
            yield Violation(Rule.GOAL_VALUE, (), text)
        yield from _wrong_bound(plan, goal)


def _wrong_bound(plan: Plan, goal: Goal) -> Iterator[Violation]:
    n_must = sum(meeting.priority is Priority.MUST for meeting in plan.problem.meetings)
    is_of_musts = goal.code in (GoalCode.PLACED_MUST, GoalCode.KEPT_MUST)
    if goal.code in MORE_IS_BETTER:
        low, high = goal.value, n_must if is_of_musts else len(plan.problem.meetings) - n_must
    else:
        low, high = 0, goal.value
    if not low <= goal.bound <= high:
        text = f"The bound of {goal.code} is {goal.bound}; with value {goal.value} it lies between {low} and {high}."
        yield Violation(Rule.GOAL_BOUND, (), text)


def _true_values(plan: Plan) -> dict[GoalCode, int]:
    n_must = sum(plan.meetings[name].priority is Priority.MUST for name in plan.placed)
    breaks = changes = idle = 0
    for agenda in plan.agendas.values():
        breaks += breaks_in(plan, agenda)
        for one, two in pairwise(agenda):
            if plan.share_a_stretch(one.slot, two.slot):
                changes += one.location != two.location
                idle += max(0, two.slot - one.slot - 1)
    return {
        GoalCode.PLACED_MUST: n_must,
        GoalCode.PLACED_WISH: len(plan.placed) - n_must,
        GoalCode.BREAKS: breaks,
        GoalCode.LOCATION_CHANGES: changes,
        GoalCode.SPREAD: idle,
    }


def _wrong_status(plan: Plan) -> Iterator[Violation]:
    unproved = [g.code for g in plan.result.goals if g.code not in SETTLED_LATER and g.value != g.bound]
    expected = Status.FEASIBLE if unproved else Status.OPTIMAL
    if plan.result.status is not expected:
        why = f"not proved: {', '.join(unproved)}" if unproved else "placement and breaks are proved"
        yield Violation(Rule.STATUS, (), f"The status is {plan.result.status}; expected {expected} ({why}).")
    left_out = [m.id for m in plan.problem.meetings if m.priority is Priority.MUST and m.id not in plan.placed]
    if plan.result.conflict and not left_out:
        yield Violation(Rule.CONFLICT, (), "There is a conflict, yet every meeting that must be is placed.")


def _wrong_facts(result: ScheduleResult) -> Iterator[Violation]:
    facts = {"seconds": result.facts.seconds, "work": result.facts.work}
    for name, value in facts.items():
        if not (isfinite(value) and value >= 0):
            yield Violation(Rule.RUN_FACTS, (), f"The {name} of the run are told as {value}; expected 0 or more.")
