"""Reads boundaries from a file: GeoJSON (RFC 7946, or with coordinates of a plane) or TopoJSON."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from fondaco.atlas.boundaries.dissolve import outer_rings
from fondaco.atlas.boundaries.shapes import Boundaries, Shape
from fondaco.atlas.boundaries.topojson import from_topojson
from fondaco.atlas.boundaries.topology import Outline, boundaries_of
from fondaco.atlas.errors import UnreadableBoundaries
from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray

FAR_EAST, FAR_WEST = 150.0, -150.0


def read_boundaries(path: Path, *, code: str, name: str = "", layer: str = "") -> Boundaries:
    """Boundaries from a file of GeoJSON or TopoJSON.

    Parameters
    ----------
    code, name
        The properties of a feature that hold its code and its name (none: the code stands for it). Features of the
        same code are one place.
    layer
        Which object of a TopoJSON file; needed where it has several.

    Raises
    ------
    UnreadableBoundaries
        The file is missing or no such file, or a feature lacks its code, is no polygon, or has faulty coordinates.
    """
    content = _content(path)
    kind = content.get("type")
    if kind == "Topology":
        return from_topojson(content, path.name, code=code, name=name, layer=layer)
    if kind != "FeatureCollection":
        raise UnreadableBoundaries(
            f"{path}: 'type' is {kind!r}; a FeatureCollection (GeoJSON) or a Topology (TopoJSON) is needed"
        )
    return from_geojson(content, path.name, code=code, name=name)


def _content(path: Path) -> dict[str, object]:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise UnreadableBoundaries(f"{path}: there is no such file; check the path") from error
    except (OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UnreadableBoundaries(
            f"{path}: cannot be read as JSON in UTF-8 ({error}); export it as GeoJSON"
        ) from error
    if not isinstance(content, dict):
        raise UnreadableBoundaries(f"{path}: is JSON but no object; a FeatureCollection or a Topology is needed")
    return content


def from_geojson(content: Mapping[str, object], file: str, *, code: str, name: str = "") -> Boundaries:
    """Boundaries of a FeatureCollection; shapes on both sides of the 180th meridian become continuous."""
    features = content.get("features")
    if not isinstance(features, list) or not features:
        raise UnreadableBoundaries(f"{file}: 'features' is empty or no list; a feature for each place is needed")
    found: dict[str, Outline] = {}
    for position, feature in enumerate(features, 1):
        outline = _outline(feature, f"{file}: feature {position}", code, name)
        earlier = found.get(outline.code)
        polygons = (*earlier.polygons, *outline.polygons) if earlier else outline.polygons
        found[outline.code] = Outline(outline.code, earlier.name if earlier else outline.name, polygons)
    outlines = list(found.values())
    is_geographic = _is_geographic(outlines)
    built = boundaries_of(_unwrapped(outlines) if is_geographic else outlines, is_geographic=is_geographic)
    return without_seams(built)


def without_seams(boundaries: Boundaries) -> Boundaries:
    """Boundaries without borders inside one shape, such as the cut along the 180th meridian."""
    shapes = tuple(
        Shape(shape.code, shape.name, outer_rings(boundaries, [shape]), shape.group) for shape in boundaries.shapes
    )
    return Boundaries(boundaries.arcs, shapes, boundaries.is_geographic)


def _outline(feature: object, place: str, code: str, name: str) -> Outline:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or not isinstance(properties, dict):
        raise UnreadableBoundaries(f"{place}: has no properties; each place needs its code in '{code}'")
    value = properties.get(code)
    if value is None or value == "" or isinstance(value, (dict, list, bool)):
        known = ", ".join(map(str, properties))
        raise UnreadableBoundaries(
            f"{place}: property '{code}' is {value!r}; it must hold the code (there are {known})"
        )
    geometry = feature.get("geometry")
    text = str(properties.get(name) or "") if name else ""
    polygons = polygons_of(geometry, f"{place} ('{value}')")
    return Outline(str(value), LocalisedText(text, text, text), polygons)


def polygons_of(geometry: object, place: str) -> tuple[tuple[FloatArray, ...], ...]:
    """The polygons of a geometry as arrays of points."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(coordinates, list):
        raise UnreadableBoundaries(f"{place}: its geometry is {kind!r}; a Polygon or MultiPolygon is needed")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    try:
        return tuple(tuple(_points(ring, place) for ring in polygon) for polygon in polygons)
    except (TypeError, ValueError) as error:
        raise UnreadableBoundaries(f"{place}: its coordinates are no rings of numbers ({error})") from error


def _points(ring: Sequence[Sequence[float]], place: str) -> FloatArray:
    points = np.array([position[:2] for position in ring], dtype=np.float64)
    if points.ndim != 2 or points.shape[1] != 2 or len(points) < 4:
        raise UnreadableBoundaries(
            f"{place}: a ring has {len(ring)} positions; four at least are needed, the last as the first"
        )
    if not np.isfinite(points).all():
        raise UnreadableBoundaries(f"{place}: a coordinate is not a finite number")
    return points


def _is_geographic(outlines: Sequence[Outline]) -> bool:
    """Whether all points can be degrees; else they are taken as lengths on a plane."""
    return all(
        bool(np.abs(ring[:, 0]).max() <= 360 and np.abs(ring[:, 1]).max() <= 90)
        for outline in outlines
        for polygon in outline.polygons
        for ring in polygon
    )


def _unwrapped(outlines: Sequence[Outline]) -> list[Outline]:
    """Longitudes continuous across the 180th meridian where shapes stand on both sides of it."""
    edges = [(ring[:, 0].min(), ring[:, 0].max()) for one in outlines for polygon in one.polygons for ring in polygon]
    if not (min(low for low, _ in edges) < FAR_WEST and max(high for _, high in edges) > FAR_EAST):
        return list(outlines)
    return [
        Outline(one.code, one.name, tuple(tuple(_eastwards(ring) for ring in p) for p in one.polygons), one.group)
        for one in outlines
    ]


def _eastwards(ring: FloatArray) -> FloatArray:
    shifted = ring.copy()
    if ring[:, 0].max() <= 0:  # a ring that touches the meridian from the west is written with -180
        shifted[:, 0] += 360
    return shifted
