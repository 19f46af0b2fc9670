"""Each rule on a problem small enough to know the answer."""

from dataclasses import replace
from random import Random

import pytest

from fondaco.scheduling import (
    GoalCode,
    Interpreter,
    Location,
    LocationKind,
    Meeting,
    Participant,
    Priority,
    Problem,
    Slot,
    Status,
    Transfer,
    solve,
)
from fondaco.scheduling.backends.cpsat import CpsatModel, Verdict
from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.effort import Effort
from kernels.scheduling.small_problems import QUICK, figures, meetings, people, slot_of, slots, tables

EFFORT = Effort(seconds=None, work=5.0, workers=1, seed=0)
ITALIAN, RUSSIAN = ("it",), ("ru",)


def pairs_without_common_language(number: int) -> tuple[Participant, ...]:
    letters = "abcdefgh"[: 2 * number]
    return tuple(Participant(name, RUSSIAN if index % 2 else ITALIAN) for index, name in enumerate(letters))


def n_placed(problem: Problem) -> int:
    result = solve(problem, limits=QUICK)
    assert result.status is Status.OPTIMAL
    return len(result.assignments)


def test_a_participant_holds_one_meeting_at_a_time() -> None:
    assert n_placed(Problem(slots(2), people("abcd"), tables(9), meetings("ab ac ad"))) == 2


def test_two_meetings_of_one_pair_take_two_slots() -> None:
    pair = (Meeting("m", "a", "b"), Meeting("n", "b", "a"))
    assert sorted(slot_of(solve(Problem(slots(2), people("ab"), tables(2), pair), limits=QUICK)).values()) == [0, 1]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Location("t"), 1),
        (Location("r", LocationKind.ROOM, capacity=2), 2),
        (Location("r", LocationKind.ROOM, capacity=2, unavailable=(0,)), 0),
        (Location("z", LocationKind.REMOTE, capacity=9), 0),
    ],
)
def test_places_hold_their_capacity_while_open(place: Location, expected: int) -> None:
    assert n_placed(Problem(slots(1), people("abcdef"), (place,), meetings("ab cd ef"))) == expected


def test_a_booth_serves_its_owner_alone() -> None:
    places = (Location("booth", LocationKind.BOOTH, owner="a"),)
    result = solve(Problem(slots(2), people("abcd"), places, meetings("ab cd")), limits=QUICK)
    assert [(a.meeting, a.location) for a in result.assignments] == [("ab", "booth")]


def test_an_owner_meets_in_the_booth_while_tables_are_free() -> None:
    places = (*tables(2), Location("booth", LocationKind.BOOTH, owner="a"))
    result = solve(Problem(slots(2), people("abc"), places, meetings("ab ca")), limits=QUICK)
    assert {a.location for a in result.assignments} == {"booth"}


def test_two_owners_meet_in_either_booth() -> None:
    places = tuple(Location(f"booth {p}", LocationKind.BOOTH, owner=p) for p in "ab")
    closed = replace(places[0], unavailable=(0,))
    result = solve(Problem(slots(1), people("ab"), (closed, places[1]), meetings("ab")), limits=QUICK)
    assert [a.location for a in result.assignments] == ["booth b"]


def test_who_is_remote_meets_in_a_remote_place() -> None:
    sides = (Participant("a", is_remote=True), *people("bcd"))
    places = (*tables(1), Location("line", LocationKind.REMOTE, capacity=3))
    result = solve(Problem(slots(1), sides, places, meetings("ab cd")), limits=QUICK)
    assert {a.meeting: a.location for a in result.assignments} == {"ab": "line", "cd": "t0"}


def test_sessions_availability_and_fixed_slots() -> None:
    sides = (Participant("a", unavailable=(0,)), *people("bcd"))
    chosen = (
        Meeting("m", "a", "b", sessions=("0",)),
        Meeting("n", "a", "c", fixed_slot=3),
        Meeting("o", "c", "d", sessions=("1",)),
    )
    found = slot_of(solve(Problem(slots(2, 2), sides, tables(2), chosen), limits=QUICK))
    assert found == {"m": 1, "n": 3, "o": 2}


