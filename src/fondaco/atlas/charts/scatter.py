"""Points by two measures, with the names of some."""

import math
import statistics
from dataclasses import dataclass

from fondaco.atlas.charts.axes import Axis, left_room, level_axis, name_above, upright_axis
from fondaco.atlas.charts.marks import mark
from fondaco.atlas.charts.scale import scale_of
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import Drawing, Frame, framed
from fondaco.atlas.drawing.labels import Name, names_on_map
from fondaco.atlas.drawing.numbers import decimals_for, shown
from fondaco.atlas.drawing.svg import element, title
from fondaco.atlas.errors import UndrawableFigure

TALL, TALL_COMPACT = 0.6, 0.95
DOT = 3.5


@dataclass(frozen=True, slots=True)
class Point:
    """A place by two measures; `is_marked` shows it darker and writes its name first."""

    name: str
    x: float
    y: float
    is_marked: bool = False

    def __post_init__(self) -> None:
        if not (math.isfinite(self.x) and math.isfinite(self.y)):
            raise UndrawableFigure(f"scatter: '{self.name}' lies at {self.x}, {self.y}; leave out what is not known")


@dataclass(frozen=True, slots=True)
class Scatter:
    """Points over two axes; the names of marked points and of the `n_named` farthest from the middle are written."""

    frame: Frame
    points: tuple[Point, ...]
    across: Axis
    up: Axis
    n_named: int = 8

    def __post_init__(self) -> None:
        if not self.points:
            raise UndrawableFigure("scatter: there is no point; give one at least")


def scatter(spec: Scatter) -> str:
    """The chart as an SVG document."""
    frame = spec.frame
    name, top = name_above(spec.up, frame.width, 0)
    tall = frame.width * (TALL_COMPACT if frame.is_compact else TALL)
    up = scale_of([p.y for p in spec.points], top + tall, top + 6, is_log=spec.up.is_log)
    left = left_room(spec.up, up, frame.language)
    across = scale_of([p.x for p in spec.points], left, frame.width - 10.0, is_log=spec.across.is_log)
    level, bottom = level_axis(spec.across, across, top, top + tall, frame.language)
    body = name + upright_axis(spec.up, up, left, frame.width - 10.0, frame.language) + level
    spots = [(across(p.x), up(p.y)) for p in spec.points]
    for point, (x, y) in zip(spec.points, spots, strict=True):
        colour = look.ACCENT if point.is_marked else look.SEQUENCE[4]
        form = "diamond" if point.is_marked else "circle"
        says = title(_in_words(spec, point))
        body += element("g", {}, says, mark(form, x, y, DOT, colour, fill_opacity=0.8, stroke=look.PAPER))
    body += _names(spec, (left, up.end, up.start), spots)
    return framed(frame, Drawing(body, bottom, _summary(spec)))


def _names(spec: Scatter, corner: tuple[float, float, float], spots: list[tuple[float, float]]) -> str:
    """Names above their dots, and over no dot."""
    spots_and_points = list(zip(spec.points, spots, strict=True))
    spread = [statistics.pstdev(axis) or 1.0 for axis in zip(*spots, strict=True)]
    middle = [statistics.median(axis) for axis in zip(*spots, strict=True)]

    def remoteness(spot: tuple[float, float]) -> float:
        return math.hypot(*((a - b) / c for a, b, c in zip(spot, middle, spread, strict=True)))

    chosen = sorted(spots_and_points, key=lambda one: (not one[0].is_marked, -remoteness(one[1]), one[0].name))
    n = max(spec.n_named, sum(point.is_marked for point in spec.points))
    left, top, bottom = corner
    taken = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in spots]
    taken += [(0.0, 0.0, float(spec.frame.width), top - 6), (0.0, 0.0, left - 4, bottom)]
    names = [Name(point.name, x, y, 170.0) for point, (x, y) in chosen[:n]]
    return names_on_map(names, spec.frame.width, bottom, taken)


def _in_words(spec: Scatter, point: Point) -> str:
    language = spec.frame.language
    x = shown(
        point.x,
        language,
        decimals_for([p.x for p in spec.points], is_share=spec.across.is_share),
        is_share=spec.across.is_share,
    )
    y = shown(
        point.y,
        language,
        decimals_for([p.y for p in spec.points], is_share=spec.up.is_share),
        is_share=spec.up.is_share,
    )
    return f"{point.name}: {x}; {y}"


def _summary(spec: Scatter) -> str:
    marked = [_in_words(spec, point) for point in spec.points if point.is_marked]
    said = (
        f"{texts.CHART.in_language(spec.frame.language)} {spec.across.name} / {spec.up.name}; n = {len(spec.points)}."
    )
    return f"{said} {'. '.join(marked)}." if marked else said
