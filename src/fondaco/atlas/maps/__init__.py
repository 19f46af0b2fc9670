"""Maps as SVG: a frozen description in, a document out."""

from fondaco.atlas.maps.areas_map import AreasMap, areas_map
from fondaco.atlas.maps.category_map import CategoryMap, category_map
from fondaco.atlas.maps.choropleth import Choropleth, choropleth
from fondaco.atlas.maps.locator import Locator, locator
from fondaco.atlas.maps.pair_map import Link, PairMap, pair_map

__all__ = [
    "AreasMap",
    "CategoryMap",
    "Choropleth",
    "Link",
    "Locator",
    "PairMap",
    "areas_map",
    "category_map",
    "choropleth",
    "locator",
    "pair_map",
]
