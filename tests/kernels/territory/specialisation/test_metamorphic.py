"""What must not change when a table is scaled, permuted, padded, or has two places made one."""

from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import (
    Axis,
    Indicator,
    IndicatorName,
    Profile,
    ProfileParams,
    complexity,
    density,
    location_quotient,
    presence,
    profile,
    proximity,
    rca,
)
from kernels.territory.specialisation.tables import a_table

COUNTS = arrays(np.float64, st.tuples(st.integers(3, 7), st.integers(3, 7)), elements=st.integers(0, 400).map(float))
NO_MINIMUM = ProfileParams(min_jobs=0)
IN_COUNTS = (IndicatorName.COUNT, IndicatorName.PREVALENCE, IndicatorName.TOTAL, IndicatorName.NATIONAL_TOTAL)
RANKED = (IndicatorName.ECI, IndicatorName.PCI, IndicatorName.OUTLOOK_INDEX, IndicatorName.OUTLOOK_GAIN)


def same(ours: FloatArray, theirs: FloatArray) -> None:
    np.testing.assert_allclose(ours, theirs, rtol=1e-7, atol=1e-7, equal_nan=True)


def comparable(one: Profile, other: Profile, name: IndicatorName) -> bool:
    """A ranking that is one of many, or whose sign nothing tells, may come out otherwise; both must then say so."""
    if name not in RANKED:
        return True
    assert one.complexity.is_degenerate == other.complexity.is_degenerate
    assert one.complexity.is_sign_ambiguous == other.complexity.is_sign_ambiguous
    return not (one.complexity.is_degenerate or one.complexity.is_sign_ambiguous or one.complexity.gap < 1e-5)


def is_certain(counts: FloatArray) -> bool:
    """Whether no group of places is as large as the largest: else which one is ranked is a matter of order."""
    found = complexity(np.nan_to_num(presence(rca(counts))))
    return found.n_components == 1


@given(COUNTS, st.sampled_from([0.1, 3.0, 1000.0]))
def test_scaling_all_counts_keeps_quotients_presence_and_complexity(counts: FloatArray, factor: float) -> None:
    one, other = (profile(a_table(table), params=NO_MINIMUM) for table in (counts, counts * factor))
    for name in IndicatorName:
        if name in one and comparable(one, other, name):
            scaled = one[name].values * (factor if name in IN_COUNTS else 1)
            same(other[name].values, scaled)
            assert other[name].states.tolist() == one[name].states.tolist()


@given(COUNTS, st.randoms(use_true_random=False))
def test_permuting_places_and_activities_permutes_results(counts: FloatArray, random: Random) -> None:
    rows, columns = list(range(counts.shape[0])), list(range(counts.shape[1]))
    random.shuffle(rows)
    random.shuffle(columns)
    one = profile(a_table(counts), params=NO_MINIMUM)
    other = profile(a_table(counts[np.ix_(rows, columns)]), params=NO_MINIMUM)
    for name in IndicatorName:
        if name in one and (name not in RANKED or is_certain(counts)) and comparable(one, other, name):
            same(other[name].values, permuted(one[name], rows, columns))


def permuted(indicator: Indicator, rows: list[int], columns: list[int]) -> FloatArray:
    values = indicator.values
    for position, axis in enumerate(indicator.axes):
        values = np.take(values, rows if axis is Axis.PLACE else columns, axis=position)
    return values


@given(COUNTS)
def test_an_activity_that_nobody_has_changes_nothing_else(counts: FloatArray) -> None:
    padded = np.hstack([counts, np.zeros((len(counts), 1))])
    one, other = (profile(a_table(table), params=NO_MINIMUM) for table in (counts, padded))
    for name in IndicatorName:
        if name in one and comparable(one, other, name):
            values = other[name].values
            for position, axis in enumerate(one[name].axes):
                if axis is not Axis.PLACE:
                    values = np.delete(values, -1, axis=position)
            same(values, one[name].values)


@given(COUNTS, st.integers(1, 5))
def test_two_proportional_places_made_one_keep_every_quotient(counts: FloatArray, times: int) -> None:
    split = np.vstack([counts, counts[-1] * times])
    merged = np.vstack([counts[:-1], counts[-1] * (1 + times)])
    apart, together = location_quotient(split), location_quotient(merged)
    same(apart[:-1], together)
    same(apart[-1], together[-1])


@given(COUNTS)
def test_the_mean_quotient_of_a_place_weighted_by_national_shares_is_one(counts: FloatArray) -> None:
    quotients = location_quotient(counts)
    weights = counts.sum(axis=0) / max(counts.sum(), 1)
    means = np.nansum(quotients * weights, axis=1)
    same(means[counts.any(axis=1)], np.ones(int(counts.any(axis=1).sum())))


@given(COUNTS)
def test_densities_and_proximities_lie_between_zero_and_one(counts: FloatArray) -> None:
    present = np.nan_to_num(presence(rca(counts)))
    phi = proximity(present)
    close = density(present, phi)
    assert ((phi >= 0) & (phi <= 1)).all()
    assert (phi == phi.T).all()
    assert ((close[~np.isnan(close)] >= -1e-12) & (close[~np.isnan(close)] <= 1 + 1e-12)).all()


@given(COUNTS)
def test_one_more_presence_never_lowers_a_density(counts: FloatArray) -> None:
    present = np.nan_to_num(presence(rca(counts)))
    phi = proximity(present)
    richer = present.copy()
    richer[0, 0] = 1
    assert (np.nan_to_num(density(richer, phi)) >= np.nan_to_num(density(present, phi)) - 1e-12).all()
