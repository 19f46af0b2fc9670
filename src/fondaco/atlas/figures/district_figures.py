"""Industrial districts as a map."""

import math

from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.drawing.frame import Frame
from fondaco.atlas.figures import wording
from fondaco.atlas.maps import Choropleth, choropleth
from fondaco.common.languages import Language
from fondaco.territory import Districts
from fondaco.territory.industrial_districts import SystemTrace


def map_of_districts(found: Districts, boundaries: Boundaries, language: Language, *, width: int = 720) -> str:
    """The districts over the boundaries of the systems, shaded by the weight of their main industry."""
    shapes = set(boundaries.codes)
    weights = {trace.place: _weight(trace) for trace in found.likely if trace.place in shapes}
    frame = Frame(
        wording.DISTRICTS.in_language(language),
        language,
        subtitle=wording.DISTRICTS_SUB.in_language(language),
        source=str(found.source),
        width=width,
    )
    return choropleth(
        Choropleth(frame, boundaries, weights, breaks=4, is_share=True, decimals=0, labelled=tuple(weights))
    )


def _weight(trace: SystemTrace) -> float | None:
    """The main industry's share of the system's manufacturing jobs, None where it is not known."""
    everything = math.fsum(industry.employees.best for industry in trace.industries)
    own = next((i.employees.best for i in trace.industries if i.code == trace.likely_main_industry), math.nan)
    return own / everything if math.isfinite(own) and everything > 0 else None
