"""Text as people type it, brought to one form: spaces, capitals, accents, ё and е, and 'did you mean'."""

import difflib
import functools
import re
import unicodedata
from collections.abc import Iterable

INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
NO_WORD = re.compile(r"[^\w#]+|_+")
SPACES = re.compile(r"\s+")
CLOSE_ENOUGH = 0.72


def tidy(text: str) -> str:
    """The text without invisible characters, its runs of white space made one space, in Unicode's composed form."""
    return SPACES.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


@functools.lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A key under which spellings of the same heading or value agree.

    Capitals, accents (so also ё and е), spaces, full stops, asterisks and other signs make no difference.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return NO_WORD.sub(" ", INVISIBLE.sub("", plain)).strip()


def split_list(text: str, separators: str = ";") -> tuple[str, ...]:
    """The items of a cell that holds several, separated by one of `separators` or a new line; empty ones dropped."""
    items = (tidy(item) for item in re.split(f"[{re.escape(separators)}\r\n]", text))
    return tuple(item for item in items if item)


def nearest(text: str, known: Iterable[str]) -> str:
    """The known spelling closest to `text`, or an empty string where none is close."""
    by_key = {fold(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(fold(text), by_key, n=1, cutoff=CLOSE_ENOUGH)
    return by_key[found[0]] if found else ""
