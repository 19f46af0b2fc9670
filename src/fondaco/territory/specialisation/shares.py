"""Shares: what part of a place's jobs an activity has."""

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import Totals, margins, ratio


def shares(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """Each activity's share of its place, E_sg / E_s, 0 to 1.

    Parameters
    ----------
    counts
        Shape (n_places, n_activities), zero or more; NaN where the cell is not known.
    totals
        Independent totals; without one, a place with an unknown cell has no share.

    Returns
    -------
    FloatArray
        Same shape; NaN where the cell or the total is not known, or the place is empty.
    """
    return ratio(counts, margins(counts, totals).places[:, None])


def national_shares(counts: FloatArray, *, totals: Totals | None = None) -> FloatArray:
    """Each activity's share of the country, E_g / E, shape (n_activities,); NaN as in `shares`."""
    whole = margins(counts, totals)
    return ratio(whole.activities, whole.everything)
