"""In no slot stand more meetings in a pool than its open locations hold."""

from fondaco.scheduling.constraints.formula import Formula, Literal
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_location_capacity(formula: Formula, unknowns: Unknowns) -> None:
    """One row per pool and slot in which more meetings could want to stand than fit."""
    inside: dict[tuple[int, int], list[Literal]] = {}
    for (_, slot, pool), literal in unknowns.at.items():
        inside.setdefault((pool, slot), []).append(literal)
    for (pool, slot), literals in inside.items():
        capacity = int(unknowns.compiled.pool_capacity[pool, slot])
        if capacity == 1:
            formula.at_most_one(literals)
        elif len(literals) > capacity:
            formula.row([(literal, 1) for literal in literals], high=capacity)
