"""Valid mode: the published method's areas, repaired until none is invalid and none lies in pieces."""

from collections.abc import Callable

import numpy as np

from fondaco.territory.labour_systems.agglomerate import Agglomeration
from fondaco.territory.labour_systems.area_search import AreaSearch
from fondaco.territory.labour_systems.contiguity import Contiguity
from fondaco.territory.labour_systems.events import EventKind
from fondaco.territory.labour_systems.nearness import nearness, ties_of
from fondaco.territory.labour_systems.network import Network
from fondaco.territory.labour_systems.params import DelineationParams, Mode
from fondaco.territory.labour_systems.repair import Repair
from fondaco.territory.labour_systems.result import LabourSystems, Progress


def repaired(
    network: Network,
    params: DelineationParams,
    run: Agglomeration,
    *,
    contiguity: Contiguity | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Agglomeration:
    """The areas of `run`, changed until all are valid and in one piece; every change is an event.

    1. Pieces that lie apart from the largest part of their area become areas, or join those around where not valid.
    2. Communities move, one by one, to areas beside them: first where that lessens what is missing to validity, then
       where they exchange more workers, never at the cost of an area's validity or of its hanging together.
    3. While an area is invalid, the least valid is dissolved, and step 2 follows around it.
    4. While there are fewer areas than in `run`, a new one is grown around a community: of a dozen that leave all areas
       valid, the one that keeps most persons in one area.
    5. While fewer persons live and work in one area than in `run`, areas are dissolved, the least self-contained first,
       and others founded elsewhere, where that keeps more inside.

    Areas hang together through borders where `contiguity` is given, else through exchanges of workers.

    Raises
    ------
    InvalidContiguity
        Borders of other communities than those of the flows.
    """
    if network.n == 0:
        return run
    ties = ties_of(network)
    near = nearness(network, ties, contiguity)
    search = AreaSearch(network, params, run, (ties, near), on_progress)
    wanted = float(search.board.area_internal.sum())
    search.set_pieces_apart()
    search.mend()
    search.found_areas(int(np.unique(run.assignment[run.assignment > 0]).size))
    search.exchange_areas(wanted)
    return search.result()


def repair_of(before: LabourSystems, after: LabourSystems, contiguity: Contiguity | None) -> Repair:
    """What became of the systems `before` the repair."""
    changes = after.events[len(before.events) :]
    in_pieces = None
    if contiguity is not None:
        in_pieces = len(contiguity.areas_in_pieces(np.where(before.assignment > 0, before.assignment, -1)))
    return Repair(
        n_areas_before=len(before.systems),
        n_invalid_before=len(before.invalid),
        n_in_pieces_before=in_pieces,
        internal_share_before=before.internal_share,
        n_areas=len(after.systems),
        internal_share=after.internal_share,
        n_set_apart=changes.n_of(EventKind.SET_APART),
        n_dissolved=changes.n_of(EventKind.DISSOLVED),
        n_mended=changes.n_of(EventKind.MENDED),
        n_better_tied=changes.n_of(EventKind.BETTER_TIED),
        n_founded=changes.n_of(EventKind.FOUNDED),
    )


def compile_areas() -> None:
    """Have the loops of every mode compiled, so that the first delineation need not wait for it."""
    from fondaco.territory.invented.flows import invented_flows
    from fondaco.territory.labour_systems.delineate import delineate

    for mode in Mode:
        delineate(invented_flows(40, seed=1).flows, mode=mode)
