"""Texts fit where they are put."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco.atlas.drawing.letters import fitted, text_width, wrapped

LONG = "Ханты-Мансийский автономный округ – Югра"


def test_widths_are_those_of_the_font() -> None:
    assert text_width("n", 1000.0) == 618.0
    assert text_width("Щ", 1000.0) > text_width("г", 1000.0)
    assert text_width("ab", 10.0) == pytest.approx(text_width("a", 10.0) + text_width("b", 10.0))


@given(st.text(max_size=80), st.floats(30, 300))
def test_no_line_is_wider_than_its_room(text: str, width: float) -> None:
    for line in wrapped(text, 12.0, width):
        assert text_width(line, 12.0) <= width or len(line) <= 4


@given(st.text(alphabet="abc -абв", max_size=60), st.floats(20, 200))
def test_wrapping_loses_no_letter(text: str, width: float) -> None:
    letters = "".join(wrapped(text, 12.0, width)).replace("-", "").replace(" ", "")
    assert letters == text.replace("-", "").replace(" ", "")


def test_a_name_is_cut_at_words_first() -> None:
    assert wrapped(LONG, 12.0, 180.0) == ["Ханты-Мансийский", "автономный округ – Югра"]


def test_too_many_lines_end_with_dots() -> None:
    assert wrapped("one two three four five six seven", 12.0, 60.0, most=2)[-1].endswith("…")
    assert len(wrapped("one two three four five six seven", 12.0, 60.0, most=2)) == 2


def test_a_short_text_is_left_as_it_is() -> None:
    assert fitted("Roma", 12.0, 100.0) == "Roma"
    assert fitted(LONG, 12.0, 60.0).endswith("…")
