"""Values fall into classes that colours and legend agree on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.classes import classes_of, quantile_breaks
from fondaco.atlas.errors import UndrawableFigure

VALUES = st.lists(st.floats(-1e6, 1e6), max_size=60)


@given(VALUES, st.integers(1, 6), st.one_of(st.none(), st.just(1.0)))
def test_every_value_has_a_class_with_a_colour_and_a_legend(
    values: list[float], n_classes: int, middle: float | None
) -> None:
    classes = classes_of(values, n_classes, middle)
    assert len(set(classes.colours)) == len(classes.colours) == len(classes.breaks) + 1
    assert all(0 <= classes.of(value) < len(classes.colours) for value in values)
    assert len(classes.entries(values, str)) == (len(classes.colours) if values else 0)
    if middle is not None:
        assert all((value < middle) == (classes.of(value) < classes.n_below) for value in values)


def test_a_class_around_the_middle_is_neither_below_nor_above() -> None:
    classes = classes_of([1.0], (0.5, 0.8, 1.25, 2.0), 1.0)
    assert classes.n_below == 2
    assert classes.colours[2] == look.MIDDLE


def test_a_class_that_no_value_is_in_says_where_it_ends() -> None:
    classes = classes_of([1.0], (0.5, 0.8, 1.25, 2.0), 1.0)
    assert [entry.text for entry in classes.entries([0.9, 1.3], str)] == [
        "<\u00a00.5", "0.5\u00a0– 0.8", "0.8\u00a0– 1.25", "1.25\u00a0– 2.0", "≥\u00a02.0",
    ]  # fmt: skip


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=60), st.integers(1, 6))
def test_no_quantile_class_is_empty(values: list[int], n_classes: int) -> None:
    breaks = quantile_breaks([float(value) for value in values], n_classes)
    classes = classes_of([], breaks, None)
    assert {classes.of(value) for value in values} == set(range(len(breaks) + 1))


def test_quantiles_hold_about_as_many_values_each() -> None:
    assert quantile_breaks(range(12), 4) == (3.0, 6.0, 9.0)


def test_equal_values_are_one_class() -> None:
    assert quantile_breaks([2.0] * 9, 5) == ()


@pytest.mark.parametrize("breaks", [0, 7, (2.0, 1.0), (1.0, 1.0), (1.0, float("nan")), tuple(map(float, range(6)))])
def test_breaks_that_make_no_classes_are_refused(breaks: int | tuple[float, ...]) -> None:
    with pytest.raises(UndrawableFigure):
        classes_of([1.0, 2.0], breaks, None)
