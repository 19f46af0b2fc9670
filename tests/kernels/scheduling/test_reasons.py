"""The reason of each meeting left out, word for word."""

import pytest

from fondaco.scheduling import (
    Interpreter,
    LeftOut,
    Location,
    LocationKind,
    Meeting,
    Method,
    Params,
    Participant,
    Priority,
    Problem,
    ReasonCode,
    Transfer,
    solve,
)
from kernels.scheduling.small_problems import QUICK, meetings, people, slots, tables

MUST, WISH = Priority.MUST, Priority.WISH


def reason_of(problem: Problem, meeting: str) -> LeftOut:
    return next(left for left in solve(problem, limits=QUICK).left_out if left.meeting == meeting)


def test_sides_never_there_together() -> None:
    sides = (Participant("a", unavailable=(0,)), Participant("b", unavailable=(1,)))
    left = reason_of(Problem(slots(2), sides, tables(1), meetings("ab")), "ab")
    assert left.reason is ReasonCode.NO_COMMON_SLOT
    assert left.text == "There is no slot in which a and b are both there."
    assert left.participants == ("a", "b")
    assert left.is_proved


def test_fixed_slot_in_which_a_side_is_away() -> None:
    sides = (Participant("a", unavailable=(1,)), Participant("b"))
    problem = Problem(slots(2), sides, tables(1), (Meeting("m", "a", "b", fixed_slot=1),))
    left = reason_of(problem, "m")
    assert (left.reason, left.text) == (ReasonCode.FIXED_CLASH, "It is fixed to slot s1, when a is not there.")


def test_fixed_slot_taken_by_another_meeting() -> None:
    pair = (Meeting("m", "a", "b", fixed_slot=0), Meeting("n", "a", "c", WISH, fixed_slot=0))
    left = reason_of(Problem(slots(2), people("abc"), tables(2), pair), "n")
    assert left.reason is ReasonCode.FIXED_CLASH
    assert left.text == "It is fixed to slot s0, in which a holds meeting m."
    assert (left.meetings, left.is_proved) == (("m",), True)


def test_no_place_for_remote_meetings() -> None:
    sides = (Participant("a", is_remote=True), Participant("b"))
    left = reason_of(Problem(slots(1), sides, tables(1), meetings("ab")), "ab")
    assert left.reason is ReasonCode.NO_LOCATION
    assert left.text == "a takes part from afar, and there is no place for remote meetings."


def test_booth_closed_when_the_sides_are_there() -> None:
    booth = Location("booth", LocationKind.BOOTH, owner="a", unavailable=(0,))
    sides = (Participant("a"), Participant("b", unavailable=(1,)))
    left = reason_of(Problem(slots(2), sides, (booth,), meetings("ab")), "ab")
    assert left.reason is ReasonCode.NO_LOCATION
    assert left.text == "a and b are both there only at slot s0, when booth cannot be used."


def test_no_interpreter_of_the_pair() -> None:
    sides = (Participant("a", ("it",)), Participant("b", ("ru",)))
    problem = Problem(slots(1), sides, tables(1), meetings("ab"), (Interpreter("i", ("it", "en")),))
    left = reason_of(problem, "ab")
    assert left.reason is ReasonCode.NO_INTERPRETER
    assert left.text == "a (it) and b (ru) share no language, and no interpreter works between them."


def test_interpreter_away_when_the_sides_are_there() -> None:
    sides = (Participant("a", ("it",)), Participant("b", ("ru",), unavailable=(1,)))
    problem = Problem(slots(2), sides, tables(1), meetings("ab"), (Interpreter("i", ("it", "ru"), unavailable=(0,)),))
    left = reason_of(problem, "ab")
    assert left.reason is ReasonCode.NO_INTERPRETER
    assert left.text == "a and b are both there only at slot s0, when i cannot interpret."
    assert left.interpreters == ("i",)


def test_participant_wanted_for_more_meetings_than_slots() -> None:
    problem = Problem(slots(2), people("abcd"), tables(3), meetings("ab ac ad"))
    (left,) = solve(problem, limits=QUICK).left_out
    assert left.reason is ReasonCode.PARTICIPANT_FULL
    assert left.text == (
        "a is wanted for 3 meetings but has only 2 slots for them; all 2 slots in which this one could stand are taken."
    )
    assert (left.participants, left.is_proved) == (("a",), True)


