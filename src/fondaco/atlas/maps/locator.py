"""A small map that shows where a place lies."""

from dataclasses import dataclass

from fondaco.atlas.boundaries.shapes import Boundaries
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import Drawing, Frame, framed
from fondaco.atlas.drawing.svg import Attributes, element, title
from fondaco.atlas.errors import UndrawableFigure
from fondaco.atlas.maps.plane import plane

EASY_TO_SEE = 12.0


@dataclass(frozen=True, slots=True, eq=False)
class Locator:
    """A country with some of its places in dark; a circle around one too small to be seen."""

    frame: Frame
    boundaries: Boundaries
    highlighted: tuple[str, ...]

    def __post_init__(self) -> None:
        for code in self.highlighted:
            self.boundaries.shape(code)
        if not self.highlighted:
            raise UndrawableFigure("locator: no place is to be shown; name one code at least")


def locator(spec: Locator) -> str:
    """The map as an SVG document."""
    on_page = plane(spec.boundaries, spec.frame.width, spec.frame.tallest)
    names = spec.boundaries.names(spec.frame.language)
    shapes, rings = [], []
    for shape in on_page.boundaries.shapes:
        is_chosen = shape.code in spec.highlighted
        fill = look.NAVY if is_chosen else look.UNCHOSEN
        path: Attributes = {
            "d": on_page.path(shape),
            "fill_rule": "evenodd",
            "fill": fill,
            "stroke": look.PAPER,
            "stroke_width": 0.6,
        }
        shapes.append(element("path", path, title(names[shape.code])))
        points = [on_page.boundaries.points_of(ring) for ring in shape.rings]
        size = max((float((p.max(axis=0) - p.min(axis=0)).max()) for p in points), default=0.0)
        if is_chosen and size < EASY_TO_SEE:
            x, y = on_page.middle(shape)
            rings.append(element("circle", {"cx": x, "cy": y, "r": 9, "fill": "none", "stroke": look.ACCENT,
                                            "stroke_width": 2}))  # fmt: skip
    said = texts.MAP.in_language(spec.frame.language) + " " + ", ".join(names[code] for code in spec.highlighted)
    return framed(spec.frame, Drawing("".join(shapes + rings), on_page.height, said, spec.boundaries.source))
