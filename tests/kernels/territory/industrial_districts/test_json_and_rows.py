"""Results as JSON and as tables hold only plain values, and say what is not known."""

import json
from dataclasses import fields

import numpy as np

from fondaco.territory.industrial_districts import (
    PARAMETER_SOURCES,
    DecreeParams,
    DistrictParams,
    decree_1993,
    decree_1993_as_json,
    decree_1993_rows,
    district_rows,
    districts,
    districts_as_json,
    fit_manufacturing_score,
    manufacturing_score_rows,
    manufacturing_scores_as_json,
    step_rows,
)
from fondaco.territory.rows import Rows
from kernels.territory.industrial_districts.small_country import small_country, with_cells
from kernels.territory.industrial_districts.test_decree_1993 import RESIDENTS
from kernels.territory.industrial_districts.test_manufacturing_score import invented

UNKNOWN_CELL = small_country(counts=with_cells((0, 1, 0)), units=None)


def is_rectangular(table: Rows) -> bool:
    plain = (str, int, float, bool, type(None))
    return all(len(row) == len(table.columns) and all(isinstance(cell, plain) for cell in row) for row in table.rows)


def test_districts_as_json_can_be_written_with_null_for_what_has_no_limit() -> None:
    body = json.loads(json.dumps(districts_as_json(districts(UNKNOWN_CELL)), allow_nan=False))
    valley = body["systems"][0]
    assert (valley["verdict"], valley["likely"], valley["main_industry"]) == ("unknown", "passed", None)
    assert valley["groups"][3]["employees"]["upper"] is None
    assert valley["groups"][3]["employees"]["lower"] == 340
    assert body["estimated_cells"] == 1
    assert set(valley["steps"][0]["text"]) == {"it", "ru", "en"}
    assert body["groups"]["is_verified"] is False


def test_decree_and_scores_as_json_can_be_written() -> None:
    decree = json.loads(json.dumps(decree_1993_as_json(decree_1993(UNKNOWN_CELL, {})), allow_nan=False))
    assert decree["systems"][0]["indices"][1]["figure"] == {
        "lower": 0.0,
        "best": None,
        "upper": None,
        "is_exact": False,
    }
    table, labels = invented(0)
    scores = fit_manufacturing_score(table, labels).score(table)
    written = json.loads(json.dumps(manufacturing_scores_as_json(scores), allow_nan=False))
    assert written["systems"][0]["contributions"][0]["feature"] == "bent"
    assert is_rectangular(manufacturing_score_rows(scores))


def test_every_parameter_that_is_a_choice_names_its_source() -> None:
    named = {each.parameter for each in PARAMETER_SOURCES}
    ours = {"rounding_base", "filling"}  # about the data, not the method
    assert {field.name for field in fields(DistrictParams)} - ours <= named
    decree = {f"decree.{field.name}" for field in fields(DecreeParams)} - {"decree.rounding_base"}
    assert decree <= named
    assert all(each.note for each in PARAMETER_SOURCES if not each.is_verified)


def test_district_rows_have_a_row_for_each_system_with_the_outcome_of_each_step() -> None:
    table = district_rows(districts(small_country()))
    assert is_rectangular(table)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["step_2_small_and_medium"] for row in rows][:2] == ["passed", "failed"]
    assert rows[0]["main_industry"] == "textile_clothing"
    assert rows[0]["small_share"] == 1.0


def test_step_rows_have_a_row_for_each_comparison() -> None:
    result = districts(small_country())
    table = step_rows(result)
    assert is_rectangular(table)
    assert len(table.rows) == sum(len(step.comparisons) for trace in result for step in trace.steps)
    unknown = step_rows(districts(UNKNOWN_CELL))
    assert is_rectangular(unknown)
    assert not any(isinstance(cell, float) and not np.isfinite(cell) for row in unknown.rows for cell in row)


def test_decree_rows_have_five_rows_for_each_system() -> None:
    table = decree_1993_rows(decree_1993(small_country(), RESIDENTS))
    assert is_rectangular(table)
    assert [row[:4] for row in table.rows[:5]] == [("valley", "valley", "textile_clothing", n) for n in range(1, 6)]
