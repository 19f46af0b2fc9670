"""Industrial districts as a map."""

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.figures import wording
from fondaco.atlas.maps import CategoryMap, category_map
from fondaco.common.languages import Language
from fondaco.territory import Districts


def map_of_districts(found: Districts, boundaries: Boundaries, language: Language, *, width: int = 720) -> str:
    """The districts over the boundaries of the systems, by their main industry."""
    frame = Frame(
        wording.DISTRICTS.in_language(language),
        language,
        subtitle=wording.DISTRICTS_SUB.in_language(language),
        source=str(found.source),
        width=width,
    )
    industry_of = {trace.place: trace.likely_main_industry for trace in found.likely if trace.likely_main_industry}
    names = {industry.code: industry.name.in_language(language) for industry in found.groups.industries}
    return category_map(CategoryMap(frame, boundaries, industry_of, names, wording.NO_DISTRICT.in_language(language)))
