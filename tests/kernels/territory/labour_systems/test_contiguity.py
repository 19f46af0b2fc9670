"""Who borders whom, from pairs, polygons and GeoJSON, and which areas lie in pieces."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco.territory import InvalidContiguity
from fondaco.territory.invented.flows import invented_flows
from fondaco.territory.labour_systems.contiguity import Contiguity

ROW = tuple("abcde")
IN_A_ROW = Contiguity.from_pairs(ROW, [("a", "b"), ("b", "c"), ("d", "c"), ("c", "d")])


def square(east: float, north: float) -> list[list[list[float]]]:
    return [[[east, north], [east + 1, north], [east + 1, north + 1], [east, north + 1], [east, north]]]


def test_borders_hold_both_ways_and_once() -> None:
    assert IN_A_ROW.pairs.tolist() == [[0, 1], [1, 2], [2, 3]]
    assert IN_A_ROW.neighbours.tolist() == [1, 0, 2, 1, 3, 2]


def test_a_community_without_neighbours_is_an_island_and_a_land_mass_of_its_own() -> None:
    assert IN_A_ROW.islands == ("e",)
    assert len(set(IN_A_ROW.land_masses.tolist())) == 2


@pytest.mark.parametrize(
    ("areas", "in_pieces"),
    [([1, 1, 2, 2, 2], ()), ([1, 2, 1, 2, 2], (1, 2)), ([1, 1, 2, 1, -1], (1,)), ([1, -1, 1, 3, 3], ())],
)
def test_an_area_is_in_pieces_where_its_part_of_a_land_mass_is(areas: list[int], in_pieces: tuple[int, ...]) -> None:
    assert IN_A_ROW.areas_in_pieces(np.array(areas, dtype=np.int32)) == in_pieces


def test_water_may_count_as_a_gap() -> None:
    areas = np.array([1, 1, 2, 2, 2], dtype=np.int32)
    assert IN_A_ROW.areas_in_pieces(areas, across_water=False) == (2,)


def test_a_ferry_counts_as_a_border() -> None:
    linked = IN_A_ROW.with_links([("d", "e")])
    assert linked.islands == ()
    assert linked.areas_in_pieces(np.array([1, 1, 2, 2, 2], dtype=np.int32), across_water=False) == ()


def test_squares_border_along_an_edge_and_not_at_a_corner() -> None:
    polygons = {"1": square(0, 0), "2": square(1, 0), "3": square(1, 1), "4": square(9, 9)}
    contiguity = Contiguity.from_polygons(("1", "2", "3", "4"), polygons)
    assert contiguity.pairs.tolist() == [[0, 1], [1, 2]]
    assert contiguity.islands == ("4",)


def test_geojson_polygons_and_multipolygons_of_one_code_add_up() -> None:
    features = {
        "type": "FeatureCollection",
        "features": [
            {"properties": {"code": 1}, "geometry": {"type": "Polygon", "coordinates": square(0, 0)}},
            {
                "properties": {"code": 2},
                "geometry": {"type": "MultiPolygon", "coordinates": [square(1, 0), square(5, 5)]},
            },
            {"properties": {"code": 3}, "geometry": {"type": "Polygon", "coordinates": square(6, 5)}},
        ],
    }
    assert Contiguity.from_geojson(("1", "2", "3"), features, key="code").pairs.tolist() == [[0, 1], [1, 2]]


def test_boundaries_of_an_invented_country_give_its_borders() -> None:
    country = invented_flows(150, seed=4)
    codes = country.flows.communities
    polygons = {code: [ring.tolist()] for code, ring in zip(codes, country.geography.boundaries, strict=True)}
    assert np.array_equal(Contiguity.from_polygons(codes, polygons).pairs, country.geography.neighbours)


def test_a_community_without_a_polygon_is_named() -> None:
    with pytest.raises(InvalidContiguity, match="2: no polygon, so that its neighbours are not known"):
        Contiguity.from_polygons(("1", "2"), {"1": square(0, 0)})


@pytest.mark.parametrize(
    ("pair", "fault"), [(("a", "x"), "a - x: x is no community"), (("b", "b"), "b - b: a community does not border")]
)
def test_borders_that_cannot_be_are_named(pair: tuple[str, str], fault: str) -> None:
    with pytest.raises(InvalidContiguity, match=fault):
        Contiguity.from_pairs(ROW, [pair])


@pytest.mark.parametrize(
    ("features", "fault"),
    [
        ({}, "no FeatureCollection"),
        ({"features": [{"properties": {"name": "x"}, "geometry": {}}]}, "feature 1: no property 'code'"),
        (
            {"features": [{"properties": {"code": 1}, "geometry": {"type": "Point"}}]},
            r"feature 1 \(1\): geometry 'Point'",
        ),
    ],
)
def test_geojson_that_is_no_map_is_refused(features: dict[str, object], fault: str) -> None:
    with pytest.raises(InvalidContiguity, match=fault):
        Contiguity.from_geojson(("1",), features, key="code")


@given(st.lists(st.integers(0, 3), min_size=40, max_size=40))
def test_pieces_do_not_depend_on_how_areas_are_numbered(areas: list[int]) -> None:
    contiguity = Contiguity.from_positions(
        tuple(map(str, range(40))), np.array([(i, i + 1) for i in range(39)], dtype=np.int32)
    )
    numbers = np.array(areas, dtype=np.int32)
    n_pieces = 1 + sum(a != b for a, b in pairwise(areas))
    assert len(set(contiguity.pieces(numbers).tolist())) == n_pieces
    assert np.array_equal(contiguity.pieces(numbers), contiguity.pieces(7 - numbers))
