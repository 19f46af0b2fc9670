"""Flows in rows and columns, with sums that are exact."""

import random
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco.territory import DelineationParams, delineate
from fondaco.territory.labour_systems import network_of
from fondaco.territory.labour_systems.network import summable
from kernels.territory.labour_systems.reference import Pairs, without_zero_list
from kernels.territory.labour_systems.small_flows import flows_of, matrices


@given(matrices())
def test_rows_columns_and_totals_are_those_of_the_flows_left(pairs: Pairs) -> None:
    network, (left, why) = network_of(flows_of(pairs)), without_zero_list(pairs)
    codes = [int(network.codes[at]) for at in network.positions]
    assert codes == sorted({c for pair in pairs for c in pair} - set(why))
    rows = {(codes[a], codes[b]): n for a, b, n in zip(network.origins, network.out_to, network.out_count, strict=True)}
    ends = np.repeat(np.arange(network.n), np.diff(network.in_at))
    columns = {(codes[a], codes[b]): n for a, b, n in zip(network.in_from, ends, network.in_count, strict=True)}
    assert rows == columns == left
    assert network.residents.tolist() == [sum(n for (a, _), n in left.items() if a == c) for c in codes]
    assert network.jobs.tolist() == [sum(n for (_, b), n in left.items() if b == c) for c in codes]
    assert network.own.tolist() == [left.get((c, c), 0) for c in codes]


def test_whole_numbers_are_left_as_they_are() -> None:
    counts = np.array([1.0, 3.0, 2.0**50])
    assert summable(counts) is counts


@given(st.lists(st.floats(1e-9, 1e9), min_size=1, max_size=40), st.integers(0, 2**32))
def test_sums_of_fractions_are_exact_in_any_order(values: list[float], seed: int) -> None:
    counts = summable(np.array(values))
    exact = sum(map(Fraction, counts.tolist()), Fraction(0))
    for _ in range(3):
        total, shuffled = 0.0, counts.tolist()
        random.Random(seed).shuffle(shuffled)
        for count in shuffled:
            total += count
        assert Fraction(total) == exact
    assert (counts > 0).all()
    assert np.abs(counts - values).max() <= sum(values) * 2.0**-51


@pytest.mark.parametrize("seed", range(20))
def test_a_closed_area_of_fractions_is_known_as_closed(seed: int) -> None:
    draw = random.Random(seed)
    pairs = {(a, b): draw.random() for a in range(6) for b in range(6)}
    result = delineate(flows_of(pairs), DelineationParams(1000, 10000, 0.9, 1.0))
    assert [(len(system.communities), system.validity) for system in result.systems] == [(6, 1.0)]
