"""The shapes that come with Fondaco are the places they are said to be, by their area and their neighbours."""

import csv
from pathlib import Path

import numpy as np
import pytest

import fondaco.atlas.shapes
from factories.shared_data import SHARED, needs_shared
from fondaco.atlas.boundaries import Boundaries, areas_km2, neighbours
from fondaco.atlas.shapes.bundled import italian_provinces, italian_regions, russian_subjects

PLACES = Path(fondaco.atlas.shapes.__file__).parent / "places.csv"
LAYERS = {"regions": italian_regions, "provinces": italian_provinces, "subjects": russian_subjects}
TOLERANCE = 0.10
COASTS_AND_CHANGES = {  # told in the folder's README
    "IT-CA": (3.4, 3.8), "IT-SU": (0.4, 0.5), "IT-GO": (0.7, 0.8), "IT-TS": (0.78, 0.9), "IT-VE": (0.8, 0.9),
    "RU-KGD": (0.85, 0.9), "RU-SPE": (1.2, 1.45), "RU-YAN": (0.85, 0.9),
}  # fmt: skip


def known_areas(layer: str) -> dict[str, float]:
    with PLACES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: float(row["area_km2"]) for row in csv.DictReader(file) if row["layer"] == layer}


@pytest.mark.parametrize("layer", LAYERS)
def test_every_place_has_its_known_area(layer: str) -> None:
    found, known = areas_km2(LAYERS[layer]()), known_areas(layer)
    assert found.keys() == known.keys()
    ratios = {code: area / known[code] for code, area in found.items()}
    limits = {code: COASTS_AND_CHANGES.get(code, (1 - TOLERANCE, 1 + TOLERANCE)) for code in ratios}
    assert {c: r for c, r in ratios.items() if not limits[c][0] <= r <= limits[c][1]} == {}


def test_there_are_20_regions_107_provinces_and_83_subjects() -> None:
    assert [len(layer().shapes) for layer in LAYERS.values()] == [20, 107, 83]


def test_moscow_is_the_city_and_lies_within_its_region() -> None:
    areas, beside = areas_km2(russian_subjects()), neighbours(russian_subjects())
    assert 2300 < areas["RU-MOW"] < 3000
    assert 40_000 < areas["RU-MOS"] < 47_000
    assert beside["RU-MOW"] <= {"RU-MOS", "RU-KLU"}


def test_saint_petersburg_and_adygea_lie_within_one_subject() -> None:
    beside = neighbours(russian_subjects())
    assert beside["RU-SPE"] == {"RU-LEN"}
    assert beside["RU-AD"] == {"RU-KDA"}


def test_all_russian_codes_are_listed_under_ru() -> None:
    assert all(code.startswith("RU-") for code in russian_subjects().codes)
    names = {shape.name.en for shape in russian_subjects().shapes}
    assert not {name for name in names if "Crimea" in name or "Sevastopol" in name}


def test_chukotka_is_not_cut_at_the_180th_meridian() -> None:
    subjects = russian_subjects()
    mainland = max((subjects.points_of(ring) for ring in subjects.shape("RU-CHU").rings), key=len)
    assert mainland[:, 0].min() < 170 < 185 < mainland[:, 0].max()


@pytest.mark.parametrize("layer", LAYERS.values())
def test_shapes_are_finite_closed_and_named_in_three_languages(layer: "type[Boundaries]") -> None:
    shapes = layer()
    for shape in shapes.shapes:
        assert shape.name.it
        assert shape.name.ru
        assert shape.name.en
        for ring in shape.rings:
            points = shapes.points_of(ring)
            assert np.isfinite(points).all()
            assert points[0].tolist() == points[-1].tolist()


def test_regions_are_their_provinces_together() -> None:
    provinces, regions = italian_provinces(), areas_km2(italian_regions())
    sums = dict.fromkeys(regions, 0.0)
    for shape in provinces.shapes:
        sums[shape.group] += areas_km2(provinces)[shape.code] if shape.group == "IT-65" else 0.0
    assert sums["IT-65"] == pytest.approx(regions["IT-65"], rel=1e-9)


def test_places_are_found_as_tables_call_them() -> None:
    names = ["Кемеровская область - Кузбасс", "г. Москва", "RU-LIP", "республика татарстан", "Атлантида"]
    found = russian_subjects().codes_named(names)
    assert list(found.values()) == ["RU-KEM", "RU-MOW", "RU-LIP", "RU-TA"]
    assert italian_provinces().codes_named(["Bolzano / Bozen", "Reggio Nell'Emilia"]) == {
        "Bolzano / Bozen": "IT-BZ",
        "Reggio Nell'Emilia": "IT-RE",
    }


def test_files_are_small() -> None:
    assert all(path.stat().st_size < 300_000 for path in PLACES.parent.glob("data/*.json"))


@needs_shared
def test_provinces_are_called_as_in_the_official_table() -> None:
    lines = (SHARED / "it_province_section_addetti_2023.csv").read_text(encoding="utf-8").splitlines()
    names = {line.split(",")[0] for line in lines[1:]}
    assert names == set(italian_provinces().codes_by_name()) & names
    assert len(names) == 107
