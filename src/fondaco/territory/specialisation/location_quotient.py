"""Location quotient: an activity's share in a place against its share in the country."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation.totals import Totals, margins, ratio


def location_quotient(counts: FloatArray, *, min_jobs: float = 0, totals: Totals | None = None) -> FloatArray:
    """LQ_sg = (E_sg / E_s) / (E_g / E): 1 means the national share.

    The same number as Balassa's revealed comparative advantage, see `rca`.

    Parameters
    ----------
    counts
        Shape (n_places, n_activities), zero or more; NaN where the cell is not known.
    min_jobs
        Places with fewer in all get NaN: their quotients would be noise.
    totals
        Independent totals; without them, a total with an unknown cell is not known, nor is what divides by it.

    Returns
    -------
    FloatArray
        Same shape, no unit; NaN where not known, in an empty place, and for an activity that nobody has.
    """
    whole = margins(counts, totals)
    is_small = whole.places < min_jobs
    of_place = ratio(counts, np.where(is_small, np.nan, whole.places)[:, None])
    return ratio(of_place, ratio(whole.activities, whole.everything)[None, :])
