"""Finger-Kreinin similarity: FK = sum over activities of the smaller of the two shares, 0..1.

Finger and Kreinin (1979), A measure of "export similarity" and its possible uses.
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
    overlap: FloatArray = np.minimum(own, other).sum(axis=2)
    return overlap + nothing_known(a, b)


def _parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
    own, other = common_shares(a, b, at_a, at_b)
    return Parts(own, other, np.minimum(own, other))


FINGER_KREININ = Term(TermName.FINGER_KREININ, Basis.EMPLOYMENT, _values, _parts)
