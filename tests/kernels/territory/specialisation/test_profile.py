"""A profile gives every indicator, explains every number, and writes itself as rows and JSON."""

import json

import numpy as np
import pytest

from fondaco.common.languages import Language
from fondaco.territory import Employment, InvalidEmployment, InvalidParams, Measure, SizedEmployment, Source
from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import (
    Axis,
    Coarseness,
    Composition,
    IndicatorName,
    Profile,
    ProfileParams,
    Standard,
    Totals,
    activity_rows,
    between_places,
    coarseness_of,
    explain,
    explanation_as_json,
    indicator_as_json,
    place_rows,
    profile,
    profile_as_json,
    profile_cautions,
    profile_rows,
    proximity_rows,
    recomposed,
    size_rows,
)
from fondaco.territory.specialisation.params import ComplexityParams
from fondaco.territory.specialisation.states import IndicatorState
from fondaco.territory.specialisation.wording import MEANINGS, NAMES, REASONS
from kernels.territory.specialisation.matrices import random_counts
from kernels.territory.specialisation.tables import CENSUS, NAN, a_table

SMALL = [[60.0, 30.0, 10.0], [20.0, 50.0, 30.0], [20.0, 20.0, 60.0]]
NO_MINIMUM = ProfileParams(min_jobs=0)


def sized_like(table: Employment) -> SizedEmployment:
    parts = np.array([0.5, 0.3, 0.2])
    by_size = table.counts[:, :, None] * np.roll(parts, 1)[None, None, :]
    by_size[0, 0] = table.counts[0, 0] * parts
    return SizedEmployment(table.places, table.activities, by_size, source=CENSUS)


@pytest.mark.parametrize("seed", [0, 1, 2, 4])
@pytest.mark.parametrize("standard", [Standard.PLACES, Standard.EACH])
def test_every_number_is_made_of_the_terms_that_explain_it(seed: int, standard: Standard) -> None:
    table = a_table(random_counts(seed))
    params = ProfileParams(min_jobs=0, complexity=ComplexityParams(standard=standard))
    found = profile(table, sized=sized_like(table), params=params)
    every_number_is_explained(found)


@pytest.mark.parametrize("seed", [0, 1, 2, 4])
def test_every_number_beside_withheld_cells_is_made_of_its_terms_too(seed: int) -> None:
    counts = random_counts(seed)
    hidden = np.argwhere(np.random.default_rng(seed).random(counts.shape) < 0.08)
    table = a_table(counts, tuple((int(row), int(column)) for row, column in hidden))
    params = ProfileParams(min_jobs=0, totals=Totals(counts.sum(axis=1), counts.sum(axis=0)))
    every_number_is_explained(profile(table, params=params))


def every_number_is_explained(found: Profile) -> None:
    for indicator in found.indicators:
        for at in np.ndindex(indicator.values.shape):
            codes = [found.labels(axis)[part] for axis, part in zip(indicator.axes, at, strict=True)]
            told = explain(found, indicator.name, *codes)
            if told.state is not IndicatorState.KNOWN:
                assert np.isnan(told.value)
            elif told.composition not in (Composition.GIVEN, Composition.DERIVED):
                assert recomposed(told) == pytest.approx(told.value, rel=1e-9, abs=1e-9), (indicator.name, codes)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0), (1, 1), (1, 4), (4, 1)])
@pytest.mark.parametrize("fill", [0.0, 7.0, 700.0, NAN])
@pytest.mark.filterwarnings("error")
def test_the_smallest_tables_have_profiles_rows_and_json(shape: tuple[int, int], fill: float) -> None:
    found = profile(a_table(np.full(shape, fill)))
    assert len(profile_rows(found).rows) == shape[0] * shape[1]
    assert len(place_rows(found).rows) == shape[0]
    assert json.dumps(profile_as_json(found), allow_nan=False)
    assert not found.complexity.has_ranking


def test_a_quotient_names_its_counts_source_period_measure_and_coarseness() -> None:
    told = explain(profile(a_table(SMALL)), IndicatorName.LOCATION_QUOTIENT, "P1", "10")
    assert (told.numerator, told.denominator) == (0.6, 1 / 3)
    assert [term.value for term in told.basis] == [60.0, 100.0, 100.0, 300.0]
    assert (told.source.period, told.source.measure) == ("2021", Measure.EMPLOYEES)
    assert told.coarseness is Coarseness.DIVISION
    assert [caution.en for caution in told.cautions] == [
        "Division level still mixes the products of a district with others."
    ]


def test_a_number_that_is_not_known_is_explained_by_its_reason_and_bounds() -> None:
    totals = Totals(np.array([100.0] * 3), np.array([100.0] * 3), 300.0)
    found = profile(a_table(SMALL, suppressed=((0, 0), (0, 1))), params=ProfileParams(totals=totals))
    told = explain(found, IndicatorName.LOCATION_QUOTIENT, "P1", "10")
    assert np.isnan(told.value)
    assert told.state is IndicatorState.SUPPRESSED
    assert (told.lower, told.upper) == (0.0, pytest.approx(1.8))
    assert "confidential" in told.reason.en


