"""Boundaries of places as shapes that share their borders: reading, dissolving, simplifying, projecting."""

from fondaco.atlas.boundaries.dissolve import dissolved
from fondaco.atlas.boundaries.measures import area_km2, areas_km2
from fondaco.atlas.boundaries.projection import Projection
from fondaco.atlas.boundaries.reading import read_boundaries
from fondaco.atlas.boundaries.shapes import Boundaries, Shape, borders, neighbours
from fondaco.atlas.boundaries.simplify import simplified
from fondaco.atlas.boundaries.topology import Outline, boundaries_of

__all__ = [
    "Boundaries",
    "Outline",
    "Projection",
    "Shape",
    "area_km2",
    "areas_km2",
    "borders",
    "boundaries_of",
    "dissolved",
    "neighbours",
    "read_boundaries",
    "simplified",
]
