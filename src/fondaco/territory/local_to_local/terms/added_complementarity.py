"""What b would add to a: C = mean over the activities of b's portfolio of (1 - M_ap) d_ap, 0..1.

M is 1 where a has the activity, d is a's relatedness density around it: b counts for what a lacks but is near to. After
Balland and Boschma (2021), Complementary interregional linkages and smart specialisation, Regional Studies; the formula
is ours.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term, common_shares, nothing_known


def _values(a: Side, b: Side) -> FloatArray:
    near = a.known * (1 - a.portfolio) * a.density
    size = a.known @ b.portfolio.T
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(size > 0, (near @ b.portfolio.T) / size, np.nan) + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    near = a.known[at_a] * (1 - a.portfolio[at_a]) * a.density[at_a]
    size = a.known[at_a] @ b.portfolio[at_b]
    return Parts(*common_shares(a, b, at_a, at_b), near * b.portfolio[at_b] / size)


ADDED_TO_A = Term(TermName.ADDED_TO_A, Basis.EMPLOYMENT, _values, _parts)
