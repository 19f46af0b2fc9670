"""From a plan and the news of the day to a mended plan."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from fondaco.common import changes as news
from fondaco.common.session import ForumSession
from fondaco.planning.changes import first_open_slot, session_after
from fondaco.planning.errors import SessionIsOver
from fondaco.planning.plan import Plan, refuse_violations
from fondaco.planning.problem import meeting_of, slots_within
from fondaco.planning.timetable import timetable_of
from fondaco.scheduling import (
    Change,
    InterpreterAway,
    LocationLost,
    MeetingAdded,
    MeetingCancelled,
    ParticipantAway,
    RunSettings,
    replan,
    verify_replan,
)


def replan_session(
    plan: Plan,
    changes: Iterable[news.SessionChange],
    *,
    frozen_before: datetime,
    settings: RunSettings = RunSettings(),  # noqa: B008  # frozen
) -> Plan:
    """Mend a plan after changes, so that as few meetings as possible change.

    Slots that start before `frozen_before` stay as they are. Raises InvalidChange for a change that cannot be,
    SessionIsOver where no slot is open any more, PlanFailsItsCheck where the independent checker refuses the outcome.
    """
    told = tuple(changes)
    frozen_until = first_open_slot(plan.session, frozen_before)
    if frozen_until == len(plan.session.slots):
        last = max(slot.period.start for slot in plan.session.slots)
        raise SessionIsOver(
            f"{frozen_before:%Y-%m-%dT%H:%M} is after the last slot has begun ({last:%Y-%m-%dT%H:%M}); nothing can be "
            "changed any more. Name an earlier moment"
        )
    session = session_after(plan.session, told, frozen_before=frozen_before)
    kernel_news = tuple(kernel_changes(plan.session, told, frozen_until))
    mended = replan(plan.problem, plan.result.assignments, kernel_news, frozen_until, settings)
    refuse_violations(verify_replan(plan.problem, plan.result.assignments, frozen_until, mended))
    revision = plan.revision + 1
    timetable = timetable_of(session, mended.problem, mended.result, revision=revision)
    return Plan(session, mended.problem, mended.result, timetable, revision)


def changes_too_late(
    session: ForumSession, changes: Iterable[news.SessionChange], *, frozen_before: datetime
) -> tuple[str, ...]:
    """Ids of those whose absence lies wholly in slots that start before the moment, so that it changes nothing."""
    frozen_until = first_open_slot(session, frozen_before)
    slots = tuple(sorted(session.slots, key=lambda slot: slot.period.start))
    late = []
    for change in changes:
        match change:
            case news.AttendeeAway(name, period) | news.PlaceLost(name, period) | news.InterpreterAway(name, period):
                closed = slots_within(slots, [period])
                if closed and max(closed) < frozen_until:
                    late.append(name)
    return tuple(late)


def kernel_changes(session: ForumSession, changes: Iterable[news.SessionChange], frozen_until: int) -> Iterator[Change]:
    """The changes in the kernel's terms: hours become slots, those already past left out."""
    slots = tuple(sorted(session.slots, key=lambda slot: slot.period.start))
    for change in changes:
        match change:
            case news.MeetingCancelled(meeting):
                yield MeetingCancelled(meeting)
            case news.MeetingAdded(meeting):
                yield MeetingAdded(meeting_of(meeting, slots))
            case news.AttendeeAway(name, period) | news.PlaceLost(name, period) | news.InterpreterAway(name, period):
                closed = tuple(slot for slot in slots_within(slots, [period]) if slot >= frozen_until)
                yield AWAY[type(change)](name, closed)


AWAY: dict[type, Callable[[str, tuple[int, ...]], Change]] = {
    news.AttendeeAway: ParticipantAway,
    news.PlaceLost: LocationLost,
    news.InterpreterAway: InterpreterAway,
}
