"""Understands single cells: texts, whole numbers, and values to be chosen among words of three languages."""

import functools
import zoneinfo
from collections.abc import Callable
from datetime import date, time, timedelta

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text
from fondaco.workbook.definition import Values
from fondaco.workbook.raw import CellValue, shown
from fondaco.workbook.tables import WrongValue
from fondaco.workbook.wording import fold, nearest, split_list, tidy
from fondaco.workbook.words import choices_by_spelling, language_codes, language_names, words_in

LANGUAGE_SEPARATORS = ";,/"


def text(value: CellValue) -> str:
    """A text; numbers as they are seen (7.0 is "7"). A date is refused: spreadsheets make dates of ids like 3-5."""
    if isinstance(value, date | time | timedelta):
        raise WrongValue("not_text")
    return tidy(shown(value))


def texts(value: CellValue) -> tuple[str, ...]:
    """Several texts, separated by semicolons or lines."""
    return split_list(shown(value)) if not isinstance(value, date | time | timedelta) else (text(value),)


def number(least: int) -> Callable[[CellValue], int]:
    """A whole number, `least` or more; also written as text, or with a decimal part of nothing ("7,0")."""

    def parse(value: CellValue) -> int:
        wrong = WrongValue("bad_number", least=str(least))
        if isinstance(value, bool | date | time | timedelta):
            raise wrong
        try:
            found = float(tidy(value).replace(" ", "").replace(",", ".")) if isinstance(value, str) else value
            whole = int(found)
        except (ValueError, OverflowError):
            raise wrong from None
        if whole != found or whole < least or whole > 10**9:
            raise wrong
        return whole

    return parse


def choice(values: Values) -> Callable[[CellValue], str]:
    """One of the words for a kind of column; the answer is the value's own code."""

    def parse(value: CellValue) -> str:
        known = choices_by_spelling(values)
        found = known.get(fold(shown(value)))
        if found is None:
            words = {language: ", ".join(words_in(values, language)) for language in Language}
            listed = Text(words[Language.ITALIAN], words[Language.RUSSIAN], words[Language.ENGLISH])
            spellings = [word for language in Language for word in words_in(values, language)]
            raise WrongValue("bad_choice", suggest=lambda: nearest(shown(value), spellings), words=listed)
        return found.value

    return parse


def yes_no(value: CellValue) -> bool:
    """Yes or no, in words of three languages or as the spreadsheet's own truth."""
    return value if isinstance(value, bool) else choice(Values.YES_NO)(value) == "yes"


def languages(value: CellValue) -> tuple[str, ...]:
    """ISO 639-1 codes of the languages named, each once."""
    known = language_codes()
    names = split_list(shown(value) if isinstance(value, str) else text(value), LANGUAGE_SEPARATORS)
    unknown = next((name for name in names if fold(name) not in known), None)
    if unknown is not None:
        raise WrongValue("bad_language", suggest=lambda: nearest(unknown, all_language_names()))
    return tuple(dict.fromkeys(known[fold(name)] for name in names))


def all_language_names() -> list[str]:
    """The names of the world's languages in the three languages."""
    return [name for language in Language for name in language_names(language).values()]


def zone(value: CellValue) -> str:
    """The name of an IANA time zone."""
    name = text(value)
    known = zones_by_spelling()
    if fold(name) not in known:
        raise WrongValue("bad_zone", suggest=lambda: nearest_zone(name))
    return name if name in zones() else known[fold(name)]


def nearest_zone(name: str) -> str:
    """The zone whose city is closest to `name`, else whose whole name is."""
    cities = {zone.rpartition("/")[2].replace("_", " "): zone for zone in sorted(zones())}
    return cities.get(nearest(name, cities), "") or nearest(name, sorted(zones()))


@functools.cache
def zones() -> frozenset[str]:
    """The time zones of the IANA database."""
    return frozenset(zoneinfo.available_timezones())


@functools.cache
def zones_by_spelling() -> dict[str, str]:
    """The time zones by folded name."""
    return {fold(name): name for name in sorted(zones())}
