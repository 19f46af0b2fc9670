"""Numbers are written as readers of each language expect, with decimals that tell them apart."""

import pytest

from fondaco.atlas.drawing.numbers import decimals_for, decimals_of, shown, span
from fondaco.common.languages import Language

IT, RU, EN = Language.ITALIAN, Language.RUSSIAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("language", "text"), [(IT, "1.234.567,50"), (RU, "1\u00a0234\u00a0567,50"), (EN, "1,234,567.50")]
)
def test_separators_are_those_of_the_language(language: Language, text: str) -> None:
    assert shown(1234567.5, language, 2) == text


def test_a_negative_number_has_a_true_minus_and_zero_has_none() -> None:
    assert shown(-0.5, IT, 1) == "−0,5"
    assert shown(-0.01, EN, 1) == "0.0"


def test_shares_are_percentages() -> None:
    assert shown(0.123, IT, 1, is_share=True) == "12,3\u00a0%"


@pytest.mark.parametrize(
    ("values", "decimals"),
    [([], 0), ([0.0], 0), ([1.0, 2.0], 0), ([0.5, 1.5], 1), ([0.01, 0.012], 3), ([12345.6], 0), ([1.001, 1.002], 3)],
)
def test_as_many_decimals_as_tell_values_apart(values: list[float], decimals: int) -> None:
    assert decimals_for(values) == decimals


def test_breaks_are_written_exactly() -> None:
    assert [decimals_of(values) for values in ((), (1.0, 2.0), (0.5, 1.25), (1 / 3,))] == [0, 0, 2, 3]
    assert decimals_of((0.125,), is_share=True) == 1


def test_a_span_of_one_number_is_that_number() -> None:
    assert span(1.0, 1.04, EN, 1) == "1.0"
    assert span(1.0, 2.0, EN, 1) == "1.0\u00a0– 2.0"
