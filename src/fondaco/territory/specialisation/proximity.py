"""Proximity of activities: how often the places that have one also have the other."""

import numpy as np

from fondaco.territory.arrays import FloatArray


def proximity(presence: FloatArray, *, diagonal: float = 0.0) -> FloatArray:
    """phi_pq = min(P(p | q), P(q | p)) = places with both / the larger ubiquity; 0 to 1.

    Hidalgo, Klinger, Barabasi and Hausmann (2007), "The product space conditions the development of nations".

    Parameters
    ----------
    presence
        Shape (n_places, n_activities), 1, 0 or NaN, see `presence`.
    diagonal
        Proximity of an activity to itself: 0 leaves it out of its own density, 1 is what the formula gives.

    Returns
    -------
    FloatArray
        Shape (n_activities, n_activities), symmetric; NaN where one of the two is not known in some place, 0 where
        nobody has one of them.
    """
    known = np.nan_to_num(presence).astype(np.float32)  # sums of ones are exact below 2**24 places
    both = (known.T @ known).astype(np.float64)
    ubiquity = np.diag(both).copy()
    both /= np.maximum(np.maximum(ubiquity[:, None], ubiquity[None, :]), 1)
    np.fill_diagonal(both, np.where(ubiquity > 0, diagonal, 0))
    is_unknown = np.isnan(presence).any(axis=0)
    both[is_unknown, :] = np.nan
    both[:, is_unknown] = np.nan
    return both
