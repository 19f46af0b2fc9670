"""Boundaries are read from GeoJSON and TopoJSON; faults are named with their feature."""

import json
from pathlib import Path

import numpy as np
import pytest

from fondaco.atlas.boundaries import areas_km2, neighbours, read_boundaries
from fondaco.atlas.boundaries.topojson import to_topojson
from fondaco.atlas.errors import UnreadableBoundaries
from kernels.atlas.grids import grid, square

Json = dict[str, object]


def feature(code: object, *rings: np.ndarray, **properties: object) -> Json:
    geometry = {"type": "Polygon", "coordinates": [ring.tolist() for ring in rings]}
    return {"type": "Feature", "properties": {"COD": code, **properties}, "geometry": geometry}


def written(folder: Path, content: object) -> Path:
    path = folder / "places.geojson"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def collection(*features: object) -> Json:
    return {"type": "FeatureCollection", "features": list(features)}


def test_features_become_shapes_that_share_borders(tmp_path: Path) -> None:
    content = collection(feature(1, square(10, 40), NAME="Ancona"), feature(2, square(11, 40), NAME="Pesaro"))
    found = read_boundaries(written(tmp_path, content), code="COD", name="NAME")
    assert found.codes == ("1", "2")
    assert found.shape("2").name.ru == "Pesaro"
    assert found.is_geographic
    assert neighbours(found)["1"] == {"2"}


def test_features_of_one_code_are_one_place(tmp_path: Path) -> None:
    content = collection(feature("a", square(0, 0)), feature("a", square(1, 0)), feature("b", square(2, 0)))
    found = read_boundaries(written(tmp_path, content), code="COD")
    assert [len(shape.rings) for shape in found.shapes] == [1, 1]
    assert neighbours(found)["a"] == {"b"}


def test_lengths_on_a_plane_are_not_taken_for_degrees(tmp_path: Path) -> None:
    found = read_boundaries(written(tmp_path, collection(feature("a", square(5e5, 4e6, 1000.0)))), code="COD")
    assert not found.is_geographic
    assert areas_km2(found) == {"a": 1e6}


def test_a_place_across_the_180th_meridian_is_in_one_piece(tmp_path: Path) -> None:
    content = collection(feature("a", square(179, 60)), feature("a", square(-180, 60)))
    found = read_boundaries(written(tmp_path, content), code="COD")
    (shape,) = found.shapes
    assert len(shape.rings) == 1
    assert found.points_of(shape.rings[0])[:, 0].max() == 181.0


def test_topojson_gives_back_what_was_written(tmp_path: Path) -> None:
    shapes = grid(3, 2)
    path = written(tmp_path, to_topojson({"squares": shapes}, 0.5))
    found = read_boundaries(path, code="code", name="name")
    assert found.codes == shapes.codes
    assert areas_km2(found) == pytest.approx({code: areas_km2(found)[code] for code in shapes.codes})
    assert neighbours(found) == neighbours(shapes)
    assert found.shape("0.0").name.it == "0.0 it"


FAULTS = {
    "there is no such file": None,
    "cannot be read as JSON": "{",
    "is JSON but no object": "[]",
    "'type' is 'Feature'": {"type": "Feature"},
    "'features' is empty": collection(),
    "feature 2: property 'COD' is None; it must hold the code (there are COD)": collection(
        feature("a", square(0, 0)), feature(None, square(1, 0))
    ),
    "feature 1: has no properties": collection({"type": "Feature"}),
    "feature 1 ('a'): its geometry is 'Point'": collection(
        {"type": "Feature", "properties": {"COD": "a"}, "geometry": {"type": "Point", "coordinates": [0, 0]}}
    ),
    "feature 1 ('a'): a ring has 2 positions": collection(feature("a", square(0, 0)[:2])),
    "feature 1 ('a'): a coordinate is not a finite number": collection(
        feature("a", np.array([(0, 0), (1, 0), (1, np.nan), (0, 0)]))
    ),
    "feature 1 ('a'): its coordinates are no rings of numbers": collection(
        {"type": "Feature", "properties": {"COD": "a"}, "geometry": {"type": "Polygon", "coordinates": [["x"] * 5]}}
    ),
    "layer '' is not there; name one of: one, two": {"type": "Topology", "objects": {"one": {}, "two": {}}, "arcs": []},
    "geometry 1 of 'one' ('a'): names an arc that is not there": {
        "type": "Topology",
        "arcs": [],
        "objects": {"one": {"geometries": [{"type": "Polygon", "properties": {"COD": "a"}, "arcs": [[3]]}]}},
    },
}


@pytest.mark.parametrize("message", FAULTS)
def test_a_fault_is_named(tmp_path: Path, message: str) -> None:
    content = FAULTS[message]
    path = tmp_path / "missing.json" if content is None else written(tmp_path, content)
    with pytest.raises(UnreadableBoundaries) as caught:
        read_boundaries(path, code="COD")
    assert message in str(caught.value)
    assert path.name in str(caught.value)
