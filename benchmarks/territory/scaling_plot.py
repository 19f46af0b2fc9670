"""Two panels as SVG: what a move costs by the number of communities, and by the flows of each."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

Points = Sequence[tuple[float, float]]
WIDTH, HEIGHT, LEFT, BOTTOM = 420, 300, 60, 60
INK, LINE = "#17324d", "#0066cc"


def scaling_plot(sizes: Points, degrees: Points) -> str:
    """The plot; both panels begin at zero and share their vertical scale."""
    most = max(y for _, y in [*sizes, *degrees]) * 1.1
    panels = [
        _panel(sizes, most, 0, "communities, 68 flows each"),
        _panel(degrees, most, WIDTH, "flows of each of 4,000 communities"),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12" fill="{INK}">'
        "<title>Microseconds a move, by the number of communities and by the number of flows of each</title>"
        f'<rect width="{2 * WIDTH}" height="{HEIGHT}" fill="#fff"/>{"".join(panels)}</svg>\n'
    )


def _panel(points: Points, most: float, left: float, label: str) -> str:
    x0, y0, wide, high = left + LEFT, HEIGHT - BOTTOM, WIDTH - LEFT - 30, HEIGHT - BOTTOM - 40
    farthest = max(x for x, _ in points)
    spots = [(x0 + wide * x / farthest, y0 - high * y / most) for x, y in points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    marks = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{LINE}"/>' for x, y in spots)
    texts = "".join(
        f'<text x="{x:.1f}" y="{y - 9:.1f}" text-anchor="middle">{value:.2f}</text>'
        for (x, y), (_, value) in zip(spots, points, strict=True)
    )
    ends = (points[0][0], points[-1][0])
    ticks = "".join(
        f'<text x="{x0 + wide * end / farthest:.1f}" y="{y0 + 18}" text-anchor="middle">{end:,.0f}</text>'
        for end in ends
    )
    return (
        f'<path d="M{x0} {y0 - high}V{y0}H{x0 + wide}" fill="none" stroke="{INK}"/>'
        f'<polyline points="{path}" fill="none" stroke="{LINE}" stroke-width="2"/>{marks}{texts}{ticks}'
        f'<text x="{x0}" y="22">microseconds a move</text>'
        f'<text x="{x0 + wide / 2:.1f}" y="{HEIGHT - 16}" text-anchor="middle">{escape(label)}</text>'
    )
