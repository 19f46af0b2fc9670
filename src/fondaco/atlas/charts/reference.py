"""The broken line of what values are compared with, its name above it."""

from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.frame import label
from fondaco.atlas.drawing.letters import fitted, text_width
from fondaco.atlas.drawing.svg import line

CLEAR = 5.0


def reference_line(name: str, x: float, span: tuple[float, float], width: float) -> str:
    """An upright line from top to bottom of `span`; its name stands above, so that no edge cuts it."""
    top, bottom = span
    name = fitted(name, look.SMALL, width - 4)
    half = text_width(name, look.SMALL) / 2 + 1
    middle = max(half, min(x, width - half))
    drawn = line(x, top - 4, x, bottom, stroke=look.ACCENT, stroke_width=1.5, stroke_dasharray="5 3")
    return drawn + label(name, middle, top - 8, look.SMALL, text_anchor="middle", fill=look.ACCENT)


def beside(x: float | None, left: float, wide: float, limit: float) -> float:
    """Where a text of that width begins: at `left`, or right of the line at `x` that would run through it.

    It stays at `left` where there is no room before `limit`.
    """
    if x is None or not left - CLEAR < x < left + wide + 1 or x + CLEAR + wide > limit:
        return left
    return x + CLEAR
