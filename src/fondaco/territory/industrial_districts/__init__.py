"""Industrial districts: the four steps of Sforzi and ISTAT, the decree of 1993, a manufacturing score."""

from fondaco.territory.industrial_districts.groups import ActivityGroups, Group
from fondaco.territory.industrial_districts.params import (
    PARAMETER_SOURCES,
    DecreeParams,
    DistrictParams,
    Filling,
    IndustryBase,
    ParameterSource,
    Sign,
)
from fondaco.territory.industrial_districts.result import (
    Comparison,
    Districts,
    Figure,
    FilledCells,
    Specialisation,
    Step,
    StepCode,
    SystemTrace,
    Verdict,
)
from fondaco.territory.industrial_districts.sforzi_istat import districts
from fondaco.territory.industrial_districts.totals import PublishedTotals

__all__ = [
    "PARAMETER_SOURCES",
    "ActivityGroups",
    "Comparison",
    "DecreeParams",
    "DistrictParams",
    "Districts",
    "Figure",
    "FilledCells",
    "Filling",
    "Group",
    "IndustryBase",
    "ParameterSource",
    "PublishedTotals",
    "Sign",
    "Specialisation",
    "Step",
    "StepCode",
    "SystemTrace",
    "Verdict",
    "districts",
]
