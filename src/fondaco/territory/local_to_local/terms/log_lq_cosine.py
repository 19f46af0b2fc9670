"""Cosine of the two vectors of log location quotients, -1..1: whether two regions depart from their countries alike.

Below zero where one is specialised in what the other lacks. Quotients are held inside a floor before the logarithm.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term, common_shares, nothing_known


def _values(a: Side, b: Side) -> FloatArray:
    squares = (a.log_quotients**2 @ b.known.T) * (a.known @ (b.log_quotients**2).T)
    products = a.log_quotients @ b.log_quotients.T
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(squares > 0, products / np.sqrt(squares), np.nan) + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    own, other = a.log_quotients[at_a] * b.known[at_b], b.log_quotients[at_b] * a.known[at_a]
    shares = common_shares(a, b, at_a, at_b)
    return Parts(*shares, own * other / np.sqrt((own @ own) * (other @ other)))


LOG_LQ_COSINE = Term(TermName.LOG_LQ_COSINE, Basis.EMPLOYMENT, _values, _parts)
