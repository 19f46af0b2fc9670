"""`fondaco territory districts`."""

import argparse
from collections import Counter
from dataclasses import replace

import numpy as np

from fondaco.atlas.boundaries import read_boundaries
from fondaco.atlas.figures import map_of_districts
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder, write_tables
from fondaco.cli.territory.reading import employment_in, residents_in, sized_employment_in
from fondaco.common.languages import Language
from fondaco.territory import Districts, FaultyInput, SizedEmployment, decree_1993, districts
from fondaco.territory.industrial_districts import (
    STEP_NAMES,
    DistrictParams,
    PublishedTotals,
    StepCode,
    decree_1993_as_json,
    decree_1993_rows,
    district_rows,
    districts_as_json,
    step_rows,
)

SHOWN = 15


def run(arguments: argparse.Namespace) -> int:
    """Read employment by system, activity and size, go through the four steps, write each with its trace."""
    check_output(arguments)
    employment = _employment(arguments)
    totals = _totals(arguments, employment) if arguments.totals else None
    found = districts(employment, params=DistrictParams(rounding_base=arguments.rounding_base), totals=totals)
    result = districts_as_json(found)
    tables = {"districts.csv": district_rows(found), "steps.csv": step_rows(found)}
    if arguments.residents is not None:
        indices = decree_1993(employment, residents=residents_in(arguments.residents), totals=totals)
        result |= {"decree_1993": decree_1993_as_json(indices)}
        tables["decree_1993.csv"] = decree_1993_rows(indices)
    boundaries = read_boundaries(arguments.boundaries, code=arguments.code) if arguments.boundaries else None
    with output_folder(arguments, result) as folder:
        write_tables(folder, tables)
        if boundaries is not None:
            drawn = map_of_districts(found, boundaries, Language(arguments.language))
            (folder / "map.svg").write_text(drawn, encoding="utf-8")
    _tell(Teller(arguments), found)
    return 0


def _employment(arguments: argparse.Namespace) -> SizedEmployment:
    employment = sized_employment_in(arguments.table, arguments.layout)
    return replace(employment, classification=arguments.classification) if arguments.classification else employment


def _totals(arguments: argparse.Namespace, employment: SizedEmployment) -> PublishedTotals:
    """Published totals over the size classes, in the order of the table; what they do not have is not known."""
    table = employment_in(arguments.totals, arguments.totals_layout)
    known = {"place": employment.places, "activity": employment.activities}
    given = [("place", code) for code in table.places] + [("activity", code) for code in table.activities]
    strange = [f"{kind} {code}: is not in the table" for kind, code in given if code not in known[kind]]
    if strange:
        raise FaultyInput("--totals", strange)
    totals = np.full((len(employment.places), len(employment.activities)), np.nan)
    rows = [employment.places.index(code) for code in table.places]
    columns = [employment.activities.index(code) for code in table.activities]
    totals[np.ix_(rows, columns)] = table.counts
    return PublishedTotals(place_activity=totals)


def _tell(teller: Teller, found: Districts) -> None:
    likely = found.likely
    teller.line(texts.DISTRICTS, systems=len(found.systems), certain=len(found.certain), likely=len(likely))
    names = {group.code: group.name for group in found.groups.industries}
    rows = [
        (
            trace.name,
            teller.word(names[trace.likely_main_industry]) if trace.likely_main_industry else "–",
            teller.word(texts.LIKELY if trace.is_estimated else texts.CERTAIN),
        )
        for trace in likely[:SHOWN]
    ]
    if rows:
        teller.table((texts.PLACE, texts.MAIN_INDUSTRY, texts.HOW_SURE), rows, left=3)
    failed = Counter(trace.failed_step for trace in found.systems if trace.failed_step)
    for step in StepCode:
        if failed[step]:
            teller.line(texts.FAILED_AT, step=teller.word(STEP_NAMES[step]), systems=failed[step])
    teller.written("districts.csv")
