"""Numbers, shares and dates as a reader of each language expects them: the one place where they become text."""

from collections.abc import Callable, Mapping
from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from fondaco.common.languages import Language, LocalisedText

LOCALES = {Language.ITALIAN: "it", Language.RUSSIAN: "ru", Language.ENGLISH: "en_GB"}
NO_BREAK_SPACE = "\u00a0"
DECIMALS = 2
MOST_DECIMALS = 12


def number(value: float, language: Language, *, decimals: int = DECIMALS, is_fixed: bool = False) -> str:
    """A number with the separators of a language: `decimals` places after the point, without noughts at the end.

    `is_fixed` keeps the noughts, for numbers that stand in a column.
    """
    pattern = f"#,##0.{('0' if is_fixed else '#') * decimals}" if decimals else "#,##0"
    return str(format_decimal(round(value, decimals) + 0.0, format=pattern, locale=LOCALES[language]))


def share(value: float, language: Language, *, decimals: int = DECIMALS, is_fixed: bool = False) -> str:
    """A share of one as a percentage, as `number`."""
    space = "" if language == Language.ENGLISH else NO_BREAK_SPACE
    return f"{number(value * 100, language, decimals=decimals, is_fixed=is_fixed)}{space}%"


def decimals_beside(value: float, threshold: float) -> int:
    """As many decimals as it takes to see that a value differs from the threshold it is held against."""
    for decimals in range(DECIMALS, MOST_DECIMALS):
        if value == threshold or round(value, decimals) != round(threshold, decimals):
            return decimals
    return MOST_DECIMALS


def day(on: date, language: Language) -> str:
    """'5 ottobre 1991', '5 октября 1991 г.', '5 October 1991'."""
    return str(format_date(on, "long", LOCALES[language]))


def in_each_language(text: LocalisedText, values: Callable[[Language], Mapping[str, str]]) -> LocalisedText:
    """`text` with its places filled in each language."""
    return LocalisedText(*(filled(text.in_language(one), **values(one)) for one in Language))


def filled(text: str, **values: str) -> str:
    """`text` with its places filled; a Russian date before a full stop keeps one of the two stops."""
    return text.format(**values).replace("г..", "г.")
