"""What people type in many ways and Fondaco understands in one."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from fondaco.common.session import Attendee, Period
from fondaco.workbook import example_session, read_workbook
from fondaco.workbook.raw import CellValue
from fondaco.workbook.sheets import SHEETS
from fondaco.workbook.sheets_changes import CHANGES
from fondaco.workbook.wording import fold
from kernels.workbook.books import changed, moment, setting

ROME = ZoneInfo("Europe/Rome")


@pytest.mark.parametrize(
    "value",
    [time(9, 30), moment(10, "09:30").time(), 9.5 / 24, "09:30", "9.30", "9:30 AM", "09:30:00", timedelta(hours=9.5)],
)
def test_a_time_in_many_forms(tmp_path: Path, value: CellValue) -> None:
    assert read_workbook(changed(tmp_path, setting("Slots", "B2", value))) == example_session()


@pytest.mark.parametrize(
    "value",
    [date(2027, 6, 10), moment(10, "00:00"), "10/06/2027", "10.06.2027", "10-6-2027", "2027-06-10", "10/6/27"],
)
def test_a_date_in_many_forms(tmp_path: Path, value: CellValue) -> None:
    assert read_workbook(changed(tmp_path, setting("Slots", "A2", value))) == example_session()


@pytest.mark.parametrize(
    "value",
    [
        "10/06/2027; 11/06/2027",
        "10.06.2027, 11.06.2027",
        "11/06/2027\n10/06/2027",
        "10/06/2027 - 11/06/2027",
        "2027-06-10;2027-06-11",
    ],
)
def test_days_in_many_forms(tmp_path: Path, value: str) -> None:
    assert read_workbook(changed(tmp_path, setting("Session", "B10", value))) == example_session()


@pytest.mark.parametrize("value", [3, 3.0, "3", " 3 ", "3,0", "3\u00a0"])
def test_a_number_in_many_forms(tmp_path: Path, value: CellValue) -> None:
    assert read_workbook(changed(tmp_path, setting("Participants", "M7", value))) == example_session()


@pytest.mark.parametrize("value", ["sì", "SI", "да", "Yes", "y", 1, True, "1"])
def test_yes_in_many_forms(tmp_path: Path, value: CellValue) -> None:
    assert read_workbook(changed(tmp_path, setting("Session", "B15", value))) == example_session()


@pytest.mark.parametrize(
    "value", ["it; en", "italiano, inglese", "итальянский/английский", "Italian\nEnglish", "IT;EN"]
)
def test_languages_in_many_forms(tmp_path: Path, value: str) -> None:
    assert read_workbook(changed(tmp_path, setting("Participants", "G2", value))) == example_session()


@pytest.mark.parametrize(
    "value",
    [
        "IT-01",
        "it 01",
        "ІТ-01",  # Cyrillic letters
        "Olio Majella S.r.l.",
        "OLIO MAJELLA SRL".replace("SRL", "S.R.L."),
        "Olio\u00a0Majella\u200b  S.r.l.",
    ],
)
def test_a_participant_in_many_forms(tmp_path: Path, value: str) -> None:
    assert read_workbook(changed(tmp_path, setting("Meetings", "B2", value))) == example_session()


def day(number: int, clock: str) -> datetime:
    return moment(number, clock).replace(tzinfo=ROME)


@pytest.mark.parametrize(
    ("value", "periods"),
    [
        ("10/06/2027 10:00-11:30", (Period(day(10, "10:00"), day(10, "11:30")),)),
        ("10.06.2027 10.00 – 11.30", (Period(day(10, "10:00"), day(10, "11:30")),)),
        ("10/06/2027 10-12", (Period(day(10, "10:00"), day(10, "12:00")),)),
        ("10/06/2027", (Period(day(10, "00:00"), day(11, "00:00")),)),
        (moment(10, "00:00"), (Period(day(10, "00:00"), day(11, "00:00")),)),
        ("10/06/2027 22:00-24:00", (Period(day(10, "22:00"), day(11, "00:00")),)),
        ("10/06/2027 18:00 - 11/06/2027 10:00", (Period(day(10, "18:00"), day(11, "10:00")),)),
        ("10/06/2027 - 11/06/2027", (Period(day(10, "00:00"), day(12, "00:00")),)),
        (
            "10/06/2027 10:00-11:00; 11/06/2027 9:00-10:00",
            (Period(day(10, "10:00"), day(10, "11:00")), Period(day(11, "09:00"), day(11, "10:00"))),
        ),
    ],
)
def test_periods_in_many_forms(tmp_path: Path, value: CellValue, periods: tuple[Period, ...]) -> None:
    session = read_workbook(changed(tmp_path, setting("Participants", "L2", value)))
    assert session.attendees[0].unavailable == periods


def test_a_departure_on_a_date_is_at_its_end(tmp_path: Path) -> None:
    session = read_workbook(changed(tmp_path, setting("Participants", "K2", date(2027, 6, 10))))
    assert session.attendees[0].departure == day(11, "00:00")


def edited(tmp_path: Path, change: Callable[[Workbook], object]) -> tuple[Attendee, ...]:
    return read_workbook(changed(tmp_path, change)).attendees


def test_numbers_are_taken_as_ids(tmp_path: Path) -> None:
    def number(book: Workbook) -> None:
        book["Participants"]["A2"] = 7
        book["Meetings"]["B2"] = 7.0

    assert edited(tmp_path, number)[0].id == "7"
    assert read_workbook(tmp_path / "changed.xlsx").meetings[0].first == "7"


def test_blank_rows_between_and_after_are_left_out(tmp_path: Path) -> None:
    def spread(book: Workbook) -> None:
        book["Participants"].insert_rows(4)
        for row in range(20, 60):
            book["Participants"].cell(row, 2).value = " \u00a0"

    assert edited(tmp_path, spread) == example_session().attendees


def test_hidden_rows_and_sheets_are_read(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book["Participants"].row_dimensions[3].hidden = True
        book["Participants"].sheet_state = "veryHidden"

    assert edited(tmp_path, hide) == example_session().attendees


def test_the_dates_of_1904_are_the_same_dates(tmp_path: Path) -> None:
    def turn(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    assert read_workbook(changed(tmp_path, turn)) == example_session()


def test_private_columns_and_notes_are_left_out(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book["Meetings"]["K1"], book["Meetings"]["K2"] = "_mine", "=1+1"
        book["Meetings"]["J2"] = "=TODAY()"

    assert read_workbook(changed(tmp_path, add)) == example_session()


def test_every_heading_of_every_language_is_read(tmp_path: Path) -> None:
    for sheet in SHEETS:
        for number in range(max(len(column.spellings()) for column in sheet.columns)):

            def rename(book: Workbook, number: int = number) -> None:
                cells = book[sheet.title.en]["A" if not sheet.is_list else 1]  # noqa: B023  # called at once
                by_heading = {column.heading.en: column for column in sheet.columns}  # noqa: B023
                for cell in cells:
                    if cell.value in by_heading:
                        spellings = by_heading[cell.value].spellings()
                        cell.value = spellings[number % len(spellings)]

            assert read_workbook(changed(tmp_path, rename)) == example_session()


@pytest.mark.parametrize("sheet", [*SHEETS, CHANGES], ids=lambda sheet: sheet.key)
def test_no_heading_means_two_columns(sheet: object) -> None:
    owners: dict[str, set[str]] = {}
    for column in sheet.columns:  # type: ignore[attr-defined]
        for spelling in column.spellings():
            owners.setdefault(fold(spelling), set()).add(column.key)
    assert {spelling: keys for spelling, keys in owners.items() if len(keys) > 1} == {}


def test_no_name_means_two_sheets() -> None:
    owners: dict[str, set[str]] = {}
    for sheet in (*SHEETS, CHANGES):
        for spelling in sheet.spellings():
            owners.setdefault(fold(spelling), set()).add(sheet.key)
    assert {spelling: keys for spelling, keys in owners.items() if len(keys) > 1} == {}
