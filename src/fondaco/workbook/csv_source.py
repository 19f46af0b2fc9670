"""Reads CSV files, one for each sheet: the Italian profile (`;`, UTF-8 with BOM), RFC 4180, old Windows encodings."""

import csv
import io
import re
import zipfile
import zlib
from pathlib import Path

from fondaco.workbook.file_kind import MB, MOST_MB_UNPACKED, unreadable
from fondaco.workbook.raw import CellValue, RawRow, RawSheet, Refused, is_blank

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
DELIMITERS = ";,\t"
UNICODE_NAME = 0x800


def sheets_of_folder(path: Path) -> tuple[RawSheet, ...]:
    """The CSV files of a folder, each a sheet with the name of the file."""
    files = sorted(file for file in path.iterdir() if file.suffix.casefold() == ".csv" and file.is_file())
    if not files:
        raise unreadable("no_csv", path)
    size = sum(file.stat().st_size for file in files)
    if size > MOST_MB_UNPACKED * MB:
        raise unreadable("too_large", path, size=str(-(-size // MB)), limit=str(MOST_MB_UNPACKED))
    return tuple(sheet_of_csv(file, file.read_bytes()) for file in files)


def sheets_of_zip(path: Path) -> tuple[RawSheet, ...]:
    """The CSV files of a zip, in whatever folder; what a Mac adds is left aside."""
    with zipfile.ZipFile(path) as archive:
        named = [(Path(name_in_zip(entry)), entry) for entry in archive.infolist()]
        files = [
            (name, entry) for name, entry in named if name.suffix.casefold() == ".csv" and name.parts[0] != "__MACOSX"
        ]
        if not files:
            raise unreadable("no_csv", path)
        try:
            return tuple(
                sheet_of_csv(name, archive.read(entry)) for name, entry in sorted(files, key=lambda file: file[0])
            )
        except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError) as problem:
            raise unreadable("damaged", path) from problem


def name_in_zip(entry: zipfile.ZipInfo) -> str:
    """The name of a file in a zip. Not marked as Unicode, it was written by Windows in the Russian DOS code."""
    is_plain = bool(entry.flag_bits & UNICODE_NAME) or entry.filename.isascii()
    return entry.filename if is_plain else entry.filename.encode("cp437", "replace").decode("cp866")


def sheet_of_file(path: Path) -> RawSheet:
    """A single CSV file."""
    return sheet_of_csv(path, path.read_bytes())


def sheet_of_csv(file: Path, content: bytes) -> RawSheet:
    """The rows of a CSV file, numbered as a spreadsheet would number them.

    Raises
    ------
    UnreadableWorkbook
        The bytes are no text, or the quotation marks do not close.
    """
    text = decoded(content, file)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        rows = tuple(row for number, cells in enumerate(reader, 1) if (row := raw_row(number, cells)).cells)
    except csv.Error as problem:
        raise unreadable("bad_csv", file, line=str(reader.line_num)) from problem
    return RawSheet(file.stem, rows)


def raw_row(number: int, texts: list[str]) -> RawRow:
    """A row's texts by column, empty ones left out."""
    cells: dict[int, CellValue | Refused] = {column: text for column, text in enumerate(texts, 1) if not is_blank(text)}
    return RawRow(number, cells)


def decoded(content: bytes, file: Path) -> str:
    """The text of a file: UTF-8 or UTF-16 with a mark, else UTF-8, else Windows-1251 or 1252 as its letters suggest.

    A file of which some lines are UTF-8 and others are not is refused: whichever were chosen, names would be spoilt.
    """
    is_marked = content.startswith(UTF_16_MARKS)
    codec = "utf-16" if is_marked else "utf-8-sig"
    if not is_marked and (line := first_line_in_another_encoding(content)):
        raise unreadable("mixed_encoding", file, line=str(line))
    for encoding in (codec, old_windows_encoding(content)):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not NO_TEXT.search(text):
            return text
    raise unreadable("bad_encoding", file)


def first_line_in_another_encoding(content: bytes) -> int | None:
    """The number of the first line that differs from the lines before it in being UTF-8 or not; None if none does."""
    first: bool | None = None
    for number, line in enumerate(content.splitlines(), 1):
        if line.isascii():
            continue
        is_unicode = is_utf_8(line)
        if first is None:
            first = is_unicode
        elif is_unicode != first:
            return number
    return None


def is_utf_8(line: bytes) -> bool:
    """Whether bytes can be read as UTF-8."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


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
