"""Each term on figures that can be checked by hand, and against the indicators where everything is known."""

import math

import numpy as np
import pytest

from fondaco.territory import specialisation
from fondaco.territory.local_to_local import ActivityLinks, Order, Priorities, TermName, Trade, pair, region_pair
from fondaco.territory.local_to_local.regions import RegionSet
from kernels.territory.local_to_local.small_countries import EMPLOYEES, UNTESTED, country, random_country, value

NEAR = ActivityLinks(tuple("ABC"), np.array([[0, 0.5, 0.25], [0.5, 0, 0.75], [0.25, 0.75, 0]]))


def two_countries() -> tuple[RegionSet, RegionSet]:
    """a1 has A only in excess, a2 the rest; b1 has B and C in excess, b2 A."""
    a = country("AA", {"a1": [8, 1, 1], "a2": [2, 4, 4]})
    b = country("BB", {"b1": [1, 5, 4], "b2": [9, 0, 1]})
    return with_links(a, proximity=NEAR), with_links(b, proximity=NEAR)


def with_links(regions: RegionSet, **links: object) -> RegionSet:
    kept = {name: getattr(regions, name) for name in ("country", "name", "regions", "employment")}
    return RegionSet(**{**kept, **links})  # type: ignore[arg-type]  # whatever a test gives


def test_finger_kreinin_is_the_sum_of_the_smaller_shares() -> None:
    ranking = pair(*two_countries(), params=UNTESTED)
    assert value(ranking, "a1", "b1", TermName.FINGER_KREININ) == pytest.approx(0.1 + 0.1 + 0.1)
    assert value(ranking, "a1", "b2", TermName.FINGER_KREININ) == pytest.approx(0.8 + 0.0 + 0.1)


def test_krugman_says_the_same_as_finger_kreinin() -> None:
    ranking = pair(*two_countries(), params=UNTESTED)
    assert value(ranking, "a1", "b1", TermName.KRUGMAN) == pytest.approx(1 - (0.7 + 0.4 + 0.3) / 2)


def test_cosine_is_that_of_the_logs_of_the_quotients_held_at_the_floor() -> None:
    ranking = pair(*two_countries(), params=UNTESTED)
    a1 = np.log([0.8 / 0.5, 0.1 / 0.25, 0.1 / 0.25])
    b2 = np.log([0.9 / 0.5, 0.1, 0.1 / 0.25])  # nothing of B: the floor
    expected = float(a1 @ b2 / math.sqrt((a1 @ a1) * (b2 @ b2)))
    assert value(ranking, "a1", "b2", TermName.LOG_LQ_COSINE) == pytest.approx(expected, abs=1e-12)


def test_added_complementarity_counts_what_one_lacks_but_is_near_to() -> None:
    ranking = pair(*two_countries(), params=UNTESTED)
    # a1 has A; b1 has B and C. Density of a1 around B: 0.5 / 1.25, around C: 0.25 / 1.
    assert value(ranking, "a1", "b1", TermName.ADDED_TO_A) == pytest.approx((0.4 + 0.25) / 2)
    # b1 has B and C, a1 has A: around A everything that b1 has, 0.75 / 0.75.
    assert value(ranking, "a1", "b1", TermName.ADDED_TO_B) == pytest.approx(1.0)
    assert value(ranking, "a1", "b2", TermName.ADDED_TO_A) == 0.0  # both have A only


def test_density_gain_is_what_the_partners_activities_add_around_what_one_lacks() -> None:
    ranking = pair(*two_countries(), params=UNTESTED)
    # a1 lacks B and C, b1 has both: around B comes phi(B, C) = 0.75 / 1.25, around C 0.75 / 1.
    assert value(ranking, "a1", "b1", TermName.DENSITY_GAIN_A) == pytest.approx((0.6 + 0.75) / 2)
    # b1 lacks A, a1 has A, which is no neighbour of itself.
    assert value(ranking, "a1", "b1", TermName.DENSITY_GAIN_B) == 0.0


def test_trade_complementarity_is_michaelys() -> None:
    a, b = two_countries()
    a = with_links(a, trade=Trade(("a1",), ("x", "y"), np.array([[3, 1]]), np.array([[1, 1]])))
    b = with_links(b, trade=Trade(("b1", "b2"), ("y", "x"), np.array([[0, 1], [1, 1]]), np.array([[1, 3], [0, 0]])))
    ranking = pair(a, b, params=UNTESTED)
    assert value(ranking, "a1", "b1", TermName.TRADE_A_TO_B) == 1.0  # exports 3:1, imports 3:1, whatever the order
    assert value(ranking, "a1", "b1", TermName.TRADE_B_TO_A) == 1 - (0.5 + 0.5) / 2
    assert value(ranking, "a1", "b2", TermName.TRADE_A_TO_B) is None  # b2 imports nothing
    assert value(ranking, "a2", "b1", TermName.TRADE_A_TO_B) is None  # nobody told what a2 trades


