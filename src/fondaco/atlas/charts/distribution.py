"""How often each outcome occurred, such as the number of areas over resampled flows."""

import math
from collections import Counter
from dataclasses import dataclass

from fondaco.atlas.charts.axes import Axis, left_room, level_axis, name_above, upright_axis
from fondaco.atlas.charts.reference import reference_line
from fondaco.atlas.charts.scale import Scale, round_values, scale_of
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import Drawing, Frame, framed
from fondaco.atlas.drawing.numbers import decimals_for, shown, span
from fondaco.atlas.drawing.svg import element, title
from fondaco.atlas.errors import UndrawableFigure

MOST_BARS = 40
TALL, TALL_COMPACT = 0.4, 0.65


@dataclass(frozen=True, slots=True)
class Distribution:
    """Outcomes in any order; `marked` is one to compare them with, such as the result without resampling."""

    frame: Frame
    outcomes: tuple[float, ...]
    axis: Axis
    marked: float | None = None
    marked_name: str = ""

    def __post_init__(self) -> None:
        if not self.outcomes or not all(math.isfinite(value) for value in self.outcomes):
            raise UndrawableFigure("distribution: there is no outcome, or one is not finite; give finite numbers")


def distribution(spec: Distribution) -> str:
    """The chart as an SVG document."""
    frame = spec.frame
    bins = bins_of(spec.outcomes)
    count = Axis(texts.COUNT.in_language(frame.language))
    name, top = name_above(count, frame.width, 0)
    top += 16 if spec.marked is not None else 0
    tall = frame.width * (TALL_COMPACT if frame.is_compact else TALL)
    up = scale_of([n for _, _, n in bins], top + tall, top + 6, holds=[0.0])
    left = left_room(count, up, frame.language)
    held = [spec.marked] if spec.marked is not None else []
    across = Scale(min([bins[0][0], *held]), max([bins[-1][1], *held]), left, frame.width - 10.0)
    level, bottom = level_axis(spec.axis, across, top + tall, top + tall, frame.language)
    body = name + upright_axis(count, up, left, frame.width - 10.0, frame.language) + level
    decimals = decimals_for(list(spec.outcomes))
    for low, high, n in bins:
        body += _bar(across(low), across(high), (up(n), up(0)), f"{span(low, high, frame.language, decimals)}: {n}")
    if spec.marked is not None:
        body += reference_line(spec.marked_name, across(spec.marked), (top + 2, top + tall), frame.width)
    return framed(frame, Drawing(body, bottom, _summary(spec, decimals)))


def bins_of(outcomes: tuple[float, ...]) -> list[tuple[float, float, int]]:
    """Bars as (from, to, how many): one for each whole number where these are few, else of equal round width."""
    low, high = min(outcomes), max(outcomes)
    if all(value == round(value) for value in outcomes) and high - low < MOST_BARS:
        counted = Counter(round(value) for value in outcomes)
        return [(n - 0.5, n + 0.5, counted[n]) for n in range(round(low), round(high) + 1)]
    if low == high:
        return [(low - 0.5, high + 0.5, len(outcomes))]
    marks = round_values(low, high, MOST_BARS // 2)
    step = marks[1] - marks[0]
    first = math.floor(low / step)
    counted = Counter(math.floor(value / step) for value in outcomes)
    return [(n * step, (n + 1) * step, counted[n]) for n in range(first, math.floor(high / step) + 1)]


def _bar(left: float, right: float, heights: tuple[float, float], says: str) -> str:
    top, bottom = heights
    gap = min(1.5, (right - left) * 0.1)
    box = {"x": left + gap / 2, "y": top, "width": right - left - gap, "height": bottom - top}
    return element("rect", {**box, "fill": look.SEQUENCE[3]}, title(says))


def _summary(spec: Distribution, decimals: int) -> str:
    language = spec.frame.language
    within = span(min(spec.outcomes), max(spec.outcomes), language, decimals)
    said = f"{texts.CHART.in_language(language)} {spec.axis.name}: {within}; n = {len(spec.outcomes)}."
    if spec.marked is None:
        return said
    return f"{said} {spec.marked_name}: {shown(spec.marked, language, decimals)}."
