"""The verb: commuting flows into local labour systems."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from fondaco.territory.arrays import IntArray
from fondaco.territory.flows import Flows
from fondaco.territory.labour_systems.agglomerate import Agglomeration, agglomerate
from fondaco.territory.labour_systems.contiguity import Contiguity
from fondaco.territory.labour_systems.events import EventKind
from fondaco.territory.labour_systems.network import SET_ASIDE, Network, network_of
from fondaco.territory.labour_systems.params import DelineationParams, Mode
from fondaco.territory.labour_systems.reasons import REASONS, UnassignedCode
from fondaco.territory.labour_systems.result import LabourSystems, Progress, RunFacts, Unassigned
from fondaco.territory.labour_systems.statistics import internal_share, systems_of

DEFAULT = DelineationParams()


def delineate(
    flows: Flows,
    params: DelineationParams = DEFAULT,
    *,
    mode: Mode = Mode.CLEAN,
    contiguity: Contiguity | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> LabourSystems:
    """Group communities into local labour systems: areas in which most who live there also work, and the reverse.

    The algorithm of Coombes and Bond ("Travel-to-Work Areas: the 2007 review", 2008) in the form that Istat gave it
    (Franconi, D'Alo' and Ichim, "Istat implementation of the algorithm to develop LMAs", 2016).

    Parameters
    ----------
    flows
        Commuters by community of residence and of work; of one or of several countries.
    mode
        The method as published, identical to the reference package, or repaired until every system is valid.
    contiguity
        Borders between the communities, which valid mode alone heeds: no system lies in pieces. Without them a system
        hangs together through exchanges of workers.
    on_progress
        Called now and then while areas are formed.

    Returns
    -------
    LabourSystems
        Every community in one system, or unassigned with its reason; every move.

    Raises
    ------
    InvalidContiguity
        Borders of other communities than those of the flows.
    """
    network = network_of(flows)
    run = agglomerate(network, params, is_odd=mode is Mode.LMA34, on_progress=on_progress)
    systems = labour_systems_of(flows, network, params, mode, run)
    if mode is not Mode.VALID:
        return systems
    from fondaco.territory.labour_systems.valid import repair_of, repaired  # scipy.sparse takes its time to load

    run = repaired(network, params, run, contiguity=contiguity, on_progress=on_progress)
    valid = labour_systems_of(flows, network, params, mode, run)
    return replace(valid, repair=repair_of(systems, valid, contiguity))


def labour_systems_of(
    flows: Flows, network: Network, params: DelineationParams, mode: Mode, run: Agglomeration
) -> LabourSystems:
    """The answer that a run of the algorithm on the network of `flows` comes to."""
    assignment = np.zeros(flows.n_communities, dtype=np.int32)
    assignment[network.positions] = run.assignment
    residents, jobs = (
        np.bincount(ends, flows.counts, flows.n_communities) for ends in (flows.origins, flows.destinations)
    )
    residents[network.positions], jobs[network.positions] = network.residents, network.jobs
    events = run.events
    to_reserve = (EventKind.RESERVE_A, EventKind.RESERVE_B, EventKind.RESERVE_C, EventKind.RESERVE_D)
    return LabourSystems(
        params=params,
        mode=mode,
        communities=flows.communities,
        assignment=assignment,
        residents=residents.astype(np.float64),
        jobs=jobs.astype(np.float64),
        systems=systems_of(flows, network, run.assignment, params),
        unassigned=_unassigned(network, assignment),
        events=events,
        internal_share=internal_share(flows, assignment),
        facts=RunFacts(
            iterations=run.iterations,
            n_set_aside=flows.n_communities - network.n,
            n_to_reserve=events.n_of(*to_reserve),
            n_odd_endings=events.n_of(EventKind.RESERVE_D),
            is_cut_short=run.is_cut_short,
        ),
        names=flows.names,
        source=flows.source,
    )


def _unassigned(network: Network, assignment: IntArray) -> tuple[Unassigned, ...]:
    reasons = ((UnassignedCode.NO_CANDIDATE, *SET_ASIDE)[why] for why in network.why[assignment == 0])
    codes = (network.codes[at] for at in np.flatnonzero(assignment == 0))
    return tuple(Unassigned(community, code, REASONS[code]) for community, code in zip(codes, reasons, strict=True))
