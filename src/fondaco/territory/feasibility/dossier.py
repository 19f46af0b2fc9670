"""The feasibility dossier: do the technical and legal preconditions exist for a district of a sector in a place?"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.employment import CellState, Employment, SizedEmployment
from fondaco.territory.feasibility.checklist import checklist
from fondaco.territory.feasibility.evidence import NO_EVIDENCE, Evidence
from fondaco.territory.feasibility.result import Checklist
from fondaco.territory.feasibility.rule import Requirement, RuleBook
from fondaco.territory.sources import Source


@dataclass(frozen=True, slots=True)
class Place:
    """Where the district would be; `code` as the statistics and the rules name it."""

    code: str
    name: LocalisedText
    country: LocalisedText = field(default_factory=LocalisedText)


@dataclass(frozen=True, slots=True)
class Sector:
    """What the district would make; `broader` are codes of wider activities, the nearest first.

    Where the statistics have no figure for `code`, the first of `broader` that they have is used, and said so.
    """

    code: str
    name: LocalisedText
    classification: str = ""
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked: a district of a sector in a place, for the parties of a forum."""

    place: Place
    sector: Sector
    parties: tuple[LocalisedText, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """The figures at hand, each of the whole country of the place, so that there is something to compare with."""

    employment: Employment | None = None
    units: Employment | None = None  # local units or organisations, as its source says
    sized: SizedEmployment | None = None


@dataclass(frozen=True, slots=True)
class DossierParams:
    """`old_after_years`: figures older than this on the day of evaluation become an open question."""

    old_after_years: int = 5


PARAMS = DossierParams()


class Unit(StrEnum):
    """In what an indicator is measured."""

    PERSONS = "persons"
    UNITS = "units"
    RATIO = "ratio"
    SHARE = "share"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One technical indicator: a value with its comparison, or why it is not known.

    `comparison` is the same measure for the whole country; `against_country` the value divided by it, so that 1 is the
    country.
    """

    id: str
    title: LocalisedText
    unit: Unit
    value: float | None
    state: CellState
    why_unknown: LocalisedText = field(default_factory=LocalisedText)
    comparison: float | None = None
    source: Source | None = None
    coarseness: LocalisedText = field(default_factory=LocalisedText)

    @property
    def against_country(self) -> float | None:
        """Value by comparison, None where either is not known or the comparison is nil."""
        return self.value / self.comparison if self.value is not None and self.comparison else None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Evidence that would change an answer, and who can give it."""

    key: str
    asks: LocalisedText
    given_by: LocalisedText
    asked_in: tuple[str, ...] = ()  # ids of the rules or indicators
    requirement: Requirement | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """The answer: indicators, checklists, what is open, and the vintage of every source. Not legal advice."""

    subject: Subject
    on: date
    params: DossierParams
    indicators: tuple[Indicator, ...]
    checklists: tuple[Checklist, ...]
    open_questions: tuple[OpenQuestion, ...] = ()
    sources: tuple[Source, ...] = ()
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
        Of the jurisdictions that count, see `rules_of`.
    on
        The day of evaluation.
    evidence
        What is known on the legal side.

    Raises
    ------
    InvalidEvidence
        Evidence of another kind than its rule asks for.
    """
    lists = tuple(checklist(book, evidence, on=on, place=subject.place.code) for book in rules)
    tables = (statistics.employment, statistics.units, statistics.sized)
    sources = tuple(dict.fromkeys(table.source for table in tables if table is not None))
    return Dossier(subject, on, params, (), lists, sources=sources)
