"""Local labour systems from commuting flows."""

from fondaco.territory.labour_systems.agglomerate import Agglomeration, agglomerate
from fondaco.territory.labour_systems.contiguity import Contiguity
from fondaco.territory.labour_systems.delineate import delineate, labour_systems_of
from fondaco.territory.labour_systems.events import Event, EventKind, Events
from fondaco.territory.labour_systems.json_format import (
    community_rows,
    event_rows,
    labour_systems_as_json,
    system_rows,
)
from fondaco.territory.labour_systems.network import Network, network_of
from fondaco.territory.labour_systems.params import PRESETS, DelineationParams, Mode, Preset, preset
from fondaco.territory.labour_systems.reasons import REASONS, UnassignedCode
from fondaco.territory.labour_systems.repair import Repair
from fondaco.territory.labour_systems.result import LabourSystem, LabourSystems, Progress, RunFacts, Unassigned
from fondaco.territory.labour_systems.statistics import internal_share, systems_of, validity
from fondaco.territory.labour_systems.uncertain_json import (
    border_rows,
    membership_rows,
    persistence_rows,
    uncertain_systems_as_json,
)
from fondaco.territory.labour_systems.uncertain_result import (
    Border,
    Membership,
    Persistence,
    Resampling,
    UncertainSystems,
)
from fondaco.territory.labour_systems.uncertainty import delineate_with_uncertainty
from fondaco.territory.labour_systems.verify import Violation, ViolationCode, verify

__all__ = [
    "PRESETS",
    "REASONS",
    "Agglomeration",
    "Border",
    "Contiguity",
    "DelineationParams",
    "Event",
    "EventKind",
    "Events",
    "LabourSystem",
    "LabourSystems",
    "Membership",
    "Mode",
    "Network",
    "Persistence",
    "Preset",
    "Progress",
    "Repair",
    "Resampling",
    "RunFacts",
    "Unassigned",
    "UnassignedCode",
    "UncertainSystems",
    "Violation",
    "ViolationCode",
    "agglomerate",
    "border_rows",
    "community_rows",
    "delineate",
    "delineate_with_uncertainty",
    "event_rows",
    "internal_share",
    "labour_systems_as_json",
    "labour_systems_of",
    "membership_rows",
    "network_of",
    "persistence_rows",
    "preset",
    "system_rows",
    "systems_of",
    "uncertain_systems_as_json",
    "validity",
    "verify",
]
