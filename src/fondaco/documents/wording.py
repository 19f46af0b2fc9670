"""Dates, times, numbers, plurals and names of languages, as a reader of each language expects them."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.documents.errors import UnprintableSession

LOCALES = {Language.ITALIAN: "it", Language.RUSSIAN: "ru", Language.ENGLISH: "en_GB"}
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Plural:
    """A text for each plural form; Italian and English use `one` and `many`, Russian also `few`."""

    one: Text
    few: Text
    many: Text

    def of(self, n: int, language: Language) -> str:
        """The text for a number, with the number in place of `{n}`."""
        form = Locale.parse(LOCALES[language]).plural_form(n)
        text = {"one": self.one, "few": self.few}.get(form, self.many)
        return text.in_language(language).format(n=number(n, language))


def number(value: float, language: Language) -> str:
    """A number with the separators of a language."""
    return str(format_decimal(value, locale=LOCALES[language]))


def long_date(day: date, language: Language) -> str:
    """'giovedì 29 maggio 2008', with a capital as it stands alone."""
    written = str(format_date(day, "full" if language != Language.ENGLISH else "EEEE d MMMM y", LOCALES[language]))
    return written[:1].upper() + written[1:]


def weekday_and_day(day: date, language: Language) -> str:
    """'gio 29 mag'."""
    return str(format_skeleton("MMMEd", day, locale=LOCALES[language]))


def moment(at: datetime, language: Language) -> str:
    """'29 maggio 2008, 14:05'."""
    return f"{format_date(at, 'long', LOCALES[language])}, {clock(at)}"


def clock(at: datetime) -> str:
    """The time of day, on the 24-hour clock that all three languages use in a programme."""
    return at.strftime("%H:%M")


def date_span(days: Sequence[date], language: Language) -> str:
    """The first and last day of a session: '29–30 maggio 2008'."""
    first, last = min(days), max(days)
    if first == last:
        return str(format_date(first, "long", LOCALES[language]))
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{format_date(last, 'long', LOCALES[language])}"
    return f"{format_date(first, 'long', LOCALES[language])} – {format_date(last, 'long', LOCALES[language])}"


@functools.cache
def zone(name: str) -> tzinfo:
    """A time zone by its IANA name.

    Raises
    ------
    UnprintableSession
        There is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise UnprintableSession(
            f"Time zone '{name}' is not known: write the name of an IANA time zone, for example Europe/Rome"
        ) from error


@functools.cache
def zone_city(name: str, language: Language) -> str:
    """The city that a time zone is named after: 'Mosca' for Europe/Moscow in Italian."""
    return str(get_timezone_location(name, locale=LOCALES[language], return_city=True))


def utc_offset(at: datetime) -> str:
    """'UTC+4', 'UTC−3:30'."""
    offset = at.utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else MINUS
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


@functools.cache
def language_name(code: str, language: Language) -> str:
    """The name of a spoken language, else its code."""
    return str(Locale.parse(LOCALES[language]).languages.get(code, code))


def language_names(codes: Iterable[str], language: Language) -> str:
    """The names of spoken languages, with commas between."""
    return ", ".join(language_name(code, language) for code in codes)


def listed(items: Sequence[str], language: Language) -> str:
    """Items as a sentence lists them: 'A, B e C'."""
    return str(format_list(list(items), locale=LOCALES[language]))
