"""Industrial districts: the four steps of Sforzi and ISTAT, the decree of 1993, a manufacturing score."""

from fondaco.territory.industrial_districts.decree_1993 import Decree1993, DecreeTrace, IndexCode, decree_1993
from fondaco.territory.industrial_districts.feature_table import (
    ACCOUNTS,
    Feature,
    FeatureTable,
    SystemAccounts,
    manufacturing_features,
)
from fondaco.territory.industrial_districts.groups import ActivityGroups, Group
from fondaco.territory.industrial_districts.json_format import (
    decree_1993_as_json,
    districts_as_json,
    manufacturing_scores_as_json,
)
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
from fondaco.territory.industrial_districts.result_rows import (
    decree_1993_rows,
    district_rows,
    manufacturing_score_rows,
    step_rows,
)
from fondaco.territory.industrial_districts.sforzi_istat import districts
from fondaco.territory.industrial_districts.totals import PublishedTotals
from fondaco.territory.industrial_districts.wording import STEPS as STEP_NAMES

__all__ = [
    "ACCOUNTS",
    "PARAMETER_SOURCES",
    "STEP_NAMES",
    "ActivityGroups",
    "Comparison",
    "Contribution",
    "Decree1993",
    "DecreeParams",
    "DecreeTrace",
    "DistrictParams",
    "Districts",
    "Feature",
    "FeatureTable",
    "Figure",
    "FilledCells",
    "Filling",
    "Group",
    "IndexCode",
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
    "decree_1993",
    "decree_1993_as_json",
    "decree_1993_rows",
    "district_rows",
    "districts",
    "districts_as_json",
    "fit_manufacturing_score",
    "manufacturing_features",
    "manufacturing_score_rows",
    "manufacturing_scores_as_json",
    "step_rows",
]
