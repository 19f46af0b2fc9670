"""Legends: swatches and strokes with their meaning, in as many rows as the width needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.frame import KEY, label
from fondaco.atlas.drawing.letters import text_width, wrapped
from fondaco.atlas.drawing.svg import Attributes, element, line

SWATCH, BETWEEN, ROW = 18.0, 16.0, 20.0
UNKNOWN, SUPPRESSED = f"url(#{KEY}u)", f"url(#{KEY}s)"
WARNING = f"url(#{KEY}w)"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one sign means: a swatch filled with `fill` (and `over` it a pattern), or a stroke where `stroke` is set."""

    text: str
    fill: str = ""
    over: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: str | None = None


def legend(entries: Sequence[Entry], width: float) -> tuple[str, float]:
    """The entries from left to right, row after row, and their height."""
    written, x, top = [], 0.0, 0.0
    for entry in entries:
        lines = wrapped(entry.text, look.SMALL, width - SWATCH - 8)
        wide = SWATCH + 6 + max((text_width(one, look.SMALL) for one in lines), default=0.0)
        if x and x + wide > width:
            x, top = 0.0, top + ROW
        written.append(_sign(entry, x, top))
        for nth, one in enumerate(lines):
            written.append(label(one, x + SWATCH + 6, top + 12 + nth * 14, look.SMALL))
        if len(lines) > 1:
            x, top = 0.0, top + ROW + 14 * (len(lines) - 1)
        else:
            x += wide + BETWEEN
    return "".join(written), top + (ROW if x else 0.0)


def _sign(entry: Entry, x: float, top: float) -> str:
    if entry.stroke:
        return line(x, top + 8, x + SWATCH, top + 8, stroke=entry.stroke, stroke_width=entry.width,
                    stroke_dasharray=entry.dash)  # fmt: skip
    box: Attributes = {"x": x + 0.5, "y": top + 2.5, "width": SWATCH - 1, "height": 12}
    over = element("rect", {**box, "fill": entry.over}) if entry.over else ""
    return element("rect", {**box, "fill": entry.fill, "stroke": look.QUIET, "stroke_width": 0.6}) + over
