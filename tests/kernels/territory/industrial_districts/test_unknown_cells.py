"""A verdict that is certain is right, whatever the cells that are not known turn out to hold."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import SizedEmployment
from fondaco.territory.industrial_districts import (
    DistrictParams,
    Figure,
    Filling,
    PublishedTotals,
    SystemTrace,
    Verdict,
    districts,
)

ACTIVITIES = ("13", "15", "28", "62", "47", "85")
SHAPE = (4, len(ACTIVITIES), 3)
UNKNOWN = Verdict.UNKNOWN


def table(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Counts and units that keep to their size classes."""
    rng = np.random.default_rng(seed)
    units = rng.poisson(rng.uniform(0, 6, SHAPE) * [4, 0.8, 0.4]).astype(np.float64)
    low, high = np.array([1, 50, 250]), np.array([30, 200, 600])
    return np.round(units * rng.uniform(low, high, SHAPE)), units


def employment(counts: np.ndarray, units: np.ndarray | None) -> SizedEmployment:
    return SizedEmployment(("a", "b", "c", "d"), ACTIVITIES, counts, units=units, classification="NACE Rev. 2")


def figures_of(trace: SystemTrace) -> list[Figure]:
    rows = (*trace.groups, *trace.sizes, *trace.industries)
    return [figure for row in rows for figure in (row.employees, row.quotient, row.prevalence)]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 12), st.booleans(), st.booleans())
def test_certain_verdicts_and_figures_hold_for_the_exact_table(
    seed: int, n_unknown: int, has_units: bool, has_totals: bool
) -> None:
    counts, units = table(seed)
    rng = np.random.default_rng(seed + 1)
    hidden = counts.copy()
    hidden.reshape(-1)[rng.choice(counts.size, n_unknown, replace=False)] = np.nan
    totals = PublishedTotals(counts.sum(axis=2), counts.sum(axis=1), counts.sum(axis=0))
    published = districts(
        employment(hidden, units if has_units else None), totals=totals if has_totals else PublishedTotals()
    )
    for seen, true in zip(published, districts(employment(counts, units)), strict=True):
        if has_units:
            assert seen.verdict in (UNKNOWN, true.verdict)
        assert seen.main_industry in (None, true.main_industry)
        for one, other in zip(figures_of(seen), figures_of(true), strict=True):
            slack = 1e-9 * max(1.0, abs(other.best))
            assert np.isnan(other.best) or one.lower - slack <= other.best <= one.upper + slack


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([3, 5]))
def test_certain_verdicts_of_rounded_counts_hold_for_the_exact_table(seed: int, base: int) -> None:
    counts, units = table(seed)
    rng = np.random.default_rng(seed)
    rounded = np.floor(counts / base + rng.uniform(0, 1, SHAPE)) * base
    rounded_units = np.floor(units / base + rng.uniform(0, 1, SHAPE)) * base
    published = districts(employment(rounded, rounded_units), params=DistrictParams(rounding_base=base))
    for seen, true in zip(published, districts(employment(counts, units)), strict=True):
        assert seen.verdict in (UNKNOWN, true.verdict)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 10))
def test_estimates_stay_within_their_bounds_and_make_up_the_totals(seed: int, n_unknown: int) -> None:
    counts, units = table(seed)
    hidden = counts.copy()
    hidden.reshape(-1)[np.random.default_rng(seed).choice(counts.size, n_unknown, replace=False)] = np.nan
    totals = PublishedTotals(counts.sum(axis=2), counts.sum(axis=1), counts.sum(axis=0))
    cells = districts(employment(hidden, units), totals=totals).cells
    assert cells.is_estimated.sum() == n_unknown
    for held in (cells.counts, counts):
        assert (cells.lower - 1e-9 <= held).all()
        assert (held <= cells.upper + 1e-9).all()


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**6), st.permutations(range(4)))
def test_the_order_of_places_changes_nothing(seed: int, order: list[int]) -> None:
    counts, units = table(seed)
    names = np.array(["a", "b", "c", "d"])[order]
    mixed = SizedEmployment(
        tuple(names.tolist()), ACTIVITIES, counts[order], units=units[order], classification="OKVED2"
    )
    plain = {each.place: (each.verdict, each.main_industry) for each in districts(employment(counts, units))}
    assert {each.place: (each.verdict, each.main_industry) for each in districts(mixed)} == plain


def test_nothing_is_estimated_where_nothing_is_to_be_filled() -> None:
    counts, units = table(3)
    hidden = counts.copy()
    hidden[0, 0, 0] = np.nan
    result = districts(employment(hidden, units), params=DistrictParams(filling=Filling.NONE))
    assert np.isnan(result.cells.counts[0, 0, 0])
    assert all(each.likely is UNKNOWN for each in result if each.verdict is UNKNOWN)
