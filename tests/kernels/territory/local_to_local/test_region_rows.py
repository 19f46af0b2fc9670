"""Rows of tables become regions; nothing is counted twice, nothing disappears in silence."""

import csv
import math

import numpy as np
import pytest

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import CellState, Employment
from fondaco.territory.errors import UnknownRegions
from fondaco.territory.local_to_local import RegionSet, region_set, registry, trade_of


def regions_of(country: str, rows: dict[str, list[float]]) -> RegionSet:
    return region_set(Employment(tuple(rows), ("F", "G"), np.array(list(rows.values()))), registry(country))


def counts(regions: RegionSet) -> dict[str, list[float]]:
    return dict(zip(regions.employment.places, regions.employment.counts.tolist(), strict=True))


def reasons(regions: RegionSet) -> dict[str, str]:
    return {each.row: each.reason.en for each in regions.left_out}


def shared_table(name: str) -> Employment:
    with (SHARED / name).open(encoding="utf-8") as file:
        rows = list(csv.reader(file))
    values = np.array([[float(cell) if cell else math.nan for cell in row[1:]] for row in rows[1:]])
    return Employment(tuple(row[0] for row in rows[1:]), tuple(rows[0][1:]), values)


def test_provinces_add_up_to_their_region() -> None:
    regions = regions_of("IT", {"Teramo": [1, 2], "L'Aquila": [10, 20], "PE": [100, 200], "069": [1000, 2000]})
    assert counts(regions) == {"IT-65": [1111, 2222]}
    assert regions.regions[0].name.it == "Abruzzo"
    assert (regions.left_out, regions.notes) == ((), ())


def test_a_region_that_lacks_provinces_says_so() -> None:
    regions = regions_of("IT", {"Teramo": [1, 2], "Pescara": [3, 4]})
    assert [note.en for note in regions.notes] == [
        "Abruzzo is not complete: the table has Teramo, Pescara of its parts only"
    ]


def test_sardinia_is_complete_with_the_provinces_of_either_time() -> None:
    now = {name: [1.0, 1.0] for name in ("Sassari", "Nuoro", "Cagliari", "Oristano", "Sud Sardegna")}
    then = {
        name: [1.0, 1.0]
        for name in ("Sassari", "Nuoro", "Cagliari", "Oristano", "Ogliastra", "Medio Campidano", "Sulcis Iglesiente")
    }
    assert regions_of("IT", now).notes == ()
    assert len(regions_of("IT", then).notes) == 1
    assert regions_of("IT", {**then, "Gallura Nord-Est Sardegna": [1, 1]}).notes == ()


def test_provinces_beside_the_row_of_their_region_are_not_counted_again() -> None:
    regions = regions_of("IT", {"Abruzzo": [5, 6], "Teramo": [1, 2]})
    assert counts(regions) == {"IT-65": [5, 6]}
    assert reasons(regions) == {"Teramo": "left out: counted in the row of its region"}


def test_a_sum_with_a_cell_that_is_not_known_is_not_known() -> None:
    table = Employment(
        ("Teramo", "Pescara"),
        ("F", "G"),
        np.array([[1, math.nan], [3, 4]]),
        np.array([[CellState.KNOWN, CellState.SUPPRESSED], [CellState.KNOWN, CellState.KNOWN]], dtype=np.int8),
    )
    summed = region_set(table, registry("IT")).employment
    assert summed.states.tolist() == [[CellState.KNOWN, CellState.SUPPRESSED]]
    assert summed.counts[0, 0] == 4


def test_an_oblast_with_its_okrugs_is_left_out_where_it_has_a_row_without() -> None:
    regions = regions_of(
        "RU",
        {
            "Архангельская область": [11, 11],
            "Ненецкий автономный округ (Архангельская область)": [1, 1],
            "Архангельская область (кроме Ненецкого автономного округа)": [10, 10],
        },
    )
    assert counts(regions) == {"RU-ARK": [10, 10], "RU-NEN": [1, 1]}
    assert reasons(regions) == {
        "Архангельская область": "left out: counts other regions too, which have rows of their own"
    }


