"""Complexity says what it is sure of: repeated eigenvalues, ambiguous signs, networks in pieces, empty places."""

import numpy as np
import pytest

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import (
    ComplexityParams,
    Components,
    Standard,
    complexity,
    presence,
    rca,
)
from kernels.territory.specialisation.matrices import random_counts

NESTED = np.tril(np.ones((5, 5)))  # place 5 has everything, place 1 what everybody has
TOGETHER = ComplexityParams(components=Components.TOGETHER)


def ring(n: int, width: int = 2) -> FloatArray:
    return np.array([[float((activity - place) % n < width) for activity in range(n)] for place in range(n)])


def test_what_only_diverse_places_have_is_complex() -> None:
    found = complexity(NESTED)
    assert np.argsort(found.eci).tolist() == [0, 1, 2, 3, 4]
    assert np.argsort(found.pci).tolist() == [0, 1, 2, 3, 4]
    assert (found.is_degenerate, found.is_sign_ambiguous, found.n_components) == (False, False, 1)
    assert found.sign_correlation > 0.9


def test_the_complexity_of_a_place_is_the_mean_of_what_it_has() -> None:
    for standard in (Standard.PLACES, Standard.NONE):
        found = complexity(NESTED, params=ComplexityParams(standard=standard))
        np.testing.assert_allclose(found.eci, NESTED @ found.pci / NESTED.sum(axis=1), atol=1e-12)


@pytest.mark.parametrize(("standard", "ddof"), [(Standard.PLACES, 0), (Standard.EACH, 0), (Standard.EACH_SAMPLE, 1)])
def test_standards_give_mean_zero_and_deviation_one(standard: Standard, ddof: int) -> None:
    found = complexity(NESTED, params=ComplexityParams(standard=standard))
    assert found.eci.mean() == pytest.approx(0, abs=1e-12)
    assert found.eci.std(ddof=ddof) == pytest.approx(1, rel=1e-12)
    assert (abs(found.pci.mean()) < 1e-12) == (standard is not Standard.PLACES)


def test_unstandardised_places_have_length_one() -> None:
    found = complexity(NESTED, params=ComplexityParams(standard=Standard.NONE))
    assert np.linalg.norm(found.eci) == pytest.approx(1, rel=1e-12)


def test_tall_and_wide_tables_give_the_same_by_either_side() -> None:
    for seed in (0, 5, 10, 15):
        present = np.nan_to_num(presence(rca(random_counts(seed))))
        wide, tall = complexity(present), complexity(present.T)
        assert wide.eigenvalue == pytest.approx(tall.eigenvalue, rel=1e-10)
        ours, theirs = wide.pci[wide.is_ranked_activity], tall.eci[tall.is_ranked_place]
        assert abs(np.corrcoef(ours, theirs)[0, 1]) == pytest.approx(1, abs=1e-10)


def test_a_repeated_eigenvalue_is_reported_with_its_multiplicity() -> None:
    found = complexity(ring(7))
    assert (found.is_degenerate, found.multiplicity) == (True, 2)
    assert found.gap > 1e-3  # to the next different one


def test_of_the_solutions_of_a_repeated_eigenvalue_the_one_that_goes_with_diversity_is_given() -> None:
    pieces = np.zeros((6, 6))  # three groups apart, of diversity 1, 2 and 3
    pieces[:2, :1], pieces[2:4, 1:3], pieces[4:, 3:] = 1, 1, 1
    found = complexity(pieces, params=TOGETHER)
    assert found.is_degenerate
    assert found.sign_correlation == pytest.approx(1, rel=1e-12)
    order = np.array([3, 5, 0, 1, 4, 2])
    np.testing.assert_allclose(complexity(pieces[order], params=TOGETHER).eci, found.eci[order], atol=1e-9)


def test_a_sign_that_diversity_does_not_tell_is_reported() -> None:
    even = np.array([[1.0, 1, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [0, 0, 1, 1], [1, 0, 0, 1], [1, 1, 0, 0]])
    found = complexity(even)  # everybody has two activities
    assert found.is_sign_ambiguous
    assert found.has_ranking
    assert abs(found.sign_correlation) < 1e-6


def test_an_ambiguous_sign_lets_complexity_and_ubiquity_go_against_each_other() -> None:
    even = np.array([[1.0, 1, 0, 0], [1, 0, 1, 0], [1, 0, 1, 0], [0, 0, 1, 1], [1, 0, 0, 1], [1, 1, 0, 0]])
    found = complexity(even)
    assert found.is_sign_ambiguous
    assert np.corrcoef(found.pci, even.sum(axis=0))[0, 1] < 0


def test_of_a_network_in_pieces_the_largest_is_ranked_and_the_pieces_are_counted() -> None:
    apart = np.zeros((7, 7))
    apart[:5, :5], apart[5:, 5:] = NESTED, np.ones((2, 2))
    found = complexity(apart)
    assert found.n_components == 2
    assert np.isnan(found.eci).tolist() == [False] * 5 + [True] * 2
    np.testing.assert_allclose(found.eci[:5], complexity(NESTED).eci, atol=1e-12)


def test_ranked_together_the_pieces_only_tell_each_other_apart() -> None:
    apart = np.zeros((7, 7))
    apart[:5, :5], apart[5:, 5:] = NESTED, np.ones((2, 2))
    found = complexity(apart, params=TOGETHER)
    assert found.eigenvalue == pytest.approx(1, abs=1e-12)
    assert np.ptp(found.eci[:5]) < 1e-9


def test_three_pieces_together_are_degenerate() -> None:
    found = complexity(np.kron(np.eye(3), np.ones((2, 2))), params=TOGETHER)
    assert (found.n_components, found.is_degenerate, found.multiplicity) == (3, True, 2)


def test_empty_places_and_activities_are_not_ranked_and_change_nothing() -> None:
    padded = np.zeros((6, 6))
    padded[:5, :5] = NESTED
    found = complexity(padded)
    assert (found.is_ranked_place[5], found.is_ranked_activity[5]) == (False, False)
    assert np.isnan([found.eci[5], found.pci[5]]).all()
    assert found.eci[:5].tolist() == complexity(NESTED).eci.tolist()


def test_a_place_with_an_unknown_presence_is_not_ranked_and_the_others_without_it() -> None:
    unknown = np.vstack([NESTED, [[1, 1, np.nan, 0, 0]]])
    found = complexity(unknown)
    assert np.isnan(found.eci).tolist() == [False] * 5 + [True]
    assert found.eci[:5].tolist() == complexity(NESTED).eci.tolist()


@pytest.mark.parametrize("nothing", [np.zeros((3, 3)), np.ones((3, 3)), np.ones((1, 4)), np.full((2, 2), np.nan)])
def test_where_nothing_tells_places_apart_there_is_no_ranking(nothing: FloatArray) -> None:
    found = complexity(nothing)
    assert not found.has_ranking
    assert np.isnan(found.eci).all()
    assert np.isnan(found.pci).all()
