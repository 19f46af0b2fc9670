"""`fondaco bench` on files that are written here."""

import csv
from pathlib import Path

import pytest

from fondaco.cli import main
from fondaco.scheduling import Location, Meeting, Participant, Problem, Slot
from fondaco.scheduling.dzn import write_dzn


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two instances: three meetings of one participant in three slots, and one that leaves a break to somebody."""
    slots = tuple(Slot(f"s{i}", 20 * i, 20 * i + 20, "morning") for i in range(3))
    people = tuple(Participant(name) for name in "abcd")
    meetings = tuple(Meeting("a" + name, "a", name) for name in "bcd")
    broken = (Meeting("ab", "a", "b", fixed_slot=0), Meeting("ac", "a", "c", fixed_slot=2))
    for name, wanted in (("easy", meetings), ("fixed", broken)):
        problem = Problem(slots, people, (Location("t"), Location("u")), wanted, fairness=2, name=name)
        (tmp_path / f"{name}.original.dzn").write_text(write_dzn(problem), encoding="utf-8")
    return tmp_path


def test_every_instance_is_proved_and_compared(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "published.csv").write_text("instance,optimum_breaks,cp_s\neasy,0,1.5\nfixed,1,TO\n", encoding="utf-8")
    assert main(["bench", "b2bsp", str(folder), "--csv", str(tmp_path / "out.csv")]) == 0
    out = capsys.readouterr().out
    assert "2 of 2 proved optimal (*), 2 of 2 equal to the published optimum" in out
    rows = list(csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8")))
    assert [(row["instance"], row["breaks"], row["bound"], row["published_cp_s"]) for row in rows] == [
        ("easy", "0", "0", "1.5"),
        ("fixed", "1", "1", ""),
    ]


def test_a_proof_that_differs_from_the_published_one_is_a_failure(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "published.csv").write_text("instance,optimum_breaks\neasy,3\n", encoding="utf-8")
    assert main(["bench", "b2bsp", str(folder)]) == 1
    assert "0 of 1 equal to the published optimum" in capsys.readouterr().out


def test_a_folder_without_instances_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "b2bsp", str(tmp_path)]) == 2
    assert "has no .dzn file" in capsys.readouterr().err
