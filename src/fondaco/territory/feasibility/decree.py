"""The indices of the Italian decree of 1993 as evidence for the rule that asks for them."""

from dataclasses import dataclass
from datetime import date
from math import isfinite

from fondaco.territory.feasibility.evidence import PieceOfEvidence
from fondaco.territory.industrial_districts import Decree1993, IndexCode
from fondaco.territory.industrial_districts.result import Comparison, Verdict

KEYS = {
    IndexCode.MANUFACTURING: "manufacturing_index",
    IndexCode.DENSITY: "unit_density_index",
    IndexCode.SPECIALISATION: "specialisation_index",
    IndexCode.SPECIALISED_SHARE: "specialised_share",
    IndexCode.SMALL_FIRMS: "small_firms_share",
}
SHARES = (IndexCode.SPECIALISED_SHARE, IndexCode.SMALL_FIRMS)


def evidence_of_decree(found: Decree1993, place: str, *, dated_on: date) -> tuple[PieceOfEvidence, ...]:
    """The indices of a place, relative to the country (or region) where the decree compares, else as shares.

    Where cells are not known, an index whose answer is certain all the same is given by the bound nearest to its
    threshold, and its reference says "at least" (≥) or "at most" (≤); one whose answer is open is left out: it would be
    an estimate, not evidence.

    Parameters
    ----------
    dated_on
        The day to which the figures refer, such as the last day of their year.

    Raises
    ------
    KeyError
        The place is not in the table.
    """
    excess = {IndexCode.MANUFACTURING: found.params.excess, IndexCode.SPECIALISATION: found.params.excess}
    pieces = []
    for index in found.system(place).indices:
        code = IndexCode(index.code)
        bound = _bound(index)
        if bound is not None and not (code not in SHARES and bound.threshold == 0):
            value = bound.value if code in SHARES else bound.value / bound.threshold * excess.get(code, 1.0)
            reference = f"{found.source} {bound.sign}".strip()
            pieces.append(PieceOfEvidence(KEYS[code], value, dated_on, reference=reference))
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class _Bound:
    value: float
    threshold: float
    sign: str


def _bound(index: Comparison) -> _Bound | None:
    """Value and threshold as near to each other as they can be; None where the answer is open."""
    figure, threshold = index.figure, index.threshold
    if figure.is_exact and threshold.is_exact:
        return _Bound(figure.best, threshold.best, "")
    if index.verdict is Verdict.PASSED:
        return _Bound(figure.lower, threshold.upper, "(≥)")
    if index.verdict is Verdict.FAILED and isfinite(figure.upper):
        return _Bound(figure.upper, threshold.lower, "(≤)")
    return None
