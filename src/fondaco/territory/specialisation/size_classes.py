"""Specialisation by size class: whether an activity's jobs in a place are in smaller or larger units than elsewhere."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


def size_quotient(counts: FloatArray) -> FloatArray:
    """LQ_sgk = (E_sgk / E_sg) / (E_gk / E_g), by size class `k` of the local unit, on the jobs of each activity.

    Parameters
    ----------
    counts
        Shape (n_places, n_activities, n_sizes), the classes of `SIZES`; NaN where the cell is not known.

    Returns
    -------
    FloatArray
        Same shape, no unit; 1 means the national share of the class. NaN where a class of the place or of the country
        is not known, where the place has no jobs in the activity, and for a class that nobody has. Step 2 of the
        Sforzi-Istat procedure (Istat 2015, I distretti industriali 2011).
    """
    of_place = ratio(counts, counts.sum(axis=2, keepdims=True))
    of_country = counts.sum(axis=0)
    return ratio(of_place, ratio(of_country, of_country.sum(axis=1, keepdims=True))[None, :, :])


def greatest_size(counts: FloatArray) -> FloatArray:
    """Position in `SIZES` of the greatest quotient, shape (n_places, n_activities); NaN where one is not known.

    A class that nobody in the country has is passed over. On ties the smaller class.
    """
    nobody = counts.sum(axis=0)[None, :, :] == 0
    compared = np.where(nobody, -1.0, size_quotient(counts))
    greatest = np.argmax(np.nan_to_num(compared, nan=-1.0), axis=2).astype(np.float64)
    return np.where(np.isnan(compared).any(axis=2) | nobody.all(axis=2), np.nan, greatest)
