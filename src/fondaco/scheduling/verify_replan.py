"""The independent checker of a mended plan: what is frozen stayed, and what is told to have changed is all that has."""

from collections.abc import Iterator, Mapping, Sequence

from fondaco.scheduling.problem import Meeting, Priority, Problem
from fondaco.scheduling.replanned import Replanned
from fondaco.scheduling.result import Assignment, GoalCode, Status
from fondaco.scheduling.verify import verify
from fondaco.scheduling.violations import Rule, Violation

Agenda = Mapping[str, Assignment]


def verify_replan(
    before: Problem, agenda: Sequence[Assignment], frozen_until: int, replanned: Replanned
) -> tuple[Violation, ...]:
    """Everything that does not hold in a mended plan; an empty tuple means that all of it holds.

    `before` and `agenda`: problem and plan that were mended. Beside `verify` of the new problem and result: meetings
    in frozen slots are the same to the last detail, and lists and figures of what changed are true.
    """
    found = verify(replanned.problem, replanned.result)
    if found or replanned.result.status in (Status.CONTRADICTION, Status.UNKNOWN):
        return found
    wanted = {meeting.id: meeting for meeting in replanned.problem.meetings}
    stood = {assignment.meeting: assignment for assignment in agenda}
    stands = {assignment.meeting: assignment for assignment in replanned.result.assignments}
    known = {meeting.id for meeting in before.meetings}
    still = {name: assignment for name, assignment in stood.items() if name in wanted}
    return (
        *_thawed(replanned.problem, stood, stands, frozen_until),
        *_wrong_lists(replanned, still, stands, wanted),
        *_wrong_figures(replanned, still, stands, known),
    )


def _thawed(problem: Problem, stood: Agenda, stands: Agenda, frozen_until: int) -> Iterator[Violation]:
    for name in dict.fromkeys((*stood, *stands)):
        old, new = stood.get(name), stands.get(name)
        is_past = any(each is not None and each.slot < frozen_until for each in (old, new))
        if is_past and old != new:
            text = f"Meeting {name} {_place(problem, old)} and now {_place(problem, new)}; slots before may not change."
            yield Violation(Rule.FROZEN, (name,), text)


def _place(problem: Problem, assignment: Assignment | None) -> str:
    if assignment is None:
        return "has no place"
    interpreter = "" if assignment.interpreter is None else f" with {assignment.interpreter}"
    return f"stood in slot {problem.slots[assignment.slot].id} at {assignment.location}{interpreter}"


def _differ(old: Assignment, new: Assignment | None) -> bool:
    return new is None or (old.slot, old.location) != (new.slot, new.location)


def _wrong_lists(
    replanned: Replanned, still: Agenda, stands: Agenda, wanted: Mapping[str, Meeting]
) -> Iterator[Violation]:
    changed = [name for name, old in still.items() if _differ(old, stands.get(name))]
    touched = {side for name in changed for side in (wanted[name].first, wanted[name].second)}
    true = {
        "moved": {name for name in changed if name in stands},
        "dropped": {name for name in changed if name not in stands},
        "added": {name for name in stands if name not in still},
        "reinterpreted": {
            name
            for name, old in still.items()
            if name not in changed and stands[name].interpreter != old.interpreter
        },
        "touched": touched,
    }  # fmt: skip
    for what, expected in true.items():
        told: tuple[str, ...] = getattr(replanned, what)
        wrong = tuple(sorted({*expected} ^ {*told}))
        if wrong or len(told) != len(expected):
            text = (
                f"{what} lists {len(told)} and should list {len(expected)}; wrong: {', '.join(wrong) or 'one twice'}."
            )
            yield Violation(Rule.CHANGES_TOLD, wrong, text)


def _wrong_figures(replanned: Replanned, still: Agenda, stands: Agenda, known: set[str]) -> Iterator[Violation]:
    changed = [name for name, old in still.items() if _differ(old, stands.get(name))]
    meetings = {meeting.id: meeting for meeting in replanned.problem.meetings}
    is_must = {name: meeting.priority is Priority.MUST for name, meeting in meetings.items()}
    true = {
        GoalCode.KEPT_MUST: sum(is_must[name] and (name in still or name not in known) for name in stands),
        GoalCode.KEPT_WISH: sum(not is_must[name] and name in still for name in stands),
        GoalCode.CHANGED_MEETINGS: len(changed),
        GoalCode.TOUCHED_PARTICIPANTS: len({side for n in changed for side in (meetings[n].first, meetings[n].second)}),
        GoalCode.SHIFTED_MEETINGS: sum(n not in stands or stands[n].slot != still[n].slot for n in changed),
    }
    told = {goal.code: goal.value for goal in replanned.result.goals}
    for code, value in true.items():
        if told.get(code) != value:
            text = f"{code} is told as {told.get(code)}; the mended plan has {value}."
            yield Violation(Rule.GOAL_VALUE, (), text)
