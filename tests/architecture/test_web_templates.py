"""Templates hold no style, no script and no text that is not marked for translation."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType

from architecture.sources import ROOT, place

WEB = ROOT / "src" / "fondaco_web"
PAGES = sorted(file for file in WEB.glob("*/templates/**/*.html"))
INLINE = {
    "a style attribute": re.compile(r"""<[^>]*\sstyle\s*=""", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a script without a file": re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=.application/(?:ld\+)?json)", re.I),
    "an event handler": re.compile(
        r"\son(?:click|change|submit|load|error|input|focus|blur|key\w+|mouse\w+|pointer\w+)\s*=", re.I
    ),
    "a javascript: address": re.compile(r"javascript:", re.IGNORECASE),
}
SPOKEN_ATTRIBUTES = {"aria-label", "alt", "title", "placeholder", "summary", "aria-description"}
# Proper names and signs that are the same in every language.
NAMES = {
    "Fondaco", "ICS", "Atom", "CSV", "JSON", "XLSX", "PDF", "API", "OpenAPI", "EUPL-1.2", "XML", "ATECO", "NACE", "UTC",
    "Italiano", "Русский", "English",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]{2,}(?:-[\w.]+)?")


def is_mail(page: Path) -> bool:
    """E-mails know no style sheet, so their layout has styles."""
    return "mail" in page.parts


def is_written_in_one_language(page: Path) -> bool:
    """Whole pages of a language, as legal notes; and the page for a broken server, which says it in all three."""
    return page.stem.endswith(("_it", "_ru", "_en")) or page.name == "500.html"


@pytest.mark.parametrize("what", INLINE)
def test_nothing_is_inline(what: str) -> None:
    found = [
        f"{place(page)}:{text.count(chr(10), 0, match.start()) + 1}"
        for page in PAGES
        if not is_mail(page)
        for text in [page.read_text(encoding="utf-8")]
        for match in INLINE[what].finditer(text)
    ]
    assert found == []


class Words(HTMLParser):
    """Collects what a browser would show or read out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Attributes that are read out count as text."""
        self._silent += tag in {"script", "style", "code", "kbd"}
        self.texts += [value or "" for name, value in attrs if name in SPOKEN_ATTRIBUTES]

    def handle_endtag(self, tag: str) -> None:
        """A script has ended."""
        self._silent -= tag in {"script", "style", "code", "kbd"}

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if not self._silent:
            self.texts.append(data)


def without_translated(source: str) -> str:
    """The template with blanks for its tags, variables, comments and translated blocks."""
    kept, inside = [], False
    for token in Lexer(source).tokenize():
        if token.token_type == TokenType.BLOCK:
            word = token.split_contents()[0]
            inside = word in {"blocktrans", "blocktranslate", "comment"} or (inside and not word.startswith("end"))
            kept.append(" ")
        elif not inside:  # a variable becomes no word: it may be part of a tag's name, as in <h{{ level }}>
            kept.append({TokenType.TEXT: token.contents, TokenType.VAR: "x0"}.get(token.token_type, " "))
    return "".join(kept)


def untranslated_words(source: str) -> list[str]:
    parser = Words()
    parser.feed(without_translated(source))
    return [word for text in parser.texts for word in WORD.findall(text) if word not in NAMES]


def test_every_text_is_marked_for_translation() -> None:
    pages = [page for page in PAGES if not is_written_in_one_language(page)]
    found = {place(page): untranslated_words(page.read_text(encoding="utf-8")) for page in pages}
    assert {page: words for page, words in found.items() if words} == {}


def test_blocks_of_several_lines_are_trimmed() -> None:
    pattern = re.compile(r"{%\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)[^%]*%}[^{]*\n")
    assert [place(page) for page in PAGES if pattern.search(page.read_text(encoding="utf-8"))] == []


def test_an_untranslated_text_would_be_found() -> None:
    page = """{% load i18n %}<a title="Go there" class="btn">{% trans "Save" %}</a><p>Hello {{ name }}</p>
    {% blocktrans trimmed %}Marked {{ x }}{% endblocktrans %}<code>GET</code> 12 · Fondaco"""
    assert untranslated_words(page) == ["Go", "there", "Hello"]
