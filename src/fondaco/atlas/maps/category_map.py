"""A map of kinds: some places belong to one of several categories, the others to none."""

from collections.abc import Mapping
from dataclasses import dataclass

from fondaco.atlas.boundaries.shapes import Boundaries, Shape
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import GAP, Drawing, Frame, framed
from fondaco.atlas.drawing.labels import Name, names_on_map
from fondaco.atlas.drawing.legend import Entry, legend
from fondaco.atlas.drawing.svg import Attributes, element, title
from fondaco.atlas.errors import UndrawableFigure
from fondaco.atlas.maps.plane import Plane, plane


@dataclass(frozen=True, slots=True, eq=False)
class CategoryMap:
    """Which category places belong to; numbers in legend and labels tell categories apart where colours do not.

    Parameters
    ----------
    category_of
        The category of a place by the shape's code; places without one are pale.
    categories
        What each category is called, in the order of the legend; from the eleventh on all are grey.
    without
        What a place without a category is.
    """

    frame: Frame
    boundaries: Boundaries
    category_of: Mapping[str, str]
    categories: Mapping[str, str]
    without: str

    def __post_init__(self) -> None:
        for code, category in self.category_of.items():
            if category not in self.categories:
                raise UndrawableFigure(f"categories: '{category}' of '{code}' is none of {', '.join(self.categories)}")

    @property
    def used(self) -> tuple[str, ...]:
        """The categories that some place has, in their order."""
        held = {self.category_of[code] for code in self.boundaries.codes if code in self.category_of}
        return tuple(category for category in self.categories if category in held)

    def fill(self, category: str) -> str:
        """The colour of a category."""
        number = self.used.index(category)
        return look.CATEGORIES[min(number, len(look.CATEGORIES) - 1)]


def category_map(spec: CategoryMap) -> str:
    """The map as an SVG document."""
    width, language = spec.frame.width, spec.frame.language
    on_page = plane(spec.boundaries, width, spec.frame.tallest)
    names = spec.boundaries.names(language)
    shapes = "".join(_place(spec, on_page, shape, names[shape.code]) for shape in on_page.boundaries.shapes)
    body = shapes + _labels(spec, on_page, names)
    entries = [
        Entry(f"{number} – {spec.categories[category]}", spec.fill(category))
        for number, category in enumerate(spec.used, 1)
    ]
    key, high = legend([*entries, Entry(spec.without, look.UNCHOSEN)], width)
    body += element("g", {"transform": f"translate(0 {on_page.height + GAP:.1f})"}, key)
    said = "; ".join(
        f"{names[code]}: {spec.categories[spec.category_of[code]]}"
        for code in spec.boundaries.codes
        if code in spec.category_of
    )
    summary = f"{texts.MAP.in_language(language)} {said or texts.NOTHING_KNOWN.in_language(language)}"
    note = spec.boundaries.note.in_language(language)
    return framed(spec.frame, Drawing(body, on_page.height + GAP + high, summary, spec.boundaries.source, note))


def _place(spec: CategoryMap, on_page: Plane, shape: Shape, name: str) -> str:
    path: Attributes = {"d": on_page.path(shape), "fill_rule": "evenodd", "stroke": look.PAPER, "stroke_width": 0.8}
    category = spec.category_of.get(shape.code)
    if category is None:
        return element("path", {**path, "fill": look.UNCHOSEN}, title(f"{name}: {spec.without}"))
    return element("path", {**path, "fill": spec.fill(category)}, title(f"{name}: {spec.categories[category]}"))


def _labels(spec: CategoryMap, on_page: Plane, names: Mapping[str, str]) -> str:
    written = [
        Name(f"{names[code]} ({spec.used.index(spec.category_of[code]) + 1})", *on_page.middle(shape))
        for shape in on_page.boundaries.shapes
        if (code := shape.code) in spec.category_of
    ]
    return names_on_map(written, spec.frame.width, on_page.height)
