"""Each placed meeting stands where it may: presence of both sides, session, fixed slot, order."""

from collections.abc import Iterator

from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.problem import Meeting
from fondaco.scheduling.result import Assignment
from fondaco.scheduling.violations import Rule, Violation


def misplaced_meetings(plan: Plan) -> Iterator[Violation]:
    """Meetings that stand in a slot in which they may not stand."""
    away = {participant.id: set(participant.unavailable) for participant in plan.problem.participants}
    for assignment in plan.result.assignments:
        meeting, slot = plan.meetings[assignment.meeting], assignment.slot
        where = f"Meeting {meeting.id} stands in slot {plan.slot_name(slot)}"
        for side in (meeting.first, meeting.second):
            if slot in away[side]:
                yield Violation(Rule.UNAVAILABLE, (meeting.id, side), f"{where}, when {side} is not there.")
        session = plan.problem.slots[slot].session
        if meeting.sessions and session not in meeting.sessions:
            text = f"{where} of session {session!r}; it belongs to {', '.join(map(repr, meeting.sessions))}."
            yield Violation(Rule.SESSION, (meeting.id,), text)
        if meeting.fixed_slot is not None and slot != meeting.fixed_slot:
            text = f"{where}; it is fixed to {plan.slot_name(meeting.fixed_slot)}."
            yield Violation(Rule.FIXED_SLOT, (meeting.id,), text)
        yield from _out_of_order(plan, assignment, meeting)


def _out_of_order(plan: Plan, assignment: Assignment, meeting: Meeting) -> Iterator[Violation]:
    for name in meeting.after:
        earlier = plan.placed.get(name)
        if earlier is not None and earlier.slot >= assignment.slot:
            text = (
                f"Meeting {meeting.id} in slot {plan.slot_name(assignment.slot)} must come after meeting {name}, "
                f"which stands in slot {plan.slot_name(earlier.slot)}."
            )
            yield Violation(Rule.PRECEDENCE, (meeting.id, name), text)
