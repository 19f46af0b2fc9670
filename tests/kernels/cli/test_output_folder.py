"""Where a plan is written: told before a search is made in vain, and never over anything else."""

import os
from pathlib import Path

import pytest

from fondaco.common.folders import FolderInTheWay
from fondaco.planning import check_folder
from kernels.cli.commands import Run


def test_a_folder_inside_a_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "session.xlsx"
    file.write_bytes(b"mine")
    with pytest.raises(FolderInTheWay, match=r"session\.xlsx is a file, and no folder can be made in it; name another"):
        check_folder(file / "deep" / "plan", may_replace=True)
    assert file.read_bytes() == b"mine"


@pytest.mark.skipif(os.name == "nt" or not Path("/proc").is_dir(), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(FolderInTheWay, match=r"nothing can be written to /proc \(.+\); name another folder"):
        check_folder(Path("/proc/plan"), may_replace=False)


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(FolderInTheWay, match="loop is a file"):
        check_folder(tmp_path / "loop", may_replace=True)


def test_asking_leaves_nothing_behind(tmp_path: Path) -> None:
    check_folder(tmp_path / "нов ый" / "plan", may_replace=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_stays_a_link_and_the_folder_behind_it_is_written(run: Run, example: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "plan").symlink_to("disk")
    code, _, err = run("plan", example, "--out", tmp_path / "plan", "--seconds", 30)
    assert code == 0, err
    assert (tmp_path / "plan").is_symlink()
    assert (tmp_path / "disk" / "report.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["disk", "plan"]


def test_a_template_is_not_written_over_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.xlsx").mkdir()
    code, _, err = run("template", tmp_path / "mine.xlsx", "--replace")
    assert (code, err) == (2, f"{tmp_path / 'mine.xlsx'} is a folder; name a file\n")


def test_a_workbook_is_either_an_example_or_a_sheet_of_changes(tmp_path: Path, run: Run) -> None:
    with pytest.raises(SystemExit, match="2"):
        run("template", tmp_path / "new.xlsx", "--example", "--changes")
    assert list(tmp_path.iterdir()) == []


def test_a_demo_never_overwrites_other_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    code, _, err = run("plan-demo", "--out", tmp_path, "--no-open")
    assert (code, err) == (2, f"{tmp_path} holds other files; name a new or an empty folder for the results\n")
