"""The published problem in clauses, made for proofs about the total number of breaks.

All meetings are placed. Literals for meeting and slot, busy slots per participant, and an agenda per participant and
stretch (`agenda.py`). The capacity of slots is added in one of two ways, because each shortens proofs that the other
does not (docs/decisions/0003).
"""

from dataclasses import dataclass

import numpy as np

from fondaco.scheduling.compiled import Compiled, IntArray
from fondaco.scheduling.constraints.agenda import Agenda, state_agenda
from fondaco.scheduling.constraints.breaks import stretches
from fondaco.scheduling.constraints.clauses import Clauses
from fondaco.scheduling.constraints.formula import Literal
from fondaco.scheduling.patterns import OwnLimits, own_limits


@dataclass(frozen=True)
class CompactModel:
    """`held` (M, T) and `busy` (P, T): literals, 0 where it cannot be.

    `breaks_of[p]`: literals "participant p has at least 1, 2, ... breaks"; `fewest` (P,): what each has at least, so
    that the sum bounds the total from below.
    """

    compiled: Compiled
    clauses: Clauses
    held: IntArray
    busy: IntArray
    breaks_of: tuple[tuple[Literal, ...], ...]
    fewest: tuple[int, ...]

    @property
    def n_forced(self) -> int:
        """Breaks that participants have even alone."""
        return sum(self.fewest)

    def with_at_most(self, clauses: Clauses, n_breaks: int) -> Clauses:
        """A copy of `clauses` in which everybody together has at most `n_breaks`, no fewer than `n_forced`."""
        limited = clauses.copy()
        free = [
            literal for breaks, fewest in zip(self.breaks_of, self.fewest, strict=True) for literal in breaks[fewest:]
        ]
        limited.at_most(n_breaks - self.n_forced, free)
        return limited

    def slots_of(self, true: frozenset[Literal]) -> IntArray:
        """The slot of each meeting in a solution given by its true variables, shape (M,)."""
        chosen = np.isin(self.held, list(true)) & (self.held != 0)
        slots: IntArray = chosen.argmax(axis=1).astype(np.int32)
        return slots


def compact_model(compiled: Compiled) -> CompactModel:
    """All rules but the capacity of slots. `compiled.is_core` must hold."""
    clauses = Clauses()
    held = _held(clauses, compiled)
    busy = _busy(clauses, compiled, held)
    _precede(clauses, compiled, held)
    breaks_of, fewest = _agendas(clauses, compiled, busy)
    _share_fairly(clauses, compiled, breaks_of)
    return CompactModel(compiled, clauses, held, busy, breaks_of, fewest)


def _held(clauses: Clauses, compiled: Compiled) -> IntArray:
    held = np.zeros((compiled.n_meetings, compiled.n_slots), dtype=np.int32)
    for meeting, domain in enumerate(compiled.domain):
        slots = np.flatnonzero(domain)
        held[meeting, slots] = clauses.booleans(len(slots))
        choices = held[meeting, slots].tolist()
        clauses.add(*choices)
        clauses.at_most_one(choices)
    return held


def _busy(clauses: Clauses, compiled: Compiled, held: IntArray) -> IntArray:
    busy = np.zeros((compiled.n_participants, compiled.n_slots), dtype=np.int32)
    for participant, own in enumerate(compiled.meetings_of):
        for slot in range(compiled.n_slots) if own else ():
            choices = [literal for literal in held[list(own), slot].tolist() if literal]
            if len(choices) > 1:
                busy[participant, slot] = some = clauses.boolean()
                for literal in choices:
                    clauses.add(-literal, some)
                clauses.add(-some, *choices)
                clauses.at_most_one(choices)
            elif choices:
                busy[participant, slot] = choices[0]
    return busy


def _precede(clauses: Clauses, compiled: Compiled, held: IntArray) -> None:
    for earlier, later in compiled.before.tolist():
        for slot in np.flatnonzero(held[later]).tolist():
            for other in held[earlier, slot:].tolist():
                if other:
                    clauses.add(-int(held[later, slot]), -other)


def _agendas(
    clauses: Clauses, compiled: Compiled, busy: IntArray
) -> tuple[tuple[tuple[Literal, ...], ...], tuple[int, ...]]:
    ranges = stretches(compiled.adjacent.tolist()) if compiled.n_slots else []
    breaks_of, fewest = [], []
    for participant, own in enumerate(compiled.meetings_of):
        parts = [part for part in ranges if busy[participant, part.start : part.stop].any()]
        limits = own_limits(compiled, own, parts[0]) if len(parts) == 1 and len(own) > 1 else None
        breaks: list[Literal] = []
        for part in parts if len(own) > 1 else ():
            literals = busy[participant, part.start : part.stop].tolist()
            breaks += state_agenda(clauses, _agenda(compiled, literals, part, len(own), limits))
        breaks = clauses.totals(breaks) if len(parts) > 1 else breaks
        n_least = 0 if limits is None else limits.fewest
        for literal in breaks[:n_least]:
            clauses.add(literal)
        breaks_of.append(tuple(breaks))
        fewest.append(min(n_least, len(breaks)))
    return tuple(breaks_of), tuple(fewest)


def _agenda(compiled: Compiled, busy: list[Literal], part: range, n_meetings: int, limits: OwnLimits | None) -> Agenda:
    n_usable = sum(literal != 0 for literal in busy)
    most = max(0, min(n_meetings, n_usable) - 1)
    if limits is not None:
        most = max(0, min(most, len(part) - n_meetings))
    if compiled.problem.fairness is not None and _is_somebody_unbroken(compiled):
        most = min(most, compiled.problem.fairness)
    return Agenda(
        busy=busy,
        n_meetings=None if limits is None else n_meetings,
        starts=None if limits is None else [start - part.start for start in limits.starts],
        most_breaks=most,
        is_exact=compiled.problem.fairness is not None and not _is_somebody_unbroken(compiled),
    )


def _is_somebody_unbroken(compiled: Compiled) -> bool:
    """Some participant can have no break: with less than two meetings, or meetings in all slots."""
    return any(len(own) < 2 or len(own) >= compiled.n_slots for own in compiled.meetings_of)


def _share_fairly(clauses: Clauses, compiled: Compiled, breaks_of: tuple[tuple[Literal, ...], ...]) -> None:
    """The numbers of breaks lie between a common least number and that plus the bound."""
    fairness = compiled.problem.fairness
    if fairness is None:
        return
    if _is_somebody_unbroken(compiled):
        for breaks in breaks_of:
            for literal in breaks[fairness:]:
                clauses.add(-literal)
        return
    least = clauses.booleans(compiled.n_slots)
    for breaks in breaks_of:
        for number, literal in enumerate(least):
            clauses.add(-literal, breaks[number] if number < len(breaks) else 0)
        for number, literal in enumerate(breaks[fairness:]):
            clauses.add(-literal, least[number])
