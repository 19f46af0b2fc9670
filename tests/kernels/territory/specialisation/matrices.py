"""Seeded tables on which complexity is hard: empty rows, ties, repeated eigenvalues, groups that share nothing."""

import numpy as np

from fondaco.territory.arrays import FloatArray

N_MATRICES = 200


def random_counts(seed: int) -> FloatArray:
    """A table of counts, 6-14 places and 8-20 activities, of the kind `seed` modulo 5."""
    rng = np.random.default_rng(seed)
    n_places, n_activities = int(rng.integers(6, 15)), int(rng.integers(8, 21))
    counts = np.round(rng.gamma(0.4, 100, size=(n_places, n_activities)))
    if seed % 5 == 1:  # empty rows and columns
        counts[rng.choice(n_places, 2, replace=False)] = 0
        counts[:, rng.choice(n_activities, 2, replace=False)] = 0
    if seed % 5 == 2:  # ties: small numbers, places that are the same or proportional
        counts = np.round(counts / 80)
        counts[1], counts[2] = counts[0], 3 * counts[0]
    if seed % 5 == 3:  # a ring: every eigenvalue but the first is there twice
        counts = _ring(n_places, int(rng.integers(2, 4))) * int(rng.integers(1, 9))
    if seed % 5 == 4:  # two groups that share nothing, one of them with its columns twice
        counts = np.zeros((n_places, n_activities))
        half = n_activities // 2
        counts[:3, :half] = np.round(rng.gamma(0.6, 100, size=(3, half)))
        counts[3:, half:] = np.round(rng.gamma(0.6, 100, size=(n_places - 3, n_activities - half)))
        counts = np.hstack([counts, counts[:, -2:]])
    return counts


def _ring(n: int, width: int) -> FloatArray:
    return np.array([[float((activity - place) % n < width) for activity in range(n)] for place in range(n)])
