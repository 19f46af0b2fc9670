"""`fondaco territory dossier`."""

import argparse
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from fondaco.atlas.dossier import dossier_pdf
from fondaco.cli.output import moment_of_printing
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder, write_tables
from fondaco.cli.territory.reading import employment_in, place_in, residents_in, sized_employment_in
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory import Dossier, Employment, FaultyInput, Measure, SizedEmployment, decree_1993, dossier
from fondaco.territory.feasibility import (
    NO_EVIDENCE,
    PieceOfEvidence,
    Place,
    RuleBook,
    Sector,
    Statistics,
    Status,
    Subject,
    checklist_rows,
    dossier_as_json,
    evidence_of_decree,
    indicator_rows,
    read_evidence,
    read_rules,
    rules_of,
    sector_named,
)
from fondaco.territory.local_to_local import region_in, region_set, registry_named


def run(arguments: argparse.Namespace) -> int:
    """Gather figures, rules and evidence; answer; print the dossier in three languages."""
    check_output(arguments)
    employment = employment_in(arguments.table, arguments.layout)
    place, employment = _place(arguments, employment)
    is_of_persons = employment.source.measure is Measure.EMPLOYEES
    sized = sized_employment_in(arguments.sized, arguments.sized_layout) if arguments.sized else None
    statistics = Statistics(
        employment=employment if is_of_persons else None, units=None if is_of_persons else employment, sized=sized
    )
    made_at = moment_of_printing()
    on = arguments.on or made_at.date()
    evidence = read_evidence(arguments.evidence) if arguments.evidence else NO_EVIDENCE
    if sized is not None and arguments.residents:
        evidence = evidence.with_more(_indices(sized, arguments.residents, place.code, on))
    found = dossier(
        _subject(arguments, place, employment),
        statistics,
        rules=tuple(_rules(word) for word in arguments.jurisdiction),
        on=on,
        evidence=evidence,
    )
    spoken = Language(arguments.language)
    tables = {"indicators.csv": indicator_rows(found, spoken), "rules.csv": checklist_rows(found.checklists, spoken)}
    with output_folder(arguments, dossier_as_json(found)) as folder:
        write_tables(folder, tables)
        for language in Language:
            (folder / f"dossier-{language}.pdf").write_bytes(dossier_pdf(found, language, made_at=made_at))
    _tell(Teller(arguments), found)
    return 0


def _indices(sized: SizedEmployment, residents: Path, place: str, on: date) -> tuple[PieceOfEvidence, ...]:
    """The decree's indices as evidence, of the last day of the year that the table describes."""
    if place not in sized.places:
        raise FaultyInput("--sized", [f"{place!r} is not in the table by size; it has {', '.join(sized.places[:5])} …"])
    years = re.findall(r"(?:19|20)\d\d", sized.source.period)
    dated_on = min(date(int(years[-1]), 12, 31), on) if years else on
    return evidence_of_decree(decree_1993(sized, residents_in(residents)), place, dated_on=dated_on)


def _rules(word: str) -> RuleBook:
    return read_rules(Path(word)) if word.endswith(".json") else rules_of(word)


def _place(arguments: argparse.Namespace, employment: Employment) -> tuple[Place, Employment]:
    """Where it would be, and the table by the regions of its country where one is named."""
    if not arguments.country:
        code = place_in(employment, arguments.place)
        at = employment.places.index(code)
        name = employment.place_names[at] if employment.place_names else code
        return Place(code, LocalisedText(name, name, name)), employment
    registry = registry_named(arguments.country)
    regions = region_set(employment, registry)
    region = region_in(registry, arguments.place)
    return Place(region.code, region.name, registry.name), regions.employment


def _subject(arguments: argparse.Namespace, place: Place, employment: Employment) -> Subject:
    if employment.classification:
        sector = sector_named(arguments.sector, employment.classification, activities=employment.activities)
    else:
        sector = Sector(arguments.sector, LocalisedText(*(arguments.sector,) * 3))
    if arguments.sector_name:
        sector = replace(sector, name=LocalisedText(*(arguments.sector_name,) * 3))
    return Subject(place, sector)


def _tell(teller: Teller, found: Dossier) -> None:
    for checklist in found.checklists:
        counts = {status: checklist.count(status) for status in Status}
        told = ", ".join(f"{teller.word(texts.STATUSES[status])} {n}" for status, n in counts.items() if n)
        teller.line(texts.CHECKLIST, jurisdiction=teller.word(checklist.rules.name), answers=told)
    teller.line(texts.OPEN_QUESTIONS, number=len(found.open_questions))
    teller.written(f"dossier-{teller.language}.pdf")
