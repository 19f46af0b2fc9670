"""The five indices of the decree, on the country that can be worked out by hand."""

import numpy as np
import pytest

from fondaco.common.languages import Language
from fondaco.territory import InvalidEmployment, InvalidParams, SizeClass
from fondaco.territory.industrial_districts import DecreeParams, DecreeTrace, IndexCode, Sign, Verdict, decree_1993
from kernels.territory.industrial_districts.small_country import small_country, with_cells

RESIDENTS = {"valley": 2000.0, "works": 2500.0, "city": 12000.0, "plain": 5000.0}
KNOWN = DecreeParams(small_sizes=(SizeClass.SMALL, SizeClass.MEDIUM), perhaps_small_sizes=())


def verdicts(trace: DecreeTrace) -> list[Verdict]:
    return [each.verdict for each in trace.indices]


def test_the_indices_of_the_valley_are_those_worked_out_by_hand() -> None:
    counts, units = small_country().counts, small_country().units
    assert units is not None
    first, density, special, share, small = (
        decree_1993(small_country(), RESIDENTS, params=KNOWN).system("valley").indices
    )
    assert first.figure.best == 740 / 1000
    assert first.threshold.best == pytest.approx(1.3 * counts[:, 1:3].sum() / counts.sum(), rel=1e-12)
    assert density.figure.best == pytest.approx(units[0, 1:3].sum() / 2000, rel=1e-12)
    assert density.threshold.best == pytest.approx(units[:, 1:3].sum() / 21500, rel=1e-12)
    assert special.figure.best == share.figure.best == 600 / 740
    assert special.threshold.best == pytest.approx(1.3 * counts[:, 1].sum() / counts[:, 1:3].sum(), rel=1e-12)
    assert (share.threshold.best, small.figure.best, small.threshold.best) == (0.3, 1.0, 0.5)


def test_the_valley_meets_all_five_and_the_works_fail_on_small_firms() -> None:
    result = decree_1993(small_country(), RESIDENTS, params=KNOWN)
    assert verdicts(result.system("valley")) == [Verdict.PASSED] * 5
    assert result.system("valley").industry == "textile_clothing"
    assert result.system("valley").verdict is Verdict.PASSED
    works = {each.code: each.verdict for each in result.system("works").indices}
    assert works[IndexCode.SMALL_FIRMS] is Verdict.FAILED
    assert works[IndexCode.SPECIALISATION] is Verdict.PASSED


def test_the_class_that_straddles_200_employees_leaves_the_share_of_small_firms_open() -> None:
    half = with_cells((0, 1, 0), to=250.0)
    half[0, 1, 1] = 350.0
    trace = decree_1993(small_country(counts=half), RESIDENTS).system("valley")
    small = trace.indices[4]
    assert (small.figure.lower, small.figure.upper) == (250 / 600, 1.0)
    assert (small.verdict, small.likely, trace.verdict) == (Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN)


def test_a_region_below_the_country_takes_its_place_in_the_first_index() -> None:
    regions = {"valley": "north", "works": "north", "city": "south", "plain": "south"}
    counts = small_country().counts
    country, south = counts[:, 1:3].sum() / counts.sum(), counts[2:, 1:3].sum() / counts[2:].sum()
    assert south < country
    result = decree_1993(small_country(), RESIDENTS, regions=regions)
    assert result.system("city").indices[0].threshold.best == pytest.approx(1.3 * south, rel=1e-12)
    assert result.system("valley").indices[0].threshold.best == pytest.approx(1.3 * country, rel=1e-12)


def test_residents_that_are_not_known_leave_the_density_open_and_are_not_none() -> None:
    some = {place: count for place, count in RESIDENTS.items() if place != "valley"}
    density = decree_1993(small_country(), some).system("valley").indices[1]
    assert (density.figure.lower, density.figure.upper, density.verdict) == (0.0, np.inf, Verdict.UNKNOWN)


def test_without_units_the_density_is_unknown() -> None:
    result = decree_1993(small_country(units=None), RESIDENTS)
    assert {trace.indices[1].verdict for trace in result.systems} == {Verdict.UNKNOWN}


def test_a_threshold_met_exactly_follows_its_sign() -> None:
    share = 600 / 740
    strict = decree_1993(small_country(), RESIDENTS, params=DecreeParams(specialised_share=share))
    assert strict.system("valley").indices[3].verdict is Verdict.FAILED
    params = DecreeParams(specialised_share=share, specialised_share_sign=Sign.AT_LEAST)
    assert decree_1993(small_country(), RESIDENTS, params=params).system("valley").indices[3].verdict is Verdict.PASSED


def test_a_place_without_a_special_industry_fails_the_last_three() -> None:
    counts = with_cells(*((3, activity, size) for activity in (1, 2) for size in range(3)), to=0.0)
    trace = decree_1993(small_country(counts=counts), RESIDENTS).system("plain")
    assert trace.industry is None
    assert verdicts(trace)[2:] == [Verdict.FAILED] * 3


def test_the_summary_counts_what_is_met_and_unknown() -> None:
    text = decree_1993(small_country(), RESIDENTS, params=KNOWN).system("valley").text
    assert text.in_language(Language.ITALIAN).endswith("superati: 5 su 5; non determinabili: 0.")
    assert text.in_language(Language.RUSSIAN).endswith("5 из 5; определить нельзя: 0.")


def test_residents_of_an_unknown_place_or_below_zero_are_refused() -> None:
    with pytest.raises(InvalidEmployment) as refused:
        decree_1993(small_country(), {"vale": 10.0, "valley": 0.0}, regions={"hill": "north"})
    assert [fault.split(";")[0] for fault in refused.value.faults] == [
        "residents of 'vale': no such place among the local systems",
        "region of 'hill': no such place among the local systems",
        "residents of 'valley' are 0.0",
    ]
    with pytest.raises(InvalidParams, match="a size class is in small_sizes and in perhaps_small_sizes"):
        DecreeParams(perhaps_small_sizes=(SizeClass.SMALL,))
