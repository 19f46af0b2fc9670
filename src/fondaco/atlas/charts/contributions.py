"""Scores taken apart: what each term adds to a score or takes from it, so that the parts make up the whole."""

import math
from dataclasses import dataclass

from fondaco.atlas.charts.rows import Row, rows_of
from fondaco.atlas.charts.scale import Scale
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import GAP, Drawing, Frame, framed, label
from fondaco.atlas.drawing.legend import Entry, legend
from fondaco.atlas.drawing.letters import text_width
from fondaco.atlas.drawing.numbers import decimals_for, shown
from fondaco.atlas.drawing.svg import element, short, title
from fondaco.atlas.errors import UndrawableFigure

BAR = 18.0
PARTS = ("#17375e", "#e0a163", "#5a8abb", "#f3d9bd", "#7a3d0a", "#bdd3e8", "#55606e", "#e6eaef")
DARK = frozenset(("#17375e", "#7a3d0a", "#55606e"))


@dataclass(frozen=True, slots=True)
class Stack:
    """A row: its name and what each term contributes; None where a term is not known."""

    name: str
    values: tuple[float | None, ...]

    @property
    def total(self) -> float:
        """The sum of the known contributions."""
        return math.fsum(value for value in self.values if value is not None)


@dataclass(frozen=True, slots=True)
class Contributions:
    """Rows over the same terms, at most eight; terms below zero run to the left."""

    frame: Frame
    terms: tuple[str, ...]
    rows: tuple[Stack, ...]
    decimals: int | None = None

    def __post_init__(self) -> None:
        if not self.rows or not 1 <= len(self.terms) <= len(PARTS):
            raise UndrawableFigure(
                f"contributions: {len(self.rows)} rows, {len(self.terms)} terms; give one to eight terms"
            )
        for row in self.rows:
            if len(row.values) != len(self.terms) or not all(v is None or math.isfinite(v) for v in row.values):
                raise UndrawableFigure(f"contributions: '{row.name}' needs {len(self.terms)} finite values or None")

    def write(self, value: float) -> str:
        """A value in the reader's language."""
        values = [v for row in self.rows for v in row.values if v is not None] + [row.total for row in self.rows]
        decimals = decimals_for(values) if self.decimals is None else self.decimals
        return shown(value, self.frame.language, decimals)


def contributions(spec: Contributions) -> str:
    """The chart as an SVG document."""
    frame = spec.frame
    key, key_high = legend([Entry(name, fill) for name, fill in zip(spec.terms, PARTS, strict=False)], frame.width)
    top = key_high + 26
    rows = rows_of(frame, [_named(spec, row) for row in spec.rows], top, BAR)
    total = texts.TOTAL.in_language(frame.language)
    room = max(text_width(text, look.TEXT, is_bold=True) for text in [total, *(spec.write(r.total) for r in spec.rows)])
    low = min(0.0, *(sum(v for v in row.values if v and v < 0) for row in spec.rows))
    high = max(0.0, *(sum(v for v in row.values if v and v > 0) for row in spec.rows))
    scale = Scale(low, high if high > low else low + 1.0, rows.left, frame.width - room - 10)
    head = label(total, frame.width - 1, top - 6, look.SMALL, text_anchor="end", fill=look.QUIET)
    body = key + rows.upright(scale(0), BAR) + head + rows.names()
    for row, place in zip(spec.rows, rows.rows, strict=True):
        body += _stack(spec, row, place, scale)
    return framed(frame, Drawing(body, top + rows.height + GAP / 2, _summary(spec)))


def _named(spec: Contributions, row: Stack) -> str:
    """The row's name, with the terms that nobody knows."""
    missing = [name for name, value in zip(spec.terms, row.values, strict=True) if value is None]
    if not missing:
        return row.name
    return f"{row.name} ({texts.UNKNOWN.in_language(spec.frame.language)}: {', '.join(missing)})"


def _stack(spec: Contributions, row: Stack, place: Row, scale: Scale) -> str:
    written, ends = [], {True: 0.0, False: 0.0}
    for name, value, fill in zip(spec.terms, row.values, PARTS, strict=False):
        if not value:
            continue
        start = ends[value > 0]
        ends[value > 0] = start + value
        first, last = sorted((scale(start), scale(start + value)))
        text = spec.write(value)
        box = {"x": first, "y": place.bar_top, "width": last - first, "height": BAR}
        says = title(f"{row.name}, {name}: {text}")
        written.append(element("rect", {**box, "fill": fill, "stroke": look.PAPER, "stroke_width": 0.8}, says))
        if text_width(text, look.SMALL) + 6 <= last - first:
            ink = look.PAPER if fill in DARK else look.INK
            written.append(
                label(text, (first + last) / 2, place.bar_top + 13, look.SMALL, text_anchor="middle", fill=ink)
            )
    if ends[False]:
        x = scale(row.total)
        pointer = f"M{short(x)} {short(place.bar_top)}l-4 -6h8z"
        written.append(element("path", {"d": pointer, "fill": look.INK}))
    total = label(spec.write(row.total), spec.frame.width - 1, place.bar_top + 13.5, text_anchor="end", font_weight=600)
    return "".join([*written, total])


def _summary(spec: Contributions) -> str:
    said = [texts.CHART.in_language(spec.frame.language)]
    for row in spec.rows[:6]:
        parts = ", ".join(
            f"{name} {spec.write(value)}"
            for name, value in zip(spec.terms, row.values, strict=True)
            if value is not None
        )
        said.append(f"{_named(spec, row)}: {spec.write(row.total)} = {parts}.")
    return " ".join(said)
