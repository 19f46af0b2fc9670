"""Rules of the algorithm on matrices small enough to follow with a pencil."""

import numpy as np
import pytest

from fondaco.territory import DelineationParams, Flows, InvalidParams, Mode, delineate
from fondaco.territory.labour_systems import EventKind, UnassignedCode, agglomerate, network_of
from fondaco.territory.labour_systems.result import Progress
from kernels.territory.labour_systems.small_flows import flows_of

SMALL = DelineationParams(1, 10, 0.6, 0.9)


def first_event(pairs: dict[tuple[int, int], float], params: DelineationParams = SMALL) -> tuple[str, int, EventKind]:
    event = delineate(flows_of(pairs), params).events[0]
    return event.community, event.target, event.kind


def test_of_two_areas_with_equal_links_the_one_with_the_higher_id_is_joined() -> None:
    pairs = {(1, 1): 3, (1, 2): 1, (2, 1): 1, (1, 3): 1, (3, 1): 1, (2, 2): 40, (3, 3): 40}
    assert first_event(pairs) == ("1", 3, EventKind.JOINED)


def test_of_equal_links_one_that_only_receives_workers_wins_over_one_that_sends_them() -> None:
    # 3 sends 2 to 1, 1 sends 2 to 2: both links are 4 / (5 * 22), and 2 has the lower id
    pairs = {(1, 1): 3, (3, 1): 2, (1, 2): 2, (2, 2): 20, (3, 3): 20}
    assert first_event(pairs) == ("1", 2, EventKind.JOINED)


def test_of_areas_with_equal_least_validity_the_lowest_id_is_dissolved_first() -> None:
    pair = {(1, 1): 3, (1, 2): 2, (2, 1): 2, (2, 2): 30}
    twin = {(a + 2, b + 2): count for (a, b), count in pair.items()}
    elsewhere = {(2, 5): 1, (4, 5): 1, (5, 5): 90}
    events = delineate(flows_of({**twin, **pair, **elsewhere}), SMALL).events
    assert [(event.community, event.target) for event in events] == [("1", 2), ("3", 4)]


def test_of_an_area_of_several_the_community_that_exchanges_most_moves_first_and_the_lowest_code_on_ties() -> None:
    pairs = {(1, 1): 5, (2, 2): 5, (3, 3): 5, (1, 2): 1, (2, 3): 1, (3, 1): 1}
    pairs |= {(a, 4): 9 for a in (1, 2, 3)} | {(4, 4): 900, (4, 5): 1, (5, 5): 90}
    network = network_of(flows_of(pairs))
    run = agglomerate(network, SMALL, start=np.array([1, 1, 1, 4, 5], dtype=np.int32))
    assert [(event.community, event.origin, event.target) for event in run.events][:3] == [
        ("1", 1, 4),
        ("2", 1, 4),
        ("3", 1, 4),
    ]


def test_a_closed_area_is_valid_however_small() -> None:
    pairs = {(1, 1): 1, (1, 2): 1, (2, 1): 1, (2, 2): 1}
    result = delineate(flows_of(pairs), DelineationParams(1000, 10000, 0.6, 0.75))
    assert [(s.communities, s.validity, s.is_valid) for s in result.systems] == [(("1", "2"), 1.0, True)]


def test_closing_an_area_counts_as_a_loss_where_it_was_more_than_valid() -> None:
    # with 1, area 2 is closed and its validity 1 by definition; without, it is 0.9 / 0.6
    pairs = {(1, 1): 5, (1, 2): 4, (2, 1): 4, (2, 2): 400}
    result = delineate(flows_of(pairs), SMALL)
    assert [(e.kind, e.validity_before, e.validity_after) for e in result.events] == [
        (EventKind.RESERVE_A, 0.9 / 0.6, 1.0),
        (EventKind.JOINED_AT_END, 0.9 / 0.6, 1.0),
    ]
    assert result.assignment.tolist() == [2, 2]


@pytest.mark.parametrize(("own", "is_left_alone"), [(5, True), (4, False)])
def test_an_area_of_validity_exactly_one_is_left_alone(own: int, is_left_alone: bool) -> None:
    # 1 has 10 resident workers, the least size, and half of them stay, the target: (1 - 0.5 * 1) * 1 * 0.5 / 0.25 = 1
    params = DelineationParams(10, 20, 0.25, 0.5)
    pairs = {(1, 1): own, (1, 2): 5, (2, 1): 5, (2, 2): 100}
    assert (len(delineate(flows_of(pairs), params).events) == 0) is is_left_alone


def test_a_community_tied_only_to_the_reserve_list_waits_there_with_its_reason() -> None:
    result = delineate(flows_of({(1, 3): 1, (2, 1): 1, (3, 2): 1}), DelineationParams(29, 30, 0.1, 1.0))
    assert result.systems == ()
    assert {one.code for one in result.unassigned} == {UnassignedCode.NO_CANDIDATE}
    assert EventKind.RESERVE_B in {event.kind for event in result.events}


