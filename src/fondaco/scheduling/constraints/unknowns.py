"""What is to be decided, as literals: which meeting stands in which slot and pool, and who is busy when."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from fondaco.scheduling.compiled import Compiled, IntArray
from fondaco.scheduling.constraints.formula import Formula, Literal


@dataclass(frozen=True)
class Unknowns:
    """Literals of one formula; 0 where something cannot be.

    `placed` (M,); `held` (M, T) the meeting stands in the slot; `at` (meeting, slot, pool), which is `held` itself
    where the meeting has one pool; `busy` (P, T) the participant meets in the slot.
    """

    compiled: Compiled
    placed: IntArray
    held: IntArray
    at: dict[tuple[int, int, int], Literal]
    busy: IntArray

    @cached_property
    def pools_of(self) -> dict[tuple[int, int], list[tuple[int, Literal]]]:
        """(pool, literal) of each meeting and slot."""
        by_meeting: dict[tuple[int, int], list[tuple[int, Literal]]] = {}
        for (meeting, slot, pool), literal in self.at.items():
            by_meeting.setdefault((meeting, slot), []).append((pool, literal))
        return by_meeting

    def at_site(self, meeting: int, slot: int, site: int) -> list[Literal]:
        """Literals that put a meeting in a slot at a site."""
        site_of = self.compiled.pool_site
        return [literal for pool, literal in self.pools_of.get((meeting, slot), ()) if site_of[pool] == site]


def new_unknowns(formula: Formula, compiled: Compiled) -> Unknowns:
    """Fresh variables for every meeting, slot of its domain and pool that is open then."""
    held = np.zeros((compiled.n_meetings, compiled.n_slots), dtype=np.int32)
    at: dict[tuple[int, int, int], Literal] = {}
    is_open = compiled.pool_capacity > 0
    for meeting, slot in np.argwhere(compiled.domain).tolist():
        pools = np.flatnonzero(compiled.eligible[meeting] & is_open[:, slot]).tolist()
        held[meeting, slot] = formula.boolean()
        if len(pools) == 1:
            at[meeting, slot, pools[0]] = int(held[meeting, slot])
        else:
            at.update({(meeting, slot, pool): formula.boolean() for pool in pools})
    return Unknowns(
        compiled=compiled,
        placed=np.array([formula.boolean() for _ in range(compiled.n_meetings)], dtype=np.int32),
        held=held,
        at=at,
        busy=_busy(formula, compiled),
    )


def _busy(formula: Formula, compiled: Compiled) -> IntArray:
    busy = np.zeros((compiled.n_participants, compiled.n_slots), dtype=np.int32)
    for participant, own in enumerate(compiled.meetings_of):
        for slot in np.flatnonzero(compiled.domain[list(own)].any(axis=0)).tolist() if own else ():
            busy[participant, slot] = formula.boolean()
    return busy
