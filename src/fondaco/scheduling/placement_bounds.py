"""How many meetings any schedule can place, at most.

First what counting says: meetings that could stand somewhere, places and slots, half of everybody's free slots. Where
that leaves something open, a relaxation that lets meetings be placed in part: each participant has so many slots, the
locations and the interpreters serve so many meetings in all (a fractional b-matching; exact for two parties without
interpreters, since its matrix is then totally unimodular).
"""

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.compiled import BoolArray, Compiled

FloatArray = NDArray[np.float64]


def most_placed(compiled: Compiled, placed: tuple[int, int]) -> tuple[int, int]:
    """Upper bounds on placed musts, and on placed wishes in schedules with as many musts as `placed` (must, wish)."""
    can_stand: BoolArray = np.asarray(compiled.domain.any(axis=1))
    n_must, n_wish = int((can_stand & compiled.is_must).sum()), int((can_stand & ~compiled.is_must).sum())
    in_all = min(_n_places(compiled), int(_n_free(compiled).sum()) // 2)
    bound = min(n_must, in_all), min(n_wish, in_all - min(placed[0], in_all))
    if bound == placed or not can_stand.any():
        return bound
    must = min(bound[0], _relaxed(compiled, can_stand, compiled.is_must, 0))
    wish = min(bound[1], _relaxed(compiled, can_stand, ~compiled.is_must, placed[0]))
    return must, wish


def _n_places(compiled: Compiled) -> int:
    """Meetings that the locations hold over all slots."""
    return int(compiled.pool_capacity.sum())


def _n_free(compiled: Compiled) -> NDArray[np.int64]:
    """Most meetings of each participant: slots in which one could stand, own meetings, own maximum."""
    is_open = np.zeros((compiled.n_participants, compiled.n_slots), dtype=np.bool_)
    for side in (0, 1):
        np.logical_or.at(is_open, compiled.sides[:, side], compiled.domain)
    degree = np.bincount(compiled.sides[compiled.domain.any(axis=1)].ravel(), minlength=compiled.n_participants)
    most: NDArray[np.int64] = np.minimum(np.minimum(is_open.sum(axis=1), compiled.max_meetings), degree)
    return most


def _relaxed(compiled: Compiled, can_stand: BoolArray, wanted: BoolArray, n_must: int) -> int:
    """Most of the `wanted` meetings, in part, while `n_must` musts are placed."""
    from scipy.optimize import linprog
    from scipy.sparse import coo_array, csr_array, vstack

    n, meetings = compiled.n_meetings, np.arange(compiled.n_meetings)
    of_people = coo_array(
        (np.ones(2 * n), (compiled.sides.T.ravel(), np.tile(meetings, 2))), (compiled.n_participants, n)
    )
    rows: list[FloatArray] = [np.ones(n), compiled.needs_interpreter.astype(np.float64)]
    limits = [float(_n_places(compiled)), float(_n_served(compiled))]
    only = compiled.eligible.sum(axis=1) == 1
    for pool in np.unique(compiled.eligible[only].argmax(axis=1)).tolist() if compiled.eligible.shape[1] > 1 else ():
        rows.append((only & compiled.eligible[:, pool]).astype(np.float64))
        limits.append(float(compiled.pool_capacity[pool].sum()))
    if n_must:
        rows.append(-compiled.is_must.astype(np.float64))
        limits.append(-float(n_must))
    answer = linprog(  # type: ignore[call-overload]  # scipy takes sparse matrices
        -wanted.astype(np.float64),
        A_ub=vstack([csr_array(of_people), *(csr_array(row[None, :]) for row in rows)]),
        b_ub=np.concatenate([_n_free(compiled).astype(np.float64), limits]),
        bounds=np.column_stack([np.zeros(n), can_stand.astype(np.float64)]),
        method="highs",
    )
    return int(wanted.sum()) if answer.x is None else int(np.floor(-answer.fun + 1e-6))


def _n_served(compiled: Compiled) -> int:
    """Meetings that all interpreters can serve, each working whenever they are there and need not rest."""
    run = np.zeros(len(compiled.max_run), dtype=np.int64)
    total = 0
    for slot in range(compiled.n_slots):
        if slot and not compiled.adjacent[slot - 1]:
            run[:] = 0
        works = compiled.interpreter_free[:, slot] & (run < compiled.max_run)
        run = np.where(works, run + 1, 0)
        total += int(works.sum())
    return total
