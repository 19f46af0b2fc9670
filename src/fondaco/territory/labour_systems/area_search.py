"""The board on which areas are repaired, step by step, and the events of what happened on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from fondaco.territory.arrays import FloatArray, IntArray
from fondaco.territory.labour_systems.agglomerate import Agglomeration
from fondaco.territory.labour_systems.events import EventKind, Events
from fondaco.territory.labour_systems.network import Network
from fondaco.territory.labour_systems.params import DelineationParams
from fondaco.territory.labour_systems.result import Progress
from fondaco.territory.labour_systems.statistics import validity

if TYPE_CHECKING:  # numba is loaded on first use
    from fondaco.territory.backends.area_board import Board

COMPARED = 12  # foundings that are compared before one is chosen


class AreaSearch:
    """A board, and what happened on it. Communities are ordered by size, so that their codes decide nothing."""

    def __init__(
        self,
        network: Network,
        params: DelineationParams,
        run: Agglomeration,
        graphs: tuple[csr_array, csr_array],
        on_progress: Callable[[Progress], None] | None,
    ) -> None:
        self.network, self.params, self.run, self.on_progress = network, params, run, on_progress
        self.order = np.lexsort((network.positions, -network.jobs, -network.residents)).astype(np.int32)
        self.near = _ordered(graphs[1], self.order)
        start = _areas_for_all(run.assignment)[self.order]
        limits = (params.min_size, params.target_size, params.min_self_containment, params.target_self_containment)
        self.board = _board(network, np.array(limits), self.order, _ordered(graphs[0], self.order), self.near, start)
        self.told: list[tuple[IntArray, FloatArray, FloatArray]] = []
        self.n_moves = 0

    def set_pieces_apart(self) -> None:
        """Leave each area its part with most resident workers; all others first stand apart, so that none joins one."""
        from fondaco.territory.backends import valid_search as steps

        pieces = _lesser_pieces(self.near, self.board.area, self.board.residents)
        for area in [steps.set_apart(self.board, piece) for piece in pieces]:
            if self.board.penalty[area] > 0:
                steps.dissolve_area(self.board, area, 0)
        self.note("pieces")

    def mend(self) -> None:
        """Downhill, and dissolve what stays invalid."""
        from fondaco.territory.backends import valid_search as steps
        from fondaco.territory.backends.area_board import N_INVALID

        steps.go_downhill(self.board)
        self.note("repair")
        most = 10 * self.network.n
        while self.board.counts[N_INVALID] > 0:
            if not steps.dissolve_area(self.board, int(np.argmax(self.board.penalty)), most):
                break
            self.note("repair")

    def found_areas(self, wanted: int) -> None:
        """Found areas until there are as many as wanted, or no community is left to begin with."""
        from fondaco.territory.backends import valid_search as steps
        from fondaco.territory.backends.area_board import N_AREAS

        while self.board.counts[N_AREAS] < wanted and steps.found_best(self.board, COMPARED):
            self.note("founding")

    def exchange_areas(self, internal: float) -> None:
        """Exchange areas until as many persons live and work in one area as wanted, or no exchange brings more."""
        is_better = True
        while is_better and self.board.area_internal.sum() < internal:
            is_better = False
            for area in np.argsort(self.containment(), kind="stable").tolist():
                if self.board.n_members[area] and self._is_exchanged(area):
                    self.note("exchange")
                    is_better = True
                    if self.board.area_internal.sum() >= internal:
                        break

    def _is_exchanged(self, area: int) -> bool:
        """Dissolve an area and found another, where that leaves none invalid and more persons in one area."""
        from fondaco.territory.backends import valid_search as steps
        from fondaco.territory.backends.area_board import CLOSE, N_INVALID, N_MOVES

        board = self.board
        mark, before = int(board.counts[N_MOVES]), float(board.area_internal.sum())
        steps.dissolve_area(board, area, steps.RIPPLE)
        is_founded = board.counts[N_INVALID] == 0 and steps.found_best(board, COMPARED)
        if is_founded and board.area_internal.sum() > before + CLOSE:
            return True
        steps.take_back(board, mark)
        return False

    def containment(self) -> FloatArray:
        """Of each area, persons who live and work there by those who do either."""
        board = self.board
        either = board.area_residents + board.area_jobs - board.area_internal
        return np.where(either > 0, board.area_internal / np.maximum(either, 1.0), np.inf)

    def note(self, stage: str) -> None:
        """Take the moves out of the board's diary, and tell the caller."""
        from fondaco.territory.backends.area_board import N_AREAS, N_MOVES

        board, n = self.board, int(self.board.counts[N_MOVES])
        self.told.append((board.diary[:n].copy(), board.before[:n].copy(), board.after[:n].copy()))
        board.counts[N_MOVES] = 0
        self.n_moves += n
        if self.on_progress is not None:
            least = 1.0 - float(board.penalty.max(initial=0.0))
            self.on_progress(Progress(stage, len(self.run.events) + self.n_moves, int(board.counts[N_AREAS]), least))

    def result(self) -> Agglomeration:
        """Areas and events in the numbers of the network."""
        assignment = np.empty(self.network.n, dtype=np.int32)
        assignment[self.order] = self.board.area + 1
        moves, before, after = (np.concatenate(parts) for parts in zip(self._begun(), *self.told, strict=True))
        last = int(self.run.events.iteration[-1]) if len(self.run.events) else 0
        changes = Events(
            self.network.codes,
            np.arange(last + 1, last + 1 + len(moves), dtype=np.int32),
            self.network.positions[self.order[moves[:, 0]]],
            moves[:, 1] + np.int32(1),
            moves[:, 2] + np.int32(1),
            moves[:, 3].astype(np.int8),
            before,
            after,
        )
        return Agglomeration(
            assignment, self.run.events.followed_by(changes), self.run.iterations, self.run.is_cut_short
        )

    def _begun(self) -> tuple[IntArray, FloatArray, FloatArray]:
        """That those whom the algorithm left on the reserve list begin an area each."""
        left = np.flatnonzero(self.run.assignment[self.order] == 0).astype(np.int32)
        at = self.order[left]
        network, areas = self.network, _areas_for_all(self.run.assignment)
        own = validity(network.residents[at], network.jobs[at], network.own[at], self.params)
        moves = np.column_stack([left, np.full_like(left, -1), areas[at], np.full_like(left, EventKind.SET_APART)])
        return moves, np.full(len(left), np.nan), own


