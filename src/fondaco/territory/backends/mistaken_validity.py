"""The validity that LabourMarketAreas 3.4 gives to the rest of an area that it is dissolving, until its next selection.

The package pairs every member of the rest with every flow inside it, as if each pair were an area with the member's
resident workers and jobs and that internal flow: it selects by the least validity of the pairs and, should somebody
want to join, compares with the greatest.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.backends.areas import NOBODY, Areas, inner, put_key, validity_of


@inner
def mistake(a: Areas, area: int) -> None:
    """Let an area compete with the least validity of its pairs, and remember the greatest."""
    flows = a.scratch
    extreme_flows(a, area, flows)
    if flows[0] == np.inf:
        return
    least, most = np.inf, -np.inf
    c = a.first[area]
    while c != NOBODY:
        for i in range(4):
            if abs(flows[i]) != np.inf:
                value = validity_of(a, a.residents[c], a.jobs[c], flows[i])
                least, most = min(least, value), max(most, value)
        c = a.following[c]
    if (least > 1.0 or most < 1.0) and has_closed_pair(a, area, flows):
        least, most = min(least, 1.0), max(most, 1.0)
    put_key(a, area, least)
    a.odd[0], a.odd_most[0] = area, most


@inner
def extreme_flows(a: Areas, area: int, flows: FloatArray) -> None:
    """The two least and the two greatest different flows inside an area; infinite where there are not as many.

    Validity grows with the flow, or falls, throughout: but for one flow at which the pair is closed and validity is 1
    by definition, so that the next one may be the extreme.
    """
    flows[0] = flows[1] = np.inf
    flows[2] = flows[3] = -np.inf
    c = a.first[area]
    while c != NOBODY:
        for e in range(a.out_at[c], a.out_at[c + 1]):
            if a.area[a.out_to[e]] != area:
                continue
            count = a.out_count[e]
            if count < flows[0]:
                flows[0], flows[1] = count, flows[0]
            elif flows[0] < count < flows[1]:
                flows[1] = count
            if count > flows[2]:
                flows[2], flows[3] = count, flows[2]
            elif flows[3] < count < flows[2]:
                flows[3] = count
        c = a.following[c]


@inner
def has_closed_pair(a: Areas, area: int, flows: FloatArray) -> bool:
    """Whether some flow inside an area equals the size of some member, so that their pair is closed."""
    c = a.first[area]
    while c != NOBODY:
        size = max(a.residents[c], a.jobs[c])
        if flows[0] <= size <= flows[2] and has_flow(a, area, size):
            return True
        c = a.following[c]
    return False


@inner
def has_flow(a: Areas, area: int, size: float) -> bool:
    """Whether some flow inside an area has this size."""
    c = a.first[area]
    while c != NOBODY:
        for e in range(a.out_at[c], a.out_at[c + 1]):
            if a.out_count[e] == size and a.area[a.out_to[e]] == area:
                return True
        c = a.following[c]
    return False
