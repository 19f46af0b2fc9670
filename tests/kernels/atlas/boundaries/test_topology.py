"""Shapes share their borders, whatever the order and direction of their outlines."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fondaco.atlas.boundaries import areas_km2, borders, boundaries_of, dissolved, neighbours, simplified
from fondaco.atlas.boundaries.simplify import thinned, without_specks
from kernels.atlas.grids import code_at, grid, outline, square


def test_squares_beside_each_other_share_one_arc() -> None:
    shared = [codes for codes in borders(grid(2, 1)).values() if len(codes) == 2]
    assert shared == [("0.0", "1.0")]


def test_neighbours_share_a_border_and_not_only_a_corner() -> None:
    assert neighbours(grid(3, 3))[code_at(1, 1)] == {"1.0", "0.1", "2.1", "1.2"}


def test_a_hole_and_the_island_in_it_share_a_border() -> None:
    around = outline("around", (square(0, 0, 9), square(3, 3)))
    shapes = boundaries_of([around, outline("inside", (square(3, 3),))], is_geographic=False)
    assert neighbours(shapes)["inside"] == {"around"}
    assert areas_km2(shapes) == {"around": 80.0, "inside": 1.0}


def test_direction_and_start_of_an_outline_do_not_matter() -> None:
    turned = np.roll(square(1, 0)[:-1], 2, axis=0)[::-1]
    shapes = boundaries_of([outline("a", (square(0, 0),)), outline("b", (turned,))], is_geographic=False)
    assert neighbours(shapes) == {"a": {"b"}, "b": {"a"}}
    assert areas_km2(shapes) == {"a": 1.0, "b": 1.0}


@given(st.integers(1, 6), st.integers(1, 6), st.randoms(use_true_random=False))
def test_joined_shapes_cover_what_their_members_covered(columns: int, rows: int, chance: object) -> None:
    shapes = grid(columns, rows)
    group_of = {code: chance.choice("abc") for code in shapes.codes}  # type: ignore[attr-defined]  # a Random
    joined = dissolved(shapes, group_of)
    sizes = {group: float(sum(one == group for one in group_of.values())) for group in set(group_of.values())}
    assert areas_km2(joined) == sizes
    for codes in borders(joined).values():
        assert len(codes) in (1, 2)


def test_a_group_of_everything_has_one_ring_and_no_inner_border() -> None:
    joined = dissolved(grid(4, 4), dict.fromkeys(grid(4, 4).codes, "all"))
    (shape,) = joined.shapes
    assert len(shape.rings) == 1
    assert sum(len(joined.arcs[arc if arc >= 0 else ~arc]) - 1 for arc in shape.rings[0]) == 16


def test_a_place_without_a_group_is_left_out() -> None:
    assert dissolved(grid(2, 1), {"0.0": "west"}).codes == ("west",)


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=2, max_size=60), st.floats(0, 40))
def test_thinning_keeps_the_ends_and_adds_no_point(points: list[tuple[float, float]], least: float) -> None:
    arc = np.array(points)
    kept = thinned(arc, least)
    assert kept[0].tolist() == arc[0].tolist()
    assert kept[-1].tolist() == arc[-1].tolist()
    assert {tuple(point) for point in kept.tolist()} <= {tuple(point) for point in arc.tolist()}


def test_thinning_keeps_borders_shared() -> None:
    shapes = grid(3, 2)
    assert neighbours(simplified(shapes, 100.0)) == neighbours(shapes)


def test_an_island_stays_a_ring_however_much_is_left_out() -> None:
    turns = np.linspace(0, 2 * np.pi, 50)
    ring = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    ring[-1] = ring[0]
    assert len(thinned(ring, 1e9)) == 4


def test_the_largest_ring_of_a_place_is_never_a_speck() -> None:
    two = boundaries_of([outline("a", (square(0, 0),), (square(5, 5, 0.1),))], is_geographic=False)
    assert areas_km2(without_specks(two, 50.0)) == {"a": 1.0}
