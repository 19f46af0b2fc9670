"""A schedule as arrays that the local search changes in place.

One Board belongs to one thread. What a participant does is a mask of bits for each stretch, so that breaks are counted
by a few operations on words; a stretch has at most 63 slots.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.compiled import OUT, BoolArray, Compiled, IntArray
from fondaco.scheduling.constraints.breaks import stretches
from fondaco.scheduling.constraints.interpreters import Crew, crews_of, transfers_bind

LongArray = NDArray[np.int64]
MUST, WISH, SHORT = 1_000_000, 1, 1_000_000_000_000
LONGEST_STRETCH = 63
MOST_MOVED = 512


class Board(NamedTuple):
    """P participants, T slots, M meetings, C pools, W crews, S stretches; K pools and J crews of a meeting at most.

    What stays: `sides` (M, 2); `allowed` (M, T); `part` (T, 2) stretch and bit of a slot; `stretch` (S,) its
    slots; `pools` (M, K) and `crews`
    (M, J) to choose from, -1 beyond; `serves` (W, C); `crew_limit` (W, T) members there; `crew_rule` (W, 3) size,
    longest run, 1 where transfers can bind; `numbers` (P, 2) least and most meetings; `value` (M,) of placing;
    `order_from` (M + 1,) and `order` (E, 2): other meeting, 1 where it comes later; `clock` (T, 2) start and end;
    `site` (C,); `transfer` (sites, sites); `rules`: [order binds, transfers bind, fairness or -1, slots].

    What moves: `slot`, `pool`, `crew` (M,); `at` (P, T) meeting; `busy` (P, S) masks; `room` (C, T) left; `working`
    (W, T); `held` (P,) meetings; `breaks` (P,); `roll` (T + 1, M) meetings of a slot, the last row those left out,
    `n_roll` (T + 1,), `roll_at` (M,); `broken` (P + 1,) participants with breaks, their number last, `broken_at`
    (P,); `total` [breaks and what counts like them, value placed, short of least numbers]; `chance` (1,).

    Scratch of one move: `moved` (L, 2) meeting and its new slot; `saved` (L, 4) slot, pool, crew before.
    """

    sides: IntArray
    allowed: BoolArray
    part: IntArray
    stretch: IntArray
    pools: IntArray
    crews: IntArray
    serves: BoolArray
    crew_limit: IntArray
    crew_rule: IntArray
    numbers: IntArray
    value: LongArray
    order_from: IntArray
    order: IntArray
    clock: IntArray
    site: IntArray
    transfer: IntArray
    rules: IntArray
    slot: IntArray
    pool: IntArray
    crew: IntArray
    at: IntArray
    busy: NDArray[np.uint64]
    room: IntArray
    working: IntArray
    held: IntArray
    breaks: IntArray
    roll: IntArray
    n_roll: IntArray
    roll_at: IntArray
    broken: IntArray
    broken_at: IntArray
    total: LongArray
    chance: NDArray[np.uint64]
    moved: IntArray
    saved: IntArray


def can_board(compiled: Compiled) -> bool:
    """No stretch is longer than a mask."""
    return all(len(part) <= LONGEST_STRETCH for part in _parts(compiled))


def empty_board(compiled: Compiled, seed: int) -> Board:
    """A board on which nothing is placed."""
    crews = crews_of(compiled)
    m, p, t, s = compiled.n_meetings, compiled.n_participants, compiled.n_slots, len(_parts(compiled))
    return Board(
        sides=compiled.sides,
        allowed=compiled.domain,
        part=_part(compiled),
        stretch=np.array([len(part) for part in _parts(compiled)], dtype=np.int32),
        pools=_choices(compiled.eligible),
        crews=_choices(_crew_fits(compiled, crews)),
        serves=compiled.interpreter_serves[[crew.members[0] for crew in crews]],
        crew_limit=_crew_limit(compiled, crews),
        crew_rule=_crew_rule(compiled, crews),
        numbers=np.stack([compiled.min_meetings, compiled.max_meetings], axis=1),
        value=np.where(compiled.is_must, MUST, WISH).astype(np.int64),
        **_order(compiled),
        clock=np.stack([compiled.slot_start, compiled.slot_end], axis=1),
        site=compiled.pool_site,
        transfer=compiled.transfer,
        rules=_rules(compiled),
        slot=np.full(m, OUT, dtype=np.int32),
        pool=np.full(m, OUT, dtype=np.int32),
        crew=np.full(m, OUT, dtype=np.int32),
        at=np.full((p, t), OUT, dtype=np.int32),
        busy=np.zeros((p, s), dtype=np.uint64),
        room=compiled.pool_capacity.copy(),
        working=np.zeros((len(crews), t), dtype=np.int32),
        held=np.zeros(p, dtype=np.int32),
        breaks=np.zeros(p, dtype=np.int32),
        roll=_all_left_out(m, t),
        n_roll=np.array([0] * t + [m], dtype=np.int32),
        roll_at=np.arange(m, dtype=np.int32),
        broken=np.zeros(p + 1, dtype=np.int32),
        broken_at=np.full(p, OUT, dtype=np.int32),
        total=np.array([0, 0, int(compiled.min_meetings.sum())], dtype=np.int64),
        chance=np.array([(seed * 2654435761 + 88172645463325252) % 2**63 | 1], dtype=np.uint64),
        moved=np.zeros((MOST_MOVED, 2), dtype=np.int32),
        saved=np.zeros((MOST_MOVED, 4), dtype=np.int32),
    )


def _parts(compiled: Compiled) -> list[range]:
    return stretches(compiled.adjacent.tolist()) if compiled.n_slots else []


def _part(compiled: Compiled) -> IntArray:
    rows = [(number, slot - part.start) for number, part in enumerate(_parts(compiled)) for slot in part]
    return np.array(rows, dtype=np.int32).reshape(-1, 2)


def _choices(allowed: BoolArray) -> IntArray:
    """Columns that are true, row by row, -1 beyond the last."""
    width = max(1, int(allowed.sum(axis=1).max(initial=0)))
    chosen = np.full((len(allowed), width), OUT, dtype=np.int32)
    rows, columns = np.nonzero(allowed)
    first = np.searchsorted(rows, np.arange(len(allowed)))
    chosen[rows, np.arange(len(rows)) - first[rows]] = columns
    return chosen


def _crew_fits(compiled: Compiled, crews: tuple[Crew, ...]) -> BoolArray:
    heads = [crew.members[0] for crew in crews]
    fits: BoolArray = compiled.interpreter_fits[:, heads] & compiled.needs_interpreter[:, None]
    return fits


def _crew_limit(compiled: Compiled, crews: tuple[Crew, ...]) -> IntArray:
    rows = [len(crew.members) * compiled.interpreter_free[crew.members[0]] for crew in crews]
    return np.array(rows, dtype=np.int32).reshape(len(crews), compiled.n_slots)


def _crew_rule(compiled: Compiled, crews: tuple[Crew, ...]) -> IntArray:
    walks = int(transfers_bind(compiled))
    rows = [(len(crew.members), int(compiled.max_run[crew.members[0]]), walks) for crew in crews]
    return np.array(rows, dtype=np.int32).reshape(-1, 3)


def _order(compiled: Compiled) -> dict[str, IntArray]:
    both = np.concatenate([compiled.before, compiled.before[:, ::-1]])
    later = np.repeat(np.array([1, 0], dtype=np.int32), len(compiled.before))
    by = np.argsort(both[:, 0], kind="stable")
    order = np.stack([both[by, 1], later[by]], axis=1).astype(np.int32)
    return {
        "order": order.reshape(-1, 2),
        "order_from": np.searchsorted(both[by, 0], np.arange(compiled.n_meetings + 1)).astype(np.int32),
    }


def _rules(compiled: Compiled) -> IntArray:
    fairness = compiled.problem.fairness
    binds = len(compiled.before) > 0, transfers_bind(compiled)
    return np.array([*binds, OUT if fairness is None else fairness, compiled.n_slots], dtype=np.int32)


def _all_left_out(n_meetings: int, n_slots: int) -> IntArray:
    roll = np.zeros((n_slots + 1, n_meetings), dtype=np.int32)
    roll[n_slots] = np.arange(n_meetings)
    return roll
