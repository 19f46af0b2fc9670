"""Each indicator against figures worked out by hand."""

import numpy as np
import pytest

from fondaco.territory import InvalidEmployment
from fondaco.territory.specialisation import (
    Totals,
    cosine,
    density,
    diversity,
    effective_number,
    export_similarity,
    finger_kreinin,
    greatest_size,
    herfindahl,
    krugman,
    krugman_between,
    location_quotient,
    margins,
    national_shares,
    outlook,
    presence,
    prevalence,
    proximity,
    reflections,
    shares,
    size_quotient,
    ubiquity,
)

NAN = np.nan
TWO = np.array([[30.0, 10.0], [10.0, 50.0]])  # in all 40 and 60, 40 and 60, 100


def test_shares_are_of_the_place_and_national_ones_of_the_country() -> None:
    assert shares(TWO).tolist() == [[0.75, 0.25], [1 / 6, 5 / 6]]
    assert national_shares(TWO).tolist() == [0.4, 0.6]


def test_location_quotient_is_the_share_against_the_national_one() -> None:
    np.testing.assert_allclose(location_quotient(TWO), [[1.875, 0.25 / 0.6], [10 / 24, 50 / 36]], rtol=1e-15)


def test_a_place_below_min_jobs_has_no_quotient() -> None:
    assert np.isnan(location_quotient(TWO, min_jobs=41)).tolist() == [[True, True], [False, False]]


def test_prevalence_is_the_quotient_in_jobs() -> None:
    np.testing.assert_allclose(prevalence(TWO), [[14, -14], [-14, 14]], rtol=1e-15)


def test_krugman_and_finger_kreinin_are_two_sides_of_one_thing() -> None:
    np.testing.assert_allclose(krugman(TWO), [0.7, 7 / 15], rtol=1e-15)
    between, alike = krugman_between(shares(TWO), shares(TWO)), finger_kreinin(shares(TWO), shares(TWO))
    np.testing.assert_allclose(alike, [[1, 5 / 12], [5 / 12, 1]], rtol=1e-15)
    np.testing.assert_allclose(between, 2 * (1 - alike), atol=1e-15)


def test_herfindahl_and_the_effective_number() -> None:
    np.testing.assert_allclose(herfindahl(TWO), [0.625, 26 / 36], rtol=1e-15)
    assert effective_number(np.ones((1, 4))).tolist() == [4.0]


def test_a_place_as_large_as_nothing_has_no_shares_and_an_activity_of_nobody_no_quotient() -> None:
    counts = np.array([[0.0, 0.0, 0.0], [5.0, 5.0, 0.0]])
    assert np.isnan(shares(counts)).tolist() == [[True] * 3, [False] * 3]
    assert np.isnan(location_quotient(counts)).tolist() == [[True] * 3, [False, False, True]]
    assert prevalence(counts)[:, 2].tolist() == [0.0, 0.0]


def test_a_total_with_an_unknown_cell_is_not_known_unless_it_is_given() -> None:
    counts = np.array([[30.0, NAN], [10.0, 50.0]])
    assert np.isnan(location_quotient(counts)).all()
    assert np.isnan(shares(counts)).tolist() == [[True, True], [False, False]]
    given = Totals(places=np.array([40.0, NAN]), activities=np.array([NAN, 60.0]))
    np.testing.assert_allclose(location_quotient(counts, totals=given)[~np.isnan(counts)], [1.875, 10 / 24, 50 / 36])


def test_the_total_of_the_country_is_taken_from_the_totals_that_are_complete() -> None:
    counts = np.array([[30.0, NAN], [10.0, 50.0]])
    assert np.isnan(margins(counts).everything)
    assert margins(counts, Totals(places=np.array([40.0, 60.0]))).everything == 100.0
    assert margins(counts, Totals(activities=np.array([40.0, 70.0]))).everything == 110.0
    assert margins(counts, Totals(everything=120.0)).everything == 120.0


@pytest.mark.parametrize(
    ("totals", "says"),
    [
        (Totals(places=np.array([39.0, 60.0])), "place 1: its total is 39, its known cells add up to 40"),
        (Totals(activities=np.array([40.0, 59.0])), "activity 2: its total is 59, its known cells add up to 60"),
        (Totals(everything=99.0), "the total of everything is 99, the known cells add up to 100"),
        (Totals(places=np.array([40.0])), "place totals: 1 for 2"),
    ],
)
def test_a_total_below_its_cells_or_of_another_length_is_refused(totals: Totals, says: str) -> None:
    with pytest.raises(InvalidEmployment, match=says):
        margins(TWO, totals)


def test_presence_reaches_the_threshold_and_unknown_stays_unknown() -> None:
    assert presence(np.array([[1.0, 0.99, 1 - 1e-12, NAN]])).tolist()[0][:3] == [1.0, 0.0, 1.0]
    assert np.isnan(presence(np.array([[NAN]]))).all()
    assert presence(np.array([[1.2]]), threshold=1.3).tolist() == [[0.0]]


def test_rounded_totals_may_be_below_their_cells_by_the_slack_they_are_given() -> None:
    rounded = Totals(places=np.array([39.0, 60.0]), activities=np.array([39.0, 60.0]), everything=99.0, slack=1.5)
    assert margins(TWO, rounded).places.tolist() == [39.0, 60.0]