def test_a_fixed_place_is_kept() -> None:
    chosen = (Meeting("m", "a", "b", fixed_location="t1"), Meeting("n", "c", "d", fixed_location="t1"))
    result = solve(Problem(slots(2), people("abcd"), tables(3), chosen), limits=QUICK)
    assert {a.location for a in result.assignments} == {"t1"}
    assert sorted(slot_of(result).values()) == [0, 1]


def test_order_is_strict() -> None:
    chosen = (Meeting("late", "a", "b", after=("early",)), Meeting("early", "c", "d"))
    assert slot_of(solve(Problem(slots(2), people("abcd"), tables(2), chosen), limits=QUICK)) == {"early": 0, "late": 1}
    assert n_placed(Problem(slots(1), people("abcd"), tables(2), chosen)) == 1


def test_most_and_least_numbers_of_meetings() -> None:
    wishes = meetings("ab ac ad", Priority.WISH)
    most = (Participant("a", max_meetings=2), *people("bcd"))
    assert n_placed(Problem(slots(3), most, tables(2), wishes)) == 2
    least = (Participant("a", min_meetings=1), *people("bcd"))
    musts = meetings("bc bd cd")
    result = solve(Problem(slots(1), least, tables(1), (*musts, *wishes)), limits=QUICK)
    assert [a.meeting[0] for a in result.assignments] == ["a"]


def test_scarce_interpreters_serve_one_meeting_at_a_time() -> None:
    sides, wanted = pairs_without_common_language(3), meetings("ab cd ef")
    interpreters = tuple(Interpreter(f"i{n}", ("it", "ru", "en")) for n in range(2))
    result = solve(Problem(slots(1), sides, tables(3), wanted, interpreters), limits=QUICK)
    assert {a.interpreter for a in result.assignments} == {"i0", "i1"}
    assert len(result.assignments) == 2


def test_a_common_language_needs_no_interpreter() -> None:
    sides = (
        Participant("a", ("it", "en")),
        Participant("b", ("ru", "en")),
        Participant("c"),
        Participant("d", RUSSIAN),
    )
    result = solve(Problem(slots(1), sides, tables(2), meetings("ab cd")), limits=QUICK)
    assert [a.interpreter for a in result.assignments] == [None, None]


def test_interpreters_rest_after_their_longest_run() -> None:
    sides = (Participant("a", ITALIAN), *(Participant(name, RUSSIAN) for name in "bcde"))
    one = (Interpreter("i", ("it", "ru"), max_run=2),)
    problem = Problem(slots(4), sides, tables(1), meetings("ab ac ad ae"), one)
    result = solve(problem, limits=QUICK)
    assert figures(result)[:3] == [(3, 3), (0, 0), (1, 1)]
    assert n_placed(replace(problem, slots=slots(2, 2))) == 4


def test_two_equal_interpreters_take_turns_of_rest() -> None:
    sides = (Participant("a", ITALIAN), *(Participant(name, RUSSIAN) for name in "bcde"))
    two = tuple(Interpreter(f"i{n}", ("it", "ru"), max_run=1) for n in range(2))
    result = solve(Problem(slots(4), sides, tables(1), meetings("ab ac ad ae"), two), limits=QUICK)
    by_slot = [a.interpreter for a in sorted(result.assignments, key=lambda a: a.slot)]
    assert figures(result)[:3] == [(4, 4), (0, 0), (0, 0)]
    assert by_slot in (["i0", "i1", "i0", "i1"], ["i1", "i0", "i1", "i0"])


@pytest.mark.parametrize(("minutes", "expected"), [(10, 0), (11, 1)])
def test_the_way_between_two_sites_takes_its_time(minutes: int, expected: int) -> None:
    places = (Location("t", site="x"), Location("u", site="y"))
    chosen = (Meeting("m", "a", "b", fixed_location="t"), Meeting("n", "a", "c", fixed_location="u"))
    problem = Problem(slots(3, pause=10), people("abc"), places, chosen, transfers=(Transfer("x", "y", minutes),))
    assert solve(problem, limits=QUICK).goal(GoalCode.BREAKS).value == expected


