"""Every command that the documentation shows is run, in the order of the page, and answers as shown.

A block of the language `console` comes after a line `<!-- run -->`, or after `<!-- not run: why -->`. In it, lines that
start with `$ ` are commands; the lines after one are among what it prints, where `…` stands for anything.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.sources import pages, place

BLOCK = re.compile(r"(?:^<!-- (?P<mark>run|not run: [^\n]+?) -->\n\n?)?^```console\n(?P<text>.*?)^```$", re.M | re.S)
FONDACO = "import sys; from fondaco.cli import main; sys.exit(main())"
SECONDS_UNTIL_HOPELESS = 300


def blocks_of(page: Path) -> list[tuple[str | None, str]]:
    return [(found["mark"], found["text"]) for found in BLOCK.finditer(page.read_text(encoding="utf-8"))]


def steps_of(block: str) -> list[tuple[str, list[str]]]:
    """The commands of a block, each with the lines it is said to print."""
    steps: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        elif line.strip():
            steps[-1][1].append(line)
    return steps


def command_for(words: list[str]) -> list[str]:
    """`fondaco x` and `python3 go.py x` both run Fondaco of this environment; other commands as they are."""
    if words[:2] == ["python3", "go.py"]:
        words = ["fondaco", *words[2:]]
    return [sys.executable, "-c", FONDACO, *words[1:]] if words[0] == "fondaco" else words


def is_printed(expected: str, printed: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in expected.strip().split("…"))
    return any(re.search(pattern, line) for line in printed.splitlines())


PAGES_WITH_RUNS = [page for page in pages() if any(mark == "run" for mark, _ in blocks_of(page))]


@pytest.mark.parametrize("page", PAGES_WITH_RUNS, ids=place)
def test_commands_answer_as_the_page_says(page: Path, tmp_path: Path) -> None:
    for mark, text in blocks_of(page):
        for line, expected in steps_of(text) if mark == "run" else []:
            words = command_for(shlex.split(line, comments=True))
            run = subprocess.run(
                words, cwd=tmp_path, capture_output=True, text=True, timeout=SECONDS_UNTIL_HOPELESS, check=False
            )
            printed = run.stdout + run.stderr
            assert run.returncode == 0, f"{line}\n{printed}"
            assert [shown for shown in expected if not is_printed(shown, printed)] == [], printed


def test_every_console_block_is_run_or_says_why_not() -> None:
    unmarked = [
        f"{place(page)}: {text.splitlines()[0]}" for page in pages() for mark, text in blocks_of(page) if not mark
    ]
    assert unmarked == []
