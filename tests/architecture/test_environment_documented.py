"""Every variable that the settings read stands on the page of the environment with its default, and no other."""

import ast
import re
from collections.abc import Iterator

from architecture.sources import DOCS, ROOT, place, python_files, tree_of

PAGE = (DOCS / "reference" / "environment.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `FONDACO_(\w+)`(?P<file> \*\(file\)\*)? \| (?P<default>[^|]+?) \|", re.MULTILINE)
WEB = ROOT / "src" / "fondaco_web"
READERS = {"text", "secret", "flag", "number", "words", "required", "required_secret", "required_words"}


def variables_read() -> Iterator[tuple[str, str, str]]:
    """Name, reading function and default of every variable; only the module `environment` reads them."""
    for file in python_files(WEB / "settings"):
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                reader = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if reader in READERS and isinstance(node.args[0].value, str):
                    yield node.args[0].value, reader, default_of(node)


def default_of(call: ast.Call) -> str:
    """The default as the page writes it; empty where it is computed or there is none."""
    given = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "default")]
    value = given[0].value if given and isinstance(given[0], ast.Constant) else ""
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def test_every_variable_is_documented_and_every_documented_one_is_read() -> None:
    assert sorted({found[1] for found in ROW.finditer(PAGE)}) == sorted({name for name, *_ in variables_read()})


def test_those_that_may_stand_in_a_file_are_marked() -> None:
    marked = {found[1] for found in ROW.finditer(PAGE) if found["file"]}
    assert marked == {name for name, reader, _ in variables_read() if reader in {"secret", "required_secret"}}


def test_the_defaults_are_those_of_the_code() -> None:
    told = {found[1]: found["default"].strip("`") for found in ROW.finditer(PAGE)}
    for name, reader, default in variables_read():
        if reader.startswith("required"):
            assert told[name] == "required", name
        elif reader in {"flag", "number"} or (default and name in {"LOG_LEVEL", "OIDC_NAME"}):
            assert told[name] == default, name


def test_nothing_but_the_settings_reads_the_environment() -> None:
    found = [
        place(file, node.lineno)
        for file in python_files(WEB)
        if "settings" not in file.parts and "operations" not in file.parts and file.name != "wsgi.py"
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    ]
    assert found == []
