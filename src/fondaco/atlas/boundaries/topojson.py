"""TopoJSON (Bostock 2013): reads a layer as boundaries, and writes boundaries."""

from collections.abc import Mapping, Sequence

import numpy as np

from fondaco.atlas.boundaries.measures import is_inside
from fondaco.atlas.boundaries.shapes import Boundaries, Ring, Shape
from fondaco.atlas.boundaries.topology import signed_area
from fondaco.atlas.errors import UnreadableBoundaries
from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray

Json = dict[str, object]


def from_topojson(
    content: Mapping[str, object], file: str, *, code: str, name: str = "", layer: str = ""
) -> Boundaries:
    """Boundaries of one layer of a topology; rings are turned so that they keep their place on the left."""
    objects = content.get("objects")
    layers = list(objects) if isinstance(objects, dict) else []
    chosen = layer or (layers[0] if len(layers) == 1 else "")
    if not isinstance(objects, dict) or chosen not in objects:
        raise UnreadableBoundaries(f"{file}: layer '{layer}' is not there; name one of: {', '.join(layers) or 'none'}")
    arcs = _arcs(content, file)
    geometries = objects[chosen].get("geometries")
    if not isinstance(geometries, list) or not geometries:
        raise UnreadableBoundaries(f"{file}: layer '{chosen}' has no geometries; each place needs one")
    shapes = tuple(
        _shape(geometry, f"{file}: geometry {position} of '{chosen}'", arcs, (code, name))
        for position, geometry in enumerate(geometries, 1)
    )
    return Boundaries(arcs, shapes, _is_geographic(arcs))


def _is_geographic(arcs: Sequence[FloatArray]) -> bool:
    return all(bool(np.abs(arc[:, 0]).max() <= 360 and np.abs(arc[:, 1]).max() <= 90) for arc in arcs)


def _arcs(content: Mapping[str, object], file: str) -> tuple[FloatArray, ...]:
    """The arcs as points; quantised ones are stored as whole steps from point to point."""
    raw, transform = content.get("arcs"), content.get("transform")
    try:
        arcs = [np.array(arc, dtype=np.float64).reshape(-1, 2) for arc in raw] if isinstance(raw, list) else []
        if isinstance(transform, dict):
            scale, shift = np.array(transform["scale"], float), np.array(transform["translate"], float)
            arcs = [np.cumsum(arc, axis=0) * scale + shift for arc in arcs]
    except (TypeError, ValueError, KeyError) as error:
        raise UnreadableBoundaries(
            f"{file}: 'arcs' or 'transform' is faulty ({error}); write the file again"
        ) from error
    if not all(len(arc) >= 2 and np.isfinite(arc).all() for arc in arcs):
        raise UnreadableBoundaries(f"{file}: an arc has less than two positions or a coordinate that is no number")
    return tuple(arcs)


def _shape(geometry: object, place: str, arcs: Sequence[FloatArray], keys: tuple[str, str]) -> Shape:
    properties = geometry.get("properties", {}) if isinstance(geometry, dict) else {}
    if not isinstance(geometry, dict) or not isinstance(properties, dict):
        raise UnreadableBoundaries(f"{place}: is no geometry with properties")
    value = properties.get(keys[0], geometry.get("id") if keys[0] == "id" else None)
    if value in (None, ""):
        raise UnreadableBoundaries(f"{place}: property '{keys[0]}' is missing; there are: {', '.join(properties)}")
    kind, chains = geometry.get("type"), geometry.get("arcs")
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(chains, list):
        raise UnreadableBoundaries(f"{place} ('{value}'): is {kind!r}; a Polygon or MultiPolygon is needed")
    polygons = [chains] if kind == "Polygon" else chains
    try:
        rings = tuple(_turned(tuple(ring), arcs, nth == 0) for polygon in polygons for nth, ring in enumerate(polygon))
    except (IndexError, TypeError) as error:
        raise UnreadableBoundaries(f"{place} ('{value}'): names an arc that is not there") from error
    return Shape(str(value), _name(properties, keys[1]), rings, str(properties.get("group", "")))


def _name(properties: Mapping[str, object], key: str) -> LocalisedText:
    value = properties.get(key, "")
    if isinstance(value, dict):
        return LocalisedText(**{language: str(value.get(language, "")) for language in ("it", "ru", "en")})
    return LocalisedText(str(value), str(value), str(value))


def _turned(ring: Ring, arcs: Sequence[FloatArray], is_outer: bool) -> Ring:
    points = np.concatenate([arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring])
    return ring if (signed_area(points) > 0) == is_outer else tuple(~arc for arc in reversed(ring))


def to_topojson(layers: Mapping[str, Boundaries], step: float) -> Json:
    """Layers over the same arcs as a topology, its points on a grid of `step`."""
    arcs = next(iter(layers.values())).arcs
    used = sorted({max(arc, ~arc) for one in layers.values() for shape in one.shapes for r in shape.rings for arc in r})
    number_of = {arc: number for number, arc in enumerate(used)}
    low = np.floor(np.concatenate([arcs[arc] for arc in used]).min(axis=0) / step) * step
    return {
        "type": "Topology",
        "transform": {"scale": [step, step], "translate": [round(float(value), 6) for value in low]},
        "arcs": [_steps(arcs[arc], low, step) for arc in used],
        "objects": {
            layer: {
                "type": "GeometryCollection",
                "geometries": [_geometry(one, shape, number_of) for shape in one.shapes],
            }
            for layer, one in layers.items()
        },
    }


def _steps(arc: FloatArray, low: FloatArray, step: float) -> list[list[int]]:
    grid = np.round((arc - low) / step).astype(np.int64)
    moves = np.diff(grid, axis=0)
    kept = [grid[0].tolist(), *(move for move in moves.tolist() if move != [0, 0])]
    return kept if len(kept) > 1 else [*kept, [0, 0]]


def _geometry(boundaries: Boundaries, shape: Shape, number_of: Mapping[int, int]) -> Json:
    names = {language: getattr(shape.name, language) for language in ("it", "ru", "en")}
    properties: Json = {"code": shape.code, "group": shape.group}
    if shape.name:
        properties["name"] = names
    polygons = [
        [[number_of[arc] if arc >= 0 else ~number_of[~arc] for arc in ring] for ring in polygon]
        for polygon in _polygons(boundaries, shape)
    ]
    return {"type": "MultiPolygon", "properties": properties, "arcs": polygons}


def _polygons(boundaries: Boundaries, shape: Shape) -> list[list[Ring]]:
    """Each outer ring with its holes; a hole belongs to the smallest ring around it."""
    points = {ring: boundaries.points_of(ring) for ring in shape.rings}
    size = {ring: signed_area(points[ring][:-1]) for ring in shape.rings}
    outer = sorted((ring for ring in shape.rings if size[ring] > 0), key=lambda ring: size[ring])
    polygons: dict[Ring, list[Ring]] = {ring: [ring] for ring in shape.rings if size[ring] > 0}
    for hole in (ring for ring in shape.rings if size[ring] <= 0):
        middle = points[hole][:-1].mean(axis=0)[None]
        around = [ring for ring in outer if is_inside(middle, [points[ring]])[0]]
        polygons[(around or outer)[0]].append(hole)
    return list(polygons.values())
