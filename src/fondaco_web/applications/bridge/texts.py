"""Texts of the platform as the kernels know them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import override

from fondaco.common.languages import Language, LocalisedText


def tidy(text: str) -> str:
    """A text on one line, without characters that nobody sees."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def localised_text(texts: Mapping[str, str] | None) -> LocalisedText:
    """A text in the languages of the kernels."""
    return LocalisedText(**{language.value: tidy((texts or {}).get(language.value, "")) for language in Language})


def in_every_language(message: str | Promise, **values: object) -> dict[str, str]:
    """A marked string, written out in each language of the platform."""
    written = {}
    for language in Language:
        with override(language.value):
            written[language.value] = str(message) % values if values else str(message)
    return written
