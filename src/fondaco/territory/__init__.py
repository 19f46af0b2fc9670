"""Local labour systems, specialisation, industrial districts, local to local, and what a district needs elsewhere."""

from fondaco.territory.employment import SIZES, CellState, Employment, SizeClass, SizedEmployment
from fondaco.territory.errors import (
    FaultyInput,
    InvalidContiguity,
    InvalidEmployment,
    InvalidEvidence,
    InvalidFlows,
    InvalidParams,
    InvalidRules,
    UnreadableTable,
)
from fondaco.territory.feasibility import Dossier, dossier
from fondaco.territory.flows import Flows, code_order
from fondaco.territory.industrial_districts import Decree1993, Districts, decree_1993, districts
from fondaco.territory.labour_systems import (
    Contiguity,
    DelineationParams,
    LabourSystem,
    LabourSystems,
    Mode,
    Resampling,
    UncertainSystems,
    delineate,
    delineate_with_uncertainty,
)
from fondaco.territory.local_to_local import PairRanking, RegionSet, pair
from fondaco.territory.rows import Rows
from fondaco.territory.sources import Measure, Source
from fondaco.territory.specialisation import Profile, profile

__all__ = [
    "SIZES",
    "CellState",
    "Contiguity",
    "Decree1993",
    "DelineationParams",
    "Districts",
    "Dossier",
    "Employment",
    "FaultyInput",
    "Flows",
    "InvalidContiguity",
    "InvalidEmployment",
    "InvalidEvidence",
    "InvalidFlows",
    "InvalidParams",
    "InvalidRules",
    "LabourSystem",
    "LabourSystems",
    "Measure",
    "Mode",
    "PairRanking",
    "Profile",
    "RegionSet",
    "Resampling",
    "Rows",
    "SizeClass",
    "SizedEmployment",
    "Source",
    "UncertainSystems",
    "UnreadableTable",
    "code_order",
    "decree_1993",
    "delineate",
    "delineate_with_uncertainty",
    "districts",
    "dossier",
    "pair",
    "profile",
]
