"""How a sheet of the workbook is described: its names, its columns, what they mean and what they accept.

The same descriptions read workbooks, write templates and fill the reference page, so the three cannot differ.
"""

from dataclasses import dataclass
from enum import Enum

from fondaco.common.languages import Language, LocalisedText


class Values(Enum):
    """What the cells of a column hold."""

    TEXT = "text"
    ID = "id"
    TEXTS = "texts"
    NUMBER = "number"
    YES_NO = "yes_no"
    DATE = "date"
    DATES = "dates"
    TIME = "time"
    MOMENT = "moment"
    PERIODS = "periods"
    LANGUAGES = "languages"
    DOCUMENT_LANGUAGE = "document_language"
    ZONE = "zone"
    PLACE_KIND = "place_kind"
    PRIORITY = "priority"
    CHANGE_KIND = "change_kind"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet, or a line of the session sheet.

    `heading` is what Fondaco writes; `also` are other headings it accepts. `offers` names a list to choose from: the
    key of a sheet and of its column ("participants.organisation"). A column that is `rare` stands in no template and
    is written only where it says something.
    """

    key: str
    heading: LocalisedText
    note: LocalisedText
    values: Values = Values.TEXT
    is_required: bool = False
    also: tuple[str, ...] = ()
    example: str = ""
    offers: str = ""
    width: int = 18
    is_rare: bool = False

    def spellings(self) -> tuple[str, ...]:
        """Every heading accepted for this column."""
        return (self.heading.it, self.heading.ru, self.heading.en, *self.also)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `is_list` has one row per thing under a line of headings; else each line is a name and its value."""

    key: str
    title: LocalisedText
    note: LocalisedText
    columns: tuple[Column, ...]
    also: tuple[str, ...] = ()
    is_required: bool = False
    is_list: bool = True

    def spellings(self) -> tuple[str, ...]:
        """Every name accepted for this sheet."""
        return (self.title.it, self.title.ru, self.title.en, *self.also)

    def column(self, key: str) -> Column:
        """The column with this key."""
        return next(column for column in self.columns if column.key == key)

    def heading(self, key: str, language: Language) -> str:
        """The heading of a column in a language."""
        return self.column(key).heading.in_language(language)
