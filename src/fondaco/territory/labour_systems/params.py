"""Thresholds and modes of the delineation of local labour systems, and the sets of them in use."""

import math
from dataclasses import dataclass
from enum import StrEnum

from fondaco.territory.errors import InvalidParams

CLOSED = 1 - 1e-12  # self-containment from which an area is closed: sums of parts of persons have errors


class Mode(StrEnum):
    """Which form of the algorithm runs.

    `clean`: the method as published. `lma34`: identical to the reference package LabourMarketAreas 3.4, its defect
    included, for comparability. `valid`: as `clean`, then repaired until no area is invalid and none lies in pieces.
    """

    CLEAN = "clean"
    LMA34 = "lma34"
    VALID = "valid"


@dataclass(frozen=True, slots=True)
class DelineationParams:
    """When an area is a local labour system (Coombes and Bond, "Travel-to-Work Areas: the 2007 review", 2008).

    Parameters
    ----------
    min_size, target_size
        Resident workers; below the minimum no open area is valid, from the target on size no longer counts.
    min_self_containment, target_self_containment
        Shares from 0 to 1 of the workers who live and work in the area, on its weaker side.

    Raises
    ------
    InvalidParams
        Not 0 <= min_size < target_size, or not 0 < min_self_containment <= target_self_containment <= 1.
    """

    min_size: float = 1000.0
    target_size: float = 10000.0
    min_self_containment: float = 0.6667
    target_self_containment: float = 0.75

    def __post_init__(self) -> None:
        sizes = (self.min_size, self.target_size)
        shares = (self.min_self_containment, self.target_self_containment)
        faults = []
        if not (0 <= sizes[0] < sizes[1] and math.isfinite(sizes[1])):
            faults.append(f"sizes {sizes[0]:g} and {sizes[1]:g}: need 0 <= min_size < target_size, both finite")
        if not 0 < shares[0] <= shares[1] <= 1:
            faults.append(f"self-containments {shares[0]:g} and {shares[1]:g}: need 0 < minimum <= target <= 1")
        if faults:
            raise InvalidParams("delineation", faults)


@dataclass(frozen=True, slots=True)
class Preset:
    """Thresholds in use somewhere: whose they are, and what of them could not be confirmed (empty: nothing)."""

    name: str
    params: DelineationParams
    source: str
    unverified: str = ""


PRESETS = (
    Preset(
        "example",
        DelineationParams(1000.0, 10000.0, 0.6667, 0.75),
        "The example of the reference package LabourMarketAreas 3.4 (Istat, CRAN)",
    ),
    Preset(
        "uk-2011",
        DelineationParams(3500.0, 25000.0, 0.667, 0.75),
        "Office for National Statistics and CURDS, research report RR2015/05 (2015): Travel to Work Areas 2011",
    ),
    Preset(
        "istat",
        DelineationParams(1000.0, 10000.0, 0.60, 0.75),
        "Istat, I sistemi locali del lavoro 2011, nota metodologica (at least 1,000 resident workers)",
        unverified="Self-containment of 0.60 and 0.75 and the target of 10,000 were not found in a published text",
    ),
)


def preset(name: str) -> Preset:
    """The preset called `name`. Raises InvalidParams, naming those that there are."""
    for known in PRESETS:
        if known.name == name:
            return known
    raise InvalidParams("delineation", [f"preset {name!r}: unknown; there are {', '.join(p.name for p in PRESETS)}"])
