"""Faults that come in company: all told at once, in the order of sheets, rows and columns; nothing is half read."""

from datetime import time
from pathlib import Path

import pytest
from openpyxl import Workbook

from fondaco.workbook import WorkbookErrors, read_workbook
from kernels.workbook.books import changed, complaints, moment, setting

UNKNOWN = "expected the id or the name of a participant. Correct the name, or add the participant to the sheet"


def spoil(book: Workbook) -> None:
    book["Meetings"]["C5"] = "RU-02"
    book["Meetings"]["B2"] = "Nobody"
    book["Meetings"]["D2"] = "high"
    book["Session"]["B11"] = "two"
    book["Slots"]["C3"] = time(9, 0)
    book["Participants"]["A5"] = None


def test_all_faults_are_told_by_sheet_row_and_column(tmp_path: Path) -> None:
    path = changed(tmp_path, spoil)
    with pytest.raises(WorkbookErrors) as caught:
        read_workbook(path)
    places = [(error.sheet, error.row, error.column, error.code) for error in caught.value.errors]
    assert places == [
        ("Session", 11, "B", "bad_number"),
        ("Slots", 3, "C", "slot_backwards"),
        ("Participants", 5, "A", "required"),
        ("Meetings", 2, "B", "unknown_participant"),
        ("Meetings", 2, "D", "bad_choice"),
        ("Meetings", 5, "C", "duplicate_pair"),
    ]


def test_a_pair_is_the_same_whichever_side_comes_first(tmp_path: Path) -> None:
    def turn(book: Workbook) -> None:
        book["Meetings"]["B3"], book["Meetings"]["C3"] = "RU-01", "IT-01"

    assert complaints(changed(tmp_path, turn)) == [
        "Meetings, row 3, column C (Second participant): found “IT-01”, expected every pair once only (it is already "
        "in row 2). Delete one of the two rows."
    ]


def test_a_name_that_two_participants_have_is_refused(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, setting("Participants", "B3", "Olio Majella S.r.l.")))[0] == (
        "Meetings, row 2, column B (First participant): found “Olio Majella S.r.l.”, expected a name that only one has "
        "(this one belongs to IT-01, IT-02). Write the id instead."
    )


def test_a_missing_heading_is_told_once_and_not_for_every_row(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, setting("Participants", "A1", "Colour"))) == [
        "Participants, row 1: the column “Id” is missing. Write the heading in this row, above the values.",
        "Participants, row 1, column A: found “Colour”, expected a heading known for this sheet. Delete the column; "
        "if it is only for you, let its heading begin with _.",
    ]


def test_a_missing_line_of_the_session_is_told(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, setting("Session", "A2", None)))[0] == (
        "Session: the line “Code” is missing. Write this name in column A and its value in column B."
    )


def test_a_line_twice_is_told(tmp_path: Path) -> None:
    assert complaints(changed(tmp_path, setting("Session", "A12", "Equità")))[0] == (
        "Session, row 12, column A: found “Equità”, expected this name once only (it is already in row 11). Delete one "
        "of the two lines."
    )


def test_a_session_without_any_name_is_told(tmp_path: Path) -> None:
    def empty(book: Workbook) -> None:
        for cell in ("B3", "B4", "B5"):
            book["Session"][cell] = None

    assert complaints(changed(tmp_path, empty)) == [
        "Session, row 3, column B (Name (Italian)): empty cell, expected a name in at least one language. Fill in the "
        "cell."
    ]


def test_an_id_given_to_a_slot_is_not_that_of_another(tmp_path: Path) -> None:
    def give(book: Workbook) -> None:
        slots = book["Slots"]
        slots["H1"] = "Slot id"
        slots["A5"], slots["B5"], slots["C5"], slots["H5"] = moment(11, "00:00"), time(15), time(16), "1-0930"

    assert complaints(changed(tmp_path, give)) == [
        "Slots, row 5, column H (Slot id): found “1-0930”, expected a value used once only (it is already in row 2). "
        "Correct the cell."
    ]


def test_slots_counted_with_one_day_stand_together(tmp_path: Path) -> None:
    def number(book: Workbook) -> None:
        slots = book["Slots"]
        slots["H1"] = "Counted with day"
        slots["H2"], slots["H3"], slots["H4"] = 1, 2, 1

    assert complaints(changed(tmp_path, number)) == [
        "Slots, row 4, column H (Counted with day): found “1”, expected a number of a day that does not come back "
        "later. Correct the cell."
    ]


def test_slots_by_the_thousand_are_refused(tmp_path: Path) -> None:
    def multiply(book: Workbook) -> None:
        for row in range(2, 5):
            book["Slots"].cell(row, 2).value, book["Slots"].cell(row, 3).value = time(0), time(23, 59)
            book["Slots"].cell(row, 5).value, book["Slots"].cell(row, 6).value = 1, 0

    assert complaints(changed(tmp_path, multiply))[0] == (
        "Slots, row 3, column A (Date): found “10/06/2027”, expected at most 2000 slots in all. Check dates and "
        "lengths: each slot is one meeting."
    )


def test_a_fault_in_a_hidden_row_says_so(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book["Meetings"]["D2"] = "high"
        book["Meetings"].row_dimensions[2].hidden = True

    assert complaints(changed(tmp_path, hide)) == [
        "Meetings, row 2 (hidden), column D (Priority): found “high”, expected a value of the list (agreed, wished). "
        "Choose it from the list."
    ]


def test_a_hidden_sheet_is_read_and_its_faults_say_so(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book["Interpreters"]["C2"] = "it"
        book["Interpreters"].sheet_state = "hidden"

    assert complaints(changed(tmp_path, hide)) == [
        "Interpreters, row 2 (hidden), column C (Languages): found “it”, expected two or more languages. Add the other "
        "languages, separated by semicolons."
    ]


def test_many_faults_are_counted_and_the_first_are_shown(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        for row in range(20, 420):
            book["Meetings"].cell(row, 2).value = f"Nobody {row}"

    lines = complaints(changed(tmp_path, fill))
    assert len(lines) == 301
    assert lines[0] == f"Meetings, row 20, column B (First participant): found “Nobody 20”, {UNKNOWN} Participants."
    assert lines[-1] == "… and 500 more errors"
