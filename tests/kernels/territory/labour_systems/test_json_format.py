"""A delineation becomes plain JSON and tables, with nothing lost and not-known as null."""

import json
import re
from pathlib import Path

import pytest

from fondaco.territory import DelineationParams, Flows, LabourSystems, Mode, delineate
from fondaco.territory.labour_systems import (
    EventKind,
    UnassignedCode,
    community_rows,
    event_rows,
    labour_systems_as_json,
    system_rows,
)
from kernels.territory.labour_systems.small_flows import flows_of


@pytest.fixture(scope="module")
def result() -> LabourSystems:
    pairs = {("1", "1"): 3.0, ("1", "2"): 2.0, ("2", "1"): 2.0, ("2", "2"): 30.0, ("3", "3"): 7.0}
    pairs |= {("2", "4"): 1.0, ("4", "4"): 90.0}
    names = {"1": "Uno", "2": "Due", "3": "Isola", "4": "Quattro"}
    countries = {"1": "SM", "2": "IT", "3": "IT", "4": "IT"}
    flows = Flows.from_pairs(pairs, names=names, countries=countries)
    return delineate(flows, DelineationParams(1, 10, 0.6, 0.9), mode=Mode.LMA34)


def test_what_is_written_is_what_is_read_back(result: LabourSystems) -> None:
    body = labour_systems_as_json(result)
    assert json.loads(json.dumps(body, allow_nan=False)) == body
    assert (body["format"], body["version"], body["mode"]) == ("fondaco.labour-systems", 1, "lma34")
    assert body["assignment"] == [2, 2, 0, 3]
    assert body["internal_share"] == 127 / 135


def test_every_event_stands_in_the_columns(result: LabourSystems) -> None:
    events = labour_systems_as_json(result)["events"]
    assert events == {
        "iteration": [1],
        "community": ["1"],
        "from": [1],
        "to": [2],
        "kind": ["joined"],
        "code": [""],
        "validity_before": [result.events[0].validity_before],
        "validity_after": [result.events[0].validity_after],
    }


def test_an_unassigned_community_has_its_reason_in_three_languages(result: LabourSystems) -> None:
    unassigned = labour_systems_as_json(result)["unassigned"]
    assert isinstance(unassigned, list)
    assert [(one["community"], one["code"], sorted(one["reason"])) for one in unassigned] == [
        ("3", "only_internal", ["en", "it", "ru"])
    ]


def test_tables_have_a_row_for_each_community_system_and_event(result: LabourSystems) -> None:
    communities, systems, events = community_rows(result), system_rows(result), event_rows(result)
    assert [row[:5] for row in communities.rows] == [
        ("1", "Uno", 2, "Due", None),
        ("2", "Due", 2, "Due", None),
        ("3", "Isola", None, None, "only_internal"),
        ("4", "Quattro", 3, "Quattro", None),
    ]
    assert [row[-2:] for row in communities.rows] == [(5, 5), (33, 32), (7, 7), (90, 91)]
    assert [row[:6] for row in systems.rows] == [(2, "Due", 2, 38.0, 37.0, 37.0), (3, "Quattro", 1, 90.0, 91.0, 90.0)]
    assert systems.rows[0][-1] == "IT+SM"
    assert all(len(row) == len(table.columns) for table in (communities, systems, events) for row in table.rows)


def test_a_validity_that_there_is_not_is_null() -> None:
    flows = flows_of({(1, 3): 1, (2, 1): 1, (3, 2): 1})
    events = labour_systems_as_json(delineate(flows, DelineationParams(29, 30, 0.1, 1.0)))["events"]
    assert isinstance(events, dict)
    assert None in events["validity_before"]


def test_nothing_at_all_is_written_as_empty_columns() -> None:
    body = labour_systems_as_json(delineate(Flows.from_pairs({})))
    assert (body["communities"], body["internal_share"]) == ([], None)
    events = body["events"]
    assert isinstance(events, dict)
    assert set(map(len, events.values())) == {0}


def words_in_reference() -> set[str]:
    page = Path(__file__).parents[4] / "docs" / "reference" / "labour-systems-json.md"
    return set(re.findall(r"`(\w+)`", page.read_text(encoding="utf-8")))


def test_the_reference_names_every_key_column_kind_and_code(result: LabourSystems) -> None:
    body = labour_systems_as_json(result)
    systems, facts, params = body["systems"], body["facts"], body["params"]
    assert isinstance(systems, list)
    assert isinstance(facts, dict)
    assert isinstance(params, dict)
    tables = (community_rows(result), system_rows(result), event_rows(result))
    named = {*body, *facts, *params, *systems[0], *(column for table in tables for column in table.columns)}
    named |= {kind.name.lower() for kind in EventKind} | {code.value for code in UnassignedCode}
    assert named - words_in_reference() == set()
