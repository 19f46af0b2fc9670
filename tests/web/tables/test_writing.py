"""What is taken away never runs as a formula, and reads back as it was."""

import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from fondaco_web.common.tables.reading import read_table
from fondaco_web.common.tables.values import neutralised, restored
from fondaco_web.common.tables.writing import TableFormat, table_response, written_table

DANGEROUS = ["=1+1", "+39 085 1", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x", " =1", "'=1", "''=1"]
HARMLESS = ["Alfa S.p.A.", "L'Aquila", "'ndrangheta", "1 = 1", "a;b", 'the "best"', "Завод, цех 2", "two\nlines"]
HEADINGS = ["Name", "Note"]


def read_back(text: str, table_format: TableFormat) -> str:
    ending = "xlsx" if table_format is TableFormat.XLSX else "csv"
    content = written_table("List", HEADINGS, [["x", text]], table_format)
    return read_table(f"a.{ending}", content).rows[0].texts[1]


@pytest.mark.parametrize("text", DANGEROUS)
def test_csv_writes_an_apostrophe_before_what_would_run(text: str) -> None:
    content = written_table("List", HEADINGS, [[text, "y"]], TableFormat.CSV).decode()
    cell = content.split("\r\n", 1)[1].lstrip('"')
    assert cell.startswith("'")


@pytest.mark.parametrize("text", DANGEROUS)
def test_xlsx_writes_text_and_no_formula(text: str) -> None:
    content = written_table("List", HEADINGS, [[text, "y"]], TableFormat.XLSX)
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    cell = sheet["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix or cell.value.startswith("'") or cell.value.startswith(" ")


@pytest.mark.parametrize("table_format", TableFormat)
@pytest.mark.parametrize("text", [text for text in DANGEROUS + HARMLESS if "\r" not in text])
def test_text_reads_back_as_it_was(text: str, table_format: TableFormat) -> None:
    assert read_back(text, table_format) == text


@given(st.text())
def test_neutralising_can_always_be_undone(text: str) -> None:
    assert restored(neutralised(text)) == text


def test_numbers_stay_numbers() -> None:
    row = [[-5, Decimal("1234.50"), 0.25, date(2008, 5, 29)]]
    headings = ["a", "b", "c", "d"]
    assert written_table("L", headings, row, TableFormat.CSV).decode() == "a,b,c,d\r\n-5,1234.50,0.25,2008-05-29\r\n"
    italian = written_table("L", headings, row, TableFormat.CSV_ITALIA)
    assert italian == b"\xef\xbb\xbfa;b;c;d\r\n-5;1234,50;0,25;29/05/2008\r\n"
    sheet = load_workbook(io.BytesIO(written_table("L", headings, row, TableFormat.XLSX))).active
    assert sheet is not None
    assert [cell.value for cell in sheet[2]][:3] == [-5, 1234.5, 0.25]


def test_a_download_is_never_shown_as_a_page_nor_kept() -> None:
    response = table_response(b"x", "élenco; \r\nX: y", TableFormat.CSV)
    assert response["Content-Disposition"].startswith("attachment")
    assert "\n" not in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"
