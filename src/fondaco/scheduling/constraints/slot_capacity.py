"""In no slot stand more meetings than its open locations hold: two ways to say it in clauses.

`by_sorting` counts the participants who are busy: an even number, at most two for each meeting that fits.
`by_stars` covers the meetings with stars (all meetings of one participant that no earlier star has); in a slot each
star has one meeting at most, so it counts the stars at work. It is shorter, and binds where few participants have most
of the meetings.
"""

from collections.abc import Sequence

from fondaco.scheduling.constraints.clauses import Clauses
from fondaco.scheduling.constraints.compact import CompactModel
from fondaco.scheduling.constraints.formula import Literal


def by_sorting(model: CompactModel) -> Clauses:
    """The model's clauses with the capacity of each slot, counted over busy participants."""
    clauses = model.clauses.copy()
    for slot, capacity in enumerate(model.compiled.pool_capacity[0].tolist()):
        busy = [literal for literal in model.busy[:, slot].tolist() if literal]
        total = clauses.totals(busy)
        for odd in range(0, len(total), 2):
            clauses.add(-total[odd], total[odd + 1] if odd + 1 < len(total) else 0)
        if 2 * capacity < len(total):
            clauses.add(-total[2 * capacity])
    return clauses


def by_stars(model: CompactModel) -> Clauses:
    """The model's clauses with the capacity of each slot, counted over stars."""
    clauses = model.clauses.copy()
    stars = _stars(model.compiled.meetings_of)
    for slot, capacity in enumerate(model.compiled.pool_capacity[0].tolist()):
        choices = [[literal for literal in model.held[star, slot].tolist() if literal] for star in stars]
        at_work = [_any_of(clauses, literals) for literals in choices if literals]
        clauses.at_most(capacity, at_work)
    return clauses


def _stars(meetings_of: Sequence[Sequence[int]]) -> list[list[int]]:
    """Meetings in groups that share a participant, the largest group first."""
    left = {meeting for own in meetings_of for meeting in own}
    stars: list[list[int]] = []
    while left:
        star = max(([meeting for meeting in own if meeting in left] for own in meetings_of), key=len)
        stars.append(star)
        left.difference_update(star)
    return stars


def _any_of(clauses: Clauses, literals: list[Literal]) -> Literal:
    if len(literals) == 1:
        return literals[0]
    some = clauses.boolean()
    for literal in literals:
        clauses.add(-literal, some)
    return some