@pytest.mark.parametrize(("minutes", "expected"), [(10, 2), (11, 1)])
def test_interpreters_walk_too(minutes: int, expected: int) -> None:
    places = (Location("t", site="x"), Location("u", site="y"))
    chosen = (Meeting("m", "a", "b", fixed_location="t"), Meeting("n", "c", "d", fixed_location="u"))
    problem = Problem(
        slots(2, pause=10),
        pairs_without_common_language(2),
        places,
        chosen,
        (Interpreter("i", ("it", "ru")),),
        (Transfer("x", "y", minutes),),
    )
    assert n_placed(problem) == expected


def test_interpreters_serve_at_their_sites() -> None:
    places = (Location("t", site="x"), Location("u", site="y"))
    interpreter = Interpreter("i", ("it", "ru"), sites=("y",))
    result = solve(
        Problem(slots(1), pairs_without_common_language(1), places, meetings("ab"), (interpreter,)), limits=QUICK
    )
    assert [(a.location, a.interpreter) for a in result.assignments] == [("u", "i")]


def test_breaks_are_counted_inside_stretches() -> None:
    chosen = (Meeting("m", "a", "b", fixed_slot=0), Meeting("n", "a", "c", fixed_slot=3))
    problem = Problem(slots(4), people("abc"), tables(2), chosen)
    assert figures(solve(problem, limits=QUICK))[2:] == [(1, 1), (0, 0), (2, 2)]
    assert figures(solve(replace(problem, slots=slots(2, 2)), limits=QUICK))[2:] == [(0, 0), (0, 0), (0, 0)]


def test_slots_of_one_stretch_are_adjacent_whatever_the_clock_says() -> None:
    noon = (Slot("s0", 0, 20), Slot("s1", 200, 220))
    assert figures(solve(Problem(noon, people("abc"), tables(1), meetings("ab ac")), limits=QUICK))[2] == (0, 0)


@pytest.mark.parametrize(("fairness", "placed"), [(None, 4), (2, 4), (1, 3), (0, 2)])
def test_fairness_bounds_the_difference_of_breaks(fairness: int | None, placed: int) -> None:
    fixed = tuple(
        Meeting(f"m{slot}", "a", other, fixed_slot=slot) for slot, other in zip((0, 2, 3, 5), "bcde", strict=True)
    )
    problem = Problem(slots(6), people("abcdef"), tables(2), fixed, fairness=fairness)
    assert n_placed(problem) == placed


def test_a_formula_without_solution_is_refuted_by_its_assumptions() -> None:
    formula = Formula()
    a, b, c = formula.boolean(), formula.boolean(), formula.boolean()
    formula.clause([-a, -b])
    verdict, core = CpsatModel(formula).refuted_assumptions((a, b, c), EFFORT)
    assert verdict is Verdict.INFEASIBLE
    assert {a, b} <= set(core)
    assert CpsatModel(formula).refuted_assumptions((a, c), EFFORT) == (Verdict.OPTIMAL, ())


def test_a_formula_may_grow_between_two_calls() -> None:
    formula = Formula()
    x = formula.integer(0, 9)
    model = CpsatModel(formula)
    assert model.minimise([(x, 1)], EFFORT).value == 0
    formula.row([(x, 2)], low=5)
    answer = model.minimise([(x, 1)], EFFORT, hint={x: 9})
    assert (answer.verdict, answer.value, answer.bound) == (Verdict.OPTIMAL, 3, 3)


def test_a_search_stopped_before_it_began_proves_nothing() -> None:
    formula, chance = Formula(), Random(0)
    literals = [formula.boolean() for _ in range(300)]
    for _ in range(3000):
        formula.clause([-literal for literal in chance.sample(literals, 2)])
    answer = CpsatModel(formula).minimise([(literal, -1) for literal in literals], Effort(1e-6, None, 1, 0))
    assert (answer.verdict, answer.value, answer.bound) == (Verdict.UNKNOWN, None, None)
