"""Small tables of employment for the tests of profiles."""

import numpy as np

from fondaco.territory import CellState, Employment, Measure, Source
from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import IndicatorName, Profile

CENSUS = Source("Census of industry", "An office", "2021", Measure.EMPLOYEES)
NAN = np.nan


def a_table(counts: FloatArray | list[list[float]], suppressed: tuple[tuple[int, int], ...] = ()) -> Employment:
    """Places P1, P2… by activities 10, 11…; NaN is missing, or suppressed where listed."""
    counts = np.array(counts, dtype=np.float64)
    states = np.where(np.isnan(counts), CellState.MISSING, CellState.KNOWN).astype(np.int8)
    for cell in suppressed:
        counts[cell], states[cell] = NAN, CellState.SUPPRESSED
    places = tuple(f"P{row + 1}" for row in range(counts.shape[0]))
    activities = tuple(str(column + 10) for column in range(counts.shape[1]))
    return Employment(places, activities, counts, states, source=CENSUS, classification="ATECO 2007")


def states_in(profile: Profile, name: IndicatorName) -> list[object]:
    return list(profile[name].states.tolist())