def test_communities_set_aside_have_the_reason_that_struck_them_first() -> None:
    chain = {(5, 6): 1, (6, 7): 1, (7, 8): 1}
    pairs = {(1, 1): 30, (1, 2): 3, (2, 1): 3, (2, 2): 9, (9, 9): 4, (10, 1): 0, **chain}
    result = delineate(flows_of(pairs), SMALL)
    assert {one.community: one.code for one in result.unassigned} == {
        "5": UnassignedCode.NO_JOBS,
        "6": UnassignedCode.NO_JOBS,
        "7": UnassignedCode.NO_RESIDENT_WORKERS,
        "8": UnassignedCode.NO_RESIDENT_WORKERS,
        "9": UnassignedCode.ONLY_INTERNAL,
        "10": UnassignedCode.NO_FLOWS,
    }
    assert all(one.reason.it and one.reason.ru and one.reason.en for one in result.unassigned)
    assert result.facts.n_set_aside == 6
    assert dict(zip(result.communities, result.residents.tolist(), strict=True))["7"] == 1


def test_ids_follow_the_codes_of_those_that_take_part() -> None:
    pairs = {(1, 1): 9, (2, 2): 30, (2, 3): 1, (3, 2): 1, (3, 3): 30}
    assert delineate(flows_of(pairs), SMALL).assignment.tolist() == [0, 1, 2]


def test_no_flows_at_all_give_no_systems() -> None:
    result = delineate(Flows.from_pairs({("1", "2"): 0}))
    assert (result.systems, result.assignment.tolist(), len(result.events)) == ((), [0, 0], 0)


def test_a_system_is_named_for_most_jobs_and_knows_the_countries_that_it_spans() -> None:
    pairs = {("A1", "A1"): 5.0, ("A1", "B1"): 9.0, ("B1", "B1"): 30.0, ("B1", "A1"): 1.0, ("C1", "C1"): 40.0}
    pairs |= {("C1", "B1"): 1.0, ("B1", "C1"): 1.0}
    flows = Flows.from_pairs(
        pairs, names={"A1": "Nova", "B1": "Gorica"}, countries={"A1": "IT", "B1": "SI", "C1": "SI"}
    )
    result = delineate(flows, SMALL)
    system = result.system_of("A1")
    assert system is not None
    assert (system.name, system.communities, system.countries) == ("Gorica", ("A1", "B1"), ("IT", "SI"))
    assert (system.residents, system.jobs, system.internal_flow) == (46, 46, 45)
    assert system.supply_self_containment == system.demand_self_containment == 45 / 46
    assert system.internal_share == 45 / 47
    assert system.spans_border
    assert result.internal_share == 85 / 87
    alone = result.system_of("C1")
    assert alone is not None
    assert not alone.spans_border


def test_a_run_may_begin_with_areas_and_with_a_reserve_list() -> None:
    pairs = {(1, 1): 50, (1, 2): 5, (2, 2): 50, (2, 1): 5, (3, 3): 1, (3, 2): 9, (2, 3): 9}
    network = network_of(flows_of(pairs))
    run = agglomerate(network, SMALL, start=np.array([2, 2, 0], dtype=np.int32))
    assert run.assignment.tolist() == [2, 2, 2]
    assert [(e.community, e.origin, e.target, e.kind) for e in run.events] == [("3", 0, 2, EventKind.JOINED_AT_END)]
    assert (run.iterations, run.is_cut_short) == (0, False)


@pytest.mark.parametrize("start", [[1, 2], [1, 2, 4], [-1, 1, 2]])
def test_a_start_with_ids_that_no_area_can_have_is_refused(start: list[int]) -> None:
    network = network_of(flows_of({(1, 2): 5, (2, 1): 5, (3, 1): 5, (1, 3): 5}))
    with pytest.raises(InvalidParams, match="need 3 ids from 0 to 3"):
        agglomerate(network, SMALL, start=np.array(start, dtype=np.int32))


def test_a_run_cut_short_says_so_and_still_empties_the_reserve_list() -> None:
    pairs = {(1, 1): 3, (1, 2): 2, (2, 1): 2, (2, 2): 30, (3, 3): 3, (3, 4): 2, (4, 3): 2, (4, 4): 30}
    run = agglomerate(network_of(flows_of(pairs)), SMALL, most_turns=1)
    assert (run.iterations, run.is_cut_short, run.assignment.tolist()) == (1, True, [2, 2, 3, 4])


def test_progress_is_told_with_the_areas_left() -> None:
    told: list[Progress] = []
    pairs = {(1, 1): 3, (1, 2): 2, (2, 1): 2, (2, 2): 30, (3, 3): 30, (3, 2): 1, (2, 3): 1}
    result = delineate(flows_of(pairs), SMALL, mode=Mode.LMA34, on_progress=told.append)
    assert told[-1].moves == len(result.events)
    assert told[-1].n_areas == len(result.systems)
    assert told[-1].least_validity == min(system.validity for system in result.systems)


def test_a_system_or_community_that_is_not_there_is_a_key_error() -> None:
    result = delineate(flows_of({(1, 2): 5, (2, 1): 5}), SMALL)
    with pytest.raises(KeyError):
        result.system(77)
    with pytest.raises(KeyError):
        result.system_of("77")
