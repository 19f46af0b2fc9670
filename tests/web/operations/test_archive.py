"""An archive is unpacked only as far as it is what its manifest says."""

import io
import json
import tarfile
from dataclasses import asdict
from pathlib import Path

import pytest

from fondaco_web.operations.archive import Manifest, Member, add, unpack, write_archive
from fondaco_web.operations.errors import NotRestorable

FACTS = Manifest("2026-11-25T10:00:00+00:00", "1.0", "sqlite", "SQLite 3.40", ("forum.0001_initial",), ())


def an_archive(folder: Path, **files: str) -> Path:
    sources = {}
    for name, text in files.items():
        (folder / name).write_text(text)
        sources[name] = folder / name
    write_archive(folder / "a.tar.gz", FACTS, sources)
    return folder / "a.tar.gz"


def a_forged_archive(folder: Path, manifest: Manifest, **files: bytes) -> Path:
    with tarfile.open(folder / "a.tar.gz", "w:gz") as archive:
        text = json.dumps(asdict(manifest)).encode()
        add(archive, "manifest.json", len(text), io.BytesIO(text))
        for name, content in files.items():
            add(archive, name, len(content), io.BytesIO(content))
    return folder / "a.tar.gz"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "target").mkdir()
    return tmp_path / "target"


def test_what_was_packed_is_unpacked(tmp_path: Path, target: Path) -> None:
    manifest = unpack(an_archive(tmp_path, a="one", b="two"), target)
    assert {file.name: file.read_text() for file in target.iterdir()} == {"a": "one", "b": "two"}
    assert [(member.path, member.bytes) for member in manifest.members] == [("a", 3), ("b", 3)]


def test_a_changed_file_is_found(tmp_path: Path, target: Path) -> None:
    member = Member("a", 3, "0" * 64)
    archive = a_forged_archive(tmp_path, Manifest("", "1", "sqlite", "", (), (member,)), a=b"one")
    with pytest.raises(NotRestorable, match="'a' is not what it was"):
        unpack(archive, target)


def test_a_missing_file_is_found(tmp_path: Path, target: Path) -> None:
    member = Member("a", 3, "0" * 64)
    with pytest.raises(NotRestorable, match="incomplete: 'a' is missing"):
        unpack(a_forged_archive(tmp_path, Manifest("", "1", "sqlite", "", (), (member,))), target)


def test_a_file_that_the_manifest_does_not_name_is_refused(tmp_path: Path, target: Path) -> None:
    with pytest.raises(NotRestorable, match="holds 'extra'"):
        unpack(a_forged_archive(tmp_path, FACTS, extra=b"x"), target)


def test_a_path_that_leads_out_is_refused(tmp_path: Path, target: Path) -> None:
    manifest = Manifest("", "1", "sqlite", "", (), (Member("../escaped", 1, "0" * 64),))
    with pytest.raises(NotRestorable, match="leads out"):
        unpack(a_forged_archive(tmp_path, manifest, **{"../escaped": b"x"}), target)
    assert not (tmp_path / "escaped").exists()


def test_a_cut_off_archive_is_refused(tmp_path: Path, target: Path) -> None:
    archive = an_archive(tmp_path, a="one" * 50_000)
    archive.write_bytes(archive.read_bytes()[:-40])
    with pytest.raises(NotRestorable, match=r"damaged|incomplete"):
        unpack(archive, target)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook", b"\x1f\x8b broken"])
def test_another_file_is_refused(tmp_path: Path, target: Path, content: bytes) -> None:
    (tmp_path / "a.tar.gz").write_bytes(content)
    with pytest.raises(NotRestorable):
        unpack(tmp_path / "a.tar.gz", target)


def test_a_later_format_is_refused(tmp_path: Path, target: Path) -> None:
    later = Manifest("", "9.0", "sqlite", "", (), (), format=2)
    with pytest.raises(NotRestorable, match=r"newer Fondaco; install version 9\.0"):
        unpack(a_forged_archive(tmp_path, later), target)