def test_supply_chain_compares_what_one_makes_with_what_the_other_takes_in() -> None:
    a, b = two_countries()
    b = with_links(b, inputs=ActivityLinks(tuple("ABC"), np.array([[1.0, 2.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])))
    ranking = pair(a, b, params=UNTESTED)
    assert value(ranking, "a1", "b1", TermName.SUPPLY_A_TO_B) == pytest.approx(0.8)  # b1 needs A only, a1 has 0.8 of it
    assert value(ranking, "a1", "b1", TermName.SUPPLY_B_TO_A) is None  # nobody told what a takes in


def test_priorities_match_by_proximity() -> None:
    a, b = two_countries()
    a = with_links(a, proximity=NEAR, priorities=Priorities((("a1", ("A", "B")),)))
    b = with_links(b, proximity=NEAR, priorities=Priorities((("b1", ("B",)), ("b2", ("Z",)))))
    ranking = pair(a, b, params=UNTESTED)
    assert value(ranking, "a1", "b1", TermName.S3_MATCH) == ((0.5 + 1) / 2 + 1) / 2
    assert value(ranking, "a1", "b2", TermName.S3_MATCH) is None  # what b2 declares is not among the activities
    assert value(ranking, "a2", "b1", TermName.S3_MATCH) is None


def test_terms_equal_the_indicators_where_everything_is_known() -> None:
    a, b = random_country("AA", 1, 7), random_country("BB", 2, 9)
    ranking = pair(a, b, params=UNTESTED)
    shares = [specialisation.shares(each.employment.counts) for each in (a, b)]
    quotients = [specialisation.location_quotient(each.employment.counts) for each in (a, b)]
    values = {term.name: term.values for term in ranking.terms}
    expected = {
        TermName.FINGER_KREININ: specialisation.finger_kreinin(*shares),
        TermName.KRUGMAN: 1 - specialisation.krugman_between(*shares) / 2,
        TermName.LOG_LQ_COSINE: specialisation.cosine(*quotients),
    }
    for name, table in expected.items():
        np.testing.assert_allclose(values[name], table, atol=1e-12)


def test_density_equals_the_indicator_where_everything_is_known() -> None:
    a, b = random_country("AA", 3, 12), random_country("BB", 4, 9)
    presence = [
        specialisation.presence(specialisation.location_quotient(each.employment.counts), threshold=1.0)
        for each in (a, b)
    ]
    density = specialisation.density(presence[0], specialisation.proximity(presence[0]))
    expected = (np.nan_to_num((1 - presence[0]) * density) @ presence[1].T) / presence[1].sum(axis=1)
    ranking = pair(a, b, params=UNTESTED)
    added = next(term.values for term in ranking.terms if term.name == TermName.ADDED_TO_A)
    np.testing.assert_allclose(added, expected, atol=1e-12)


def test_a_term_names_the_activities_behind_it_with_both_shares() -> None:
    shown = region_pair(pair(*two_countries(), params=UNTESTED), "a1", "b2", Order.SIMILARITY, n_evidence=1)
    term = next(each for each in shown.terms if each.name == TermName.FINGER_KREININ)
    (evidence,) = term.evidence
    assert (evidence.activity, evidence.share_a, evidence.share_b) == ("A", 0.8, 0.9)
    assert evidence.contribution == 0.8
    assert term.remainder == pytest.approx(0.1)
    assert term.sources == (EMPLOYEES, EMPLOYEES)


def test_a_term_without_figures_says_why_and_weighs_nothing() -> None:
    shown = region_pair(pair(*two_countries(), params=UNTESTED), "a1", "b2", Order.COMPLEMENTARITY)
    term = next(each for each in shown.terms if each.name == TermName.TRADE_A_TO_B)
    assert (term.value, term.contribution, term.weight) == (None, 0.0, 0.1)
    assert "no figures of exports and imports" in term.reason.en
    assert shown.maximum == pytest.approx(0.6)  # trade and supply chain are missing, and nobody else gets their weight
