"""Files that are no workbook of a session: each with the whole message, none taking long or much memory."""

import io
import random
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from fondaco.common.languages import Language
from fondaco.workbook import (
    UnreadableWorkbook,
    example_session,
    read_changes,
    read_workbook,
    write_changes_template,
)
from kernels.workbook.books import changed, example_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GIVE = "Give the session's .xlsx file."
SAVE = "Save it as .xlsx."
OPEN_AND_SAVE = "Open it in the spreadsheet program and save it as .xlsx."


def utf_16(text: str) -> bytes:
    return text.encode("utf-16-le")


def archive(**parts: bytes) -> bytes:
    """A zip; in the names of its parts __ stands for / and _dot_ for a full stop."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, part in parts.items():
            zipped.writestr(name.replace("__", "/").replace("_dot_", "."), part)
    return content.getvalue()


FILES = [
    ("empty.xlsx", b"", "the file is empty (0 bytes). Save it again from the spreadsheet program."),
    ("protocol.pdf", b"%PDF-1.7\n%\xe2\xe3", f"the file is a PDF. {GIVE}"),
    ("named_so.xlsx", b"%PDF-1.7\n%\xe2\xe3", f"the file is a PDF. {GIVE}"),
    ("old.xls", OLE + utf_16("Workbook"), f"the file is in the old .xls format. {SAVE}"),
    ("old.doc", OLE + utf_16("WordDocument"), f"the file is a document or a presentation, not a spreadsheet. {GIVE}"),
    (
        "locked.xlsx",
        OLE + utf_16("EncryptedPackage"),
        "the file is protected by a password. Save it without a password.",
    ),
    (
        "new.docx",
        archive(word__document_dot_xml=b"<w/>"),
        f"the file is a document or a presentation, not a spreadsheet. {GIVE}",
    ),
    ("binary.xlsb", archive(xl__workbook_dot_bin=b"\x83"), f"the file is in the .xlsb format. {SAVE}"),
    (
        "open.ods",
        archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
        f"the file is an OpenDocument spreadsheet (.ods). {SAVE}",
    ),
    (
        "export.xls",
        b'<html xmlns:x="urn:schemas"><table><tr><td>1</td></tr></table></html>',
        f"the file is a web page or XML, whatever its name says. {OPEN_AND_SAVE}",
    ),
    (
        "export.xml",
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        f"the file is a web page or XML, whatever its name says. {OPEN_AND_SAVE}",
    ),
    (
        "photos.zip",
        archive(a_dot_jpg=b"\xff\xd8"),
        "the folder (or zip) has no .csv files. Give an .xlsx file, or a folder with one CSV file for each sheet.",
    ),
    (
        "one.csv",
        b"Id;Organisation\r\n",
        "a single CSV file holds one sheet only. Give the folder (or zip) that has one CSV file for each sheet.",
    ),
    ("note.txt", b"Buongiorno", f"the file is no spreadsheet. {GIVE}"),
]
DAMAGED = "the file is damaged or incomplete. Open it in the spreadsheet program and save it again as .xlsx."


def complaint(path: Path) -> str:
    with pytest.raises(UnreadableWorkbook) as caught:
        read_workbook(path)
    return str(caught.value)


@pytest.mark.parametrize(("name", "content", "message"), FILES)
def test_a_wrong_kind_of_file_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert complaint(tmp_path / name) == f"{name}: {message}"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert complaint(tmp_path / "gone.xlsx") == "gone.xlsx: there is no such file. Check its name and folder."


def test_a_folder_without_csv_is_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    assert complaint(tmp_path / "papers") == (
        "papers: the folder (or zip) has no .csv files. Give an .xlsx file, or a folder with one CSV file for "
        "each sheet."
    )


def test_the_reason_is_there_in_all_languages(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UnreadableWorkbook) as caught:
        read_workbook(tmp_path / "a.pdf")
    texts = [caught.value.text(language) for language in Language]
    assert texts == [
        "a.pdf: il file è un PDF. Indicate il file .xlsx della sessione.",
        "a.pdf: файл в формате PDF. Укажите файл сессии в формате .xlsx.",
        f"a.pdf: the file is a PDF. {GIVE}",
    ]


@pytest.mark.parametrize("part", [0.05, 0.5, 0.9, 0.999])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, part: float) -> None:
    content = example_bytes(Language.ENGLISH)
    (tmp_path / "cut.xlsx").write_bytes(content[: int(len(content) * part)])
    assert complaint(tmp_path / "cut.xlsx") == f"cut.xlsx: {DAMAGED}"


def test_ten_megabytes_of_rubbish_are_no_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "rubbish.xlsx").write_bytes(random.Random(1).randbytes(10 * 1024 * 1024))
    assert complaint(tmp_path / "rubbish.xlsx") == f"rubbish.xlsx: the file is no spreadsheet. {GIVE}"


def test_rubbish_within_a_zip_is_damaged(tmp_path: Path) -> None:
    content = bytearray(example_bytes(Language.ENGLISH))
    content[2000:4000] = random.Random(1).randbytes(2000)
    (tmp_path / "rubbish.xlsx").write_bytes(content)
    assert complaint(tmp_path / "rubbish.xlsx") == f"rubbish.xlsx: {DAMAGED}"


def test_entities_that_grow_are_refused(tmp_path: Path) -> None:
    content = archive(xl__workbook_dot_xml=b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    (tmp_path / "grow.xlsx").write_bytes(content)
    assert complaint(tmp_path / "grow.xlsx") == f"grow.xlsx: {DAMAGED}"


def with_sheet(xml: bytes) -> bytes:
    """The example's workbook with another content of its last sheet but the lists."""
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(example_bytes(Language.ENGLISH))) as source,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, xml if name == "xl/worksheets/sheet9.xml" else source.read(name))
    return content.getvalue()


