"""How sure a delineation is, as plain JSON values and as tables."""

from dataclasses import asdict

from fondaco.territory.labour_systems.json_format import labour_systems_as_json
from fondaco.territory.labour_systems.uncertain_result import STABLE, UncertainSystems
from fondaco.territory.rows import Rows

FORMAT, VERSION = "fondaco.uncertain-labour-systems", 1
MEMBERSHIP = ("system", "probability", "runner_up", "runner_up_probability", "in_new", "in_none")
BORDER = ("community_a", "community_b", "system_a", "system_b", "apart", "is_fragile")
PERSISTENCE = ("system", "name", "jaccard", "found")


def uncertain_systems_as_json(result: UncertainSystems) -> dict[str, object]:
    """`result` as values that `json.dumps` takes as they are; tables are columns of equal length."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "resampling": asdict(result.resampling),
        "stable_from": STABLE,
        "has_contiguity": result.has_contiguity,
        "baseline": labour_systems_as_json(result.baseline),
        "memberships": _columns(membership_rows(result)),
        "borders": _columns(border_rows(result)),
        "systems": _columns(persistence_rows(result)),
        "n_areas": [{"areas": areas, "runs": runs} for areas, runs in result.n_areas_distribution],
    }


def membership_rows(result: UncertainSystems) -> Rows:
    """A row for each community: how sure its system is, and which comes next."""
    names = result.baseline.names or ("",) * len(result.baseline.communities)
    return Rows(
        ("community", "name", *MEMBERSHIP),
        [
            (one.community, name, *(getattr(one, column) for column in MEMBERSHIP))
            for one, name in zip(result.memberships, names, strict=True)
        ],
    )


def border_rows(result: UncertainSystems) -> Rows:
    """A row for each border between systems, and in what share of the runs it was there."""
    return Rows(BORDER, [tuple(getattr(one, column) for column in BORDER) for one in result.borders])


def persistence_rows(result: UncertainSystems) -> Rows:
    """A row for each system: how well it was found again."""
    return Rows(PERSISTENCE, [tuple(getattr(one, column) for column in PERSISTENCE) for one in result.persistence])


def _columns(table: Rows) -> dict[str, object]:
    return {name: [row[at] for row in table.rows] for at, name in enumerate(table.columns)}
