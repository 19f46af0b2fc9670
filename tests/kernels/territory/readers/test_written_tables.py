"""Rows are written so that any program reads them and none executes them."""

from pathlib import Path

import openpyxl
import polars as pl
import pytest

from fondaco.territory import InvalidParams
from fondaco.territory.readers import Cell, write_rows

ROWS: list[tuple[Cell, ...]] = [("Forlì, «x»", 1.5, 3), ('say "yes"', float("nan"), None), ("two\nlines", -2.0, 0)]


def test_csv_is_rfc_4180_in_utf_8(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.csv", ["place", "share", "n"], ROWS)
    expected = 'place,share,n\r\n"Forlì, «x»",1.5,3\r\n"say ""yes""",,\r\n"two\nlines",-2.0,0\r\n'
    assert (tmp_path / "a.csv").read_bytes() == expected.encode()


def test_parquet_keeps_types_and_unknown_cells(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.parquet", ["place", "share", "n"], ROWS)
    frame = pl.read_parquet(tmp_path / "a.parquet")
    assert frame.dtypes == [pl.String, pl.Float64, pl.Int64]
    assert frame["share"].to_list() == [1.5, None, -2.0]


def test_a_workbook_has_numbers_as_numbers(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.xlsx", ["place", "share", "n"], ROWS)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [tuple(row) for row in sheet.iter_rows(min_row=2, values_only=True)] == [  # type: ignore[union-attr]  # it has one
        ("Forlì, «x»", 1.5, 3),
        ('say "yes"', None, None),
        ("two\nlines", -2, 0),
    ]


@pytest.mark.parametrize("text", ["=1+1", "+39 06", "-x", "@cmd", "\t=1", "\r=1"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_text_like_a_formula_is_made_harmless(tmp_path: Path, text: str, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    write_rows(path, ["place"], [[text]])
    if suffix == ".csv":
        assert f"'{text}".encode() in path.read_bytes()
    else:
        cell = openpyxl.load_workbook(path).active["A2"]  # type: ignore[index]  # it has one sheet
        assert (cell.data_type, str(cell.value).startswith("'")) == ("s", True)


def test_an_unknown_suffix_and_a_ragged_row_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidParams, match=r"a\.ods: suffix '\.ods'; expected \.csv, \.xlsx, \.parquet"):
        write_rows(tmp_path / "a.ods", ["a"], [])
    with pytest.raises(InvalidParams, match="row 2: 1 cells; expected 2"):
        write_rows(tmp_path / "a.csv", ["a", "b"], [[1, 2], [1]])
    assert list(tmp_path.iterdir()) == []
