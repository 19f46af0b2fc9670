"""The compiled loops do, step by step, what a slow implementation straight from the description does."""

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import Flows, LabourSystems, Mode, delineate
from fondaco.territory.labour_systems import agglomerate, network_of
from kernels.territory.labour_systems.reference import Pairs, Run, Thresholds, delineated, without_zero_list
from kernels.territory.labour_systems.small_flows import THRESHOLDS, flows_of, matrices, params_of, start_for, steps_of


@settings(max_examples=150)
@given(matrices(), st.sampled_from(THRESHOLDS), st.sampled_from([Mode.CLEAN, Mode.LMA34]))
def test_every_step_and_validity_is_that_of_the_slow_implementation(
    pairs: Pairs, thresholds: Thresholds, mode: Mode
) -> None:
    expected, why = delineated(pairs, thresholds, is_odd=mode is Mode.LMA34)
    flows = flows_of(pairs)
    result = delineate(flows, params_of(thresholds), mode=mode)
    assert list(map(repr, steps_of(result.events))) == list(map(repr, expected.steps))
    assert assignment(flows, result) == {**expected.area, **dict.fromkeys(why, 0)}
    assert {int(u.community): u.code.value for u in result.unassigned} == {
        **{c: "no_candidate" for c, area in expected.area.items() if area == 0},
        **why,
    }
    for system in result.systems:
        members = {int(code) for code in system.communities}
        assert members == expected.members(system.id)
        assert system.validity == expected.validity(members)


@settings(max_examples=150)
@given(matrices(), st.sampled_from(THRESHOLDS), st.booleans(), st.integers(0, 2**32))
def test_from_any_start_every_step_is_that_of_the_slow_implementation(
    pairs: Pairs, thresholds: Thresholds, is_odd: bool, seed: int
) -> None:
    network = network_of(flows_of(pairs))
    start = start_for(network.n, random.Random(seed))
    codes = [int(network.codes[at]) for at in network.positions]
    most_turns = 20 * network.n
    expected = Run(without_zero_list(pairs)[0], thresholds, is_odd, dict(zip(codes, start, strict=True)))
    expected.until_done(most_turns)
    run = agglomerate(
        network, params_of(thresholds), start=np.array(start, dtype=np.int32), is_odd=is_odd, most_turns=most_turns
    )
    assert list(map(repr, steps_of(run.events))) == list(map(repr, expected.steps))
    assert run.assignment.tolist() == [expected.area[code] for code in codes]


def assignment(flows: Flows, result: LabourSystems) -> dict[int, int]:
    return {int(code): int(area) for code, area in zip(flows.communities, result.assignment, strict=True)}
