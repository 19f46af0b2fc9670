"""A map of local labour systems: which community belongs to which, and how firmly."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fondaco.atlas.boundaries.dissolve import dissolved
from fondaco.atlas.boundaries.shapes import Boundaries, borders, neighbours
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import GAP, Drawing, Frame, framed
from fondaco.atlas.drawing.labels import Name, names_on_map
from fondaco.atlas.drawing.legend import UNKNOWN, WARNING, Entry, legend
from fondaco.atlas.drawing.svg import Attributes, element, title
from fondaco.atlas.errors import UndrawableFigure
from fondaco.atlas.maps.colouring import coloured
from fondaco.atlas.maps.plane import Plane, plane

FEW, MANY = 600, 100
THICK, THICK_OF_MANY = 1.4, 0.8
DASH = "4 3"


@dataclass(frozen=True, slots=True, eq=False)
class AreasMap:
    """Areas made of communities.

    Parameters
    ----------
    boundaries
        Of the communities.
    system_of
        The system of each community, by code; a community without one is not assigned.
    names, sizes
        Of systems; the names of the `n_named` largest are written.
    invalid
        Systems that do not meet the criteria.
    fragile
        Pairs of communities between which the border is fragile; None: not known, no border is called fragile.
    """

    frame: Frame
    boundaries: Boundaries
    system_of: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, float] = field(default_factory=dict)
    invalid: frozenset[str] = frozenset()
    fragile: frozenset[frozenset[str]] | None = None
    n_named: int = 12

    def __post_init__(self) -> None:
        if not set(self.system_of) & set(self.boundaries.codes):
            raise UndrawableFigure("areas map: no community of the systems has a shape; compare the codes of both")


def areas_map(spec: AreasMap) -> str:
    """The map as an SVG document."""
    on_page = plane(spec.boundaries, spec.frame.width, spec.frame.tallest)
    communities = on_page.boundaries
    systems = dissolved(communities, spec.system_of)
    body = "".join((
        _left_out(spec, on_page),
        _areas(spec, Plane(systems, on_page.width, on_page.height)),
        _borders(spec, on_page),
        _names(spec, Plane(systems, on_page.width, on_page.height)),
    ))  # fmt: skip
    key, high = legend(_entries(spec), on_page.width)
    body += element("g", {"transform": f"translate(0 {on_page.height + GAP:.1f})"}, key)
    drawing = Drawing(body, on_page.height + GAP + high, _summary(spec, systems), spec.boundaries.source,
                      spec.boundaries.note.in_language(spec.frame.language))  # fmt: skip
    return framed(spec.frame, drawing)


def _left_out(spec: AreasMap, on_page: Plane) -> str:
    names = spec.boundaries.names(spec.frame.language)
    word = texts.UNASSIGNED.in_language(spec.frame.language)
    return "".join(
        element("path", {"d": on_page.path(shape), "fill_rule": "evenodd", "fill": UNKNOWN},
                title(f"{names[shape.code]}: {word}"))
        for shape in on_page.boundaries.shapes
        if shape.code not in spec.system_of
    )  # fmt: skip


def _areas(spec: AreasMap, systems: Plane) -> str:
    number_of = coloured(neighbours(systems.boundaries))
    written = []
    for shape in systems.boundaries.shapes:
        path: Attributes = {"d": systems.path(shape), "fill_rule": "evenodd"}
        says = title(spec.names.get(shape.code, shape.code))
        written.append(element("path", {**path, "fill": look.AREAS[number_of[shape.code]]}, says))
        if shape.code in spec.invalid:
            written.append(element("path", {**path, "fill": WARNING, "fill_opacity": 0.75}, says))
    return "".join(written)


def _borders(spec: AreasMap, on_page: Plane) -> str:
    """Thin lines between communities, thick ones between systems, broken where fragile."""
    inner, firm, fragile = [], [], []
    for arc, codes in borders(on_page.boundaries).items():
        systems = {spec.system_of.get(code, "") for code in codes}
        if len(codes) == 2 and len(systems) == 1:
            inner.append(arc)
        elif len(codes) == 2 and _is_fragile(spec, codes):
            fragile.append(arc)
        else:
            firm.append(arc)
    wide = THICK if len(set(spec.system_of.values())) <= MANY else THICK_OF_MANY
    thick: Attributes = {"fill": "none", "stroke": look.INK, "stroke_width": wide, "stroke_linejoin": "round"}
    thin: Attributes = {"fill": "none", "stroke": look.QUIET, "stroke_width": 0.3}
    is_readable = len(on_page.boundaries.shapes) <= FEW
    return "".join((
        element("path", {"d": on_page.border(inner), **thin}) if inner and is_readable else "",
        element("path", {"d": on_page.border(firm), **thick}) if firm else "",
        element("path", {"d": on_page.border(fragile), **thick, "stroke_dasharray": DASH}) if fragile else "",
    ))  # fmt: skip


def _is_fragile(spec: AreasMap, codes: tuple[str, ...]) -> bool:
    return spec.fragile is not None and frozenset(codes) in spec.fragile


def _names(spec: AreasMap, systems: Plane) -> str:
    by_size = sorted(systems.boundaries.shapes, key=lambda shape: (-spec.sizes.get(shape.code, 0.0), shape.code))
    chosen = [shape for shape in by_size[: spec.n_named] if shape.code in spec.names]
    points = [Name(spec.names[shape.code], *systems.middle(shape)) for shape in chosen]
    return names_on_map(points, systems.width, systems.height)


def _entries(spec: AreasMap) -> list[Entry]:
    language = spec.frame.language
    entries = []
    if spec.fragile is not None:
        entries.append(Entry(texts.STABLE.in_language(language), stroke=look.INK, width=THICK))
        entries.append(Entry(texts.FRAGILE.in_language(language), stroke=look.INK, width=THICK, dash=DASH))
    if spec.invalid & set(spec.system_of.values()):
        entries.append(Entry(texts.NOT_VALID.in_language(language), look.AREAS[0], WARNING))
    if _n_left(spec):
        entries.append(Entry(texts.UNASSIGNED.in_language(language), UNKNOWN))
    return entries


def _n_left(spec: AreasMap) -> int:
    return sum(code not in spec.system_of for code in spec.boundaries.codes)


def _summary(spec: AreasMap, systems: Boundaries) -> str:
    language = spec.frame.language
    n_invalid = len(spec.invalid & set(systems.codes))
    counted = texts.SYSTEMS.in_language(language).format(n=len(systems.shapes), invalid=n_invalid, left=_n_left(spec))
    return f"{texts.MAP.in_language(language)} {counted}"
