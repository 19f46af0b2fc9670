"""An interpreter works at most `max_run` adjacent slots without a free one.

For a crew of n equal interpreters with longest run R it is enough that in any R + 1 adjacent slots at least n turns
of rest fall: handed round in a circle, everybody then rests once in every R + 1 slots.
"""

from fondaco.scheduling.constraints.breaks import stretches
from fondaco.scheduling.constraints.formula import Formula
from fondaco.scheduling.constraints.interpreters import Service
from fondaco.scheduling.constraints.unknowns import Unknowns


def add_rest(formula: Formula, unknowns: Unknowns, service: Service) -> None:
    """One row for each crew and each window of one slot more than the longest run."""
    compiled = unknowns.compiled
    for index, crew in enumerate(service.crews):
        longest = int(compiled.max_run[crew.members[0]])
        for part in stretches(compiled.adjacent.tolist()):
            for first in range(part.start, part.stop - longest):
                window = [service.working(index, slot) for slot in range(first, first + longest + 1)]
                if all(window):
                    formula.row([term for terms in window for term in terms], high=len(crew.members) * longest)
