"""Names of files, from ids and names that people wrote: readable, unique and safe on every system."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 60
UNSAFE = re.compile(r"[^\w.-]+")
DOTS = re.compile(r"\.{2,}")
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}


def safe_name(text: str) -> str:
    """Letters and digits of any script, hyphens and full stops; everything else becomes a hyphen.

    Never empty, never longer than 60 characters, never a name that Windows keeps for itself, never hidden or a path.
    """
    plain = DOTS.sub(".", UNSAFE.sub("-", unicodedata.normalize("NFC", text)))
    name = re.sub(r"-{2,}", "-", plain)[:LONGEST].strip("-.")
    if name.casefold().partition(".")[0] in RESERVED:
        name = f"{name[: LONGEST - 1]}-"
    return name or "unnamed"


def unique_names(texts: Iterable[str], *, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """A safe name for each text, in order; names that would be one file get a number.

    Systems differ in whether capitals, and composed accents, make another name: here they do not.
    """
    used = {_key(name) for name in taken}
    names = []
    for text in texts:
        base = safe_name(text)
        name, count = base, 1
        while _key(name) in used:
            count += 1
            name = f"{base[: LONGEST - 5]}-{count}"
        used.add(_key(name))
        names.append(name)
    return tuple(names)


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
