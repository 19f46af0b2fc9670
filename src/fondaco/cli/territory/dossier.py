"""`fondaco territory dossier`."""

import argparse
from dataclasses import replace
from pathlib import Path

from fondaco.atlas.dossier import dossier_pdf
from fondaco.cli.output import moment_of_printing
from fondaco.cli.territory import texts
from fondaco.cli.territory.output import Teller, check_output, output_folder
from fondaco.cli.territory.reading import employment_in
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory import Dossier, Employment, Measure, dossier
from fondaco.territory.feasibility import (
    NO_EVIDENCE,
    Place,
    RuleBook,
    Sector,
    Statistics,
    Status,
    Subject,
    dossier_as_json,
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
    statistics = Statistics(employment=employment) if is_of_persons else Statistics(units=employment)
    made_at = moment_of_printing()
    evidence = read_evidence(arguments.evidence) if arguments.evidence else NO_EVIDENCE
    found = dossier(
        _subject(arguments, place, employment),
        statistics,
        rules=tuple(_rules(word) for word in arguments.jurisdiction),
        on=arguments.on or made_at.date(),
        evidence=evidence,
    )
    with output_folder(arguments, dossier_as_json(found)) as folder:
        for language in Language:
            (folder / f"dossier-{language}.pdf").write_bytes(dossier_pdf(found, language, made_at=made_at))
    _tell(Teller(arguments), found)
    return 0


def _rules(word: str) -> RuleBook:
    return read_rules(Path(word)) if word.endswith(".json") else rules_of(word)


def _place(arguments: argparse.Namespace, employment: Employment) -> tuple[Place, Employment]:
    """Where it would be, and the table by the regions of its country where one is named."""
    if not arguments.country:
        return Place(arguments.place, LocalisedText(*(arguments.place,) * 3)), employment
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
