"""Why an answer is what it is, in three languages: value, threshold and dates, and nothing that advises."""

from dataclasses import dataclass
from datetime import date

from fondaco.common.languages import Language, LocalisedText
from fondaco.territory.feasibility import formats, texts
from fondaco.territory.feasibility.evidence import PieceOfEvidence
from fondaco.territory.feasibility.result import Cause
from fondaco.territory.feasibility.rule import EvidenceKind, Exemption, Relaxation, Requirement, Rule, RuleVersion


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence about a requirement is made of."""

    requirement: Requirement
    on: date
    piece: PieceOfEvidence | None = None
    threshold: float | None = None
    until: date | None = None


def of_requirement(cause: Cause, facts: Facts) -> LocalisedText:
    """The sentence for a requirement."""
    return formats.in_each_language(texts.REASONS[cause], lambda language: _values(facts, language))


def of_version(cause: Cause, rule: Rule, version: RuleVersion, on: date) -> LocalisedText:
    """The sentence for a rule that is not in force on the day; `version` is the nearest one."""
    limit = version.valid_from if cause == Cause.NOT_YET_IN_FORCE else version.valid_to
    return formats.in_each_language(
        texts.REASONS[cause],
        lambda language: {
            "limit": formats.day(limit or on, language),
            "on": formats.day(on, language),
            "rule": rule.title.in_language(language),
        },
    )


def of_approval(cause: Cause, piece: PieceOfEvidence, until: date, on: date) -> LocalisedText:
    """The sentence for an approval given before a change."""
    return formats.in_each_language(
        texts.REASONS[cause],
        lambda language: {
            "dated": formats.day(piece.dated_on, language),
            "until": formats.day(until, language),
            "on": formats.day(on, language),
        },
    )


def of_exemption(exemption: Exemption, piece: PieceOfEvidence) -> LocalisedText:
    """The sentence for a rule that has nothing to object."""
    return formats.in_each_language(
        texts.REASONS[Cause.EXEMPT],
        lambda language: {
            "asks": exemption.asks.in_language(language),
            "answer": (texts.YES if exemption.answer else texts.NO).in_language(language),
            "dated": formats.day(piece.dated_on, language),
            "paper": _paper(piece),
        },
    )


def threshold_text(requirement: Requirement) -> LocalisedText:
    """What is asked, as a table shows it: '≥ 20 %', 'yes', 'document'."""
    return LocalisedText(*(_asked(requirement, requirement.threshold, language) for language in Language))


def relaxation_text(relaxation: Relaxation) -> LocalisedText:
    """The condition under which another threshold counts."""

    def values(language: Language) -> dict[str, str]:
        write = formats.share if relaxation.kind == EvidenceKind.SHARE else formats.number
        return {
            "then": write(relaxation.then, language),
            "asks": relaxation.asks.in_language(language),
            "sign": texts.SIGNS[relaxation.comparison],
            "threshold": write(relaxation.threshold, language),
        }

    return formats.in_each_language(texts.RELAXED, values)


def _values(facts: Facts, language: Language) -> dict[str, str]:
    requirement, piece = facts.requirement, facts.piece
    return {
        "value": _value(requirement, piece, facts.threshold, language),
        "threshold": _asked(requirement, facts.threshold, language),
        "easier": ", ".join(_asked(requirement, one.then, language) for one in requirement.relaxed),
        "dated": formats.day(piece.dated_on, language) if piece else "",
        "until": formats.day(facts.until, language) if facts.until else "",
        "on": formats.day(facts.on, language),
        "paper": _paper(piece) if piece else "",
    }


def _asked(requirement: Requirement, threshold: float | None, language: Language) -> str:
    if requirement.kind == EvidenceKind.DOCUMENT:
        return texts.DOCUMENT.in_language(language)
    if requirement.kind == EvidenceKind.YES_NO:
        return (texts.YES if requirement.expected else texts.NO).in_language(language)
    if requirement.comparison is None:
        return ""
    if requirement.kind == EvidenceKind.DATE:
        limit = formats.day(requirement.day, language) if requirement.day else ""
        return texts.DATE_SIGNS[requirement.comparison].in_language(language).format(date=limit)
    limit = _number(requirement, threshold if threshold is not None else requirement.threshold or 0.0, None, language)
    return f"{texts.SIGNS[requirement.comparison]}{formats.NO_BREAK_SPACE}{limit}"


def _value(requirement: Requirement, piece: PieceOfEvidence | None, beside: float | None, language: Language) -> str:
    if piece is None:
        return "–"
    if isinstance(piece.value, bool):
        return (texts.YES if piece.value else texts.NO).in_language(language)
    if isinstance(piece.value, date):
        return formats.day(piece.value, language)
    return _number(requirement, piece.value, requirement.threshold if beside is None else beside, language)


def _number(requirement: Requirement, value: float, beside: float | None, language: Language) -> str:
    if requirement.kind == EvidenceKind.SHARE:
        decimals = formats.decimals_beside(value * 100, value * 100 if beside is None else beside * 100)
        return formats.share(value, language, decimals=decimals)
    written = formats.number(
        value, language, decimals=formats.decimals_beside(value, value if beside is None else beside)
    )
    unit = requirement.unit.in_language(language)
    return f"{written}{formats.NO_BREAK_SPACE}{unit}" if unit else written


def _paper(piece: PieceOfEvidence) -> str:
    parts = [part for part in (piece.reference, piece.issuer) if part]
    return f" ({', '.join(parts)})" if parts else ""
