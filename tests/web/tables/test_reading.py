"""Tables of every origin are read alike; what cannot be read is refused with its reason."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.utils.translation import override
from openpyxl import Workbook

from fondaco_web.common.tables.errors import UnreadableTable
from fondaco_web.common.tables.reading import MOST_ROWS, read_table

ROWS = [["Denominazione", "Città"], ["Società Più", "L'Aquila"], ["Завод", "Липецк"]]


def csv_bytes(delimiter: str, encoding: str, rows: list[list[str]] = ROWS) -> bytes:
    return "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)


def xlsx_bytes(fill: Callable[[Workbook], None]) -> bytes:
    book, stream = Workbook(), io.BytesIO()
    fill(book)
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_is_read_with_every_delimiter_and_unicode_encoding(delimiter: str, encoding: str) -> None:
    table = read_table("aziende.csv", csv_bytes(delimiter, encoding))
    assert table.headings == ("Denominazione", "Città")
    assert [(row.number, row.texts) for row in table.rows] == [
        (2, ("Società Più", "L'Aquila")),
        (3, ("Завод", "Липецк")),
    ]


@pytest.mark.parametrize(("encoding", "text"), [("cp1251", "ООО «Липецкие сады»"), ("cp1252", "Società Più – è")])
def test_csv_in_old_windows_encodings_is_read(encoding: str, text: str) -> None:
    table = read_table("a.csv", f"Name;City\r\n{text};X".encode(encoding))
    assert table.rows[0].texts == (text, "X")


def test_a_file_in_two_encodings_is_refused_naming_the_row() -> None:
    content = "Name;City\r\nЗавод;Липецк\r\n".encode() + "Фабрика;Елец\r\n".encode("cp1251")
    with override("en"), pytest.raises(UnreadableTable, match="line 3: its characters are encoded differently"):
        read_table("a.csv", content)


def test_xlsx_is_read_with_numbers_as_people_see_them_and_rows_as_the_sheet_counts_them() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet.append(["Name", "Founded", "Value"])
        sheet.append([])
        sheet.append(["Alfa", 1998, 1200.5])

    table = read_table("a.xlsx", xlsx_bytes(fill))
    assert [(row.number, row.texts) for row in table.rows] == [(3, ("Alfa", "1998", "1200.5"))]


def test_the_first_sheet_with_a_table_is_read_and_named() -> None:
    def fill(book: Workbook) -> None:
        book.create_sheet("Elenco").append(["Name"])
        book["Elenco"].append(["Alfa"])

    assert read_table("a.xlsx", xlsx_bytes(fill)).sheet == "Elenco"


def test_formulas_are_not_computed_but_marked() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        assert sheet is not None
        sheet.append(["Name", "City"])
        sheet.append(["Alfa", '=HYPERLINK("http://example.org")'])

    assert read_table("a.xlsx", xlsx_bytes(fill)).rows[0].refused == (1,)


def test_a_zip_bomb_is_refused_without_being_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (70 * 1024 * 1024))
    with override("en"), pytest.raises(UnreadableTable, match="unpacks to 71 MB"):
        read_table("a.xlsx", stream.getvalue())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.pdf", b"%PDF-1.7 x", "PDF"),
        ("a.csv", b'Name;City\n"Alfa;X\n', "quotation marks not closed"),
        ("a.csv", b"Name;City\n", "no sheet with a row of headings"),
        ("a.csv", b"x" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
        ("a.csv", b"Name\n" + b"x\n" * (MOST_ROWS + 1), "at most 5000 rows"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(name: str, content: bytes, reason: str) -> None:
    with override("en"), pytest.raises(UnreadableTable, match=reason) as caught:
        read_table(name, content)
    assert caught.value.field == "file"


def test_the_reason_is_told_in_the_readers_language() -> None:
    with override("it"), pytest.raises(UnreadableTable, match="il file è un PDF"):
        read_table("a.pdf", b"%PDF-1.7 x")