def test_participant_at_the_maximum() -> None:
    sides = (Participant("a", max_meetings=1), *people("bc"))
    (left,) = solve(Problem(slots(3), sides, tables(2), meetings("ab ac")), limits=QUICK).left_out
    assert (left.reason, left.text) == (ReasonCode.MAX_MEETINGS, "a already holds its maximum of 1 meeting.")


def test_wish_outranked_by_a_must() -> None:
    problem = Problem(slots(1), people("abc"), tables(2), (*meetings("ab"), *meetings("ac", WISH)))
    left = reason_of(problem, "ac")
    assert left.reason is ReasonCode.OUTRANKED
    assert left.text == "a holds meetings of higher priority in the only slot in which this one could stand: ab."
    assert left.meetings == ("ab",)


def test_tables_and_interpreters_told_slot_by_slot() -> None:
    sides = (Participant("a", ("it",)), Participant("b", ("ru",)), Participant("c", ("it",)), Participant("d", ("ru",)))
    others = people("efgh")
    fixed = (
        Meeting("cd", "c", "d", fixed_slot=0),
        Meeting("ef", "e", "f", fixed_slot=1),
        Meeting("gh", "g", "h", fixed_slot=1),
    )
    problem = Problem(
        slots(2), (*sides, *others), tables(2), (*fixed, *meetings("ab", WISH)), (Interpreter("i", ("it", "ru")),)
    )
    left = reason_of(problem, "ab")
    assert left.text == (
        "a and b are free together only at slots s0 and s1; "
        "at slot s0 no interpreter who could serve it (i) is free and rested; "
        "at slot s1 all 2 places it could use are taken."
    )
    assert left.reason is ReasonCode.INTERPRETERS_FULL
    assert (left.slots, left.interpreters, left.locations) == ((0, 1), ("i",), ("t0", "t1"))
    assert left.is_proved


def test_all_tables_taken() -> None:
    problem = Problem(slots(1), people("abcd"), tables(1), (*meetings("ab"), *meetings("cd", WISH)))
    left = reason_of(problem, "cd")
    assert left.reason is ReasonCode.LOCATIONS_FULL
    assert left.text == "c and d are free together only at slot s0; there the only place it could use is taken."


def test_order_of_two_meetings() -> None:
    pair = (Meeting("m", "a", "b", fixed_slot=1), Meeting("n", "c", "d", WISH, fixed_slot=0, after=("m",)))
    left = reason_of(Problem(slots(2), people("abcd"), tables(2), pair), "n")
    assert (left.reason, left.meetings) == (ReasonCode.PRECEDENCE, ("m",))


def test_way_between_two_sites_too_long() -> None:
    places = (Location("near", site="x"), Location("far", site="y"))
    pair = (
        Meeting("m", "a", "b", fixed_slot=0, fixed_location="near"),
        Meeting("n", "a", "c", WISH, fixed_slot=1, fixed_location="far"),
    )
    problem = Problem(slots(2), people("abc"), places, pair, transfers=(Transfer("x", "y", 5),))
    left = reason_of(problem, "n")
    assert left.reason is ReasonCode.TRANSFER
    assert "the way from or to a neighbouring meeting is too long" in left.text


@pytest.mark.parametrize("fairness", [0, 1])
def test_fairness_is_named_when_it_alone_forbids(fairness: int) -> None:
    fixed = tuple(Meeting(f"m{slot}", "a", other, fixed_slot=slot) for slot, other in ((0, "b"), (2, "c")))
    problem = Problem(slots(3), people("abcd"), tables(2), fixed, fairness=fairness)
    left = solve(problem, limits=QUICK).left_out
    assert len(left) == 1 - fairness
    assert all(reason.reason is ReasonCode.NOT_FOUND and "less fairly than asked" in reason.text for reason in left)


def test_search_that_was_stopped_names_the_first_slot_with_room() -> None:
    fixed = Meeting("cd", "c", "d", fixed_slot=0)
    problem = Problem(slots(3), people("abcd"), tables(1), (fixed, *meetings("ab ac")))
    stopped = solve(problem, limits=QUICK, params=Params(method=Method.HEURISTIC), should_stop=lambda: True)
    assert [left.meeting for left in stopped.left_out] == ["cd", "ab", "ac"]
    assert {(left.reason, left.slots, left.is_proved) for left in stopped.left_out} == {
        (ReasonCode.NOT_FOUND, (0,), False)
    }
    assert stopped.left_out[1].text == (
        "At slot s0 everything it needs is free; the search ended before it was placed."
    )
