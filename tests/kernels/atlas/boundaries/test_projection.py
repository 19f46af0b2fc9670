"""The projection keeps areas, wherever the country lies."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fondaco.atlas.boundaries import area_km2, boundaries_of
from fondaco.atlas.boundaries.measures import is_inside, label_point
from fondaco.atlas.boundaries.projection import Projection, projection_for
from fondaco.atlas.boundaries.topology import signed_area
from kernels.atlas.grids import grid, outline, square


def fine_square(x: float, y: float, size: float) -> np.ndarray:
    steps = np.linspace(0, 1, 200)[:, None]
    corners = square(x, y, size)
    return np.concatenate([a + steps * (b - a) for a, b in pairwise(corners)])


@given(st.floats(-170, 170), st.floats(-75, 70), st.floats(1, 8))
def test_areas_on_the_map_are_those_on_the_sphere(x: float, y: float, size: float) -> None:
    shapes = boundaries_of([outline("a", (fine_square(x, y, size),))])
    project = projection_for(shapes)
    assert project is not None
    flat = project(shapes.points_of(shapes.shapes[0].rings[0]))
    assert np.isfinite(flat).all()
    assert signed_area(flat[:-1]) == pytest.approx(area_km2(shapes, shapes.shapes[0]), rel=2e-3)


def test_north_is_up_and_the_meridian_upright() -> None:
    points = Projection(38.0, 46.0, 12.5)(np.array([[12.5, 40.0], [12.5, 45.0], [14.0, 40.0]]))
    assert points[0, 0] == points[1, 0] == 0
    assert points[1, 1] - points[0, 1] == pytest.approx(5 * 111.19, rel=0.01)
    assert points[2, 0] > 0


def test_a_degree_square_on_the_equator_has_its_known_area() -> None:
    shapes = boundaries_of([outline("a", (square(0, 0),))])
    assert area_km2(shapes, shapes.shapes[0]) == pytest.approx(12_364, rel=1e-3)


def test_a_plane_is_not_projected() -> None:
    assert projection_for(grid(2, 2)) is None


def test_a_label_stands_inside_a_shape_whose_middle_is_outside() -> None:
    bow = np.array([(0, 0), (9, 0), (9, 9), (0, 9), (0, 8), (8, 8), (8, 1), (0, 1), (0, 0)], dtype=np.float64)
    assert is_inside(np.array([label_point([bow])]), [bow]).tolist() == [True]
