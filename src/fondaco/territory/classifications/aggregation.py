"""Sums of activities: to a higher level of their classification, or to groups of one's own."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

import numpy as np

from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.classifications.editions import Classification, Level, UnknownActivity
from fondaco.territory.classifications.loading import classification
from fondaco.territory.employment import CellState, Employment, SizedEmployment
from fondaco.territory.errors import InvalidEmployment

Table = TypeVar("Table", Employment, SizedEmployment)


def parts_of(code: str) -> tuple[str, ...]:
    """The codes that an aggregate such as `B+C` is made of; any other is its own only part."""
    return tuple(part.strip() for part in code.split("+"))


def aggregate(employment: Table, level: Level) -> Table:
    """Employment by the codes of a higher level.

    A sum with a cell that is not known is not known (suppressed before missing). Codes that the table lacks are not
    guessed: the note of the source says which codes of the level have parts that are not there.

    Raises
    ------
    UnknownActivity
        The table names no edition that Fondaco knows, or a code that it lacks or that stands above the level.
    InvalidEmployment
        A code stands beside one that contains it: people would be counted twice.
    """
    edition = classification(employment.classification)
    own_level_of(employment, edition)
    groups: dict[str, list[str]] = {}
    for code in employment.activities:
        tops = dict.fromkeys(edition.ancestor(part, level) for part in parts_of(code))
        groups.setdefault("+".join(tops), []).append(code)
    by_level = grouped(employment, groups)
    titles = [" + ".join(edition[part].title.en for part in parts_of(code)) for code in groups]
    note = _lacking(edition, employment.activities, groups)
    source = replace(employment.source, note="; ".join(filter(None, (employment.source.note, note))))
    return replace(by_level, activity_names=tuple(titles), source=source)


def grouped(employment: Table, groups: Mapping[str, Collection[str]]) -> Table:
    """Employment by groups of activities, such as {"B+C": ("B", "C")}; activities in no group are left out.

    Raises
    ------
    InvalidEmployment
        A group has a code that the table lacks, or a code is in two groups.
    """
    position = {code: at for at, code in enumerate(employment.activities)}
    faults = [
        f"{name}: {code!r} is not in the table" for name, of in groups.items() for code in of if code not in position
    ]
    home: dict[str, str] = {}
    for name, of in groups.items():
        faults += [f"{code!r} is in {home[code]} and in {name}" for code in of if home.setdefault(code, name) != name]
    if faults:
        raise InvalidEmployment("groups of activities", faults)
    columns = [[position[code] for code in of] for of in groups.values()]
    counts, states = summed(employment.counts, employment.states, columns)
    if isinstance(employment, SizedEmployment) and employment.units is not None:
        units = np.stack([employment.units[:, of].sum(axis=1) for of in columns], axis=1)
        return replace(
            employment, activities=tuple(groups), activity_names=(), counts=counts, states=states, units=units
        )
    return replace(employment, activities=tuple(groups), activity_names=(), counts=counts, states=states)


def summed(counts: FloatArray, states: StateArray, columns: list[list[int]]) -> tuple[FloatArray, StateArray]:
    """Sums of columns (axis 1), and their states: the worst of the parts."""
    worst = [states[:, of].max(axis=1) for of in columns]
    sums = [
        np.where(state == CellState.KNOWN, counts[:, of].sum(axis=1), np.nan)
        for of, state in zip(columns, worst, strict=True)
    ]
    return np.stack(sums, axis=1), np.stack(worst, axis=1)


def own_level_of(employment: Employment | SizedEmployment, edition: Classification) -> Level:
    """The deepest level of a table's codes, each of which stands alone.

    Raises
    ------
    UnknownActivity, InvalidEmployment
        A code that the edition lacks; a code beside one that contains it.
    """
    parts = {part: code for code in employment.activities for part in parts_of(code)}
    strange = [f"{part!r}: no such activity" for part in parts if part not in edition]
    if strange:
        raise UnknownActivity(edition.name, strange)
    faults = []
    for part, code in parts.items():
        above = edition.parent(part)
        while above:
            if above in parts:
                faults.append(f"{code!r} stands beside {parts[above]!r}, which contains it; leave one out")
            above = edition.parent(above)
    if faults:
        raise InvalidEmployment(str(employment.source), faults)
    return max(edition[part].level for part in parts)


def _lacking(edition: Classification, activities: Collection[str], groups: Mapping[str, Collection[str]]) -> str:
    """Which codes a level has parts of that the table lacks, in words; empty where none."""
    there = {part for code in activities for part in parts_of(code)}

    def uncovered(code: str) -> list[str]:
        if code in there:
            return []
        children = edition.children(code)
        below = [uncovered(child) for child in children]
        if not children or all(lacks == [child] for lacks, child in zip(below, children, strict=True)):
            return [code]
        return [lack for lacks in below for lack in lacks]

    told = {name: [lack for part in parts_of(name) for lack in uncovered(part)] for name in groups}
    texts = [f"{name} without {', '.join(lacks)}" for name, lacks in told.items() if lacks]
    return f"sums of the codes that the table has: {'; '.join(texts)}" if texts else ""
