"""An invented country's law, as small as a law can be and still show everything a checklist does."""

from dataclasses import replace
from datetime import date

from fondaco.common.languages import LocalisedText
from fondaco.territory.feasibility import (
    Citation,
    Comparison,
    Evidence,
    EvidenceKind,
    Exemption,
    PieceOfEvidence,
    Relaxation,
    Requirement,
    Route,
    Rule,
    RuleBook,
    RuleVersion,
    Transition,
)


def text(word: str) -> LocalisedText:
    return LocalisedText(f"{word} it", f"{word} ru", f"{word} en")


ACT = LocalisedText("Legge {date}, n. {number}", "Закон от {date} № {number}", "Law No. {number} of {date}")
OLD_LAW = Citation(ACT, "7", date(2000, 1, 10), LocalisedText("art. 2", "ст. 2", "art. 2"))
NEW_LAW = Citation(ACT, "19", date(2010, 12, 1))

SHARE = Requirement(
    "local_share", EvidenceKind.SHARE, text("share"), text("office"), comparison=Comparison.AT_LEAST, threshold=0.2
)
RELAXED = replace(
    SHARE, relaxed=(Relaxation("island_share", Comparison.AT_LEAST, 0.3, 0.1, text("on islands")),)
)  # fmt: skip
NUMBER = Requirement(
    "n_firms", EvidenceKind.NUMBER, text("firms"), text("office"), comparison=Comparison.ABOVE, threshold=5
)
YES = Requirement("is_open", EvidenceKind.YES_NO, text("open"), text("office"))
NO = replace(YES, evidence="is_closed", expected=False)
DOCUMENT = Requirement("permit", EvidenceKind.DOCUMENT, text("permit"), text("ministry"))
FRESH = replace(DOCUMENT, evidence="screening", lasts_months=1)
DATE = Requirement(
    "founded_on", EvidenceKind.DATE, text("founded"), text("register"), comparison=Comparison.AT_MOST,
    day=date(2015, 6, 30),
)  # fmt: skip
EXEMPTION = Exemption("is_small", True, text("small"), text("register"))
TRANSITION = Transition("permit", date(2011, 1, 1), 60, text("old permits"))


def version(*requirements: Requirement, valid_from: date = date(2000, 2, 1), **more: object) -> RuleVersion:
    return RuleVersion(valid_from, OLD_LAW, requirements, **more)  # type: ignore[arg-type]  # what the test names


def book(*versions: RuleVersion, places: tuple[str, ...] = ()) -> RuleBook:
    rule = Rule("district", text("district"), "route", versions, places)
    return RuleBook("arcadia", text("Arcadia"), date(2024, 1, 1), (Route("route", text("route")),), (rule,))


def piece(key: str, value: bool | float | date, on: date = date(2020, 3, 1), until: date | None = None) -> Evidence:
    return Evidence((PieceOfEvidence(key, value, on, until, "n. 5", "Office"),))


def together(*parts: Evidence) -> Evidence:
    return Evidence(tuple(each for part in parts for each in part.pieces))
