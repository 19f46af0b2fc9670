"""Sheets that are missing, twice, unknown, merged or empty: the whole message."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from fondaco.common.languages import Language
from fondaco.workbook import UnreadableWorkbook, example_session, read_workbook, write_template
from kernels.workbook.books import changed, complaints, setting


def renaming(old: str, new: str) -> object:
    def rename(book: Workbook) -> None:
        book[old].title = new

    return rename


@pytest.mark.parametrize(
    ("language", "sheet", "message"),
    [
        (
            Language.ENGLISH,
            "Slots",
            "Workbook: the sheet “Slots” is missing. Add it: the template that “fondaco template” writes has it.",
        ),
        (
            Language.ITALIAN,
            "Fasce orarie",
            "Cartella: manca il foglio «Fasce orarie». Aggiungetelo: si trova nel modello "
            "scritto da «fondaco template».",
        ),
        (
            Language.RUSSIAN,
            "Интервалы",
            "Книга: нет листа «Интервалы». Добавьте его: он есть в шаблоне, который создаёт «fondaco template».",
        ),
    ],
)
def test_a_missing_sheet_is_told_alone(tmp_path: Path, language: Language, sheet: str, message: str) -> None:
    assert complaints(changed(tmp_path, lambda book: book.remove(book[sheet]), language)) == [message]


@pytest.mark.parametrize("sheet", ["Parties", "Interpreters", "Transfers"])
def test_sheets_that_may_stay_away_are_not_missed(tmp_path: Path, sheet: str) -> None:
    def remove(book: Workbook) -> None:
        book.remove(book[sheet])
        for name in ("Interpreters", "Transfers"):
            if name in book.sheetnames:
                book.remove(book[name])

    assert complaints(changed(tmp_path, remove)) == []


def test_a_misspelt_sheet_is_recognised_by_its_nearest_name(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, renaming("Interpreters", "Intrepreters"))) == [  # type: ignore[arg-type]
        "Intrepreters: found “Intrepreters”, expected a sheet of the session workbook. Did you mean “Interpreters”?"
    ]


def test_an_unknown_sheet_is_refused_unless_it_is_private(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book.create_sheet("Budget")["A1"] = 1
        book.create_sheet("_mine")["A1"] = 1
        book.create_sheet("Empty")

    assert complaints(changed(tmp_path, add)) == [
        "Budget: found “Budget”, expected a sheet of the session workbook. Delete it; if it is only for you, let its "
        "name begin with _."
    ]


def test_a_sheet_twice_in_two_languages_is_told(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, lambda book: setting("Incontri", "A1", "Id")(add_sheet(book)))) == [
        "Incontri: the sheet “Meetings” is there already: “Incontri” is the same sheet. Put the two sheets together."
    ]


def add_sheet(book: Workbook) -> Workbook:
    book.create_sheet("Incontri")
    return book


def test_merged_cells_are_told_by_sheet_row_and_column(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, lambda book: book["Meetings"].merge_cells("J2:J4"))) == [
        "Meetings, row 2, column J: the cells J2:J4 are merged. Unmerge them and write the value in every cell."
    ]


def test_a_sheet_without_rows_is_told(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, lambda book: book["Meetings"].delete_rows(2, 50))) == [
        "Meetings: the sheet has no filled rows. Fill in at least one row."
    ]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.ENGLISH,
            "Workbook: nothing is filled in yet. Fill in the sheets as the sheet Instructions explains.",
        ),
        (
            Language.ITALIAN,
            "Cartella: non è ancora compilato nulla. Compilate i fogli come spiega il foglio Istruzioni.",
        ),
        (
            Language.RUSSIAN,
            "Книга: пока ничего не заполнено. Заполните листы, как объяснено на листе «Инструкция».",
        ),
    ],
)
def test_an_empty_template_says_that_it_is_empty(tmp_path: Path, language: Language, message: str) -> None:
    write_template(tmp_path / "template.xlsx", language=language)
    with pytest.raises(UnreadableWorkbook) as caught:
        read_workbook(tmp_path / "template.xlsx")
    assert str(caught.value) == message


def test_columns_rows_and_sheets_in_another_order_are_the_same_session(tmp_path: Path) -> None:
    def shuffle(book: Workbook) -> None:
        sheet = book["Places"]
        sheet.move_range("A1:B7", cols=20)
        book.move_sheet("Meetings", offset=-5)

    assert read_workbook(changed(tmp_path, shuffle)) == example_session()
