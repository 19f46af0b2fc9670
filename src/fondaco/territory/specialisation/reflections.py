"""Method of reflections: the iteration from which economic complexity began."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import ratio


def reflections(presence: FloatArray, *, iterations: int) -> tuple[FloatArray, FloatArray]:
    """k_N of places and of activities after N = `iterations` steps: each the mean of the other side's k_N-1.

    Hidalgo and Hausmann (2009), "The building blocks of economic complexity". Of places the even steps tell complexity,
    of activities too; with more steps the differences vanish and `complexity` is what they tend to. Not standardised.

    Parameters
    ----------
    presence
        Shape (n_places, n_activities), 1, 0 or NaN; an unknown cell makes everything unknown.
    iterations
        0 gives diversity and ubiquity.

    Returns
    -------
    tuple
        Shapes (n_places,) and (n_activities,); NaN for an empty place or activity.
    """
    diversity, ubiquity = presence.sum(axis=1), presence.sum(axis=0)
    of_places, of_activities = diversity, ubiquity
    for _ in range(iterations):
        from_places = np.where(diversity == 0, 0, of_places)
        from_activities = np.where(ubiquity == 0, 0, of_activities)
        of_places = ratio(presence @ from_activities, diversity)
        of_activities = ratio(presence.T @ from_places, ubiquity)
    return of_places, of_activities
