"""What must stay the same when places are renamed, flows are scaled, or something unconnected is added."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import DelineationParams, LabourSystems, Mode, delineate
from fondaco.territory.labour_systems import EventKind, UnassignedCode
from kernels.territory.labour_systems.reference import Pairs, Thresholds
from kernels.territory.labour_systems.small_flows import THRESHOLDS, attraction, flows_of, matrices, params_of

MODES = st.sampled_from([Mode.CLEAN, Mode.LMA34])


def partition(result: LabourSystems, name: dict[int, int] | None = None) -> set[frozenset[int]]:
    return {frozenset((name or {}).get(int(code), int(code)) for code in s.communities) for s in result.systems}


@settings(max_examples=40)
@given(matrices(), st.sampled_from(THRESHOLDS), MODES, st.integers(1, 9), st.integers(0, 50))
def test_codes_in_the_same_order_give_the_same_areas_under_the_same_ids(
    pairs: Pairs, thresholds: Thresholds, mode: Mode, factor: int, shift: int
) -> None:
    renamed = {(factor * a + shift, factor * b + shift): count for (a, b), count in pairs.items()}
    one, other = (delineate(flows_of(them), params_of(thresholds), mode=mode) for them in (pairs, renamed))
    assert one.assignment.tolist() == other.assignment.tolist()
    assert [s.validity for s in one.systems] == [s.validity for s in other.systems]
    assert one.events.kind.tolist() == other.events.kind.tolist()


@settings(max_examples=60)
@given(st.integers(0, 2**32), MODES)
def test_codes_in_another_order_give_the_same_areas_where_nothing_is_equal(seed: int, mode: Mode) -> None:
    draw = random.Random(seed)
    pairs = {pair: count + draw.random() for pair, count in attraction(draw).items()}
    codes = sorted({code for pair in pairs for code in pair})
    name = dict(zip(codes, draw.sample(range(1000), len(codes)), strict=True))
    renamed = {(name[a], name[b]): count for (a, b), count in pairs.items()}
    params = params_of(THRESHOLDS[0])
    result = delineate(flows_of(pairs), params, mode=mode)
    assert partition(delineate(flows_of(renamed), params, mode=mode)) == partition(result, name)


@settings(max_examples=40)
@given(matrices(), st.sampled_from(THRESHOLDS), MODES, st.sampled_from([0.25, 2.0, 1024.0]))
def test_flows_and_sizes_scaled_together_change_nothing(
    pairs: Pairs, thresholds: Thresholds, mode: Mode, factor: float
) -> None:
    params = params_of(thresholds)
    scaled = DelineationParams(
        params.min_size * factor,
        params.target_size * factor,
        params.min_self_containment,
        params.target_self_containment,
    )
    larger = {pair: count * factor for pair, count in pairs.items()}
    one, other = delineate(flows_of(pairs), params, mode=mode), delineate(flows_of(larger), scaled, mode=mode)
    assert one.assignment.tolist() == other.assignment.tolist()
    assert [factor * s.residents for s in one.systems] == [s.residents for s in other.systems]


@settings(max_examples=40)
@given(matrices(), st.sampled_from(THRESHOLDS))
def test_a_closed_island_is_added_without_disturbing_the_mainland(pairs: Pairs, thresholds: Thresholds) -> None:
    island = {(9001, 9001): 50, (9001, 9002): 10, (9002, 9001): 20, (9002, 9002): 40}
    params = params_of(thresholds)
    before, after = delineate(flows_of(pairs), params), delineate(flows_of({**pairs, **island}), params)
    mainland = [(e.community, e.kind, e.target) for e in after.events if int(e.community) < 9000]
    assert mainland == [(e.community, e.kind, e.target) for e in before.events]
    assert after.assignment.tolist()[:-2] == before.assignment.tolist()


def test_a_community_with_internal_flows_alone_is_left_out_with_its_reason() -> None:
    pairs = {(1, 1): 900, (1, 2): 100, (2, 1): 300, (2, 2): 700, (3, 3): 5000}
    result = delineate(flows_of(pairs), DelineationParams(500, 1000, 0.6, 0.75))
    assert [(one.community, one.code) for one in result.unassigned] == [("3", UnassignedCode.ONLY_INTERNAL)]


def first_pair(pairs: Pairs, result: LabourSystems) -> tuple[int, int] | None:
    """Two places joined by the very first step, of an area that never gave anybody up again and is not closed."""
    if not result.events or result.events[0].kind is not EventKind.JOINED:
        return None
    first, *later = result.events
    if any(event.origin == first.target or event.community == first.community for event in later):
        return None
    own = sorted({code for pair in pairs for code in pair})[first.target - 1]
    joined = {int(first.community), own}
    is_closed = all((a in joined) == (b in joined) for a, b in pairs)
    return None if is_closed else (int(first.community), own)


def merged(pairs: Pairs, one: int, other: int) -> Pairs:
    """The flows were `one` a part of `other`."""
    sums: dict[tuple[int, int], float] = {}
    for (a, b), count in pairs.items():
        pair = (other if a == one else a, other if b == one else b)
        sums[pair] = sums.get(pair, 0) + count
    return sums


@pytest.mark.parametrize("mode", [Mode.CLEAN, Mode.LMA34])
def test_two_places_of_one_area_may_as_well_be_one_place(mode: Mode) -> None:
    n_tried, params = 0, params_of(THRESHOLDS[0])
    for seed in range(200):
        pairs = attraction(random.Random(seed))
        apart = delineate(flows_of(pairs), params, mode=mode)
        if apart.facts.n_set_aside or not (couple := first_pair(pairs, apart)):
            continue
        n_tried += 1
        together = delineate(flows_of(merged(pairs, *couple)), params, mode=mode)
        assert partition(together) == {frozenset(area - {couple[0]}) for area in partition(apart)}
        assert [s.validity for s in together.systems] == [s.validity for s in apart.systems]
        assert together.events.kind.tolist() == apart.events.kind.tolist()[1:]
    assert n_tried >= 20
