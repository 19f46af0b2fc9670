"""Everything that a result names is there, and nothing is placed twice."""

from collections.abc import Iterable, Iterator

from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.result import LeftOut
from fondaco.scheduling.violations import Rule, Violation


def broken_references(plan: Plan) -> Iterator[Violation]:
    """Unknown ids and slots, and meetings with two assignments."""
    seen: set[str] = set()
    for assignment in plan.result.assignments:
        what = f"the assignment of {assignment.meeting!r}"
        interpreter = () if assignment.interpreter is None else (assignment.interpreter,)
        yield from _unknown(what, "meeting", (assignment.meeting,), plan.meetings)
        yield from _unknown(what, "location", (assignment.location,), plan.locations)
        yield from _unknown(what, "interpreter", interpreter, plan.interpreters)
        yield from _unknown_slots(plan, what, (assignment.slot,))
        if assignment.meeting in seen:
            yield Violation(
                Rule.PLACED_TWICE, (assignment.meeting,), f"Meeting {assignment.meeting} has two assignments."
            )
        seen.add(assignment.meeting)
    for left in plan.result.left_out:
        yield from _broken_in_reason(plan, left)


def _broken_in_reason(plan: Plan, left: LeftOut) -> Iterator[Violation]:
    what = f"the reason why {left.meeting!r} was left out"
    yield from _unknown(what, "meeting", (left.meeting, *left.meetings), plan.meetings)
    yield from _unknown(what, "participant", left.participants, plan.participants)
    yield from _unknown(what, "location", left.locations, plan.locations)
    yield from _unknown(what, "interpreter", left.interpreters, plan.interpreters)
    yield from _unknown_slots(plan, what, left.slots)


def _unknown(what: str, kind: str, ids: Iterable[str], known: Iterable[str]) -> Iterator[Violation]:
    for name in ids:
        if name not in known:
            yield Violation(Rule.UNKNOWN_ID, (name,), f"{_capital(what)} names {kind} {name!r}, which does not exist.")


def _unknown_slots(plan: Plan, what: str, slots: Iterable[int]) -> Iterator[Violation]:
    last = len(plan.problem.slots) - 1
    for slot in slots:
        if not 0 <= slot <= last:
            yield Violation(Rule.UNKNOWN_SLOT, (), f"{_capital(what)} names slot {slot}; there are slots 0 to {last}.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
