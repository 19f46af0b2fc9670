"""From degrees to a plane: Albers' conic of equal area (1805), so that sizes on the map compare as on the ground.

Formulas: Snyder, "Map projections: a working manual" (1987), p. 98, for the sphere.
"""

from dataclasses import dataclass

import numpy as np

from fondaco.atlas.boundaries.shapes import Boundaries
from fondaco.territory.arrays import FloatArray

EARTH_RADIUS_KM = 6371.0072
NARROW = 1e-6


@dataclass(frozen=True, slots=True)
class Projection:
    """A conic of equal area with two standard parallels and a central meridian, degrees."""

    first_parallel: float
    second_parallel: float
    meridian: float

    def __call__(self, points: FloatArray) -> FloatArray:
        """Kilometres east and north, shape (n, 2), of degrees of longitude and latitude."""
        first, second = np.radians(self.first_parallel), np.radians(self.second_parallel)
        n = (np.sin(first) + np.sin(second)) / 2
        if abs(n) < NARROW:  # on the equator the cone is a cylinder
            return (
                np.stack([np.radians(points[:, 0] - self.meridian), np.sin(np.radians(points[:, 1]))], axis=1)
                * EARTH_RADIUS_KM
            )
        c = np.cos(first) ** 2 + 2 * n * np.sin(first)
        radius = np.sqrt(np.maximum(0.0, c - 2 * n * np.sin(np.radians(points[:, 1])))) / n
        middle = np.sqrt(max(0.0, c - 2 * n * np.sin((first + second) / 2))) / n
        angle = n * np.radians(points[:, 0] - self.meridian)
        return np.stack([radius * np.sin(angle), middle - radius * np.cos(angle)], axis=1) * EARTH_RADIUS_KM


def projection_for(boundaries: Boundaries) -> Projection | None:
    """The projection that suits a country: its own, else one of its extent; None where its points are on a plane.

    The parallels lie a sixth of the extent within it (Deetz and Adams, "Elements of map projection", 1934).
    """
    if not boundaries.is_geographic:
        return None
    if boundaries.cone:
        return Projection(*boundaries.cone)
    low, high = extent(boundaries)
    sixth = (high[1] - low[1]) / 6
    return Projection(float(low[1] + sixth), float(high[1] - sixth), float(low[0] + high[0]) / 2)


def extent(boundaries: Boundaries) -> tuple[FloatArray, FloatArray]:
    """The least and the greatest coordinates of the arcs that shapes use."""
    used = {arc if arc >= 0 else ~arc for shape in boundaries.shapes for ring in shape.rings for arc in ring}
    points = np.concatenate([boundaries.arcs[arc] for arc in sorted(used)])
    return points.min(axis=0), points.max(axis=0)
