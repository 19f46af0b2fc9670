"""A jurisdiction is added by adding a file; a file that is wrong is refused with file, rule, key and remedy."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fondaco.territory import InvalidRules
from fondaco.territory.feasibility import Cause, Evidence, PieceOfEvidence, Status, checklist, jurisdictions, rules_of

Json = dict[str, Any]


def text(word: str) -> Json:
    return {"it": f"{word} it", "ru": f"{word} ru", "en": f"{word} en"}


ARCADIA: Json = {
    "jurisdiction": "arcadia",
    "name": text("Arcadia"),
    "checked_on": "2024-01-01",
    "routes": [{"id": "guild", "title": text("guild")}],
    "rules": [
        {
            "id": "guild_members",
            "title": text("members"),
            "route": "guild",
            "versions": [
                {
                    "valid_from": "1990-01-01",
                    "valid_to": "2009-12-31",
                    "citation": {"act": text("Act {number}, {date},"), "number": "3", "dated": "1989-12-01"},
                    "requirements": [
                        {"evidence": "charter", "kind": "document", "asks": text("charter"), "given_by": text("guild")}
                    ],
                },
                {
                    "valid_from": "2010-01-01",
                    "citation": {"act": text("Act {number}, {date},"), "number": "8", "dated": "2009-11-05"},
                    "requirements": [
                        {
                            "evidence": "n_members",
                            "kind": "number",
                            "asks": text("members"),
                            "given_by": text("guild"),
                            "comparison": "at_least",
                            "threshold": 12,
                        }
                    ],
                },
            ],
        }
    ],
}


def write(folder: Path, content: object, name: str = "arcadia.json") -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def refusal(folder: Path, content: object, name: str = "arcadia.json") -> str:
    write(folder, content, name)
    with pytest.raises(InvalidRules) as refused:
        rules_of(name.partition(".")[0], folder)
    return str(refused.value)


def test_a_third_jurisdiction_is_added_by_adding_a_file(tmp_path: Path) -> None:
    write(tmp_path, ARCADIA)
    assert jurisdictions(tmp_path) == ("arcadia",)
    members = Evidence((PieceOfEvidence("n_members", 12, date(2020, 5, 1)),))
    (answer,) = checklist(rules_of("arcadia", tmp_path), members, on=date(2021, 1, 1)).answers
    assert (answer.status, answer.cause) == (Status.MET, Cause.THRESHOLD_REACHED)
    assert answer.version.citation.text().en == "Act 8, 5 November 2009, en"


def changed(change: Callable[[Json], object]) -> Json:
    copy = deepcopy(ARCADIA)
    change(copy)
    return copy


def rule_of(content: Json) -> Json:
    rule: Json = content["rules"][0]
    return rule


def requirement_of(content: Json, version: int = 1) -> Json:
    found: Json = rule_of(content)["versions"][version]["requirements"][0]
    return found


FAULTS: list[tuple[Callable[[Json], object], str]] = [
    (lambda c: c.pop("name"), "name: is missing; expected the text in each language"),
    (lambda c: c.update(rule=[]), "rule: is no known key; expected 'rules', which is nearest"),
    (lambda c: c["name"].pop("ru"), "name.ru: is missing; expected the text in this language"),
    (lambda c: c["name"].update(de="x"), "name.de: is no language; expected"),
    (lambda c: c.update(jurisdiction="bo"), "jurisdiction: is 'bo'; expected 'arcadia', the name of the file"),
    (lambda c: c.update(checked_on="2024-02-30"), "checked_on: is '2024-02-30'; expected a date such as 2024-05-31"),
    (lambda c: c["routes"].append({"id": "x", "title": text("x")}), "routes[x]: no rule belongs to it; remove it"),
    (lambda c: c["rules"].append(c["rules"][0]), "rules[guild_members]: the id stands twice; give each its own"),
    (lambda c: rule_of(c).update(route="gild"), "rules[guild_members].route: is 'gild'; expected one of guild"),
    (lambda c: rule_of(c).update(versions=[]), "rules[guild_members].versions: there are none; expected at least one"),
    (
        lambda c: rule_of(c)["versions"][0].update(valid_to="2010-01-01"),
        "rules[guild_members].versions[0].valid_to: is 2010-01-01; expected a day before 2010-01-01",
    ),
    (
        lambda c: rule_of(c)["versions"][0].pop("valid_to"),
        "rules[guild_members].versions[0].valid_to: is null; expected a day before 2010-01-01",
    ),
    (
        lambda c: rule_of(c)["versions"][1].update(valid_to="2009-01-01"),
        "rules[guild_members].versions[1].valid_to: is 2009-01-01; expected a day not before valid_from, 2010-01-01",
    ),
    (
        lambda c: rule_of(c)["versions"][1]["citation"]["act"].update(it="Legge {numero}"),
        "versions[1].citation.act.it: is 'Legge {numero}'; expected a text with {date} and {number}, once",
    ),
    (
        lambda c: requirement_of(c).pop("threshold"),
        "rules[guild_members].versions[1].requirements[n_members].threshold: is missing; a number needs it",
    ),
    (
        lambda c: requirement_of(c, 0).update(threshold=3),
        "requirements[charter].threshold: is 3.0; a document has none, remove it",
    ),
    (
        lambda c: requirement_of(c).update(kind="share"),
        "requirements[n_members].threshold: is 12; expected a share from 0 to 1, such as 0.2 for 20 %",
    ),
    (
        lambda c: requirement_of(c).update(kind="nombre"),
        "requirements[n_members].kind: is 'nombre'; expected 'number' or 'share' or 'yes_no' or 'date' or 'document'",
    ),
    (
        lambda c: requirement_of(c).update(threshold="12"),
        "requirements[n_members].threshold: is '12'; expected a number",
    ),
    (
        lambda c: requirement_of(c).update(evidence="N members"),
        "evidence: is 'N members'; expected small Latin letters",
    ),
    (lambda c: requirement_of(c, 0).update(lasts_months=0), "lasts_months: is 0; expected a whole number of months"),
    (lambda c: requirement_of(c, 0).update(evidence="n_members"), "n_members is asked as number, in rules"),
    (
        lambda c: requirement_of(c).update(
            relaxed=[{"evidence": "is_isle", "comparison": "at_least", "threshold": 0.3, "then": 13, "asks": text("i")}]
        ),
        "requirements[n_members].relaxed[is_isle].then: is 13; expected a threshold easier to reach than 12",
    ),
    (
        lambda c: rule_of(c)["versions"][1].update(
            transition={"evidence": "n_members", "given_before": "2010-01-01", "lasts_months": 9, "says": text("t")}
        ),
        "n_members is asked as document, in rules[guild_members] as number; use two keys",
    ),
]


@pytest.mark.parametrize(("change", "expected"), FAULTS)
def test_a_faulty_file_is_refused_with_place_value_and_remedy(
    change: Callable[[Json], object], expected: str, tmp_path: Path
) -> None:
    message = refusal(tmp_path, changed(change))
    assert message.startswith("arcadia.json: nothing was used")
    assert expected in message


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    def change(content: Json) -> None:
        content.pop("name")
        requirement_of(content).update(kind="nombre")

    assert "because of 2 faults" in refusal(tmp_path, changed(change))


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "{}"])
def test_a_file_that_is_no_rule_book_is_refused(content: str, tmp_path: Path) -> None:
    assert "expected" in refusal(tmp_path, content) or "save it as JSON" in refusal(tmp_path, content)


def test_an_unknown_jurisdiction_is_refused_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, ARCADIA)
    with pytest.raises(InvalidRules, match=r"(?s)arcadya\.json.*expected 'arcadia', which is nearest"):
        rules_of("arcadya", tmp_path)
