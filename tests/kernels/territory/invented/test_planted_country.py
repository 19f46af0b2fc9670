"""Invented countries keep to their arguments, and publication to its rules."""

import numpy as np
import pytest

from fondaco.territory import CellState, InvalidParams
from fondaco.territory.industrial_districts import ActivityGroups
from fondaco.territory.invented.economy import INDUSTRIES
from fondaco.territory.invented.employment import DISTRICTS, planted_country
from fondaco.territory.invented.publication import Noise, Rounding, Withheld, published


def test_the_same_seed_gives_the_same_country_and_another_seed_another() -> None:
    one, same, other = planted_country(5), planted_country(5), planted_country(6)
    assert np.array_equal(one.employment.counts, same.employment.counts)
    assert one.districts == same.districts
    assert not np.array_equal(one.employment.counts, other.employment.counts)


def test_a_country_has_as_many_systems_and_districts_as_asked_for() -> None:
    country = planted_country(0, n_systems=60, n_districts=9, n_decoys=3)
    assert len(country.employment.places) == len(country.kinds) == 60
    assert len(country.districts) == sum(kind in DISTRICTS for kind in country.kinds) == 9
    assert set(country.residents) == set(country.regions) == set(country.employment.places)


def test_employees_keep_to_the_size_class_of_their_units() -> None:
    table = planted_country(1).exact
    assert table.units is not None
    for size, (least, most) in enumerate(((1, 49), (50, 249), (250, np.inf))):
        counts, units = table.counts[:, :, size], table.units[:, :, size]
        assert ((counts > 0) == (units > 0)).all()
        assert (counts >= least * units).all()
        if size == 1:
            assert (counts <= most * units).all()


def test_sizes_follow_a_rank_size_rule() -> None:
    totals = np.sort(planted_country(2).exact.counts.sum(axis=(1, 2)))[::-1]
    slope = np.polyfit(np.log(np.arange(1, 41)), np.log(totals[:40]), 1)[0]
    assert -1.0 < slope < -0.7


def test_the_invented_economy_divides_manufacturing_as_the_shipped_groups_do() -> None:
    shipped = ActivityGroups.for_classification("NACE Rev. 2").industries
    assert {each.code: set(each.codes) for each in shipped} == {code: set(codes) for code, codes in INDUSTRIES.items()}


def test_too_many_districts_are_refused() -> None:
    with pytest.raises(InvalidParams, match="41 districts and decoys in 60 systems; expected at most 60 %"):
        planted_country(0, n_systems=60, n_districts=27, n_decoys=6)
    with pytest.raises(InvalidParams, match="n_systems is 5; expected 20 or more"):
        planted_country(0, n_systems=5, n_districts=0, n_decoys=0)


@pytest.mark.parametrize("rounding", Rounding)
def test_rounded_counts_are_multiples_less_than_a_base_away(rounding: Rounding) -> None:
    exact = planted_country(3, n_systems=30, n_districts=5, n_decoys=1).exact
    table = published(exact, Noise(3, rounding), seed=0).employment
    assert (table.counts % 3 == 0).all()
    assert np.abs(table.counts - exact.counts).max() < 3
    if rounding is Rounding.NEAREST:
        assert np.abs(table.counts - exact.counts).max() <= 1


def test_random_rounding_keeps_the_expected_value() -> None:
    exact = planted_country(3, n_systems=30, n_districts=5, n_decoys=1).exact
    table = published(exact, Noise(3), seed=0).employment
    assert abs((table.counts - exact.counts).mean()) < 0.05


def test_withheld_cells_are_suppressed_and_those_of_the_fewest_units() -> None:
    exact = planted_country(4).exact
    table = published(exact, Noise(withheld_share=0.05), seed=0).employment
    withheld = table.states == CellState.SUPPRESSED
    assert exact.units is not None
    assert table.units is not None
    assert withheld.sum() == round(0.05 * exact.counts.size)
    assert (exact.counts[withheld] > 0).all()
    assert exact.units[withheld].max() <= exact.units[~withheld & (exact.counts > 0)].min()
    assert np.isnan(table.units[withheld]).all()


def test_cells_withheld_at_random_have_units_of_all_numbers() -> None:
    exact = planted_country(4).exact
    table = published(exact, Noise(withheld_share=0.05, withheld=Withheld.ANY), seed=0).employment
    assert exact.units is not None
    assert exact.units[table.states == CellState.SUPPRESSED].max() > 50


def test_totals_are_those_of_the_exact_table_rounded_like_its_cells() -> None:
    country = planted_country(5, noise=Noise(withheld_share=0.05))
    assert np.array_equal(country.totals.by_axis[0][1], country.exact.counts.sum(axis=2))
    assert [axis for axis, _ in country.totals.by_axis] == [2, 1, 0]


def test_noise_out_of_range_is_refused() -> None:
    with pytest.raises(InvalidParams, match=r"withheld_share is 0\.7; expected 0 to below 0\.5"):
        Noise(withheld_share=0.7)
    with pytest.raises(InvalidParams, match="cells to withhold; only fewer have anybody"):
        published(planted_country(0).exact, Noise(withheld_share=0.49), seed=0)
