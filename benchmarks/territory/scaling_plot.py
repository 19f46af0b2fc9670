"""Two panels as SVG: what a move costs by the number of communities, and by the flows of each."""

import math
from collections.abc import Sequence
from xml.sax.saxutils import escape

Points = Sequence[tuple[float, float]]
WIDTH, HEIGHT, LEFT, BOTTOM, LABEL = 420, 300, 60, 60, 32
INK, LINE = "#17324d", "#0066cc"


def scaling_plot(sizes: Points, degrees: Points) -> str:
    """The plot; both panels begin at zero cost and share their vertical scale."""
    most = max(y for _, y in [*sizes, *degrees]) * 1.1
    least, farthest = math.log2(sizes[0][0]) - 0.3, math.log2(sizes[-1][0])
    by_size = [(math.log2(x) - least) / (farthest - least) for x, _ in sizes]
    by_degree = [x / degrees[-1][0] for x, _ in degrees]
    panels = [
        _panel(sizes, by_size, most, (0, "communities (each twice as many), 68 flows of each")),
        _panel(degrees, by_degree, most, (WIDTH, "flows of each of 4,000 communities")),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12" fill="{INK}">'
        "<title>Microseconds a move, by the number of communities and by the number of flows of each</title>"
        f'<rect width="{2 * WIDTH}" height="{HEIGHT}" fill="#fff"/>{"".join(panels)}</svg>\n'
    )


def _panel(points: Points, across: Sequence[float], most: float, place: tuple[float, str]) -> str:
    x0, y0, wide, high = place[0] + LEFT, HEIGHT - BOTTOM, WIDTH - LEFT - 30, HEIGHT - BOTTOM - 40
    spots = [(x0 + wide * part, y0 - high * y / most) for part, (_, y) in zip(across, points, strict=True)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    marks, written = "", -math.inf
    for (x, y), (size, cost) in zip(spots, points, strict=True):
        marks += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{LINE}"/>'
        if x - written >= LABEL:
            marks += f'<text x="{x:.1f}" y="{y - 9:.1f}" text-anchor="middle">{cost:.2f}</text>'
            marks += f'<text x="{x:.1f}" y="{y0 + 18}" text-anchor="middle">{size:,.0f}</text>'
            written = x
    return (
        f'<path d="M{x0} {y0 - high}V{y0}H{x0 + wide}" fill="none" stroke="{INK}"/>'
        f'<polyline points="{path}" fill="none" stroke="{LINE}" stroke-width="2"/>{marks}'
        f'<text x="{x0}" y="22">microseconds a move</text>'
        f'<text x="{x0 + wide / 2:.1f}" y="{HEIGHT - 16}" text-anchor="middle">{escape(place[1])}</text>'
    )
