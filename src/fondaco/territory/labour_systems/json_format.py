"""A delineation as plain JSON values and as tables."""

import math
from dataclasses import asdict, fields

from fondaco.territory.labour_systems.events import EventKind
from fondaco.territory.labour_systems.repair import Repair
from fondaco.territory.labour_systems.result import LabourSystem, LabourSystems
from fondaco.territory.rows import Rows

FORMAT, VERSION = "fondaco.labour-systems", 1
STATISTICS = (
    "residents",
    "jobs",
    "internal_flow",
    "supply_self_containment",
    "demand_self_containment",
    "internal_share",
    "validity",
    "is_valid",
)


def labour_systems_as_json(result: LabourSystems) -> dict[str, object]:
    """`result` as values that `json.dumps` takes as they are; NaN is null, and events are columns of equal length."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "mode": result.mode.value,
        "source": asdict(result.source),
        "params": asdict(result.params),
        "facts": asdict(result.facts),
        "repair": _repair(result.repair),
        "internal_share": _known(result.internal_share),
        "communities": list(result.communities),
        "assignment": result.assignment.tolist(),
        "residents": result.residents.tolist(),
        "jobs": result.jobs.tolist(),
        "systems": [_system(system) for system in result.systems],
        "unassigned": [
            {"community": one.community, "code": one.code.value, "reason": asdict(one.reason)}
            for one in result.unassigned
        ],
        "events": _events(result),
    }


def community_rows(result: LabourSystems) -> Rows:
    """A row for each community: its system, or why it has none (a code and an English sentence)."""
    names = result.names or ("",) * len(result.communities)
    systems = {system.id: system.name for system in result.systems}
    reasons = {one.community: (one.code.value, one.reason.en) for one in result.unassigned}
    columns = (result.communities, names, *(a.tolist() for a in (result.assignment, result.residents, result.jobs)))
    return Rows(
        ("community", "name", "system", "system_name", "unassigned_code", "unassigned_reason", "residents", "jobs"),
        [
            (code, name, number or None, systems.get(number), *reasons.get(code, (None, None)), residents, jobs)
            for code, name, number, residents, jobs in zip(*columns, strict=True)
        ],
    )


def system_rows(result: LabourSystems) -> Rows:
    """A row for each system with its statistics; countries apart by a plus sign."""
    return Rows(
        ("system", "name", "n_communities", *STATISTICS, "countries"),
        [
            (s.id, s.name, len(s.communities), *(getattr(s, name) for name in STATISTICS), "+".join(s.countries))
            for s in result.systems
        ],
    )


def event_rows(result: LabourSystems) -> Rows:
    """A row for each event, in order; `code` is the reference package's letter for the reserve list."""
    kinds = [(kind.name.lower(), kind.code) for kind in EventKind]
    columns = (getattr(result.events, column.name).tolist() for column in fields(result.events)[1:])
    return Rows(
        ("iteration", "community", "from", "to", "kind", "code", "validity_before", "validity_after"),
        [
            (at, result.communities[who], origin, target, *kinds[kind], _known(before), _known(after))
            for at, who, origin, target, kind, before, after in zip(*columns, strict=True)
        ],
    )


def _system(system: LabourSystem) -> dict[str, object]:
    return {
        "id": system.id,
        "name": system.name,
        "communities": list(system.communities),
        **{name: getattr(system, name) for name in STATISTICS},
        "countries": list(system.countries),
    }


def _events(result: LabourSystems) -> dict[str, object]:
    table = event_rows(result)
    columns = zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)
    return {name: list(column) for name, column in zip(table.columns, columns, strict=True)}


def _repair(repair: Repair | None) -> dict[str, object] | None:
    return None if repair is None else {**asdict(repair), "shortfalls": [asdict(text) for text in repair.shortfalls]}


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
