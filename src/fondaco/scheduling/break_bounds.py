"""How few breaks any schedule can have that places as many meetings as a given one.

Everybody alone first: the fewest breaks of an agenda of so many meetings in the slots open to that participant. Then
together: a slot has only so many places and interpreters. With a price on each scarce slot, everybody's cheapest agenda
gives a lower bound whatever the prices (Lagrange relaxation; Held, Karp 1971); good prices come from a linear program
over the agendas seen so far (Dantzig, Wolfe 1960). Prices are whole thousandths of a break, so the bound is exact.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from fondaco.scheduling.agenda_costs import BREAK, Agendas, cheapest_agendas
from fondaco.scheduling.agenda_kinds import Kinds, Scarcity, kinds_of, scarcity_of
from fondaco.scheduling.compiled import OUT, Candidate, Compiled
from fondaco.scheduling.figures import n_breaks

FloatArray = NDArray[np.float64]
SMOOTHING = 0.5
PATIENCE = 12
TOO_DEAR = 20.0


def fewest_breaks(
    compiled: Compiled,
    candidate: Candidate,
    *,
    n_steps: int = 80,
    is_over: Callable[[], bool] = lambda: False,
    tell: Callable[[int], None] = lambda _: None,
) -> int:
    """Lower bound on the breaks of every schedule that places as many musts and wishes as `candidate`, or more.

    Up to `n_steps` steps, each taking time proportional to the kinds of participants times the slots; `is_over` is
    asked before each, `tell` hears of each better bound.
    """
    if not compiled.n_meetings or not compiled.n_slots:
        return 0
    n_sides = 2 * int((candidate.slot != OUT).sum())
    auction = _Auction(kinds_of(compiled, candidate), scarcity_of(compiled), compiled.adjacent, n_sides)
    enough = n_breaks(compiled, candidate.slot)
    n_idle = 0
    for _ in range(n_steps):
        n_idle = 0 if auction.step() else n_idle + 1
        tell(auction.bound)
        if auction.bound >= enough or n_idle > PATIENCE or auction.is_settled or is_over():
            break
    return auction.bound


@dataclass
class _Auction:
    """Prices, and the agendas that were cheapest at some prices."""

    kinds: Kinds
    scarcity: Scarcity
    adjacent: NDArray[np.bool_]
    n_sides: int
    bound: int = 0
    is_settled: bool = False
    _best: float = -np.inf
    _prices: NDArray[np.int64] = field(init=False)
    _seen: list[Agendas] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._prices = np.zeros(len(self.scarcity.limit) + 1, dtype=np.int64)

    def step(self) -> bool:
        """Try new prices; True where the bound is better for them."""
        wanted = self._wanted_prices() if self._seen else self._prices
        prices = np.floor(SMOOTHING * self._prices + (1 - SMOOTHING) * wanted).astype(np.int64)
        value = self._value_at(prices)
        is_better = value > self._best + 1
        if value > self._best:
            self._best, self._prices = value, prices
            self.bound = max(self.bound, -(-value // BREAK))
        return is_better

    def _value_at(self, prices: NDArray[np.int64]) -> int:
        """The relaxation's value, in thousandths of a break."""
        agendas = cheapest_agendas(self.kinds, self.scarcity, self.adjacent, prices)
        self._seen.append(agendas)
        dues = int((prices[:-1] * 2 * self.scarcity.limit).sum()) - int(prices[-1]) * self.n_sides
        return int((agendas.price * self.kinds.number).sum()) - dues

    def _wanted_prices(self) -> FloatArray:
        """Prices at which the agendas seen so far are best shared out: the duals of a linear program."""
        from scipy.optimize import linprog
        from scipy.sparse import csr_array, hstack

        n, n_rows = len(self.kinds.number), len(self.scarcity.limit) + 1
        cost = np.concatenate([agendas.n_breaks for agendas in self._seen]).astype(np.float64)
        used = np.concatenate([np.column_stack([a.used, -a.used_in_all]) for a in self._seen]).astype(np.float64)
        limit = np.append(2.0 * self.scarcity.limit, -float(self.n_sides))
        is_kind = csr_array(
            (np.ones(len(cost)), (np.tile(np.arange(n), len(self._seen)), np.arange(len(cost)))), (n, len(cost))
        )
        answer = linprog(  # type: ignore[call-overload]  # scipy takes sparse matrices
            np.concatenate([cost, np.full(n_rows, TOO_DEAR)]),
            A_ub=hstack([csr_array(used.T), -csr_array(np.eye(n_rows))]).tocsr(),
            b_ub=limit,
            A_eq=hstack([is_kind, csr_array((n, n_rows))]).tocsr(),
            b_eq=self.kinds.number.astype(np.float64),
            method="highs",
        )
        if answer.x is None:
            self.is_settled = True
            return self._prices.astype(np.float64)
        self.is_settled = bool(answer.fun * BREAK <= self._best + 1)
        prices: FloatArray = np.maximum(0.0, -answer.ineqlin.marginals) * BREAK
        return prices
