"""The reference page says what the code does: its tables are those of the code, its examples are read.

To bring the page up to date: `PYTHONPATH=tests python -m kernels.workbook.test_reference`.
"""

import re
from pathlib import Path

import pytest

from fondaco.workbook import read_changes, read_workbook
from fondaco.workbook.file_kind import MOST_MB, MOST_MB_UNPACKED
from fondaco.workbook.xlsx_source import MOST_CELLS
from kernels.workbook.reference_tables import page_with_tables, tables

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "workbook.md"


def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_tables_are_those_of_the_code() -> None:
    assert page() == page_with_tables(page())


def test_every_table_is_on_the_page_once() -> None:
    assert sorted(re.findall(r"^<!-- table: (.+) -->$", page(), re.MULTILINE)) == sorted(tables())


def test_a_table_that_drifted_would_be_found() -> None:
    drifted = page().replace("| `duplicate_pair` |", "| `double_pair` |")
    assert drifted != page()
    assert page_with_tables(drifted) == page()


def csv_examples() -> dict[str, str]:
    return dict(re.findall(r"^`([^`]+\.csv)`\n\n```csv\n(.*?)^```$", page(), re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_the_csv_example_is_a_session(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "csv").mkdir()
    for name, text in csv_examples().items():
        folder = tmp_path if name == "novità.csv" else tmp_path / "csv"
        (folder / name).write_bytes(text.replace("\n", "\r\n").encode(encoding))
    session = read_workbook(tmp_path / "csv")
    assert (len(session.slots), len(session.meetings), session.meetings[0].id) == (6, 2, "IT-01-RU-01")
    assert len(read_changes(tmp_path / "novità.csv", session)) == 2


def test_the_limits_are_those_of_the_code() -> None:
    assert f"{MOST_MB} MB" in page()
    assert f"{MOST_MB_UNPACKED} MB" in page()
    assert f"{MOST_CELLS:,} filled cells".replace(",", " ") in page()


if __name__ == "__main__":
    PAGE.write_text(page_with_tables(page()), encoding="utf-8")
