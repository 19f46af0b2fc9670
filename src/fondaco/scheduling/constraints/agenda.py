"""One participant in one stretch, in clauses: when they begin and end, and how often they break off.

`begun[t]`: a meeting at t or before. `ended[t]`: no meeting after t. Without a break the slots between are all busy,
and where the number of meetings is known they are exactly that many from the first: that links begin, end and busy
slots directly, which is what makes proofs short.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fondaco.scheduling.constraints.clauses import Clauses
from fondaco.scheduling.constraints.formula import Literal


@dataclass(frozen=True, slots=True)
class Agenda:
    """`busy`: a literal for each slot of the stretch, 0 where the participant cannot meet.

    `n_meetings` in the stretch, None where that is open. `starts`: places in `busy` from which an agenda without a
    break could run, None where unknown. `most_breaks`: more are forbidden. `is_exact`: the break literals hold only
    where there are so many breaks (else they are merely forced to hold then).
    """

    busy: Sequence[Literal]
    n_meetings: int | None
    starts: Sequence[int] | None
    most_breaks: int
    is_exact: bool


def state_agenda(clauses: Clauses, agenda: Agenda) -> list[Literal]:
    """Literals "at least 1, 2, ... breaks", as many as `most_breaks`."""
    n_slots = len(agenda.busy)
    if agenda.n_meetings is not None and agenda.n_meetings > n_slots:
        clauses.add()
        return []
    begun, ended, unbroken = clauses.booleans(n_slots), clauses.booleans(n_slots), clauses.boolean()
    _bracket(clauses, agenda.busy, begun, ended)
    if agenda.n_meetings is None:
        _fill_between(clauses, agenda.busy, begun, ended, unbroken)
    else:
        clauses.exactly(agenda.n_meetings, [literal for literal in agenda.busy if literal])
        _fill_from_begin(clauses, agenda, begun, ended, unbroken)
    _only_from(clauses, agenda.starts, begun, unbroken)
    runs = _count_runs(clauses, agenda, begun)
    clauses.add(-unbroken, -runs[0])
    if agenda.is_exact or not agenda.most_breaks:
        clauses.add(unbroken, runs[0])
    clauses.add(-runs[agenda.most_breaks])
    return [-unbroken, *runs[1 : agenda.most_breaks]] if agenda.most_breaks else []


def _bracket(clauses: Clauses, busy: Sequence[Literal], begun: list[Literal], ended: list[Literal]) -> None:
    clauses.add(ended[-1])
    for slot, now in enumerate(busy):
        clauses.add(-begun[slot], begun[slot - 1] if slot else 0, now)
        if now:
            clauses.add(-now, begun[slot])
        if slot:
            clauses.add(-begun[slot - 1], begun[slot])
            clauses.add(-ended[slot - 1], ended[slot])
            clauses.add(ended[slot - 1], now, -ended[slot])
            if now:
                clauses.add(-now, -ended[slot - 1])


def _fill_between(
    clauses: Clauses, busy: Sequence[Literal], begun: list[Literal], ended: list[Literal], unbroken: Literal
) -> None:
    for slot, now in enumerate(busy):
        clauses.add(-unbroken, -begun[slot], ended[slot - 1] if slot else 0, now)


def _fill_from_begin(
    clauses: Clauses, agenda: Agenda, begun: list[Literal], ended: list[Literal], unbroken: Literal
) -> None:
    assert agenda.n_meetings is not None
    for slot, now in enumerate(agenda.busy):
        first = slot - agenda.n_meetings + 1
        if first < 0:
            clauses.add(-ended[slot])
        else:
            clauses.add(-ended[slot], begun[first])
            clauses.add(-unbroken, -begun[first], ended[slot])
        past = begun[first - 1] if first > 0 else 0
        clauses.add(-unbroken, -begun[slot], past, now)
        if now and past:
            clauses.add(-unbroken, -now, -past)
    clauses.add(begun[len(begun) - agenda.n_meetings])


def _only_from(clauses: Clauses, starts: Sequence[int] | None, begun: list[Literal], unbroken: Literal) -> None:
    if starts is None:
        return
    for slot in sorted(set(range(len(begun))) - set(starts)):
        clauses.add(-unbroken, -begun[slot], begun[slot - 1] if slot else 0)


def _count_runs(clauses: Clauses, agenda: Agenda, begun: list[Literal]) -> list[Literal]:
    """Literals "at least 2, 3, ... runs of busy slots", as many as `most_breaks` + 1."""
    fewer, totals = begun, []
    for _ in range(agenda.most_breaks + 1):
        more = clauses.booleans(len(begun))
        clauses.add(-more[0])
        for slot, now in enumerate(agenda.busy):
            clauses.add(-more[slot], fewer[slot])
            if not slot:
                continue
            before = agenda.busy[slot - 1]
            clauses.add(-more[slot - 1], more[slot])
            if now:
                clauses.add(-fewer[slot - 1], -now, before, more[slot])
            if agenda.is_exact:
                clauses.add(-more[slot], more[slot - 1], now)
                clauses.add(-more[slot], more[slot - 1], fewer[slot - 1])
                if before:
                    clauses.add(-more[slot], more[slot - 1], -before)
        totals.append(more[-1])
        fewer = more
    return totals
