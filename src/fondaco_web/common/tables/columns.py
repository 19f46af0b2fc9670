"""Which column of a table means what: guessed from its heading in any language, then corrected by the person."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import override

CLOSE = 0.88


@dataclass(frozen=True, slots=True)
class Column:
    """A column that an import understands and an export writes.

    `label` is its heading; `other_names` are headings under which people bring it, in any language, besides the label.
    """

    key: str
    label: str | Promise
    other_names: tuple[str, ...] = ()
    is_required: bool = False
    help_text: str | Promise = ""


def folded(heading: str) -> str:
    """A heading without case, accents, signs and words in brackets, so that spellings of one name are equal."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\(.*?\)|\*", " ", heading).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", letters.replace("_", " ")))


def names_of(column: Column) -> set[str]:
    """Every folded name of a column: key, label in each language, other names."""
    names = {folded(column.key), *(folded(name) for name in column.other_names)}
    for language, _name in settings.LANGUAGES:
        with override(language):
            names.add(folded(str(column.label)))
    return names


def guessed_columns(headings: Sequence[str], columns: Sequence[Column]) -> dict[int, str]:
    """The key of the column for each heading (by position) that can be told; each key at most once.

    Equal names first, then near ones (a slip of the pen), so that a near name never takes an equal one's place.
    """
    known = {name: column.key for column in reversed(columns) for name in names_of(column)}
    found: dict[int, str] = {}
    for is_exact in (True, False):
        for position, heading in enumerate(headings):
            if position in found or not heading:
                continue
            name = folded(heading)
            near = [name] if is_exact else get_close_matches(name, known, n=1, cutoff=CLOSE)
            key = known.get(near[0]) if near else None
            if key and key not in found.values():
                found[position] = key
    return found


def missing_columns(mapping: Mapping[int, str], columns: Sequence[Column]) -> list[Column]:
    """The required columns that no heading is mapped to."""
    return [column for column in columns if column.is_required and column.key not in mapping.values()]
