"""The two axes of a chart, with light lines across it and a name for each."""

from dataclasses import dataclass
from itertools import pairwise

from fondaco.atlas.charts.scale import Scale
from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.frame import label
from fondaco.atlas.drawing.letters import text_width, wrapped
from fondaco.atlas.drawing.numbers import decimals_for, shown
from fondaco.atlas.drawing.svg import line
from fondaco.common.languages import Language

PER_TICK_DOWN = 44.0


@dataclass(frozen=True, slots=True)
class Axis:
    """The name of an axis, which says the unit; logarithmic or not; its values shares of a whole or not."""

    name: str
    is_log: bool = False
    is_share: bool = False


def tick_texts(ticks: tuple[float, ...], language: Language, *, is_share: bool = False) -> list[str]:
    """The numbers at the marks, all with as many decimals as the finest needs."""
    if len(ticks) > 1 and ticks[0] > 0 and ticks[-1] / ticks[0] >= 100:
        return [shown(t, language, decimals_for([t], 1, is_share=is_share), is_share=is_share) for t in ticks]
    gap = [ticks[1] - ticks[0]] if len(ticks) > 1 else list(ticks)
    decimals = decimals_for(gap, 1, is_share=is_share)
    return [shown(tick, language, decimals, is_share=is_share) for tick in ticks]


def left_room(axis: Axis, scale: Scale, language: Language) -> float:
    """How much room the numbers of the upright axis take."""
    texts = tick_texts(upright_ticks(scale), language, is_share=axis.is_share)
    return max((text_width(one, look.SMALL) for one in texts), default=0.0) + 10


def upright_ticks(scale: Scale) -> tuple[float, ...]:
    """The marks of the upright axis."""
    return scale.ticks(max(2, int(abs(scale.end - scale.start) / PER_TICK_DOWN)))


def upright_axis(axis: Axis, scale: Scale, left: float, right: float, language: Language) -> str:
    """Lines across the chart with their numbers at the left."""
    ticks = upright_ticks(scale)
    texts = tick_texts(ticks, language, is_share=axis.is_share)
    return "".join(
        line(left, scale(tick), right, scale(tick), stroke=look.LINE)
        + label(text, left - 6, scale(tick) + 4, look.SMALL, text_anchor="end", fill=look.QUIET)
        for tick, text in zip(ticks, texts, strict=True)
    )


def level_axis(axis: Axis, scale: Scale, top: float, bottom: float, language: Language) -> tuple[str, float]:
    """Lines down the chart with their numbers below, and the name under them; and where the next thing begins."""
    ticks, texts = level_ticks(axis, scale, language)
    written = [
        line(scale(tick), top, scale(tick), bottom, stroke=look.LINE)
        + label(text, _inside(scale, scale(tick), text), bottom + 15, look.SMALL, text_anchor="middle", fill=look.QUIET)
        for tick, text in zip(ticks, texts, strict=True)
    ]
    written.append(line(scale.start, bottom, scale.end, bottom, stroke=look.QUIET))
    lines = wrapped(axis.name, look.SMALL, max(120.0, scale.end - scale.start))
    for nth, one in enumerate(lines):
        x = max(scale.end - text_width(one, look.SMALL), 0.0)
        written.append(label(one, x, bottom + 32 + 14 * nth, look.SMALL))
    return "".join(written), bottom + (22 if not lines else 24 + 14 * len(lines))


def level_ticks(axis: Axis, scale: Scale, language: Language) -> tuple[tuple[float, ...], list[str]]:
    """As many marks as have room for their numbers."""
    most = 10
    while True:
        ticks = scale.ticks(most)
        texts = tick_texts(ticks, language, is_share=axis.is_share)
        widest = max((text_width(one, look.SMALL) for one in texts), default=0.0) + 10
        gaps = [abs(scale(b) - scale(a)) for a, b in pairwise(ticks)]
        if most <= 1 or all(gap >= widest for gap in gaps):
            return ticks, texts
        most -= 1


def _inside(scale: Scale, x: float, text: str) -> float:
    """The middle of a number, so far from the right edge of the drawing that it is not cut."""
    return min(x, scale.end + 8 - text_width(text, look.SMALL) / 2)


def name_above(axis: Axis, width: float, top: float) -> tuple[str, float]:
    """The name of the upright axis, level and above it, for it is read more easily than a turned one."""
    lines = wrapped(axis.name, look.SMALL, width)
    written = "".join(label(one, 0, top + 11 + 14 * nth, look.SMALL) for nth, one in enumerate(lines))
    return written, top + 14 * len(lines) + (6 if lines else 0)
