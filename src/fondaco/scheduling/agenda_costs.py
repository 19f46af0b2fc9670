"""The cheapest agenda of each kind of participant, for prices on slots; by dynamic programming over the slots."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.agenda_kinds import Kinds, Scarcity
from fondaco.scheduling.compiled import BoolArray

LongArray = NDArray[np.int64]
BREAK = 1000
NEVER = 1 << 40
FRESH, BUSY, IDLE = 0, 1, 2


@dataclass(frozen=True)
class Agendas:
    """One agenda for each of N kinds: its `price` (N,) in thousandths of a break, prices of slots included, less the
    reward for meetings; `n_breaks` (N,); what it uses of each limit, `used` (N, R); meetings `used_in_all` (N,).
    """

    price: LongArray
    n_breaks: LongArray
    used: LongArray
    used_in_all: LongArray


def cheapest_agendas(kinds: Kinds, scarcity: Scarcity, adjacent: BoolArray, prices: LongArray) -> Agendas:
    """Agendas at `prices` (R + 1,), whole thousandths of a break; the last is the reward for each meeting."""
    of_all = prices[:-1] * ~scarcity.is_of_interpreted @ scarcity.covers
    of_interpreted = of_all + prices[:-1] * scarcity.is_of_interpreted @ scarcity.covers
    table = _Table(kinds, adjacent, np.stack([of_all, of_interpreted]) - prices[-1])
    meets = table.meets()
    covered = meets.transpose(2, 0, 1) @ scarcity.covers.T
    used = np.where(scarcity.is_of_interpreted, covered[1], covered.sum(axis=0))
    return Agendas(table.price(), _count_breaks(meets.sum(axis=2) > 0, adjacent), used, meets.sum(axis=(1, 2)))


class _Table:
    """Least price up to each slot: `values[state]` (N, A, B), A - 1 meetings without and B - 1 with an interpreter.

    States: nothing yet in this stretch, busy in the slot before, idle since a meeting in this stretch.
    """

    def __init__(self, kinds: Kinds, adjacent: BoolArray, slot_prices: LongArray) -> None:
        self._kinds = kinds
        shape = (len(kinds.number), *(kinds.most.max(axis=0, initial=0) + 1))
        self._values = [np.full(shape, NEVER, dtype=np.int64) for _ in range(3)]
        self._values[FRESH][:, 0, 0] = 0
        self._came_from: list[tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.int8]]] = []
        self._starts = np.concatenate([[True], ~adjacent])
        for slot in range(kinds.is_open.shape[1]):
            self._advance(slot, slot_prices[:, slot])

    def price(self) -> LongArray:
        """Of the best agenda of each kind."""
        least: LongArray = self._final().reshape(len(self._kinds.number), -1).min(axis=1)
        return least

    def meets(self) -> LongArray:
        """Who meets when in the best agenda, (N, T, 2) without and with an interpreter."""
        final = self._final()
        n, width = len(self._kinds.number), final.shape[2]
        best = final.reshape(n, -1).argmin(axis=1)
        rows, a, b = np.arange(n), best // width, best % width
        state = np.stack(self._values)[:, rows, a, b].argmin(axis=0)
        meets = np.zeros((n, self._kinds.is_open.shape[1], 2), dtype=np.int64)
        for slot in reversed(range(meets.shape[1])):
            before, interpreted, restarted = self._came_from[slot]
            is_busy = state == BUSY
            with_one = interpreted[rows, a, b].astype(bool) & is_busy
            origin = np.where(is_busy | (state == IDLE), before[state, rows, a, b], FRESH)
            meets[rows[is_busy], slot, with_one[is_busy].astype(int)] = 1
            a, b = a - (is_busy & ~with_one), b - with_one
            state = restarted[rows, a, b] if self._starts[slot] else origin
        return meets

    def _advance(self, slot: int, price: LongArray) -> None:
        fresh, busy, idle = self._values
        restarted = np.full(fresh.shape, -1, dtype=np.int8)
        if self._starts[slot]:
            restarted = np.stack(self._values).argmin(axis=0).astype(np.int8)
            fresh = np.stack(self._values).min(axis=0)
            busy = idle = np.full_like(fresh, NEVER)
        options = np.stack([fresh, busy, idle + BREAK])
        entry, entered_from = options.min(axis=0), options.argmin(axis=0).astype(np.int8)
        plain, interpreted = np.full_like(entry, NEVER), np.full_like(entry, NEVER)
        plain[:, 1:, :] = entry[:, :-1, :] + price[0]
        interpreted[:, :, 1:] = entry[:, :, :-1] + price[1]
        with_one = (interpreted < plain).astype(np.int8)
        origin = np.zeros((3, *fresh.shape), dtype=np.int8)
        shifted = entered_from.copy()
        shifted[:, 1:, :] = entered_from[:, :-1, :]
        by_interpreter = entered_from.copy()
        by_interpreter[:, :, 1:] = entered_from[:, :, :-1]
        origin[BUSY] = np.where(with_one, by_interpreter, shifted)
        origin[IDLE] = np.where(busy <= idle, BUSY, IDLE)
        self._came_from.append((origin, with_one, restarted))
        is_open, is_forced = (w[:, slot, None, None] for w in (self._kinds.is_open, self._kinds.is_forced))
        self._values = [
            np.where(is_forced, NEVER, fresh),
            np.where(is_open, np.minimum(plain, interpreted), NEVER),
            np.where(is_forced, NEVER, np.minimum(busy, idle)),
        ]

    def _final(self) -> LongArray:
        kinds, values = self._kinds, np.stack(self._values).min(axis=0)
        a, b = np.arange(values.shape[1])[None, :, None], np.arange(values.shape[2])[None, None, :]
        least, most = kinds.least[:, :, None, None], kinds.most[:, :, None, None]
        fits = (a >= least[:, 0]) & (a <= most[:, 0]) & (b >= least[:, 1]) & (b <= most[:, 1])
        fits &= a + b <= kinds.at_most[:, None, None]
        return np.where(fits, values, NEVER)


def _count_breaks(busy: BoolArray, adjacent: BoolArray) -> LongArray:
    """Runs less stretches with a meeting, (N,)."""
    before = np.zeros_like(busy)
    before[:, 1:] = busy[:, :-1] & adjacent
    part = np.concatenate([[0], np.cumsum(~adjacent)])
    n_active = sum(busy[:, part == index].any(axis=1).astype(np.int64) for index in range(int(part[-1]) + 1))
    n_breaks: LongArray = (busy & ~before).sum(axis=1) - n_active
    return n_breaks
