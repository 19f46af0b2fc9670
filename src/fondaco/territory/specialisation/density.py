"""Relatedness density: how much of what is close to an activity a place already has."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


def density(presence: FloatArray, proximity: FloatArray) -> FloatArray:
    """d_ap = sum_q phi_pq M_aq / sum_q phi_pq, 0 to 1.

    Hidalgo and others (2007); Boschma, Balland and Kogler (2015), "Relatedness and technological change in cities".

    Parameters
    ----------
    presence
        Shape (n_places, n_activities), 1, 0 or NaN, see `presence`.
    proximity
        Shape (n_activities, n_activities), see `proximity`; it may come from other places than these.

    Returns
    -------
    FloatArray
        Shape of `presence`; NaN where an activity that is close is not known in the place, where a proximity is not
        known, and for an activity that is close to nothing.
    """
    is_unknown = np.isnan(presence)
    known = np.where(is_unknown, 0, presence) if is_unknown.any() else presence
    result = ratio(known @ proximity.T, proximity.sum(axis=1)[None, :])
    if is_unknown.any():
        result[is_unknown.astype(np.float64) @ (proximity.T != 0) > 0] = np.nan
    return result
