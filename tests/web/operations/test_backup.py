"""A backup brings everything back, and a restore touches nothing before the backup was found good."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fondaco_web.operations.archive import Manifest
from fondaco_web.operations.errors import NotRestorable
from fondaco_web.operations.restore import check_fits
from fondaco_web.operations.stores import EmbeddedStore, ServerStore
from web.operations.installation import Installation

NOTES = "SELECT session_key FROM django_session ORDER BY session_key"
MANIFEST = Manifest("2026-11-25T10:00:00+00:00", "2.0", "sqlite", "SQLite 3.40", (), ())


def take_note(installation: Installation, word: str) -> None:
    """Write a row that can be found again."""
    with installation.connected() as connection:
        connection.execute(f"INSERT INTO django_session VALUES ('{word}', '', '2030-01-01T00:00:00Z')")


def notes_in(installation: Installation) -> list[str]:
    with installation.connected() as connection:
        return [word for (word,) in connection.execute(NOTES).fetchall()]


def a_file(installation: Installation, text: str) -> Path:
    file = installation.folder / "files" / "acts" / "act.pdf"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file


def notes_aside(installation: Installation, told: str) -> list[str]:
    """The notes in the database that a restore says it kept."""
    if installation.database:
        schema = told.partition("the schema ")[2].partition(".")[0]
        with installation.connected() as connection:
            return [word for (word,) in connection.execute(NOTES.replace("FROM ", f'FROM "{schema}".')).fetchall()]
    (database,) = installation.folder.glob("fondaco.sqlite3.before-*")
    with closing(sqlite3.connect(database)) as connection:
        return [word for (word,) in connection.execute(NOTES).fetchall()]


def test_rows_and_files_come_back_in_an_empty_installation(
    installation: Installation, empty_installation: Installation, tmp_path: Path
) -> None:
    take_note(installation, "kept")
    a_file(installation, "as it was")
    assert "and 1 uploaded files" in installation.done("backup", tmp_path / "b.tar.gz")
    assert (tmp_path / "b.tar.gz").stat().st_mode & 0o077 == 0

    empty_installation.done("restore", tmp_path / "b.tar.gz")
    assert notes_in(empty_installation) == ["kept"]
    assert (empty_installation.folder / "files" / "acts" / "act.pdf").read_text() == "as it was"


def test_what_is_there_is_replaced_only_when_told_and_kept_aside(installation: Installation, tmp_path: Path) -> None:
    take_note(installation, "kept")
    file = a_file(installation, "as it was")
    installation.done("backup", tmp_path / "b.tar.gz")
    take_note(installation, "later")
    file.write_text("changed")

    refused = installation.run("restore", tmp_path / "b.tar.gz")
    assert refused.returncode == 2
    assert "Add --replace" in refused.stderr
    assert (notes_in(installation), file.read_text()) == (["kept", "later"], "changed")

    told = installation.done("restore", tmp_path / "b.tar.gz", "--replace")
    assert (notes_in(installation), file.read_text()) == (["kept"], "as it was")
    (files_aside,) = installation.folder.glob("files.before-*")
    assert (files_aside / "acts" / "act.pdf").read_text() == "changed"
    assert str(files_aside) in told
    assert notes_aside(installation, told) == ["kept", "later"]


@pytest.mark.django_db
def test_a_backup_of_a_newer_version_is_refused() -> None:
    newer = replace(MANIFEST, migrations=("forum.0001_initial", "forum.0999_from_the_future"))
    with pytest.raises(NotRestorable, match=r"newer Fondaco \(2\.0\): this one does not know forum\.0999_from"):
        check_fits(newer, EmbeddedStore())


@pytest.mark.django_db
def test_a_backup_of_another_kind_of_database_is_refused() -> None:
    with pytest.raises(NotRestorable, match="of a sqlite database and this installation uses postgresql"):
        check_fits(MANIFEST, ServerStore())


def test_nothing_is_restored_while_somebody_uses_the_database(installation: Installation, tmp_path: Path) -> None:
    take_note(installation, "kept")
    installation.done("backup", tmp_path / "b.tar.gz")
    with installation.connected() as server:
        server.execute(NOTES).fetchall()
        run = installation.run("restore", tmp_path / "b.tar.gz", "--replace")
    assert run.returncode == 2
    assert "Stop " in run.stderr
    assert notes_in(installation) == ["kept"]


def test_a_backup_overwrites_nothing(installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "b.tar.gz").write_text("mine")
    run = installation.run("backup", tmp_path / "b.tar.gz")
    assert run.returncode == 2
    assert "is there already" in run.stderr
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["b.tar.gz"]
    assert (tmp_path / "b.tar.gz").read_text() == "mine"
