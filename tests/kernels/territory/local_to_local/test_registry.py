"""The registries that come with the package, and files of one's own."""

import csv
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from factories.shared_data import SHARED, needs_shared
from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.shapes import italian_regions, russian_subjects
from fondaco.territory import UnreadableTable
from fondaco.territory.local_to_local import read_registry, region_named, registered_countries, registry, registry_named
from fondaco.territory.local_to_local.registry import Registry, normalised, own_spellings, registry_from_json


def by_spelling(each: Registry) -> dict[str, str]:
    return {
        normalised(spelling): region.region.code
        for region in each.regions
        for spelling in (*own_spellings(region), *region.spellings_with_others)
    }


def test_italy_and_russia_come_with_the_package() -> None:
    assert registered_countries() == ("IT", "RU")


@pytest.mark.parametrize(("country", "n_regions"), [("IT", 20), ("RU", 83)])
def test_a_registry_is_complete(country: str, n_regions: int) -> None:
    regions = [each.region for each in registry(country).regions]
    assert len(regions) == len({region.code for region in regions}) == n_regions
    for region in regions:
        assert region.code.startswith(f"{country}-")
        assert all((region.name.it, region.name.ru, region.name.en))
        assert -90 < region.latitude < 90
        assert -180 < region.longitude < 180
        assert ZoneInfo(region.time_zone)


@pytest.mark.parametrize(("country", "shapes"), [("IT", italian_regions), ("RU", russian_subjects)])
def test_every_region_has_a_shape_to_be_drawn(country: str, shapes: Callable[[], Boundaries]) -> None:
    assert {each.region.code for each in registry(country).regions} == set(shapes().codes)


def test_italian_provinces_are_those_of_2023() -> None:
    parts = {part.code: part for each in registry("IT").regions for part in each.parts}
    in_2023 = {code for each in registry("IT").regions for code in each.complete[0]}
    assert len(in_2023) == 107
    assert set(parts) - in_2023 == {"OT", "OG", "VS", "CI"}  # Sardinian provinces before and after


def test_a_region_has_many_names() -> None:
    for word in ("RU-KEM", "Кемеровская область — Кузбасс", "кемеровская область - кузбасс", "Kemerovo Oblast"):
        region = region_named("RU", word)
        assert region is not None
        assert region.code == "RU-KEM"
    assert region_named("IT", "valle d’aosta / vallée d'aoste") == registry("IT").regions[1].region
    assert region_named("RU", "Архангельская область") == region_named("RU", "RU-ARK")
    assert region_named("RU", "Крым") is None


@needs_shared
def test_russian_subjects_agree_with_the_shared_list() -> None:
    known = by_spelling(registry("RU"))
    with (SHARED / "ru_region_hflabs.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    abroad = {row["iso_code"] for row in rows if not row["iso_code"].startswith("RU-")}
    assert abroad == {"UA-43", "UA-40", "KZ-BAY"}
    domestic = [row for row in rows if row["iso_code"] not in abroad]
    assert {row["iso_code"] for row in domestic} == set(known.values())
    regions = {each.region.code: each.region for each in registry("RU").regions}
    for row in domestic:
        offset = datetime(2023, 1, 1, tzinfo=ZoneInfo(regions[row["iso_code"]].time_zone)).utcoffset()
        assert offset is not None
        assert f"UTC+{round(offset.total_seconds() / 3600)}" == row["timezone"], row["name"]
        assert any(normalised(row["name"]) in spelling for spelling, code in known.items() if code == row["iso_code"])


@needs_shared
def test_italian_provinces_agree_with_the_shared_composition_of_local_systems() -> None:
    names = {
        f"{at:02d}": each for at, each in enumerate(sorted(registry("IT").regions, key=lambda r: r.spellings[0]), 1)
    }
    with (SHARED / "sll2021_composizione.csv").open(encoding="utf-8") as file:
        rows = {(row["COD_REG_COM"], row["COD_UTS_COM"], row["DEN_UTS_COM"]) for row in csv.DictReader(file)}
    for region, code, name in rows:
        spellings = {
            normalised(spelling) for part in names[region].parts for spelling in (part.code, part.name, *part.spellings)
        } | {normalised(spelling) for spelling in own_spellings(names[region])}
        assert normalised(name) in spellings
        assert code in spellings


def test_a_registry_of_ones_own_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "xx.json"
    body = {"country": "XX", "name": {"en": "Xland"}, "regions": [{"code": "XX-1", "name": {"en": "One"}}]}
    file.write_text(json.dumps(body), encoding="utf-8")
    assert registry_named(str(file)).regions[0].region.name.en == "One"
    assert registry_named("it") == registry("IT")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{", "line 1: .*; expected JSON"),
        ("[]", "see the registries"),
        ('{"country": "XX", "name": {}}', "'regions' is missing"),
        ('{"country": "XX", "name": {}, "regions": [{"code": "1", "name": "One"}]}', "'One' is no object with keys"),
        (
            '{"country": "XX", "name": {}, "regions": [{"code": "1", "name": {"en": "One"}}, '
            '{"code": "2", "name": {"en": "Two"}, "spellings": ["ONE"]}]}',
            "'one' is a spelling of both 1 and 2",
        ),
        (
            '{"country": "XX", "name": {}, "regions": [{"code": "1", "name": {"en": "One"}, '
            '"with_others": {"spellings": ["All"], "counts": ["9"]}}]}',
            "region 1: counts 9, which is not in the registry",
        ),
    ],
)
def test_a_faulty_registry_is_refused(body: str, says: str) -> None:
    with pytest.raises(UnreadableTable, match=says):
        registry_from_json(body, name="xx.json")


def test_a_registry_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTable, match=r"registry of DE: .*\n.*expected one of IT, RU"):
        registry("DE")
    with pytest.raises(UnreadableTable, match=r"missing.json: .*\n.*cannot be read"):
        read_registry(tmp_path / "missing.json")
