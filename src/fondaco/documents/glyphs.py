"""Which characters the bundled fonts can print; the others are replaced before a page is set.

A PDF/UA file may not contain a character without a glyph, so one emoji in a name would stop a whole print run.
"""

import functools
import re
import struct
import unicodedata
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
REPLACEMENT = "\u25a1"
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
SPACES = re.compile(r"\s+")


@functools.lru_cache(maxsize=65536)
def printable(text: str) -> str:
    """The text on one line, in characters that the fonts have.

    A character that they lack becomes its plain compatibility form ('𝐀' is printed as 'A'), else an empty box.
    """
    plain = SPACES.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()
    known = characters()
    if known.issuperset(plain):
        return plain
    return "".join(character if character in known else _substitute(character, known) for character in plain)


def _substitute(character: str, known: frozenset[str]) -> str:
    similar = unicodedata.normalize("NFKC", character)
    return similar if known.issuperset(similar) else REPLACEMENT


@functools.cache
def characters() -> frozenset[str]:
    """Every character that one of the fonts has a glyph for."""
    return frozenset(chr(code) for font in font_files() for code in _codes_of(font.read_bytes()))


def font_files() -> tuple[Path, ...]:
    """The fonts in the folder `fonts`; one that is added there is used for what the others lack."""
    return tuple(sorted(path for path in FONTS.iterdir() if path.suffix in {".otf", ".ttf"}))


def _codes_of(font: bytes) -> set[int]:
    """The characters in a font's Unicode maps of segments (OpenType specification, table cmap, formats 4 and 12)."""
    (n_tables,) = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * n_tables, 16)}
    cmap = tables[b"cmap"]
    (n_maps,) = struct.unpack_from(">H", font, cmap + 2)
    starts = {cmap + struct.unpack_from(">I", font, cmap + 4 + 8 * i + 4)[0] for i in range(n_maps)}
    return {code for start in starts for code in _codes_of_map(font, start)}


def _codes_of_map(font: bytes, start: int) -> set[int]:
    (kind,) = struct.unpack_from(">H", font, start)
    if kind == 12:
        (n_groups,) = struct.unpack_from(">I", font, start + 12)
        groups = (struct.unpack_from(">II", font, start + 16 + 12 * i) for i in range(n_groups))
        return {code for first, last in groups for code in range(first, last + 1)}
    if kind == 4:
        (n_double,) = struct.unpack_from(">H", font, start + 6)
        ends = struct.unpack_from(f">{n_double // 2}H", font, start + 14)
        firsts = struct.unpack_from(f">{n_double // 2}H", font, start + 16 + n_double)
        return {code for first, last in zip(firsts, ends, strict=True) for code in range(first, last + 1)} - {0xFFFF}
    return set()
