"""Likeness of two places' profiles of location quotients."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


def cosine(quotients_a: FloatArray, quotients_b: FloatArray, *, floor: float = 0.1) -> FloatArray:
    """Cosine of the logarithms of the location quotients, -1 to 1, shape (n_a, n_b).

    Quotients below `floor` count as `floor`, since zero has no logarithm. NaN where a quotient of either is not known,
    and for a place that has the national share of everything: its profile points nowhere.
    """
    a, b = (np.log(np.maximum(quotients, floor)) for quotients in (quotients_a, quotients_b))
    lengths = np.linalg.norm(a, axis=1)[:, None] * np.linalg.norm(b, axis=1)[None, :]
    return np.clip(ratio(a @ b.T, lengths), -1, 1)


def export_similarity(quotients_a: FloatArray, quotients_b: FloatArray, *, epsilon: float = 0.1) -> FloatArray:
    """Pearson's correlation of log(quotient + epsilon), -1 to 1, shape (n_a, n_b).

    Bahar, Hausmann and Hidalgo (2014), "Neighbors and the evolution of the comparative advantage of nations". NaN as
    in `cosine`.
    """
    a, b = (np.log(quotients + epsilon) for quotients in (quotients_a, quotients_b))
    a, b = a - a.mean(axis=1, keepdims=True), b - b.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(a, axis=1)[:, None] * np.linalg.norm(b, axis=1)[None, :]
    return np.clip(ratio(a @ b.T, lengths), -1, 1)
