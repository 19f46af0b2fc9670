"""Local to local: which regions of two countries have something for each other, and why."""

from fondaco.territory.local_to_local.explain import best_pairs, region_pair
from fondaco.territory.local_to_local.pair import pair
from fondaco.territory.local_to_local.params import Order, PairParams, TermName
from fondaco.territory.local_to_local.regions import (
    ActivityLinks,
    LeftOut,
    Priorities,
    Region,
    RegionSet,
    Trade,
)
from fondaco.territory.local_to_local.result import (
    Context,
    Evidence,
    EvidenceLevel,
    OrderScores,
    PairRanking,
    RegionPair,
    SideFacts,
    Term,
    TermScores,
)

__all__ = [
    "ActivityLinks",
    "Context",
    "Evidence",
    "EvidenceLevel",
    "LeftOut",
    "Order",
    "OrderScores",
    "PairParams",
    "PairRanking",
    "Priorities",
    "Region",
    "RegionPair",
    "RegionSet",
    "SideFacts",
    "Term",
    "TermName",
    "TermScores",
    "Trade",
    "best_pairs",
    "pair",
    "region_pair",
]
