"""Krugman's index turned into a similarity: 1 - K/2 with K = sum over activities of |share a - share b|, 0..1.

Krugman (1991), Geography and trade. Since K = 2 (1 - FK), it says the same as Finger-Kreinin: it is shown because
people ask for it, and weighs nothing by default.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import (
    Basis,
    Parts,
    Term,
    all_common_shares,
    common_shares,
    nothing_known,
)


def _values(a: Side, b: Side) -> FloatArray:
    own, other = all_common_shares(a, b)
    apart: FloatArray = np.abs(own - other).sum(axis=2)
    return 1 - apart / 2 + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    own, other = common_shares(a, b, at_a, at_b)
    return Parts(own, other, (own + other - np.abs(own - other)) / 2)  # the shares of each sum to one


KRUGMAN = Term(TermName.KRUGMAN, Basis.EMPLOYMENT, _values, _parts)