def test_a_total_that_was_given_is_not_called_a_sum() -> None:
    totals = Totals(places=np.array([120.0, 100.0, NAN]))
    found = profile(a_table(SMALL), params=ProfileParams(totals=totals))
    assert explain(found, IndicatorName.TOTAL, "P1").composition is Composition.GIVEN
    assert explain(found, IndicatorName.TOTAL, "P3").composition is Composition.SUM


def test_a_presence_from_bounds_is_explained_by_them() -> None:
    counts = np.array([[1.0, 49.0, 50.0], [100.0, 50.0, 50.0], [99.0, 51.0, 50.0]])
    totals = Totals(counts.sum(axis=1), counts.sum(axis=0))
    found = profile(a_table(counts, suppressed=((0, 0),)), params=ProfileParams(totals=totals))
    told = explain(found, IndicatorName.PRESENCE, "P1", "10")
    assert told.composition is Composition.BOUNDED
    assert recomposed(told) == told.value == 0.0


def test_complexity_carries_its_doubts() -> None:
    ring = np.array([[float((column - row) % 5 < 2) * 100 for column in range(5)] for row in range(5)])
    told = explain(profile(a_table(ring)), IndicatorName.ECI, "P1")
    words = " ".join(caution.en for caution in told.cautions)
    assert "The eigenvalue is repeated" in words
    assert "The sign is ambiguous" in words


def test_a_profile_tells_all_its_cautions_at_once() -> None:
    sections = Employment(("A", "B", "D"), ("C", "F", "G"), np.array(SMALL), source=CENSUS)
    words = [caution.en for caution in profile_cautions(profile(sections))]
    assert [word.split()[0] for word in words] == ["Section", "The", "The"]
    assert "3 groups that share nothing" in words[1]
    assert words[2].endswith("Not to be used as a ranking.")


def test_a_network_that_leaves_places_out_says_how_many() -> None:
    found = profile(a_table([*SMALL, [3.0, 4.0, 5.0]]))
    words = [caution.en for caution in explain(found, IndicatorName.DENSITY, "P1", "10").cautions]
    assert any("1 of 4 places and 0 of 3 activities" in word for word in words)
    assert not any("Outside" in caution.en for caution in explain(found, IndicatorName.SHARE, "P1", "10").cautions)


@pytest.mark.parametrize(
    ("name", "codes", "says"),
    [
        (IndicatorName.SHARE, ("P9", "10"), "there is no place P9"),
        (IndicatorName.SHARE, ("P1",), "expected the code of place and activity"),
        (IndicatorName.SIZE_QUOTIENT, ("P1", "10", "small"), "the profile has no such indicator"),
    ],
)
def test_a_number_that_does_not_exist_is_refused_by_name(
    name: IndicatorName, codes: tuple[str, ...], says: str
) -> None:
    with pytest.raises(InvalidParams, match=says):
        explain(profile(a_table(SMALL)), name, *codes)


def test_sizes_of_other_places_are_refused() -> None:
    table = a_table(SMALL)
    other = SizedEmployment(("X", "P2", "P3"), table.activities, sized_like(table).counts, source=CENSUS)
    with pytest.raises(InvalidEmployment, match="places by size class are not those of the table"):
        profile(table, sized=other)


@pytest.mark.parametrize(
    "wrong", [{"min_jobs": -1}, {"threshold": 0}, {"floor": 1}, {"diagonal": 2}, {"max_unknown": 2}]
)
def test_parameters_out_of_range_are_refused_with_their_value(wrong: dict[str, float]) -> None:
    (name, value), *_ = wrong.items()
    with pytest.raises(InvalidParams, match=f"{name}: {value}; expected"):
        ProfileParams(**wrong)  # type: ignore[arg-type]  # one wrong number at a time


def test_rows_have_a_line_for_each_place_and_activity_with_a_state_beside_each_number() -> None:
    table = profile_rows(profile(a_table(SMALL, suppressed=((0, 0),))))
    first = dict(zip(table.columns, table.rows[0], strict=True))
    assert len(table.rows) == 9
    assert (first["place"], first["activity"]) == ("P1", "10")
    assert (first["count"], first["count_state"]) == (None, "suppressed")
    assert (first["location_quotient"], first["location_quotient_state"]) == (None, "suppressed")
    last = dict(zip(table.columns, table.rows[-1], strict=True))
    assert (last["count"], last["share"], last["share_state"]) == (60.0, 0.6, "known")


