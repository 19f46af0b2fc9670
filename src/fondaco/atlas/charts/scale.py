"""From values to places on the drawing, with round numbers for the marks of an axis."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from fondaco.atlas.errors import UndrawableFigure


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` along the drawing from `start` to `end`, by their logarithm where `is_log`."""

    low: float
    high: float
    start: float
    end: float
    is_log: bool = False

    def __call__(self, value: float) -> float:
        """The place of a value."""
        low, high, here = (math.log10(v) if self.is_log else v for v in (self.low, self.high, value))
        return self.start + (self.end - self.start) * (here - low) / (high - low)

    def ticks(self, most: int) -> tuple[float, ...]:
        """At most about `most` round values within the scale."""
        return powers(self.low, self.high, most) if self.is_log else round_values(self.low, self.high, most)


def round_values(low: float, high: float, most: int) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten from low to high."""
    step = _round_step((high - low) / max(1, most))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(n * step, 12) for n in range(first, last + 1))


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least * (1 - 1e-9))


def powers(low: float, high: float, most: int) -> tuple[float, ...]:
    """Powers of ten from low to high; with 2 and 5 times them where there is room."""
    first, last = math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9)
    for factors in ((1, 2, 5), (1,)):
        found = tuple(f * 10.0**n for n in range(first, last + 1) for f in factors)
        within = tuple(value for value in found if low * (1 - 1e-9) <= value <= high * (1 + 1e-9))
        if len(within) <= most:
            return within
    return within[:: -(-len(within) // most)]


def scale_of(
    values: Iterable[float], start: float, end: float, *, is_log: bool = False, holds: Iterable[float] = ()
) -> Scale:
    """A scale that holds all values and those in `holds`, from round number to round number.

    Raises
    ------
    UndrawableFigure
        A value is not finite, or not above zero where logarithms are taken; or there is none.
    """
    found = [*values, *holds]
    if not found or not all(math.isfinite(value) for value in found):
        raise UndrawableFigure(f"chart: {'no value' if not found else 'a value is not finite'}; give finite numbers")
    low, high = min(found), max(found)
    if is_log:
        if low <= 0:
            raise UndrawableFigure(f"chart: {low} has no logarithm; give numbers above zero or a linear axis")
        return Scale(low / 1.25, high * 1.25, start, end, is_log=True)
    if low == high:
        low, high = (low - 1, high + 1) if low else (0.0, 1.0)
    step = _round_step((high - low) / 5)
    return Scale(math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step, start, end)
