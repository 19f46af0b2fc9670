"""The network of places and activities: who takes part where some cells are not known.

Proximity and complexity depend on every cell. So an activity that is not known in too many places is left out, then
every place in which something of the rest is not known: the network is smaller, and all of it is known.
"""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.specialisation.bounds import Bounds
from fondaco.territory.specialisation.rca import presence


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """`presence` of all places and activities; which of them take part in proximity, ubiquity and complexity."""

    presence: FloatArray
    takes_place: BoolArray
    takes_activity: BoolArray

    @property
    def core(self) -> FloatArray:
        """Shape of `presence`, NaN outside the network; inside it everything is known."""
        inside = self.takes_place[:, None] & self.takes_activity[None, :]
        return np.where(inside, self.presence, np.nan)

    @property
    def known(self) -> FloatArray:
        """Presence of those that take part, shape (n of them, n of them)."""
        return self.presence[np.ix_(self.takes_place, self.takes_activity)]


def network(quotients: FloatArray, *, threshold: float, max_unknown: float, bounds: Bounds | None = None) -> Network:
    """The network of `quotients`, shape (n_places, n_activities).

    Parameters
    ----------
    quotients
        Location quotients, NaN where not known; a place whose quotients are all NaN takes no part.
    threshold
        From which quotient on an activity is present.
    max_unknown
        Share of the places; an activity that is not known in more of them is left out.
    bounds
        Bounds of the quotients: one that lies on one side of the threshold is enough to know the presence.
    """
    present = presence(quotients, threshold=threshold)
    if bounds is not None:
        present = np.where(np.isnan(present) & (presence(bounds.upper, threshold=threshold) == 0), 0, present)
        present = np.where(np.isnan(present) & (presence(bounds.lower, threshold=threshold) == 1), 1, present)
    is_open = np.isnan(present)
    somewhere = ~is_open.all(axis=1)
    n_open = is_open[somewhere].sum(axis=0)
    takes_activity = n_open <= max_unknown * somewhere.sum()
    takes_place = somewhere & ~np.asarray(is_open[:, takes_activity].any(axis=1))
    return Network(present, takes_place, takes_activity & takes_place.any())
