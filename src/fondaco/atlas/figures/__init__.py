"""Results of the territory kernel as maps and charts: each function takes a result and gives an SVG document."""

from fondaco.atlas.figures.district_figures import chart_of_steps, map_of_districts
from fondaco.atlas.figures.pair_figures import chart_of_pairs, map_of_pairs
from fondaco.atlas.figures.profile_figures import (
    chart_of_complexity,
    chart_of_profile,
    chart_of_quotients,
    map_of_quotients,
)
from fondaco.atlas.figures.system_figures import chart_of_systems_found, map_of_labour_systems
from fondaco.atlas.figures.wording import activity_titles

__all__ = [
    "activity_titles",
    "chart_of_complexity",
    "chart_of_pairs",
    "chart_of_profile",
    "chart_of_quotients",
    "chart_of_steps",
    "chart_of_systems_found",
    "map_of_districts",
    "map_of_labour_systems",
    "map_of_pairs",
    "map_of_quotients",
]
