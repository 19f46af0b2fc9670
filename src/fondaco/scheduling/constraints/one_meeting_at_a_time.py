"""A participant holds at most one meeting in a slot, and is busy in exactly the slots in which one stands."""

from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_one_meeting_at_a_time(formula: Formula, unknowns: Unknowns) -> None:
    """One of the participant's meetings in the slot, or idle."""
    for participant, own in enumerate(unknowns.compiled.meetings_of):
        for slot, busy in enumerate(unknowns.busy[participant].tolist()):
            if busy:
                held = [literal for literal in unknowns.held[list(own), slot].tolist() if literal]
                formula.exactly_one([*held, -busy])
