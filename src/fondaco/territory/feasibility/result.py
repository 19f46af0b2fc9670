"""What a checklist answers: met, not met, unknown or expired, each with its reasoning."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.feasibility.evidence import PieceOfEvidence
from fondaco.territory.feasibility.rule import (
    Citation,
    Relaxation,
    Requirement,
    Route,
    Rule,
    RuleBook,
    RuleVersion,
    Transition,
)


class Status(StrEnum):
    """The answer to a rule."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    EXPIRED = "expired"  # the rule is not in force on the day, or the evidence counts no longer


class Cause(StrEnum):
    """Why an answer is what it is."""

    THRESHOLD_REACHED = "threshold_reached"
    AS_ASKED = "as_asked"
    DOCUMENT_EXISTS = "document_exists"
    APPROVAL_STILL_VALID = "approval_still_valid"
    EXEMPT = "exempt"
    ALL_MET = "all_met"
    THRESHOLD_MISSED = "threshold_missed"
    NOT_AS_ASKED = "not_as_asked"
    NO_DOCUMENT = "no_document"
    NO_EVIDENCE = "no_evidence"
    EVIDENCE_IS_LATER = "evidence_is_later"
    RELAXATION_UNKNOWN = "relaxation_unknown"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    NO_LONGER_IN_FORCE = "no_longer_in_force"
    EVIDENCE_TOO_OLD = "evidence_too_old"
    EVIDENCE_RAN_OUT = "evidence_ran_out"
    APPROVAL_EXPIRED = "approval_expired"


RestsOn = RuleVersion | Citation | Requirement | Relaxation | Transition
WORST_FIRST = (Status.NOT_MET, Status.EXPIRED, Status.UNKNOWN, Status.MET)


def worst(statuses: tuple[Status, ...]) -> Status:
    """The answer to all of several: not met before expired before unknown before met; of none: unknown."""
    return min(statuses, key=WORST_FIRST.index, default=Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one requirement; `threshold` is the one that counted, after relaxations."""

    requirement: Requirement
    status: Status
    cause: Cause
    reasoning: LocalisedText
    piece: PieceOfEvidence | None = None
    threshold: float | None = None
    lasts_until: date | None = None
    wanted: tuple[str, ...] = ()  # keys of the evidence that would change the answer


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one rule: `version` is the one in force on the day, else the last before it, else the first."""

    rule: Rule
    version: RuleVersion
    status: Status
    cause: Cause
    reasoning: LocalisedText
    findings: tuple[Finding, ...] = ()

    @property
    def is_in_force(self) -> bool:
        """Whether the rule counts on the day."""
        return self.cause not in (Cause.NOT_YET_IN_FORCE, Cause.NO_LONGER_IN_FORCE)

    @property
    def is_verified(self) -> bool:
        """Whether everything the answer rests on was compared with the official text."""
        version = self.version
        rests_on: list[RestsOn] = [version, version.citation, *version.amended_by]
        rests_on += [finding.requirement for finding in self.findings]
        rests_on += [one for finding in self.findings for one in finding.requirement.relaxed]
        rests_on += [version.transition] if version.transition else []
        return all(part.is_verified for part in rests_on)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The answers of one jurisdiction on one day, in the order of its file.

    `elsewhere` are the rules that concern other places only. A checklist is information, never advice.
    """

    rules: RuleBook
    on: date
    answers: tuple[Answer, ...]
    elsewhere: tuple[str, ...] = ()

    def count(self, status: Status) -> int:
        """How many rules have that answer."""
        return sum(answer.status == status for answer in self.answers)

    def answers_of(self, route: Route) -> tuple[Answer, ...]:
        """The answers to the rules of a route."""
        return tuple(answer for answer in self.answers if answer.rule.route == route.id)

    def status_of(self, route: Route) -> Status:
        """The answer to a route as a whole: that of its worst rule."""
        return worst(tuple(answer.status for answer in self.answers_of(route)))
