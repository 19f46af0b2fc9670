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
    is_unknown = np.isnan(presence.sum(axis=0))
    known = (presence == 1).astype(np.float32)  # sums of ones are exact below 2**24 places
    both = known.T @ known
    ubiquity = np.diag(both).astype(np.float64)
    phi: FloatArray = np.maximum.outer(ubiquity, np.maximum(ubiquity, 1))
    np.divide(both, phi, out=phi)
    np.fill_diagonal(phi, np.where(ubiquity > 0, diagonal, 0))
    phi[is_unknown, :] = np.nan
    phi[:, is_unknown] = np.nan
    return phi
