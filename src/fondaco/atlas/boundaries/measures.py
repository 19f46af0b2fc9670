"""Areas on the sphere, and the point inside a shape where a label stands best."""

from itertools import pairwise

import numpy as np

from fondaco.atlas.boundaries.shapes import Boundaries, Shape
from fondaco.atlas.boundaries.topology import signed_area
from fondaco.territory.arrays import BoolArray, FloatArray

EARTH_RADIUS_KM = 6371.0072  # of the sphere with the Earth's surface
GRID = 18
ROUNDS = 3


def areas_km2(boundaries: Boundaries) -> dict[str, float]:
    """The area of each shape."""
    return {shape.code: area_km2(boundaries, shape) for shape in boundaries.shapes}


def area_km2(boundaries: Boundaries, shape: Shape) -> float:
    """The area of a shape: on the sphere for degrees, else in squares of the plane's unit."""
    rings = [boundaries.points_of(ring) for ring in shape.rings]
    if not boundaries.is_geographic:
        return sum(signed_area(ring[:-1]) for ring in rings)
    return sum(_spherical_area(ring) for ring in rings)


def _spherical_area(ring: FloatArray) -> float:
    """Area left of a closed ring of degrees, by the cylinder of equal area (Lambert 1772)."""
    longitude, height = np.radians(ring[:, 0]), np.sin(np.radians(ring[:, 1]))
    return -float(np.sum(np.diff(longitude) * (height[1:] + height[:-1]))) / 2 * EARTH_RADIUS_KM**2


def label_point(rings: list[FloatArray]) -> tuple[float, float]:
    """The point inside the largest of closed rings that lies farthest from every border, on a grid refined thrice."""
    outer = max(rings, key=lambda ring: abs(signed_area(ring[:-1])))
    low, high = outer.min(axis=0), outer.max(axis=0)
    best = (low + high) / 2
    for _ in range(ROUNDS):
        x, y = (np.linspace(low[axis], high[axis], GRID + 2)[1:-1] for axis in (0, 1))
        points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
        depth = np.where(is_inside(points, rings), _distance(points, outer), -_distance(points, outer))
        best = points[int(np.argmax(depth))]
        span = (high - low) / GRID
        low, high = best - span, best + span
    return float(best[0]), float(best[1])


def is_inside(points: FloatArray, rings: list[FloatArray]) -> BoolArray:
    """Whether each point lies inside, by the number of borders crossed on the way east (even and odd)."""
    inside = np.zeros(len(points), dtype=np.bool_)
    x, y = points[:, 0], points[:, 1]
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring[:-1].tolist(), ring[1:].tolist(), strict=True):
            if y1 != y2:
                inside ^= ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return inside


def _distance(points: FloatArray, ring: FloatArray) -> FloatArray:
    """Distance of each point from the nearest stretch of a ring."""
    nearest: FloatArray = np.full(len(points), np.inf)
    for start, end in pairwise(ring):
        way = end - start
        length = float(way @ way)
        share = np.clip((points - start) @ way / length, 0, 1) if length else np.zeros(len(points))
        gap = points - start - share[:, None] * way
        nearest = np.minimum(nearest, np.hypot(gap[:, 0], gap[:, 1]))
    return nearest
