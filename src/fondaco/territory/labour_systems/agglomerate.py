"""The algorithm itself, from any start: what `delineate` and the repairs of valid mode are made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import IntArray, frozen
from fondaco.territory.errors import InvalidParams
from fondaco.territory.labour_systems.events import Events
from fondaco.territory.labour_systems.network import Network
from fondaco.territory.labour_systems.params import DelineationParams
from fondaco.territory.labour_systems.result import Progress

if TYPE_CHECKING:  # numba is loaded on first use
    from fondaco.territory.backends.agglomeration import Log
    from fondaco.territory.backends.areas import Areas

AnyArray = NDArray[np.generic]
EVENTS_AT_ONCE = 1 << 14
TURNS_PER_COMMUNITY = 200


@dataclass(frozen=True, slots=True, eq=False)
class Agglomeration:
    """What a run of the algorithm left: `assignment[c]` is the area of community c of the network, 0 for none."""

    assignment: IntArray
    events: Events
    iterations: int  # selections, before the reserve list was emptied
    is_cut_short: bool

    def __post_init__(self) -> None:
        object.__setattr__(self, "assignment", frozen(self.assignment))


def agglomerate(
    network: Network,
    params: DelineationParams,
    *,
    start: IntArray | None = None,
    is_odd: bool = False,
    most_turns: int | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Agglomeration:
    """Dissolve the area of least validity, one community at a time, until all are valid; then empty the reserve list.

    Parameters
    ----------
    start
        Shape (network.n,), ids of areas from 1 to network.n, 0 for the reserve list; by default every community is its
        own area, with ids in the order of codes. Communities on the reserve list wait for the end.
    is_odd
        With the defect of the reference package.
    most_turns
        Selections after which the run is cut short. By default 200 for each community (runs take about 3): the method
        as published always comes to an end, with the defect an exchange without end cannot be excluded.

    Raises
    ------
    InvalidParams
        A start of another shape or with other ids.
    """
    from fondaco.territory.backends import agglomeration as loops  # compiled on first use
    from fondaco.territory.backends.areas import empty_areas

    areas = empty_areas(network, params, _start(network, start))
    loops.fill(areas)
    record = _Record(network, on_progress)
    most = TURNS_PER_COMMUNITY * network.n if most_turns is None else most_turns
    iterations, n = 0, -1
    while n and iterations < most:
        log = loops.new_log(min(EVENTS_AT_ONCE, most - iterations))
        n = loops.select(areas, is_odd, log)
        iterations += n
        record.add(log, n, "areas", areas)
    is_cut_short = bool(areas.key[1] < 1)
    log = loops.new_log(network.n)
    record.add(log, loops.settle(areas, log), "reserve", areas)
    return Agglomeration(areas.area, record.events(), iterations, is_cut_short)


def _start(network: Network, start: IntArray | None) -> IntArray:
    if start is None:
        return np.arange(1, network.n + 1, dtype=np.int32)
    if start.shape != (network.n,) or (network.n and not (start.min() >= 0 and start.max() <= network.n)):
        raise InvalidParams(
            "delineation", [f"start of shape {start.shape}: need {network.n} ids from 0 to {network.n}"]
        )
    return start.astype(np.int32)


class _Record:
    """Events written so far, in pieces as the loops fill their log."""

    def __init__(self, network: Network, on_progress: Callable[[Progress], None] | None) -> None:
        self.network, self.on_progress = network, on_progress
        self.pieces: list[tuple[AnyArray, ...]] = []
        self.moves = 0

    def add(self, log: "Log", n: int, stage: str, areas: "Areas") -> None:
        """Copy the first n events of the log, and tell the caller."""
        self.pieces.append(tuple(column[:n].copy() for column in log))
        self.moves += n
        if self.on_progress is not None:
            least = float(areas.key[1])
            self.on_progress(Progress(stage, self.moves, int((areas.n_members[1:] > 0).sum()), least))

    def events(self) -> Events:
        """All events, numbered through, communities by their positions among all."""
        community, *columns = (np.concatenate(parts) for parts in zip(*self.pieces, strict=True))
        numbers = np.arange(1, self.moves + 1, dtype=np.int32)
        return Events(self.network.codes, numbers, self.network.positions[community], *columns)
