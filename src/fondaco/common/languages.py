"""Interface languages, and texts written in several of them."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language in which Fondaco writes its documents (ISO 639-1)."""

    ITALIAN = "it"
    RUSSIAN = "ru"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class LocalisedText:
    """One text in the interface languages; an empty string means not translated."""

    it: str = ""
    ru: str = ""
    en: str = ""

    def in_language(self, language: Language) -> str:
        """The text in `language`, else in English, Italian or Russian, whichever exists first."""
        wanted: str = getattr(self, language.value)
        return wanted or self.en or self.it or self.ru

    def __bool__(self) -> bool:
        return bool(self.it or self.ru or self.en)
