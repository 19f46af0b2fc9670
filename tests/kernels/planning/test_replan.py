"""A plan is mended after the news of the day."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fondaco.common.changes import (
    AttendeeAway,
    InterpreterAway,
    MeetingAdded,
    MeetingCancelled,
    PlaceLost,
)
from fondaco.common.languages import LocalisedText
from fondaco.common.session import InterpreterPerson, Period, Place, PlanningRules, Priority, WantedMeeting
from fondaco.documents import ChangedPapers, changed_papers
from fondaco.planning import (
    Plan,
    SessionIsOver,
    changes_too_late,
    plan_session,
    problem_of,
    replan_session,
    session_after,
)
from fondaco.scheduling import GoalCode, Limits, RunSettings
from kernels.planning.sessions import at, grid, session

QUICK = RunSettings(Limits(seconds=20.0, workers=1))
HALL = tuple(Place(name, LocalisedText(name)) for name in "tuv")


@pytest.fixture(scope="module")
def plan() -> Plan:
    made = session("ab cd ac bd", slots=grid((1, 10), (1, 11), (1, 12), (1, 13)), places=HALL)
    return plan_session(made, settings=QUICK)


def when(plan: Plan, meeting: str) -> str | None:
    return next((placed.slot for placed in plan.timetable.placed if placed.meeting == meeting), None)


def test_no_news_changes_nothing(plan: Plan) -> None:
    mended = replan_session(plan, [], frozen_before=at(1, 9), settings=QUICK)
    assert mended.timetable.placed == plan.timetable.placed
    assert mended.revision == 1
    assert mended.result.goal(GoalCode.CHANGED_MEETINGS).value == 0


def test_a_cancelled_meeting_goes_and_nothing_else_moves(plan: Plan) -> None:
    mended = replan_session(plan, [MeetingCancelled("ab")], frozen_before=at(1, 9), settings=QUICK)
    assert set(mended.timetable.placed) == {p for p in plan.timetable.placed if p.meeting != "ab"}


def test_a_new_pair_meets(plan: Plan) -> None:
    added = MeetingAdded(WantedMeeting("ad", "a", "d", Priority.MUST))
    mended = replan_session(plan, [added], frozen_before=at(1, 9), settings=QUICK)
    assert when(mended, "ad") is not None
    assert set(plan.timetable.placed) <= set(mended.timetable.placed)


def test_who_is_late_meets_later(plan: Plan) -> None:
    late = AttendeeAway("a", Period(at(1, 9), at(1, 12)))
    mended = replan_session(plan, [late], frozen_before=at(1, 9), settings=QUICK)
    assert {when(mended, "ab"), when(mended, "ac")} == {"1-12", "1-13"}
    assert mended.session == session_after(plan.session, [late], frozen_before=at(1, 9))


def test_who_gets_a_new_agenda_is_named(plan: Plan) -> None:
    unchanged = replan_session(plan, [], frozen_before=at(1, 9), settings=QUICK)
    without_ab = replan_session(plan, [MeetingCancelled("ab")], frozen_before=at(1, 9), settings=QUICK)
    before = (plan.session, plan.timetable)
    assert changed_papers(unchanged.session, unchanged.timetable, before=before) == ChangedPapers((), (), ())
    place = next(placed.place for placed in plan.timetable.placed if placed.meeting == "ab")
    assert changed_papers(without_ab.session, without_ab.timetable, before=before) == ChangedPapers(
        ("a", "b"), (), (place,)
    )


def test_an_absence_that_is_past_is_told(plan: Plan) -> None:
    news = [AttendeeAway("a", Period(at(1, 9), at(1, 11))), AttendeeAway("b", Period(at(1, 9), at(1, 12)))]
    assert changes_too_late(plan.session, news, frozen_before=at(1, 10, 30)) == ("a",)


def test_nothing_is_mended_once_the_last_slot_has_begun(plan: Plan) -> None:
    with pytest.raises(SessionIsOver, match=r"2008-05-29T13:01 is after the last slot has begun \(2008-05-29T13:00\)"):
        replan_session(plan, [MeetingCancelled("ab")], frozen_before=at(1, 13, 1), settings=QUICK)


def test_what_has_begun_stays(plan: Plan) -> None:
    first = min(slot.period.start for slot in plan.session.slots if slot.id in {p.slot for p in plan.timetable.placed})
    begun = {placed for placed in plan.timetable.placed if placed.slot == f"1-{first.hour}"}
    everybody = [AttendeeAway(name, Period(at(1, 0), at(2, 0))) for name in "abcd"]
    mended = replan_session(plan, everybody, frozen_before=first + timedelta(minutes=5), settings=QUICK)
    assert set(mended.timetable.placed) == begun


def test_the_mended_session_states_the_mended_problem(plan: Plan) -> None:
    eager = replace(plan.session.attendees[0], min_meetings=2)
    asked = replace(
        plan.session,
        attendees=(eager, *plan.session.attendees[1:]),
        rules=PlanningRules(fairness=2, max_meetings=1),
        meetings=plan.session.meetings[:3],
    )
    news = [
        PlaceLost("t", Period(at(1, 9), at(1, 12, 15))),
        AttendeeAway("d", Period(at(1, 11, 10), at(1, 23))),
        MeetingAdded(WantedMeeting("bc", "b", "c")),
        MeetingCancelled("cd"),
    ]
    mended = replan_session(plan_session(asked, settings=QUICK), news, frozen_before=at(1, 10, 5), settings=QUICK)
    assert mended.problem == problem_of(mended.session)


def test_changes_reach_only_into_the_future() -> None:
    made = session("ab", interpreters=(InterpreterPerson("i", "I", ("it", "ru")),))
    whole, rest = Period(at(1, 9), at(1, 18)), Period(at(1, 11), at(1, 18))
    after = session_after(
        made,
        [AttendeeAway("a", whole), PlaceLost("t", whole), InterpreterAway("i", whole)],
        frozen_before=at(1, 11),
    )
    closed = [after.attendees[0].unavailable, after.places[0].unavailable, after.interpreters[0].unavailable]
    assert closed == [(rest,)] * 3
    past = AttendeeAway("a", Period(at(1, 9), at(1, 10)))
    assert session_after(made, [past], frozen_before=at(1, 11)) == made


def test_a_cancelled_meeting_is_waited_for_no_longer() -> None:
    made = session("ab ac")
    made = replace(made, meetings=(made.meetings[0], replace(made.meetings[1], after=("ab",))))
    after = session_after(made, [MeetingCancelled("ab")], frozen_before=at(1, 9))
    assert after.meetings == (replace(made.meetings[1], after=()),)
