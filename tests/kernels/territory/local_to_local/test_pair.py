"""What holds of every ranking."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import Employment, InvalidParams
from fondaco.territory.errors import InvalidRegions, UnknownRegions
from fondaco.territory.local_to_local import (
    Order,
    PairParams,
    PairRanking,
    Region,
    RegionSet,
    TermName,
    best_pairs,
    code_of_region,
    pair,
    region_pair,
    verify,
)
from kernels.territory.local_to_local.small_countries import (
    UNTESTED,
    country,
    random_country,
    some_country,
    text,
    value,
)

DRAWN = PairParams(permutations=19)
TURNED = {
    TermName.ADDED_TO_A: TermName.ADDED_TO_B,
    TermName.DENSITY_GAIN_A: TermName.DENSITY_GAIN_B,
    TermName.TRADE_A_TO_B: TermName.TRADE_B_TO_A,
    TermName.SUPPLY_A_TO_B: TermName.SUPPLY_B_TO_A,
}
TURNED |= {there: back for back, there in TURNED.items()}


def shuffled(regions: RegionSet, seed: int) -> RegionSet:
    """The same country, rows and columns in another order."""
    random, employment = np.random.default_rng(seed), regions.employment
    rows, columns = random.permutation(len(employment.places)), random.permutation(len(employment.activities))
    return replace(
        regions,
        regions=tuple(regions.regions[row] for row in rows),
        employment=replace(
            employment,
            places=tuple(employment.places[row] for row in rows),
            activities=tuple(employment.activities[column] for column in columns),
            counts=employment.counts[np.ix_(rows, columns)],
            states=employment.states[np.ix_(rows, columns)],
        ),
    )


def figures(ranking: PairRanking) -> list[np.ndarray]:
    return [
        *(term.values for term in ranking.terms),
        *(table for each in ranking.orders for table in (each.scores, each.maxima, each.ranks, each.chance)),
    ]


@settings(max_examples=20, deadline=None)
@given(some_country("AA"), some_country("BB"))
def test_every_score_is_the_sum_of_its_terms_and_every_term_of_its_activities(a: RegionSet, b: RegionSet) -> None:
    assert verify(pair(a, b, params=UNTESTED), a, b) == ()


@settings(max_examples=10, deadline=None)
@given(some_country("AA"), some_country("BB"), st.integers(0, 999))
def test_the_order_of_regions_and_activities_changes_nothing(a: RegionSet, b: RegionSet, seed: int) -> None:
    ranking, again = pair(a, b, params=DRAWN), pair(shuffled(a, seed), shuffled(b, seed + 1), params=DRAWN)
    assert again.activities == ranking.activities
    assert [side.regions for side in again.sides] == [side.regions for side in ranking.sides]
    for one, other in zip(figures(ranking), figures(again), strict=True):
        np.testing.assert_array_equal(one, other)


@settings(max_examples=10, deadline=None)
@given(some_country("AA"), some_country("BB"))
def test_exchanging_the_countries_exchanges_the_directions(a: RegionSet, b: RegionSet) -> None:
    forth, back = pair(a, b, params=DRAWN), pair(b, a, params=DRAWN)
    turned = {term.name: term for term in back.terms}
    for term in forth.terms:
        other = turned[TURNED.get(term.name, term.name)]
        np.testing.assert_allclose(term.values, other.values.T, atol=1e-12)
        np.testing.assert_array_equal(term.chance, other.chance.T)
    for order in Order:
        np.testing.assert_allclose(forth.by(order).scores, back.by(order).scores.T, atol=1e-12)
        np.testing.assert_array_equal(forth.by(order).ranks, back.by(order).ranks.T)
        np.testing.assert_array_equal(forth.by(order).chance, back.by(order).chance.T)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 6))
def test_a_region_is_most_like_its_own_twin(seed: int, n_regions: int) -> None:
    a = random_country("AA", seed, n_regions)
    ranking = pair(a, replace(a, country="BB"), params=UNTESTED)
    overlap = next(term.values for term in ranking.terms if term.name == TermName.FINGER_KREININ)
    np.testing.assert_allclose(np.diag(overlap), 1.0, atol=1e-12)
    assert overlap.max() <= 1 + 1e-12
    added = next(term.values for term in ranking.terms if term.name == TermName.ADDED_TO_A)
    np.testing.assert_array_equal(np.diag(added), 0.0)  # nobody adds what the other has


@settings(max_examples=10, deadline=None)
@given(some_country("AA"), some_country("BB"))
def test_no_score_passes_what_its_terms_can_reach(a: RegionSet, b: RegionSet) -> None:
    for each in pair(a, b, params=UNTESTED).orders:
        known = ~np.isnan(each.scores)
        assert (each.scores[known] <= each.maxima[known] + 1e-12).all()


def test_the_size_of_the_figures_does_not_matter() -> None:
    a, b = random_country("AA", 5, 6), random_country("BB", 6, 6)
    larger = replace(a, employment=replace(a.employment, counts=a.employment.counts * 1024, states=a.employment.states))
    for one, other in zip(figures(pair(a, b, params=DRAWN)), figures(pair(larger, b, params=DRAWN)), strict=True):
        np.testing.assert_array_equal(one, other)


def test_scores_do_not_depend_on_the_seed_and_chance_is_the_same_for_the_same() -> None:
    a, b = random_country("AA", 7, 8), random_country("BB", 8, 8)
    one, same, other = (pair(a, b, params=DRAWN, seed=seed) for seed in (1, 1, 2))
    for x, y in zip(figures(one), figures(same), strict=True):
        np.testing.assert_array_equal(x, y)
    assert not np.array_equal(one.by(Order.SIMILARITY).chance, other.by(Order.SIMILARITY).chance)
    np.testing.assert_array_equal(one.by(Order.SIMILARITY).scores, other.by(Order.SIMILARITY).scores)


def test_a_cell_that_is_not_known_is_left_out_on_both_sides_and_never_zero() -> None:
    a = country("AA", {"a1": [3, 1, math.nan, 4], "a2": [1, 1, 1, 1]})
    b = country("BB", {"b1": [3, 1, 90, 4], "b2": [1, 1, 1, 5]})
    ranking = pair(a, b, params=UNTESTED)
    assert value(ranking, "a1", "b1", TermName.FINGER_KREININ) == 1.0  # alike in all that is known of both
    assert ranking.sides[0].n_cells_not_known == 1


def test_a_region_of_which_too_little_is_known_is_ranked_nowhere() -> None:
    a = country("AA", {"a1": [3, math.nan, math.nan, 4], "a2": [1, 2, 1, 1]})
    b = country("BB", {"b1": [3, 1, 9, 4], "b2": [1, 1, 1, 5]})
    ranking = pair(a, b, params=replace(UNTESTED, min_activities=3))
    shown = region_pair(ranking, "a1", "b1", Order.SIMILARITY)
    assert (shown.score, shown.rank, shown.maximum) == (None, None, 0.0)
    assert "too little is known" in shown.terms[0].reason.en
    assert {each.a.code for each in best_pairs(ranking, Order.SIMILARITY, n=9)} == {"a2"}


def test_the_best_pairs_come_first_and_those_of_one_region_on_demand() -> None:
    ranking = pair(random_country("AA", 9, 4), random_country("BB", 10, 5), params=UNTESTED)
    everybody = best_pairs(ranking, Order.COMBINED, n=100)
    assert [each.rank for each in everybody] == list(range(1, 21))
    scores = [each.score for each in everybody if each.score is not None]
    assert scores == sorted(scores, reverse=True)
    of_one = best_pairs(ranking, Order.COMBINED, n=100, of="BB-03")
    assert [each.rank for each in of_one] == [each.rank for each in everybody if each.b.code == "BB-03"]


def test_equal_scores_share_a_rank() -> None:
    a = country("AA", {"a1": [3, 1, 2], "a2": [6, 2, 4]})
    b = country("BB", {"b1": [3, 1, 5], "b2": [1, 1, 1]})
    ranks = pair(a, b, params=UNTESTED).by(Order.SIMILARITY).ranks
    assert ranks[0].tolist() == ranks[1].tolist()
    assert sorted(ranks[:, 0].tolist() + ranks[:, 1].tolist()) == [1, 1, 3, 3]


def test_distance_is_context_and_the_great_circle() -> None:
    a = country("AA", {"a1": [1, 2, 3], "a2": [3, 2, 1]})
    b = country("BB", {"b1": [1, 2, 3], "b2": [3, 2, 1]})
    at_rome, at_moscow = Region("a1", text("a1"), 41.9, 12.5), Region("b1", text("b1"), 55.75, 37.62)
    nowhere = Region("b2", text("b2"))
    a, b = replace(a, regions=(at_rome, a.regions[1])), replace(b, regions=(at_moscow, nowhere))
    ranking = pair(a, b, params=UNTESTED)
    moved = replace(b, regions=(replace(at_moscow, longitude=-70.0), nowhere))
    assert region_pair(ranking, "a1", "b1", Order.SIMILARITY).context.distance_km == pytest.approx(2375, abs=5)
    assert region_pair(ranking, "a1", "b2", Order.SIMILARITY).context.distance_km is None
    again = pair(a, moved, params=UNTESTED)
    np.testing.assert_array_equal(ranking.by(Order.COMBINED).scores, again.by(Order.COMBINED).scores)


def test_countries_with_too_little_in_common_are_refused() -> None:
    a, b = country("AA", {"a": [1, 2, 3]}, "ABC"), country("BB", {"b": [1, 2, 3]}, "CDE")
    with pytest.raises(InvalidRegions, match=r"AA and BB.*\n.*1 activities in common \(C\), expected 3 or more"):
        pair(a, b)


def test_a_region_that_is_not_there_is_refused() -> None:
    ranking = pair(country("AA", {"a": [1, 2, 3]}), country("BB", {"b": [1, 2, 3]}), params=UNTESTED)
    with pytest.raises(UnknownRegions, match="region b: not among the 1 regions of AA"):
        region_pair(ranking, "b", "b", Order.SIMILARITY)
    with pytest.raises(UnknownRegions, match="region z: in neither"):
        best_pairs(ranking, Order.SIMILARITY, of="z")
    with pytest.raises(UnknownRegions, match="region Zed: in neither"):
        code_of_region(ranking, "Zed")


def test_a_region_is_found_by_code_or_by_name_in_any_language() -> None:
    a = country("AA", {"a": [1, 2, 3]})
    named = Region("a", replace(text("Abruzzo"), ru="Абруццо"), 42.0, 14.0)
    ranking = pair(replace(a, regions=(named,)), country("BB", {"b": [1, 2, 3]}), params=UNTESTED)
    assert [code_of_region(ranking, word) for word in ("a", "abruzzo", "АБРУЦЦО", "b")] == ["a", "a", "a", "b"]


def test_figures_of_another_region_are_refused() -> None:
    a = random_country("AA", 11, 3)
    with pytest.raises(InvalidRegions, match="region AA-00: has trade or priorities, but is not in the set"):
        replace(a, regions=a.regions[1:], employment=replace(_only(a.employment, slice(1, None))))
    with pytest.raises(InvalidRegions, match="not the codes of the regions"):
        replace(a, regions=a.regions[1:])


def _only(employment: Employment, rows: slice) -> Employment:
    return Employment(employment.places[rows], employment.activities, employment.counts[rows])


def test_a_seed_below_zero_is_refused() -> None:
    with pytest.raises(InvalidParams, match="seed: -1; expected zero or more"):
        pair(country("AA", {"a": [1, 2, 3]}), country("BB", {"b": [1, 2, 3]}), seed=-1)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"similarity": {TermName.FINGER_KREININ: 0.5}}, "similarity: the weights sum to 0.5; expected 1"),
        ({"similarity": {TermName.ADDED_TO_A: 1.0}}, "similarity: added_to_a is no term of it"),
        (
            {"complementarity": {TermName.ADDED_TO_A: 1.5, TermName.ADDED_TO_B: -0.5}},
            "complementarity: added_to_b weighs -0.5; expected zero or more",
        ),
        ({"share_of_similarity": 1.5}, "share_of_similarity: 1.5; expected 0 to 1"),
        ({"log_lq_floor": 0.0}, "log_lq_floor: 0.0; expected between 0 and 1"),
        ({"permutations": -1}, "permutations: -1; expected 0 or more"),
    ],
)
def test_params_out_of_range_are_refused(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(InvalidParams, match=says):
        PairParams(**wrong)  # type: ignore[arg-type]  # on purpose
