"""Complexity outlook: how many complex activities lie close to what a place has."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


def outlook_index(presence: FloatArray, density: FloatArray, pci: FloatArray) -> FloatArray:
    """COI_a = sum_p d_ap (1 - M_ap) PCI_p, shape (n_places,): NaN where any of it is not known.

    Hausmann, Hidalgo and others (2014), "The Atlas of Economic Complexity". Arguments as in `outlook_gain`.
    """
    return (density * (1 - presence)) @ pci


def outlook_gain(presence: FloatArray, proximity: FloatArray, pci: FloatArray) -> FloatArray:
    """COG_ap = (1 - M_ap) sum_q (1 - M_aq) phi_qp PCI_q / sum_r phi_qr: what the outlook gains if `a` takes up `p`.

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
        Shape of `presence`, 0 for what the place already has; NaN in a place where a presence is not known.
    """
    absent = 1 - presence
    weights = ratio(pci, proximity.sum(axis=1))
    weights = np.where(proximity.sum(axis=1) == 0, 0, weights)
    return absent * (absent @ (proximity * weights[:, None]))
