"""Match of declared priorities, 0..1: the same one counts fully, a related one by its proximity.

Half the mean over a's priorities of the proximity to the nearest of b's, and half the other way round; the proximity is
the mean of the two countries', 1 between an activity and itself. The formula is ours.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term


def _phi(a: Side, b: Side) -> FloatArray:
    phi = (a.country.phi + b.country.phi) / 2
    np.fill_diagonal(phi, 1.0)
    return phi


def _nearest(declared: FloatArray, phi: FloatArray) -> FloatArray:
    """How near each activity is to the nearest declared one, shape (n, p)."""
    nearest: FloatArray = (declared[:, None, :] * phi[None, :, :]).max(axis=2, initial=0.0)
    return nearest


def _mean_weights(declared: FloatArray) -> FloatArray:
    size = declared.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(size > 0, declared / size, np.nan)  # a region that declares nothing has no match, not a bad one


def _values(a: Side, b: Side) -> FloatArray:
    if a.priorities is None or b.priorities is None:
        return np.full((len(a.shares), len(b.shares)), np.nan)
    phi = _phi(a, b)
    of_a = _mean_weights(a.priorities) @ _nearest(b.priorities, phi).T
    of_b = _nearest(a.priorities, phi) @ _mean_weights(b.priorities).T
    return (of_a + of_b) / 2


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    if a.priorities is None or b.priorities is None:
        return Parts(np.zeros(0), np.zeros(0), np.zeros(0))
    phi = _phi(a, b)
    own, other = a.priorities[at_a], b.priorities[at_b]
    of_a = _mean_weights(a.priorities)[at_a] * _nearest(b.priorities, phi)[at_b]
    of_b = _mean_weights(b.priorities)[at_b] * _nearest(a.priorities, phi)[at_a]
    return Parts(own, other, (of_a + of_b) / 2)


S3_MATCH = Term(TermName.S3_MATCH, Basis.PRIORITIES, _values, _parts)
