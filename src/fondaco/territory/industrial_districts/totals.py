"""Totals that a publisher gives beside cells that it withholds."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray, frozen
from fondaco.territory.employment import SIZES, SizedEmployment
from fondaco.territory.errors import InvalidEmployment


@dataclass(frozen=True, slots=True, eq=False)
class PublishedTotals:
    """Published totals of a `SizedEmployment`, each None where there is none; NaN where one total is not known.

    Parameters
    ----------
    place_activity
        Shape (n_places, n_activities), over the size classes.
    place_size
        Shape (n_places, 3), over the activities.
    activity_size
        Shape (n_activities, 3), over the places.
    """

    place_activity: FloatArray | None = None
    place_size: FloatArray | None = None
    activity_size: FloatArray | None = None

    def __post_init__(self) -> None:
        for name in ("place_activity", "place_size", "activity_size"):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, frozen(np.asarray(getattr(self, name), dtype=np.float64)))

    @property
    def by_axis(self) -> tuple[tuple[int, FloatArray], ...]:
        """Pairs of the axis of the counts that was added up, and the totals over it."""
        each = ((2, self.place_activity), (1, self.place_size), (0, self.activity_size))
        return tuple((axis, totals) for axis, totals in each if totals is not None)


def check_totals(employment: SizedEmployment, totals: PublishedTotals, *, rounding_base: int) -> None:
    """Raise InvalidEmployment, naming the totals, where they have a wrong shape or contradict the cells.

    Known cells may exceed a total, and fall short of one where all cells are known, by less than `rounding_base` for
    each cell and the total itself.
    """
    faults: list[str] = []
    for axis, given in totals.by_axis:
        shape = tuple(n for at, n in enumerate(employment.counts.shape) if at != axis)
        if given.shape != shape:
            faults.append(f"totals over {_AXES[axis]} have shape {given.shape}; expected {shape}")
            continue
        faults += _contradictions(employment, axis, given, rounding_base)
    if faults:
        raise InvalidEmployment(f"totals of {employment.source}", faults)


_AXES = ("places", "activities", "sizes")


def _contradictions(employment: SizedEmployment, axis: int, given: FloatArray, rounding_base: int) -> list[str]:
    known = employment.is_known
    held = np.where(known, employment.counts, 0.0).sum(axis=axis)
    slack = 1e-6 + (rounding_base - 1) * (known.sum(axis=axis) + 1)
    is_wrong = (given < 0) | (held > given + slack) | (known.all(axis=axis) & (held < given - slack))
    codes = [employment.places, employment.activities, tuple(str(size) for size in SIZES)]
    first, second = (codes[at] for at in range(3) if at != axis)
    return [
        f"{first[at]} x {second[to]}: the total over {_AXES[axis]} is {given[at, to]:g}, the known cells add up to "
        f"{held[at, to]:g}; mend them, or say to what base they were rounded (rounding_base)"
        for at, to in np.argwhere(is_wrong).tolist()
    ]
