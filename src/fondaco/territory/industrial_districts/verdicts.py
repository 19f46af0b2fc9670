"""Comparisons within bounds, and how three-valued verdicts combine."""

from collections.abc import Iterable
from math import isnan

from fondaco.territory.industrial_districts.params import Sign
from fondaco.territory.industrial_districts.result import Figure, Verdict


def compared(figure: Figure, sign: Sign, threshold: Figure) -> tuple[Verdict, Verdict]:
    """What is certain, and what the best estimates say. A figure that does not exist fails."""
    certain = _certain(figure, sign, threshold)
    if certain is not Verdict.UNKNOWN:
        return certain, certain
    if isnan(figure.best) or isnan(threshold.best):
        return certain, Verdict.UNKNOWN
    return certain, verdict_of(_holds(figure.best, sign, threshold.best))


def verdict_of(holds: bool) -> Verdict:
    """PASSED or FAILED."""
    return Verdict.PASSED if holds else Verdict.FAILED


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Failed where one failed, else unknown where one is, else passed."""
    found = set(verdicts)
    return next((each for each in (Verdict.FAILED, Verdict.UNKNOWN) if each in found), Verdict.PASSED)


def opposite(verdict: Verdict) -> Verdict:
    """Passed for failed and the other way round."""
    return {Verdict.PASSED: Verdict.FAILED, Verdict.FAILED: Verdict.PASSED}.get(verdict, verdict)


def same_or_unknown(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that all share, else unknown."""
    found = set(verdicts)
    return found.pop() if len(found) == 1 else Verdict.UNKNOWN


def _certain(figure: Figure, sign: Sign, threshold: Figure) -> Verdict:
    if isnan(figure.lower) or isnan(threshold.lower):
        return Verdict.FAILED
    if _holds(figure.lower, sign, threshold.upper):
        return Verdict.PASSED
    if not _holds(figure.upper, sign, threshold.lower):
        return Verdict.FAILED
    return Verdict.UNKNOWN


def _holds(figure: float, sign: Sign, threshold: float) -> bool:
    return figure >= threshold if sign is Sign.AT_LEAST else figure > threshold
