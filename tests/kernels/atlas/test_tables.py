"""Every figure has its numbers as a table."""

from fondaco.atlas.charts import Bar, Bars, Contributions, Distribution, HeatGrid, Stack
from fondaco.atlas.charts.axes import Axis
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.maps import AreasMap, CategoryMap, Choropleth, Link, PairMap
from fondaco.atlas.shapes import italian_regions, russian_subjects
from fondaco.atlas.tables import table_of
from fondaco.common.languages import Language
from fondaco.territory.rows import Rows
from kernels.atlas.grids import grid

FRAME = Frame("title", Language.ENGLISH)


def test_a_map_says_what_is_not_known_and_what_is_withheld() -> None:
    spec = Choropleth(FRAME, grid(4, 1), {"0.0": 1.5, "1.0": 2.5}, frozenset({"1.0"}), outside=frozenset({"3.0"}),
                      outside_name="no district")  # fmt: skip
    assert table_of(spec) == Rows(
        ("place", "value", "state of the figure"),
        [("0.0 en", 1.5, ""), ("1.0 en", None, "suppressed"), ("2.0 en", None, "not known"),
         ("3.0 en", None, "no district")],
    )  # fmt: skip


def test_areas_are_told_with_their_communities() -> None:
    spec = AreasMap(FRAME, grid(3, 1), {"0.0": "a", "1.0": "b"}, {"a": "Alba"}, {}, frozenset({"b"}))
    assert list(table_of(spec).rows) == [
        ("0.0 en", "Alba", ""), ("1.0 en", "b", "system not valid"), ("2.0 en", "not assigned", ""),
    ]  # fmt: skip


def test_a_place_without_a_category_is_told_as_such() -> None:
    spec = CategoryMap(FRAME, grid(2, 1), {"0.0": "food"}, {"food": "Food"}, "no district")
    assert list(table_of(spec).rows) == [("0.0 en", "Food"), ("1.0 en", "no district")]


def test_counterparts_are_ranked() -> None:
    spec = PairMap(FRAME, italian_regions(), russian_subjects(), "IT-65", (Link("RU-TUL", 0.2), Link("RU-LIP", 0.4)))
    assert list(table_of(spec).rows) == [(1, "Lipetsk Oblast", 0.4), (2, "Tula Oblast", 0.2)]


def test_charts_give_back_their_numbers() -> None:
    assert list(table_of(Bars(FRAME, (Bar("a", 1.0), Bar("b", 9.0, is_suppressed=True)))).rows) == [
        ("a", 1.0, ""), ("b", None, "suppressed"),
    ]  # fmt: skip
    parts = Contributions(FRAME, ("x", "y"), (Stack("row", (0.5, -0.25)),))
    assert table_of(parts) == Rows(("name", "x", "y", "total"), [("row", 0.5, -0.25, 0.25)])
    cells = HeatGrid(FRAME, ("a",), ("x", "y"), ((None, 3.0),), frozenset({(0, 1)}))
    assert list(table_of(cells).rows) == [("a", None, "suppressed")]
    assert list(table_of(Distribution(FRAME, (3.0, 3.0), Axis("n"))).rows) == [(2.5, 3.5, 2)]