def _areas_for_all(assignment: IntArray) -> IntArray:
    """Numbers of areas from 0; whoever was left on the reserve list begins one of its own, with a number of its own."""
    areas = assignment - 1
    left = np.flatnonzero(areas < 0)
    free = np.setdiff1d(np.arange(len(areas), dtype=np.int32), areas)
    areas[left] = free[: len(left)]
    return areas.astype(np.int32)


def _ordered(graph: csr_array, order: IntArray) -> csr_array:
    ordered = csr_array(graph[order][:, order])
    ordered.sort_indices()
    return ordered


def _lesser_pieces(near: csr_array, areas: IntArray, residents: FloatArray) -> list[IntArray]:
    """Of each area all connected parts but the one with most resident workers, in the order of areas."""
    pairs = near.tocoo()
    inside = areas[pairs.row] == areas[pairs.col]
    joined = csr_array((pairs.data[inside], (pairs.row[inside], pairs.col[inside])), shape=near.shape)
    n_pieces, piece = connected_components(joined, directed=False)
    size = np.bincount(piece, residents, n_pieces)
    area = np.zeros(n_pieces, dtype=np.int32)
    area[piece] = areas
    by_size = np.lexsort((np.arange(n_pieces), -size, area))
    lesser = by_size[1:][area[by_size[1:]] == area[by_size[:-1]]]
    return [np.flatnonzero(piece == number).astype(np.int32) for number in lesser.tolist()]


def _board(
    network: Network, limits: FloatArray, order: IntArray, ties: csr_array, near: csr_array, areas: IntArray
) -> "Board":
    from fondaco.territory.backends.area_board import N_COUNTS, Board
    from fondaco.territory.backends.valid_search import settle_all

    n = network.n
    residents, jobs, own = network.residents[order], network.jobs[order], network.own[order]
    pairs = ties.tocoo()
    inside = areas[pairs.row] == areas[pairs.col]
    internal = np.bincount(areas[pairs.row[inside]], pairs.data[inside] / 2, n) + np.bincount(areas, own, n)
    whole = {name: np.zeros(n, dtype=np.int64) for name in ("linked", "offered", "seen", "is_queued")}
    board = Board(
        limits=limits,
        tie_starts=ties.indptr.astype(np.int32),
        ties=ties.indices.astype(np.int32),
        persons=ties.data.astype(np.float64),
        near_starts=near.indptr.astype(np.int32),
        near=near.indices.astype(np.int32),
        residents=residents,
        jobs=jobs,
        own=own,
        area=areas,
        area_residents=np.bincount(areas, residents, n).astype(np.float64),
        area_jobs=np.bincount(areas, jobs, n).astype(np.float64),
        area_internal=internal.astype(np.float64),
        n_members=np.bincount(areas, minlength=n).astype(np.int32),
        penalty=np.zeros(n),
        link=np.zeros(n),
        queue=np.zeros(2 * n, dtype=np.int32),
        diary=np.zeros((24 * n + 1000, 4), dtype=np.int32),
        before=np.zeros(24 * n + 1000),
        after=np.zeros(24 * n + 1000),
        counts=np.zeros(N_COUNTS, dtype=np.int64),
        **whole,
    )
    settle_all(board)
    return board
