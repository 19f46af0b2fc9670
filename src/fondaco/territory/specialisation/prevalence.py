"""Prevalence: by how many jobs a place has more of an activity than the national share would give it."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import Totals, margins, ratio


def prevalence(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """P_sg = E_sg - E_s * E_g / E, in jobs: the location quotient in absolute terms (Istat 2015; Lorenzini 2015).

    Shape and unknown cells as in `location_quotient`. Zero where the place has exactly the national share, and where
    nobody has the activity.
    """
    whole = margins(counts, totals)
    expected = np.outer(whole.places, ratio(whole.activities, whole.everything))
    return np.asarray(counts - expected, dtype=np.float64)
