"""`fondaco backup`: database and uploaded files in one file."""

import argparse
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder

from fondaco_web.operations.archive import Manifest, write_archive
from fondaco_web.operations.errors import BackupFailed
from fondaco_web.operations.platform import start_django
from fondaco_web.operations.stores import store_in_use

FILES = "files"


def run(arguments: argparse.Namespace) -> int:
    """Write a backup."""
    start_django()
    manifest = write_backup(arguments.file)
    n_files = len(manifest.members) - 1
    print(f"Wrote {arguments.file}: the database ({manifest.server}) and {n_files} uploaded files.")
    return 0


def write_backup(target: Path) -> Manifest:
    """Write database and files into `target`, which appears only once it is complete.

    The files are copied after the database: every file that a row speaks of is there, since files are only added.

    Raises
    ------
    BackupFailed
        `target` is there already, the database does not answer, or a program of PostgreSQL fails.
    """
    if target.exists():
        raise BackupFailed(f"{target} is there already; name another file.")
    target.parent.mkdir(parents=True, exist_ok=True)
    store = store_in_use()
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=target.parent) as name:
        folder = Path(name)
        facts = facts_of_database()
        store.copy_to(folder / store.member)
        sources = {store.member: folder / store.member} | uploaded_files()
        manifest = write_archive(folder / "archive", facts, sources)
        (folder / "archive").chmod(0o600)
        (folder / "archive").replace(target)
    return manifest


def facts_of_database() -> Manifest:
    """What the manifest says of the database."""
    try:
        applied = MigrationRecorder(connection).applied_migrations()
        server = ".".join(str(part) for part in connection.get_database_version())
    except DatabaseError as error:
        raise BackupFailed(f"The database does not answer: {error}") from error
    return Manifest(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        fondaco=version("fondaco"),
        engine=connection.vendor,
        server=f"{connection.display_name} {server}",
        migrations=tuple(sorted(f"{app}.{name}" for app, name in applied)),
        members=(),
    )


def uploaded_files() -> dict[str, Path]:
    """Every uploaded file by its path in the archive."""
    root = Path(settings.MEDIA_ROOT)
    found = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    return {f"{FILES}/{file.relative_to(root).as_posix()}": file for file in found}
