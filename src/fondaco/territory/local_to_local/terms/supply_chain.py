"""How far a makes what b's activities take in, by the input-output weights of b's country, 0..1.

The shares of what b's activities need, n = W s_b brought to one, against a's shares: the sum of the smaller ones, as in
Michaely's index with needs in place of imports. The formula is ours.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.local_to_local.terms.term import Basis, Parts, Term, nothing_known, shares_of_one


def _needs(a: Side, b: Side, weights: FloatArray) -> FloatArray:
    """Shares of what each region of b needs among what is known of each of a, shape (n_a, n_b, p)."""
    return shares_of_one(a.known[:, None, :] * (b.shares @ weights.T)[None, :, :])


def _values(a: Side, b: Side) -> FloatArray:
    if b.country.inputs is None:
        return np.full((len(a.shares), len(b.shares)), np.nan)
    needs = _needs(a, b, b.country.inputs)
    overlap: FloatArray = np.minimum(a.shares[:, None, :], needs).sum(axis=2)
    return overlap + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    weights = np.zeros_like(b.country.phi) if b.country.inputs is None else b.country.inputs
    needs = shares_of_one(a.known[at_a] * (b.shares[at_b] @ weights.T))
    return Parts(a.shares[at_a], needs, np.minimum(a.shares[at_a], needs))


SUPPLY_A_TO_B = Term(TermName.SUPPLY_A_TO_B, Basis.INPUTS, _values, _parts)