def sheet_xml(cells: bytes, after: bytes = b"") -> bytes:
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return b'<worksheet xmlns="' + space + b'"><sheetData>' + cells + b"</sheetData>" + after + b"</worksheet>"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.xlsx").write_bytes(with_sheet(bytes(200 * 1024 * 1024)))
    tracemalloc.start()
    assert complaint(tmp_path / "bomb.xlsx") == (
        "bomb.xlsx: the file unpacks to 201 MB; at most 64 MB are read. Copy the data into a fresh template: pictures "
        "and formatted empty rows take room."
    )
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_too_many_cells_are_refused(tmp_path: Path) -> None:
    row = b"<row>" + b"<c><v>1</v></c>" * 1000 + b"</row>"
    (tmp_path / "full.xlsx").write_bytes(with_sheet(sheet_xml(row * 501)))
    assert complaint(tmp_path / "full.xlsx") == (
        "full.xlsx: the file has more than 500 000 filled cells. Copy only the session's data into a fresh template."
    )


def test_a_merge_and_a_link_over_all_cells_cost_nothing(tmp_path: Path) -> None:
    everything = b'ref="A1:XFD1048576"'
    after = b"<mergeCells><mergeCell " + everything + b"/></mergeCells><hyperlinks><hyperlink " + everything
    (tmp_path / "all.xlsx").write_bytes(with_sheet(sheet_xml(b"", after + b' location="a"/></hyperlinks>')))
    tracemalloc.start()
    with pytest.raises(Exception, match="Meetings, row 1, column A: the cells A1:XFD1048576 are merged"):
        read_workbook(tmp_path / "all.xlsx")
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_stray_cell_far_away_is_told_and_costs_nothing(tmp_path: Path) -> None:
    def stray(book: object) -> None:
        book["Meetings"]["XFD1048576"] = "x"  # type: ignore[index]

    tracemalloc.start()
    with pytest.raises(Exception, match="Meetings, row 1048576, column XFD: found “x”, expected an empty cell"):
        read_workbook(changed(tmp_path, stray))
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_a_file_too_large_is_not_even_opened(tmp_path: Path) -> None:
    with (tmp_path / "large.xlsx").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert complaint(tmp_path / "large.xlsx") == (
        "large.xlsx: the file is 21 MB large; at most 20 MB are read. Remove pictures and other sheets."
    )


def test_csv_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "session").mkdir()
    (tmp_path / "session" / "Partecipanti.csv").write_bytes(b"Id;Nome\x00\x01\r\n")
    assert complaint(tmp_path / "session") == (
        "Partecipanti.csv: the file cannot be read as text (UTF-8, Windows-1252 or Windows-1251). Save it again as CSV "
        "UTF-8."
    )


def test_csv_with_an_open_quotation_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "session").mkdir()
    (tmp_path / "session" / "Partecipanti.csv").write_text('Id;Nome\r\n1;"Majella\r\n', encoding="utf-8")
    assert complaint(tmp_path / "session") == (
        "Partecipanti.csv: line 2: quotation marks not closed or out of place. Save it again as CSV UTF-8."
    )


def test_a_sheet_of_changes_in_place_of_the_session_is_told(tmp_path: Path) -> None:
    write_changes_template(tmp_path / "news.xlsx", language=Language.ITALIAN)
    assert complaint(tmp_path / "news.xlsx") == (
        "Cartella: questo è un foglio di modifiche, non la cartella di una sessione. Indicate la cartella della "
        "sessione, oppure usate «fondaco replan»."
    )


def test_the_session_in_place_of_a_sheet_of_changes_is_told(tmp_path: Path) -> None:
    (tmp_path / "session.xlsx").write_bytes(example_bytes(Language.ENGLISH))
    with pytest.raises(UnreadableWorkbook) as caught:
        read_changes(tmp_path / "session.xlsx", example_session())
    assert str(caught.value) == (
        "Workbook: this is the workbook of a session, not a sheet of changes. Write the news into the file that "
        "“fondaco template FILE.xlsx --changes” writes."
    )
