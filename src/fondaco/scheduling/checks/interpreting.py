"""Sides without a common language have one interpreter who can serve them, and interpreters can do their shifts."""

from collections.abc import Iterator
from itertools import pairwise

from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.problem import Interpreter
from fondaco.scheduling.result import Assignment
from fondaco.scheduling.violations import Rule, Violation


def misused_interpreters(plan: Plan) -> Iterator[Violation]:
    """Interpreters who are missing, not needed, unable, absent, at two meetings, too late or without rest."""
    for assignment in plan.result.assignments:
        yield from _unserved(plan, assignment)
    for interpreter in plan.problem.interpreters:
        yield from _impossible_shifts(plan, interpreter)


def _unserved(plan: Plan, assignment: Assignment) -> Iterator[Violation]:
    first, second = plan.sides(assignment)
    is_needed = bool(first.languages and second.languages) and not set(first.languages) & set(second.languages)
    name, between = assignment.interpreter, f"{first.id} and {second.id}"
    if name is None:
        if is_needed:
            text = f"Meeting {assignment.meeting} has no interpreter; {between} share no language."
            yield Violation(Rule.INTERPRETER_MISSING, (assignment.meeting,), text)
        return
    if not is_needed:
        text = f"Meeting {assignment.meeting} has interpreter {name}; {between} need none."
        yield Violation(Rule.INTERPRETER_NOT_NEEDED, (assignment.meeting, name), text)
        return
    spoken = set(plan.interpreters[name].languages)
    if not (spoken & set(first.languages) and spoken & set(second.languages)):
        text = (
            f"Meeting {assignment.meeting} has interpreter {name} ({', '.join(sorted(spoken))}), who has no language "
            f"of each side: {first.id} ({', '.join(first.languages)}), {second.id} ({', '.join(second.languages)})."
        )
        yield Violation(Rule.INTERPRETER_LANGUAGES, (assignment.meeting, name), text)


def _impossible_shifts(plan: Plan, interpreter: Interpreter) -> Iterator[Violation]:
    shifts, away = plan.shifts[interpreter.id], set(interpreter.unavailable)
    for shift in shifts:
        ids, where = (interpreter.id, shift.meeting), f"slot {plan.slot_name(shift.slot)}"
        if shift.slot in away:
            text = f"{interpreter.id} interprets meeting {shift.meeting} in {where}, when they are not there."
            yield Violation(Rule.INTERPRETER_UNAVAILABLE, ids, text)
        site = plan.locations[shift.location].site
        if interpreter.sites and site not in interpreter.sites:
            text = (
                f"{interpreter.id} interprets meeting {shift.meeting} at {shift.location} (site {site!r}); "
                f"they work only at {', '.join(map(repr, interpreter.sites))}."
            )
            yield Violation(Rule.INTERPRETER_SITE, ids, text)
    for one, two in pairwise(shifts):
        if one.slot == two.slot:
            text = f"{interpreter.id} interprets {one.meeting} and {two.meeting} in slot {plan.slot_name(one.slot)}."
            yield Violation(Rule.INTERPRETER_AT_TWO_MEETINGS, (interpreter.id, one.meeting, two.meeting), text)
        if way := plan.is_too_far(one, two):
            text = f"Interpreter {interpreter.id} goes {way}."
            yield Violation(Rule.INTERPRETER_TRANSFER, (interpreter.id, one.meeting, two.meeting), text)
    yield from _unrested(plan, interpreter, sorted({shift.slot for shift in shifts}))


def _unrested(plan: Plan, interpreter: Interpreter, at_work: list[int]) -> Iterator[Violation]:
    if interpreter.max_run is None or not at_work:
        return
    runs = [[at_work[0]]]
    for one, two in pairwise(at_work):
        if two == one + 1 and plan.share_a_stretch(one, two):
            runs[-1].append(two)
        else:
            runs.append([two])
    for run in runs:
        if len(run) > interpreter.max_run:
            text = (
                f"{interpreter.id} works {len(run)} slots without a free one, from {plan.slot_name(run[0])} to "
                f"{plan.slot_name(run[-1])}; at most {interpreter.max_run} are allowed."
            )
            yield Violation(Rule.INTERPRETER_RUN, (interpreter.id,), text)
