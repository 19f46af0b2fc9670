"""The two kinds of database as backup and restore see them: how each is copied out, put aside and brought back."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from fondaco_web.operations.errors import BackupFailed, NotRestorable


def store_in_use() -> "EmbeddedStore | ServerStore":
    """The kind of database that the settings name."""
    return ServerStore() if connection.vendor == "postgresql" else EmbeddedStore()


class EmbeddedStore:
    """SQLite: one file."""

    name = "sqlite"
    member = "database.sqlite3"

    def __init__(self) -> None:
        self.path = Path(connection.settings_dict["NAME"])

    def copy_to(self, target: Path) -> None:
        """Copy the database as it is at one moment, while others write."""
        if not self.path.exists():
            raise BackupFailed(f"There is no database at {self.path}. Is FONDACO_DATA right?")
        with closing(sqlite3.connect(self.path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")

    def check_free(self) -> None:
        """Raise NotRestorable while a server has the database open."""
        if not self.path.exists():
            return
        connection.close()
        try:
            with closing(sqlite3.connect(self.path, timeout=1)) as own:
                own.execute("PRAGMA journal_mode=DELETE")  # only who is alone may do this; it also empties the log
        except sqlite3.OperationalError as error:
            raise NotRestorable(f"{self.path} is in use ({error}). Stop the server and its task worker.") from error
        except sqlite3.DatabaseError:
            return  # no database, or a broken one: it may be put aside all the same

    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return not self.path.exists()

    def put_aside(self, stamp: str) -> str:
        """Keep the present database under another name; returns it."""
        aside = self.path.with_name(f"{self.path.name}.before-{stamp}")
        for ending in ("", "-wal", "-shm"):
            if (file := Path(f"{self.path}{ending}")).exists():
                file.rename(f"{aside}{ending}")
        return str(aside)

    def take_back(self, aside: str) -> None:
        """Undo `put_aside`."""
        Path(aside).replace(self.path)

    def bring_back(self, source: Path) -> None:
        """Make `source` the database."""
        with closing(sqlite3.connect(source)) as copy:
            fault = copy.execute("PRAGMA quick_check").fetchone()[0]
        if fault != "ok":
            raise NotRestorable(f"The database in the backup is damaged: {fault}.")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(source, self.path)
        self.path.chmod(0o600)


class ServerStore:
    """PostgreSQL: everything in the schema `public`, by pg_dump and pg_restore of its own version or a later one."""

    name = "postgresql"
    member = "database.dump"

    def copy_to(self, target: Path) -> None:
        """Dump the database as it is at one moment, while others write."""
        options = ("--format=custom", "--no-owner", "--no-privileges", "--schema=public")
        fault = run_tool("pg_dump", *options, f"--file={target}")
        if fault:
            raise BackupFailed(f"pg_dump failed: {fault}")

    def check_free(self) -> None:
        """Raise NotRestorable while somebody else is connected."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            (n_others,) = cursor.fetchone()
        if n_others:
            raise NotRestorable(f"{n_others} others are connected to the database. Stop server and task workers.")

    def is_empty(self) -> bool:
        """Whether nothing would be lost."""
        return not connection.introspection.table_names()

    def put_aside(self, stamp: str) -> str:
        """Keep the present tables in another schema; returns its name."""
        aside = f"before_{stamp}"
        execute(f'ALTER SCHEMA public RENAME TO "{aside}"', "CREATE SCHEMA public")
        return f"the schema {aside}"

    def take_back(self, aside: str) -> None:
        """Undo `put_aside`."""
        execute("DROP SCHEMA public CASCADE", f'ALTER SCHEMA "{aside.rpartition(" ")[2]}" RENAME TO public')

    def bring_back(self, source: Path) -> None:
        """Read the dump into the empty schema, all of it or nothing."""
        connection.close()
        options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--schema=public")
        fault = run_tool("pg_restore", *options, f"--dbname={connection.settings_dict['NAME']}", str(source))
        if fault:
            raise NotRestorable(f"pg_restore failed: {fault}")


def execute(*statements: str) -> None:
    """Run statements without parameters, all or none."""
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def run_tool(program: str, *options: str) -> str:
    """Run a program of PostgreSQL on our database; returns what it complained of if it failed, else nothing."""
    found = path_of(program)
    if found is None:
        return f"{program} is not on this machine (Debian: apt install postgresql-client)."
    run = subprocess.run(
        [found, *options],
        env=os.environ | variables(connection.settings_dict),
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stderr.strip() or "no reason given" if run.returncode else ""


def path_of(program: str) -> str | None:
    """Where a program of PostgreSQL is: the newest that Debian has, else the one on PATH."""
    packaged = Path("/usr/lib/postgresql").glob(f"*/bin/{program}")
    newest = max(packaged, key=lambda file: int(file.parts[-3]), default=None)
    return str(newest) if newest else shutil.which(program)


def variables(database: dict[str, Any]) -> dict[str, str]:
    """How to reach the database, as PostgreSQL's programs read it: no password on a command line."""
    names = {"NAME": "PGDATABASE", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "HOST": "PGHOST", "PORT": "PGPORT"}
    told = {variable: str(database[key]) for key, variable in names.items() if database.get(key)}
    return told | {f"PG{key.upper()}": str(value) for key, value in database.get("OPTIONS", {}).items()}
