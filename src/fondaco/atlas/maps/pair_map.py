"""Two countries side by side, with links from one region to its best counterparts in the other."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from fondaco.atlas.boundaries.shapes import Boundaries
from fondaco.atlas.drawing import look, texts
from fondaco.atlas.drawing.frame import GAP, KEY, Drawing, Frame, framed, label
from fondaco.atlas.drawing.letters import text_width, wrapped
from fondaco.atlas.drawing.numbers import decimals_for, shown
from fondaco.atlas.drawing.svg import element, line, short, title
from fondaco.atlas.errors import UndrawableFigure
from fondaco.atlas.maps.plane import Plane, plane

BADGE = 7.5
THINNEST, THICKEST = 1.0, 5.0
ROW = 17.0
LEFT_SHARE = 0.3
MOST_LINKS = 20


@dataclass(frozen=True, slots=True)
class Link:
    """A counterpart in the other country, with its score."""

    code: str
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class PairMap:
    """`home` lies in `ours`, the counterparts in `theirs`; links in any order, at most twenty of them."""

    frame: Frame
    ours: Boundaries
    theirs: Boundaries
    home: str
    links: tuple[Link, ...]
    decimals: int | None = None

    def __post_init__(self) -> None:
        self.ours.shape(self.home)
        for link in self.links:
            self.theirs.shape(link.code)
            if not (math.isfinite(link.score) and link.score >= 0):
                raise UndrawableFigure(f"links: '{link.code}' scores {link.score}; zero or a number above is needed")
        if len({link.code for link in self.links}) != len(self.links) or len(self.links) > MOST_LINKS:
            raise UndrawableFigure(f"links: {len(self.links)}; at most {MOST_LINKS}, each counterpart once")

    @property
    def ranked(self) -> tuple[Link, ...]:
        """The links, best first."""
        return tuple(sorted(self.links, key=lambda link: (-link.score, link.code)))


def pair_map(spec: PairMap) -> str:
    """The map as an SVG document: countries beside each other, or one below the other on a narrow screen."""
    width, codes = float(spec.frame.width), [link.code for link in spec.links]
    if spec.frame.is_compact:
        ours = plane(spec.ours, width * 0.6, width * 0.7)
        theirs = plane(spec.theirs, width, width * 0.8, around=codes)
        shift, down = ((0.0, 0.0), (0.0, ours.height + 24))
        height = ours.height + 24 + theirs.height
    else:
        ours = plane(spec.ours, width * LEFT_SHARE, width * 0.5)
        theirs = plane(spec.theirs, width * (1 - LEFT_SHARE) - 24, width * 0.55, around=codes)
        height = max(ours.height, theirs.height)
        shift = (0.0, (height - ours.height) / 2)
        down = (width * LEFT_SHARE + 24, (height - theirs.height) / 2)
    body = _country(spec, ours, shift, {spec.home: look.ACCENT}) + _country(
        spec, theirs, down, _tints(spec), is_cut=True
    )
    body += _links(spec, ours, theirs, (shift, down))
    table, high = _listed(spec, height + GAP)
    box = element("rect", {"width": theirs.width, "height": theirs.height})
    window = element("clipPath", {"id": f"{KEY}c"}, box)
    sources = " / ".join(dict.fromkeys(one.source for one in (spec.ours, spec.theirs) if one.source))
    return framed(spec.frame, Drawing(body + table, height + GAP + high, _summary(spec), sources, definitions=window))


def _tints(spec: PairMap) -> dict[str, str]:
    """The better a counterpart, the darker, by its rank."""
    colours = look.sequence(5)[1:]
    ranked = spec.ranked
    return {link.code: colours[-1 - nth * len(colours) // len(ranked)] for nth, link in enumerate(ranked)}


def _country(
    spec: PairMap, on_page: Plane, shift: tuple[float, float], fills: Mapping[str, str], is_cut: bool = False
) -> str:
    names = on_page.boundaries.names(spec.frame.language)
    shapes = "".join(
        element("path", {"d": on_page.path(shape), "fill_rule": "evenodd", "fill": fills.get(shape.code, look.UNCHOSEN),
                         "stroke": look.PAPER, "stroke_width": 0.6}, title(names[shape.code]))
        for shape in on_page.boundaries.shapes
    )  # fmt: skip
    inside = element("g", {"clip_path": f"url(#{KEY}c)"} if is_cut else {}, shapes)
    return element("g", {"transform": f"translate({shift[0]:.1f} {shift[1]:.1f})"}, inside)


def thickness(score: float, best: float) -> float:
    """The width of a link's line, in proportion to the score."""
    return THINNEST + (THICKEST - THINNEST) * (score / best if best > 0 else 0.0)


