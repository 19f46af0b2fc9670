"""Full-text search: the words of a query, and the one place that speaks to the full-text index of each database.

SQLite: the FTS5 table `directory_searchentry_fts` over `directory_searchentry`, kept in step by triggers.
PostgreSQL: the generated column `directory_searchentry.vector` with a GIN index.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

import Stemmer
from django.db.models import BooleanField, Func

from fondaco_web.directory.folding import folded

STEMMERS = {"it": "italian", "ru": "russian", "en": "english"}
CYRILLIC = str.maketrans("abvgdeziklmnoprstufhc", "абвгдезиклмнопрстуфхц")
LONGEST_QUERY = 12  # words


@cache
def stemmer(language: str) -> Any:
    """The Snowball stemmer of a language."""
    return Stemmer.Stemmer(STEMMERS[language])


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of a folded word; Russian ones are stemmed in Cyrillic, however they were written."""
    if language != "ru":
        return str(stemmer(language).stemWord(word))
    cyrillic = word.replace("ia", "я").replace("iu", "ю").translate(CYRILLIC)
    return folded(stemmer("ru").stemWord(cyrillic)) or word


def stems(text: str, language: str) -> list[str]:
    """The stems of a text in one language; of a language without a stemmer, its words."""
    words = folded(text).split()
    return [stem(word, language) for word in words] if language in STEMMERS else words


def alternatives(word: str) -> list[str]:
    """Every stem that a word of unknown language may have."""
    return sorted({stem(word, language) for language in STEMMERS})


def words_of(query: str) -> list[str]:
    """The folded words of a query."""
    return folded(query).split()[:LONGEST_QUERY]


class Matches(Func):
    """Whether the organisation with this primary key has every word: its beginning, or the stem in some language."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, key: Any, words: Iterable[str], **extra: Any) -> None:
        super().__init__(key, **extra)
        self.words = tuple(words)

    def as_sqlite(self, compiler: Any, connection: Any, **_context: Any) -> Any:  # noqa: ARG002  # as Django calls it
        """By FTS5."""
        match = " AND ".join(
            "(" + " OR ".join([f'"{word}"*', *(f'"{form}"' for form in alternatives(word))]) + ")"
            for word in self.words
        )
        inner = "SELECT rowid FROM directory_searchentry_fts WHERE directory_searchentry_fts MATCH %s"
        return self.compared(compiler, f"IN ({inner})", match)

    def as_postgresql(self, compiler: Any, connection: Any, **_context: Any) -> Any:  # noqa: ARG002  # as Django calls it
        """By tsvector; as an array, so that the planner asks the full-text index first."""
        match = " & ".join(
            "(" + " | ".join([f"'{word}':*", *(f"'{form}'" for form in alternatives(word))]) + ")"
            for word in self.words
        )
        inner = "SELECT organisation_id FROM directory_searchentry WHERE vector @@ %s::tsquery"
        return self.compared(compiler, f"= ANY(ARRAY({inner}))", match)

    def compared(self, compiler: Any, condition: str, match: str) -> tuple[str, list[Any]]:
        """The key compared with the matching ones."""
        key, params = compiler.compile(self.source_expressions[0])
        return f"{key} {condition}", [*params, match]
