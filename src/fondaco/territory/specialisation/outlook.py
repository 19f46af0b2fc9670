"""Complexity outlook: how many complex activities lie close to what a place has, and what a new one would add.

Hausmann, Hidalgo and others (2014), "The Atlas of Economic Complexity".
"""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """`index`, shape (n_places,), and `gain`, shape (n_places, n_activities); NaN where a presence is not known."""

    index: FloatArray
    gain: FloatArray


def outlook(presence: FloatArray, proximity: FloatArray, pci: FloatArray) -> Outlook:
    """COI_a = sum_p d_ap (1 - M_ap) PCI_p and COG_ap = (1 - M_ap) sum_q (1 - M_aq) phi_qp PCI_q / sum_r phi_qr.

    The index adds up the complexity of what a place lacks, by its `density` d; the gain is what the index would win if
    the place took up an activity, 0 for what it already has. Both are one product: what each activity, had or lacking,
    contributes to the index through what is close to it.

    Parameters
    ----------
    presence
        Shape (n_places, n_activities), 1, 0 or NaN.
    proximity
        Shape (n_activities, n_activities). What is close to nothing adds nothing.
    pci
        Shape (n_activities,), complexity of the activities.
    """
    close = proximity.sum(axis=1)
    weights = np.where(close == 0, 0, ratio(pci, close))
    opened = ((1 - presence) * weights) @ proximity
    had = presence * opened
    return Outlook(had.sum(axis=1), opened - had)
