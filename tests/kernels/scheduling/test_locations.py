"""Locations inside pools, and how few changes there can be."""

from itertools import pairwise

import numpy as np
import pytest

from fondaco.scheduling import GoalCode, Location, LocationKind, Meeting, Problem, solve
from fondaco.scheduling.compiled import OUT, Candidate, compile_problem
from fondaco.scheduling.figures import n_breaks, n_location_changes, spread
from fondaco.scheduling.location_bounds import fewest_changes
from fondaco.scheduling.locations import choose_locations
from kernels.scheduling.brute_force import best_values
from kernels.scheduling.small_problems import QUICK, meetings, people, random_problem, slots, tables


def candidate(slot: list[int]) -> Candidate:
    """Meetings in these slots, all in the first pool."""
    when = np.array(slot, dtype=np.int32)
    return Candidate(when, np.where(when == OUT, OUT, 0).astype(np.int32), np.full(len(slot), OUT, dtype=np.int32))


def places(problem: Problem, slot: list[int]) -> list[int]:
    return choose_locations(compile_problem(problem), candidate(slot)).tolist()


def test_one_side_keeps_its_table() -> None:
    problem = Problem(slots(3), people("abcd"), tables(3), meetings("ab ac ad"))
    assert len(set(places(problem, [0, 1, 2]))) == 1


def test_two_chains_keep_two_tables() -> None:
    problem = Problem(slots(2), people("abcdef"), tables(2), meetings("ac bd ae bf"))
    chosen = places(problem, [0, 0, 1, 1])
    assert chosen[0] == chosen[2] != chosen[1] == chosen[3]


def test_everybody_meets_everybody_with_the_changes_that_must_be() -> None:
    problem = Problem(slots(3), people("abcd"), tables(2), meetings("ab cd ac bd ad bc"))
    compiled, chosen = compile_problem(problem), candidate([0, 0, 1, 1, 2, 2])
    location = choose_locations(compiled, chosen)
    assert n_location_changes(compiled, chosen.slot, location) == 4
    assert fewest_changes(compiled, chosen) == 4


def test_a_room_spares_only_as_many_changes_as_it_has_seats() -> None:
    room = Location("r", LocationKind.ROOM, capacity=2, unavailable=(1, 2))
    problem = Problem(slots(3), people("abcd"), (*tables(2), room), meetings("ab cd ac bd ad bc"))
    best = best_values(problem)
    assert best is not None
    assert 2 == fewest_changes(compile_problem(problem), candidate([0, 0, 1, 1, 2, 2])) <= best[3]


def test_a_table_that_closes_is_left() -> None:
    closing = (Location("t0", unavailable=(1,)), Location("t1", unavailable=(0,)))
    assert places(Problem(slots(2), people("abc"), closing, meetings("ab ac")), [0, 1]) == [0, 1]


def test_meetings_left_out_have_no_place() -> None:
    problem = Problem(slots(2), people("abc"), tables(1), meetings("ab ac bc"))
    assert places(problem, [0, OUT, 1]) == [0, OUT, 0]


def test_no_table_is_given_twice_and_none_beyond_a_room() -> None:
    problem = Problem(
        slots(4),
        people("abcdefgh"),
        (*tables(2), Location("room", LocationKind.ROOM, capacity=2)),
        meetings("ab cd ef gh ac bd eg fh"),
    )
    chosen = places(problem, [0, 0, 0, 0, 1, 1, 1, 1])
    for half in (chosen[:4], chosen[4:]):
        assert sorted(half) == [0, 1, 2, 2]


def test_breaks_changes_and_spread_of_a_schedule() -> None:
    problem = Problem(slots(5, 2), people("abcd"), tables(1), meetings("ab ac ad"))
    compiled, when = compile_problem(problem), np.array([0, 3, 6], dtype=np.int32)
    assert n_breaks(compiled, when) == 1
    assert spread(compiled, when) == 2
    assert n_location_changes(compiled, when, np.array([0, 1, 0], dtype=np.int32)) == 1


def test_visitors_of_booths_change_at_least_between_them() -> None:
    owners = people("abc")
    booths = tuple(Location(f"booth {owner.id}", LocationKind.BOOTH, owner=owner.id) for owner in owners)
    wanted = tuple(Meeting(f"v{owner.id}", "v", owner.id) for owner in owners)
    problem = Problem(slots(4), (*owners, *people("v")), booths, wanted)
    goal = solve(problem, limits=QUICK).goal(GoalCode.LOCATION_CHANGES)
    assert (goal.value, goal.bound) == (2, 2)
    compiled = compile_problem(problem)
    pool = np.arange(3, dtype=np.int32)
    assert fewest_changes(compiled, Candidate(pool, pool, np.full(3, OUT, dtype=np.int32))) == 2


@pytest.mark.parametrize("seed", range(300, 320))
def test_bound_on_changes_is_never_above_the_best(seed: int) -> None:
    problem = random_problem(seed)
    best, result = best_values(problem), solve(problem, limits=QUICK)
    assert best is not None
    index = {meeting.id: number for number, meeting in enumerate(problem.meetings)}
    compiled = compile_problem(problem)
    found = np.full(len(index), OUT, dtype=np.int32)
    for assignment in result.assignments:
        found[index[assignment.meeting]] = assignment.slot
    assert 0 <= fewest_changes(compiled, Candidate(found, found, found)) <= best[3]


def test_a_long_table_of_meetings_stays_where_it_is() -> None:
    names = "abcdefghij"
    pairs = [x + y for x in names[:5] for y in names[5:]]
    problem = Problem(slots(5), people(names), tables(5), meetings(" ".join(pairs)))
    rotation = [(names[5:].index(pair[1]) - names[:5].index(pair[0])) % 5 for pair in pairs]
    location = places(problem, rotation)
    compiled = compile_problem(problem)
    assert n_location_changes(compiled, candidate(rotation).slot, np.array(location)) == 20
    hosts = [sorted(zip(rotation, location, pairs, strict=True))[k::5] for k in range(5)]
    assert all(a[0] + 1 == b[0] for host in hosts for a, b in pairwise(host))
