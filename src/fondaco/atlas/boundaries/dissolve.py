"""Joining shapes into larger ones: the borders between members of one group disappear."""

from collections.abc import Mapping
from dataclasses import replace

from fondaco.atlas.boundaries.shapes import Boundaries, Ring, Shape
from fondaco.common.languages import LocalisedText

Point = tuple[float, float]


def dissolved(
    boundaries: Boundaries, group_of: Mapping[str, str], *, names: Mapping[str, LocalisedText] | None = None
) -> Boundaries:
    """One shape for each group, in the order in which groups are first met; shapes without a group are left out.

    A stretch of border is kept where only one side belongs to the group, so the new shapes share theirs too.
    """
    members: dict[str, list[Shape]] = {}
    for shape in boundaries.shapes:
        group = group_of.get(shape.code)
        if group is not None:
            members.setdefault(group, []).append(shape)
    shapes = tuple(
        Shape(group, (names or {}).get(group, LocalisedText()), outer_rings(boundaries, shapes), shapes[0].group)
        for group, shapes in members.items()
    )
    return replace(boundaries, shapes=shapes)


def outer_rings(boundaries: Boundaries, shapes: list[Shape]) -> tuple[Ring, ...]:
    """The rings around several shapes together."""
    used = {arc for shape in shapes for ring in shape.rings for arc in ring}
    left = {arc: None for shape in shapes for ring in shape.rings for arc in ring if ~arc not in used}
    starting: dict[Point, list[int]] = {}
    for arc in reversed(left):
        starting.setdefault(_start(boundaries, arc), []).append(arc)
    rings: list[Ring] = []
    while left:
        first = next(iter(left))
        rings.append(_ring_from(boundaries, first, starting))
        for arc in rings[-1]:
            left.pop(arc, None)
    return tuple(rings)


def _ring_from(boundaries: Boundaries, first: int, starting: dict[Point, list[int]]) -> Ring:
    """Follow arcs from the end of each to the start of the next, until back where it began."""
    home, here = _start(boundaries, first), _start(boundaries, ~first)
    starting[home].remove(first)
    ring = [first]
    while here != home and starting.get(here):
        arc = starting[here].pop()
        ring.append(arc)
        here = _start(boundaries, ~arc)
    return tuple(ring)


def _start(boundaries: Boundaries, arc: int) -> Point:
    """The first point of an arc in its direction; of `~arc`, the last."""
    x, y = boundaries.arcs[arc][0] if arc >= 0 else boundaries.arcs[~arc][-1]
    return float(x), float(y)