def test_rows_carry_the_names_of_places_where_there_are_some() -> None:
    table = a_table(SMALL)
    named = Employment(table.places, table.activities, table.counts, place_names=("A", "B", "C"), source=CENSUS)
    assert place_rows(profile(named)).columns[:3] == ("place", "place_name", "total")
    assert place_rows(profile(named)).rows[1][1] == "B"


def test_rows_of_places_activities_pairs_and_sizes() -> None:
    table = a_table(SMALL)
    found = profile(table, sized=sized_like(table))
    assert [len(rows(found).rows) for rows in (place_rows, activity_rows, proximity_rows, size_rows)] == [3, 3, 3, 27]
    assert size_rows(profile(table)).rows == ()
    pairs = [row[:2] for row in proximity_rows(found).rows]
    assert pairs == [("10", "11"), ("10", "12"), ("11", "12")]


def test_json_is_plain_and_gives_null_with_a_state_where_nothing_is_known() -> None:
    written = profile_as_json(profile(a_table(SMALL, suppressed=((0, 0),))))
    read = json.loads(json.dumps(written, allow_nan=False))
    quotient = next(each for each in read["indicators"] if each["indicator"] == "location_quotient")
    assert quotient["axes"] == ["place", "activity"]
    assert quotient["values"][0][0] is None
    assert quotient["states"][0][0] == read["states"]["suppressed"]
    assert read["source"]["period"] == "2021"
    assert read["coarseness"] == "division"


def test_an_explanation_is_plain_json_too() -> None:
    written = explanation_as_json(explain(profile(a_table(SMALL)), IndicatorName.KRUGMAN, "P1"))
    read = json.loads(json.dumps(written, allow_nan=False))
    assert read["composition"] == "sum"
    assert sum(term["value"] for term in read["terms"]) == pytest.approx(read["value"])
    assert [term["code"] for term in read["terms"]] == ["10", "11", "12"]


def test_places_are_compared_pair_by_pair_and_activities_of_nobody_passed_over() -> None:
    with_nobody = np.hstack([np.array(SMALL), np.zeros((3, 1))])
    for name, diagonal in (
        (IndicatorName.KRUGMAN_BETWEEN, 0.0),
        (IndicatorName.FINGER_KREININ, 1.0),
        (IndicatorName.COSINE, 1.0),
    ):
        plain, padded = (
            next(each for each in between_places(profile(a_table(counts))) if each.name is name)
            for counts in (np.array(SMALL), with_nobody)
        )
        assert plain.axes == (Axis.PLACE, Axis.OTHER_PLACE)
        np.testing.assert_allclose(np.diag(plain.values), diagonal, atol=1e-12)
        np.testing.assert_allclose(padded.values, plain.values, atol=1e-12)
        assert json.loads(json.dumps(indicator_as_json(plain), allow_nan=False))["indicator"] == name


def test_a_pair_with_an_unknown_share_is_not_compared() -> None:
    unknown = between_places(profile(a_table(SMALL, suppressed=((0, 0),))))[0]
    assert unknown.states.tolist() == [[2, 2, 2], [2, 0, 0], [2, 0, 0]]


@pytest.mark.parametrize(
    ("codes", "level"),
    [
        (("B+C", "D"), Coarseness.SECTION),
        (("13", "14.1"), Coarseness.DIVISION),
        (("14.1", "14.20"), Coarseness.GROUP),
        (("14.11", "14.12.00"), Coarseness.CLASS),
        (("TOTAL",), Coarseness.TOTAL),
        (("shoes", "13"), Coarseness.OTHER),
        ((), Coarseness.OTHER),
    ],
)
def test_coarseness_is_that_of_the_coarsest_code(codes: tuple[str, ...], level: Coarseness) -> None:
    assert coarseness_of(codes) is level


def test_organisations_are_told_apart_from_employees() -> None:
    offices = Source("Register", "An office", "2022", Measure.ORGANISATIONS)
    table = Employment(("A", "B"), ("C", "F"), np.array([[90.0, 10], [60, 40]]), source=offices)
    words = " ".join(caution.en for caution in explain(profile(table), IndicatorName.SHARE, "A", "C").cautions)
    assert "Section level hides what regions are known for" in words
    assert "Registered organisations at their seat are counted" in words


def test_every_indicator_and_state_has_words_in_every_language() -> None:
    table = a_table(SMALL)
    found = profile(table, sized=sized_like(table))
    for indicator in found.indicators:
        assert all(getattr(MEANINGS[indicator.name], language) for language in Language)
    for texts in (NAMES, REASONS):
        assert all(getattr(text, language) for text in texts.values() for language in Language)
    assert set(NAMES) == set(IndicatorName)
    assert set(REASONS) == set(IndicatorState)


def test_the_same_table_gives_the_same_profile() -> None:
    counts: FloatArray = random_counts(0)
    one, other = profile_as_json(profile(a_table(counts))), profile_as_json(profile(a_table(counts)))
    assert json.dumps(one) == json.dumps(other)
