"""Finds the texts to translate in the Python files and templates of an app."""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.utils.translation.template import templatize

SINGULAR, PLURAL, IN_CONTEXT, PLURAL_IN_CONTEXT = None, (1, 2), ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {
    "_": SINGULAR,
    "gettext": SINGULAR,
    "gettext_lazy": SINGULAR,
    "gettext_noop": SINGULAR,
    "ngettext": PLURAL,
    "ngettext_lazy": PLURAL,
    "pgettext": IN_CONTEXT,
    "pgettext_lazy": IN_CONTEXT,
    "npgettext": PLURAL_IN_CONTEXT,
    "npgettext_lazy": PLURAL_IN_CONTEXT,
}
COMMENT_TAGS = ("Translators:",)
TEMPLATE_KINDS = {".html", ".txt", ".xml"}


def texts_of_app(app: Path) -> Catalog:
    """Every text of the app in the folder `app`, with the files it stands in (without line numbers: these change)."""
    texts = Catalog()
    for file in source_files(app):
        for message, comments, context in texts_in(file):
            texts.add(
                message, locations=[(file.relative_to(app).as_posix(), 1)], auto_comments=comments, context=context
            )
    return texts


def source_files(app: Path) -> list[Path]:
    """Python files and templates under `app`, in an order that is the same everywhere."""
    found = [file for file in app.rglob("*.py") if "migrations" not in file.parts]
    found += [file for file in (app / "templates").rglob("*") if file.suffix in TEMPLATE_KINDS]
    return sorted(found)


Text = str | tuple[str, ...]


def texts_in(file: Path) -> Iterator[tuple[Text, list[str], str | None]]:
    """Each text of a file with the comments for translators and its context."""
    content = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        content = as_python(templatize(content, origin=str(file)))
    stream = io.BytesIO(content.encode("utf-8"))
    for _line, message, comments, context in extract("python", stream, KEYWORDS, COMMENT_TAGS):
        yield message, comments, context


def as_python(calls: str) -> str:
    """Django turns a template into calls of gettext among letters; without its indents Python can read that."""
    return "\n".join(line.strip() for line in calls.splitlines())
