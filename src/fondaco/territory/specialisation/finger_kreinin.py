"""Finger-Kreinin similarity: what two places have in common, share by share."""

import numpy as np

from fondaco.territory.arrays import FloatArray

CHUNK_BYTES = 32_000_000


def finger_kreinin(shares_a: FloatArray, shares_b: FloatArray) -> FloatArray:
    """FK_ab = sum over the activities of min(share in a, share in b): 0 nothing in common, 1 the same.

    Parameters
    ----------
    shares_a, shares_b
        Shape (n_a, n_activities) and (n_b, n_activities), the same activities in the same order, see `shares`.

    Returns
    -------
    FloatArray
        Shape (n_a, n_b); NaN where a share of either is not known (Finger and Kreinin 1979, A measure of "export
        similarity" and its possible uses).
    """
    result = np.empty((len(shares_a), len(shares_b)))
    step = max(1, CHUNK_BYTES // max(1, shares_b.nbytes))
    for start in range(0, len(shares_a), step):
        pairs = np.minimum(shares_a[start : start + step, None, :], shares_b[None, :, :])
        result[start : start + step] = pairs.sum(axis=2)
    return result
