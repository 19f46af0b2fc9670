"""Every command and option stands on the command-line page, with its default where it has one."""

import argparse
import re

import pytest

from architecture.sources import DOCS
from fondaco.cli.command_line import parser

PAGE = (DOCS / "reference" / "cli.md").read_text(encoding="utf-8")


def commands(of: argparse.ArgumentParser | None = None, before: str = "") -> dict[str, argparse.ArgumentParser]:
    """Every command that runs something: `plan`, `territory pair`."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in (of or parser())._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                found |= commands(command, f"{before}{name} ") or {f"{before}{name}": command}
    return found


def section_of(command: str) -> str:
    """What the page says under the command's heading."""
    found = re.search(rf"^## fondaco {command}$(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def test_the_page_has_exactly_the_commands_there_are() -> None:
    assert sorted(re.findall(r"^## fondaco ([\w -]+)$", PAGE, re.MULTILINE)) == sorted(commands())


@pytest.mark.parametrize("command", commands())
def test_the_synopsis_names_exactly_the_options_there_are(command: str) -> None:
    synopsis = re.search(rf"^`fondaco {command} [^`]*`$", section_of(command), re.MULTILINE)
    assert synopsis is not None
    options = {word for action in commands()[command]._actions for word in action.option_strings}
    assert set(re.findall(r"--[\w-]+", synopsis[0])) == options - {"-h", "--help"}


@pytest.mark.parametrize("command", commands())
def test_defaults_told_are_those_of_the_code(command: str) -> None:
    told = dict(re.findall(r"^\| `(--[\w-]+)`[^|]*\| `?([^|`]+?)`? \|", section_of(command), re.MULTILINE))
    for action in commands()[command]._actions:
        name = action.option_strings[0] if action.option_strings else ""
        if name in told and action.default not in (None, False) and not told[name].startswith("["):
            is_float = isinstance(action.default, float)
            assert told[name] == (f"{action.default:g}" if is_float else str(action.default))
