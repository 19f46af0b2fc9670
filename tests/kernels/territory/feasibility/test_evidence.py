"""Evidence is read from a file whole or not at all."""

import json
from datetime import date
from pathlib import Path

import pytest

from fondaco.territory import InvalidEvidence
from fondaco.territory.feasibility import PieceOfEvidence, read_evidence


def write(folder: Path, pieces: object) -> Path:
    path = folder / "evidence.json"
    path.write_text(json.dumps({"evidence": pieces}), encoding="utf-8")
    return path


def test_every_kind_of_value_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        [
            {"key": "a", "value": True, "dated_on": "2024-02-29", "valid_until": "2024-03-01", "reference": "n. 1"},
            {"key": "b", "value": 0.25, "dated_on": "2024-02-29", "issuer": "Office"},
            {"key": "c", "value": "2020-01-31", "dated_on": "2024-02-29"},
            {"key": "d", "value": 7, "dated_on": "2024-02-29", "valid_until": None},
        ],
    )
    day = date(2024, 2, 29)
    assert read_evidence(path).pieces == (
        PieceOfEvidence("a", True, day, date(2024, 3, 1), "n. 1"),
        PieceOfEvidence("b", 0.25, day, issuer="Office"),
        PieceOfEvidence("c", date(2020, 1, 31), day),
        PieceOfEvidence("d", 7.0, day),
    )
    assert read_evidence(path).pieces[0].value is True


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (
            {"key": "a", "value": "yes", "dated_on": "2024-01-01"},
            "evidence[a].value: is 'yes'; expected true or false or",
        ),
        ({"key": "a", "value": True}, "evidence[a].dated_on: is missing; expected a date such as 2024-05-31"),
        ({"key": "a", "value": True, "dated_on": "1/1/24"}, "evidence[a].dated_on: is '1/1/24'; expected a date"),
        ({"key": "a", "value": None, "dated_on": "2024-01-01"}, "evidence[a].value: is null; expected"),
        ({"key": "a", "valeu": 1, "dated_on": "2024-01-01"}, "evidence[a].valeu: is no known key; expected 'value'"),
        (5, "evidence[0]: is 5; expected an object {...}"),
    ],
)
def test_a_piece_that_is_wrong_is_named_with_the_remedy(piece: object, expected: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidEvidence) as refused:
        read_evidence(write(tmp_path, [piece]))
    assert expected in str(refused.value)


def test_a_file_that_is_missing_or_no_json_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidEvidence, match=r"nowhere\.json"):
        read_evidence(tmp_path / "nowhere.json")
    (tmp_path / "evidence.json").write_bytes(b"\xff\xfe")
    with pytest.raises(InvalidEvidence, match="is no JSON in UTF-8"):
        read_evidence(tmp_path / "evidence.json")
