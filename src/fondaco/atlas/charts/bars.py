"""Level bars with the value at their end, and a line for what they are compared with."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fondaco.atlas.charts.reference import beside, reference_line
from fondaco.atlas.charts.rows import BAR, Row, rows_of
from fondaco.atlas.charts.scale import Scale
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import Drawing, Frame, framed, halo
from fondaco.atlas.drawing.legend import SUPPRESSED, UNKNOWN
from fondaco.atlas.drawing.letters import text_width
from fondaco.atlas.drawing.numbers import decimals_for, shown
from fondaco.atlas.drawing.svg import Attributes, element, title
from fondaco.atlas.errors import UndrawableFigure

UNKNOWN_WIDTH = 34.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: None is not known; `is_suppressed` says that the publisher withholds it; `is_marked` shows it darker."""

    name: str
    value: float | None
    is_suppressed: bool = False
    is_marked: bool = False

    def __post_init__(self) -> None:
        if self.value is not None and not math.isfinite(self.value):
            raise UndrawableFigure(f"bars: '{self.name}' is {self.value}; a finite number, or None for not known")


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars in their order; `reference` is what they are compared with, such as 1 for the national share."""

    frame: Frame
    bars: tuple[Bar, ...]
    reference: float | None = None
    reference_name: str = ""
    decimals: int | None = None
    is_share: bool = False

    def __post_init__(self) -> None:
        if not self.bars:
            raise UndrawableFigure("bars: there is no row; give one at least")

    @property
    def known(self) -> list[float]:
        """The values that are known."""
        return [bar.value for bar in self.bars if bar.value is not None and not bar.is_suppressed]

    def write(self, value: float) -> str:
        """A value in the reader's language."""
        decimals = decimals_for(self.known, is_share=self.is_share) if self.decimals is None else self.decimals
        return shown(value, self.frame.language, decimals, is_share=self.is_share)


def bars(spec: Bars) -> str:
    """The chart as an SVG document."""
    has_line = spec.reference is not None
    top = 18.0 if has_line and spec.reference_name else 4.0
    rows = rows_of(spec.frame, [bar.name for bar in spec.bars], top)
    endings = [_ending(spec, bar) for bar in spec.bars]
    numbers = [spec.write(value) for value in spec.known]
    room = max((text_width(one, look.TEXT, is_bold=True) for one in numbers), default=0.0) + 8
    scale = _scale(spec, rows.left, spec.frame.width - room, room)
    at = None if spec.reference is None else scale(spec.reference)
    body = "" if at is None else reference_line(spec.reference_name, at, (top, top + rows.height - 2), spec.frame.width)
    body += rows.upright(scale(0), BAR) + rows.names()
    for bar, row, ending in zip(spec.bars, rows.rows, endings, strict=True):
        draw = _bar if _is_known(bar) else _sign
        body += draw(bar, row, _Ground(scale, at, spec.frame.width - 1.0), ending)
    return framed(spec.frame, Drawing(body, top + rows.height, _summary(spec)))


def _scale(spec: Bars, left: float, right: float, room: float) -> Scale:
    """From the least to the greatest value, zero and the reference always within."""
    held = [0.0, *spec.known, *([spec.reference] if spec.reference is not None else [])]
    low, high = min(held), max(held)
    start = left + (room if low < 0 else 0.0)
    return Scale(low, high if high > low else low + 1.0, start, max(right, start + 20))


def _is_known(bar: Bar) -> bool:
    return bar.value is not None and not bar.is_suppressed


@dataclass(frozen=True, slots=True)
class _Ground:
    """The scale of all bars, where the line of comparison stands, and the right edge."""

    scale: Scale
    reference: float | None
    edge: float


def _sign(bar: Bar, row: Row, ground: _Ground, word: str) -> str:
    """A hatched box where the bar would begin, with the word for what is not known."""
    wide, fill = text_width(word, look.TEXT), SUPPRESSED if bar.is_suppressed else UNKNOWN
    x = max(0.0, min(ground.scale(0), ground.edge - UNKNOWN_WIDTH - 6 - wide))
    box: Attributes = {"x": x, "y": row.bar_top, "width": UNKNOWN_WIDTH, "height": BAR, "fill": fill}
    sign = element("rect", {**box, "stroke": look.QUIET, "stroke_width": 0.6}, title(f"{bar.name}: {word}"))
    left = beside(ground.reference, x + UNKNOWN_WIDTH + 6, wide, ground.edge)
    return sign + halo(word, left, row.bar_top + 11.5, look.TEXT, text_anchor="start", fill=look.QUIET)


def _bar(bar: Bar, row: Row, ground: _Ground, text: str) -> str:
    value = bar.value or 0.0
    first, last = sorted((ground.scale(0), ground.scale(value)))
    colour = look.NAVY if bar.is_marked else look.SEQUENCE[3]
    box: Attributes = {"x": first, "y": row.bar_top, "width": max(0.6, last - first), "height": BAR, "fill": colour}
    sign = element("rect", box, title(f"{bar.name}: {text}"))
    wide = text_width(text, look.TEXT, is_bold=bar.is_marked)
    left = first - 5 - wide if value < 0 else beside(ground.reference, last + 5, wide, ground.edge)
    weight = 600 if bar.is_marked else None
    return sign + halo(text, left, row.bar_top + 11.5, look.TEXT, text_anchor="start", font_weight=weight)


def _ending(spec: Bars, bar: Bar) -> str:
    if bar.is_suppressed:
        return texts.SUPPRESSED.in_language(spec.frame.language)
    return texts.UNKNOWN.in_language(spec.frame.language) if bar.value is None else spec.write(bar.value)


def _summary(spec: Bars) -> str:
    rows = [f"{bar.name}: {_ending(spec, bar)}" for bar in spec.bars]
    return f"{texts.CHART.in_language(spec.frame.language)} {listed_rows(rows, spec)}"


def listed_rows(rows: Sequence[str], spec: Bars) -> str:
    """The first rows in words, and how many follow."""
    shown_rows = "; ".join(rows[:12])
    more = texts.AND_MORE.in_language(spec.frame.language).format(n=len(rows) - 12)
    return f"{shown_rows}; {more}." if len(rows) > 12 else f"{shown_rows}."
