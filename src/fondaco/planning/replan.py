"""From a plan and the news of the day to a mended plan."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from fondaco.common import changes as news
from fondaco.common.session import ForumSession
from fondaco.common.timetable import PlacedMeeting
from fondaco.planning.changes import first_open_slot, session_after
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

    Slots that start before `frozen_before` stay as they are. Raises InvalidChange for a change that cannot be; raises
    PlanFailsItsCheck where the independent checker refuses the outcome.
    """
    told = tuple(changes)
    frozen_until = first_open_slot(plan.session, frozen_before)
    session = session_after(plan.session, told, frozen_before=frozen_before)
    kernel_news = tuple(kernel_changes(plan.session, told, frozen_until))
    mended = replan(plan.problem, plan.result.assignments, kernel_news, frozen_until, settings)
    refuse_violations(verify_replan(plan.problem, plan.result.assignments, frozen_until, mended))
    revision = plan.revision + 1
    timetable = timetable_of(session, mended.problem, mended.result, revision=revision)
    return Plan(session, mended.problem, mended.result, timetable, revision)


def whose_agenda_differs(before: Plan, after: Plan) -> tuple[str, ...]:
    """Ids of the attendees whose paper is no longer right: a meeting, its time, place or interpreter differs."""
    earlier, later = _agendas(before), _agendas(after)
    return tuple(
        attendee.id for attendee in after.session.attendees if earlier.get(attendee.id) != later.get(attendee.id)
    )


def _agendas(plan: Plan) -> dict[str, set[PlacedMeeting]]:
    sides = {meeting.id: (meeting.first, meeting.second) for meeting in plan.session.meetings}
    agendas: dict[str, set[PlacedMeeting]] = {}
    for placed in plan.timetable.placed:
        for side in sides[placed.meeting]:
            agendas.setdefault(side, set()).add(placed)
    return agendas


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
