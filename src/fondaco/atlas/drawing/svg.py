"""Elements of SVG as text: presentation attributes alone, no script and no style, for strict pages."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from fondaco.documents.glyphs import printable
from fondaco.territory.arrays import FloatArray

Attribute = str | float | None
Attributes = dict[str, Attribute]


def element(tag: str, attributes: Attributes, *children: str) -> str:
    """An element. Underscores in names of attributes are hyphens; None is left out; children are elements already."""
    written = "".join(
        f" {name.replace('_', '-')}={quoteattr(written_value(value))}"
        for name, value in attributes.items()
        if value is not None
    )
    inside = "".join(children)
    return f"<{tag}{written}>{inside}</{tag}>" if inside else f"<{tag}{written}/>"


def written_value(value: str | float) -> str:
    """A number with at most two decimals; a text as it is."""
    return value if isinstance(value, str) else short(value)


def short(value: float, decimals: int = 2) -> str:
    """A number as short as it can be written: '12', '0.5'."""
    text = f"{value:.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def words(text: str) -> str:
    """A text on one line in characters that the fonts have, ready to stand between tags."""
    return escape(printable(text))


def title(text: str) -> str:
    """What a reader sees when pointing at an element, and a screen reader may say."""
    return f"<title>{words(text)}</title>"


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Attribute) -> str:
    """A straight line."""
    return element("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2, **attributes})


def path_of(rings: Iterable[FloatArray]) -> str:
    """The path of closed rings of points, in tenths of a unit, each step relative to the last."""
    return "".join(_stretch(ring[:-1], "z") for ring in rings if len(ring) > 3)


def path_of_line(points: FloatArray) -> str:
    """The path of an open line of points."""
    return _stretch(points, "")


def _stretch(points: FloatArray, end: str) -> str:
    steps = [(round(x * 10), round(y * 10)) for x, y in points.tolist()]
    return _written(steps) + end


def _written(steps: Sequence[tuple[int, int]]) -> str:
    (x, y), parts = steps[0], []
    start = f"M{_tenths(x)} {_tenths(y)}"
    for next_x, next_y in steps[1:]:
        if (next_x, next_y) != (x, y):
            parts.append(f"{_tenths(next_x - x)} {_tenths(next_y - y)}")
            x, y = next_x, next_y
    return start + ("l" + " ".join(parts) if parts else "")


def _tenths(value: int) -> str:
    return short(value / 10, 1)
