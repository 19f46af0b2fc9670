"""Lines over two axes, linear or logarithmic."""

import math
from dataclasses import dataclass

import numpy as np

from fondaco.atlas.charts.axes import Axis, left_room, level_axis, name_above, upright_axis
from fondaco.atlas.charts.marks import FORMS, mark
from fondaco.atlas.charts.scale import Scale, scale_of
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import GAP, Drawing, Frame, framed
from fondaco.atlas.drawing.legend import Entry, legend
from fondaco.atlas.drawing.svg import element, path_of_line, title
from fondaco.atlas.errors import UndrawableFigure

TALL, TALL_COMPACT = 0.55, 0.9


@dataclass(frozen=True, slots=True)
class Series:
    """A line through points (x, y) in their order."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class LineChart:
    """At most six lines, told apart by colour, dashes and marks."""

    frame: Frame
    series: tuple[Series, ...]
    across: Axis
    up: Axis

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= len(look.SERIES) or not any(one.points for one in self.series):
            raise UndrawableFigure(f"line chart: {len(self.series)} lines; one to six with points can be told apart")
        for one in self.series:
            if not all(math.isfinite(number) for point in one.points for number in point):
                raise UndrawableFigure(f"line chart: '{one.name}' has a point that is not finite; leave it out")


def line_chart(spec: LineChart) -> str:
    """The chart as an SVG document."""
    frame = spec.frame
    entries = [
        Entry(one.name, stroke=colour, width=2.2, dash=dash)
        for one, colour, dash in zip(spec.series, look.SERIES, look.DASHES, strict=False)
    ]
    key, high = legend(entries, frame.width)
    name, top = name_above(spec.up, frame.width, high + GAP)
    tall = frame.width * (TALL_COMPACT if frame.is_compact else TALL)
    points = [point for one in spec.series for point in one.points]
    up = scale_of([y for _, y in points], top + tall, top + 6, is_log=spec.up.is_log)
    left = left_room(spec.up, up, frame.language)
    across = scale_of([x for x, _ in points], left, frame.width - 10.0, is_log=spec.across.is_log)
    level, bottom = level_axis(spec.across, across, top, top + tall, frame.language)
    body = key + name + upright_axis(spec.up, up, left, frame.width - 10.0, frame.language) + level
    for nth, one in enumerate(spec.series):
        body += _line(one, nth, across, up)
    return framed(frame, Drawing(body, bottom, _summary(spec)))


def _line(series: Series, nth: int, across: Scale, up: Scale) -> str:
    if not series.points:
        return ""
    spots = np.array([(across(x), up(y)) for x, y in series.points])
    colour = look.SERIES[nth]
    way = element("path", {"d": path_of_line(spots), "fill": "none", "stroke": colour, "stroke_width": 2.2,
                           "stroke_dasharray": look.DASHES[nth], "stroke_linejoin": "round"})  # fmt: skip
    signs = "".join(mark(FORMS[nth], x, y, 3.2, colour) for x, y in spots.tolist())
    return element("g", {}, title(series.name), way, signs)


def _summary(spec: LineChart) -> str:
    names = "; ".join(one.name for one in spec.series)
    return f"{texts.CHART.in_language(spec.frame.language)} {spec.up.name} / {spec.across.name}: {names}."
