"""Herfindahl index: how concentrated a place is on few activities."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.shares import shares
from fondaco.territory.specialisation.totals import Totals, ratio


def herfindahl(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """Sum of squared shares of each place, shape (n_places,): 1 / n_activities to 1.

    NaN where a cell of the place is not known, even where an independent total is: every share counts.
    """
    return np.asarray(np.square(shares(counts, totals=totals)).sum(axis=1), dtype=np.float64)


def effective_number(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """1 / Herfindahl: how many equally large activities would be as concentrated; NaN as in `herfindahl`."""
    return ratio(1.0, herfindahl(counts, totals=totals))
