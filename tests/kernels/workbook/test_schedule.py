"""The schedule's workbook, read back: every meeting where it belongs, and no text that runs as a formula."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from fondaco.common.languages import Language, LocalisedText
from fondaco.workbook import example_session, read_workbook, write_schedule, write_session
from kernels.workbook.timetables import example_timetable

EVIL = ["=1+1", "+39 06 1234", "-2+3", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://x")', "|calc"]
TITLES = {
    Language.ITALIAN: [
        "Per orario",
        "Per partecipante",
        "Per postazione",
        "Per interprete",
        "Non collocati",
        "Risultato",
    ],
    Language.RUSSIAN: ["По времени", "По участникам", "По местам", "По переводчикам", "Не размещены", "Итоги"],
    Language.ENGLISH: ["By time", "By participant", "By place", "By interpreter", "Left out", "Figures"],
}


def schedule(folder: Path, language: Language = Language.ENGLISH) -> Workbook:
    write_schedule(example_session(), example_timetable(), folder / "schedule.xlsx", language=language)
    return load_workbook(folder / "schedule.xlsx")


def rows_of(book: Workbook, title: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in book[title].iter_rows(values_only=True)]


@pytest.mark.parametrize("language", list(Language))
def test_the_sheets_stand_in_the_language_of_the_schedule(tmp_path: Path, language: Language) -> None:
    assert schedule(tmp_path, language).sheetnames == TITLES[language]


def test_by_time_has_every_meeting_in_order(tmp_path: Path) -> None:
    heading, *rows = rows_of(schedule(tmp_path), "By time")
    assert heading[-1] == "Meeting"
    assert [row[-1] for row in rows] == ["M03", "M02", "M01", "M04", "M05", "M06", "M07", "M09", "M10"]
    assert [str(cell) for cell in rows[0][:8]] == [
        "2027-06-10 00:00:00", "10:00:00", "10:25:00", "Table T1", "Centro congressi", "Meccanica Trigno S.p.A.",
        "АО «Волжские станки»", "Elena Orlova",
    ]  # fmt: skip


def test_by_participant_has_every_meeting_twice(tmp_path: Path) -> None:
    _, *rows = rows_of(schedule(tmp_path), "By participant")
    assert len(rows) == 2 * len(example_timetable().placed)
    assert [row[7] for row in rows if row[0] == "Olio Majella S.r.l."] == [
        "АО «Волжские станки»",
        "ООО «Липецкие сады»",
        "ООО «Невская верфь»",
    ]


def test_by_place_is_a_grid(tmp_path: Path) -> None:
    sheet = schedule(tmp_path)["By place"]
    place = next(row for row in sheet.iter_rows(min_row=3, values_only=True) if row[0] == "Table T1")
    times = [cell.value for cell in sheet[2]]
    held = {time: text for time, text in zip(times, place, strict=True) if text and time != "Place"}
    assert held == {
        "10:00-10:25": "Meccanica Trigno S.p.A. – АО «Волжские станки» (Elena Orlova)",
        "11:00-11:25": "Meccanica Trigno S.p.A. – ООО «Липецкие сады» (Elena Orlova)",
    }


def test_what_was_left_out_stands_with_its_reason(tmp_path: Path) -> None:
    _, *rows = rows_of(schedule(tmp_path), "Left out")
    assert rows == [
        (
            "Consorzio Legno Sila", "ООО «Липецкие сады»", "wished", "No slot is left",
            "Consorzio Legno Sila; Table T1; Elena Orlova", "M08",
        )
    ]  # fmt: skip


def test_nothing_left_out_is_said_in_words(tmp_path: Path) -> None:
    timetable = replace(example_timetable(), left_out=())
    write_schedule(example_session(), timetable, tmp_path / "all.xlsx", language=Language.RUSSIAN)
    assert load_workbook(tmp_path / "all.xlsx")["Не размещены"]["A2"].value == "Все встречи размещены."


def test_figures_give_bound_and_loads(tmp_path: Path) -> None:
    rows = rows_of(schedule(tmp_path), "Figures")
    assert ("Breaks", 3, 2, "no") in [row[:4] for row in rows]
    assert ("Agreed meetings", 5, 5, "yes") in [row[:4] for row in rows]
    assert ("Olio Majella S.r.l.", "IT", 3, 1) in [row[:4] for row in rows]


@pytest.mark.parametrize("evil", EVIL)
def test_no_text_of_a_schedule_runs_as_a_formula(tmp_path: Path, evil: str) -> None:
    session = example_session()
    organisations = tuple(replace(one, organisation=evil, region=evil, party=evil) for one in session.attendees)
    session = replace(
        session,
        name=LocalisedText(evil, evil, evil),
        attendees=organisations,
        places=tuple(replace(place, name=LocalisedText(evil, evil, evil), site=evil) for place in session.places),
        meetings=tuple(replace(meeting, topic=evil) for meeting in session.meetings),
        interpreters=tuple(replace(interpreter, name=evil) for interpreter in session.interpreters),
    )
    timetable = example_timetable()
    left_out = tuple(replace(left, why=LocalisedText(evil, evil, evil)) for left in timetable.left_out)
    write_schedule(session, replace(timetable, left_out=left_out), tmp_path / "evil.xlsx", language=Language.ITALIAN)
    book = load_workbook(tmp_path / "evil.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert sum(evil.strip() in str(cell.value) for cell in texts) > 50
    assert {cell.data_type for cell in texts} == {"s"}
    marked = [cell for cell in texts if str(cell.value).startswith(("=", "+", "-", "@", "\t"))]
    assert all(cell.style_id and cell.quotePrefix for cell in marked)
    assert bool(marked) == evil.startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("evil", [evil for evil in EVIL if not evil.startswith("\t")])
def test_no_text_of_a_session_runs_as_a_formula_and_all_is_read_again(tmp_path: Path, evil: str) -> None:
    session = example_session()
    topics = tuple(replace(meeting, topic=evil) for meeting in session.meetings)
    session = replace(session, meetings=topics)
    write_session(session, tmp_path / "evil.xlsx", language=Language.ITALIAN)
    assert read_workbook(tmp_path / "evil.xlsx") == session
