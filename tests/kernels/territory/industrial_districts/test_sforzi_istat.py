"""The four steps, on a country that can be worked out by hand."""

import numpy as np
import pytest

from fondaco.common.languages import Language
from fondaco.territory import InvalidEmployment, InvalidParams, SizedEmployment
from fondaco.territory.industrial_districts import (
    ActivityGroups,
    DistrictParams,
    Filling,
    IndustryBase,
    PublishedTotals,
    Sign,
    StepCode,
    Verdict,
    districts,
)
from kernels.territory.industrial_districts.small_country import small_country, with_cells


def test_only_the_valley_of_small_mills_is_a_district() -> None:
    result = districts(small_country())
    assert [(each.place, each.main_industry) for each in result.certain] == [("valley", "textile_clothing")]
    assert [each.failed_step for each in result] == [
        None,
        StepCode.SMALL_AND_MEDIUM,
        StepCode.MANUFACTURING,
        StepCode.MANUFACTURING,
    ]


def test_the_trace_holds_quotient_and_prevalence_worked_out_by_hand() -> None:
    counts = small_country().counts
    made, everything = counts[:, 1:3].sum(), counts.sum()
    valley = districts(small_country()).system("valley")
    figures = {each.code: each for each in valley.groups}["manufacturing"]
    assert figures.employees.best == 740
    assert figures.quotient.best == pytest.approx((740 / 1000) / (made / everything), rel=1e-12)
    assert figures.prevalence.best == pytest.approx(740 - 1000 * made / everything, rel=1e-12)
    assert figures.quotient.is_exact
    assert figures.prevalence.is_exact


def test_each_comparison_names_figure_threshold_and_outcome() -> None:
    first, second, third, fourth = districts(small_country()).system("works").steps
    assert [each.code for each in first.comparisons] == [
        "quotient",
        "prevalence:business_services",
        "prevalence:consumer_services",
    ]
    assert second.comparisons[0].threshold.best > second.comparisons[0].figure.best
    assert third.comparisons[0].code == "quotient:textile_clothing"
    share = fourth.comparisons[0]
    assert (share.code, share.figure.best, share.threshold.best, share.verdict) == (
        "small_share",
        60 / 760,
        0.5,
        Verdict.FAILED,
    )


def test_texts_are_written_in_the_three_languages_with_their_own_decimal_separators() -> None:
    text = districts(small_country()).system("works").steps[3].text
    assert "7,9\u00a0%; soglia da superare: 50,0\u00a0%; non superato" in text.in_language(Language.ITALIAN)
    assert "7,9\u00a0%; порог, который нужно превысить: 50,0\u00a0%; не выполнено" in text.in_language(Language.RUSSIAN)
    assert "7.9\u00a0%; threshold to exceed: 50.0\u00a0%; failed" in text.in_language(Language.ENGLISH)


def single_medium(small: int, medium: int, units: int) -> SizedEmployment:
    counts, table = with_cells((0, 1, 0), to=small), small_country()
    counts[0, 1, 1] = medium
    number = np.array(table.units)
    number[0, 1, 1] = units
    return small_country(counts=counts, units=number)


def test_one_single_medium_unit_that_employs_more_than_the_small_ones_is_no_district() -> None:
    assert districts(single_medium(180, 240, 1)).system("valley").failed_step is StepCode.DISTRICT
    assert districts(single_medium(180, 240, 2)).system("valley").verdict is Verdict.PASSED
    assert districts(single_medium(240, 180, 1)).system("valley").verdict is Verdict.PASSED


def test_a_tie_of_the_single_medium_unit_follows_its_sign() -> None:
    tie = single_medium(240, 240, 1)
    assert districts(tie).system("valley").verdict is Verdict.PASSED
    strict = DistrictParams(single_medium_sign=Sign.AT_LEAST)
    assert districts(tie, params=strict).system("valley").failed_step is StepCode.DISTRICT
    assert districts(single_medium(180, 240, 1), params=DistrictParams(single_medium_sign=None)).certain != ()


def test_exactly_half_in_units_below_250_follows_its_sign() -> None:
    half = small_country(counts=with_cells((0, 1, 2), to=600.0))
    assert districts(half).system("valley").steps[3].verdict is Verdict.FAILED
    at_least = DistrictParams(small_share_sign=Sign.AT_LEAST)
    assert districts(half, params=at_least).system("valley").steps[3].verdict is Verdict.PASSED


def test_boix_and_galletto_ask_for_employees_in_the_main_industry() -> None:
    assert districts(small_country(), params=DistrictParams(least_employees=600)).certain != ()
    strict = districts(small_country(), params=DistrictParams(least_employees=601))
    assert strict.system("valley").failed_step is StepCode.MAIN_INDUSTRY


def test_a_country_of_one_system_has_no_district_because_nothing_is_above_the_average() -> None:
    alone = SizedEmployment(
        ("all",), ("13", "62"), np.array([[[7.0, 3.0, 1.0], [4.0, 2.0, 1.0]]]), classification="OKVED2"
    )
    trace = districts(alone).system("all")
    assert trace.groups[3].quotient.best == 1.0
    assert trace.failed_step is StepCode.MANUFACTURING
    assert trace.likely_main_industry is None


def test_a_place_without_manufacturing_or_without_anybody_fails_without_a_division_by_zero() -> None:
    counts = with_cells(*((3, activity, size) for activity in (1, 2) for size in range(3)), to=0.0)
    trace = districts(small_country(counts=counts)).system("plain")
    assert [step.verdict for step in trace.steps] == [Verdict.FAILED] * 4
    counts[3] = 0
    assert districts(small_country(counts=counts)).system("plain").failed_step is StepCode.MANUFACTURING


