"""Where a number of a profile comes from: its parts, how they are put together, the source and the cautions."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.errors import InvalidParams
from fondaco.territory.sources import Source
from fondaco.territory.specialisation.coarseness import Coarseness
from fondaco.territory.specialisation.result import IndicatorName
from fondaco.territory.specialisation.states import IndicatorState


class Composition(StrEnum):
    """How a number is made of its terms."""

    GIVEN = "given"  # it stands in the source, or is so by convention
    RATIO = "ratio"  # the first term divided by the second
    DIFFERENCE = "difference"  # the first less the second
    SUM = "sum"  # all terms together
    REACHED = "reached"  # 1 where the first reaches the second, else 0
    BOUNDED = "bounded"  # the threshold, the last term, lies outside the first two
    DERIVED = "derived"  # solution of an eigenproblem; the terms go with it, they do not make it


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a number; `code` is the activity, place or size class that it is of, where it is one of many."""

    what: LocalisedText
    value: float
    code: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One number with everything that it stands on.

    Parameters
    ----------
    codes
        Place, activity, size class, as the indicator has axes.
    value, state, reason
        NaN with a reason where not known.
    lower, upper
        Bounds of a value that was suppressed, NaN where there are none.
    composition, terms
        How the value is made; for a RATIO the terms are numerator and denominator.
    basis
        The counts behind the terms.
    source
        Title, publisher, period, measure.
    coarseness, cautions
        How finely activities are told apart, and what a reader must know.
    """

    name: IndicatorName
    codes: tuple[str, ...]
    value: float
    state: IndicatorState
    reason: LocalisedText
    lower: float
    upper: float
    meaning: LocalisedText
    composition: Composition
    terms: tuple[Term, ...]
    basis: tuple[Term, ...]
    source: Source
    coarseness: Coarseness
    cautions: tuple[LocalisedText, ...]

    @property
    def numerator(self) -> float:
        return self.terms[0].value if self.composition is Composition.RATIO else np.nan

    @property
    def denominator(self) -> float:
        return self.terms[1].value if self.composition is Composition.RATIO else np.nan


def recomposed(explanation: Explanation) -> float:
    """The value from the terms alone, to check that they explain it; NaN where it is GIVEN or DERIVED."""
    values = [term.value for term in explanation.terms]
    match explanation.composition:
        case Composition.RATIO:
            return values[0] / values[1]
        case Composition.DIFFERENCE:
            return values[0] - values[1]
        case Composition.SUM:
            return float(np.sum(values))
        case Composition.REACHED:
            return float(values[0] >= values[1] * (1 - 1e-9))
        case Composition.BOUNDED:
            return float(values[0] >= values[2])
        case _:
            return np.nan


def no_such_number(name: IndicatorName, codes: tuple[str, ...], why: str) -> InvalidParams:
    """The error for a number that a profile does not have."""
    return InvalidParams("explanation", [f"{name} of {' x '.join(codes) or 'nothing'}: {why}"])
