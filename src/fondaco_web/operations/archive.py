"""The file of a backup: a .tar.gz whose first member, manifest.json, tells of every other its size and checksum."""

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO

from fondaco_web.operations.errors import NotRestorable

FORMAT = 1
MANIFEST = "manifest.json"
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the archive."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the archive holds, and what made it."""

    made_at: str
    fondaco: str
    engine: str
    server: str
    migrations: tuple[str, ...]
    members: tuple[Member, ...]
    format: int = FORMAT


def write_archive(target: Path, facts: Manifest, sources: dict[str, Path]) -> Manifest:
    """Write the files of `sources`, named by their path in the archive, after a manifest that adds them to `facts`."""
    members = tuple(Member(path, file.stat().st_size, checksum(file)) for path, file in sources.items())
    manifest = replace(facts, members=members)
    text = json.dumps(asdict(manifest), indent=1).encode()
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        add(archive, MANIFEST, len(text), io.BytesIO(text))
        for member in members:
            with sources[member.path].open("rb") as stream:
                add(archive, member.path, member.bytes, stream)
    return manifest


def add(archive: tarfile.TarFile, path: str, size: int, stream: IO[bytes]) -> None:
    """Add a file readable by its owner only."""
    entry = tarfile.TarInfo(path)
    entry.size, entry.mode = size, 0o600
    archive.addfile(entry, stream)


def checksum(file: Path) -> str:
    """The SHA-256 of a file's content."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def unpack(source: Path, folder: Path) -> Manifest:
    """Write the archive's files into the empty `folder`, each compared with the manifest.

    Raises
    ------
    NotRestorable
        The file is no backup, is damaged or incomplete, or comes from a newer Fondaco.
    """
    try:
        with tarfile.open(source, "r:gz") as archive:
            entries = iter(archive)
            manifest = read_manifest(source, archive, next(entries, None))
            wanted = {member.path: member for member in manifest.members}
            for entry, content in contents(archive, entries):
                member = wanted.pop(entry.name, None)
                if member is None or not entry.isreg():
                    raise NotRestorable(f"{source}: holds '{entry.name}', which its manifest does not name.")
                write_checked(folder, member, content)
    except (tarfile.TarError, EOFError, OSError) as error:
        raise NotRestorable(f"{source} cannot be read as a backup, or is damaged: {error}.") from error
    if wanted:
        raise NotRestorable(f"{source} is incomplete: '{next(iter(wanted))}' is missing.")
    return manifest


def read_manifest(source: Path, archive: tarfile.TarFile, entry: tarfile.TarInfo | None) -> Manifest:
    """The manifest, if it is one that this version knows."""
    stream = archive.extractfile(entry) if entry is not None and entry.name == MANIFEST else None
    if stream is None:
        raise NotRestorable(f"{source} is no backup of Fondaco: it does not begin with {MANIFEST}.")
    try:
        facts = json.load(stream)
        if facts["format"] != FORMAT:
            raise NotRestorable(f"{source} was written by a newer Fondaco; install version {facts['fondaco']}.")
        members = tuple(Member(**member) for member in facts.pop("members"))
        return Manifest(**facts | {"members": members, "migrations": tuple(facts["migrations"])})
    except (ValueError, TypeError, KeyError) as error:
        raise NotRestorable(f"{source}: its {MANIFEST} is damaged.") from error


def contents(
    archive: tarfile.TarFile, entries: Iterator[tarfile.TarInfo]
) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """Each entry with its content; what is no file has none."""
    for entry in entries:
        yield entry, archive.extractfile(entry) or io.BytesIO()


def write_checked(folder: Path, member: Member, content: IO[bytes]) -> None:
    """Write one file, and compare size and checksum with what the manifest says."""
    parts = PurePosixPath(member.path).parts
    if ".." in parts or PurePosixPath(member.path).is_absolute():
        raise NotRestorable(f"'{member.path}' leads out of the folder.")
    target = folder.joinpath(*parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as stream:
        while chunk := content.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            stream.write(chunk)
    if (size, digest.hexdigest()) != (member.bytes, member.sha256):
        raise NotRestorable(f"'{member.path}' is not what it was when the backup was made: its checksum differs.")
