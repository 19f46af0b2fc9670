"""Arrays of the kernel, and how they are frozen."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int32]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
StateArray = NDArray[np.int8]
Scalar = TypeVar("Scalar", bound=np.generic)


def frozen(array: NDArray[Scalar]) -> NDArray[Scalar]:
    """A contiguous copy of `array` that nobody can write into."""
    copy = np.array(array, order="C", copy=True)
    copy.flags.writeable = False
    return copy
