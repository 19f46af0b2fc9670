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
from fondaco.territory.labour_systems.verify import Violation, ViolationCode, verify

__all__ = [
    "PRESETS",
    "REASONS",
    "Agglomeration",
    "Contiguity",
    "DelineationParams",
    "Event",
    "EventKind",
    "Events",
    "LabourSystem",
    "LabourSystems",
    "Mode",
    "Network",
    "Preset",
    "Progress",
    "Repair",
    "RunFacts",
    "Unassigned",
    "UnassignedCode",
    "Violation",
    "ViolationCode",
    "agglomerate",
    "community_rows",
    "delineate",
    "event_rows",
    "internal_share",
    "labour_systems_as_json",
    "labour_systems_of",
    "network_of",
    "preset",
    "system_rows",
    "systems_of",
    "validity",
    "verify",
]
