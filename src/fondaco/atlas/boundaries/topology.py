"""From outlines to shapes over common arcs: borders that two outlines share are found and kept once.

Method of Bostock's TopoJSON (2012): outlines are cut where two of them part, and equal stretches are one arc.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from fondaco.atlas.boundaries.shapes import Boundaries, Ring, Shape
from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import BoolArray, FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A place's outline before its borders are shared: polygons, each an outer ring and its holes, of points."""

    code: str
    name: LocalisedText
    polygons: tuple[tuple[FloatArray, ...], ...]
    group: str = ""


def boundaries_of(outlines: Sequence[Outline], *, is_geographic: bool = True) -> Boundaries:
    """Boundaries of outlines whose points are equal where they share a border (to a millionth of a unit)."""
    owners: list[int] = []
    rings: list[FloatArray] = []
    for position, outline in enumerate(outlines):
        for polygon in outline.polygons:
            for nth, ring in enumerate(polygon):
                owners.append(position)
                rings.append(_turned(ring, is_outer=nth == 0))
    arcs, chains = shared_arcs(rings)
    by_owner: dict[int, list[Ring]] = {}
    for owner, chain in zip(owners, chains, strict=True):
        if chain:
            by_owner.setdefault(owner, []).append(chain)
    shapes = tuple(
        Shape(outline.code, outline.name, tuple(by_owner.get(position, ())), outline.group)
        for position, outline in enumerate(outlines)
    )
    return Boundaries(arcs, shapes, is_geographic)


def _turned(ring: FloatArray, *, is_outer: bool) -> FloatArray:
    """The ring without its closing point, with the place on its left."""
    points = np.round(np.asarray(ring, dtype=np.float64)[:, :2], 6)
    is_new = np.any(points != np.roll(points, 1, axis=0), axis=1)
    points = points[is_new]
    return points if (signed_area(points) > 0) == is_outer else points[::-1]


def signed_area(points: FloatArray) -> float:
    """Area of a ring on the plane; above zero where it runs against the clock."""
    if len(points) < 3:
        return 0.0
    x, y = points[:, 0] - points[0, 0], points[:, 1] - points[0, 1]
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def shared_arcs(rings: Sequence[FloatArray]) -> tuple[tuple[FloatArray, ...], list[Ring]]:
    """Common arcs of open rings, and each ring as a chain of them; a ring of fewer than three points is empty."""
    kept = [ring if len(ring) >= 3 else ring[:0] for ring in rings]
    points, inverse = np.unique(np.concatenate(kept) if kept else np.zeros((0, 2)), axis=0, return_inverse=True)
    ids: IntArray = inverse.ravel().astype(np.int32)
    cuts = np.cumsum([len(ring) for ring in kept])[:-1]
    id_rings: list[IntArray] = np.split(ids, cuts)
    is_junction = _junctions(id_rings, len(points))
    known: dict[bytes, int] = {}
    arcs: list[FloatArray] = []
    chains: list[Ring] = []
    for ring in id_rings:
        chain = []
        for arc in _pieces(ring, is_junction):
            forward, backward = arc.tobytes(), arc[::-1].tobytes()
            if forward not in known and backward not in known:
                known[forward] = len(arcs)
                arcs.append(points[arc])
            chain.append(known[forward] if forward in known else ~known[backward])
        chains.append(tuple(chain))
    return tuple(arcs), chains


def _junctions(rings: Sequence[IntArray], n_points: int) -> BoolArray:
    """Whether outlines part at each point: it has different neighbours on different visits."""
    here = np.concatenate(rings)
    before = np.concatenate([np.roll(ring, 1) for ring in rings])
    after = np.concatenate([np.roll(ring, -1) for ring in rings])
    visits = np.unique(np.stack([here, np.minimum(before, after), np.maximum(before, after)], axis=1), axis=0)
    return np.bincount(visits[:, 0], minlength=n_points) > 1


def _pieces(ring: IntArray, is_junction: BoolArray) -> list[IntArray]:
    """A ring cut at its junctions; one without any begins at its first point and goes towards the lesser neighbour."""
    if not len(ring):
        return []
    at = np.flatnonzero(is_junction[ring])
    if not len(at):
        turned = np.roll(ring, -int(np.argmin(ring)))
        return [np.append(turned, turned[0])]
    turned = np.append(np.roll(ring, -int(at[0])), ring[at[0]])
    ends = [*(at - at[0]).tolist(), len(ring)]
    return [turned[first : last + 1] for first, last in pairwise(ends)]
