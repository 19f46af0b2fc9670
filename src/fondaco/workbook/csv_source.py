"""Reads CSV files, one for each sheet: the Italian profile (`;`, UTF-8 with BOM), RFC 4180, old Windows encodings."""

import csv
import io
import re
import zipfile
from pathlib import Path, PurePosixPath

from fondaco.workbook.file_kind import MB, MOST_MB_UNPACKED, unreadable
from fondaco.workbook.raw import CellValue, RawRow, RawSheet, Refused, is_blank

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
DELIMITERS = ";,\t"


def sheets_of_folder(path: Path) -> tuple[RawSheet, ...]:
    """The CSV files of a folder, each a sheet with the name of the file."""
    files = sorted(file for file in path.iterdir() if file.suffix.casefold() == ".csv" and file.is_file())
    if not files:
        raise unreadable("no_csv")
    size = sum(file.stat().st_size for file in files)
    if size > MOST_MB_UNPACKED * MB:
        raise unreadable("too_large", size=str(-(-size // MB)), limit=str(MOST_MB_UNPACKED))
    return tuple(sheet_of_csv(file.stem, file.name, file.read_bytes()) for file in files)


def sheets_of_zip(path: Path) -> tuple[RawSheet, ...]:
    """The CSV files of a zip, in whatever folder; what a Mac adds is left aside."""
    with zipfile.ZipFile(path) as archive:
        names = [PurePosixPath(name) for name in archive.namelist() if not name.startswith("__MACOSX/")]
        files = sorted(name for name in names if name.suffix.casefold() == ".csv")
        if not files:
            raise unreadable("no_csv")
        try:
            return tuple(sheet_of_csv(name.stem, name.name, archive.read(str(name))) for name in files)
        except zipfile.BadZipFile as problem:
            raise unreadable("damaged", problem="zip") from problem


def sheet_of_file(path: Path) -> RawSheet:
    """A single CSV file."""
    return sheet_of_csv(path.stem, path.name, path.read_bytes())


def sheet_of_csv(title: str, file_name: str, content: bytes) -> RawSheet:
    """The rows of a CSV file, numbered as a spreadsheet would number them.

    Raises
    ------
    UnreadableWorkbook
        The bytes are no text, or the quotation marks do not close.
    """
    text = decoded(content, file_name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        return RawSheet(
            title, tuple(row for number, cells in enumerate(reader, 1) if (row := raw_row(number, cells)).cells)
        )
    except csv.Error as problem:
        raise unreadable("bad_csv", file=file_name, line=str(reader.line_num)) from problem


def raw_row(number: int, texts: list[str]) -> RawRow:
    """A row's texts by column, empty ones left out."""
    cells: dict[int, CellValue | Refused] = {column: text for column, text in enumerate(texts, 1) if not is_blank(text)}
    return RawRow(number, cells)


def decoded(content: bytes, file_name: str) -> str:
    """The text of a file: UTF-8 or UTF-16 with a mark, else UTF-8, else Windows-1251 or 1252 as its letters suggest."""
    codec = "utf-16" if content.startswith(UTF_16_MARKS) else "utf-8-sig"
    for encoding in (codec, old_windows_encoding(content)):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not NO_TEXT.search(text):
            return text
    raise unreadable("bad_encoding", file=file_name)


def old_windows_encoding(content: bytes) -> str:
    """Cyrillic or Western: Russian words are runs of bytes above 0xC0; Italian and English have such letters singly."""
    high = re.findall(rb"[\xa8\xb8\xc0-\xff]+", content)
    in_runs = sum(len(run) for run in high if len(run) > 1)
    return "cp1251" if 2 * in_runs > sum(len(run) for run in high) else "cp1252"


def delimiter_of(text: str) -> str:
    """The sign that separates the headings: the one most frequent in the first line outside quotation marks."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    plain = re.sub(r'"[^"]*"', "", first)
    return max(DELIMITERS, key=plain.count)
