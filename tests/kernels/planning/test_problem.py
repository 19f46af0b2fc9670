"""A session becomes the scheduling problem that people mean."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from fondaco.common.languages import LocalisedText
from fondaco.common.session import (
    Attendee,
    InterpreterPerson,
    LocationKind,
    MeetingSlot,
    Period,
    Place,
    PlanningRules,
    Priority,
    TransferTime,
    WantedMeeting,
)
from fondaco.planning import problem_of
from fondaco.scheduling import Interpreter, Location, Meeting, Transfer
from kernels.planning.sessions import at, grid, session


def test_slots_stand_in_time_order_with_minutes_from_the_first() -> None:
    problem = problem_of(session("ab", slots=tuple(reversed(grid((1, 10), (1, 11), (2, 9))))))
    assert [(slot.id, slot.start_minute, slot.end_minute) for slot in problem.slots] == [
        ("1-10", 0, 30),
        ("1-11", 60, 90),
        ("2-9", 1380, 1410),
    ]


def test_each_day_is_a_stretch_and_each_block_a_session() -> None:
    problem = problem_of(session("ab", slots=grid((1, 10), (1, 11), (2, 9))))
    assert [(slot.stretch, slot.session) for slot in problem.slots] == [(1, "Day 1"), (1, "Day 1"), (2, "Day 2")]


def test_breaks_may_be_counted_across_days() -> None:
    rules = PlanningRules(break_across_days=True)
    problem = problem_of(session("ab", slots=grid((1, 10), (2, 9)), rules=rules))
    assert {slot.stretch for slot in problem.slots} == {0}


def test_the_night_in_which_clocks_change_has_its_true_length() -> None:
    rome = ZoneInfo("Europe/Rome")
    days = [datetime(2027, 3, 27, 23, tzinfo=rome), datetime(2027, 3, 28, 9, tzinfo=rome)]
    slots = tuple(MeetingSlot(str(n), Period(d, d + timedelta(minutes=30)), "", n) for n, d in enumerate(days))
    assert problem_of(session("ab", slots=slots)).slots[1].start_minute == 9 * 60


def test_a_slot_is_closed_when_any_part_of_it_is() -> None:
    away = Attendee("a", "Firm a", unavailable=(Period(at(1, 11, 29), at(1, 12)),), arrival=at(1, 10, 1))
    there = Attendee("b", "Firm b", departure=at(1, 11, 30), unavailable=(Period(at(1, 10, 30), at(1, 11)),))
    problem = problem_of(session("ab", slots=grid((1, 10), (1, 11), (1, 12)), attendees=(away, there)))
    assert [person.unavailable for person in problem.participants] == [(0, 1), (2,)]


def test_arrival_in_another_zone_is_the_same_moment() -> None:
    late = Attendee("a", "Firm a", arrival=datetime(2008, 5, 29, 7, tzinfo=UTC))
    problem = problem_of(session("ab", attendees=(late, Attendee("b", "Firm b"))))
    assert problem.participants[0].unavailable == (0,)


def test_own_numbers_of_meetings_go_before_the_session_s() -> None:
    people = (
        Attendee("a", "A"),
        Attendee("b", "B", max_meetings=9),
        Attendee("c", "C", min_meetings=5),
    )
    problem = problem_of(session("ab ac", attendees=people, rules=PlanningRules(max_meetings=3)))
    assert [(p.min_meetings, p.max_meetings) for p in problem.participants] == [(0, 3), (0, 9), (5, 5)]


def test_interpreters_rest_as_the_session_says_unless_they_say_otherwise() -> None:
    own = (
        InterpreterPerson("i", "I", ("it", "ru"), (Period(at(1, 10), at(1, 10, 5)),), sites=("X",)),
        InterpreterPerson("j", "J", ("it", "ru"), max_run=2),
    )
    places = (Place("t", LocalisedText("T"), site="X"),)
    problem = problem_of(session("ab", interpreters=own, places=places, rules=PlanningRules(interpreter_max_run=4)))
    assert problem.interpreters == (
        Interpreter("i", ("it", "ru"), (0,), 4, ("X",)),
        Interpreter("j", ("it", "ru"), (), 2),
    )


def test_a_meeting_keeps_its_block_time_place_and_order() -> None:
    first = WantedMeeting("ab", "a", "b", Priority.MUST, "Day 1", at(1, 11), "t", topic="oil")
    second = WantedMeeting("ac", "a", "c", after=("ab",))
    problem = problem_of(session("ab ac", meetings=(first, second)))
    assert problem.meetings == (
        Meeting("ab", "a", "b", Priority.MUST, ("Day 1",), 1, "t"),
        Meeting("ac", "a", "c", Priority.WISH, after=("ab",)),
    )


def test_places_and_ways_are_taken_over() -> None:
    room = Place("r", LocalisedText("R"), LocationKind.ROOM, "X", 3, None, (Period(at(1, 11), at(1, 12)),))
    booth = Place("s", LocalisedText("S"), LocationKind.BOOTH, "Y", owner="a")
    problem = problem_of(session("ab", places=(room, booth), transfers=(TransferTime("X", "Y", 15),)))
    assert problem.locations == (
        Location("r", LocationKind.ROOM, "X", 3, None, (1,)),
        Location("s", LocationKind.BOOTH, "Y", 1, "a"),
    )
    assert problem.transfers == (Transfer("X", "Y", 15),)


def test_fairness_is_taken_over() -> None:
    asked = session("ab", rules=PlanningRules(fairness=2))
    assert problem_of(asked).fairness == 2
    assert problem_of(replace(asked, rules=PlanningRules())).fairness is None
