"""The feasibility dossier: do the technical and legal preconditions exist for a district of a sector in a place?"""

import re
from dataclasses import dataclass
from datetime import date

from fondaco.territory.feasibility.checklist import checklist
from fondaco.territory.feasibility.evidence import NO_EVIDENCE, Evidence
from fondaco.territory.feasibility.indicator import Indicator, indicators
from fondaco.territory.feasibility.open_questions import OpenQuestion, open_questions
from fondaco.territory.feasibility.result import Checklist
from fondaco.territory.feasibility.rule import RuleBook
from fondaco.territory.feasibility.subject import DossierParams, Statistics, Subject
from fondaco.territory.sources import Source

PARAMS = DossierParams()
YEAR = re.compile(r"(?:18|19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Vintage:
    """How old a source's figures are: `years` from the last year of its period, None where it names none.

    Below zero where the figures are later than the day of evaluation, and could not be known then.
    """

    source: Source
    years: int | None
    is_old: bool

    @property
    def is_later(self) -> bool:
        """Whether the figures are later than the day of evaluation."""
        return self.years is not None and self.years < 0


@dataclass(frozen=True, slots=True)
class Dossier:
    """The answer: indicators, checklists, what is open, and the vintage of every source. Not legal advice."""

    subject: Subject
    on: date
    params: DossierParams
    indicators: tuple[Indicator, ...]
    checklists: tuple[Checklist, ...]
    open_questions: tuple[OpenQuestion, ...]
    vintages: tuple[Vintage, ...]
    unused_evidence: tuple[str, ...] = ()


def dossier(
    subject: Subject,
    statistics: Statistics,
    *,
    rules: tuple[RuleBook, ...],
    on: date,
    evidence: Evidence = NO_EVIDENCE,
    params: DossierParams = PARAMS,
) -> Dossier:
    """Answer the question of the forum for one sector in one place, as of a day.

    Parameters
    ----------
    subject
        Place, sector and parties.
    statistics
        Figures of the place's country; what is missing is answered as not known, with the reason.
    rules
        Of the jurisdictions that count, see `rules_of`; those with gates come first in the dossier.
    on
        The day of evaluation.
    evidence
        What is known on the legal side; keys that no rule asks for are listed in `unused_evidence`.

    Raises
    ------
    InvalidEvidence
        Evidence of another kind than its rule asks for.
    """
    measured = indicators(subject.place, subject.sector, statistics, params)
    books = sorted(rules, key=lambda book: not any(route.is_gate for route in book.routes))
    lists = tuple(checklist(book, evidence, on=on, place=subject.place.code) for book in books)
    asked = {key for book in rules for key in book.keys}
    tables = (statistics.employment, statistics.units, statistics.sized)
    sources = dict.fromkeys(table.source for table in tables if table is not None)
    return Dossier(
        subject,
        on,
        params,
        measured,
        lists,
        open_questions(lists, measured),
        tuple(vintage(source, on, params.old_after_years) for source in sources),
        tuple(sorted({piece.key for piece in evidence.pieces} - asked)),
    )


def vintage(source: Source, on: date, old_after_years: int) -> Vintage:
    """How old a source is on a day; what names no year counts as old."""
    years = [int(year) for year in YEAR.findall(source.period)]
    age = on.year - max(years) if years else None
    return Vintage(source, age, age is None or age > old_after_years)
