"""A country of four systems that can be worked out with pen and paper.

Seven activities: construction 41, textiles 13, machinery 28, business services 62, consumer services 47, education 85,
repair 95. `VALLEY` is a district of textiles; `WORKS` has one large textile mill; `CITY` and `PLAIN` serve.
"""

import numpy as np

from fondaco.territory import SizedEmployment

ACTIVITIES = ("41", "13", "28", "62", "47", "85", "95")
VALLEY = [(50, 0, 0), (400, 200, 0), (80, 60, 0), (60, 0, 0), (90, 0, 0), (50, 0, 0), (10, 0, 0)]
WORKS = [(40, 0, 0), (60, 0, 700), (60, 0, 0), (50, 0, 0), (80, 0, 0), (50, 0, 0), (10, 0, 0)]
CITY = [(200, 0, 0), (50, 0, 0), (300, 100, 300), (900, 600, 700), (800, 300, 0), (400, 300, 400), (50, 0, 0)]
PLAIN = [(200, 0, 0), (60, 0, 0), (150, 60, 0), (150, 0, 0), (600, 200, 0), (250, 100, 0), (40, 0, 0)]
PLACES = ("valley", "works", "city", "plain")
UNITS_OF_SIZE = np.array([8.0, 100.0, 350.0])


def small_country(**changed: object) -> SizedEmployment:
    """The country, with some arguments of `SizedEmployment` in place of its own."""
    counts = np.array([VALLEY, WORKS, CITY, PLAIN], dtype=np.float64)
    given: dict[str, object] = {"counts": counts, "units": np.ceil(counts / UNITS_OF_SIZE)}
    given |= {"classification": "NACE Rev. 2", **changed}
    return SizedEmployment(PLACES, ACTIVITIES, **given)  # type: ignore[arg-type]  # arguments by name


def with_cells(*cells: tuple[int, int, int], to: float = np.nan) -> np.ndarray:
    """Counts of the country with some cells not known, or set to a number."""
    counts = small_country().counts.copy()
    for cell in cells:
        counts[cell] = to
    return counts
