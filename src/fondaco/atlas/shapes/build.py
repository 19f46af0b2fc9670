"""Makes the shapes in `data/` out of Natural Earth's; run by hand when the source changes, never by the program.

    python -m fondaco.atlas.shapes.build ne_10m_admin_1_states_provinces.json

README.md beside this file says where the source comes from and what is done to it.
"""

import csv
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from fondaco.atlas.boundaries.dissolve import dissolved
from fondaco.atlas.boundaries.projection import Projection
from fondaco.atlas.boundaries.reading import polygons_of, without_seams
from fondaco.atlas.boundaries.shapes import Boundaries
from fondaco.atlas.boundaries.simplify import thinned, without_specks
from fondaco.atlas.boundaries.topojson import to_topojson
from fondaco.atlas.boundaries.topology import Outline, boundaries_of
from fondaco.atlas.shapes.bundled import CONES
from fondaco.common.languages import LocalisedText

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Recipe:
    """How finely a country is kept: the least triangle and the least island in km2, the grid in degrees."""

    file: str
    layer: str
    least_triangle: float
    least_island: float
    step: float


ITALY = Recipe("italy.json", "provinces", 0.6, 2.0, 0.001)
RUSSIA = Recipe("russia.json", "subjects", 25.0, 250.0, 0.005)


def build(source: Path) -> None:
    """Write italy.json and russia.json."""
    features = {
        feature["properties"]["iso_3166_2"]: feature["geometry"]
        for feature in json.loads(source.read_text(encoding="utf-8"))["features"]
    }
    places = list(csv.DictReader((HERE / "places.csv").open(encoding="utf-8", newline="")))
    provinces = _layer(features, places, ITALY)
    group_of = {shape.code: shape.group for shape in provinces.shapes}
    regions = dissolved(provinces, group_of)
    regions = replace(regions, shapes=tuple(sorted(regions.shapes, key=lambda shape: shape.code)))
    _write(ITALY, {"regions": regions, "provinces": provinces})
    _write(RUSSIA, {"subjects": _layer(features, places, RUSSIA)})


def _layer(features: dict[str, object], places: Iterable[dict[str, str]], recipe: Recipe) -> Boundaries:
    outlines = [
        Outline(place["code"], _name(place), _polygons(features, place["natural_earth"]), place["group"])
        for place in places
        if place["layer"] == recipe.layer
    ]
    joined = without_seams(boundaries_of(outlines))
    return _coarser(joined, recipe)


def _name(place: dict[str, str]) -> LocalisedText:
    return LocalisedText(place["it"], place["ru"], place["en"])


def _polygons(features: dict[str, object], codes: str) -> tuple[tuple[np.ndarray, ...], ...]:
    """The polygons of one or several features; those west of the 180th meridian continue east of it."""
    found = [polygon for code in codes.split() for polygon in polygons_of(features[code], code)]
    return tuple(tuple(_eastwards(ring) for ring in polygon) for polygon in found)


def _eastwards(ring: np.ndarray) -> np.ndarray:
    return ring + np.array([360.0, 0.0]) if ring[:, 0].max() < -100 else ring


def _coarser(boundaries: Boundaries, recipe: Recipe) -> Boundaries:
    """Fewer points, chosen on the map's plane; arcs keep their ends, so borders stay shared."""
    to_plane = Projection(*CONES[recipe.file])
    plane = replace(boundaries, arcs=tuple(to_plane(arc) for arc in boundaries.arcs), is_geographic=False)
    plane = without_specks(plane, recipe.least_island)
    arcs = []
    for degrees, kilometres in zip(boundaries.arcs, plane.arcs, strict=True):
        kept = {tuple(point) for point in thinned(kilometres, recipe.least_triangle).tolist()}
        arcs.append(degrees[[tuple(point) in kept for point in kilometres.tolist()]])
    return replace(boundaries, arcs=tuple(arcs), shapes=plane.shapes)


def _write(recipe: Recipe, layers: dict[str, Boundaries]) -> None:
    path = HERE / "data" / recipe.file
    path.write_text(
        json.dumps(to_topojson(layers, recipe.step), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8"
    )


if __name__ == "__main__":
    build(Path(sys.argv[1]))