def test_an_unmapped_code_is_named() -> None:
    with pytest.raises(InvalidEmployment, match="activity '40': belongs to no group of ATECO 2007"):
        districts(SizedEmployment(("a",), ("13", "40"), np.ones((1, 2, 3)), classification="ATECO 2007"))


def test_a_section_and_a_code_counted_twice_are_refused() -> None:
    with pytest.raises(InvalidEmployment, match="activity 'C': belongs to no group"):
        districts(SizedEmployment(("a",), ("C",), np.ones((1, 1, 3)), classification="ATECO 2007"))
    with pytest.raises(InvalidEmployment, match=r"activity '14.1': is counted in '14' as well"):
        districts(SizedEmployment(("a",), ("14", "14.1"), np.ones((1, 2, 3)), classification="ATECO 2007"))


def test_a_classification_without_groups_is_refused_with_the_remedy() -> None:
    with pytest.raises(InvalidParams, match="classification 'SIC' has none; expected one of ATECO 2007"):
        districts(small_country(classification="SIC"))


def test_a_base_of_everything_takes_shares_of_all_employees() -> None:
    counts = small_country().counts
    base = districts(small_country(), params=DistrictParams(industry_base=IndustryBase.EVERYTHING))
    textiles = base.system("valley").industries[0]
    expected = (600 / 1000) / (counts[:, 1].sum() / counts.sum())
    assert textiles.quotient.best == pytest.approx(expected, rel=1e-12)


def test_a_cell_without_limit_makes_what_it_touches_unknown_and_never_zero() -> None:
    table = small_country(counts=with_cells((0, 1, 0)), units=None)
    bare = districts(table, params=DistrictParams(filling=Filling.NONE)).system("valley")
    assert (bare.verdict, bare.likely, bare.is_estimated) == (Verdict.UNKNOWN, Verdict.UNKNOWN, True)
    assert "Cells not known: 1 in this system, 0 in the others" in bare.steps[0].text.en
    assert bare.groups[3].employees.lower == 340
    assert bare.groups[3].employees.upper == np.inf


def test_units_and_totals_bound_a_cell_until_the_verdict_is_certain() -> None:
    counts = with_cells((0, 1, 0))
    by_units = districts(small_country(counts=counts))
    assert by_units.cells.upper[0, 1, 0] == 50 * 50  # fifty small units
    totals = PublishedTotals(place_activity=small_country().counts.sum(axis=2))
    told = districts(small_country(counts=counts, units=None), totals=totals)
    assert told.cells.counts[0, 1, 0] == 400
    assert told.cells.is_estimated[0, 1, 0]
    assert told.system("valley").verdict is Verdict.PASSED


def test_an_unknown_cell_elsewhere_does_not_unsettle_what_it_cannot_change() -> None:
    result = districts(small_country(counts=with_cells((2, 5, 0)), units=None))
    first = result.system("plain").steps[0].comparisons[0]
    assert (first.verdict, first.likely) == (Verdict.UNKNOWN, Verdict.FAILED)  # the country's total has no limit
    bounded = districts(small_country(counts=with_cells((2, 5, 0))))
    assert bounded.system("plain").steps[0].comparisons[0].verdict is Verdict.FAILED


def test_totals_that_contradict_the_cells_are_refused_with_place_and_values() -> None:
    wrong = small_country().counts.sum(axis=2)
    wrong[0, 1] = 599
    with pytest.raises(InvalidEmployment, match="valley x 13: the total over sizes is 599, the known cells add up to"):
        districts(small_country(), totals=PublishedTotals(place_activity=wrong))
    with pytest.raises(InvalidEmployment, match=r"totals over places have shape \(2, 2\); expected \(7, 3\)"):
        districts(small_country(), totals=PublishedTotals(activity_size=np.ones((2, 2))))


def test_parameters_out_of_range_are_named() -> None:
    with pytest.raises(InvalidParams, match=r"small_share is 1\.5; expected a share"):
        DistrictParams(small_share=1.5)
    with pytest.raises(InvalidParams, match="group 'shops' does not exist"):
        districts(small_country(), params=DistrictParams(rivals=("shops",)))


def test_groups_of_ones_own_take_the_place_of_those_shipped() -> None:
    own = """{"classifications": ["mine"], "groups": [
        {"code": "manufacturing", "codes": ["13", "28"]}, {"code": "business_services", "codes": ["62"]},
        {"code": "consumer_services", "codes": ["47"]}, {"code": "rest", "codes": ["41", "85", "95"]}],
        "industries": [{"code": "cloth", "codes": ["13"]}, {"code": "iron", "codes": ["28"]}]}"""
    result = districts(small_country(classification=""), groups=ActivityGroups.from_json(own))
    assert [(each.place, each.main_industry) for each in result.certain] == [("valley", "cloth")]


def test_groups_that_contradict_themselves_are_refused() -> None:
    with pytest.raises(InvalidParams, match="code 13: in 'manufacturing' and in 'rest'"):
        ActivityGroups.from_json(
            '{"classifications": [], "groups": [{"code": "manufacturing", "codes": ["13"]}, '
            '{"code": "rest", "codes": ["13"]}], "industries": [{"code": "cloth", "codes": ["13"]}]}'
        )
    with pytest.raises(InvalidParams, match="KeyError: 'groups'; expected the keys of"):
        ActivityGroups.from_json('{"classifications": []}')
