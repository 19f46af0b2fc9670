"""Reads which community belongs to which system, and what they are called."""

from dataclasses import dataclass
from pathlib import Path

from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.columns import codes_of, names_of
from fondaco.territory.readers.layouts import MembershipLayout
from fondaco.territory.readers.table import read_table
from fondaco.territory.sources import UNSTATED, Source

CLUSTERS = MembershipLayout()


@dataclass(frozen=True, slots=True)
class Membership:
    """Communities in the order of their file, and the system of each.

    `community_names`, `system_names`, `regions`, `provinces` and `countries` have one text for each community, or none.
    """

    communities: tuple[str, ...]
    systems: tuple[str, ...]
    community_names: tuple[str, ...] = ()
    system_names: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    source: Source = UNSTATED

    def members(self) -> dict[str, tuple[str, ...]]:
        """{system: its communities}, systems in the order of the file."""
        found: dict[str, list[str]] = {}
        for community, system in zip(self.communities, self.systems, strict=True):
            found.setdefault(system, []).append(community)
        return {system: tuple(communities) for system, communities in found.items()}

    def names_of_communities(self) -> dict[str, str]:
        """{community: name}; empty where the file has none."""
        return dict(zip(self.communities, self.community_names, strict=False))

    def names_of_systems(self) -> dict[str, str]:
        """{system: name}; empty where the file has none."""
        return dict(zip(self.systems, self.system_names, strict=False))


def read_membership(path: Path, layout: MembershipLayout = CLUSTERS) -> Membership:
    """Which community belongs to which system.

    Raises
    ------
    UnreadableTable
        No table of that layout, a code missing, a community twice, a system with two names.
    """
    table = read_table(path, layout.style)
    columns = ("community_name", "system_name", "region", "province", "country")
    named = {field: getattr(layout, field) for field in columns}
    table.require([layout.community, layout.system, *(column for column in named.values() if column)])
    communities, faults = codes_of(table, (layout.community,))
    systems, no_system = codes_of(table, (layout.system,))
    first: dict[str, int] = {}
    for row, code in enumerate(communities):
        if code and first.setdefault(code, row) != row:
            faults.append(f"{table.line_of(row)}: {code!r} is also on {table.line_of(first[code])}; leave one")
    texts = {field: tuple(names_of(table, column)) for field, column in named.items()}
    called: dict[str, tuple[str, int]] = {}
    for row, (system, name) in enumerate(zip(systems, texts["system_name"], strict=False)):
        known, earlier = called.setdefault(system, (name, row))
        if name.casefold() != known.casefold():
            faults.append(f"{table.line_of(row)}: {system!r} is {name!r}, but {known!r} on {table.line_of(earlier)}")
    if faults := [*faults, *no_system]:
        raise UnreadableTable(table.name, faults)
    return Membership(
        tuple(communities),
        tuple(systems),
        texts["community_name"],
        texts["system_name"],
        texts["region"],
        texts["province"],
        texts["country"],
        layout.source,
    )
