"""All rules of a problem in one formula."""

from dataclasses import dataclass

from fondaco.scheduling.compiled import Compiled
from fondaco.scheduling.constraints.breaks import BreakCount, count_breaks
from fondaco.scheduling.constraints.fairness import add_fairness
from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.interpreters import Service, add_interpreters
from fondaco.scheduling.constraints.location_capacity import add_location_capacity
from fondaco.scheduling.constraints.meeting_numbers import add_meeting_numbers
from fondaco.scheduling.constraints.one_meeting_at_a_time import add_one_meeting_at_a_time
from fondaco.scheduling.constraints.one_slot_per_meeting import add_one_slot_per_meeting
from fondaco.scheduling.constraints.precedence import add_precedence
from fondaco.scheduling.constraints.rest import add_rest
from fondaco.scheduling.constraints.transfer import add_transfer_of_interpreters, add_transfer_of_participants
from fondaco.scheduling.constraints.unknowns import Unknowns, new_unknowns


@dataclass(frozen=True)
class Rules:
    """The formula of a problem with the names of its variables."""

    formula: Formula
    unknowns: Unknowns
    service: Service
    breaks: BreakCount


def state_rules(compiled: Compiled) -> Rules:
    """Every constraint of the problem; sessions, availability and fixed slots are in the domains already."""
    formula = Formula()
    unknowns = new_unknowns(formula, compiled)
    add_one_slot_per_meeting(formula, unknowns)
    add_one_meeting_at_a_time(formula, unknowns)
    add_location_capacity(formula, unknowns)
    add_precedence(formula, unknowns)
    add_meeting_numbers(formula, unknowns)
    service = add_interpreters(formula, unknowns)
    add_rest(formula, unknowns, service)
    add_transfer_of_participants(formula, unknowns)
    add_transfer_of_interpreters(formula, unknowns, service)
    breaks = count_breaks(formula, unknowns, is_exact=compiled.problem.fairness is not None)
    add_fairness(formula, unknowns, breaks)
    return Rules(formula, unknowns, service, breaks)
