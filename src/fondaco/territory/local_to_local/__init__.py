"""Local to local: which regions of two countries have something for each other, and why."""

from fondaco.territory.local_to_local.cautions import WEIGHTY, Caution, CautionKind, cautions, cautions_by_kind
from fondaco.territory.local_to_local.explain import best_pairs, code_of_region, region_pair
from fondaco.territory.local_to_local.json_format import pair_ranking_as_json, pair_rows, term_rows
from fondaco.territory.local_to_local.pair import pair
from fondaco.territory.local_to_local.params import Order, PairParams, TermName
from fondaco.territory.local_to_local.region_rows import region_set, trade_of
from fondaco.territory.local_to_local.regions import (
    ActivityLinks,
    LeftOut,
    Priorities,
    Region,
    RegionSet,
    Trade,
)
from fondaco.territory.local_to_local.registry import (
    Registry,
    read_registry,
    region_in,
    region_named,
    registered_countries,
    registry,
    registry_named,
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
from fondaco.territory.local_to_local.sections import SECTIONS
from fondaco.territory.local_to_local.sentences import statement
from fondaco.territory.local_to_local.validate import Foresight, Validation, ValidationParams, validate
from fondaco.territory.local_to_local.verify import Disagreement, verify
from fondaco.territory.local_to_local.wording import term_name

__all__ = [
    "SECTIONS",
    "WEIGHTY",
    "ActivityLinks",
    "Caution",
    "CautionKind",
    "Context",
    "Disagreement",
    "Evidence",
    "EvidenceLevel",
    "Foresight",
    "LeftOut",
    "Order",
    "OrderScores",
    "PairParams",
    "PairRanking",
    "Priorities",
    "Region",
    "RegionPair",
    "RegionSet",
    "Registry",
    "SideFacts",
    "Term",
    "TermName",
    "TermScores",
    "Trade",
    "Validation",
    "ValidationParams",
    "best_pairs",
    "cautions",
    "cautions_by_kind",
    "code_of_region",
    "pair",
    "pair_ranking_as_json",
    "pair_rows",
    "read_registry",
    "region_in",
    "region_named",
    "region_pair",
    "region_set",
    "registered_countries",
    "registry",
    "registry_named",
    "statement",
    "term_name",
    "term_rows",
    "trade_of",
    "validate",
    "verify",
]
