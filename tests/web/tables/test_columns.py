"""Columns are known by their headings in any of the languages, with slips of the pen."""

from fondaco_web.common.tables.columns import Column, guessed_columns, missing_columns

NAME = Column("name", "Name", ("Denominazione", "Ragione sociale", "Наименование"), is_required=True)
CITY = Column("city", "City", ("Città", "Comune", "Город"))
COLUMNS = (NAME, CITY)


def test_headings_are_known_in_three_languages() -> None:
    for headings in (("Ragione sociale", "CITTA'"), ("Наименование *", "ГОРОД (юр. адрес)"), ("name", "City")):
        assert guessed_columns(headings, COLUMNS) == {0: "name", 1: "city"}


def test_a_slip_of_the_pen_is_forgiven_but_never_takes_an_equal_names_place() -> None:
    assert guessed_columns(("Denominazone", "x"), COLUMNS) == {0: "name"}
    assert guessed_columns(("Denominazone", "Denominazione"), COLUMNS) == {1: "name"}


def test_unknown_headings_are_left_to_the_person_and_missing_columns_are_named() -> None:
    mapping = guessed_columns(("Note", "", "Comune"), COLUMNS)
    assert mapping == {2: "city"}
    assert missing_columns(mapping, COLUMNS) == [NAME]
