"""Participants by what binds their agendas, and what all agendas together are short of: the input of break bounds."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.compiled import OUT, BoolArray, Candidate, Compiled, IntArray
from fondaco.scheduling.constraints.breaks import stretches

LongArray = NDArray[np.int64]


@dataclass(frozen=True)
class Kinds:
    """N kinds of participants; those of one kind have the same choice of agendas.

    `number` of participants (N,); `is_open`, `is_forced` (N, T) slots in which they can meet, must meet; `least`,
    `most` (N, 2) meetings without and with an interpreter; `at_most` (N,) meetings in all.
    """

    number: LongArray
    is_open: BoolArray
    is_forced: BoolArray
    least: IntArray
    most: IntArray
    at_most: IntArray


@dataclass(frozen=True)
class Scarcity:
    """In the slots of `covers` (R, T) stand at most `limit` (R,) meetings, or meetings with an interpreter."""

    covers: BoolArray
    limit: LongArray
    is_of_interpreted: BoolArray


def kinds_of(compiled: Compiled, candidate: Candidate) -> Kinds:
    """Kinds in every schedule that places as many musts and wishes as `candidate`, or more."""
    can_stand = np.any(compiled.domain, axis=1)
    is_left = can_stand & (candidate.slot == OUT)
    n_left = int((is_left & compiled.is_must).sum()), int((is_left & ~compiled.is_must).sum())
    found: Counter[tuple[bytes, bytes, tuple[int, ...]]] = Counter()
    for participant, own in enumerate(compiled.meetings_of):
        mine = np.array([meeting for meeting in own if can_stand[meeting]], dtype=np.intp)
        if len(mine):
            domain = compiled.domain[mine]
            most = min(len(mine), int(domain.any(axis=0).sum()), int(compiled.max_meetings[participant]))
            single = domain[domain.sum(axis=1) == 1].any(axis=0) if not sum(n_left) else np.zeros_like(domain[0])
            numbers = (*_least(compiled, mine, n_left), *_by_class(compiled, mine), most)
            found[domain.any(axis=0).tobytes(), single.tobytes(), numbers] += 1
    numbers_of = np.array([row[2] for row in found], dtype=np.int32).reshape(-1, 5)
    return Kinds(
        number=np.array(list(found.values()), dtype=np.int64),
        is_open=_masks([row[0] for row in found], compiled.n_slots),
        is_forced=_masks([row[1] for row in found], compiled.n_slots),
        least=numbers_of[:, :2],
        most=numbers_of[:, 2:4],
        at_most=numbers_of[:, 4],
    )


def scarcity_of(compiled: Compiled) -> Scarcity:
    """Places of each slot; interpreters of each slot, and of each window in which somebody must rest."""
    slots = np.eye(compiled.n_slots, dtype=np.bool_)
    covers = [slots]
    limits = [compiled.pool_capacity.sum(axis=0).astype(np.int64)]
    if compiled.needs_interpreter.any():
        windows = _windows(compiled)
        covers += [slots, windows]
        limits += [compiled.interpreter_free.sum(axis=0).astype(np.int64), _served(compiled, windows)]
    limit = np.concatenate(limits)
    return Scarcity(np.concatenate(covers), limit, np.arange(len(limit)) >= compiled.n_slots)


def _least(compiled: Compiled, mine: NDArray[np.intp], n_left: tuple[int, int]) -> tuple[int, int]:
    """Fewest meetings without and with an interpreter when so many musts and wishes are left out in all."""
    must, needs = compiled.is_must[mine], compiled.needs_interpreter[mine]

    def least(chosen: BoolArray) -> int:
        return max(0, int((chosen & must).sum()) - n_left[0]) + max(0, int((chosen & ~must).sum()) - n_left[1])

    return least(~needs), least(needs)


def _by_class(compiled: Compiled, mine: NDArray[np.intp]) -> tuple[int, int]:
    n_needing = int(compiled.needs_interpreter[mine].sum())
    return len(mine) - n_needing, n_needing


def _masks(rows: list[bytes], n_slots: int) -> BoolArray:
    return np.frombuffer(b"".join(rows), dtype=np.bool_).reshape(-1, n_slots)


def _windows(compiled: Compiled) -> BoolArray:
    """Each window of adjacent slots that is one longer than some longest run."""
    rows = [
        (first, first + int(length))
        for part in stretches(compiled.adjacent.tolist())
        for length in np.unique(compiled.max_run + 1)
        for first in range(part.start, part.stop - int(length) + 1)
    ]
    covers = np.zeros((len(rows), compiled.n_slots), dtype=np.bool_)
    for row, (first, end) in enumerate(rows):
        covers[row, first:end] = True
    return covers


def _served(compiled: Compiled, windows: BoolArray) -> LongArray:
    """Meetings that all interpreters together can serve in each window."""
    length = windows.sum(axis=1)[:, None]
    n_free = windows.astype(np.int64) @ compiled.interpreter_free.T
    rested = length - length // (compiled.max_run[None, :] + 1)
    served: LongArray = np.minimum(n_free, rested).sum(axis=1).astype(np.int64)
    return served
