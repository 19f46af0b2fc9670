"""Colours and patterns, those of the secretariat's report: for the colour-blind, and for grey print."""

from fondaco.atlas.drawing.svg import element

INK, QUIET, LINE, GROUND, PAPER, NAVY = "#1b2430", "#55606e", "#d5dae1", "#f4f6f8", "#ffffff", "#17375e"
ACCENT = "#b85c12"
UNCHOSEN = "#e6eaef"
SEQUENCE = ("#e4edf6", "#bdd3e8", "#8db1d3", "#5a8abb", "#2f639b", "#17375e")
BELOW = ("#7a3d0a", "#b85c12", "#e0a163", "#f3d9bd")  # of a diverging scale, farthest from its middle first
MIDDLE = "#ecece6"
ABOVE = ("#cfdfee", "#8db1d3", "#4478ae", "#17375e")
AREAS = ("#f3f0e6", "#cfe0ee", "#e3c9a6", "#a9bfa6", "#b7aecb", "#8fa9bd")  # for neighbours; from light to dark
SERIES = ("#2a6496", "#b85c12", "#3f7d44", "#7d4b92", "#a13a4c", "#5f6b78")
CATEGORIES = (*SERIES[:5], "#9ec3e2", "#e8b37c", "#a5cfa7", "#cbb0da", "#e2a5af", SERIES[5])
DASHES = (None, "6 3", "2 2.5", "8 3 2 3", "1 3", "12 4")
MARKS = ("circle", "square", "triangle", "diamond", "circle", "square")
TEXT, SMALL, HEADING = 12.0, 11.0, 15.0


def sequence(n: int) -> tuple[str, ...]:
    """`n` colours from light to dark (at most six)."""
    spread = {1: (3,), 2: (1, 4), 3: (0, 2, 4), 4: (0, 2, 4, 5), 5: (0, 1, 2, 4, 5)}
    return tuple(SEQUENCE[i] for i in spread.get(n, range(len(SEQUENCE))))


def diverging(n_below: int, n_above: int, *, has_middle: bool = False) -> tuple[str, ...]:
    """Colours below and above a middle, darkest at both ends (at most four each), and one for the middle itself."""
    return (*BELOW[len(BELOW) - n_below :], *((MIDDLE,) if has_middle else ()), *ABOVE[:n_above])


def unknown_pattern(key: str) -> str:
    """Thin slanted lines: nobody knows."""
    return _hatching(f"{key}u", "#8b96a3", 45, 5, 1.0)


def suppressed_pattern(key: str) -> str:
    """Crossed lines: known to the publisher, but not to us."""
    lines = element("path", {"d": "M0 3H6M3 0V6", "stroke": "#8b96a3", "stroke_width": 0.8})
    return element("pattern", _pattern(f"{key}s", 45, 6), _ground(6), lines)


def warning_pattern(key: str) -> str:
    """Wide dark slanted lines over whatever colour lies below: not valid."""
    bar = element("line", {"x1": 0, "y1": 0, "x2": 0, "y2": 7, "stroke": INK, "stroke_width": 1.6})
    return element("pattern", _pattern(f"{key}w", -45, 7), bar)


def below_pattern(key: str, number: int, colour: str) -> str:
    """A colour below the middle of a diverging scale with white dots, so that grey print tells it from those above."""
    ground = element("rect", {"width": 5, "height": 5, "fill": colour})
    dot = element("circle", {"cx": 2.5, "cy": 2.5, "r": 0.9, "fill": PAPER})
    return element("pattern", _pattern(f"{key}b{number}", 0, 5), ground, dot)


def _hatching(name: str, colour: str, angle: int, gap: float, width: float) -> str:
    bar = element("line", {"x1": 0, "y1": 0, "x2": 0, "y2": gap, "stroke": colour, "stroke_width": width})
    return element("pattern", _pattern(name, angle, gap), _ground(gap), bar)


def _pattern(name: str, angle: int, size: float) -> dict[str, str | float | None]:
    turned = f"rotate({angle})" if angle else None
    return {"id": name, "width": size, "height": size, "patternUnits": "userSpaceOnUse", "patternTransform": turned}


def _ground(size: float) -> str:
    return element("rect", {"width": size, "height": size, "fill": PAPER})
