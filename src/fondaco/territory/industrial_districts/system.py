"""One local system as its four steps see it."""

from dataclasses import dataclass

from fondaco.territory.industrial_districts.comparing import UnknownCells
from fondaco.territory.industrial_districts.figures import Figures
from fondaco.territory.industrial_districts.groups import ActivityGroups
from fondaco.territory.industrial_districts.params import DistrictParams
from fondaco.territory.industrial_districts.tables import Tables


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """The place at a position of the tables, with what its steps need."""

    at: int
    tables: Tables
    figures: Figures
    groups: ActivityGroups
    params: DistrictParams
    unknown: UnknownCells
