"""Who meets what at every address and operation of the API: `access_table.txt` is true and complete.

Where a cell is wrong, the failure shows the whole row as the platform answers it. Change the table only after asking
whether the platform is right: docs/explanation/platform.md ("Who sees what") decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from django.urls import reverse
from django.utils import translation

from architecture.access_asking import Answer, Asker, Operation, operations
from architecture.access_world import World, a_world_with_everything
from architecture.addresses import Address, addresses

HERE = Path(__file__).parent
Rows = dict[str, list[str]]
pytestmark = pytest.mark.django_db


def table(name: str) -> tuple[list[str], Rows]:
    """The headings of the columns and the rows of a table kept as text; lines that begin with # are remarks."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines if line.strip() and not line.startswith("#")]
    (_first, *actors), *rows = cells
    assert len({row[0] for row in rows}) == len(rows), "a row stands twice"
    return actors, {row[0]: row[1:] for row in rows}


ACTORS, TABLE = table("access_table.txt")
READERS, SECRETS = table("access_secrets.txt")


@dataclass
class Found:
    """What the platform answered: the cells as they are, who read each marked text and where, writes by a GET."""

    asker: Asker
    cells: Rows = field(default_factory=dict)
    readers: dict[tuple[str, str], str] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    def hear(self, request: str, actor: str, answer: Answer) -> None:
        """Note what an answer tells and what asking changed."""
        text = answer.text.lower()
        for secret in SECRETS:
            if secret in text:
                self.readers.setdefault((secret, actor), request)
        if request.startswith("GET ") and answer.written:
            self.written.append(f"{request} as {actor}: {answer.written}")


@pytest.fixture(scope="module")
def world(
    django_db_setup: None,  # noqa: ARG001  # the database is there
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[World]:
    """One world for all tests of this file; it goes when they are done."""
    files = tmp_path_factory.mktemp("files")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=files), transaction.atomic():
        yield a_world_with_everything()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def found(world: World) -> Found:
    """Every row asked as every actor."""
    by_name = {address.name: address for address in addresses()}
    by_operation = {f"{one.method} {one.path}": one for one in operations()}
    asker = Asker(world)
    found = Found(asker)
    asker.heard = found.hear
    with override_settings(ROOT_URLCONF="architecture.access_urls"):
        for row in TABLE:
            name = row.partition(" [")[0]
            if name in by_name:
                found.cells[row] = [asker.cell(row, by_name[name], actor) for actor in ACTORS]
            elif name in by_operation:
                found.cells[row] = [asker.api_cell(row, by_operation[name], actor) for actor in ACTORS]
    return found


def test_every_address_and_operation_has_a_row_and_no_row_is_superfluous() -> None:
    known = {address.name for address in addresses()} | {f"{one.method} {one.path}" for one in operations()}
    told = {row.partition(" [")[0] for row in TABLE}
    assert (sorted(known - told), sorted(told - known)) == ([], [])


def test_the_table_has_a_column_for_each_actor(world: World) -> None:
    assert ACTORS == READERS == list(world.actors)
    assert [row for row, cells in (TABLE | SECRETS).items() if len(cells) != len(ACTORS)] == []


def test_every_cell_is_true(found: Found) -> None:
    wrong = [
        " | ".join([row, *found.cells.get(row, ["unknown"])])
        for row, cells in TABLE.items()
        if found.cells.get(row) != cells
    ]
    assert wrong == [], "the platform answers:\n" + "\n".join(wrong)


def test_what_only_some_may_read_is_read_by_them_and_by_nobody_else(found: Found) -> None:
    wrong = [
        f"{actor} {'reads' if reads else 'does not read'} {secret}: {found.readers.get((secret, actor), 'anywhere')}"
        for secret, cells in SECRETS.items()
        for actor, cell in zip(READERS, cells, strict=True)
        if (cell == "reads") != (reads := (secret, actor) in found.readers)
    ]
    assert wrong == []


def test_reading_changes_nothing(found: Found) -> None:
    assert found.written == []


def test_unknown_and_forbidden_look_alike_to_a_stranger(world: World) -> None:
    asker = Asker(world)
    by_name = {address.name: address for address in addresses()}
    hidden = [row for row, cells in TABLE.items() if dict(zip(ACTORS, cells, strict=True))["stranger"] == "hidden"]
    rows = [(row, by_name[row.partition(" [")[0]]) for row in hidden if row.partition(" [")[0] in by_name]
    different = [
        row
        for row, address in rows
        if ":" in row
        and len(address.parameters) > 1
        and seen(asker, row, address, real=True) != seen(asker, row, address, real=False)
    ]
    assert different == []
    assert len(rows) > 100


def seen(asker: Asker, row: str, address: Address, *, real: bool) -> tuple[int, str]:
    """Status and text for a stranger at the row's address, or with a last parameter that names nothing.

    What differs from visit to visit, and the parameter itself, is left out.
    """
    values = asker.world.values(row, address.parameters)
    last = address.parameters[-1]
    if not real:
        values[last] = 9999 if isinstance(values[last], int) else "X-00000000"
    with translation.override("en"):
        at = reverse(address.name, kwargs=values)
    method = "GET" if hasattr(getattr(address.view, "view_class", None), "get") else "POST"
    answer = asker.ask(row, "stranger", method, at)
    text = re.sub(r'(csrfmiddlewaretoken" value|nonce|csrf-token" content)="[^"]*"', "", answer.text)
    return answer.status, re.sub(rf"(/|%2F){re.escape(str(values[last]))}(/|%2F)", "", text)


def test_unknown_and_forbidden_look_alike_to_programs(world: World) -> None:
    asker = Asker(world)
    code = Operation("GET", "/forums/{forum}/organisations/{code}")
    forbidden = asker.answer(f"{code.method} {code.path}", code, "stranger")
    world.places["/forums/{forum}/organisations/{code} [unknown]"] = {"code": "X-00000000"}
    assert asker.answer(f"{code.method} {code.path} [unknown]", code, "stranger") == forbidden
    assert forbidden.status == 404
