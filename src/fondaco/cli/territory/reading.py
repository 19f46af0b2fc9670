"""Reads what the commands are given: tables in a layout that a person names."""

from pathlib import Path
from typing import TypeVar

from fondaco.territory import Employment, FaultyInput, InvalidParams, SizedEmployment
from fondaco.territory.readers import (
    SIZED,
    WIDE,
    EmploymentLayout,
    FlowsLayout,
    Layout,
    MembershipLayout,
    find_layout,
    read_employment,
    read_membership,
    read_sized_employment,
)

NAMES = MembershipLayout(community="code", system="code", community_name="name")
RESIDENTS = EmploymentLayout(place=("code",), count="residents", whole="RESIDENTS")
Kind = TypeVar("Kind", bound=Layout)
WHAT = {FlowsLayout: "flows", EmploymentLayout: "employment", MembershipLayout: "names or memberships"}


def layout_of(name: str | None, default: Kind) -> Kind:
    """The layout called `name` (a known one, or a mapping file), of the kind of `default`."""
    if name is None:
        return default
    found = find_layout(name)
    if not isinstance(found, type(default)):
        raise InvalidParams("layout", [f"{name!r} is of {WHAT[type(found)]}; expected one of {WHAT[type(default)]}"])
    return found


def employment_in(path: Path, layout: str | None) -> Employment:
    """A table of places and activities."""
    return read_employment(path, layout_of(layout, WIDE))


def sized_employment_in(path: Path, layout: str | None) -> SizedEmployment:
    """A table of places, activities and size classes."""
    return read_sized_employment(path, layout_of(layout, SIZED))


def names_in(path: Path | None) -> dict[str, str]:
    """{code: name} of a table with the columns `code` and `name`; empty without one."""
    return {} if path is None else read_membership(path, NAMES).names_of_communities()


def residents_in(path: Path) -> dict[str, float]:
    """{place: residents} of a table with the columns `code` and `residents`."""
    table = read_employment(path, RESIDENTS)
    return {place: float(count) for place, count in zip(table.places, table.counts[:, 0], strict=True)}


def place_in(table: Employment, word: str) -> str:
    """The code of the place that a person names by code or name."""
    for at, code in enumerate(table.places):
        if word.casefold() in (code.casefold(), table.place_names[at].casefold() if table.place_names else ""):
            return code
    raise FaultyInput("--place", [f"{word!r} is not in the table; it has {', '.join(table.places[:5])} …"])
