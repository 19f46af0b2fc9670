"""Local search for schedules of any size: construct, place what is left out, then anneal, one board for each worker.

Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing" (1983), on the moves of `local_moves.py`. Every
schedule on a board keeps every rule, but for least numbers of meetings and fairness, which are pursued like goals;
`best` hands out only schedules that keep those too.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

import numpy as np

from fondaco.scheduling.backends.local_board import MUST, Board, empty_board
from fondaco.scheduling.backends.local_steps import anneal, construct, make_fair
from fondaco.scheduling.compiled import Candidate, Compiled, IntArray
from fondaco.scheduling.constraints.interpreters import crews_of
from fondaco.scheduling.effort import Effort, Search
from fondaco.scheduling.result import GoalCode
from fondaco.scheduling.roster import roster

ENGINE = "fondaco local search"
MOVES_PER_WORK = 500_000
MOVES_AT_ONCE = 20_000
MEETINGS_AT_ONCE = 500
HOT, COLD = 0.35, 0.13
POLL_SECONDS = 0.05
SECONDS_TO_STOP = 0.2
UNLIMITED_WORK = 60.0

Work = Callable[[int, Callable[[], bool]], None]


@dataclass(frozen=True)
class Heat:
    """Temperatures of an annealing run, in breaks, and the moves of 100 that are for meetings left out."""

    hot: float = HOT
    cold: float = COLD
    share_left_out: int = 25


@dataclass
class LocalSearch:
    """Boards at work on one problem, and the best schedule that was on any of them.

    `worth` of the best is (value placed, less breaks); None as long as no schedule kept the least numbers of meetings
    and fairness.
    """

    search: Search
    bound: int = 0
    worth: tuple[int, int] | None = None
    _boards: list[Board] = field(init=False)
    _saved: tuple[IntArray, IntArray, IntArray] | None = field(init=False, default=None)
    _lock: Lock = field(init=False, default_factory=Lock)
    _is_constructed: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        seeds = range(self.search.seed, self.search.seed + max(1, self.search.limits.workers))
        self._boards = [empty_board(self.search.compiled, 7919 * seed + 1) for seed in seeds]

    @property
    def best(self) -> Candidate | None:
        """The best schedule so far, its crews turned into persons."""
        if self._saved is None:
            return None
        slot, pool, crew = self._saved
        compiled = self.search.compiled
        return Candidate(slot, pool, roster(compiled, crews_of(compiled), crew, slot))

    def construct(self) -> None:
        """Place meetings one after the other, those with the least choice first."""
        compiled = self.search.compiled
        order = _hardest_first(compiled, self.search.seed)

        def work(number: int, is_over: Callable[[], bool]) -> None:
            for first in range(0, len(order), MEETINGS_AT_ONCE):
                if is_over():
                    break
                construct(self._boards[number], order[first : first + MEETINGS_AT_ONCE])
                self._publish(self._boards[number])

        self._run(work)
        self._is_constructed = True
        self.search.used(ENGINE, compiled.n_meetings * len(self._boards) / MOVES_PER_WORK)

    def anneal(self, effort: Effort, heat: Heat, is_enough: Callable[[tuple[int, int]], bool]) -> None:
        """Cool down in `effort`, or until a schedule `is_enough`."""
        left = self.search.countdown(effort)
        limit = UNLIMITED_WORK if effort.work is None and effort.seconds is None else effort.work
        n_moves = None if limit is None else max(1, int(limit * MOVES_PER_WORK / len(self._boards)))
        done = [0] * len(self._boards)

        def share_done(n_done: int) -> float:
            seconds = left().seconds
            by_clock = 0.0 if seconds is None or not effort.seconds else 1.0 - seconds / effort.seconds
            return max(by_clock, 0.0 if n_moves is None else n_done / n_moves)

        def work(number: int, is_over: Callable[[], bool]) -> None:
            board, n_done = self._boards[number], 0
            while (share := share_done(n_done)) < 1.0 and not is_over():
                n = MOVES_AT_ONCE if n_moves is None else min(MOVES_AT_ONCE, n_moves - n_done)
                anneal(board, n, heat.hot * (heat.cold / heat.hot) ** share, heat.share_left_out)
                n_done += n
                done[number] = n_done
                self._publish(board)
                if self.worth is not None and is_enough(self.worth):
                    break

        self._run(work)
        self.search.used(ENGINE, sum(done) / MOVES_PER_WORK)

    def _run(self, work: Work) -> None:
        """Let every board work in a thread of its own, while this one listens and tells.

        Returns soon after a wish to stop or the end of time, even if numba is still compiling; nothing runs after that.
        """
        if self.search.is_over:
            return
        stop = Event()

        def whole(number: int) -> None:
            work(number, stop.is_set)
            make_fair(self._boards[number])
            self._publish(self._boards[number])

        threads = [Thread(target=whole, args=(number,), daemon=True) for number in range(len(self._boards))]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            try:
                _wait_for(threads, POLL_SECONDS)
                self._tell()
                wants_stop = self.search.should_stop() or self.search.seconds_left == 0.0
            except KeyboardInterrupt:
                self.search.is_stopped = wants_stop = True
            if wants_stop:
                stop.set()
                _wait_for(threads, SECONDS_TO_STOP)
                break

    def _publish(self, board: Board) -> None:
        """Keep the schedule of a board if it is the best so far and keeps everything."""
        fairness = int(board.rules[2])
        if board.total[2] > 0 or (fairness >= 0 and int(board.breaks.max(initial=0)) > fairness):
            return
        worth = int(board.total[1]), -int(board.total[0])
        with self._lock:
            if self.worth is None or worth > self.worth:
                self.worth = worth
                self._saved = board.slot.copy(), board.pool.copy(), board.crew.copy()

    def _tell(self) -> None:
        if self.worth is None:
            return
        if self._is_constructed:
            self.search.tell("local search", GoalCode.BREAKS, -self.worth[1], self.bound)
        else:
            n_must = int(self.search.compiled.is_must.sum())
            self.search.tell("construction", GoalCode.PLACED_MUST, self.worth[0] // MUST, n_must)


def value_of(n_must: int, n_wish: int) -> int:
    """What so many placed meetings are worth on a board."""
    return n_must * MUST + n_wish


def _wait_for(threads: list[Thread], seconds: float) -> None:
    for thread in threads:
        thread.join(seconds / len(threads))


def _hardest_first(compiled: Compiled, seed: int) -> IntArray:
    """Meetings in the order of placing: musts first, then those with few slots, else by chance."""
    chance = np.random.default_rng(seed)
    n_slots = compiled.domain.sum(axis=1)
    order = np.lexsort((chance.random(compiled.n_meetings), n_slots, ~compiled.is_must))
    hardest: IntArray = order[n_slots[order] > 0].astype(np.int32)
    return hardest
