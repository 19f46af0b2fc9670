"""How wide texts are, measured with a font that is wider than those that pages are set in, so that nothing is cut."""

import functools
import struct

from fondaco.documents.glyphs import FONTS, printable

MEASURED = FONTS / "NotoSans-Regular.ttf"  # a little wider than Source Sans 3, Titillium Web and Arial
FAMILY = "'Source Sans 3', 'Titillium Web', 'Noto Sans', Arial, sans-serif"
BOLD_IS_WIDER = 1.07
ELLIPSIS = "…"
NARROWEST = 3


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """The width of a line of text in the units of `size`."""
    widths, missing = _widths()
    total = sum(widths.get(character, missing) for character in printable(text))
    return total * size * (BOLD_IS_WIDER if is_bold else 1.0)


def fitted(text: str, size: float, width: float, *, is_bold: bool = False) -> str:
    """The text, or its beginning with '…' where it is wider than `width`."""
    text = printable(text)
    if text_width(text, size, is_bold=is_bold) <= width:
        return text
    for n_kept in range(len(text) - 1, 0, -1):
        shortened = text[:n_kept].rstrip(" ,-–") + ELLIPSIS
        if text_width(shortened, size, is_bold=is_bold) <= width:
            return shortened
    return ELLIPSIS


def wrapped(text: str, size: float, width: float, *, most: int = 99, is_bold: bool = False) -> list[str]:
    """The text in lines no wider than `width`; where more than `most` are needed, the last ends with '…'.

    A single word wider than a line is cut into pieces with a hyphen.
    """
    lines: list[str] = []
    for word in printable(text).split():
        for piece in _pieces(word, size, width, is_bold):
            longer = f"{lines[-1]} {piece}" if lines else piece
            if lines and not lines[-1].endswith("\u2010") and text_width(longer, size, is_bold=is_bold) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], fitted(rest, size, width, is_bold=is_bold)]
    return [one.replace("\u2010", "-") for one in lines]


def _pieces(word: str, size: float, width: float, is_bold: bool) -> list[str]:
    """The word, in pieces ending with a hyphen (U+2010 for now) where it is wider than a line."""
    pieces = []
    while len(word) > NARROWEST and text_width(word, size, is_bold=is_bold) > width:
        n = len(word) - 1
        while n > NARROWEST and text_width(word[:n] + "-", size, is_bold=is_bold) > width:
            n -= 1
        at_hyphen = word.rfind("-", NARROWEST, n) + 1
        n = at_hyphen or n
        pieces.append(word[:n].rstrip("-") + "\u2010")
        word = word[n:]
    return [*pieces, word]


@functools.cache
def _widths() -> tuple[dict[str, float], float]:
    """The advance of each character in ems, and of one that the font lacks (OpenType: head, hhea, hmtx, cmap)."""
    font = MEASURED.read_bytes()
    (n_tables,) = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * n_tables, 16)}
    (units,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (n_metrics,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    advances = [struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * i)[0] / units for i in range(n_metrics)]
    glyphs = _glyphs(font, tables[b"cmap"])
    return {chr(code): advances[min(glyph, n_metrics - 1)] for code, glyph in glyphs.items()}, advances[0]


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    """The glyph of each character in a font's map of segments (format 4)."""
    (n_maps,) = struct.unpack_from(">H", font, cmap + 2)
    starts = [cmap + struct.unpack_from(">I", font, cmap + 8 + 8 * i)[0] for i in range(n_maps)]
    found: dict[int, int] = {}
    for start in starts:
        if struct.unpack_from(">H", font, start)[0] == 4:
            found.update(_segments(font, start))
    return found


def _segments(font: bytes, start: int) -> dict[int, int]:
    n = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends = struct.unpack_from(f">{n}H", font, start + 14)
    firsts = struct.unpack_from(f">{n}H", font, start + 16 + 2 * n)
    shifts = struct.unpack_from(f">{n}h", font, start + 16 + 4 * n)
    offsets_at = start + 16 + 6 * n
    offsets = struct.unpack_from(f">{n}H", font, offsets_at)
    found = {}
    for i, (first, last) in enumerate(zip(firsts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[i]:
                (glyph,) = struct.unpack_from(">H", font, offsets_at + 2 * i + offsets[i] + 2 * (code - first))
            if glyph or not offsets[i]:
                found[code] = (glyph + shifts[i]) & 0xFFFF
    return found
