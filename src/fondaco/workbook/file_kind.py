"""What kind of file it is, told from its content: a name may lie, and not every spreadsheet can be read."""

import zipfile
from enum import StrEnum
from pathlib import Path

from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.errors import CellError, UnreadableWorkbook
from fondaco.workbook.messages import FILES, filled

MB = 1024 * 1024
MOST_MB = 20
MOST_MB_UNPACKED = 64
PROLOGUE = 4096

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_STREAMS = {"EncryptedPackage": "encrypted", "WordDocument": "document", "PowerPoint Document": "document"}
WEB_PAGE = (b"<html", b"<table", b"<!doctype html", b"mso-application", b"<meta ")


class FileKind(StrEnum):
    """The kinds of input that are read."""

    XLSX = "xlsx"
    CSV_FOLDER = "csv_folder"
    CSV_ZIP = "csv_zip"
    CSV = "csv"


def unreadable(code: str, path: Path, **facts: str | Text) -> UnreadableWorkbook:
    """The error that a file cannot be read at all, with its reason and remedy."""
    message = FILES[code]
    fault = CellError(code, filled(message.expected, facts), filled(message.remedy, facts), file=path.name)
    return UnreadableWorkbook([fault])


def file_kind(path: Path) -> FileKind:
    """Tell what the input is.

    Raises
    ------
    UnreadableWorkbook
        It does not exist, is empty, too large, or of a kind that is not read.
    """
    try:
        return kind_of_folder_or_file(path)
    except PermissionError as problem:
        raise unreadable("forbidden", path) from problem
    except (OSError, ValueError) as problem:
        raise unreadable("missing_file", path) from problem


def kind_of_folder_or_file(path: Path) -> FileKind:
    """Look at what stands at a path, and at how a file begins."""
    if path.is_dir():
        return FileKind.CSV_FOLDER
    if not path.is_file():
        raise unreadable("missing_file", path)
    size = path.stat().st_size
    if size == 0:
        raise unreadable("empty_file", path)
    if size > MOST_MB * MB:
        raise unreadable("too_large", path, size=str(-(-size // MB)), limit=str(MOST_MB))
    with path.open("rb") as file:
        start = file.read(PROLOGUE)
    if start.startswith(b"PK"):
        return kind_of_zip(path)
    if path.suffix.casefold() == ".csv":
        return FileKind.CSV
    raise unreadable(reason_against(path, start), path)


def reason_against(path: Path, start: bytes) -> str:
    """Why a file that is no zip is not read."""
    if start.startswith(OLE):
        content = path.read_bytes()
        kinds = (kind for name, kind in OLE_STREAMS.items() if name.encode("utf-16-le") in content)
        return next(kinds, "old_excel")
    if start.lstrip().startswith(b"%PDF"):
        return "pdf"
    return "web_page" if any(sign in start.lower() for sign in WEB_PAGE) else "no_spreadsheet"


def kind_of_zip(path: Path) -> FileKind:
    """Tell a workbook from a zip of CSV files and from the many other things that are zips."""
    try:
        with zipfile.ZipFile(path) as archive:
            return kind_of_archive(archive, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OSError, ValueError) as problem:
        raise unreadable("damaged", path) from problem


def kind_of_archive(archive: zipfile.ZipFile, path: Path) -> FileKind:
    """Look at the names in a zip; refuse what is too large unpacked, locked, or no workbook."""
    names = set(archive.namelist())
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > MOST_MB_UNPACKED * MB:
        raise unreadable("too_large_unpacked", path, size=str(-(-unpacked // MB)), limit=str(MOST_MB_UNPACKED))
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise unreadable("encrypted", path)
    if "xl/workbook.xml" in names:
        refuse_doctypes(archive, path)
        return FileKind.XLSX
    for sign, code in (("xl/workbook.bin", "binary_excel"), ("word/", "document"), ("ppt/", "document")):
        if any(name.startswith(sign) for name in names):
            raise unreadable(code, path)
    if "mimetype" in names:
        kind = archive.read("mimetype")[:80]
        raise unreadable("open_document" if b"spreadsheet" in kind else "document", path)
    if "[Content_Types].xml" in names:
        raise unreadable("damaged", path)
    return FileKind.CSV_ZIP


def refuse_doctypes(archive: zipfile.ZipFile, path: Path) -> None:
    """Refuse XML with a document type: no spreadsheet writes one, and entities in it can grow without end."""
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            with archive.open(name) as part:
                if b"<!DOCTYPE" in part.read(PROLOGUE):
                    raise unreadable("damaged", path)
