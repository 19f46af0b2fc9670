"""Installations whose tables are made: on SQLite, or on the PostgreSQL that the tests run on."""

import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import conninfo, sql

from web.operations.installation import Installation

SERVER = os.environ.get("FONDACO_DATABASE", "")


def on_server(*statements: sql.Composed) -> None:
    """Run statements outside a transaction."""
    with psycopg.connect(SERVER, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def new_database(*, template: str = "template1") -> str:
    """Make a database on the server of the tests; returns its address."""
    name = f"installation_{uuid.uuid4().hex}"
    on_server(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
    parts = conninfo.conninfo_to_dict(SERVER)
    return f"postgresql://{parts['user']}@/{name}?host={parts['host']}"


def name_of(database: str) -> str:
    """The name of the database at an address."""
    return str(conninfo.conninfo_to_dict(database)["dbname"])


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """An installation with empty tables, to be copied."""
    folder = tmp_path_factory.mktemp("template")
    installation = Installation(folder, new_database() if SERVER else "")
    installation.done("manage", "migrate", "--verbosity", "0")
    return installation


@pytest.fixture
def installation(template: Installation, tmp_path: Path) -> Iterator[Installation]:
    """An installation of one's own, with empty tables."""
    folder = tmp_path / "data"
    shutil.copytree(template.folder, folder)
    database = new_database(template=name_of(template.database)) if SERVER else ""
    yield Installation(folder, database)
    if database:
        on_server(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name_of(database))))


@pytest.fixture
def empty_installation(tmp_path: Path) -> Iterator[Installation]:
    """An installation without tables."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    database = new_database() if SERVER else ""
    yield Installation(folder, database)
    if database:
        on_server(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name_of(database))))
