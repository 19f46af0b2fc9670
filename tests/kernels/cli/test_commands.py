"""The commands as a person types them, end to end on real files."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from pypdf import PdfReader

from fondaco.cli import main
from fondaco.common.languages import Language
from fondaco.demo import demo_session
from fondaco.workbook import read_workbook, write_session
from kernels.cli.commands import Run

FONDACO = [sys.executable, "-m", "fondaco.cli"]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example session, planned."""
    folder = tmp_path_factory.mktemp("planned")
    assert main(["template", str(folder / "session.xlsx"), "--example", "--language", "it"]) == 0
    assert main(["plan", str(folder / "session.xlsx"), "--out", str(folder / "plan"), "--seconds", "30"]) == 0
    return folder / "plan"


def test_an_empty_template_says_what_to_fill_in(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("template", tmp_path / "new.xlsx")
    assert code == 0
    assert f"Wrote {tmp_path / 'new.xlsx'}. Fill it in, then: fondaco plan" in out
    code, _, err = run("plan", tmp_path / "new.xlsx", "--out", tmp_path / "plan")
    assert code == 2
    assert "Nothing is filled in" in err or "nothing" in err.lower()
    assert not (tmp_path / "plan").exists()


def test_a_template_never_overwrites_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.xlsx"
    file.write_bytes(b"mine")
    code, _, err = run("template", file)
    assert (code, file.read_bytes()) == (2, b"mine")
    assert err == f"{file} is there already; name another file, or add --replace to overwrite it\n"


def test_a_plan_has_everything_people_need(planned: Path) -> None:
    names = {path.name for path in planned.iterdir()}
    assert {"session.xlsx", "problem.json", "result.json", "plan.json", "schedule.xlsx", "report.html"} <= names
    assert json.loads((planned / "plan.json").read_text())["language"] == "it"
    assert load_workbook(planned / "schedule.xlsx").sheetnames[0] == "Per orario"
    session = read_workbook(planned / "session.xlsx")
    agendas = sorted((planned / "agendas").glob("*.pdf"))
    calendars = sorted(planned.rglob("*.ics"))
    assert len(calendars) == len(session.attendees)
    assert len(agendas) >= len(session.attendees)
    text = "".join(page.extract_text() for path in agendas for page in PdfReader(path).pages)
    assert "ООО «Липецкие сады»" in text
    assert "Olio Majella" in text
    events = [event for path in calendars for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    placed = json.loads((planned / "result.json").read_text())["assignments"]
    assert len(events) == 2 * len(placed)


def test_a_session_that_fits_is_proved_with_little_work(planned: Path) -> None:
    result = json.loads((planned / "result.json").read_text())
    assert result["status"] == "optimal"
    assert result["facts"]["work"] < 10


def test_a_plan_holds_when_verified(run: Run, planned: Path) -> None:
    code, out, _ = run("verify", planned)
    assert code == 0
    assert "Il piano rispetta ogni regola" in out


def test_a_plan_that_was_tampered_with_is_refused(run: Run, planned: Path, tmp_path: Path) -> None:
    copy = tmp_path / "plan"
    copy.mkdir()
    for name in ("session.xlsx", "problem.json", "result.json", "plan.json"):
        (copy / name).write_bytes((planned / name).read_bytes())
    result = json.loads((copy / "result.json").read_text())
    result["assignments"][0]["slot"] = result["assignments"][1]["slot"]
    result["assignments"][0]["location"] = result["assignments"][1]["location"]
    (copy / "result.json").write_text(json.dumps(result))
    code, _, err = run("verify", copy)
    assert code == 1
    assert err


def test_a_workbook_and_a_problem_that_differ_are_told(run: Run, planned: Path, tmp_path: Path) -> None:
    copy = tmp_path / "plan"
    copy.mkdir()
    for name in ("problem.json", "result.json", "plan.json"):
        (copy / name).write_bytes((planned / name).read_bytes())
    write_session(demo_session(), copy / "session.xlsx", language=Language.ENGLISH)
    code, _, err = run("verify", copy)
    assert code == 2
    assert "session.xlsx and problem.json do not say the same" in err


def test_a_folder_with_other_files_is_left_alone(run: Run, planned: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    code, _, err = run("plan", planned / "session.xlsx", "--out", tmp_path)
    assert code == 2
    assert err == f"{tmp_path} holds other files; name a new or an empty folder for the results\n"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_an_older_plan_is_overwritten_only_when_asked(run: Run, planned: Path) -> None:
    code, _, err = run("plan", planned / "session.xlsx", "--out", planned)
    assert code == 2
    assert "holds older results" in err


def test_a_plan_is_mended_after_the_news_of_the_day(run: Run, planned: Path, tmp_path: Path) -> None:
    changes = tmp_path / "changes.csv"
    changes.write_text("\ufeffChe cosa;Chi o quale\nPartecipante assente;IT-01\n", encoding="utf-8")
    code, out, err = run("replan", planned, changes, "--from", "2027-06-10T14:00", "--out", tmp_path / "second")
    assert code == 0, err
    code, out, _ = run("verify", tmp_path / "second")
    assert code == 0
    assert "revisione 1" in out
    before = json.loads((planned / "result.json").read_text())["assignments"]
    after = json.loads((tmp_path / "second" / "result.json").read_text())["assignments"]
    problem = json.loads((planned / "problem.json").read_text())
    of_it01 = {meeting["id"] for meeting in problem["meetings"] if "IT-01" in (meeting["first"], meeting["second"])}
    assert [each for each in before if each["meeting"] not in of_it01] == [
        each for each in after if each["meeting"] not in of_it01
    ]


@pytest.mark.parametrize("moment", ["half past ten", "30.05.2008", ""])
def test_a_wrong_moment_is_told(run: Run, planned: Path, tmp_path: Path, moment: str) -> None:
    code, _, err = run("replan", planned, tmp_path / "none.csv", "--from", moment, "--out", tmp_path / "x")
    assert code == 2
    assert err == f"--from is {moment!r}; expected the host's date and time, as 2008-05-30T11:00\n"


def test_a_folder_that_is_no_plan_is_told(run: Run, tmp_path: Path) -> None:
    code, _, err = run("verify", tmp_path)
    assert code == 2
    assert err == f"{tmp_path} has no plan.json; name a folder that `fondaco plan` has written\n"


def test_a_missing_workbook_is_told(run: Run, tmp_path: Path) -> None:
    code, _, err = run("plan", tmp_path / "none.xlsx", "--out", tmp_path / "x")
    assert code == 2
    assert "none.xlsx" in err


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT")
def test_ctrl_c_keeps_the_best_plan_found(tmp_path: Path) -> None:
    write_session(demo_session(n_attendees=40), tmp_path / "session.xlsx", language=Language.ENGLISH)
    words = ["plan", str(tmp_path / "session.xlsx"), "--out", str(tmp_path / "plan"), "--seconds", "600"]
    child = subprocess.Popen([*FONDACO, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stderr is not None
    child.stderr.readline()  # the first line of progress: something is found
    time.sleep(1)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=240)
    assert child.returncode == 0, err
    assert "Written to" in out
    assert (tmp_path / "plan" / "report.html").is_file()


@pytest.mark.skipif(os.name == "nt", reason="closes a pipe")
def test_a_closed_pipe_does_not_cost_the_plan(planned: Path, tmp_path: Path) -> None:
    words = ["plan", str(planned / "session.xlsx"), "--out", str(tmp_path / "plan")]
    child = subprocess.Popen([*FONDACO, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    child.stdout.close()
    child.wait(timeout=120)
    assert (tmp_path / "plan" / "report.html").is_file()
