"""Michaely's trade complementarity: TC = 1 - sum over products of |import share of b - export share of a| / 2, 0..1.

Michaely (1996), Trade preferential agreements in Latin America. Shares sum to one, so that TC is the sum of
the smaller ones.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term


def _values(a: Side, b: Side) -> FloatArray:
    if a.exports is None or b.imports is None:
        return np.full((len(a.shares), len(b.shares)), np.nan)
    overlap: FloatArray = np.minimum(a.exports[:, None, :], b.imports[None, :, :]).sum(axis=2)
    return overlap


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    exports = np.zeros(0) if a.exports is None else a.exports[at_a]
    imports = np.zeros(0) if b.imports is None else b.imports[at_b]
    return Parts(exports, imports, np.minimum(exports, imports))


TRADE_A_TO_B = Term(TermName.TRADE_A_TO_B, Basis.TRADE, _values, _parts)
