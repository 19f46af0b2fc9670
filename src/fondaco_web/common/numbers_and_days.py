"""Numbers and periods of days in the words and signs of the reader's language."""

from datetime import date

from django.utils.formats import date_format

ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
ROMAN_DIGITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman_numeral(number: int) -> str:
    """A positive number in Roman numerals."""
    written = ""
    for value, sign in ROMAN:
        written += sign * (number // value)
        number %= value
    return written + ROMAN_DIGITS[number]


def days_in_words(first: date | None, last: date | None = None) -> str:
    """From `first` to `last`, without saying month and year twice: "29–30 May 2008"; nothing where no day is known."""
    if first is None:
        return ""
    if last is None or last == first:
        return date_format(first, "DATE_FORMAT")
    end = date_format(last, "DATE_FORMAT")
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{date_format(first, 'MONTH_DAY_FORMAT' if first.year == last.year else 'DATE_FORMAT')} – {end}"
