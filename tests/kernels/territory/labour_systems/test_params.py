"""Thresholds check their ranges; presets name their source."""

import math

import pytest

from fondaco.territory import DelineationParams, InvalidParams
from fondaco.territory.labour_systems import PRESETS, preset


@pytest.mark.parametrize("sizes", [(-1, 10), (10, 10), (20, 10), (0, math.inf), (math.nan, 10)])
def test_sizes_that_are_no_range_are_refused_by_their_values(sizes: tuple[float, float]) -> None:
    with pytest.raises(InvalidParams, match=f"sizes {sizes[0]:g} and {sizes[1]:g}: need 0 <= min_size < target_size"):
        DelineationParams(*sizes)


@pytest.mark.parametrize("shares", [(0, 0.5), (0.8, 0.7), (0.5, 1.01), (math.nan, 0.5)])
def test_shares_that_are_no_range_are_refused_by_their_values(shares: tuple[float, float]) -> None:
    with pytest.raises(InvalidParams, match=f"self-containments {shares[0]:g} and {shares[1]:g}: need 0 < minimum"):
        DelineationParams(min_self_containment=shares[0], target_self_containment=shares[1])


def test_both_faults_are_told_at_once() -> None:
    with pytest.raises(InvalidParams) as caught:
        DelineationParams(5, 4, 0.9, 0.8)
    assert len(caught.value.faults) == 2


def test_presets_have_a_source_and_say_what_could_not_be_confirmed() -> None:
    assert [one.name for one in PRESETS] == ["example", "uk-2011", "istat"]
    assert all(one.source for one in PRESETS)
    assert [one.name for one in PRESETS if one.unverified] == ["istat"]
    assert preset("uk-2011").params == DelineationParams(3500, 25000, 0.667, 0.75)


def test_an_unknown_preset_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(InvalidParams, match="preset 'uk': unknown; there are example, uk-2011, istat"):
        preset("uk")
