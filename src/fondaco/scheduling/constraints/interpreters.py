"""A meeting without a common language takes one interpreter who fits and is free; an interpreter serves one at a time.

Interpreters who are equal in everything form a *crew*, meetings that the same interpreters can serve a *need*; the
model counts per slot how many of a crew serve a need. Who serves what is settled afterwards (`roster.py`), which is
always possible: inside a slot any member will do, and turns of rest can be handed round in a circle (`rest.py`).
"""

from dataclasses import dataclass

import numpy as np

from fondaco.scheduling.compiled import Compiled
from fondaco.scheduling.constraints.formula import Formula, Literal, Term
from fondaco.scheduling.constraints.unknowns import Unknowns


@dataclass(frozen=True)
class Crew:
    """Interchangeable interpreters, by index."""

    members: tuple[int, ...]


@dataclass(frozen=True)
class Service:
    """How many of a crew serve a need (at one site where transfers matter, else site -1), per slot.

    `serving[need, crew, slot]`: integer variable; `need_of[meeting, pool]`: number of the need, for meetings that
    need an interpreter and pools in which one may serve; `site_of` of each need.
    """

    crews: tuple[Crew, ...]
    need_of: dict[tuple[int, int], int]
    fitting: tuple[tuple[int, ...], ...]
    site_of: tuple[int, ...]
    serving: dict[tuple[int, int, int], Literal]

    def working(self, crew: int, slot: int) -> list[Term]:
        """Members of the crew at work in the slot, as terms."""
        needs = range(len(self.fitting))
        return [(self.serving[need, crew, slot], 1) for need in needs if (need, crew, slot) in self.serving]


def crews_of(compiled: Compiled) -> tuple[Crew, ...]:
    """Groups of equal interpreters; each one alone where some transfer time could bind them."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, interpreter in enumerate(compiled.problem.interpreters):
        serves = compiled.interpreter_serves[index]
        walks = transfers_bind(compiled) and len(set(compiled.pool_site[serves].tolist())) > 1
        key = (
            frozenset(interpreter.languages),
            compiled.interpreter_free[index].tobytes(),
            int(compiled.max_run[index]),
            serves.tobytes(),
            index if walks else -1,
        )
        groups.setdefault(key, []).append(index)
    return tuple(Crew(tuple(members)) for members in groups.values())


def transfers_bind(compiled: Compiled) -> bool:
    """Some transfer takes longer than the pause between two slots that follow each other."""
    pauses = compiled.slot_start[1:] - compiled.slot_end[:-1]
    return bool(len(pauses) and compiled.transfer.size and compiled.transfer.max() > pauses.min())


def add_interpreters(formula: Formula, unknowns: Unknowns) -> Service:
    """Serve every meeting that needs it; no crew has more members at work than are there."""
    compiled = unknowns.compiled
    crews = crews_of(compiled)
    need_of, fitting, site_of = _needs(compiled, crews)
    demand = _demand(unknowns, need_of)
    serving: dict[tuple[int, int, int], Literal] = {}
    for (need, slot), literals in demand.items():
        able = [c for c in fitting[need] if compiled.interpreter_free[crews[c].members[0], slot]]
        for crew in able:
            serving[need, crew, slot] = formula.integer(0, min(len(literals), len(crews[crew].members)))
        terms = [(literal, 1) for literal in literals] + [(serving[need, crew, slot], -1) for crew in able]
        formula.row(terms, low=0, high=0)
    service = Service(crews, need_of, fitting, site_of, serving)
    for crew, members in enumerate(crews):
        for slot in range(compiled.n_slots):
            working = service.working(crew, slot)
            if working:
                formula.row(working, high=len(members.members))
    return service


def _needs(
    compiled: Compiled, crews: tuple[Crew, ...]
) -> tuple[dict[tuple[int, int], int], tuple[tuple[int, ...], ...], tuple[int, ...]]:
    by_site = transfers_bind(compiled)
    number: dict[tuple[tuple[int, ...], int], int] = {}
    need_of: dict[tuple[int, int], int] = {}
    heads = np.array([crew.members[0] for crew in crews], dtype=np.intp)
    for meeting in np.flatnonzero(compiled.needs_interpreter).tolist():
        for pool in np.flatnonzero(compiled.eligible[meeting]).tolist():
            able = compiled.interpreter_fits[meeting, heads] & compiled.interpreter_serves[heads, pool]
            key = (tuple(np.flatnonzero(able).tolist()), int(compiled.pool_site[pool]) if by_site else -1)
            need_of[meeting, pool] = number.setdefault(key, len(number))
    return need_of, tuple(fitting for fitting, _ in number), tuple(site for _, site in number)


def _demand(unknowns: Unknowns, need_of: dict[tuple[int, int], int]) -> dict[tuple[int, int], list[Literal]]:
    demand: dict[tuple[int, int], list[Literal]] = {}
    for (meeting, slot, pool), literal in unknowns.at.items():
        if (meeting, pool) in need_of:
            demand.setdefault((need_of[meeting, pool], slot), []).append(literal)
    return demand
