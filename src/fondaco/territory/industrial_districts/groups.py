"""The eight groups of activities and the eleven industries that the four steps compare, read from a file."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from fondaco.common.languages import LocalisedText
from fondaco.territory.errors import InvalidEmployment, InvalidParams

MANUFACTURING = "manufacturing"
OUTSIDE = -1
FOLDER = files("fondaco.territory.industrial_districts") / "data"
SHIPPED = ("nace_rev2.json", "nace_rev21.json")


@dataclass(frozen=True, slots=True)
class Group:
    """Activities that are counted together; `codes` are digits only, each standing for all codes below it."""

    code: str
    name: LocalisedText
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupedActivities:
    """Position of each activity's group and industry, shape (n_activities,); OUTSIDE where it has none."""

    group: NDArray[np.int64]
    industry: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ActivityGroups:
    """Which activities form which group, for the classifications named.

    Parameters
    ----------
    groups
        Everything people work in; one has the code "manufacturing".
    industries
        The codes of manufacturing, divided again.
    is_verified
        Whether the list of codes was confirmed with the method's own annex; `note` says what is in doubt.

    Raises
    ------
    InvalidParams
        A code in two groups, manufacturing missing, industries that do not make up manufacturing.
    """

    classifications: tuple[str, ...]
    groups: tuple[Group, ...]
    industries: tuple[Group, ...]
    source: str = ""
    is_verified: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        faults = [*_twice(self.groups), *_twice(self.industries)]
        made = sorted(code for industry in self.industries for code in industry.codes)
        meant = sorted(code for group in self.groups if group.code == MANUFACTURING for code in group.codes)
        if made != meant:
            odd = ", ".join(sorted(set(made) ^ set(meant)))
            faults.append(f"industries and the group {MANUFACTURING!r} differ in {odd or 'a code that stands twice'}")
        if faults:
            raise InvalidParams("groups of activities", faults)

    @classmethod
    def from_json(cls, text: str) -> "ActivityGroups":
        """Groups from a file in the form of `data/nace_rev2.json`."""
        try:
            body = json.loads(text)
            return cls(
                tuple(body["classifications"]),
                tuple(_group(each) for each in body["groups"]),
                tuple(_group(each) for each in body["industries"]),
                body.get("source", ""),
                bool(body.get("is_verified", False)),
                body.get("note", ""),
            )
        except (ValueError, KeyError, TypeError) as error:
            fault = f"{type(error).__name__}: {error}; expected the keys of industrial_districts/data/nace_rev2.json"
            raise InvalidParams("file with groups of activities", [fault]) from error

    @classmethod
    def for_classification(cls, classification: str) -> "ActivityGroups":
        """The groups shipped for a classification. Raises InvalidParams where there are none."""
        for name in SHIPPED:
            groups = _shipped(name)
            if any(_plain(classification) == _plain(known) for known in groups.classifications):
                return groups
        known = ", ".join(each for name in SHIPPED for each in _shipped(name).classifications)
        fault = f"classification {classification!r} has none; expected one of {known}, or give your own ActivityGroups"
        raise InvalidParams("groups of activities", [fault])

    def place(self, activities: Sequence[str]) -> GroupedActivities:
        """Find the group and the industry of each activity.

        Raises
        ------
        InvalidEmployment
            An activity that no group holds, or one that contains another, so that people would count twice.
        """
        digits = [_digits(code) for code in activities]
        group, industry = _positions(digits, self.groups), _positions(digits, self.industries)
        edition = self.classifications[0] if self.classifications else "the classification"
        faults = [
            f"activity {activities[at]!r}: belongs to no group of {edition}; give the code of a division or below it, "
            "or ActivityGroups that hold it"
            for at in np.flatnonzero(group == OUTSIDE).tolist()
        ]
        faults += _nested(activities, digits)
        if faults:
            raise InvalidEmployment("activities", faults)
        return GroupedActivities(group, industry)

    def position_of(self, group: str) -> int:
        """Position of a group by code. Raises InvalidParams for a code that no group has."""
        codes = [each.code for each in self.groups]
        if group not in codes:
            raise InvalidParams("groups of activities", [f"group {group!r} does not exist; there are {codes}"])
        return codes.index(group)


@cache
def _shipped(name: str) -> ActivityGroups:
    return ActivityGroups.from_json((FOLDER / name).read_text(encoding="utf-8"))


def _group(body: dict[str, object]) -> Group:
    codes = body["codes"]
    if not isinstance(codes, list):
        raise TypeError(f"codes of {body['code']!r} are no list")
    name = LocalisedText(it=str(body.get("it", "")), ru=str(body.get("ru", "")), en=str(body.get("en", "")))
    return Group(str(body["code"]), name, tuple(_digits(str(code)) for code in codes))


def _plain(classification: str) -> str:
    """Without capitals, blanks and dots: "NACE Rev. 2" and "nace rev.2" are one."""
    return re.sub(r"[^a-z0-9]", "", classification.casefold().replace("оквэд", "okved"))


def _digits(code: str) -> str:
    """ "C14.1", "14.10" and "1410" as digits."""
    return re.sub(r"[^0-9]", "", code)


def _positions(digits: Sequence[str], groups: Sequence[Group]) -> NDArray[np.int64]:
    position = {code: at for at, group in enumerate(groups) for code in group.codes}
    found = np.full(len(digits), OUTSIDE, dtype=np.int64)
    for activity, code in enumerate(digits):
        for length in range(len(code), 0, -1):  # the longest code wins
            if code[:length] in position:
                found[activity] = position[code[:length]]
                break
    return found


def _nested(activities: Sequence[str], digits: Sequence[str]) -> list[str]:
    owner = {code: activity for activity, code in zip(activities, digits, strict=True)}
    faults = []
    for activity, code in zip(activities, digits, strict=True):
        above = [owner[code[:length]] for length in range(1, len(code)) if code[:length] in owner]
        twin = [owner[code]] if owner[code] != activity else []
        faults += [f"activity {activity!r}: is counted in {other!r} as well" for other in (*above, *twin)]
    return faults


def _twice(groups: Sequence[Group]) -> list[str]:
    owner: dict[str, str] = {}
    faults = []
    for group in groups:
        for code in group.codes:
            if code in owner:
                faults.append(f"code {code}: in {owner[code]!r} and in {group.code!r}; expected in one")
            owner[code] = group.code
    return faults
