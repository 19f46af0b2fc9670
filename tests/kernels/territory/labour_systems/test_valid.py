"""Valid mode: no system invalid, none in pieces, as many as before, at least as much inside, every change told."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import DelineationParams, Flows, InvalidContiguity, Mode, delineate
from fondaco.territory.invented.flows import Commuting, invented_flows
from fondaco.territory.labour_systems import Contiguity, LabourSystems, Repair, agglomerate, network_of, preset, verify
from fondaco.territory.labour_systems.valid import repaired
from fondaco.territory.readers import read_flows
from kernels.territory.labour_systems.reference import Pairs, Thresholds
from kernels.territory.labour_systems.small_flows import THRESHOLDS, flows_of, matrices, params_of

EXAMPLE, ITALIAN, BRITISH = (preset(name).params for name in ("example", "istat", "uk-2011"))
FILES = [
    ("sardinia_flows.csv", EXAMPLE),
    ("brindisi_flows.csv", EXAMPLE),
    ("veneto_synthetic_flows.csv.gz", ITALIAN),
]


def repair_of(result: LabourSystems) -> Repair:
    assert result.repair is not None
    return result.repair


def told(result: LabourSystems) -> list[int]:
    """Where the events, replayed from the start of the algorithm, leave each community that takes part."""
    takes_part = np.flatnonzero(result.assignment > 0)
    at = dict(zip(takes_part.tolist(), range(1, len(takes_part) + 1), strict=True))
    for community, origin, target in zip(
        result.events.community.tolist(), result.events.origin.tolist(), result.events.target.tolist(), strict=True
    ):
        assert at[community] == origin
        at[community] = target
    return [at[community] for community in takes_part.tolist()]


@needs_shared
@pytest.mark.parametrize(("file", "params"), FILES)
def test_shared_flows_give_valid_systems_no_fewer_and_more_inside(file: str, params: DelineationParams) -> None:
    flows = read_flows(SHARED / file)
    result = delineate(flows, params, mode=Mode.VALID)
    assert verify(flows, result) == ()
    assert repair_of(result).n_areas == repair_of(result).n_areas_before
    assert result.internal_share > repair_of(result).internal_share_before
    assert result.unassigned == ()


@pytest.mark.parametrize("seed", range(8))
def test_invented_countries_with_borders_give_valid_systems_in_one_piece(seed: int) -> None:
    country = invented_flows(80 + 60 * seed, seed=seed, commuting=Commuting(whim=1.2, decay=2.4))
    contiguity = Contiguity.from_positions(country.flows.communities, country.geography.neighbours)
    params = (EXAMPLE, ITALIAN, BRITISH)[seed % 3]
    result = delineate(country.flows, params, mode=Mode.VALID, contiguity=contiguity)
    assert verify(country.flows, result, contiguity=contiguity) == ()
    assert repair_of(result).shortfalls == ()
    assert told(result) == result.assignment[result.assignment > 0].tolist()


def test_the_published_method_leaves_what_valid_mode_repairs() -> None:
    country = invented_flows(500, seed=102, commuting=Commuting(whim=1.3, decay=2.2))
    contiguity = Contiguity.from_positions(country.flows.communities, country.geography.neighbours)
    repair = repair_of(delineate(country.flows, ITALIAN, mode=Mode.VALID, contiguity=contiguity))
    assert repair.n_invalid_before > 0
    assert repair.n_in_pieces_before is not None
    assert repair.n_in_pieces_before > 0
    assert repair.n_dissolved > 0


@settings(max_examples=60, deadline=None)
@given(matrices(), st.sampled_from([t for t in THRESHOLDS if t.min_contained < 1]))
def test_small_flows_of_every_kind_give_valid_systems(pairs: Pairs, thresholds: Thresholds) -> None:
    flows = flows_of(pairs)
    result = delineate(flows, params_of(thresholds), mode=Mode.VALID)
    assert verify(flows, result) == ()
    assert told(result) == result.assignment[result.assignment > 0].tolist()


@settings(max_examples=40, deadline=None)
@given(matrices(), st.data())
def test_any_borders_give_systems_in_one_piece(pairs: Pairs, data: st.DataObject) -> None:
    flows = flows_of(pairs)
    codes = st.sampled_from(flows.communities) if flows.communities else st.nothing()
    drawn = data.draw(st.lists(st.tuples(codes, codes), max_size=25)) if flows.communities else []
    contiguity = Contiguity.from_pairs(flows.communities, [(a, b) for a, b in drawn if a != b])
    result = delineate(flows, params_of(THRESHOLDS[0]), mode=Mode.VALID, contiguity=contiguity)
    assert verify(flows, result, contiguity=contiguity) == ()


def test_codes_decide_nothing_in_the_repair() -> None:
    country = invented_flows(200, seed=7)
    flows, n = country.flows, 200
    new = np.random.default_rng(1).permutation(n)
    order = np.lexsort((new[flows.destinations], new[flows.origins]))
    other = Flows(
        flows.communities,
        new[flows.origins][order].astype(np.int32),
        new[flows.destinations][order].astype(np.int32),
        flows.counts[order],
    )
    one = agglomerate(network_of(flows), EXAMPLE)
    two = agglomerate(network_of(other), EXAMPLE)
    areas = np.empty_like(one.assignment)
    areas[new] = one.assignment
    left = repaired(network_of(flows), EXAMPLE, one).assignment
    right = repaired(network_of(other), EXAMPLE, replace(two, assignment=areas)).assignment[new]
    both = set(zip(left.tolist(), right.tolist(), strict=True))
    assert len(both) == len(set(left.tolist())) == len(set(right.tolist()))


def test_an_island_joins_whom_it_exchanges_most_workers_with() -> None:
    pairs = {("1", "1"): 9000, ("2", "2"): 300, ("2", "1"): 200, ("3", "3"): 9000, ("4", "4"): 80, ("4", "3"): 40}
    pairs |= {("4", "1"): 9, ("1", "2"): 50, ("1", "3"): 30, ("3", "1"): 30}
    flows = Flows.from_pairs(pairs)
    contiguity = Contiguity.from_pairs(flows.communities, [("1", "2"), ("1", "3"), ("2", "3")])
    result = delineate(flows, EXAMPLE, mode=Mode.VALID, contiguity=contiguity)
    assert verify(flows, result, contiguity=contiguity) == ()
    assert [system.communities for system in result.systems] == [("1", "2"), ("3", "4")]


def test_a_part_that_lies_apart_is_told_as_set_apart_and_joins_its_neighbours() -> None:
    pairs = {(c, c): 9000.0 for c in "13"} | {("2", "2"): 100, ("2", "3"): 200, ("2", "1"): 30, ("1", "2"): 30}
    flows = Flows.from_pairs(pairs | {("1", "3"): 90, ("3", "1"): 90})
    contiguity = Contiguity.from_pairs(flows.communities, [("1", "2"), ("1", "3")])
    result = delineate(flows, EXAMPLE, mode=Mode.VALID, contiguity=contiguity)
    assert [system.communities for system in result.systems] == [("1", "2"), ("3",)]
    assert [(event.kind.name, event.community) for event in result.events][-2:] == [
        ("SET_APART", "2"),
        ("DISSOLVED", "2"),
    ]


def test_borders_of_other_communities_are_refused() -> None:
    flows = Flows.from_pairs({("1", "1"): 5, ("1", "2"): 3, ("2", "1"): 3})
    with pytest.raises(InvalidContiguity, match="not of the communities of the flows"):
        delineate(flows, mode=Mode.VALID, contiguity=Contiguity.from_pairs(("1", "3"), []))


def test_progress_tells_stages_and_ends_without_invalid_areas() -> None:
    lines = []
    delineate(invented_flows(150, seed=3).flows, mode=Mode.VALID, on_progress=lines.append)
    assert [line.stage for line in lines][-1] in {"repair", "founding", "exchange"}
    assert lines[-1].least_validity >= 1
