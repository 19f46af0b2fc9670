"""Holds evidence against one requirement on one day."""

import calendar
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite

from fondaco.territory.errors import InvalidEvidence
from fondaco.territory.feasibility import reasoning
from fondaco.territory.feasibility.evidence import Evidence, PieceOfEvidence
from fondaco.territory.feasibility.result import Cause, Finding, Status
from fondaco.territory.feasibility.rule import EvidenceKind, Exemption, Relaxation, Requirement, Transition

STATUS_OF = {
    Cause.THRESHOLD_REACHED: Status.MET,
    Cause.AS_ASKED: Status.MET,
    Cause.DOCUMENT_EXISTS: Status.MET,
    Cause.THRESHOLD_MISSED: Status.NOT_MET,
    Cause.NOT_AS_ASKED: Status.NOT_MET,
    Cause.NO_DOCUMENT: Status.NOT_MET,
    Cause.NO_EVIDENCE: Status.UNKNOWN,
    Cause.EVIDENCE_IS_LATER: Status.UNKNOWN,
    Cause.RELAXATION_UNKNOWN: Status.UNKNOWN,
    Cause.EVIDENCE_TOO_OLD: Status.EXPIRED,
    Cause.EVIDENCE_RAN_OUT: Status.EXPIRED,
}


