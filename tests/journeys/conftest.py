"""Journeys: real people's ways through the platform, in Chromium against a real server. Skipped where there is none."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from journeys.site import Site, environment, free_port, start_server
from journeys.visitor import Visitor

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where Chromium is."""
    if CHROMIUM is None:
        pytest.skip("journeys need Chromium (Debian: apt install chromium)")
    return CHROMIUM


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    """Chromium without a window; closed after each file: Django refuses databases while Playwright's loop runs."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server of the journeys keeps its data."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def accounts(chromium_path: str, folder: Path) -> dict[str, Any]:
    """A migrated database with the world of journeys/world.py; what it printed: addresses and codes by name."""
    assert chromium_path
    run = subprocess.run(
        [sys.executable, "-m", "journeys.world"], env=environment(folder), cwd=folder, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    result: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return result


@pytest.fixture(scope="session")
def site(folder: Path, accounts: dict[str, Any]) -> Iterator[Site]:
    """The running site."""
    assert accounts
    port = free_port()
    server = start_server(folder, port)
    yield Site(f"http://127.0.0.1:{port}", folder / "mail")
    server.terminate()
    server.wait(timeout=20)


Visit = Callable[..., Visitor]


@pytest.fixture
def visit(browser: Browser, site: Site, accounts: dict[str, Any]) -> Iterator[Visit]:
    """A function that lets somebody come: `visit("desk", "it")`, signed in; or `visit("", "ru")`, nobody in particular.

    At the end everything that a visitor's browser complained of fails the test.
    """
    visitors: list[Visitor] = []

    def come(who: str, language: str) -> Visitor:
        visitor = Visitor(browser, site.url, language, who or "visitor")
        visitors.append(visitor)
        return visitor.sign_in(accounts[who], accounts["password"]) if who else visitor

    yield come
    for visitor in visitors:
        visitor.context.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints] == []