def test_okrugs_are_left_out_where_only_the_oblast_with_them_is_there() -> None:
    regions = regions_of("RU", {"Тюменская область": [9, 9], "ХМАО - Югра": [4, 4], "Липецкая область": [1, 1]})
    assert counts(regions) == {"RU-LIP": [1, 1], "RU-TYU": [9, 9]}
    assert reasons(regions) == {
        "ХМАО - Югра": "left out: counted in the row of Tyumen Oblast, which has no row without it"
    }
    assert "Tyumen Oblast includes Khanty-Mansi" in regions.notes[0].en


def test_rows_without_the_okrugs_are_known_by_their_short_names() -> None:
    rows = {"в том числе без автономного округа": [1, 1], "без автономных округов": [2, 2]}
    assert counts(regions_of("RU", rows)) == {"RU-ARK": [1, 1], "RU-TYU": [2, 2]}


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("Республика Крым", "692/2014"),
        ("г. Севастополь", "692/2014"),
        ("Донецкая Народная Республика", "2022/263"),
        ("Луганская Народная Республика", "2022/263"),
        ("Запорожская область", "2022/263"),
        ("Херсонская область", "2022/263"),
        ("Байконур", "Kazakhstan"),
        ("Российская Федерация", "a total"),
        ("Приволжский федеральный округ", "a total"),
    ],
)
def test_rows_that_are_no_regions_are_left_out_with_the_reason(row: str, rule: str) -> None:
    regions = regions_of("RU", {"Липецкая область": [1, 1], row: [9, 9]})
    assert counts(regions) == {"RU-LIP": [1, 1]}
    assert rule in reasons(regions)[row]


def test_rows_that_nobody_knows_are_refused_by_name() -> None:
    with pytest.raises(UnknownRegions, match="row Atlantide: no region of IT"):
        regions_of("IT", {"Teramo": [1, 2], "Atlantide": [1, 2]})


def test_one_territory_under_two_names_is_refused() -> None:
    with pytest.raises(UnknownRegions, match="rows Teramo and TE: the same territory twice"):
        regions_of("IT", {"Teramo": [1, 2], "TE": [1, 2]})


def test_a_table_of_another_country_is_refused() -> None:
    with pytest.raises(UnknownRegions, match="no row is a region of RU"):
        regions_of("RU", {"Крым": [1, 2]})


def test_trade_is_read_from_two_tables_of_regions_in_any_spelling() -> None:
    exports = Employment(("Teramo", "Pescara", "Marche"), ("w", "x", "y"), np.array([[9, 1, 2], [9, 3, 4], [9, 5, 6]]))
    imports = Employment(("Abruzzo",), ("y", "x", "z"), np.array([[7, 8, 9]]))
    trade = trade_of(exports, imports, registry("IT"))
    assert (trade.regions, trade.products) == (("IT-57", "IT-65"), ("x", "y"))
    np.testing.assert_array_equal(trade.exports, [[5, 6], [4, 6]])
    np.testing.assert_array_equal(trade.imports, [[math.nan, math.nan], [8, 7]])


@needs_shared
def test_the_shared_provinces_make_the_twenty_regions() -> None:
    table = shared_table("it_province_section_addetti_2023.csv")
    regions = region_set(table, registry("IT"))
    assert len(regions.regions) == 20
    assert (regions.left_out, regions.notes) == ((), ())
    np.testing.assert_allclose(regions.employment.counts.sum(axis=0), table.counts.sum(axis=0))


@needs_shared
def test_the_shared_russian_rows_make_the_eighty_three_subjects_counted_once() -> None:
    regions = region_set(shared_table("ru_region_section_orgs_2022.csv"), registry("RU"))
    assert len(regions.regions) == 83
    assert set(reasons(regions)) == {"Архангельская область", "Тюменская область"}
    assert regions.notes == ()