def _links(spec: PairMap, ours: Plane, theirs: Plane, shifts: tuple[tuple[float, float], tuple[float, float]]) -> str:
    """Curves from home to each counterpart, the weakest first, and numbered badges apart from each other."""
    if not spec.links:
        return ""
    start = _moved(ours.middle(ours.boundaries.shape(spec.home)), shifts[0])
    ends = [_moved(theirs.middle(theirs.boundaries.shape(link.code)), shifts[1]) for link in spec.ranked]
    badges = apart(ends, float(spec.frame.width))
    curves, signs = [], []
    for nth, (link, end, badge) in enumerate(zip(spec.ranked, ends, badges, strict=True), 1):
        wide = thickness(link.score, spec.ranked[0].score)
        curves.append(_curve(start, end, wide, spec.frame.is_compact))
        if badge != end:
            signs.append(line(*end, *badge, stroke=look.INK, stroke_width=0.8))
        signs.append(_badge(str(nth), badge))
    home = element("circle", {"cx": start[0], "cy": start[1], "r": 4, "fill": look.ACCENT, "stroke": look.PAPER})
    return "".join([*reversed(curves), home, *signs])


def _moved(point: tuple[float, float], shift: tuple[float, float]) -> tuple[float, float]:
    return round(point[0] + shift[0], 2), round(point[1] + shift[1], 2)


def _curve(start: tuple[float, float], end: tuple[float, float], wide: float, is_down: bool) -> str:
    (x1, y1), (x2, y2) = start, end
    bend = abs(y2 - y1) * 0.4 if is_down else abs(x2 - x1) * 0.4
    first, last = ((x1, y1 + bend), (x2, y2 - bend)) if is_down else ((x1 + bend, y1), (x2 - bend, y2 - bend * 0.25))
    points = " ".join(short(value) for value in (*first, *last, x2, y2))
    return element("path", {"d": f"M{short(x1)} {short(y1)}C{points}", "fill": "none", "stroke": look.ACCENT,
                            "stroke_width": wide, "stroke_opacity": 0.7, "stroke_linecap": "round"})  # fmt: skip


def apart(points: list[tuple[float, float]], width: float) -> list[tuple[float, float]]:
    """Places for badges: at the points, or on the nearest free place of rings around them."""
    placed: list[tuple[float, float]] = []
    for x, y in points:
        around = [(x, y)] + [
            (x + r * BADGE * math.cos(turn * math.pi / 8), y + r * BADGE * math.sin(turn * math.pi / 8))
            for r in (2.2, 3.2, 4.2, 5.2, 6.2, 7.2)
            for turn in range(16)
        ]
        free = [
            point
            for point in around
            if BADGE < point[0] < width - BADGE
            and point[1] > BADGE
            and all(math.dist(point, other) >= 2 * BADGE + 1 for other in placed)
        ]
        placed.append(free[0] if free else (x, y))
    return placed


def _badge(text: str, at: tuple[float, float]) -> str:
    x, y = at
    return element("circle", {"cx": x, "cy": y, "r": BADGE, "fill": look.PAPER, "stroke": look.INK}) + label(
        text, x, y + 3.4, 9.5, text_anchor="middle", font_weight=600
    )


def _listed(spec: PairMap, top: float) -> tuple[str, float]:
    """The counterparts with rank, name and score, in one column or two."""
    if not spec.links:
        return label(_summary(spec), 0, top + 12), ROW
    n_columns = 1 if spec.frame.is_compact else 2
    n_rows = -(-len(spec.links) // n_columns)
    wide = (spec.frame.width - 24 * (n_columns - 1)) / n_columns
    head = f"{texts.WIDTH_IS_SCORE.in_language(spec.frame.language)}."
    written, heights = [label(head, 0, top + 11, look.SMALL, fill=look.QUIET)], [0.0] * n_columns
    names = spec.theirs.names(spec.frame.language)
    decimals = spec.decimals if spec.decimals is not None else decimals_for([link.score for link in spec.links])
    for nth, link in enumerate(spec.ranked):
        column = nth // n_rows
        left, y = column * (wide + 24), top + ROW + 4 + heights[column]
        score = shown(link.score, spec.frame.language, decimals)
        lines = wrapped(names[link.code], look.TEXT, wide - 28 - text_width(score, look.TEXT) - 10)
        written.append(_badge(str(nth + 1), (left + BADGE + 1, y + 8)))
        written += [label(one, left + 22, y + 12 + 14 * n) for n, one in enumerate(lines)]
        written.append(label(score, left + wide - 2, y + 12, text_anchor="end", font_weight=600))
        heights[column] += ROW + 14 * (len(lines) - 1)
    return "".join(written), ROW + 4 + max(heights) + 4


def _summary(spec: PairMap) -> str:
    language = spec.frame.language
    home = spec.ours.names(language)[spec.home]
    if not spec.links:
        return texts.NO_COUNTERPARTS.in_language(language).format(home=home)
    names = spec.theirs.names(language)
    decimals = spec.decimals if spec.decimals is not None else decimals_for([link.score for link in spec.links])
    listed = ", ".join(f"{names[link.code]} {shown(link.score, language, decimals)}" for link in spec.ranked)
    return texts.COUNTERPARTS.in_language(language).format(home=home, listed=listed)
