"""A map whose colours are classes of a value."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fondaco.atlas.boundaries.shapes import Boundaries, Shape
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.classes import Classes, classes_of
from fondaco.atlas.drawing.frame import GAP, Drawing, Frame, framed
from fondaco.atlas.drawing.labels import Name, names_on_map
from fondaco.atlas.drawing.legend import SUPPRESSED, UNKNOWN, Entry, legend
from fondaco.atlas.drawing.numbers import decimals_for, decimals_of, shown
from fondaco.atlas.drawing.svg import Attributes, element, title
from fondaco.atlas.errors import UndrawableFigure
from fondaco.atlas.maps.plane import Plane, plane


@dataclass(frozen=True, slots=True, eq=False)
class Choropleth:
    """A map of one value.

    Parameters
    ----------
    values
        By the shape's code; a place without one, or with None, is not known.
    suppressed
        Codes of places whose value the publisher withholds.
    breaks
        Where classes part, or how many quantiles to make.
    middle
        Of a diverging scale (1 for a location quotient); None: from light to dark.
    decimals, is_share
        How values are written; None: as many decimals as tell them apart.
    labelled
        Codes of places whose name is written on the map, the most important first.
    outside, outside_name
        Codes of places that the value does not concern, and what the legend calls them ("no district").
    """

    frame: Frame
    boundaries: Boundaries
    values: Mapping[str, float | None]
    suppressed: frozenset[str] = frozenset()
    breaks: Sequence[float] | int = 5
    middle: float | None = None
    decimals: int | None = None
    is_share: bool = False
    labelled: tuple[str, ...] = ()
    outside: frozenset[str] = frozenset()
    outside_name: str = ""

    def __post_init__(self) -> None:
        unknown = [code for code in self.values if code not in set(self.boundaries.codes)]
        if unknown:
            raise UndrawableFigure(f"values: no shape has the code '{unknown[0]}' ({len(unknown)} such codes)")
        for code, value in self.values.items():
            if value is not None and not math.isfinite(value):
                raise UndrawableFigure(f"values: '{code}' is {value}; a finite number, or None for not known")

    @property
    def known(self) -> dict[str, float]:
        """The values that are known and not withheld."""
        left_out = self.suppressed | self.outside
        return {code: value for code, value in self.values.items() if value is not None and code not in left_out}

    def write(self, value: float) -> str:
        """A value in the reader's language."""
        return shown(value, self.frame.language, self._decimals(), is_share=self.is_share)

    def _decimals(self) -> int:
        if self.decimals is not None:
            return self.decimals
        given = () if isinstance(self.breaks, int) else self.breaks
        needed = decimals_of(given, is_share=self.is_share)
        return max(needed, decimals_for(list(self.known.values()), is_share=self.is_share))


def choropleth(spec: Choropleth) -> str:
    """The map as an SVG document."""
    width = spec.frame.width
    on_page = plane(spec.boundaries, width, spec.frame.tallest)
    classes = classes_of(list(spec.known.values()), spec.breaks, spec.middle)
    names = spec.boundaries.names(spec.frame.language)
    shapes = "".join(_place(spec, classes, on_page, shape, names[shape.code]) for shape in on_page.boundaries.shapes)
    points = [(code, on_page.middle(on_page.boundaries.shape(code))) for code in spec.labelled]
    labels = names_on_map([Name(names[code], *point) for code, point in points], width, on_page.height)
    key, high = legend(_entries(spec, classes), width)
    body = shapes + labels + element("g", {"transform": f"translate(0 {on_page.height + GAP:.1f})"}, key)
    note = spec.boundaries.note.in_language(spec.frame.language)
    height = on_page.height + GAP + high
    return framed(
        spec.frame, Drawing(body, height, _summary(spec, names), spec.boundaries.source, note, classes.definitions())
    )


def _place(spec: Choropleth, classes: Classes, on_page: Plane, shape: Shape, name: str) -> str:
    value = spec.known.get(shape.code)
    path: Attributes = {"d": on_page.path(shape), "fill_rule": "evenodd", "stroke": look.PAPER, "stroke_width": 0.7}
    if shape.code in spec.outside:
        says = title(f"{name}: {spec.outside_name}" if spec.outside_name else name)
        return element("path", {**path, "fill": look.UNCHOSEN}, says)
    if value is None:
        is_withheld = shape.code in spec.suppressed
        state = texts.SUPPRESSED if is_withheld else texts.UNKNOWN
        fill: Attributes = {"fill": SUPPRESSED if is_withheld else UNKNOWN, "stroke": look.QUIET}
        return element("path", {**path, **fill}, title(f"{name}: {state.in_language(spec.frame.language)}"))
    number = classes.of(value)
    says = title(f"{name}: {spec.write(value)}")
    return element("path", {**path, "fill": classes.fill(number)}, says)


def _entries(spec: Choropleth, classes: Classes) -> list[Entry]:
    """Classes with the least and greatest value they can hold, then what is not known."""
    language = spec.frame.language
    entries = classes.entries(list(spec.known.values()), spec.write)
    unknown = set(spec.boundaries.codes) - set(spec.known) - spec.outside
    if spec.outside and spec.outside_name:
        entries.append(Entry(spec.outside_name, look.UNCHOSEN))
    if unknown - spec.suppressed:
        entries.append(Entry(texts.UNKNOWN.in_language(language), UNKNOWN))
    if unknown & spec.suppressed:
        entries.append(Entry(texts.SUPPRESSED.in_language(language), SUPPRESSED))
    return entries


def _summary(spec: Choropleth, names: Mapping[str, str]) -> str:
    language, known = spec.frame.language, spec.known
    said = [texts.MAP.in_language(language)]
    if not known:
        return " ".join([*said, texts.NOTHING_KNOWN.in_language(language)])
    for text, code in (
        (texts.HIGHEST, max(known, key=lambda code: (known[code], code))),
        (texts.LOWEST, min(known, key=lambda code: (known[code], code))),
    ):
        said.append(text.in_language(language).format(name=names[code], value=spec.write(known[code])))
    counted = texts.PLACES_KNOWN.in_language(language).format(known=len(known), all=len(set(names) - spec.outside))
    return " ".join([*said, counted])
