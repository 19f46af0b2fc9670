"""The spread of an agenda: idle slots between a participant's first and last meeting of a stretch."""

from fondaco.scheduling.constraints.breaks import stretches
from fondaco.scheduling.constraints.formula import Formula, Literal, Term
from fondaco.scheduling.constraints.unknowns import Unknowns


def count_spread(formula: Formula, unknowns: Unknowns) -> list[Term]:
    """Idle slots of everybody as terms; may exceed the true number, never falls below, so it is for minimising."""
    terms: list[Term] = []
    for busy in unknowns.busy.tolist():
        for part in stretches(unknowns.compiled.adjacent.tolist()) if busy else ():
            terms.extend((idle, 1) for idle in _idle(formula, busy, part))
    return terms


def _idle(formula: Formula, busy: list[Literal], part: range) -> list[Literal]:
    """One literal for each slot of a stretch in which the participant may wait between two meetings."""
    has_met = _reached(formula, [busy[slot] for slot in part])
    will_meet = _reached(formula, [busy[slot] for slot in reversed(part)])[::-1]
    idle = []
    for index in range(1, len(part) - 1):
        before, after, now = has_met[index - 1], will_meet[index + 1], busy[part[index]]
        if before and after:
            idle.append(formula.boolean())
            formula.clause([idle[-1], -before, -after, *([now] if now else [])])
    return idle


def _reached(formula: Formula, busy: list[Literal]) -> list[Literal]:
    """Per position a literal implied by any busy literal up to there; 0 while there is none."""
    reached: list[Literal] = []
    for now in busy:
        before = reached[-1] if reached else 0
        if not (before and now):
            reached.append(before or now)
            continue
        reached.append(formula.boolean())
        formula.clause([-before, reached[-1]])
        formula.clause([-now, reached[-1]])
    return reached
