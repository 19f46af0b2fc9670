"""A small map of where the place lies, for places whose shape comes with Fondaco."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.dossier import texts
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.maps.locator import Locator, locator
from fondaco.atlas.shapes import italian_provinces, italian_regions, russian_subjects
from fondaco.common.languages import Language
from fondaco.documents.printer import Content
from fondaco.territory.feasibility import Place

SHAPES: dict[str, tuple[Callable[[], Boundaries], ...]] = {
    "IT": (italian_regions, italian_provinces),
    "RU": (russian_subjects,),
}
WIDTH = 360


def place_map(place: Place, language: Language) -> Content:
    """The map as SVG, what it shows, and who made its shapes; nothing for a place of which there is no shape."""
    boundaries = _boundaries_with(place.code)
    if boundaries is None:
        return {}
    shows = texts.SHOWS_PLACE.in_language(language).format(place=place.name.in_language(language))
    made_by = texts.SHAPES_BY.in_language(language).format(source=boundaries.source)
    return {"svg": _drawn(place.code, language, shows), "alt": shows, "source": made_by}


def _boundaries_with(code: str) -> Boundaries | None:
    layers = (read() for read in SHAPES.get(code.partition("-")[0], ()))
    return next((boundaries for boundaries in layers if code in boundaries.codes), None)


@lru_cache(maxsize=64)
def _drawn(code: str, language: Language, shows: str) -> str:
    boundaries = _boundaries_with(code)
    assert boundaries is not None
    bare = replace(boundaries, source="")  # printed beside the map, where it can be read
    return locator(Locator(Frame("", language, description=shows, width=WIDTH), bare, (code,)))
