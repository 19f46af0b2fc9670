"""Classifications of economic activities: an edition is a tree of codes with titles, dated."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from types import MappingProxyType

from fondaco.common.languages import LocalisedText
from fondaco.territory.errors import FaultyInput

FORM = re.compile(r"[A-Z]|[0-9]{2}(\.[0-9]{1,2}(\.[0-9]{1,2})?)?")


class UnknownActivity(FaultyInput):
    """A classification is unknown, or has no activity of a code."""

    code = "territory.unknown_activity"


class Level(IntEnum):
    """How deep a code stands in its classification; the two deepest are national."""

    SECTION = 1  # C
    DIVISION = 2  # 15
    GROUP = 3  # 15.2
    CLASS = 4  # 15.20
    CATEGORY = 5  # 15.20.1
    SUBCATEGORY = 6  # 15.20.10


def level_of(code: str) -> Level:
    """The level that the form of a code tells.

    Raises
    ------
    UnknownActivity
        It has the form of none.
    """
    if not FORM.fullmatch(code):
        raise UnknownActivity("activity", [f"{code!r}: no code; codes look like C, 15, 15.2, 15.20"])
    return Level.SECTION if code.isalpha() else Level(len(code.replace(".", "")))


@dataclass(frozen=True, slots=True)
class Activity:
    """One code of a classification; `parent` is empty for a section."""

    code: str
    level: Level
    parent: str
    title: LocalisedText


@dataclass(frozen=True, slots=True)
class Classification:
    """An edition of a classification.

    Parameters
    ----------
    name
        As `Employment.classification` names it, such as "ATECO 2007" or "NACE Rev. 2".
    activities
        {code: activity}, in the order of the publication.
    valid_from, valid_to
        First and last day on which statistics use it; None where it is still in use.
    source
        Who published codes and titles, and under which licence.
    """

    name: str
    activities: Mapping[str, Activity]
    valid_from: date
    valid_to: date | None
    source: str
    note: str = ""
    _children: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[str, list[str]] = {}
        for code, activity in self.activities.items():
            children.setdefault(activity.parent, []).append(code)
        object.__setattr__(self, "activities", MappingProxyType(dict(self.activities)))
        object.__setattr__(self, "_children", MappingProxyType({code: tuple(of) for code, of in children.items()}))

    def __contains__(self, code: str) -> bool:
        return code in self.activities

    def __getitem__(self, code: str) -> Activity:
        if code not in self.activities:
            raise UnknownActivity(self.name, [f"{code!r}: no such activity; codes look like C, 15, 15.2, 15.20"])
        return self.activities[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self.activities)

    def codes(self, level: Level) -> tuple[str, ...]:
        """All codes of a level, in the order of the publication."""
        return tuple(code for code, activity in self.activities.items() if activity.level == level)

    def parent(self, code: str) -> str:
        """The code one level up; empty for a section."""
        return self[code].parent

    def children(self, code: str) -> tuple[str, ...]:
        """Codes one level down; none for the deepest."""
        _ = self[code]
        return self._children.get(code, ())

    def ancestor(self, code: str, level: Level) -> str:
        """The code of `level` that `code` belongs to, or is.

        Raises
        ------
        UnknownActivity
            No such code, or it stands above the level.
        """
        activity = self[code]
        while activity.level > level:
            activity = self[activity.parent]
        if activity.level < level:
            raise UnknownActivity(self.name, [f"{code!r} stands above the level {level.name.lower()}"])
        return activity.code
