"""Dated rules: what a law asks on a day, which evidence answers it, and who gives the evidence."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fnmatch import fnmatchcase

from fondaco.common.languages import LocalisedText
from fondaco.territory.feasibility.formats import day, in_each_language

SHORT_CITATION = LocalisedText("n. {number} ({date})", "№ {number} ({date})", "No. {number} ({date})")


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    NUMBER = "number"
    SHARE = "share"  # 0 to 1, written as a percentage
    YES_NO = "yes_no"
    DATE = "date"
    DOCUMENT = "document"  # exists or not, with its date


class Comparison(StrEnum):
    """How a number, share or date is held against its threshold; for dates: not before, not after."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"

    def holds(self, value: float, threshold: float) -> bool:
        """Whether `value` satisfies the comparison with `threshold`."""
        if self in (Comparison.AT_LEAST, Comparison.ABOVE):
            return value > threshold or (self == Comparison.AT_LEAST and value == threshold)
        return value < threshold or (self == Comparison.AT_MOST and value == threshold)


@dataclass(frozen=True, slots=True)
class Citation:
    """An act as lawyers quote it.

    `act` has the places `{number}` and `{date}`, such as "Legge {date}, n. {number}", so that both are the same in
    every language; an act without a number has `number` "" and no place for it. `is_verified` is False where number,
    date or article still have to be compared with the official text.
    """

    act: LocalisedText
    number: str
    dated: date
    article: LocalisedText = field(default_factory=LocalisedText)
    is_verified: bool = True

    def text(self) -> LocalisedText:
        """The citation in each language."""
        acts = in_each_language(self.act, lambda one: {"number": self.number, "date": day(self.dated, one)})
        if not self.article:
            return acts
        return LocalisedText(
            f"{acts.it}, {self.article.it}", f"{acts.ru}, {self.article.ru}", f"{acts.en}, {self.article.en}"
        )

    def short(self) -> LocalisedText:
        """Number and date alone, for amendments by acts of the same kind."""
        return in_each_language(SHORT_CITATION, lambda one: {"number": self.number, "date": day(self.dated, one)})


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A threshold that counts instead where another piece of evidence (a number or a share) holds."""

    evidence: str
    comparison: Comparison
    threshold: float
    then: float
    asks: LocalisedText
    kind: EvidenceKind = EvidenceKind.SHARE
    is_verified: bool = True


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing a rule asks, and the evidence that answers it.

    Parameters
    ----------
    evidence
        The key under which the evidence is given.
    asks
        What must hold, in words.
    given_by
        Who can give the evidence.
    comparison, threshold, unit
        Of a number or a share.
    day
        Of a date: the threshold.
    expected
        Of a yes or no: the answer that satisfies; of a document, always that it exists.
    lasts_months
        For how long the evidence counts from its date; None: as long as nothing says otherwise.
    is_verified
        False: threshold or wording still have to be compared with the official text.
    """

    evidence: str
    kind: EvidenceKind
    asks: LocalisedText
    given_by: LocalisedText
    comparison: Comparison | None = None
    threshold: float | None = None
    unit: LocalisedText = field(default_factory=LocalisedText)
    day: date | None = None
    expected: bool = True
    relaxed: tuple[Relaxation, ...] = ()
    lasts_months: int | None = None
    is_verified: bool = True


@dataclass(frozen=True, slots=True)
class Transition:
    """Approvals given before a change of the rule that stay valid for some time.

    `evidence` is the key of a document: given before the day `given_before`, it satisfies the rule for `lasts_months`
    from its date, and no longer.
    """

    evidence: str
    given_before: date
    lasts_months: int
    says: LocalisedText
    is_verified: bool = True

    def concerns(self, key: str, dated_on: date) -> bool:
        """Whether a document is an approval given before the change."""
        return key == self.evidence and dated_on < self.given_before


@dataclass(frozen=True, slots=True)
class Exemption:
    """A yes or no under which the rule has nothing to object; `answer` is the one that exempts."""

    evidence: str
    answer: bool
    asks: LocalisedText
    given_by: LocalisedText


@dataclass(frozen=True, slots=True)
class RuleVersion:
    """A rule as it stands from `valid_from` to `valid_to`, both days included; `valid_to` None: until further notice.

    `is_verified` is False where the days or the content still have to be compared with the official text.
    """

    valid_from: date
    citation: Citation
    requirements: tuple[Requirement, ...]
    valid_to: date | None = None
    amended_by: tuple[Citation, ...] = ()
    transition: Transition | None = None
    unless: Exemption | None = None
    note: LocalisedText = field(default_factory=LocalisedText)
    is_verified: bool = True

    def is_in_force(self, on: date) -> bool:
        """Whether this version counts on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def amended_until(self, on: date) -> tuple[Citation, ...]:
        """The amendments that existed on a day; later ones that left this version as it is are not news of that day."""
        return tuple(citation for citation in self.amended_by if citation.dated <= on)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the evidence that it asks for."""
        asked = [requirement.evidence for requirement in self.requirements]
        asked += [one.evidence for requirement in self.requirements for one in requirement.relaxed]
        asked += [self.transition.evidence] if self.transition else []
        return (*asked, *([self.unless.evidence] if self.unless else []))


@dataclass(frozen=True, slots=True)
class Rule:
    """One precondition through time.

    `places` are codes of the only places it is about, "RU-*" meaning all that begin so; empty: any place.
    """

    id: str
    title: LocalisedText
    route: str
    versions: tuple[RuleVersion, ...]
    places: tuple[str, ...] = ()

    def version_on(self, on: date) -> RuleVersion | None:
        """The version in force on a day."""
        return next((version for version in self.versions if version.is_in_force(on)), None)

    def is_about(self, place: str) -> bool:
        """Whether the rule concerns a place; without a place, every rule does."""
        return not self.places or not place or any(fnmatchcase(place, code) for code in self.places)


@dataclass(frozen=True, slots=True)
class Route:
    """A legal form a district can take, such as a recognised district, a cluster or a zone; or a gate before all."""

    id: str
    title: LocalisedText
    is_gate: bool = False


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of one jurisdiction; `checked_on` is the day on which somebody last compared them with the law."""

    jurisdiction: str
    name: LocalisedText
    checked_on: date
    routes: tuple[Route, ...]
    rules: tuple[Rule, ...]

    def route(self, identifier: str) -> Route:
        """The route of that id."""
        return next(route for route in self.routes if route.id == identifier)

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all evidence that any version of any rule asks for."""
        versions = [version for rule in self.rules for version in rule.versions]
        return frozenset(key for version in versions for key in version.keys)
