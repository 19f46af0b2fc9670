"""Which industry is the main one of a system, and which others could be once unknown cells are known."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.industrial_districts.bounds import Bounds
from fondaco.territory.industrial_districts.figures import Specialised
from fondaco.territory.industrial_districts.params import DistrictParams, Sign
from fondaco.territory.industrial_districts.result import Verdict


@dataclass(frozen=True, slots=True)
class Candidates:
    """Positions of industries: the main one for certain, by the estimates, and all that it could be.

    `verdict`: whether any industry's quotient is above the threshold.
    """

    certain: int | None
    estimated: int | None
    possible: tuple[int, ...]
    verdict: Verdict
    likely_verdict: Verdict

    @property
    def likely(self) -> int | None:
        """The certain one, else that of the estimates."""
        return self.estimated if self.certain is None else self.certain

    @property
    def shown(self) -> int | None:
        """The one that the trace looks at: the likely one, else the first possible one."""
        return self.possible[0] if self.likely is None and self.possible else self.likely


def candidates(industries: Specialised, at: int, params: DistrictParams) -> Candidates:
    """Among industries with a quotient above the threshold, that with the greatest prevalence; on ties the first."""
    quotient, prevalence = industries.quotient[at], industries.prevalence[at]
    surely, perhaps = _above(quotient.lower, params), _above(quotient.upper, params)
    floor = prevalence.lower[surely].max(initial=-np.inf)
    possible = tuple(np.flatnonzero(perhaps & (prevalence.upper >= floor)).tolist())
    certain = _certain(possible, surely, prevalence)
    is_estimated = not np.isnan(quotient.best).all()
    likely = _above(quotient.best, params)
    estimated = int(np.argmax(np.where(likely, prevalence.best, -np.inf))) if likely.any() else None
    verdict = Verdict.PASSED if surely.any() else Verdict.UNKNOWN if possible else Verdict.FAILED
    guess = Verdict.PASSED if likely.any() else Verdict.FAILED if is_estimated else Verdict.UNKNOWN
    return Candidates(certain, estimated, possible, verdict, guess if verdict is Verdict.UNKNOWN else verdict)


def _certain(possible: tuple[int, ...], surely: BoolArray, prevalence: Bounds) -> int | None:
    """The only one left, or the first of several that are known to be equal."""
    rows = list(possible)
    is_settled = rows and surely[rows].all() and (len(rows) == 1 or prevalence.is_exact[rows].all())
    return rows[0] if is_settled else None


def _above(quotients: FloatArray, params: DistrictParams) -> BoolArray:
    with np.errstate(invalid="ignore"):
        at_least = params.quotient_sign is Sign.AT_LEAST
        above: BoolArray = quotients >= params.quotient if at_least else quotients > params.quotient
    return above
