"""Revealed comparative advantage, and where it is reached."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.location_quotient import location_quotient
from fondaco.territory.specialisation.totals import Totals

TIE = 1e-9  # relative: a quotient this close below the threshold reaches it; rounding decides nothing


def rca(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """Balassa's index (1965): the location quotient, under the name that trade economists look for."""
    return location_quotient(counts, totals=totals)


def presence(quotients: FloatArray, *, threshold: float = 1.0) -> FloatArray:
    """1 where a quotient reaches `threshold`, 0 where it does not, NaN where it is not known.

    A place with exactly the national share reaches 1 whatever the rounding of its quotient (`TIE`).
    """
    reached = (quotients >= threshold * (1 - TIE)).astype(np.float64)
    is_unknown = np.isnan(quotients)
    return np.where(is_unknown, np.nan, reached) if is_unknown.any() else reached
