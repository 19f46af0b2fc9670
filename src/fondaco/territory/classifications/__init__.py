"""Classifications of activities: ATECO, NACE and OKVED2, how they answer to each other, and what conversion loses."""

from fondaco.territory.classifications.aggregation import aggregate, grouped
from fondaco.territory.classifications.conversion import Loss, Lost, convert
from fondaco.territory.classifications.correspondences import Correspondence, Kind, correspondence
from fondaco.territory.classifications.editions import Activity, Classification, Level, UnknownActivity, level_of
from fondaco.territory.classifications.loading import EDITIONS, classification
from fondaco.territory.classifications.titles import title_of

__all__ = [
    "EDITIONS",
    "Activity",
    "Classification",
    "Correspondence",
    "Kind",
    "Level",
    "Loss",
    "Lost",
    "UnknownActivity",
    "aggregate",
    "classification",
    "convert",
    "correspondence",
    "grouped",
    "level_of",
    "title_of",
]
