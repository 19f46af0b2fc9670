"""A country that does not exist: where its communities lie, their boundaries, who borders whom."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import Voronoi, cKDTree

from fondaco.territory.arrays import BoolArray, FloatArray, IntArray, frozen

AREA_KM2 = 38.0  # of a community: Italy's 302,000 km2 by 7,900
JITTER = 0.38  # of the spacing: how far from a regular grid a seat may lie
SPARE = 1.06  # seats drawn for each that is kept: where one is left out, its neighbours are larger
TWO_PI = 2 * np.pi


@dataclass(frozen=True, slots=True, eq=False)
class Geography:
    """Seats of communities in km, the borders between them, and a polygon for each.

    Parameters
    ----------
    positions
        Shape (n, 2), km east and north of the country's south-western corner.
    neighbours
        Shape (n_borders, 2), positions of two communities that share a border, the lower first, sorted.
    boundaries
        For each community the corners of its polygon in km, shape (n_corners, 2), counterclockwise, not closed. Two
        neighbours have the two corners of their border exactly in common.
    """

    positions: FloatArray
    neighbours: IntArray
    boundaries: tuple[FloatArray, ...]


def invented_geography(n_communities: int, chance: np.random.Generator) -> Geography:
    """Seats on a shaken grid, inside a wavy coast with an island or two; cells are what lies nearest to each seat.

    The sea has seats as well, so that the coast is drawn by cells and nothing needs clipping.
    """
    spacing = np.sqrt(AREA_KM2)
    points, is_land = _seats(n_communities, spacing, chance)
    cells = Voronoi(points)
    land = np.flatnonzero(is_land)
    land = land[np.lexsort((points[land, 0], -np.floor(points[land, 1] / (8 * spacing))))]  # codes run in belts
    number = np.full(len(points), -1, dtype=np.int32)
    number[land] = np.arange(len(land))
    pairs = np.sort(number[cells.ridge_points], axis=1)
    pairs = pairs[pairs[:, 0] >= 0]
    corner = points[land].min(axis=0) - spacing
    boundaries = tuple(
        frozen(
            _counterclockwise(cells.vertices[cells.regions[cells.point_region[seat]]] - corner, points[seat] - corner)
        )
        for seat in land.tolist()
    )
    return Geography(
        frozen(points[land] - corner),
        frozen(pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].astype(np.int32)),
        boundaries,
    )


def towns_apart(positions: FloatArray, n_towns: int, chance: np.random.Generator) -> IntArray:
    """Communities that are towns, in a random order, no two of them nearer than towns usually are."""
    order = chance.permutation(len(positions))
    apart = 0.75 * np.sqrt(len(positions) * AREA_KM2 / max(1, n_towns))
    near = cKDTree(positions).query_ball_point(positions[order], apart)
    is_free = np.ones(len(positions), dtype=bool)
    towns: list[int] = []
    for seat, around in zip(order.tolist(), near, strict=True):
        if is_free[seat] and len(towns) < n_towns:
            towns.append(seat)
            is_free[around] = False
    return np.array(towns, dtype=np.int32)


def _seats(n_communities: int, spacing: float, chance: np.random.Generator) -> tuple[FloatArray, BoolArray]:
    radius = spacing * np.sqrt(SPARE * n_communities / np.pi) + 0.6 * spacing
    waves = chance.uniform(0.3, 1.0, 4) * (0.30, 0.16, 0.10, 0.05), chance.uniform(0, TWO_PI, 4)
    islands = _islands(radius, chance)
    while True:
        steps = np.arange(-1.9 * radius - 3 * spacing, 1.9 * radius + 3 * spacing, spacing)
        points = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
        points += chance.uniform(-JITTER, JITTER, points.shape) * spacing
        is_land = _on_land(points, radius, waves, islands)
        if is_land.sum() >= n_communities:
            break
        radius *= 1.03
        islands *= 1.03
    left_out = chance.permutation(np.flatnonzero(is_land))[n_communities:]
    kept = np.ones(len(points), dtype=bool)
    kept[left_out] = False
    return points[kept], is_land[kept]


def _islands(radius: float, chance: np.random.Generator) -> FloatArray:
    """Rows of x, y and radius, in the same unit as `radius`."""
    angles = chance.uniform(0, TWO_PI) + np.array([0.0, 2.4])
    return np.column_stack([np.cos(angles) * 1.62, np.sin(angles) * 1.62, chance.uniform(0.10, 0.20, 2)]) * radius


def _on_land(points: FloatArray, radius: float, waves: tuple[FloatArray, FloatArray], islands: FloatArray) -> BoolArray:
    heights, phases = waves
    angles = np.arctan2(points[:, 1], points[:, 0])
    wave = (heights * np.cos(angles[:, None] * np.arange(2, 6) + phases)).sum(axis=1)
    on_main: BoolArray = np.hypot(points[:, 0], points[:, 1]) < radius * (1 + wave)
    for east, north, size in islands.tolist():
        on_main |= np.hypot(points[:, 0] - east, points[:, 1] - north) < size
    return on_main


def _counterclockwise(corners: FloatArray, seat: FloatArray) -> FloatArray:
    around = corners - seat
    return corners[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]
