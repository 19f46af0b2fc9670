"""How far a makes what b's activities take in, by the input-output weights of b's country, 0..1.

The shares of what b's activities need, n = W s_b brought to one, against a's shares: the sum of the smaller ones, as in
Michaely's index with needs in place of imports. The formula is ours.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side, row_shares
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term, nothing_known


def _needs(b: Side, weights: FloatArray) -> FloatArray:
    return row_shares(b.shares @ weights.T)


def _values(a: Side, b: Side) -> FloatArray:
    if b.country.inputs is None:
        return np.full((len(a.shares), len(b.shares)), np.nan)
    needs = _needs(b, b.country.inputs)
    overlap: FloatArray = np.minimum(a.shares[:, None, :], needs[None, :, :]).sum(axis=2)
    return overlap + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    weights = np.zeros_like(b.country.phi) if b.country.inputs is None else b.country.inputs
    needs = _needs(b, weights)[at_b]
    return Parts(a.shares[at_a], needs, np.minimum(a.shares[at_a], needs))


SUPPLY_A_TO_B = Term(TermName.SUPPLY_A_TO_B, Basis.INPUTS, _values, _parts)
