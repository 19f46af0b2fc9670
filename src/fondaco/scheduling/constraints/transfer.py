"""Whoever meets at two sites one after the other has the transfer's minutes between the slots.

Holds for participants and for interpreters, across stretches too. Only meetings that follow each other count, so a
pair of slots is allowed where something stands between them.
"""

from collections.abc import Iterator

from fondaco.scheduling.compiled import Compiled
from fondaco.scheduling.constraints.formula import Formula, Literal
from fondaco.scheduling.constraints.interpreters import Service, transfers_bind
from fondaco.scheduling.constraints.unknowns import Unknowns


def too_close(compiled: Compiled) -> Iterator[tuple[int, int, int, int]]:
    """(slot, site, later slot, other site) such that the way does not fit between the two slots."""
    for slot in range(compiled.n_slots):
        for later in range(slot + 1, compiled.n_slots):
            pause = int(compiled.slot_start[later] - compiled.slot_end[slot])
            for site, row in enumerate(compiled.transfer.tolist()):
                yield from ((slot, site, later, other) for other, minutes in enumerate(row) if minutes > pause)


def add_transfer_of_participants(formula: Formula, unknowns: Unknowns) -> None:
    """No participant at two sites in two slots that are too close, unless something stands between them."""
    compiled = unknowns.compiled
    if not transfers_bind(compiled):
        return
    pairs = list(too_close(compiled))
    for participant, own in enumerate(compiled.meetings_of):
        seen: dict[tuple[int, int], Literal] = {}
        for slot, site, later, other in pairs:
            here = _at_site(formula, unknowns, seen, own, (slot, site))
            there = _at_site(formula, unknowns, seen, own, (later, other))
            if here and there:
                between = [int(literal) for literal in unknowns.busy[participant, slot + 1 : later] if literal]
                formula.clause([-here, -there, *between])


def add_transfer_of_interpreters(formula: Formula, unknowns: Unknowns, service: Service) -> None:
    """The same for interpreters, each of whom is a crew alone where this can bind."""
    compiled = unknowns.compiled
    if not transfers_bind(compiled):
        return
    pairs = list(too_close(compiled))
    for crew in range(len(service.crews)):
        working = {slot: [v for v, _ in service.working(crew, slot)] for slot in range(compiled.n_slots)}
        for slot, site, later, other in pairs:
            here = _serving_at(service, crew, slot, site)
            there = _serving_at(service, crew, later, other)
            between = [literal for middle in range(slot + 1, later) for literal in working[middle]]
            for a in here:
                for b in there:
                    formula.clause([-a, -b, *between])


def _at_site(
    formula: Formula,
    unknowns: Unknowns,
    seen: dict[tuple[int, int], Literal],
    own: tuple[int, ...],
    where: tuple[int, int],
) -> Literal:
    if where not in seen:
        slot, site = where
        literals = [literal for meeting in own for literal in unknowns.at_site(meeting, slot, site)]
        seen[where] = formula.boolean() if literals else 0
        for literal in literals:
            formula.clause([-literal, seen[where]])
    return seen[where]


def _serving_at(service: Service, crew: int, slot: int, site: int) -> list[Literal]:
    return [
        service.serving[need, crew, slot]
        for need, where in enumerate(service.site_of)
        if where == site and (need, crew, slot) in service.serving
    ]
