"""The languages that organisations and people can say they speak (ISO 639-1)."""

from babel import Locale
from django.conf import settings
from django.utils.translation import get_language

FIRST = tuple(code for code, _name in settings.LANGUAGES)
SPOKEN = (
    *FIRST,
    "fr",
    "de",
    "es",
    "pt",
    "el",
    "nl",
    "pl",
    "cs",
    "sr",
    "hr",
    "sl",
    "ro",
    "bg",
    "uk",
    "tr",
    "ar",
    "zh",
    "ja",
)


def language_choices() -> list[tuple[str, str]]:
    """Codes with their names in the reader's language; those of the platform first, the others by name."""
    locale = Locale.parse(get_language() or "en")
    named = [(code, str(locale.languages.get(code, code))) for code in SPOKEN]
    return [*named[: len(FIRST)], *sorted(named[len(FIRST) :], key=lambda pair: pair[1])]
