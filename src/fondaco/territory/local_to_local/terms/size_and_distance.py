"""Size and distance: the context of a score, never a merit."""

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.regions import Region

EARTH_RADIUS_KM = 6371.0


def distances_km(regions_a: tuple[Region, ...], regions_b: tuple[Region, ...]) -> FloatArray:
    """Great-circle distance between the middles of regions, shape (n_a, n_b), km; NaN where one has no point.

    Haversine on a sphere: within 0.6 % of the ellipsoid, far inside what "the middle of a region" means.
    """
    latitude_a, longitude_a = _radians(regions_a)
    latitude_b, longitude_b = _radians(regions_b)
    half_chord = (
        np.sin((latitude_b[None, :] - latitude_a[:, None]) / 2) ** 2
        + np.cos(latitude_a)[:, None]
        * np.cos(latitude_b)
        * np.sin((longitude_b[None, :] - longitude_a[:, None]) / 2) ** 2
    )
    kilometres: FloatArray = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(half_chord, 1.0)))
    return kilometres


def sizes(counts: FloatArray) -> FloatArray:
    """Share of each region in its country's known total, shape (n,)."""
    totals = np.nan_to_num(counts).sum(axis=1)
    whole = totals.sum()
    result: FloatArray = totals / whole if whole > 0 else totals
    return result


def _radians(regions: tuple[Region, ...]) -> tuple[FloatArray, FloatArray]:
    points = np.radians(np.array([(region.latitude, region.longitude) for region in regions], dtype=np.float64))
    return points[:, 0], points[:, 1]
