"""Why an indicator has no value, and which reason is told where there are several."""

from enum import IntEnum

import numpy as np

from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.employment import CellState


class IndicatorState(IntEnum):
    """What is known of an indicator. Without a value it is NaN, never zero; the first three are those of a cell."""

    KNOWN = 0
    MISSING = 1  # a cell that it needs was not published
    SUPPRESSED = 2  # a cell that it needs was withheld; bounds may be known
    UNDEFINED = 3  # it would divide by zero: an empty place, an activity that nobody has
    TOO_SMALL = 4  # the place has fewer jobs than `min_jobs`
    NOT_RANKED = 5  # the network does not reach it, or there is nothing to rank


def first_reason(*reasons: StateArray) -> StateArray:
    """The first reason that is not KNOWN, cell by cell; name the closest first."""
    found = np.zeros(np.broadcast_shapes(*(reason.shape for reason in reasons)), dtype=np.int8)
    for reason in reasons:
        if reason.any():  # else it is silent, and a large array need not be gone through
            found = np.where(found == IndicatorState.KNOWN, reason, found)
    return found


def worst_of(states: StateArray, axis: int | None = None) -> StateArray:
    """The state of a sum: MISSING where a cell is, else SUPPRESSED where one is, else KNOWN."""
    is_missing = (states == CellState.MISSING).any(axis=axis)
    is_suppressed = (states == CellState.SUPPRESSED).any(axis=axis)
    worst = np.where(is_missing, CellState.MISSING, np.where(is_suppressed, CellState.SUPPRESSED, CellState.KNOWN))
    return np.asarray(worst, dtype=np.int8)


def states_of(values: FloatArray, reasons: StateArray, otherwise: IndicatorState) -> StateArray:
    """KNOWN where there is a value, else the reason, else `otherwise`."""
    is_unknown = np.isnan(values)
    if not is_unknown.any():
        return np.zeros(values.shape, dtype=np.int8)
    told = first_reason(reasons, np.full(values.shape, otherwise, dtype=np.int8))
    return np.where(is_unknown, told, np.int8(IndicatorState.KNOWN))
