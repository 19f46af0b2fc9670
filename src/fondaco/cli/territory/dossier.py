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
from fondaco.territory.local_to_local import region_named


def run(arguments: argparse.Namespace) -> int:
    """Gather figures, rules and evidence; answer; print the dossier in three languages."""
    check_output(arguments)
    employment = employment_in(arguments.table, arguments.layout)
    is_of_persons = employment.source.measure is Measure.EMPLOYEES
    statistics = Statistics(employment=employment) if is_of_persons else Statistics(units=employment)
    made_at = moment_of_printing()
    evidence = read_evidence(arguments.evidence) if arguments.evidence else NO_EVIDENCE
    found = dossier(
        _subject(arguments, employment),
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


def _subject(arguments: argparse.Namespace, employment: Employment) -> Subject:
    region = region_named(arguments.country, arguments.place) if arguments.country else None
    name = region.name if region else LocalisedText(*(arguments.place,) * 3)
    place = Place(region.code if region else arguments.place, name, known_as=(arguments.place,))
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
