"""A profile as tables for files: one row for each place and activity, place, activity, pair of activities."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import FloatArray
from fondaco.territory.rows import Rows
from fondaco.territory.specialisation.result import ACTIVITY, CELL, PLACE, Axis, Indicator, Profile
from fondaco.territory.specialisation.states import IndicatorState

ObjectArray = NDArray[np.object_]


def profile_rows(profile: Profile) -> Rows:
    """A row for each place and activity: every indicator of both, its bounds where it has some, and its state.

    None where there is no value; the reason stands in the column that ends in `_state`.
    """
    return _rows(profile, CELL)


def place_rows(profile: Profile) -> Rows:
    """A row for each place."""
    return _rows(profile, PLACE)


def activity_rows(profile: Profile) -> Rows:
    """A row for each activity."""
    return _rows(profile, ACTIVITY)


def size_rows(profile: Profile) -> Rows:
    """A row for each place, activity and size class; no rows where the profile was made without size classes."""
    return _rows(profile, (Axis.PLACE, Axis.ACTIVITY, Axis.SIZE))


def proximity_rows(profile: Profile) -> Rows:
    """A row for each two activities, each pair once."""
    whole = _rows(profile, (Axis.ACTIVITY, Axis.OTHER_ACTIVITY))
    position = {code: at for at, code in enumerate(profile.employment.activities)}
    other = whole.columns.index(Axis.OTHER_ACTIVITY)
    return Rows(whole.columns, tuple(row for row in whole.rows if position[str(row[0])] < position[str(row[other])]))


def nullable(values: FloatArray) -> ObjectArray:
    """`values` as plain numbers, None where there is none."""
    plain = values.astype(np.object_)
    plain[~np.isfinite(values)] = None
    return plain


def _rows(profile: Profile, axes: tuple[Axis, ...]) -> Rows:
    indicators = [indicator for indicator in profile.indicators if indicator.axes == axes]
    labels = [column for axis in axes for column in ((axis, f"{axis}_name") if _names(profile, axis) else (axis,))]
    columns = [column for indicator in indicators for column in _columns(indicator)]
    numbers = [column for indicator in indicators for column in _numbers(indicator)]
    cells = np.ndindex(*(len(profile.labels(axis)) for axis in axes)) if indicators else ()
    return Rows(
        (*labels, *columns),
        tuple((*_codes(profile, axes, at), *(column.item(at) for column in numbers)) for at in cells),
    )


def _columns(indicator: Indicator) -> Iterator[str]:
    yield indicator.name
    if indicator.bounds is not None:
        yield from (f"{indicator.name}_lower", f"{indicator.name}_upper")
    yield f"{indicator.name}_state"


def _numbers(indicator: Indicator) -> Iterator[ObjectArray]:
    yield nullable(indicator.values)
    if indicator.bounds is not None:
        yield from (nullable(indicator.bounds.lower), nullable(indicator.bounds.upper))
    words = np.array([state.name.lower() for state in IndicatorState], dtype=object)
    yield words[indicator.states]


def _codes(profile: Profile, axes: tuple[Axis, ...], at: tuple[int, ...]) -> Iterator[str]:
    for axis, position in zip(axes, at, strict=True):
        yield profile.labels(axis)[position]
        if _names(profile, axis):
            yield _names(profile, axis)[position]


def _names(profile: Profile, axis: Axis) -> tuple[str, ...]:
    if axis is Axis.SIZE:
        return ()
    is_place = axis in (Axis.PLACE, Axis.OTHER_PLACE)
    return profile.employment.place_names if is_place else profile.employment.activity_names
