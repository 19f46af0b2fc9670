"""Cells that are not known are estimated within their bounds, and make up what published totals leave for them."""

import numpy as np
import pytest

from fondaco.territory import CellState, SizedEmployment
from fondaco.territory.industrial_districts import DistrictParams, Filling, PublishedTotals, Verdict, districts
from fondaco.territory.industrial_districts.filling import cell_bounds
from kernels.territory.industrial_districts.small_country import small_country, with_cells

SQUARE = [(0, 1, 0), (0, 2, 0), (1, 1, 0), (1, 2, 0)]  # each margin holds two of them: none follows from the totals


def all_totals() -> PublishedTotals:
    counts = small_country().counts
    return PublishedTotals(counts.sum(axis=2), counts.sum(axis=1), counts.sum(axis=0))


def test_estimates_add_up_to_the_totals_that_bind_them() -> None:
    table = small_country(counts=with_cells(*SQUARE), units=None)
    totals = PublishedTotals(None, *(total for _, total in all_totals().by_axis[1:]))
    cells = districts(table, totals=totals).cells
    exact = small_country().counts
    assert cells.is_estimated.sum() == 4
    assert cells.counts.sum(axis=1) == pytest.approx(exact.sum(axis=1), rel=1e-6)
    assert cells.counts.sum(axis=0) == pytest.approx(exact.sum(axis=0), rel=1e-6)
    assert cells.lower[0, 1, 0] < cells.upper[0, 1, 0]


def test_an_estimate_without_totals_is_the_usual_size_of_a_unit_times_their_number() -> None:
    table = small_country(counts=with_cells((0, 1, 0)))
    cells = districts(table).cells
    counts, units = small_country().counts, small_country().units
    assert units is not None
    usual = counts[1:, 1, 0].sum() / units[1:, 1, 0].sum()
    assert cells.counts[0, 1, 0] == pytest.approx(usual * units[0, 1, 0], rel=1e-12)


def test_a_withheld_cell_has_at_least_a_unit_of_the_usual_size_and_a_missing_one_need_not() -> None:
    counts = with_cells((3, 5, 2))
    withheld = np.where(np.isnan(counts), CellState.SUPPRESSED, CellState.KNOWN).astype(np.int8)
    missing = districts(small_country(counts=counts, units=None)).cells.counts[3, 5, 2]
    assert districts(small_country(counts=counts, states=withheld, units=None)).cells.counts[3, 5, 2] == 500
    assert 0 < missing < 500


def test_a_cell_with_no_units_is_nothing() -> None:
    table = small_country(counts=with_cells((3, 1, 2)))
    cells = districts(table).cells
    assert (cells.lower[3, 1, 2], cells.counts[3, 1, 2], cells.upper[3, 1, 2]) == (0.0, 0.0, 0.0)


def test_known_cells_move_less_than_the_base_they_were_rounded_to() -> None:
    bounds = cell_bounds(small_country(), PublishedTotals(), rounding_base=3, filling=Filling.PROPORTIONAL)
    assert (bounds.lower[0, 1, 0], bounds.best[0, 1, 0], bounds.upper[0, 1, 0]) == (398, 400, 402)
    assert bounds.lower[0, 0, 1] == 0


def one_medium(units: float, employees: float = 240.0) -> SizedEmployment:
    """The valley with few small mills, and medium ones whose published number is `units`."""
    counts = with_cells((0, 1, 0), to=180.0)
    counts[0, 1, 1] = employees
    number = np.array(small_country().units)
    number[0, 1, 1] = units
    return small_country(counts=counts, units=number)


def test_a_number_of_units_rounded_to_nothing_is_read_from_their_employees() -> None:
    trace = districts(one_medium(0.0)).system("valley")
    assert (trace.verdict, trace.likely) == (Verdict.UNKNOWN, Verdict.PASSED)
    exception = trace.steps[3].comparisons[1]
    assert "between 1 and 4 (estimate: 2)" in exception.text.en


def test_units_that_cannot_be_fewer_than_two_rule_the_exception_out() -> None:
    assert districts(one_medium(np.nan, 260.0)).system("valley").verdict is Verdict.PASSED


def test_a_rounded_number_of_units_leaves_the_exception_open_where_it_could_be_one() -> None:
    trace = districts(one_medium(3.0), params=DistrictParams(rounding_base=3)).system("valley")
    assert (trace.verdict, trace.likely) == (Verdict.UNKNOWN, Verdict.PASSED)
