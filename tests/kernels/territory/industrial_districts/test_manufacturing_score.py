"""The manufacturing score adds up, says what it does not know, and beats the plain quotient on held-out systems."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.real_systems import RealSystems, held_out, real_systems
from factories.shared_data import needs_shared
from fondaco.common.languages import LocalisedText
from fondaco.territory import InvalidEmployment, InvalidParams
from fondaco.territory.industrial_districts import (
    Feature,
    FeatureTable,
    ScoreParams,
    SystemAccounts,
    auc,
    fit_manufacturing_score,
    manufacturing_features,
)

PUBLISHED_BASELINE = 0.796  # the plain quotient, as the specification gives it


def invented(seed: int, n: int = 60) -> tuple[FeatureTable, list[bool]]:
    """Features of which the first decides, with a bend, and the second says nothing; a tenth is not known."""
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(n, 3))
    labels = (np.abs(values[:, 0]) + 0.3 * rng.normal(size=n) > 0.7).tolist()
    values[rng.uniform(size=values.shape) < 0.1] = np.nan
    features = tuple(Feature(code, LocalisedText(en=code)) for code in ("bent", "noise", "quotient_C"))
    return FeatureTable(tuple(f"p{at}" for at in range(n)), features, values), labels


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10**6))
def test_contributions_add_up_to_the_score(seed: int) -> None:
    table, labels = invented(seed)
    for place in fit_manufacturing_score(table, labels).score(table):
        if place.score is not None:
            assert place.base + sum(each.points for each in place.contributions) == pytest.approx(
                place.score, abs=1e-12
            )


def test_a_bent_curve_finds_what_a_straight_line_cannot() -> None:
    table, labels = invented(1, 200)
    bent = [place.score or 0.0 for place in fit_manufacturing_score(table, labels).score(table)]
    params = ScoreParams(n_knots=0)
    straight = [place.score or 0.0 for place in fit_manufacturing_score(table, labels, params=params).score(table)]
    assert auc(bent, labels) > 0.85 > auc(straight, labels)


def test_the_order_of_places_changes_no_score() -> None:
    table, labels = invented(2)
    order = np.random.default_rng(0).permutation(len(labels)).tolist()
    mixed = FeatureTable(tuple(table.places[at] for at in order), table.features, table.values[order])
    plain = {place.place: place.score for place in fit_manufacturing_score(table, labels).score(table)}
    again = fit_manufacturing_score(mixed, [labels[at] for at in order]).score(table)
    assert {place.place: place.score for place in again} == pytest.approx(plain, abs=1e-6)


def test_a_feature_that_is_not_known_adds_nothing_and_is_counted() -> None:
    table, labels = invented(3)
    fitted = fit_manufacturing_score(table, labels)
    place = fitted.score(FeatureTable(("x",), table.features, np.array([[np.nan, 0.4, np.nan]])))[0]
    assert [each.value for each in place.contributions] == [None, 0.4, None]
    assert [each.points for each in place.contributions][::2] == [0.0, 0.0]
    assert place.n_unknown == 2


def test_a_place_of_which_nothing_is_known_has_no_score() -> None:
    table, labels = invented(3)
    blank = FeatureTable(("x",), table.features, np.full((1, 3), np.nan))
    place = fit_manufacturing_score(table, labels).score(blank)[0]
    assert (place.score, place.probability) == (None, None)
    assert place.text.en == "x: no feature is known, hence no score."


def test_the_text_names_the_strongest_contributions_with_their_sign() -> None:
    table, labels = invented(4)
    place = fit_manufacturing_score(table, labels).score(table)[0]
    strongest = max(place.contributions, key=lambda each: abs(each.points))
    assert f"Greatest contributions: {strongest.feature.name.en}: " in place.text.en


def test_a_constant_feature_says_nothing() -> None:
    table, labels = invented(5)
    values = np.array(table.values)
    values[:, 1] = 7.0
    constant = FeatureTable(table.places, table.features, values)
    scores = fit_manufacturing_score(constant, labels).score(constant)
    assert {place.contributions[1].points for place in scores} == {0.0}


def test_labels_that_cannot_be_fitted_are_refused() -> None:
    table, labels = invented(6)
    with pytest.raises(InvalidEmployment, match="there are 2 labels for 60 places"):
        fit_manufacturing_score(table, [True, False])
    with pytest.raises(InvalidEmployment, match="all labels are alike"):
        fit_manufacturing_score(table, [True] * 60)
    with pytest.raises(InvalidParams, match=r"penalty is 0; expected a number above zero"):
        ScoreParams(penalty=0)
    with pytest.raises(InvalidEmployment, match="feature 'noise' is missing"):
        fit_manufacturing_score(table, labels).score(FeatureTable(("x",), table.features[:1], np.zeros((1, 1))))


def test_features_are_ratios_and_never_zero_where_a_number_is_not_known() -> None:
    columns = {name: np.array([10.0, 10.0]) for name in ("units", "dependents", "wages", "labour_cost", "value_added")}
    columns |= {name: np.array([20.0, np.nan]) for name in ("employees", "turnover", "purchases")}
    columns |= {"residents": np.array([40.0, 0.0]), "area_km2": np.array([2.0, 2.0])}
    table = manufacturing_features(SystemAccounts(("a", "b"), columns))
    known = dict(zip(table.codes, table.values[0].tolist(), strict=True))
    assert known["unit_size"] == np.log(2.0)
    assert known["dependents_share"] == 0.5
    assert known["jobs_per_resident"] == 0.5
    unknown = dict(zip(table.codes, table.values[1].tolist(), strict=True))
    assert [code for code, value in unknown.items() if not np.isnan(value)] == ["wage", "contributions", "labour_share"]


def test_accounts_without_a_column_are_refused() -> None:
    with pytest.raises(InvalidEmployment, match="column 'purchases' is missing"):
        SystemAccounts(("a",), {})


def test_auc_counts_ties_half() -> None:
    assert auc([1.0, 2.0, 2.0, 3.0], [False, False, True, True]) == 3.5 / 4


@pytest.fixture(scope="module")
def systems() -> RealSystems:
    return real_systems()


@needs_shared
def test_on_held_out_systems_the_score_beats_the_plain_quotient_and_its_published_figure(systems: RealSystems) -> None:
    table, labels = manufacturing_features(systems.accounts), np.array(systems.is_manufacturing)
    is_held = np.array(held_out(table.places, systems.is_manufacturing))
    places = np.array(table.places)

    def part(chosen: np.ndarray) -> FeatureTable:
        return FeatureTable(tuple(places[chosen].tolist()), table.features, table.values[chosen])

    fitted = fit_manufacturing_score(part(~is_held), labels[~is_held].tolist())
    ours = auc([place.score or 0.0 for place in fitted.score(part(is_held))], labels[is_held].tolist())
    plain = auc(table.values[is_held, table.codes.index("quotient_B+C")].tolist(), labels[is_held].tolist())
    assert (len(table.places), int(is_held.sum())) == (515, 154)
    assert ours > PUBLISHED_BASELINE
    assert ours > plain


@needs_shared
def test_the_split_depends_on_codes_alone_and_keeps_the_share_of_each_class(systems: RealSystems) -> None:
    places, labels = systems.accounts.places, systems.is_manufacturing
    is_held = held_out(places, labels)
    assert held_out(places[::-1], labels[::-1]) == is_held[::-1]
    assert sum(held and label for held, label in zip(is_held, labels, strict=True)) == round(0.3 * sum(labels))
