"""The example of the how-to is a jurisdiction that works, and answers what the page says."""

import json
import re
from pathlib import Path

import pytest

from architecture.sources import DOCS
from fondaco.territory import InvalidRules
from fondaco.territory.feasibility import read_rules

PAGE = DOCS / "howto" / "add-a-jurisdiction.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
RULES, EVIDENCE = (text for language, text in BLOCKS if language == "json")
(PYTHON,) = (text for language, text in BLOCKS if language == "python")
REFUSED, PRINTED = (text for language, text in BLOCKS if language == "text")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "arcadia.json").write_text(RULES, encoding="utf-8")
    (tmp_path / "evidence.json").write_text(EVIDENCE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_example_answers_as_the_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(PYTHON, str(PAGE), "exec"), {})
    assert capsys.readouterr().out.replace("\u00a0", " ") == PRINTED


def test_the_refusal_is_the_one_that_the_page_shows(folder: Path) -> None:
    content = json.loads(RULES)
    content["rules"][0]["versions"][1]["requirements"][1]["threshold"] = 20
    (folder / "arcadia.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(InvalidRules) as refused:
        read_rules(folder / "arcadia.json")
    assert str(refused.value) == REFUSED.rstrip("\n")


def test_the_page_explains_every_key_that_the_example_uses() -> None:
    version = json.loads(RULES)["rules"][0]["versions"][1]
    keys = {*version, *(key for asked in version["requirements"] for key in asked)}
    explained = set(re.findall(r"`([a-z_]+)`", PAGE.read_text(encoding="utf-8")))
    plain = {"evidence", "asks", "given_by", "requirements", "note", "valid_from"}
    assert keys - explained - plain == set()
