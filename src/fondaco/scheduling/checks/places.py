"""Each location hosts only meetings that may use it, when it is open, and no more than it holds."""

from collections import Counter
from collections.abc import Iterator

from fondaco.scheduling.checks.plan import Plan
from fondaco.scheduling.problem import LocationKind
from fondaco.scheduling.result import Assignment
from fondaco.scheduling.violations import Rule, Violation


def misused_locations(plan: Plan) -> Iterator[Violation]:
    """Meetings at a location of the wrong kind or owner, closed, or full."""
    closed = {location.id: set(location.unavailable) for location in plan.problem.locations}
    owners = {location.owner for location in plan.problem.locations if location.kind is LocationKind.BOOTH}
    for assignment in plan.result.assignments:
        yield from _unsuitable(plan, assignment, owners)
        if assignment.slot in closed[assignment.location]:
            text = (
                f"Meeting {assignment.meeting} stands at {assignment.location} in slot "
                f"{plan.slot_name(assignment.slot)}, when it cannot be used."
            )
            yield Violation(Rule.LOCATION_CLOSED, (assignment.meeting, assignment.location), text)
    load = Counter((assignment.location, assignment.slot) for assignment in plan.result.assignments)
    for (name, slot), number in load.items():
        if number > plan.locations[name].capacity:
            text = (
                f"{name} hosts {number} meetings in slot {plan.slot_name(slot)}; "
                f"it holds {plan.locations[name].capacity}."
            )
            yield Violation(Rule.LOCATION_FULL, (name,), text)


def _unsuitable(plan: Plan, assignment: Assignment, booth_owners: set[str | None]) -> Iterator[Violation]:
    meeting, location = plan.meetings[assignment.meeting], plan.locations[assignment.location]
    if meeting.fixed_location is not None:
        if location.id != meeting.fixed_location:
            text = f"Meeting {meeting.id} stands at {location.id}; it is fixed at {meeting.fixed_location}."
            yield Violation(Rule.FIXED_LOCATION, (meeting.id, location.id), text)
        return
    sides = plan.sides(assignment)
    owners = [side.id for side in sides if side.id in booth_owners]
    if any(side.is_remote for side in sides):
        fits, expected = location.kind is LocationKind.REMOTE, "a remote place, as a side takes part from afar"
    elif owners:
        fits = location.kind is LocationKind.BOOTH and location.owner in owners
        expected = f"the booth of {' or '.join(owners)}"
    else:
        fits, expected = location.kind in (LocationKind.TABLE, LocationKind.ROOM), "a table or a room"
    if not fits:
        what = location.kind if location.owner is None else f"{location.kind} of {location.owner}"
        text = f"Meeting {meeting.id} stands at {location.id}, a {what}; expected {expected}."
        yield Violation(Rule.WRONG_LOCATION, (meeting.id, location.id), text)
