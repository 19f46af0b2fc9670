"""A meeting stands in a strictly later slot than every meeting it comes after, where both are placed."""

from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_precedence(formula: Formula, unknowns: Unknowns) -> None:
    """For each slot t, not both: the earlier meeting at t or after, the later one at t or before."""
    for earlier, later in unknowns.compiled.before.tolist():
        for slot in range(unknowns.compiled.n_slots):
            at_or_after = unknowns.held[earlier, slot:].tolist()
            at_or_before = unknowns.held[later, : slot + 1].tolist()
            formula.at_most_one(literal for literal in [*at_or_after, *at_or_before] if literal)
