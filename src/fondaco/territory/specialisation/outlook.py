"""Complexity outlook: how many complex activities lie close to what a place has.

Hausmann, Hidalgo and others (2014), "The Atlas of Economic Complexity".
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


def outlook_index(presence: FloatArray, proximity: FloatArray, pci: FloatArray) -> FloatArray:
    """COI_a = sum_p d_ap (1 - M_ap) PCI_p, with d the `density`.

    Parameters
    ----------
    presence
        Shape (n_places, n_activities), 1, 0 or NaN.
    proximity
        Shape (n_activities, n_activities).
    pci
        Shape (n_activities,), complexity of the activities.

    Returns
    -------
    FloatArray
        Shape (n_places,); NaN for a place in which a presence is not known. What is close to nothing adds nothing.
    """
    weights = _per_proximity(pci, proximity)
    return np.asarray(((presence @ proximity.T) * (1 - presence)) @ weights, dtype=np.float64)


def outlook_gain(presence: FloatArray, proximity: FloatArray, pci: FloatArray) -> FloatArray:
    """COG_ap = (1 - M_ap) sum_q (1 - M_aq) phi_qp PCI_q / sum_r phi_qr: what the outlook gains if `a` takes up `p`.

    Arguments as in `outlook_index`. Shape of `presence`, 0 for what the place already has; NaN in a place where a
    presence is not known.
    """
    absent = 1 - presence
    return np.asarray(absent * (absent @ (proximity * _per_proximity(pci, proximity)[:, None])), dtype=np.float64)


def _per_proximity(pci: FloatArray, proximity: FloatArray) -> FloatArray:
    close = proximity.sum(axis=1)
    return np.where(close == 0, 0, ratio(pci, close))