def months_later(start: date, months: int) -> date:
    """The day of the same number so many months later, or the last of that month."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class Limits:
    """For how long evidence counts, by the rule."""

    lasts_months: int | None = None
    transition: Transition | None = None

    def until(self, piece: PieceOfEvidence) -> date | None:
        """The last day on which a piece counts, None where nothing limits it."""
        months = [self.lasts_months] if self.lasts_months is not None else []
        if self.transition and self.transition.concerns(piece.key, piece.dated_on):
            months.append(self.transition.lasts_months)
        days = [months_later(piece.dated_on, each) for each in months]
        return min((day for day in (*days, piece.valid_until) if day is not None), default=None)


NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Judge:
    """Answers requirements from evidence on a day."""

    evidence: Evidence
    on: date

    def finding(self, requirement: Requirement, transition: Transition | None = None) -> Finding:
        """The answer to a requirement.

        Raises
        ------
        InvalidEvidence
            The evidence is not of the kind that is asked.
        """
        pieces = self.evidence.of(requirement.evidence, self.on)
        if not pieces:
            is_later = bool(self.evidence.later_than(requirement.evidence, self.on))
            cause = Cause.EVIDENCE_IS_LATER if is_later else Cause.NO_EVIDENCE
            return self._found(requirement, cause, wanted=(requirement.evidence,))
        for piece in pieces:
            _check_kind(self.evidence.name, piece, requirement.kind)
        limits = Limits(requirement.lasts_months, transition)
        current = self.current(requirement.evidence, limits)
        if current is None:
            return self._out_of_date(requirement, pieces[0], limits)
        if requirement.kind in (EvidenceKind.NUMBER, EvidenceKind.SHARE):
            return replace(self._measured(requirement, current), lasts_until=limits.until(current))
        return self._found(requirement, _plain_cause(requirement, current), current, until=limits.until(current))

    def current(self, key: str, limits: Limits = NO_LIMITS) -> PieceOfEvidence | None:
        """The latest piece of a key that counts on the day."""
        for piece in self.evidence.of(key, self.on):
            until = limits.until(piece)
            if until is None or self.on <= until:
                return piece
        return None

    def is_exempt(self, exemption: Exemption) -> PieceOfEvidence | None:
        """The evidence that exempts, where there is one that counts on the day."""
        piece = self.current(exemption.evidence)
        if piece is None:
            return None
        _check_kind(self.evidence.name, piece, EvidenceKind.YES_NO)
        return piece if piece.value is exemption.answer else None

    def _out_of_date(self, requirement: Requirement, piece: PieceOfEvidence, limits: Limits) -> Finding:
        ran_out = piece.valid_until is not None and piece.valid_until == limits.until(piece)
        cause = Cause.EVIDENCE_RAN_OUT if ran_out else Cause.EVIDENCE_TOO_OLD
        return self._found(requirement, cause, piece, until=limits.until(piece), wanted=(requirement.evidence,))

    def _measured(self, requirement: Requirement, piece: PieceOfEvidence) -> Finding:
        comparison, base = requirement.comparison, requirement.threshold
        if comparison is None or base is None:
            raise TypeError(f"{requirement.evidence}: a {requirement.kind} without a threshold; rule files forbid it")
        value = float(piece.value)  # type: ignore[arg-type]  # _check_kind: a number
        if comparison.holds(value, base):
            return self._found(requirement, Cause.THRESHOLD_REACHED, piece, threshold=base)
        easier = [one for one in requirement.relaxed if comparison.holds(value, one.then)]
        granted = [one for one in easier if self._is_granted(one) is True]
        if granted:
            return self._found(requirement, Cause.THRESHOLD_REACHED, piece, threshold=granted[0].then)
        unclear = tuple(one.evidence for one in easier if self._is_granted(one) is None)
        if unclear:
            return self._found(requirement, Cause.RELAXATION_UNKNOWN, piece, threshold=base, wanted=unclear)
        granted = [one for one in requirement.relaxed if self._is_granted(one)]
        threshold = granted[0].then if granted else base
        return self._found(requirement, Cause.THRESHOLD_MISSED, piece, threshold=threshold)

    def _is_granted(self, relaxation: Relaxation) -> bool | None:
        piece = self.current(relaxation.evidence)
        if piece is None:
            return None
        _check_kind(self.evidence.name, piece, relaxation.kind)
        return relaxation.comparison.holds(float(piece.value), relaxation.threshold)  # type: ignore[arg-type]  # checked

    def _found(
        self,
        requirement: Requirement,
        cause: Cause,
        piece: PieceOfEvidence | None = None,
        *,
        threshold: float | None = None,
        until: date | None = None,
        wanted: tuple[str, ...] = (),
    ) -> Finding:
        says = reasoning.of_requirement(cause, reasoning.Facts(requirement, self.on, piece, threshold, until))
        return Finding(requirement, STATUS_OF[cause], cause, says, piece, threshold, until, wanted)


def _plain_cause(requirement: Requirement, piece: PieceOfEvidence) -> Cause:
    if requirement.kind == EvidenceKind.DOCUMENT:
        return Cause.DOCUMENT_EXISTS if piece.value else Cause.NO_DOCUMENT
    if requirement.kind == EvidenceKind.YES_NO:
        return Cause.AS_ASKED if piece.value is requirement.expected else Cause.NOT_AS_ASKED
    if requirement.comparison is None or requirement.day is None or not isinstance(piece.value, date):
        raise TypeError(f"{requirement.evidence}: a date without a threshold; rule files forbid it")
    holds = requirement.comparison.holds(piece.value.toordinal(), requirement.day.toordinal())
    return Cause.THRESHOLD_REACHED if holds else Cause.THRESHOLD_MISSED


WANTED = {
    EvidenceKind.NUMBER: "a number",
    EvidenceKind.SHARE: "a share from 0 to 1",
    EvidenceKind.YES_NO: "true or false",
    EvidenceKind.DATE: "a date such as 2024-05-31",
    EvidenceKind.DOCUMENT: "true where the document exists, else false",
}


def _check_kind(name: str, piece: PieceOfEvidence, kind: EvidenceKind) -> None:
    value = piece.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    fits = {
        EvidenceKind.NUMBER: is_number,
        EvidenceKind.SHARE: is_number and 0 <= value <= 1,  # type: ignore[operator]  # is_number
        EvidenceKind.DATE: isinstance(value, date),
    }.get(kind, isinstance(value, bool))
    if not fits:
        shown = value.isoformat() if isinstance(value, date) else repr(value)
        raise InvalidEvidence(name, [f"{piece.key}, {piece.dated_on}: value is {shown}; expected {WANTED[kind]}"])
