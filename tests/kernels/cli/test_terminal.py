"""What the commands show while they search and when they are done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fondaco.cli.terminal import SearchDisplay, Stop, judgement
from fondaco.common.languages import Language, LocalisedText
from fondaco.common.timetable import GoalFigure
from fondaco.scheduling import GoalCode, Progress
from kernels.cli.commands import Run

BREAKS, WISHES = GoalCode.BREAKS, GoalCode.PLACED_WISH


def lines_told(capsys: pytest.CaptureFixture[str], *news: tuple[GoalCode, int | None, int | None, float]) -> list[str]:
    display = SearchDisplay(Language.ENGLISH, Stop())
    for goal, best, bound, seconds in news:
        display(Progress("exact", goal, best, bound, seconds))
    return [" ".join(line.split()) for line in capsys.readouterr().err.splitlines()]


def test_a_goal_is_told_every_five_seconds_at_most(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_told(
        capsys,
        (WISHES, 3, 9, 0.5),
        (BREAKS, 7, 0, 1.0),
        (WISHES, 4, 9, 1.5),
        (BREAKS, 6, 0, 2.0),
        (BREAKS, 5, None, 6.5),
        (WISHES, 5, 8, 7.0),
    ) == [
        "0.5 s Wished meetings placed: 3 (bound: 9)",
        "1.0 s Breaks between meetings: 7 (bound: 0)",
        "6.5 s Breaks between meetings: 5 (bound: 0)",
        "7.0 s Wished meetings placed: 5 (bound: 8)",
    ]


def test_a_goal_that_has_nothing_yet_is_told_only_in_a_long_silence(capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_told(capsys, (WISHES, None, 9, 0.5), (WISHES, None, 9, 6.0), (BREAKS, None, 0, 7.0)) == [
        "6.0 s Wished meetings placed: – (bound: 9)"
    ]


@pytest.mark.parametrize(
    ("language", "reached", "bound", "told"),
    [
        (Language.ENGLISH, 4, 4, "proved best"),
        (Language.ENGLISH, 12, 41, "at most 29 more (gap 70.7%)"),
        (Language.ITALIAN, 40, 30, "al più 10 in meno (scarto 25,0%)"),
        (Language.RUSSIAN, 40, 30, "не более чем на 10 меньше (разрыв 25,0\N{NO-BREAK SPACE}%)"),
        (Language.ENGLISH, 9, 0, "at most 9 fewer"),
    ],
)
def test_how_much_better_a_plan_could_be_is_told(language: Language, reached: int, bound: int, told: str) -> None:
    assert judgement(GoalFigure("breaks", LocalisedText(), reached, bound), language).plain == told


def test_a_contradiction_ends_with_its_own_code_and_writes_nothing(run: Run, impossible: Path, tmp_path: Path) -> None:
    code, out, _ = run("plan", impossible, "--out", tmp_path / "plan", "--seconds", 30)
    assert code == 3
    assert "Questo requisito non può essere rispettato:" in out
    assert "Numero minimo di incontri di Olio Majella S.r.l.: 9 (richiesti: 2)." in out
    assert not (tmp_path / "plan").exists()


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_a_screen_of_few_letters_is_no_fault(impossible: Path, tmp_path: Path, encoding: str) -> None:
    command = [sys.executable, "-m", "fondaco.cli", "plan", str(impossible), "--out", str(tmp_path / "план")]
    printed = subprocess.run(
        [*command, "--language", "ru"],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert printed.returncode == 3, printed.stderr
    assert b"Olio Majella S.r.l." in printed.stdout
    assert b"Traceback" not in printed.stderr
