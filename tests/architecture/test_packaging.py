"""Licence, lock file and metadata are what they claim to be."""

import re
import tomllib

from architecture.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))


def requirement(text: str) -> tuple[str, str]:
    name, specifier = re.fullmatch(r"([\w.-]+)(?:\[[\w,-]+\])?(.*)", text).groups()  # type: ignore[union-attr]
    return name.lower().replace("_", "-"), ",".join(sorted(specifier.split(",")))


def locked(entries: list[dict[str, str]]) -> set[tuple[str, str]]:
    return {(entry["name"], ",".join(sorted(entry.get("specifier", "").split(",")))) for entry in entries}


def test_the_lock_file_is_in_step_with_the_declared_dependencies() -> None:
    (fondaco,) = (package for package in LOCK["package"] if package["name"] == "fondaco")
    declared = {requirement(text) for text in PROJECT["project"]["dependencies"]}
    tools = {requirement(text) for text in PROJECT["dependency-groups"]["dev"]}
    assert locked(fondaco["metadata"]["requires-dist"]) == declared
    assert locked(fondaco["metadata"]["requires-dev"]["dev"]) == tools
    assert set(LOCK["requires-python"].replace(" ", "").split(",")) == set(
        PROJECT["project"]["requires-python"].split(",")
    )


def test_the_licence_is_complete() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert re.findall(r"^(\d+)\.", text, re.MULTILINE) == [str(article) for article in range(1, 16)]
    assert "Appendix" in text
    assert "Québec Free and Open-Source Licence" in text
    assert PROJECT["project"]["license"] == "EUPL-1.2"
    assert "license: EUPL-1.2" in (ROOT / "publiccode.yml").read_text(encoding="utf-8")
