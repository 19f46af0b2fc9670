"""Editions of the classifications: levels, parents and titles, and how OKVED2 stands to NACE Rev. 2."""

from datetime import date

import pytest

from fondaco.territory.classifications import EDITIONS, Level, UnknownActivity, classification, level_of


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("ATECO 2007", [21, 88, 272, 615, 918, 1224]),
        ("ATECO 2022", [21, 88, 272, 615, 920, 1241]),
        ("ATECO 2025", [22, 87, 287, 651, 920, 1290]),
        ("NACE Rev. 2", [21, 88, 272, 615, 0, 0]),
        ("NACE Rev. 2.1", [22, 87, 287, 651, 0, 0]),
        ("OKVED2", [21, 88, 272, 623, 0, 0]),
    ],
)
def test_each_edition_has_its_codes(name: str, sizes: list[int]) -> None:
    assert [len(classification(name).codes(level)) for level in Level] == sizes


@pytest.mark.parametrize(
    ("level", "equal", "of"),
    [(Level.SECTION, 21, 21), (Level.DIVISION, 88, 88), (Level.GROUP, 269, 272), (Level.CLASS, 605, 615)],
)
def test_okved2_shares_these_codes_with_nace_and_ateco_2007(level: Level, equal: int, of: int) -> None:
    okved2 = set(classification("OKVED2").codes(level))
    for name in ("NACE Rev. 2", "ATECO 2007"):
        codes = classification(name).codes(level)
        assert (len(okved2.intersection(codes)), len(codes)) == (equal, of)


@pytest.mark.parametrize(
    ("italian", "european"),
    [("ATECO 2007", "NACE Rev. 2"), ("ATECO 2022", "NACE Rev. 2"), ("ATECO 2025", "NACE Rev. 2.1")],
)
def test_italian_editions_are_the_european_ones_down_to_classes(italian: str, european: str) -> None:
    for level in (Level.SECTION, Level.DIVISION, Level.GROUP, Level.CLASS):
        assert classification(italian).codes(level) == classification(european).codes(level)
    ours, theirs = classification(italian), classification(european)
    assert all(ours.parent(code) == theirs.parent(code) for code in theirs)


@pytest.mark.parametrize("name", EDITIONS)
def test_every_code_stands_under_one_of_the_level_above(name: str) -> None:
    edition = classification(name)
    for code, activity in edition.activities.items():
        assert activity.level == level_of(code)
        if activity.level == Level.SECTION:
            assert activity.parent == ""
        else:
            assert edition[activity.parent].level == activity.level - 1
            assert code in edition.children(activity.parent)
            assert activity.level <= Level.DIVISION or code.startswith(activity.parent)


def test_a_code_knows_what_it_belongs_to() -> None:
    ateco = classification("ATECO 2007")
    assert [ateco.ancestor("15.20.10", level) for level in Level] == ["C", "15", "15.2", "15.20", "15.20.1", "15.20.10"]
    assert "15.99" not in ateco
    assert classification("OKVED2").children("92") == ("92.1", "92.2")
    assert classification("OKVED2").ancestor("85.22", Level.SECTION) == "P"


def test_titles_are_there_in_the_languages_that_sources_have() -> None:
    title = classification("ATECO 2007")["15"].title
    assert (title.it[:22], title.en, title.ru) == (
        "Fabbricazione di artic",
        "Manufacture of leather and related products",
        "Производство кожи и изделий из кожи",
    )
    for name in ("OKVED2", "NACE Rev. 2", "ATECO 2007"):
        edition = classification(name)
        for level in (Level.SECTION, Level.DIVISION):
            assert all(edition[code].title.ru and edition[code].title.en for code in edition.codes(level))
    for name in ("ATECO 2007", "ATECO 2022", "ATECO 2025"):
        assert all(activity.title.it for activity in classification(name).activities.values())
    for name in ("NACE Rev. 2", "NACE Rev. 2.1"):
        assert all(activity.title.en for activity in classification(name).activities.values())


def test_codes_whose_content_differs_have_no_borrowed_title() -> None:
    okved2 = classification("OKVED2")
    assert not okved2["85.41"].title
    assert okved2["15.20"].title.en == "Manufacture of footwear"


def test_editions_are_dated() -> None:
    assert classification("ATECO 2025").valid_from == date(2025, 1, 1)
    assert classification("NACE Rev. 2").valid_to == date(2024, 12, 31)


def test_what_is_unknown_is_told() -> None:
    with pytest.raises(UnknownActivity, match="'NAICS' is unknown; expected one of ATECO 2007"):
        classification("NAICS")
    with pytest.raises(UnknownActivity, match=r"'15\.99': no such activity"):
        classification("NACE Rev. 2").parent("15.99")
    with pytest.raises(UnknownActivity, match="'C' stands above the level division"):
        classification("NACE Rev. 2").ancestor("C", Level.DIVISION)
