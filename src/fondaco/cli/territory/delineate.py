"""`fondaco territory delineate`."""

import argparse
from dataclasses import replace
from pathlib import Path

from fondaco.atlas.boundaries import Boundaries, neighbours, read_boundaries
from fondaco.atlas.figures import map_of_labour_systems
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder, progress_bar, write_tables
from fondaco.cli.territory.reading import layout_of, names_in
from fondaco.common.languages import Language
from fondaco.territory import DelineationParams, Flows, LabourSystems, Mode, delineate
from fondaco.territory.errors import FailsItsCheck
from fondaco.territory.labour_systems import (
    Contiguity,
    Progress,
    Resampling,
    UncertainSystems,
    border_rows,
    community_rows,
    delineate_with_uncertainty,
    event_rows,
    labour_systems_as_json,
    membership_rows,
    preset,
    system_rows,
    uncertain_systems_as_json,
    verify,
)
from fondaco.territory.readers import COMMUNITY_FLOWS, FlowsFile, read_flows, read_flows_together

SHOWN = 10
THRESHOLDS = ("min_size", "target_size", "min_self_containment", "target_self_containment")


def run(arguments: argparse.Namespace) -> int:
    """Read flows, delineate, write tables and, with boundaries, a map."""
    check_output(arguments)
    teller = Teller(arguments)
    flows = flows_in(arguments)
    boundaries = read_boundaries(arguments.boundaries, code=arguments.code) if arguments.boundaries else None
    contiguity = contiguity_of(boundaries, flows) if boundaries else None
    systems = _delineated(flows, contiguity, arguments, teller)
    if faults := verify(flows, systems, contiguity=contiguity):
        raise FailsItsCheck("local labour systems", [fault.text for fault in faults])
    uncertain = _resampled(flows, contiguity, arguments, teller) if arguments.runs else None
    _write(arguments, systems, uncertain, boundaries)
    _tell(teller, systems, uncertain, has_map=boundaries is not None)
    return 0


def flows_in(arguments: argparse.Namespace) -> Flows:
    """The flows of all files, with their countries where several are joined."""
    layout, names = layout_of(arguments.layout, COMMUNITY_FLOWS), names_in(arguments.names)
    files = [_country_and_path(word) for word in arguments.flows]
    if len(files) == 1 and not files[0][0]:
        return read_flows(files[0][1], layout, names=names)
    return read_flows_together([FlowsFile(path, layout, country=country) for country, path in files], names=names)


def contiguity_of(boundaries: Boundaries, flows: Flows) -> Contiguity:
    """Who borders whom among the communities of the flows."""
    known = set(flows.communities)
    pairs = [(a, b) for a, others in neighbours(boundaries).items() for b in others if a < b and {a, b} <= known]
    return Contiguity.from_pairs(flows.communities, pairs)


def _country_and_path(word: str) -> tuple[str, Path]:
    country, equals, path = word.partition("=")
    return (country, Path(path)) if equals and country.isalpha() and not Path(word).exists() else ("", Path(word))


def params_in(arguments: argparse.Namespace) -> DelineationParams:
    """The preset's thresholds, with those that were given instead."""
    given = {name: getattr(arguments, name) for name in THRESHOLDS if getattr(arguments, name) is not None}
    return replace(preset(arguments.preset).params, **given)


def _delineated(
    flows: Flows, contiguity: Contiguity | None, arguments: argparse.Namespace, teller: Teller
) -> LabourSystems:
    with progress_bar(teller, texts.DELINEATING, flows.n_communities) as bar:

        def show(progress: Progress) -> None:
            bar.show(flows.n_communities - progress.n_areas)

        mode = Mode(arguments.mode)
        return delineate(flows, params_in(arguments), mode=mode, contiguity=contiguity, on_progress=show)


def _resampled(
    flows: Flows, contiguity: Contiguity | None, arguments: argparse.Namespace, teller: Teller
) -> UncertainSystems:
    with progress_bar(teller, texts.RESAMPLING, arguments.runs) as bar:
        return delineate_with_uncertainty(
            flows,
            params_in(arguments),
            mode=Mode(arguments.mode),
            resampling=Resampling(runs=arguments.runs, seed=arguments.seed, workers=arguments.workers),
            contiguity=contiguity,
            on_progress=bar.show,
        )


def _write(
    arguments: argparse.Namespace,
    systems: LabourSystems,
    uncertain: UncertainSystems | None,
    boundaries: Boundaries | None,
) -> None:
    result = labour_systems_as_json(systems)
    tables = {
        "communities.csv": community_rows(systems),
        "systems.csv": system_rows(systems),
        "events.csv": event_rows(systems),
    }
    if uncertain is not None:
        result |= {"uncertainty": uncertain_systems_as_json(uncertain)}
        tables |= {"membership.csv": membership_rows(uncertain), "borders.csv": border_rows(uncertain)}
    with output_folder(arguments, result) as folder:
        write_tables(folder, tables)
        if boundaries is not None:
            drawn = map_of_labour_systems(systems, boundaries, Language(arguments.language), uncertain=uncertain)
            (folder / "map.svg").write_text(drawn, encoding="utf-8")


def _tell(teller: Teller, systems: LabourSystems, uncertain: UncertainSystems | None, *, has_map: bool) -> None:
    teller.line(
        texts.SYSTEMS,
        systems=len(systems.systems),
        communities=len(systems.communities),
        share=teller.share(systems.internal_share),
        invalid=len(systems.invalid),
        unassigned=len(systems.unassigned),
    )
    largest = sorted(systems.systems, key=lambda system: -system.residents)[:SHOWN]
    rows = [
        (
            system.name,
            teller.number(len(system.communities), 0),
            teller.number(system.residents, 0),
            teller.number(system.jobs, 0),
            teller.share(system.supply_self_containment),
            teller.share(system.demand_self_containment),
        )
        for system in largest
    ]
    headings = (texts.SYSTEM, texts.COMMUNITIES, texts.RESIDENTS, texts.JOBS, texts.STAY, texts.FILLED)
    teller.table(headings, rows)
    if uncertain is not None:
        fragile = sum(border.is_fragile for border in uncertain.borders)
        teller.line(texts.FRAGILE, fragile=fragile, borders=len(uncertain.borders), runs=uncertain.runs)
    teller.written("map.svg" if has_map else "systems.csv")
