"""A change of location: two consecutive meetings of one participant in one stretch at two locations.

`name_locations` tells locations apart and counts exactly, at the price of one variable for each meeting, slot and
location: for small problems. `count_moves` knows pools only and counts, between two adjacent slots, the sides that
cannot both stay: of the two sides of a meeting at a table one keeps the table at most, since only one meeting follows
there. Across breaks it counts every pair, so it is a guide for larger problems and no bound.
"""

from dataclasses import dataclass

import numpy as np

from fondaco.scheduling.constraints.breaks import stretches
from fondaco.scheduling.constraints.formula import Formula, Literal, Term
from fondaco.scheduling.constraints.unknowns import Unknowns

Places = dict[tuple[int, int, int], Literal]


@dataclass(frozen=True)
class NamedLocations:
    """`stands[meeting, slot, location]` and the changes of everybody as terms."""

    stands: Places
    changes: tuple[Term, ...]


def n_named_places(unknowns: Unknowns) -> int:
    """How many variables `name_locations` would need for places."""
    return sum(len(unknowns.compiled.pool_members[pool]) for _, _, pool in unknowns.at)


def name_locations(formula: Formula, unknowns: Unknowns) -> NamedLocations:
    """Give every placed meeting one location, none more than it holds, and count changes."""
    locations = unknowns.compiled.problem.locations
    stands: Places = {}
    inside: dict[tuple[int, int], list[Literal]] = {}
    for (meeting, slot, pool), literal in unknowns.at.items():
        members = [m for m in unknowns.compiled.pool_members[pool] if slot not in locations[m].unavailable]
        for member in members:
            stands[meeting, slot, member] = formula.boolean()
            inside.setdefault((slot, member), []).append(stands[meeting, slot, member])
        formula.exactly_one([*(stands[meeting, slot, member] for member in members), -literal])
    for (_, member), literals in inside.items():
        formula.row([(literal, 1) for literal in literals], high=locations[member].capacity)
    changes = [
        (literal, 1)
        for participant in range(unknowns.compiled.n_participants)
        for literal in _changes(formula, unknowns, stands, participant)
    ]
    return NamedLocations(stands, tuple(changes))


def _changes(formula: Formula, unknowns: Unknowns, stands: Places, participant: int) -> list[Literal]:
    """One literal for each slot in which the participant may arrive from another location."""
    own = set(unknowns.compiled.meetings_of[participant])
    where: dict[int, dict[int, list[Literal]]] = {}
    for (meeting, slot, location), literal in stands.items():
        if meeting in own:
            where.setdefault(slot, {}).setdefault(location, []).append(literal)
    changes: list[Literal] = []
    for part in stretches(unknowns.compiled.adjacent.tolist()):
        last: dict[int, Literal] = {}
        for slot in part:
            here = where.get(slot, {})
            if here and last:
                changes.append(_change(formula, here, last))
            busy = int(unknowns.busy[participant, slot])
            last = _last_places(formula, here, last, busy)
    return changes


def _change(formula: Formula, here: dict[int, list[Literal]], last: dict[int, Literal]) -> Literal:
    change = formula.boolean()
    for location, literals in here.items():
        for other, was_there in last.items():
            if other != location:
                for literal in literals:
                    formula.clause([change, -literal, -was_there])
    return change


def _last_places(
    formula: Formula, here: dict[int, list[Literal]], last: dict[int, Literal], busy: Literal
) -> dict[int, Literal]:
    """Literals implied for the location of the latest meeting up to a slot."""
    if not here:
        return last
    latest: dict[int, Literal] = {location: formula.boolean() for location in sorted({*here, *last})}
    for location, literals in here.items():
        for literal in literals:
            formula.clause([-literal, latest[location]])
    for location, was_there in last.items():
        formula.clause([-was_there, busy, latest[location]])
    return latest


def count_moves(formula: Formula, unknowns: Unknowns) -> list[Term]:
    """Stays between adjacent slots as terms of -1: the more stays, the fewer changes."""
    compiled = unknowns.compiled
    stays = np.zeros_like(unknowns.busy)
    for participant, slot in np.argwhere(compiled.adjacent[None, :] & (unknowns.busy[:, :-1] != 0)).tolist():
        now, after = int(unknowns.busy[participant, slot]), int(unknowns.busy[participant, slot + 1])
        if after:
            stays[participant, slot] = stay = formula.boolean()
            formula.clause([-stay, now])
            formula.clause([-stay, after])
    for meeting, slot in np.argwhere(unknowns.held != 0).tolist():
        first, second = compiled.sides[meeting].tolist()
        held = int(unknowns.held[meeting, slot])
        for at in (slot - 1, slot):
            if at >= 0 and stays[first, at] and stays[second, at]:
                formula.clause([-held, -int(stays[first, at]), -int(stays[second, at])])
    return [(int(literal), -1) for literal in stays[stays != 0]]
