"""The sheet of changes: every kind of news, and what is wrong with it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from fondaco.common.changes import (
    AttendeeAway,
    InterpreterAway,
    MeetingAdded,
    MeetingCancelled,
    PlaceLost,
    SessionChange,
)
from fondaco.common.languages import Language
from fondaco.common.session import Period, Priority, WantedMeeting
from fondaco.workbook import (
    UnreadableWorkbook,
    WorkbookErrors,
    example_session,
    read_changes,
    write_changes_template,
)
from fondaco.workbook.sheets_changes import CHANGES
from kernels.workbook.books import moment

Row = dict[str, object]


def day(number: int, clock: str) -> datetime:
    return moment(number, clock).replace(tzinfo=ZoneInfo("Europe/Rome"))


FIRST, LAST = day(10, "09:30"), day(11, "11:25")


def filled(folder: Path, *rows: Row, language: Language = Language.ENGLISH) -> Path:
    """The template of a language with rows, by the keys of their columns."""
    path = folder / "changes.xlsx"
    write_changes_template(path, language=language)
    book = load_workbook(path)
    sheet = book[CHANGES.title.in_language(language)]
    for number, row in enumerate(rows, 2):
        for key, value in row.items():
            sheet.cell(number, [column.key for column in CHANGES.columns].index(key) + 1).value = value  # type: ignore[assignment]
    book.save(path)
    return path


def complaints(path: Path) -> list[str]:
    with pytest.raises(WorkbookErrors) as caught:
        read_changes(path, example_session())
    return str(caught.value).splitlines()


NEWS: list[tuple[Language, Row, SessionChange]] = [
    (
        Language.ENGLISH,
        {"kind": "participant late", "who": "Olio Majella S.r.l.", "until": moment(10, "11:00")},
        AttendeeAway("IT-01", Period(FIRST, day(10, "11:00"))),
    ),
    (Language.ITALIAN, {"kind": "malato", "who": "IT-02"}, AttendeeAway("IT-02", Period(FIRST, LAST))),
    (
        Language.RUSSIAN,
        {"kind": "участник отсутствует", "who": "RU-03", "since": "11.06.2027"},
        AttendeeAway("RU-03", Period(day(11, "00:00"), LAST)),
    ),
    (
        Language.ITALIAN,
        {"kind": "postazione non disponibile", "who": "T2", "since": "10/06/2027 14:30", "until": "10/06/2027 16:00"},
        PlaceLost("T2", Period(day(10, "14:30"), day(10, "16:00"))),
    ),
    (
        Language.RUSSIAN,
        {"kind": "переводчик отсутствует", "who": "Elena Orlova", "until": "10.06.2027"},
        InterpreterAway("I1", Period(FIRST, day(11, "00:00"))),
    ),
    (Language.ENGLISH, {"kind": "meeting cancelled", "who": "M04"}, MeetingCancelled("M04")),
    (
        Language.ENGLISH,
        {"kind": "cancelled", "who": "ООО «Липецкие сады»", "with_whom": "IT-02"},
        MeetingCancelled("M04"),
    ),
    (
        Language.ENGLISH,
        {"kind": "new meeting", "who": "IT-03", "with_whom": "RU-01", "priority": "must", "topic": "Refitting"},
        MeetingAdded(WantedMeeting("IT-03-RU-01", "IT-03", "RU-01", Priority.MUST, topic="Refitting")),
    ),
    (
        Language.ENGLISH,
        {
            "kind": "new meeting",
            "who": "IT-03",
            "with_whom": "RU-01",
            "fixed_start": moment(11, "09:00"),
            "place": "T1",
        },
        MeetingAdded(WantedMeeting("IT-03-RU-01", "IT-03", "RU-01", fixed_start=day(11, "09:00"), place="T1")),
    ),
]


@pytest.mark.parametrize(("language", "row", "change"), NEWS)
def test_each_kind_of_news_is_read(tmp_path: Path, language: Language, row: Row, change: SessionChange) -> None:
    assert read_changes(filled(tmp_path, row, language=language), example_session()) == (change,)


def test_news_keeps_its_order(tmp_path: Path) -> None:
    rows = [{"kind": "meeting cancelled", "who": f"M0{number}"} for number in (3, 1, 2)]
    changes = read_changes(filled(tmp_path, *rows), example_session())
    assert changes == (MeetingCancelled("M03"), MeetingCancelled("M01"), MeetingCancelled("M02"))


def test_a_single_csv_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "novità.csv").write_text("Che cosa;Chi o quale\nincontro annullato;M04\n", encoding="cp1252")
    assert read_changes(tmp_path / "novità.csv", example_session()) == (MeetingCancelled("M04"),)


WRONG: list[tuple[Row, str]] = [
    (
        {"kind": "holiday", "who": "IT-01"},
        "row 2, column A (What happened): found “holiday”, expected a value of the list (participant late, participant "
        "away, place lost, interpreter away, meeting cancelled, new meeting). Choose it from the list.",
    ),
    (
        {"kind": "participant late", "who": "IT-01"},
        "row 2, column E (Until): empty cell, expected the date and time until which they are late. Fill in the cell.",
    ),
    (
        {"kind": "interpreter away", "who": "Elena Orlowa"},
        "row 2, column B (Who or which): found “Elena Orlowa”, expected the id or the name of an interpreter. Did you "
        "mean “Elena Orlova”?",
    ),
    (
        {"kind": "place lost", "who": "T9"},
        "row 2, column B (Who or which): found “T9”, expected the id or the name of a place. Correct the cell, or add "
        "the place to the sheet Places.",
    ),
    (
        {"kind": "participant away", "who": "IT-01", "since": moment(10, "12:00"), "until": moment(10, "11:00")},
        "row 2, column E (Until): found “10/06/2027 11:00”, expected a time after the start (10/06/2027 12:00). "
        "Correct the cell.",
    ),
    (
        {"kind": "participant away", "who": "IT-01", "since": moment(20, "12:00")},
        "row 2, column D (From): found “20/06/2027 12:00”, expected a time within the session (from 10/06/2027 09:30 "
        "to 11/06/2027 11:25). Correct the cell.",
    ),
    (
        {"kind": "meeting cancelled", "who": "M99"},
        "row 2, column B (Who or which): found “M99”, expected a meeting of the session: its id, or its two sides. "
        "Correct the cell.",
    ),
    (
        {"kind": "meeting cancelled", "who": "IT-03", "with_whom": "RU-01"},
        "row 2, column C (With whom): found “RU-01”, expected a meeting of the session: its id, or its two sides. "
        "Correct the cell.",
    ),
    (
        {"kind": "new meeting", "who": "IT-03"},
        "row 2, column C (With whom): empty cell, expected a value. Fill in the cell.",
    ),
    (
        {"kind": "new meeting", "who": "IT-03", "with_whom": "IT-03"},
        "row 2, column C (With whom): found “IT-03”, expected a participant other than the first. Correct the cell.",
    ),
    (
        {"kind": "new meeting", "who": "IT-03", "with_whom": "RU-03"},
        "row 2, column C (With whom): found “RU-03”, expected a new meeting (the two already have meeting M05). "
        "Correct the cell.",
    ),
    (
        {"kind": "new meeting", "who": "IT-03", "with_whom": "RU-01", "fixed_start": moment(10, "13:30")},
        "row 2, column H (Fixed time): found “10/06/2027 13:30”, expected the start of a slot (the nearest: 10/06/2027 "
        "14:30). Correct the cell.",
    ),
]


@pytest.mark.parametrize(("row", "message"), WRONG)
def test_wrong_news_is_told_with_place_value_and_remedy(tmp_path: Path, row: Row, message: str) -> None:
    assert complaints(filled(tmp_path, row)) == [f"Changes, {message}"]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    rows = ({"kind": "place lost", "who": "T9"}, {"kind": "holiday", "who": "x"}, {"kind": "participant late"})
    found = [(line.split(":")[0]) for line in complaints(filled(tmp_path, *rows))]
    assert found == [
        "Changes, row 2, column B (Who or which)",
        "Changes, row 3, column A (What happened)",
        "Changes, row 4, column B (Who or which)",
        "Changes, row 4, column E (Until)",
    ]


def test_a_template_without_news_says_so(tmp_path: Path) -> None:
    assert complaints(filled(tmp_path)) == ["Changes: the sheet has no filled rows. Fill in at least one row."]


def test_another_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "news.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UnreadableWorkbook, match=r"news\.pdf: the file is a PDF"):
        read_changes(tmp_path / "news.pdf", example_session())
