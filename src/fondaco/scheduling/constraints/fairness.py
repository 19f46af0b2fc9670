"""The numbers of breaks of any two participants differ by at most the problem's fairness."""

from fondaco.scheduling.constraints.breaks import BreakCount
from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_fairness(formula: Formula, unknowns: Unknowns, breaks: BreakCount) -> None:
    """Everybody's breaks lie between a common least number and that plus the bound. Needs exact breaks.

    Participants who can have no break at all hold the least number at zero.
    """
    bound = unknowns.compiled.problem.fairness
    if bound is None:
        return
    is_least_zero = any(not terms for terms in breaks.terms_of)
    least = None if is_least_zero else formula.integer(0, unknowns.compiled.n_slots)
    for terms in breaks.terms_of:
        if terms and least is None:
            formula.row(terms, high=bound)
        elif least is not None:
            formula.row([*terms, (least, -1)], low=0, high=bound)