M = np.array([[1.0, 1, 0], [1, 0, 0], [1, 1, 1]])


def test_diversity_and_ubiquity_count_presences() -> None:
    assert diversity(M).tolist() == [2.0, 1.0, 3.0]
    assert ubiquity(M).tolist() == [3.0, 2.0, 1.0]
    assert np.isnan(diversity(np.array([[1.0, NAN], [1.0, 0.0]]))).tolist() == [True, False]


def test_proximity_is_the_smaller_conditional_probability() -> None:
    np.testing.assert_allclose(proximity(M), [[0, 2 / 3, 1 / 3], [2 / 3, 0, 1 / 2], [1 / 3, 1 / 2, 0]], rtol=1e-15)
    assert np.diag(proximity(M, diagonal=1)).tolist() == [1.0, 1.0, 1.0]


def test_nothing_is_close_to_what_nobody_has_and_what_is_not_known_is_close_to_no_known_degree() -> None:
    with_nobody = np.hstack([M, np.zeros((3, 1))])
    assert proximity(with_nobody, diagonal=1)[3].tolist() == [0.0, 0.0, 0.0, 0.0]
    unknown = M.copy()
    unknown[0, 2] = NAN
    assert np.isnan(proximity(unknown)).tolist() == [[False, False, True], [False, False, True], [True, True, True]]


def test_density_is_the_part_of_what_is_close_that_a_place_has() -> None:
    phi = proximity(M)
    found = density(M, phi)
    assert found[1, 1] == pytest.approx((2 / 3) / (2 / 3 + 1 / 2), rel=1e-15)
    assert found[2].tolist() == [1.0, 1.0, 1.0]
    assert np.isnan(density(np.zeros((1, 1)), np.zeros((1, 1)))).all()


def test_density_is_not_known_only_where_something_close_is_not_known() -> None:
    phi = np.array([[0.0, 0.5, 0], [0.5, 0, 0.5], [0, 0.5, 0]])
    found = density(np.array([[NAN, 1.0, 0.0]]), phi)
    assert np.isnan(found).tolist() == [[False, True, False]]


def test_outlook_adds_up_the_complexity_of_what_is_lacking_by_its_density() -> None:
    phi, pci = proximity(M), np.array([-1.0, 0.0, 2.0])
    assert outlook(M, phi, pci).index[0] == pytest.approx(density(M, phi)[0, 2] * 2, rel=1e-15)
    gain = outlook(M, phi, pci).gain
    assert gain[1, 1] == pytest.approx((1 / 2) / (5 / 6) * 2, rel=1e-15)
    assert gain[2].tolist() == [0.0, 0.0, 0.0]


def test_the_outlook_of_a_place_with_an_unknown_presence_is_not_known() -> None:
    unknown = M.copy()
    unknown[1, 2] = NAN
    phi, pci = proximity(M), np.array([-1.0, 0.0, 2.0])
    assert np.isnan(outlook(unknown, phi, pci).index).tolist() == [False, True, False]


def test_quotient_by_size_compares_the_classes_of_one_activity() -> None:
    counts = np.array([[[30.0, 10, 0]], [[10.0, 10, 40]]])
    np.testing.assert_allclose(size_quotient(counts)[0, 0], [0.75 / 0.4, 0.25 / 0.2, 0])
    assert greatest_size(counts).tolist() == [[0.0], [2.0]]


def test_a_size_that_nobody_has_is_passed_over_and_an_unknown_one_is_not() -> None:
    nobody_large = np.array([[[30.0, 10, 0]], [[10.0, 10, 0]]])
    assert greatest_size(nobody_large).tolist() == [[0.0], [1.0]]
    unknown = np.array([[[30.0, 10, NAN]], [[10.0, 10, 0]]])
    assert np.isnan(greatest_size(unknown)).all()
    assert np.isnan(greatest_size(np.zeros((1, 1, 3)))).all()


def test_cosine_of_log_quotients_is_one_for_the_same_profile_and_minus_one_for_the_opposite() -> None:
    one, opposite = np.array([[2.0, 0.5]]), np.array([[0.5, 2.0]])
    np.testing.assert_allclose(cosine(one, np.vstack([one, opposite])), [[1, -1]], rtol=1e-15)
    assert np.isnan(cosine(one, np.array([[1.0, 1.0], [NAN, 2.0]]))).all()
    assert cosine(np.array([[0.0, 1.0]]), np.array([[0.05, 1.0]])).tolist() == [[1.0]]  # both below the floor


def test_export_similarity_is_a_correlation() -> None:
    one = np.array([[1.0, 2.0, 4.0]])
    assert export_similarity(one, one)[0, 0] == pytest.approx(1, rel=1e-15)


def test_reflections_begin_with_diversity_and_average_the_other_side() -> None:
    places, activities = reflections(M, iterations=0)
    assert (places.tolist(), activities.tolist()) == ([2.0, 1.0, 3.0], [3.0, 2.0, 1.0])
    assert reflections(M, iterations=1)[0].tolist() == [2.5, 3.0, 2.0]
    empty = np.hstack([M, np.zeros((3, 1))])
    assert np.isnan(reflections(empty, iterations=2)[1]).tolist() == [False, False, False, True]
    assert reflections(empty, iterations=2)[0].tolist() == reflections(M, iterations=2)[0].tolist()
