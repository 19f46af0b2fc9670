"""A meeting that is placed stands in exactly one slot and one pool; a meeting left out stands in none."""

from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_one_slot_per_meeting(formula: Formula, unknowns: Unknowns) -> None:
    """One of the meeting's slots, or not placed; one pool in the slot it has."""
    for meeting, placed in enumerate(unknowns.placed.tolist()):
        formula.exactly_one([*(literal for literal in unknowns.held[meeting].tolist() if literal), -placed])
    for (meeting, slot), choices in unknowns.pools_of.items():
        if len(choices) > 1:
            formula.exactly_one([*(literal for _, literal in choices), -int(unknowns.held[meeting, slot])])
