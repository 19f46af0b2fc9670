"""Charts made of rows: where each row's name and its bar stand. On narrow screens the name stands above the bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.frame import Frame, halo
from fondaco.atlas.drawing.letters import text_width, wrapped
from fondaco.atlas.drawing.svg import line

BAR, LEADING, BETWEEN = 15.0, 14.0, 7.0
WIDEST_SHARE = 0.42
NEAR_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row's name in lines, the top of its first line, and the top of its bar."""

    lines: tuple[str, ...]
    text_top: float
    bar_top: float


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows, the left edge of their bars, and their height together."""

    rows: tuple[Row, ...]
    left: float
    height: float

    def upright(self, x: float, bar: float) -> str:
        """The line at which bars begin; where names stand above bars, only beside these."""
        if self.left > NEAR_EDGE:
            top = min(row.bar_top for row in self.rows)
            return line(x, top - 2, x, self.rows[-1].bar_top + bar + 2, stroke=look.QUIET)
        return "".join(line(x, row.bar_top - 1, x, row.bar_top + bar + 1, stroke=look.QUIET) for row in self.rows)

    def names(self) -> str:
        """The rows' names, at the left edge of the drawing, over the lines that run behind them."""
        return "".join(
            halo(one, 0, row.text_top + 11.5 + LEADING * nth, look.TEXT, text_anchor="start")
            for row in self.rows
            for nth, one in enumerate(row.lines)
        )


def rows_of(frame: Frame, names: Sequence[str], top: float = 0.0, bar: float = BAR) -> Rows:
    """The rows of a chart from `top` downwards."""
    widest = max((text_width(name, look.TEXT) for name in names), default=0.0)
    room = frame.width - 2.0 if frame.is_compact else min(widest, frame.width * WIDEST_SHARE)
    rows, y = [], top
    for name in names:
        lines = tuple(wrapped(name, look.TEXT, max(room, 20.0)))
        high = LEADING * len(lines)
        if frame.is_compact:
            rows.append(Row(lines, y, y + high + 2))
            y += high + 2 + bar + BETWEEN
        else:
            tall = max(bar, high)
            rows.append(Row(lines, y + (tall - high) / 2, y + (tall - bar) / 2))
            y += tall + BETWEEN
    return Rows(tuple(rows), 2.0 if frame.is_compact else room + 12, y - top)
