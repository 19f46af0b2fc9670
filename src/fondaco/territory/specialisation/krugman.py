"""Krugman's dissimilarity: how far the shares of two places, or of a place and the country, lie apart."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.finger_kreinin import finger_kreinin
from fondaco.territory.specialisation.shares import national_shares, shares
from fondaco.territory.specialisation.totals import Totals


def krugman(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """Sum over the activities of |share in the place - share in the country|, shape (n_places,), 0 to 2.

    NaN where a cell or a total is not known (Krugman 1991, Geography and Trade).
    """
    apart = np.abs(shares(counts, totals=totals) - national_shares(counts, totals=totals)[None, :])
    return np.asarray(apart.sum(axis=1), dtype=np.float64)


def krugman_between(shares_a: FloatArray, shares_b: FloatArray) -> FloatArray:
    """Sum over the activities of |share in a - share in b|, shape (n_a, n_b), 0 to 2.

    Where shares add up to one this is 2 (1 - FK), see `finger_kreinin`. Arguments and unknown shares as there.
    """
    both = shares_a.sum(axis=1)[:, None] + shares_b.sum(axis=1)[None, :]
    return np.asarray(np.maximum(both - 2 * finger_kreinin(shares_a, shares_b), 0), dtype=np.float64)
