"""The text of a file: its encoding as told or marked, and every sign that it was spoilt before it came here."""

import codecs
import re
from collections.abc import Iterator

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = bytes({*range(32), 127} - {9, 10, 13})
SPOILT = re.compile("[\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
REMEDY = "save the file anew as UTF-8 from where it comes, or tell its encoding in the mapping (such as windows-1251)"


def as_utf_8(content: bytes, encoding: str) -> tuple[bytes, list[str]]:
    """`content` as UTF-8, and what is wrong with it line by line; empty where it cannot be read.

    Parameters
    ----------
    encoding
        As told; empty for UTF-8, or UTF-16 where a byte order mark says so.
    """
    if content.isascii() and len(content.translate(None, CONTROLS)) == len(content):
        return content, []
    marked = next((codec for mark, codec in MARKS if content.startswith(mark)), "")
    codec = marked or encoding or "utf-8"
    try:
        name = codecs.lookup(codec).name
    except LookupError:
        return b"", [f"encoding {encoding!r} is unknown; expected a name such as utf-8 or windows-1251"]
    if name not in ("utf-8", "utf-8-sig", "utf-16") and (faults := list(_utf_8_lines(content, codec))):
        return b"", faults
    try:
        text = content.decode(codec)
    except UnicodeDecodeError:
        return b"", list(_undecodable_lines(content, codec))
    return text.encode(), list(_spoilt_lines(text))


def _utf_8_lines(content: bytes, codec: str) -> Iterator[str]:
    """Lines of a file said to be in a one-byte encoding that are UTF-8; where all are, the file is."""
    foreign = [(number, line) for number, line in enumerate(content.split(b"\n"), 1) if not line.isascii()]
    unicode = [(number, line) for number, line in foreign if _decodes(line, "utf-8")]
    if unicode and len(unicode) == len(foreign):
        yield f"line {unicode[0][0]}: the file is UTF-8, though the mapping says {codec}; correct the mapping"
        return
    for number, line in unicode:
        yield f"line {number}: {_shown(line.decode('utf-8'))} is UTF-8 in a file of {codec}: mixed encodings; {REMEDY}"


def _undecodable_lines(content: bytes, codec: str) -> Iterator[str]:
    if codec == "utf-16":
        yield "the file has the mark of UTF-16 but is not; save it anew as UTF-8"
        return
    for number, line in enumerate(content.split(b"\n"), 1):
        if not _decodes(line, codec):
            yield f"line {number}: {_shown(line.decode(codec, 'backslashreplace'))} is not {codec}; {REMEDY}"


def _spoilt_lines(text: str) -> Iterator[str]:
    if text.isascii() and not SPOILT.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if SPOILT.search(line):
            yield f"line {number}: {_shown(line)} has a character that stands for one lost or is no text; {REMEDY}"
        elif twice := _encoded_twice(line):
            yield f"line {number}: {twice[0]!r} is {twice[1]!r} encoded twice: mixed encodings; {REMEDY}"


FOREIGN = re.compile("[^\x00-\x7f]{2,}")


def _encoded_twice(line: str) -> tuple[str, str] | None:
    """A run of letters that is UTF-8 read as windows-1251 or 1252 ("РќРѕРІ", "Ã¬"), and what it was; None if none."""
    if line.isascii():
        return None
    for run in FOREIGN.findall(line):
        for codec, low, high, least in (("cp1252", "\xc0", "\xff", 1), ("cp1251", "\u0400", "\u04ff", 2)):
            try:
                was = run.encode(codec).decode("utf-8")
            except UnicodeError:
                continue
            if len(was) >= least and all(low <= letter <= high for letter in was):
                return run, was
    return None


def _decodes(line: bytes, codec: str) -> bool:
    try:
        line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _shown(line: str) -> str:
    return repr(line.strip()[:60])
