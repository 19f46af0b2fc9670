"""Industrial districts: the four steps of Sforzi and ISTAT, the decree of 1993, a manufacturing score."""

from fondaco.territory.industrial_districts.feature_table import (
    ACCOUNTS,
    Feature,
    FeatureTable,
    SystemAccounts,
    manufacturing_features,
)
from fondaco.territory.industrial_districts.groups import ActivityGroups, Group
from fondaco.territory.industrial_districts.manufacturing_score import (
    Contribution,
    ManufacturingScore,
    PlaceScore,
    ScoreParams,
    auc,
    fit_manufacturing_score,
)
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
    "ACCOUNTS",
    "PARAMETER_SOURCES",
    "ActivityGroups",
    "Comparison",
    "Contribution",
    "DecreeParams",
    "DistrictParams",
    "Districts",
    "Feature",
    "FeatureTable",
    "Figure",
    "FilledCells",
    "Filling",
    "Group",
    "IndustryBase",
    "ManufacturingScore",
    "ParameterSource",
    "PlaceScore",
    "PublishedTotals",
    "ScoreParams",
    "Sign",
    "Specialisation",
    "Step",
    "StepCode",
    "SystemAccounts",
    "SystemTrace",
    "Verdict",
    "auc",
    "districts",
    "fit_manufacturing_score",
    "manufacturing_features",
]
