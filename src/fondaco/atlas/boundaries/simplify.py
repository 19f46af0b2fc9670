"""Fewer points on arcs, so that both sides of a border change together (Visvalingam and Whyatt 1993)."""

import heapq
from dataclasses import replace

import numpy as np

from fondaco.atlas.boundaries.shapes import Boundaries
from fondaco.atlas.boundaries.topology import signed_area
from fondaco.territory.arrays import FloatArray


def simplified(boundaries: Boundaries, least_area: float) -> Boundaries:
    """Boundaries without the points whose triangle with their neighbours is smaller than `least_area`.

    The ends of arcs stay, so borders stay shared; a closed arc keeps four points at least.
    """
    arcs = tuple(thinned(arc, least_area) for arc in boundaries.arcs)
    return replace(boundaries, arcs=arcs)


def without_specks(boundaries: Boundaries, least_area: float) -> Boundaries:
    """Boundaries without rings smaller than `least_area`; the largest ring of each shape stays."""
    shapes = []
    for shape in boundaries.shapes:
        sizes = [abs(signed_area(boundaries.points_of(ring)[:-1])) for ring in shape.rings]
        limit = min(least_area, max(sizes, default=0.0))
        rings = tuple(ring for ring, size in zip(shape.rings, sizes, strict=True) if size >= limit)
        shapes.append(replace(shape, rings=rings))
    return replace(boundaries, shapes=tuple(shapes))


def thinned(arc: FloatArray, least_area: float) -> FloatArray:
    """The arc without its least points."""
    n = len(arc)
    fewest = 4 if n and np.array_equal(arc[0], arc[-1]) else 2
    if n <= fewest:
        return arc
    points = arc.tolist()
    before, after = list(range(-1, n - 1)), list(range(1, n + 1))
    is_kept = [True] * n
    area = [0.0, *(_triangle(points[i - 1], points[i], points[i + 1]) for i in range(1, n - 1)), 0.0]
    waiting = [(area[i], i) for i in range(1, n - 1)]
    heapq.heapify(waiting)
    n_kept = n
    while waiting and n_kept > fewest:
        size, i = heapq.heappop(waiting)
        if not is_kept[i] or size != area[i]:
            continue
        if size >= least_area:
            break
        is_kept[i] = False
        n_kept -= 1
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if 0 < j < n - 1:
                area[j] = max(size, _triangle(points[before[j]], points[j], points[after[j]]))
                heapq.heappush(waiting, (area[j], j))
    kept: FloatArray = arc[np.array(is_kept)]
    return kept


def _triangle(a: list[float], b: list[float], c: list[float]) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
