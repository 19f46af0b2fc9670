"""Correspondences between editions say how surely a code answers to another."""

from collections import Counter
from datetime import date
from itertools import product

import pytest

from fondaco.territory.classifications import EDITIONS, Kind, Level, UnknownActivity, classification, correspondence


def kinds(source: str, target: str, level: Level) -> Counter[str]:
    table = correspondence(source, target, level)
    return Counter(table.kind(code).value for code in classification(source).codes(level))


@pytest.mark.parametrize(
    ("level", "pairs"), [(Level.SECTION, 49), (Level.DIVISION, 151), (Level.GROUP, 421), (Level.CLASS, 968)]
)
def test_the_table_of_nace_2_1_has_as_many_pairs_as_eurostat_prints_at_each_level(level: Level, pairs: int) -> None:
    assert len(correspondence("NACE Rev. 2.1", "NACE Rev. 2", level).pairs) == pairs


def test_the_one_class_of_nace_2_1_without_a_forerunner_has_none() -> None:
    table = correspondence("NACE Rev. 2.1", "NACE Rev. 2")
    none = [code for code in classification("NACE Rev. 2.1").codes(Level.CLASS) if table.kind(code) == Kind.NONE]
    assert none == ["46.89"]


def test_the_table_of_istat_has_every_pair_of_eurostat_and_more() -> None:
    istat = set(correspondence("ATECO 2025", "ATECO 2022").pairs)
    eurostat = set(correspondence("NACE Rev. 2.1", "NACE Rev. 2").pairs)
    assert eurostat < istat


@pytest.mark.parametrize("level", [Level.SECTION, Level.DIVISION])
@pytest.mark.parametrize("italian", ["ATECO 2007", "ATECO 2022", "NACE Rev. 2"])
def test_sections_and_divisions_of_okved2_answer_to_italian_ones_one_to_one(level: Level, italian: str) -> None:
    assert set(kinds("OKVED2", italian, level)) == {"1:1"}


def test_education_and_lotteries_of_okved2_do_not_answer_one_to_one() -> None:
    table = correspondence("OKVED2", "ATECO 2007")
    assert table.kind("15.20") == Kind.ONE_TO_ONE
    assert {table.kind(code) for code in ("85.22", "85.41", "19.34")} == {Kind.NONE}
    assert (table.kind("92.11"), table.targets("92.11")) == (Kind.MERGED, ("92.00",))
    back = correspondence("ATECO 2007", "OKVED2")
    assert back.kind("92.00") == Kind.SPLIT
    assert back.kind("85.10") == Kind.NONE
    assert correspondence("OKVED2", "NACE Rev. 2", Level.GROUP).kind("85.1") == Kind.NONE


def test_a_table_read_the_other_way_has_the_same_pairs() -> None:
    for source, target in product(EDITIONS, repeat=2):
        there, back = correspondence(source, target), correspondence(target, source)
        assert {(b, a) for a, b in there.pairs} == set(back.pairs)
        assert there.reversed().pairs == back.pairs


@pytest.mark.parametrize("name", EDITIONS)
def test_an_edition_answers_to_itself(name: str) -> None:
    assert set(kinds(name, name, Level.CLASS)) == {"1:1"}


@pytest.mark.parametrize(("source", "target"), list(product(EDITIONS, repeat=2)))
def test_pairs_of_a_level_are_those_of_its_classes(source: str, target: str) -> None:
    a, b = classification(source), classification(target)
    classes = correspondence(source, target).pairs
    raised = {(a.ancestor(x, Level.SECTION), b.ancestor(y, Level.SECTION)) for x, y in classes}
    assert raised <= set(correspondence(source, target, Level.SECTION).pairs)


def test_a_table_is_dated_and_says_whose_it_is_and_through_which_edition_it_goes() -> None:
    table = correspondence("OKVED2", "ATECO 2025")
    assert table.valid_from == date(2025, 1, 1)
    assert table.note == "through NACE Rev. 2 and NACE Rev. 2.1"
    assert "Eurostat" in table.publisher
    assert "ISTAT" in correspondence("ATECO 2025", "ATECO 2022").publisher


def test_national_levels_are_joined_by_istat_alone() -> None:
    assert len(correspondence("ATECO 2025", "ATECO 2022", Level.SUBCATEGORY).pairs) == 2727
    with pytest.raises(UnknownActivity, match="no correspondence at level category"):
        correspondence("ATECO 2025", "NACE Rev. 2", Level.CATEGORY)
    with pytest.raises(UnknownActivity, match="'SIC' is unknown"):
        correspondence("SIC", "OKVED2")
