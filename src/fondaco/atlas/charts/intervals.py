"""Dots with the span in which the value may lie."""

import math
from dataclasses import dataclass

from fondaco.atlas.charts.axes import Axis, level_axis
from fondaco.atlas.charts.reference import reference_line
from fondaco.atlas.charts.rows import Row, rows_of
from fondaco.atlas.charts.scale import Scale, scale_of
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import Drawing, Frame, framed
from fondaco.atlas.drawing.numbers import decimals_for, shown, span
from fondaco.atlas.drawing.svg import element, line, title
from fondaco.atlas.errors import UndrawableFigure

BAR = 13.0


@dataclass(frozen=True, slots=True)
class Interval:
    """A row: the value lies between `low` and `high`; `value` is the best guess, None where there is none."""

    name: str
    low: float
    high: float
    value: float | None = None

    def __post_init__(self) -> None:
        held = [self.low, self.high] + ([self.value] if self.value is not None else [])
        if not all(math.isfinite(number) for number in held) or self.low > self.high:
            raise UndrawableFigure(
                f"intervals: '{self.name}' runs from {self.low} to {self.high}; give finite bounds in order"
            )


@dataclass(frozen=True, slots=True)
class Intervals:
    """Rows in their order over one axis; `reference` is what they are compared with."""

    frame: Frame
    rows: tuple[Interval, ...]
    axis: Axis
    reference: float | None = None
    reference_name: str = ""

    def __post_init__(self) -> None:
        if not self.rows:
            raise UndrawableFigure("intervals: there is no row; give one at least")

    @property
    def values(self) -> list[float]:
        """Every number shown."""
        return [n for row in self.rows for n in (row.low, row.high, row.value) if n is not None]


def intervals(spec: Intervals) -> str:
    """The chart as an SVG document."""
    frame = spec.frame
    top = 18.0 if spec.reference is not None and spec.reference_name else 4.0
    rows = rows_of(frame, [row.name for row in spec.rows], top, BAR)
    held = [spec.reference] if spec.reference is not None else []
    scale = scale_of(spec.values, rows.left + 6, frame.width - 12, is_log=spec.axis.is_log, holds=held)
    axis, bottom = level_axis(spec.axis, scale, top, top + rows.height, frame.language)
    body = axis
    if spec.reference is not None:
        span_of_rows = (top, top + rows.height)
        body += reference_line(spec.reference_name, scale(spec.reference), span_of_rows, frame.width)
    body += rows.names()
    for row, place in zip(spec.rows, rows.rows, strict=True):
        body += _interval(spec, row, place, scale)
    return framed(frame, Drawing(body, bottom, _summary(spec)))


def _interval(spec: Intervals, row: Interval, place: Row, scale: Scale) -> str:
    middle = place.bar_top + BAR / 2
    first, last = scale(row.low), scale(row.high)
    says = title(_in_words(spec, row))
    whiskers = "".join(line(x, middle - 4, x, middle + 4, stroke=look.NAVY, stroke_width=1.5) for x in (first, last))
    bar = line(first, middle, last, middle, stroke=look.NAVY, stroke_width=2.5)
    dot = "" if row.value is None else element(
        "circle", {"cx": scale(row.value), "cy": middle, "r": 4.5, "fill": look.PAPER, "stroke": look.NAVY,
                   "stroke_width": 2}, says)  # fmt: skip
    return element("g", {}, says, bar, whiskers, dot)


def _in_words(spec: Intervals, row: Interval) -> str:
    share = spec.axis.is_share
    decimals = decimals_for(spec.values, is_share=share)
    within = span(row.low, row.high, spec.frame.language, decimals, is_share=share)
    if row.value is None:
        return f"{row.name}: {within}"
    return f"{row.name}: {shown(row.value, spec.frame.language, decimals, is_share=share)} ({within})"


def _summary(spec: Intervals) -> str:
    rows = "; ".join(_in_words(spec, row) for row in spec.rows[:12])
    return f"{texts.CHART.in_language(spec.frame.language)} {spec.axis.name}. {rows}."
