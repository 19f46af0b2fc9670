"""Planted districts are found again: all of them in exact tables, nearly all in those that offices publish."""

import pytest

from fondaco.territory.industrial_districts import DistrictParams, PublishedTotals, Verdict, districts
from fondaco.territory.invented.employment import DISTRICTS, Kind, planted_country
from fondaco.territory.invented.publication import Noise, Rounding, Withheld

SEEDS = range(3)


def f1(seed: int, noise: Noise) -> float:
    country = planted_country(seed, noise=noise)
    params = DistrictParams(rounding_base=noise.rounding_base)
    result = districts(country.employment, params=params, totals=country.totals)
    found = {(each.place, each.likely_main_industry) for each in result.likely}
    return 2 * len(found & country.districts) / (len(found) + len(country.districts))


@pytest.mark.parametrize("seed", SEEDS)
def test_without_noise_every_planted_district_is_found_and_nothing_else(seed: int) -> None:
    country = planted_country(seed)
    result = districts(country.employment)
    assert {(each.place, each.main_industry) for each in result.certain} == country.districts
    assert not any(each.is_estimated for each in result)


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize("seed", SEEDS)
def test_counts_rounded_to_three_lose_next_to_nothing(seed: int, rounding: Rounding) -> None:
    assert f1(seed, Noise(3, rounding)) >= 0.95


@pytest.mark.parametrize("withheld", Withheld)
@pytest.mark.parametrize("seed", SEEDS)
def test_five_per_cent_of_cells_withheld_lose_little(seed: int, withheld: Withheld) -> None:
    assert f1(seed, Noise(withheld_share=0.05, withheld=withheld)) >= 0.9


def test_what_is_certain_in_a_published_table_is_true_of_the_exact_one() -> None:
    country = planted_country(0, noise=Noise(3, withheld_share=0.05))
    params = DistrictParams(rounding_base=3)
    seen = districts(country.employment, params=params, totals=country.totals)
    exact = districts(country.exact)
    wrong = [
        each.place
        for each, true in zip(seen, exact, strict=True)
        if each.verdict not in (Verdict.UNKNOWN, true.verdict)
    ]
    assert wrong == []


def test_without_totals_and_units_nothing_is_claimed_for_certain() -> None:
    country = planted_country(1, noise=Noise(withheld_share=0.05))
    result = districts(country.employment, totals=PublishedTotals())
    assert result.certain == ()
    assert result.likely != ()


def test_each_decoy_fails_at_the_step_that_it_was_made_for() -> None:
    country = planted_country(2)
    failed: dict[Kind, set[int]] = {}
    for trace, kind in zip(districts(country.employment), country.kinds, strict=True):
        steps = {step.number for step in trace.steps if step.verdict is Verdict.FAILED}
        failed[kind] = failed.get(kind, steps) & steps
    assert 1 in failed[Kind.SERVICE_CITY] & failed[Kind.RESORT] & failed[Kind.ORDINARY]
    assert 2 in failed[Kind.COMPANY_TOWN]
    assert failed[Kind.LARGE_WORKS_TOWN] == {4}
    assert failed[Kind.SINGLE_FIRM_TOWN] == {4}
    assert all(failed[kind] == set() for kind in DISTRICTS)
