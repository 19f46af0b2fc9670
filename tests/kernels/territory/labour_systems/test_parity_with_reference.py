"""The compiled loops do, step by step, what a slow implementation straight from the description does."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import Flows, LabourSystems, Mode, delineate
from kernels.territory.labour_systems.reference import Pairs, Thresholds, delineated
from kernels.territory.labour_systems.small_flows import THRESHOLDS, flows_of, matrices, params_of


def steps(result: LabourSystems) -> list[tuple[object, ...]]:
    """Events as the slow implementation writes them; NaN as None, since it equals nothing."""
    return [
        (int(e.community), e.origin, e.target, e.kind.name.lower(), *_known(e.validity_before, e.validity_after))
        for e in result.events
    ]


def _known(*values: float) -> tuple[float | None, ...]:
    return tuple(None if math.isnan(value) else value for value in values)


@settings(max_examples=150)
@given(matrices(), st.sampled_from(THRESHOLDS), st.sampled_from([Mode.CLEAN, Mode.LMA34]))
def test_every_step_and_validity_is_that_of_the_slow_implementation(
    pairs: Pairs, thresholds: Thresholds, mode: Mode
) -> None:
    expected, why = delineated(pairs, thresholds, is_odd=mode is Mode.LMA34)
    flows = flows_of(pairs)
    result = delineate(flows, params_of(thresholds), mode=mode)
    assert steps(result) == [(*step[:4], *_known(*step[4:])) for step in expected.steps]
    assert assignment(flows, result) == {**expected.area, **dict.fromkeys(why, 0)}
    assert {int(u.community): u.code.value for u in result.unassigned} == {
        **{c: "no_candidate" for c, area in expected.area.items() if area == 0},
        **why,
    }
    for system in result.systems:
        members = {int(code) for code in system.communities}
        assert members == expected.members(system.id)
        assert system.validity == expected.validity(members)


def assignment(flows: Flows, result: LabourSystems) -> dict[int, int]:
    return {int(code): int(area) for code, area in zip(flows.communities, result.assignment, strict=True)}
