"""Which areas of one delineation are those of another."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray, IntArray


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """`place[i]`: number of the first partition's area that community i is in by the second partition, 0 in no area,
    -1 in one that matches none. `jaccard[k]`: of the first partition's area k + 1, its greatest likeness."""

    place: IntArray
    jaccard: FloatArray


def match(first: IntArray, n_first: int, second: IntArray, weights: FloatArray) -> Match:
    """Match the areas of two partitions that are each other's greatest overlap.

    Parameters
    ----------
    first
        Numbers of areas from 1 to `n_first`, 0 for none, of each community.
    second
        Any numbers of areas, 0 for none.
    weights
        Resident workers of each community.
    """
    ids, other = np.unique(second, return_inverse=True)
    n_second = len(ids)
    keys, inverse = np.unique(first.astype(np.int64) * n_second + other, return_inverse=True)
    overlap = np.bincount(inverse, weights, len(keys)).astype(np.float64)
    a, b = keys // n_second, keys % n_second
    counts = (a > 0) & (ids[b] != 0)
    a, b, overlap = a[counts], b[counts], overlap[counts]
    best_of_a, best_of_b = _greatest(a, overlap, n_first + 1), _greatest(b, overlap, n_second)
    size_a = np.bincount(first, weights, n_first + 1)
    size_b = np.bincount(other, weights, n_second)
    likeness = overlap / (size_a[a] + size_b[b] - overlap)
    jaccard = np.zeros(n_first + 1)
    np.maximum.at(jaccard, a, np.nan_to_num(likeness))
    rows = np.arange(len(a))
    is_mutual = (best_of_a[a] == rows) & (best_of_b[b] == rows)
    place_of = np.where(ids == 0, 0, -1).astype(np.int32)
    place_of[b[is_mutual]] = a[is_mutual]
    return Match(place_of[other], jaccard[1:])


def _greatest(group: IntArray, overlap: FloatArray, n_groups: int) -> IntArray:
    """Of each group the row with the greatest overlap, the first on ties; -1 of a group without rows."""
    order = np.lexsort((np.arange(len(group)), -overlap, group))
    groups, first = np.unique(group[order], return_index=True)
    best = np.full(n_groups, -1, dtype=np.int32)
    best[groups] = order[first]
    return best
