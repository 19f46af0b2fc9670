"""Charts are sound documents that show what they were given, in each language and on each width."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.atlas.charts import (
    Bar,
    Bars,
    Contributions,
    Distribution,
    HeatGrid,
    Interval,
    Intervals,
    LineChart,
    Point,
    Scatter,
    Series,
    Stack,
    bars,
    contributions,
    distribution,
    heat_grid,
    intervals,
    line_chart,
    scatter,
)
from fondaco.atlas.charts.axes import Axis
from fondaco.atlas.charts.distribution import bins_of
from fondaco.atlas.charts.scale import powers, round_values, scale_of
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.errors import UndrawableFigure
from fondaco.common.languages import Language
from kernels.atlas.drawn import assert_is_sound, elements, texts

LONG = (
    "Обеспечение электрической энергией, газом и паром; кондиционирование воздуха",
    "Торговля оптовая и розничная; ремонт автотранспортных средств и мотоциклов",
    "Attività manifatturiere",
    "Ханты-Мансийский автономный округ – Югра",
    "Образование",
)
FINITE = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))
EVERY_FRAME = [(language, width) for language in Language for width in (720, 360)]


def frame(language: Language = Language.ENGLISH, width: int = 720) -> Frame:
    return Frame("Профиль специализации: " + LONG[3], language, "1 = the country", source="Istat, 2023", width=width)


def every_chart(given_frame: Frame) -> dict[str, str]:
    values = (1.6, 2.4, None, -0.7, 0.0)
    rows = tuple(Bar(name, value, n == 0, n == 1) for n, (name, value) in enumerate(zip(LONG, values, strict=True)))
    stacks = (Stack(LONG[3], (0.4, -0.2, None, 0.1)), Stack(LONG[0], (0.02, 0.01, -0.3, 0.0)))
    points = tuple(Point(f"{LONG[n % 5]} {n}", math.sin(n), n % 7, n == 3) for n in range(40))
    cells = tuple(tuple(None if i == j else float(i * j) for j in range(5)) for i in range(4))
    lines = tuple(Series(name, tuple((10.0**n, 10.0 ** (n - k)) for n in range(1, 6))) for k, name in enumerate(LONG))
    return {
        "bars": bars(Bars(given_frame, rows, 1.0, "среднее по стране = 1")),
        "contributions": contributions(Contributions(given_frame, LONG[:4], stacks)),
        "intervals": intervals(Intervals(given_frame, tuple(Interval(n, -0.5, 1.5, 1.0) for n in LONG), Axis(LONG[1]),
                                         1.0, "media nazionale")),
        "scatter": scatter(Scatter(given_frame, points, Axis(LONG[0]), Axis(LONG[1]))),
        "heat grid": heat_grid(HeatGrid(given_frame, LONG[:4], LONG, cells, frozenset({(1, 2)}), 4, 1.0)),
        "upright heads": heat_grid(HeatGrid(given_frame, LONG[:4], ("A", "B", "C", "D", "E"), cells)),
        "lines": line_chart(LineChart(given_frame, lines, Axis(LONG[4], is_log=True), Axis(LONG[0], is_log=True))),
        "distribution": distribution(Distribution(given_frame, (36.0, 37.0, 37.0, 39.0), Axis(LONG[1]), 37.0, LONG[4])),
    }  # fmt: skip


@pytest.mark.parametrize(("language", "width"), EVERY_FRAME)
def test_every_chart_is_sound(language: Language, width: int) -> None:
    for name, svg in every_chart(frame(language, width)).items():
        try:
            assert_is_sound(svg)
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error


def test_charts_are_drawn_alike_each_time() -> None:
    assert every_chart(frame()) == every_chart(frame())


def test_marks_in_names_are_written_as_they_are() -> None:
    svg = bars(Bars(frame(), (Bar("A <b>&\"'", 1.0),)))
    assert_is_sound(svg)
    assert "A <b>&\"'" in [one.words for one in texts(svg)]


@given(st.lists(st.one_of(st.none(), FINITE), min_size=1, max_size=8), st.one_of(st.none(), FINITE))
@settings(max_examples=40, deadline=None)
def test_bars_of_any_values_are_sound_and_none_leaves_the_drawing(
    values: list[float | None], reference: float | None
) -> None:
    rows = tuple(Bar(LONG[n % 5], value) for n, value in enumerate(values))
    svg = bars(Bars(frame(width=360), rows, reference, "the country"))
    assert_is_sound(svg)
    for one in elements(svg, "rect"):
        assert float(one.get("x", "0")) >= -0.01
        assert float(one.get("x", "0")) + float(one.get("width", "0")) <= 360.01


@given(st.lists(st.lists(st.one_of(st.none(), FINITE), min_size=3, max_size=3), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_contributions_are_as_long_as_they_count(rows: list[list[float | None]]) -> None:
    spec = Contributions(frame(), LONG[2:5], tuple(Stack(f"row {n}", tuple(row)) for n, row in enumerate(rows)))
    svg = contributions(spec)
    assert_is_sound(svg)
    lengths = [float(one.get("width", "0")) for one in elements(svg, "rect") if one.get("height") == "18"]
    known = [abs(value) for row in rows for value in row if value]
    assert len(lengths) == len(known)
    if known and max(known) > 1:
        unit = max(lengths) / max(known)
        assert lengths == pytest.approx([value * unit for value in known], abs=0.02)


def test_what_is_not_known_is_a_word_and_never_zero() -> None:
    svg = bars(Bars(frame(), (Bar("a", None), Bar("b", 3.0, is_suppressed=True), Bar("c", 2.0))))
    assert [one.words for one in texts(svg)][2:-1] == ["a", "b", "c", "not known", "suppressed", "2"]


@given(st.floats(-1e9, 1e9), st.floats(1e-6, 1e9), st.integers(2, 12))
def test_marks_of_an_axis_are_few_round_and_within(low: float, span: float, most: int) -> None:
    marks = round_values(low, low + span, most)
    assert len(marks) <= most + 1
    assert all(low - span * 1e-6 <= mark <= low + span * (1 + 1e-6) for mark in marks)


def test_marks_of_a_logarithmic_axis_are_powers_of_ten() -> None:
    assert powers(0.9, 1200.0, 6) == (1.0, 10.0, 100.0, 1000.0)
    assert powers(1.0, 30.0, 6) == (1.0, 2.0, 5.0, 10.0, 20.0)


def test_a_scale_holds_equal_values() -> None:
    assert scale_of([3.0, 3.0], 0.0, 100.0)(3.0) == 50.0


@given(st.lists(st.floats(-1e4, 1e4), min_size=1, max_size=60))
def test_every_outcome_is_in_one_bar(outcomes: list[float]) -> None:
    bins = bins_of(tuple(outcomes))
    assert sum(n for _, _, n in bins) == len(outcomes)
    assert all(low < high for low, high, _ in bins)


def test_few_whole_numbers_have_a_bar_each() -> None:
    assert bins_of((36.0, 38.0, 38.0)) == [(35.5, 36.5, 1), (36.5, 37.5, 0), (37.5, 38.5, 2)]


def test_what_cannot_be_drawn_is_refused_with_a_reason() -> None:
    with pytest.raises(UndrawableFigure, match="'a' is inf"):
        Bar("a", math.inf)
    with pytest.raises(UndrawableFigure, match="runs from 2"):
        Interval("a", 2.0, 1.0)
    with pytest.raises(UndrawableFigure, match="has no logarithm"):
        line_chart(LineChart(frame(), (Series("a", ((0.0, 1.0),)),), Axis("x", is_log=True), Axis("y")))
    with pytest.raises(UndrawableFigure, match="there is no row"):
        Bars(frame(), ())
    with pytest.raises(UndrawableFigure, match="needs 2 finite values"):
        Contributions(frame(), ("a", "b"), (Stack("row", (1.0,)),))
    with pytest.raises(UndrawableFigure, match="have no room"):
        heat_grid(HeatGrid(replace(frame(), width=300), ("a",), ("c",) * 200, ((1.0,) * 200,)))
