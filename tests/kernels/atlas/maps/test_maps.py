"""Maps are sound documents that show what they were given, in each language and on each width."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from fondaco.atlas.boundaries import areas_km2, neighbours
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.drawing.legend import SUPPRESSED, UNKNOWN
from fondaco.atlas.errors import UndrawableFigure
from fondaco.atlas.maps import (
    AreasMap,
    CategoryMap,
    Choropleth,
    Link,
    Locator,
    PairMap,
    areas_map,
    category_map,
    choropleth,
    locator,
    pair_map,
)
from fondaco.atlas.maps.colouring import coloured
from fondaco.atlas.maps.pair_map import BADGE, apart, thickness
from fondaco.atlas.maps.plane import plane
from fondaco.atlas.shapes.bundled import italian_provinces, italian_regions, russian_subjects
from fondaco.common.languages import Language, LocalisedText
from kernels.atlas.drawn import assert_is_sound, elements, root_of, texts, titles
from kernels.atlas.grids import grid

NASTY = "\x01 Città <b>\"A&B\"</b> & 'figli' ]]> \x07"
BOTH_WIDTHS = pytest.mark.parametrize("width", [720, 360])
ALL_LANGUAGES = pytest.mark.parametrize("language", list(Language))
SOURCE = "Росстат, Регионы России"


def frame(language: Language = Language.ENGLISH, width: int = 720) -> Frame:
    return Frame("Location quotient of manufacturing", language, "1 = the country", source=SOURCE, width=width)


def values() -> dict[str, float | None]:
    return {code: None if n % 9 == 0 else 0.2 + 0.07 * n for n, code in enumerate(russian_subjects().codes)}


def links(n: int = 12) -> tuple[Link, ...]:
    codes = ["RU-LIP", "RU-KHM", "RU-MOW", "RU-MOS", "RU-TUL", "RU-KLU", "RU-CU", "RU-SE", "RU-KB", "RU-CHU", "RU-YAN",
             "RU-SPE"]  # fmt: skip
    return tuple(Link(code, 1 - 0.05 * rank) for rank, code in enumerate(codes[:n]))


@BOTH_WIDTHS
@ALL_LANGUAGES
def test_a_choropleth_is_sound(language: Language, width: int) -> None:
    labelled = ("RU-KHM", "RU-LIP", "RU-MOW", "RU-SE", "RU-CHU", "RU-KGD")
    spec = Choropleth(frame(language, width), russian_subjects(), values(), frozenset({"RU-TA"}), 6, 1.0,
                      labelled=labelled)  # fmt: skip
    assert_is_sound(choropleth(spec))


@BOTH_WIDTHS
@ALL_LANGUAGES
def test_a_pair_map_is_sound(language: Language, width: int) -> None:
    spec = PairMap(frame(language, width), italian_regions(), russian_subjects(), "IT-65", links())
    assert_is_sound(pair_map(spec))


@BOTH_WIDTHS
@ALL_LANGUAGES
def test_a_map_of_areas_is_sound(language: Language, width: int) -> None:
    provinces = italian_provinces()
    system_of = {shape.code: shape.group for shape in provinces.shapes if shape.code != "IT-AQ"}
    fragile = frozenset(frozenset(pair) for pair in (("IT-AN", "IT-PG"), ("IT-RI", "IT-AQ")))
    names = italian_regions().names(language)
    spec = AreasMap(frame(language, width), provinces, system_of, names, {}, frozenset({"IT-67"}), fragile)
    svg = areas_map(spec)
    assert_is_sound(svg)
    assert {one.words for one in texts(svg)} >= {names["IT-21"]}


@BOTH_WIDTHS
def test_a_locator_rings_a_place_too_small_to_be_seen(width: int) -> None:
    svg = locator(Locator(frame(width=width), russian_subjects(), ("RU-MOW", "RU-SA")))
    assert_is_sound(svg)
    assert len(elements(svg, "circle")) == 1


def test_the_same_map_is_drawn_alike_each_time_and_another_has_other_ids() -> None:
    spec = Choropleth(frame(), italian_regions(), {"IT-65": 1.0})
    assert choropleth(spec) == choropleth(spec)
    other = choropleth(replace(spec, values={"IT-65": 2.0}))
    assert not {one.get("id") for one in root_of(choropleth(spec)).iter() if one.get("id")} & {
        one.get("id") for one in root_of(other).iter() if one.get("id")
    }


def test_a_map_has_fewer_points_but_hardly_other_areas() -> None:
    spec = italian_regions()
    on_page = plane(spec, 720, 720)
    assert sum(map(len, on_page.boundaries.arcs)) < sum(map(len, spec.arcs)) * 0.8
    drawn, known = areas_km2(on_page.boundaries), areas_km2(spec)
    scale = abs(sum(drawn.values())) / sum(known.values())
    assert {code: abs(area) / scale for code, area in drawn.items()} == pytest.approx(known, rel=0.02)
    assert neighbours(on_page.boundaries) == neighbours(spec)


def test_names_with_marks_of_the_language_of_drawings_are_written_as_they_are() -> None:
    shapes = grid(2, 1)
    named = tuple(replace(shape, name=LocalisedText(NASTY, NASTY, NASTY)) for shape in shapes.shapes)
    shapes = replace(shapes, shapes=named, source=NASTY)
    spec = Choropleth(replace(frame(), title=NASTY, source=NASTY, note=NASTY), shapes, {"0.0": 1.0}, labelled=("0.0",))
    svg = choropleth(spec)
    assert_is_sound(svg)
    assert titles(svg)[0] == NASTY.replace("\x01", "\u25a1").replace("\x07", "\u25a1")


@pytest.mark.parametrize(
    ("given", "n_swatches"),
    [({}, 1), ({"0.0": 5.0}, 2), (dict.fromkeys(grid(3, 3).codes, 2.0), 1), (dict.fromkeys(grid(3, 3).codes), 1),
     ({code: float(n) for n, code in enumerate(grid(3, 3).codes)}, 5)],
)  # fmt: skip
def test_none_one_and_many_classes_are_drawn(given: Mapping[str, float | None], n_swatches: int) -> None:
    svg = choropleth(Choropleth(frame(), grid(3, 3), given))
    assert_is_sound(svg)
    swatches = [one for one in elements(svg, "rect") if one.get("height") == "12"]
    assert len(swatches) == n_swatches


def test_what_is_not_known_is_hatched_and_what_is_withheld_is_crossed() -> None:
    svg = choropleth(Choropleth(frame(), grid(3, 1), {"0.0": 1.0, "1.0": 9.9}, frozenset({"1.0"})))
    fills = [(one.get("fill") or "")[-2:] for one in elements(svg, "path") if one.find("{*}title") is not None]
    assert fills[1:] == [SUPPRESSED[-2:], UNKNOWN[-2:]]
    assert "9.9" not in svg


def test_the_description_names_the_highest_and_the_lowest() -> None:
    svg = choropleth(Choropleth(frame(), italian_regions(), {"IT-65": 1.5, "IT-57": 2.5}, labelled=()))
    (description,) = elements(svg, "desc")
    assert description.text == "Map. Highest: Marche, 2.5. Lowest: Abruzzo, 1.5. Places with a known figure: 2 of 20."


def test_a_place_that_the_value_does_not_concern_is_not_said_to_be_unknown() -> None:
    spec = Choropleth(frame(), grid(2, 1), {"0.0": 1.0}, outside=frozenset({"1.0"}), outside_name="no district")
    svg = choropleth(spec)
    assert_is_sound(svg)
    assert titles(svg)[1:] == ["0.0 en: 1", "1.0 en: no district"]
    assert [one.words for one in texts(svg)][2:4] == ["1", "no district"]
    assert "Places with a known figure: 1 of 1." in svg


@BOTH_WIDTHS
@ALL_LANGUAGES
def test_a_map_of_categories_is_sound(language: Language, width: int) -> None:
    kinds = {f"k{n}": f"Производство машин и оборудования {n}" for n in range(8)}
    category_of = {code: f"k{n % 8}" for n, code in enumerate(italian_provinces().codes) if n % 3 == 0}
    svg = category_map(CategoryMap(frame(language, width), italian_provinces(), category_of, kinds, "no district"))
    assert_is_sound(svg)
    assert {one.words for one in texts(svg)} >= {f"{n + 1} – {name}" for n, name in enumerate(kinds.values())}


def test_links_end_inside_the_counterparts_and_the_better_are_wider() -> None:
    spec = PairMap(frame(), italian_regions(), russian_subjects(), "IT-65", links(3))
    curves = [one for one in elements(pair_map(spec), "path") if one.get("stroke-linecap") == "round"]
    widths = [float(one.get("stroke-width") or 0) for one in curves]
    assert widths == sorted(widths)
    assert widths[-1] == thickness(1.0, 1.0)
    starts = {(one.get("d") or "").split("C")[0] for one in curves}
    assert len(starts) == 1
    codes = [link.code for link in links(3)]
    theirs = plane(spec.theirs, 720 * 0.7 - 24, 720 * 0.55, around=codes)
    down = (max(plane(spec.ours, 720 * 0.3, 360).height, theirs.height) - theirs.height) / 2
    for curve, link in zip(reversed(curves), spec.ranked, strict=True):
        x, y = (curve.get("d") or "").split()[-2:]
        middle = theirs.middle(theirs.boundaries.shape(link.code))
        assert (float(x), float(y)) == pytest.approx((middle[0] + 720 * 0.3 + 24, middle[1] + down), abs=0.02)


def test_a_region_without_counterparts_is_drawn_and_says_so() -> None:
    svg = pair_map(PairMap(frame(), italian_regions(), russian_subjects(), "IT-65", ()))
    assert_is_sound(svg)
    assert "Abruzzo has no counterpart." in [one.words for one in texts(svg)]


def test_badges_do_not_cover_each_other() -> None:
    placed = apart([(100.0, 100.0)] * 12, 720)
    gaps = [(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for n, a in enumerate(placed) for b in placed[:n]]
    assert min(gaps) >= (2 * BADGE) ** 2


def test_areas_beside_each_other_have_different_colours() -> None:
    beside = {code: frozenset(others) for code, others in _neighbours_of_grid().items()}
    colours = coloured(beside)
    assert all(colours[code] != colours[other] for code, others in beside.items() for other in others)
    assert max(colours.values()) <= 3


def _neighbours_of_grid() -> Mapping[str, frozenset[str]]:
    return neighbours(russian_subjects())


def test_borders_are_thick_between_systems_and_dashed_where_fragile() -> None:
    shapes = grid(4, 1)
    system_of = {"0.0": "a", "1.0": "a", "2.0": "b", "3.0": "c"}
    fragile = frozenset({frozenset({"1.0", "2.0"})})
    svg = areas_map(AreasMap(frame(), shapes, system_of, fragile=fragile))
    lines = [one for one in elements(svg, "path") if one.get("fill") == "none"]
    assert [(one.get("stroke-width"), one.get("stroke-dasharray")) for one in lines] == [
        ("0.3", None), ("1.4", None), ("1.4", "4 3"),
    ]  # fmt: skip
    counted = [(one.get("d") or "").count("M") for one in lines]
    assert (counted[0], counted[2]) == (1, 1)


def test_what_cannot_be_drawn_is_refused_with_a_reason() -> None:
    with pytest.raises(UndrawableFigure, match="no shape has the code 'XX'"):
        Choropleth(frame(), grid(1, 1), {"XX": 1.0})
    with pytest.raises(UndrawableFigure, match="is nan"):
        Choropleth(frame(), grid(1, 1), {"0.0": float("nan")})
    with pytest.raises(UndrawableFigure, match="no community of the systems has a shape"):
        AreasMap(frame(), grid(1, 1), {"x": "y"})
    with pytest.raises(UndrawableFigure, match="scores -1"):
        PairMap(frame(), italian_regions(), russian_subjects(), "IT-65", (Link("RU-LIP", -1.0),))
    with pytest.raises(UndrawableFigure, match="width: 100"):
        frame(width=100)
