"""Boundaries on the drawing: projected, fitted into a box, with no more points than can be seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from fondaco.atlas.boundaries.measures import label_point
from fondaco.atlas.boundaries.projection import extent, projection_for
from fondaco.atlas.boundaries.shapes import Boundaries, Shape
from fondaco.atlas.boundaries.simplify import simplified, without_specks
from fondaco.atlas.drawing.svg import path_of, path_of_line
from fondaco.territory.arrays import FloatArray

PADDING = 3.0
LEAST_TRIANGLE, LEAST_ISLAND = 0.4, 0.6
MARGIN, LEAST_PART = 0.12, 0.35


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """Boundaries in units of the drawing, y downwards, with the size of the box they fill."""

    boundaries: Boundaries
    width: float
    height: float

    def path(self, shape: Shape) -> str:
        """The path of a shape, to be filled by the rule 'evenodd'."""
        return path_of(self.boundaries.points_of(ring) for ring in shape.rings)

    def border(self, arcs: list[int]) -> str:
        """The path of stretches of border."""
        return "".join(path_of_line(self.boundaries.arcs[arc]) for arc in arcs)

    def middle(self, shape: Shape) -> tuple[float, float]:
        """The point of a shape where a label stands or a link ends."""
        return label_point([self.boundaries.points_of(ring) for ring in shape.rings])


def plane(boundaries: Boundaries, width: float, most_height: float, *, around: Sequence[str] = ()) -> Plane:
    """Boundaries in a box as wide as `width` and no higher than `most_height`, in the middle of it.

    `around` names places that the box shall show large, with what lies near; what lies farther goes beyond it.
    """
    project = projection_for(boundaries)
    arcs = [project(arc) if project else np.array(arc) for arc in boundaries.arcs]
    flat = replace(boundaries, arcs=tuple(arcs), is_geographic=False)
    low, high = _part(flat, around) if around else extent(flat)
    span = np.maximum(high - low, 1e-12)
    scale = float(min((width - 2 * PADDING) / span[0], (most_height - 2 * PADDING) / span[1]))
    height = float(span[1] * scale + 2 * PADDING)
    left = (width - float(span[0]) * scale) / 2
    fitted = tuple(_placed(arc, low, scale, left, height) for arc in arcs)
    return Plane(simplified(without_specks(replace(flat, arcs=fitted), LEAST_ISLAND), LEAST_TRIANGLE), width, height)


def _part(flat: Boundaries, around: Sequence[str]) -> tuple[FloatArray, FloatArray]:
    """The extent of some shapes with a margin, at least a third of the whole, within the whole."""
    least, most = extent(flat)
    low, high = extent(replace(flat, shapes=tuple(flat.shape(code) for code in around)))
    middle, half = (low + high) / 2, (high - low) * (0.5 + MARGIN)
    half = np.maximum(half, (most - least) * LEAST_PART / 2)
    return np.maximum(least, middle - half), np.minimum(most, middle + half)


def _placed(arc: FloatArray, low: FloatArray, scale: float, left: float, height: float) -> FloatArray:
    moved = (arc - low) * scale
    return np.stack([left + moved[:, 0], height - PADDING - moved[:, 1]], axis=1)
