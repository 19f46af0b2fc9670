"""Names on maps: none over another, none cut by the edge; those that find no room are left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from fondaco.atlas.drawing import look
from fondaco.atlas.drawing.frame import halo
from fondaco.atlas.drawing.letters import text_width, wrapped

SIDES = ((0, 0), (0, -1), (0, 1), (1, 0), (-1, 0), (1, -1), (-1, -1), (1, 1), (-1, 1))
CLEAR = (4.0, 12.0, 22.0)
LEADING = 1.15

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the point that it belongs to."""

    text: str
    x: float
    y: float
    widest: float = 110.0


def names_on_map(names: Sequence[Name], width: float, height: float, taken: Sequence[Box] = ()) -> str:
    """The names in their order, each where it has room near its point."""
    boxes = list(taken)
    written = []
    for name in names:
        lines = wrapped(name.text, look.SMALL, name.widest)
        box = _free_box(name, lines, (width, height), boxes)
        if box is not None:
            boxes.append(box)
            middle = (box[0] + box[2]) / 2
            for nth, one in enumerate(lines):
                written.append(halo(one, middle, box[1] + look.SMALL * (0.9 + LEADING * nth)))
    return "".join(written)


def _free_box(name: Name, lines: Sequence[str], size: tuple[float, float], boxes: Sequence[Box]) -> Box | None:
    wide = max(text_width(one, look.SMALL) for one in lines) + 4
    high = look.SMALL * LEADING * len(lines) + 2
    for clear, (across, down) in product(CLEAR, SIDES):
        left = name.x + across * (wide / 2 + clear) - wide / 2
        left = min(max(0.0, left), size[0] - wide)
        top = name.y + down * (high / 2 + clear) - high / 2
        box = (left, top, left + wide, top + high)
        if left >= 0 and 0 <= top <= size[1] - high and not any(_overlap(box, other) for other in boxes):
            return box
    return None


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
