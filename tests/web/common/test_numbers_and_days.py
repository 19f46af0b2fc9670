"""Roman numerals and periods of days."""

from datetime import date

import pytest
from django.utils.translation import override

from fondaco_web.common.numbers_and_days import days_in_words, roman_numeral


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "I"), (9, "IX"), (13, "XIII"), (28, "XXVIII"), (44, "XLIV"), (1994, "MCMXCIV")],
)
def test_numbers_in_roman_numerals(number: int, written: str) -> None:
    assert roman_numeral(number) == written


@pytest.mark.parametrize(
    ("first", "last", "language", "written"),
    [
        (date(2008, 5, 29), date(2008, 5, 30), "en", "29–30 May 2008"),
        (date(2008, 5, 29), date(2008, 5, 30), "ru", "29–30 мая 2008 г."),
        (date(2008, 5, 30), date(2008, 6, 2), "en", "30 May – 2 June 2008"),
        (date(2008, 12, 31), date(2009, 1, 1), "en", "31 December 2008 – 1 January 2009"),
        (date(2008, 5, 29), date(2008, 5, 29), "en", "29 May 2008"),
        (date(2008, 5, 29), None, "en", "29 May 2008"),
        (None, None, "en", ""),
    ],
)
def test_periods_say_month_and_year_once(first: date | None, last: date | None, language: str, written: str) -> None:
    with override(language):
        assert days_in_words(first, last) == written
