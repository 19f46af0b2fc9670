"""Diversity and ubiquity: in how many activities a place is specialised, and how many places in an activity."""

import numpy as np

from fondaco.territory.arrays import FloatArray


def diversity(presence: FloatArray) -> FloatArray:
    """Number of activities present in each place, shape (n_places,); NaN where one is not known."""
    return np.asarray(presence.sum(axis=1), dtype=np.float64)


def ubiquity(presence: FloatArray) -> FloatArray:
    """Number of places in which each activity is present, shape (n_activities,); NaN where one is not known."""
    return np.asarray(presence.sum(axis=0), dtype=np.float64)
