"""The MaxSAT encoding of the paper: "a hole ends here" is what costs, with its implied constraints.

Source: Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, "Constraint Solving Approaches to the
Business-to-Business Meeting Scheduling Problem", JAIR 74 (2022), written anew from its description. Python's standard
library only.
"""

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from pathlib import Path

from peers.cnf import Clauses
from peers.instance import FAIRNESS, Instance

Grid = dict[tuple[int, int], int]


class Capacity(Enum):
    """How the tables of a slot are counted."""

    BOTH = "both"
    """The two ways below together, as the paper does."""
    PARITY = "parity"
    """Sort the participants busy in a slot: an even number, at most twice the tables."""
    CLUSTERS = "clusters"
    """Cover the meetings with groups of meetings that share a participant; at most one group a table."""


@dataclass(frozen=True)
class Encoding:
    """Weighted formula: every soft literal weighs 1."""

    n_variables: int
    hard: list[list[int]]
    soft: list[int]
    held_in: Grid
    """The variable "meeting m runs in slot t"."""

    def slots(self, model: list[int]) -> list[int]:
        """The slot of each meeting in a model."""
        true = {literal for literal in model if literal > 0}
        return [t for (_, t), variable in sorted(self.held_in.items()) if variable in true]


def encode(instance: Instance, capacity: Capacity) -> Encoding:
    """The formula whose cheapest model is a schedule with the fewest breaks."""
    clauses = Clauses()
    held_in = add_meetings(clauses, instance)
    add_precedences(clauses, instance, held_in)
    busy = add_busy_slots(clauses, instance, held_in)
    if capacity is not Capacity.CLUSTERS:
        add_even_occupation(clauses, instance, busy)
    if capacity is not Capacity.PARITY:
        add_clustered_occupation(clauses, instance, held_in)
    holes = [
        add_holes(clauses, instance, [busy[p, t] for t in range(instance.n_slots)]) for p in range(instance.n_people)
    ]
    add_fairness(clauses, instance, holes)
    return Encoding(clauses.n_variables, clauses.hard, [-end for ends in holes for end in ends], held_in)


def add_meetings(clauses: Clauses, instance: Instance) -> Grid:
    """Every meeting runs in exactly one slot that it may use; nobody is in two at once."""
    held_in = {(m, t): clauses.variable() for m, slots in enumerate(instance.allowed) for t in sorted(slots)}
    for m, slots in enumerate(instance.allowed):
        choices = [held_in[m, t] for t in sorted(slots)]
        clauses.add(*choices)
        clauses.at_most_one(choices)
    for meetings in instance.meetings_of:
        for t in range(instance.n_slots):
            clauses.at_most_one([held_in[m, t] for m in meetings if (m, t) in held_in])
    return held_in


def add_precedences(clauses: Clauses, instance: Instance, held_in: Grid) -> None:
    """A meeting runs after those that must be over before it."""
    for m, earlier in enumerate(instance.before):
        for e in earlier:
            for t in instance.allowed[m]:
                for late in instance.allowed[e]:
                    if late >= t:
                        clauses.add(-held_in[m, t], -held_in[e, late])


def add_busy_slots(clauses: Clauses, instance: Instance, held_in: Grid) -> Grid:
    """Somebody is busy in a slot when a meeting of his runs then; implied: in exactly as many slots as meetings."""
    busy = {(p, t): clauses.variable() for p in range(instance.n_people) for t in range(instance.n_slots)}
    for p, meetings in enumerate(instance.meetings_of):
        for t in range(instance.n_slots):
            running = [held_in[m, t] for m in meetings if (m, t) in held_in]
            clauses.add(-busy[p, t], *running)
            for meeting in running:
                clauses.add(-meeting, busy[p, t])
        counted = clauses.sort([busy[p, t] for t in range(instance.n_slots)], len(meetings) + 1)
        for i, at_least in enumerate(counted):
            clauses.add(at_least if i < len(meetings) else -at_least)
    return busy


def add_even_occupation(clauses: Clauses, instance: Instance, busy: Grid) -> None:
    """An even number of participants is busy in a slot, at most two a table."""
    most = 2 * instance.n_tables
    people = [p for p, meetings in enumerate(instance.meetings_of) if meetings]
    for t in range(instance.n_slots):
        counted = clauses.sort([busy[p, t] for p in people], most + 1)
        if len(counted) > most:
            clauses.add(-counted[most])
        for odd, even in zip(counted[:most:2], counted[1:most:2], strict=False):
            clauses.add(-odd, even)


def add_clustered_occupation(clauses: Clauses, instance: Instance, held_in: Grid) -> None:
    """At most as many groups of mutually exclusive meetings run in a slot as there are tables."""
    groups = cover_with_stars(instance)
    for t in range(instance.n_slots):
        active = [clauses.variable() for _ in groups]
        for group, runs in zip(groups, active, strict=True):
            for m in group:
                if (m, t) in held_in:
                    clauses.add(-held_in[m, t], runs)
        counted = clauses.sort(active, instance.n_tables + 1)
        if len(counted) > instance.n_tables:
            clauses.add(-counted[instance.n_tables])


def cover_with_stars(instance: Instance) -> list[list[int]]:
    """Meetings parted by a participant they share, the one with most meetings left first."""
    left, groups = set(range(len(instance.pairs))), []
    while left:
        groups.append(max(([m for m in own if m in left] for own in instance.meetings_of), key=len))
        left -= set(groups[-1])
    return groups


def add_holes(clauses: Clauses, instance: Instance, busy: list[int]) -> list[int]:
    """Literals "a hole ends after slot t": idle then, met before, busy in the next slot."""
    met, ends = [clauses.variable() for _ in busy], []
    clauses.add(-met[0], busy[0])
    clauses.add(met[0], -busy[0])
    for t in range(1, instance.n_slots):
        clauses.add(-busy[t], met[t])
        clauses.add(-met[t - 1], met[t])
        clauses.add(-met[t], met[t - 1], busy[t])
    for t, (now, following) in enumerate(pairwise(busy)):
        if t:
            ends.append(clauses.variable())
            clauses.add(-ends[-1], -now)
            clauses.add(-ends[-1], met[t])
            clauses.add(-ends[-1], following)
            clauses.add(ends[-1], now, -met[t], -following)
    return ends


def add_fairness(clauses: Clauses, instance: Instance, holes: list[list[int]]) -> None:
    """Sorted holes: when somebody has j + d holes, everybody has at least j."""
    n_most = (instance.n_slots - 1) // 2
    some = [clauses.variable() for _ in range(n_most)]
    everybody = [clauses.variable() for _ in range(n_most)]
    for ends, meetings in zip(holes, instance.meetings_of, strict=True):
        counted = clauses.sort(ends, n_most)
        possible = min(max(len(meetings) - 1, 0), instance.n_slots - len(meetings))
        for i, at_least in enumerate(counted):
            clauses.add(-at_least, some[i])
            clauses.add(-everybody[i], at_least)
            if i >= possible:
                clauses.add(-at_least)
    for i, least in enumerate(everybody):
        if i + FAIRNESS < n_most:
            clauses.add(-some[i + FAIRNESS], least)


def write_wcnf(encoding: Encoding, path: Path) -> None:
    """Write the formula in the format of the MaxSAT evaluations since 2022."""
    with path.open("w", encoding="ascii") as file:
        for clause in encoding.hard:
            print("h", *clause, 0, file=file)
        for literal in encoding.soft:
            print(1, literal, 0, file=file)
