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
LONGEST_KEPT = 200
LOOK_ALIKES = str.maketrans("авекмнорстухіѕј", "abekmhopctyxisj")


def tidy(text: str) -> str:
    """The text without invisible characters, its runs of white space made one space, in Unicode's composed form."""
    return SPACES.sub(" ", INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def fold(text: str) -> str:
    """A key under which spellings of the same heading or value agree.

    Capitals, accents (so also ё and е), spaces, full stops, asterisks and other signs make no difference.
    """
    return folded(text) if len(text) <= LONGEST_KEPT else folded.__wrapped__(text)


@functools.lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """What `fold` answers, kept for the texts of a session, which come again and again."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return NO_WORD.sub(" ", INVISIBLE.sub("", plain)).strip()


def key_of(name: str) -> str:
    """What makes two names of things the same: as in `fold`; nor do Cyrillic letters that look Latin (Т01 is T01)."""
    return fold(name).translate(LOOK_ALIKES) or name


def split_list(text: str, separators: str = ";") -> tuple[str, ...]:
    """The items of a cell that holds several, separated by one of `separators` or a new line; empty ones dropped."""
    items = (tidy(item) for item in re.split(f"[{re.escape(separators)}\r\n]", text))
    return tuple(item for item in items if item)


def nearest(text: str, known: Iterable[str]) -> str:
    """The known spelling closest to `text`, or an empty string where none is close."""
    by_key = {key_of(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(key_of(text), by_key, n=1, cutoff=CLOSE_ENOUGH)
    return by_key[found[0]] if found else ""
