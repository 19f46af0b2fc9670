"""An installation of its own for a test of the commands: its data folder, its database, its processes."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

FONDACO = "import sys; from fondaco.cli import main; sys.exit(main())"
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "fondaco_web.settings.prod",
    "FONDACO_SECRET_KEY": "kV9#" * 16 + "abcdefgh",
    "FONDACO_HOSTS": "127.0.0.1",
    "FONDACO_MAIL": "files",
    "FONDACO_MAIL_FROM": "forum@example.org",
    "FONDACO_HTTPS": "no",
}


@dataclass(frozen=True)
class Installation:
    """`fondaco` in production on `folder`, with PostgreSQL where `database` names one."""

    folder: Path
    database: str = ""
    further: dict[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        """The variables of its processes."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FONDACO_")}
        own = {"FONDACO_DATA": str(self.folder), "FONDACO_DATABASE": self.database}
        return kept | PRODUCTION | own | self.further

    def command(self, *words: object) -> list[str]:
        """What runs a command of `fondaco`."""
        return [sys.executable, "-c", FONDACO, *map(str, words)]

    def run(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(self.command(*words), env=self.environment(), capture_output=True, text=True, check=False)

    def done(self, *words: object) -> str:
        """Run a command that must succeed; returns what it printed."""
        run = self.run(*words)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    @contextmanager
    def connected(self) -> "Iterator[sqlite3.Connection | psycopg.Connection]":
        """A connection to its database, as somebody else would have one."""
        opened = psycopg.connect(self.database) if self.database else sqlite3.connect(self.folder / "fondaco.sqlite3")
        with closing(opened) as connection:
            yield connection
            connection.commit()
