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
from fondaco.territory.flows import Flows, code_order
from fondaco.territory.labour_systems import DelineationParams, LabourSystem, LabourSystems, Mode, delineate
from fondaco.territory.sources import Measure, Source

__all__ = [
    "SIZES",
    "CellState",
    "DelineationParams",
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
    "SizeClass",
    "SizedEmployment",
    "Source",
    "UnreadableTable",
    "code_order",
    "delineate",
]
