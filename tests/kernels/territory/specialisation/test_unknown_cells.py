"""What is not known is told as such, with bounds where something bounds it, and is never zero."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.specialisation import (
    IndicatorName,
    IndicatorState,
    ProfileParams,
    Totals,
    cell_bounds,
    location_quotient,
    presence,
    profile,
    quotient_bounds,
    share_bounds,
    shares,
)
from kernels.territory.specialisation.tables import NAN, a_table, states_in

KNOWN, MISSING, SUPPRESSED, UNDEFINED, TOO_SMALL, NOT_RANKED = IndicatorState
COUNTS = arrays(np.float64, (4, 5), elements=st.integers(0, 300).map(float))
HIDDEN = arrays(np.bool_, (4, 5), elements=st.booleans())
FULL = [[60.0, 30.0, 10.0], [20.0, 50.0, 30.0], [20.0, 20.0, 60.0]]


def all_totals(counts: FloatArray) -> Totals:
    return Totals(counts.sum(axis=1), counts.sum(axis=0), float(counts.sum()))


def hidden_in(hidden: BoolArray) -> tuple[tuple[int, int], ...]:
    return tuple((int(row), int(column)) for row, column in np.argwhere(hidden))


def test_a_suppressed_cell_without_totals_leaves_no_quotient_anywhere_and_says_why() -> None:
    found = profile(a_table(FULL, suppressed=((0, 0),)))
    assert states_in(found, IndicatorName.LOCATION_QUOTIENT) == [[SUPPRESSED] * 3] * 3
    assert states_in(found, IndicatorName.SHARE) == [[SUPPRESSED] * 3, [KNOWN] * 3, [KNOWN] * 3]
    assert states_in(found, IndicatorName.TOTAL) == [SUPPRESSED, KNOWN, KNOWN]
    assert states_in(found, IndicatorName.NATIONAL_SHARE) == [SUPPRESSED] * 3


def test_totals_published_by_themselves_leave_only_the_cell_unknown_and_bound_it() -> None:
    counts = np.array(FULL)
    found = profile(a_table(FULL, suppressed=((0, 0),)), params=ProfileParams(totals=all_totals(counts)))
    quotient = found[IndicatorName.LOCATION_QUOTIENT]
    assert quotient.states.tolist() == [[SUPPRESSED, KNOWN, KNOWN], [KNOWN] * 3, [KNOWN] * 3]
    assert quotient.bounds is not None
    assert quotient.bounds.lower[0, 0] == 0.0
    assert quotient.bounds.upper[0, 0] == location_quotient(counts)[0, 0]  # the rest of the place, here all of it
    assert np.isnan(quotient.bounds.upper[0, 1])  # no bounds beside a known value
    assert states_in(found, IndicatorName.HERFINDAHL) == [SUPPRESSED, KNOWN, KNOWN]
    assert states_in(found, IndicatorName.KRUGMAN) == [SUPPRESSED, KNOWN, KNOWN]


def test_a_missing_cell_has_no_bounds() -> None:
    counts = np.array(FULL)
    missing = counts.copy()
    missing[0, 0] = NAN
    found = profile(a_table(missing), params=ProfileParams(totals=all_totals(counts)))
    quotient = found[IndicatorName.LOCATION_QUOTIENT]
    assert quotient.states[0, 0] == MISSING
    assert quotient.bounds is not None
    assert np.isnan(quotient.bounds.upper).all()


def test_a_missing_cell_beside_a_suppressed_one_is_the_reason_of_the_total() -> None:
    found = profile(a_table([[NAN, 5.0, NAN], [70.0, 70.0, 70.0]], suppressed=((0, 2),)))
    assert states_in(found, IndicatorName.TOTAL) == [MISSING, KNOWN]


def test_a_small_place_has_no_quotient_because_it_is_small() -> None:
    found = profile(a_table([*FULL, [10.0, 20.0, 19.0]]))
    assert states_in(found, IndicatorName.LOCATION_QUOTIENT)[3] == [TOO_SMALL] * 3
    assert states_in(found, IndicatorName.PRESENCE)[3] == [TOO_SMALL] * 3
    assert states_in(found, IndicatorName.ECI)[3] == TOO_SMALL
    assert states_in(found, IndicatorName.SHARE)[3] == [KNOWN] * 3


def test_a_small_place_is_not_taken_into_the_network_by_its_bounds() -> None:
    counts = np.array([*FULL, [0.0, 20.0, 19.0]])
    found = profile(a_table(counts, suppressed=((3, 1),)), params=ProfileParams(totals=all_totals(counts)))
    assert not found.network.takes_place[3]
    assert states_in(found, IndicatorName.PRESENCE)[3] == [TOO_SMALL] * 3


def test_an_empty_place_is_undefined_and_has_nothing() -> None:
    found = profile(a_table([*FULL, [0.0, 0.0, 0.0]]), params=ProfileParams(min_jobs=0))
    assert states_in(found, IndicatorName.LOCATION_QUOTIENT)[3] == [UNDEFINED] * 3
    assert found[IndicatorName.DIVERSITY].values[3] == 0.0
    assert states_in(found, IndicatorName.ECI)[3] == NOT_RANKED


def test_a_presence_that_the_bounds_decide_is_known_though_the_quotient_is_not() -> None:
    counts = np.array([[1.0, 49.0, 50.0], [100.0, 50.0, 50.0], [99.0, 51.0, 50.0]])
    found = profile(a_table(counts, suppressed=((0, 0),)), params=ProfileParams(totals=all_totals(counts)))
    assert found[IndicatorName.LOCATION_QUOTIENT].states[0, 0] == SUPPRESSED
    assert found[IndicatorName.PRESENCE].values[0, 0] == 0.0
    assert found.network.takes_place.all()


def test_a_place_with_an_undecided_presence_is_left_out_of_the_network_and_the_others_are_ranked() -> None:
    counts = np.array([*FULL, [40.0, 40.0, 40.0], [90.0, 5.0, 5.0]])
    found = profile(
        a_table(counts, suppressed=((3, 0), (3, 1))),
        params=ProfileParams(totals=all_totals(counts), max_unknown=0.5),
    )
    assert found.network.takes_place.tolist() == [True, True, True, False, True]
    assert states_in(found, IndicatorName.ECI) == [KNOWN, KNOWN, KNOWN, SUPPRESSED, KNOWN]
    assert states_in(found, IndicatorName.DIVERSITY)[3] == SUPPRESSED


def test_an_activity_unknown_in_too_many_places_is_left_out_instead_of_them() -> None:
    counts = np.array(FULL)
    hidden = a_table(counts, suppressed=((0, 0), (1, 0)))
    found = profile(hidden, params=ProfileParams(totals=all_totals(counts)))
    assert found.network.takes_activity.tolist() == [False, True, True]
    assert states_in(found, IndicatorName.UBIQUITY) == [SUPPRESSED, KNOWN, KNOWN]
    assert states_in(found, IndicatorName.PROXIMITY) == [[SUPPRESSED] * 3, *[[SUPPRESSED, KNOWN, KNOWN]] * 2]
    assert found.network.takes_place.all()


def test_a_table_of_which_nothing_is_known_gives_states_and_no_numbers() -> None:
    found = profile(a_table(np.full((3, 3), NAN)))
    for indicator in found.indicators:
        assert np.isnan(indicator.values).all(), indicator.name
        assert (indicator.states != KNOWN).all(), indicator.name


@given(COUNTS, HIDDEN)
def test_every_number_has_a_state_and_every_unknown_number_a_reason(counts: FloatArray, hidden: BoolArray) -> None:
    for totals in (Totals(), all_totals(counts)):
        found = profile(a_table(counts, hidden_in(hidden)), params=ProfileParams(totals=totals))
        for indicator in found.indicators:
            assert (np.isnan(indicator.values) == (indicator.states != KNOWN)).all(), indicator.name


@given(COUNTS, HIDDEN)
def test_what_was_hidden_lies_within_its_bounds(counts: FloatArray, hidden: BoolArray) -> None:
    table, everything = a_table(counts, hidden_in(hidden)), all_totals(counts)
    partly = Totals(places=counts.sum(axis=1))
    for totals in (everything, partly, Totals()):
        for truth, found in (
            (counts, cell_bounds(table, totals)),
            (shares(counts), share_bounds(table, totals)),
            (location_quotient(counts), quotient_bounds(table, totals)),
        ):
            defined = ~np.isnan(truth)
            assert (found.lower[defined] <= truth[defined] * (1 + 1e-9)).all()
            assert (found.upper[defined] >= truth[defined] * (1 - 1e-9)).all()


@given(COUNTS, HIDDEN)
def test_hiding_cells_never_changes_what_is_still_told(counts: FloatArray, hidden: BoolArray) -> None:
    params = ProfileParams(min_jobs=0, totals=all_totals(counts))
    full = profile(a_table(counts), params=params)
    found = profile(a_table(counts, hidden_in(hidden)), params=params)
    for name in (
        IndicatorName.COUNT,
        IndicatorName.SHARE,
        IndicatorName.LOCATION_QUOTIENT,
        IndicatorName.PREVALENCE,
        IndicatorName.PRESENCE,
        IndicatorName.KRUGMAN,
        IndicatorName.HERFINDAHL,
    ):
        told = found[name].states == KNOWN
        np.testing.assert_allclose(found[name].values[told], np.nan_to_num(full[name].values)[told], atol=1e-9)


@given(COUNTS, HIDDEN)
def test_unknown_in_is_unknown_out_on_arrays_too(counts: FloatArray, hidden: BoolArray) -> None:
    unknown = np.where(hidden, NAN, counts)
    assert np.isnan(shares(unknown))[hidden].all()
    assert np.isnan(presence(location_quotient(unknown)))[hidden].all()
