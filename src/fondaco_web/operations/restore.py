"""`fondaco restore`: brings a backup back. What is there is touched only after the whole backup was found good."""

import argparse
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from fondaco_web.operations.archive import Manifest, unpack
from fondaco_web.operations.backup import FILES
from fondaco_web.operations.errors import NotRestorable
from fondaco_web.operations.platform import start_django
from fondaco_web.operations.stores import EmbeddedStore, ServerStore, store_in_use


def run(arguments: argparse.Namespace) -> int:
    """Restore a backup and bring it up to date."""
    start_django()
    for line in restore(arguments.file, may_replace=arguments.replace):
        print(line)
    return 0


def restore(source: Path, *, may_replace: bool) -> list[str]:
    """Make the backup's database and files those of this installation; returns what was done, for reading.

    Raises
    ------
    NotRestorable
        The backup is damaged, newer than this Fondaco or of another kind of database; the server runs; or something is
        there already and `may_replace` is false. In every case all is as before.
    """
    if not source.is_file():
        raise NotRestorable(f"{source} is no file.")
    store, files = store_in_use(), Path(settings.MEDIA_ROOT)
    files.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=files.parent) as name:
        unpacked = Path(name)
        manifest = unpack(source, unpacked)
        check_fits(manifest, store)
        is_free = store.is_empty() and not has_files(files)
        if not is_free and not may_replace:
            raise NotRestorable(
                "There is a forum in this installation already. Add --replace to put it aside; it is not deleted."
            )
        store.check_free()
        told = exchange(store, files, unpacked)
    call_command("migrate", interactive=False, verbosity=0)
    connection.close()
    return [*told, f"Restored the backup of {manifest.made_at} ({manifest.fondaco}, {manifest.server})."]


def check_fits(manifest: Manifest, store: EmbeddedStore | ServerStore) -> None:
    """Raise NotRestorable where this Fondaco, or this kind of database, cannot take the backup."""
    if manifest.engine != store.name:
        raise NotRestorable(
            f"The backup is of a {manifest.engine} database and this installation uses {store.name}: the two store "
            "things differently. Restore it where FONDACO_DATABASE names a database of the same kind."
        )
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    newer = sorted(set(manifest.migrations) - known)
    if newer:
        raise NotRestorable(
            f"The backup was made by a newer Fondaco ({manifest.fondaco}): this one does not know {newer[0]}. "
            "Install that version first."
        )


def has_files(folder: Path) -> bool:
    """Whether there are uploaded files."""
    return folder.is_dir() and any(folder.iterdir())


def exchange(store: EmbeddedStore | ServerStore, files: Path, unpacked: Path) -> list[str]:
    """Put aside what is there and bring in what was unpacked; where that fails, all is put back."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    told: list[str] = []
    aside = None
    files_aside = files.with_name(f"{files.name}.before-{stamp}")
    if not store.is_empty():
        aside = store.put_aside(stamp)
        told.append(f"The former database is kept as {aside}.")
    try:
        store.bring_back(unpacked / store.member)
    except Exception:
        if aside is not None:
            store.take_back(aside)
        raise
    if has_files(files):
        files.rename(files_aside)
        told.append(f"The former files are kept in {files_aside}.")
    elif files.exists():
        files.rmdir()
    new = unpacked / FILES
    new.mkdir(exist_ok=True)
    new.rename(files)
    return told
