"""The shapes that come with Fondaco: Italian regions and provinces, subjects of the Russian Federation.

Made from Natural Earth (public domain) by `build.py`; README.md beside this file tells what they show and what not.
"""

import functools
import json
from dataclasses import replace
from pathlib import Path

from fondaco.atlas.boundaries.shapes import Boundaries
from fondaco.atlas.boundaries.topojson import from_topojson
from fondaco.common.languages import LocalisedText
from fondaco.territory.local_to_local import registry

FOLDER = Path(__file__).parent / "data"
CONES = {"italy.json": (38.0, 46.0, 12.5), "russia.json": (52.0, 64.0, 100.0)}
SOURCE = "Natural Earth"
SARDINIA = LocalisedText(
    "Sardegna: i comuni del Sud Sardegna che fino al 2016 erano in provincia di Cagliari sono disegnati con Cagliari",
    "Сардиния: муниципалитеты Южной Сардинии, до 2016 г. входившие в провинцию Кальяри, показаны вместе с Кальяри",
    "Sardinia: municipalities of South Sardinia that were in Cagliari province until 2016 are drawn with Cagliari",
)


def italian_regions() -> Boundaries:
    """The 20 regions; codes are ISO 3166-2 ("IT-65"), the group is "IT"."""
    return _named(_read("italy.json", "regions"), "IT")


def italian_provinces() -> Boundaries:
    """The 107 provinces of 2023; codes are ISO 3166-2 ("IT-AQ"), the group is the region's code."""
    return replace(_read("italy.json", "provinces"), note=SARDINIA)


def russian_subjects() -> Boundaries:
    """The 83 subjects that ISO 3166-2 lists under RU ("RU-LIP"); longitudes run on past 180 degrees."""
    return _named(_read("russia.json", "subjects"), "RU")


def _named(boundaries: Boundaries, country: str) -> Boundaries:
    """The shapes under the names and spellings of the registry of regions, so that maps and rankings agree."""
    known = {each.region.code: each for each in registry(country).regions}
    shapes = tuple(
        replace(shape, name=known[shape.code].region.name, group=country, spellings=known[shape.code].spellings)
        for shape in boundaries.shapes
    )
    return replace(boundaries, shapes=shapes)


@functools.cache
def _read(file: str, layer: str) -> Boundaries:
    content = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    read = from_topojson(content, file, code="code", name="name", layer=layer)
    return replace(read, cone=CONES[file], source=SOURCE)
