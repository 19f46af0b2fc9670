"""How much nearer a would come to what it lacks if b's activities were available to it, 0..1.

The mean, over the activities that a lacks, of the density that b's portfolio adds: for each of b's activities q that a
lacks, phi_pq over the sum of phi around p. The formula is ours, after Balland and Boschma (2021).
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term, common_shares, nothing_known


def _gains(a: Side) -> FloatArray:
    """What each activity would bring to each region of a, shape (n_a, p)."""
    lacks = a.known * (1 - a.portfolio)
    around = a.known @ a.country.phi
    weights = np.divide(lacks, around, out=np.zeros_like(lacks), where=around > 0)
    size = lacks.sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(size > 0, (weights @ a.country.phi) * lacks / size, np.nan)


def _values(a: Side, b: Side) -> FloatArray:
    return _gains(a) @ b.portfolio.T + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    return Parts(*common_shares(a, b, at_a, at_b), _gains(a)[at_a] * b.portfolio[at_b])


DENSITY_GAIN_A = Term(TermName.DENSITY_GAIN_A, Basis.EMPLOYMENT, _values, _parts)
