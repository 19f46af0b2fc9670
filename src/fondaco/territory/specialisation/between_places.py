"""How alike the places of a profile are, pair by pair."""

import numpy as np

from fondaco.territory.specialisation.cosine import cosine
from fondaco.territory.specialisation.finger_kreinin import finger_kreinin
from fondaco.territory.specialisation.krugman import krugman_between
from fondaco.territory.specialisation.result import Axis, Indicator, IndicatorName, Profile
from fondaco.territory.specialisation.states import first_reason


def between_places(profile: Profile) -> tuple[Indicator, ...]:
    """Krugman's dissimilarity, Finger-Kreinin similarity and the cosine of log quotients of every two places.

    Each of shape (n_places, n_places), symmetric; a pair has no value where a share or a quotient of either is not
    known. Activities that nobody in the country has are passed over by the cosine, since nobody has a quotient in them.
    """
    shares, quotients = profile[IndicatorName.SHARE], profile[IndicatorName.LOCATION_QUOTIENT]
    exists = profile.margins.activities != 0
    logs = quotients.values[:, exists]
    axes = (Axis.PLACE, Axis.OTHER_PLACE)
    found = []
    for name, values, states in (
        (IndicatorName.KRUGMAN_BETWEEN, krugman_between(shares.values, shares.values), shares.states),
        (IndicatorName.FINGER_KREININ, finger_kreinin(shares.values, shares.values), shares.states),
        (IndicatorName.COSINE, cosine(logs, logs, floor=profile.params.floor), quotients.states[:, exists]),
    ):
        own = np.max(states, axis=1, initial=0)
        found.append(Indicator.of(name, axes, values, first_reason(own[:, None], own[None, :])))
    return tuple(found)
