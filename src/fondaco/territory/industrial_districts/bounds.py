"""Numbers that are known only within bounds, and the quotients and prevalences made of them.

Every result holds whatever the unknown cells contain. The bounds are safe rather than as narrow as can be: numbers that
depend on the same cell are treated as if each could move alone.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.industrial_districts.result import Figure

NOISE = 1e-12  # relative: what floating-point rounding alone can part


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Arrays of one shape: the least and the greatest that each number can be, and its best estimate (or NaN)."""

    lower: FloatArray
    best: FloatArray
    upper: FloatArray

    def __getitem__(self, at: Any) -> "Bounds":  # any index of numpy
        return Bounds(self.lower[at], self.best[at], self.upper[at])

    @property
    def is_exact(self) -> BoolArray:
        """Where no unknown cell touches the number."""
        exact: BoolArray = self.lower == self.upper
        return exact

    def figure(self, *at: int) -> Figure:
        """One number as plain floats."""
        return Figure(float(self.lower[at]), float(self.best[at]), float(self.upper[at]))

    def total(self, axis: int) -> "Bounds":
        """Sums over an axis."""
        return Bounds(self.lower.sum(axis=axis), self.best.sum(axis=axis), self.upper.sum(axis=axis))

    def collected(self, position: NDArray[np.int64], n_groups: int, *, axis: int) -> "Bounds":
        """Sums over the entries of `axis` that have the same position, along the same axis; negative ones left out."""
        members = [np.flatnonzero(position == group) for group in range(n_groups)]
        parts = [
            np.stack([np.take(each, rows, axis=axis).sum(axis=axis) for rows in members], axis=axis)
            for each in (self.lower, self.best, self.upper)
        ]
        return Bounds(parts[0], parts[1], parts[2])

    def within(self, other: "Bounds") -> "Bounds":
        """What satisfies both; where they exclude each other, the other."""
        lower, upper = np.fmax(self.lower, other.lower), np.fmin(self.upper, other.upper)
        is_void = lower > upper
        lower, upper = np.where(is_void, other.lower, lower), np.where(is_void, other.upper, upper)
        return settled(Bounds(lower, self.best, upper))

    def others(self) -> "Bounds":
        """For each entry of the last axis, the sum of all the others."""
        n = self.lower.shape[-1]
        parts = [
            np.stack([np.delete(each, at, axis=-1).sum(axis=-1) for at in range(n)], axis=-1)
            for each in (self.lower, self.best, self.upper)
        ]
        return Bounds(parts[0], parts[1], parts[2])


def greater(first: Bounds, second: Bounds) -> Bounds:
    """The greater of two numbers; one that does not exist is passed over."""
    return Bounds(
        np.fmax(first.lower, second.lower), np.fmax(first.best, second.best), np.fmax(first.upper, second.upper)
    )


def settled(bounds: Bounds) -> Bounds:
    """Bounds that only floating-point rounding parts become one, and the best estimate lies within."""
    with np.errstate(invalid="ignore"):
        is_one: BoolArray = np.isfinite(bounds.lower) & (bounds.upper - bounds.lower <= NOISE * np.abs(bounds.lower))
        best = np.clip(bounds.best, bounds.lower, bounds.upper)  # NaN stays NaN
    return pinned(Bounds(bounds.lower, best, bounds.upper), is_one)


def pinned(bounds: Bounds, is_exact: BoolArray) -> Bounds:
    """One number for all three where it `is_exact`: the best estimate, else the lower bound."""
    one = np.where(np.isnan(bounds.best), bounds.lower, bounds.best)
    return Bounds(*(np.where(is_exact, one, each) for each in (bounds.lower, bounds.best, bounds.upper)))


def share(parts: Bounds, whole: Bounds) -> Bounds:
    """Each entry of the last axis as a share of the whole, between 0 and 1; NaN where the whole is nobody.

    `whole` has the shape of `parts` without the last axis. Best estimates are NaN: they come from
    `fondaco.territory.specialisation`.
    """
    rest, one = parts.others(), whole[..., None]
    lower = np.fmax(_part(parts.lower, rest.upper), _over(parts.lower, one.upper, otherwise=0.0))
    upper = np.fmin(_part(parts.upper, rest.lower), _over(parts.upper, one.lower, otherwise=1.0))
    is_nobody = np.broadcast_to(one.upper == 0, lower.shape)
    lower, upper = np.clip(lower, 0.0, 1.0), np.clip(upper, 0.0, 1.0)
    found = Bounds(np.where(is_nobody, np.nan, lower), np.full(lower.shape, np.nan), np.where(is_nobody, np.nan, upper))
    return pinned(found, parts.is_exact & (one.is_exact | rest.is_exact))


def quotient(shares: Bounds, of_country: Bounds, best: FloatArray) -> Bounds:
    """A share in a place over that in the country; NaN where the country has nobody in it."""
    lower = _over(shares.lower, of_country.upper, otherwise=np.nan)
    upper = _over(shares.upper, of_country.lower, otherwise=np.inf)
    nobody = np.isnan(lower) | np.isnan(shares.lower)
    found = settled(Bounds(np.where(nobody, np.nan, lower), best, np.where(nobody, np.nan, upper)))
    return pinned(found, shares.is_exact & of_country.is_exact)


def prevalence(parts: Bounds, whole: Bounds, of_country: Bounds, best: FloatArray) -> Bounds:
    """E_sg - E_s * q: employees beyond what the country's share q, shape (n_groups,), would give the place."""
    rest, one = parts.others(), whole[..., None]
    with np.errstate(invalid="ignore"):
        low, high = of_country.lower, of_country.upper
        by_rest = (parts.lower * (1 - high) - _times(rest.upper, high), parts.upper * (1 - low) - rest.lower * low)
        by_whole = (parts.lower - _times(one.upper, high), parts.upper - one.lower * low)
    found = settled(Bounds(np.fmax(by_rest[0], by_whole[0]), best, np.fmin(by_rest[1], by_whole[1])))
    return pinned(found, parts.is_exact & one.is_exact & of_country.is_exact)


def _part(part: FloatArray, rest: FloatArray) -> FloatArray:
    """part / (part + rest), where either may be without limit."""
    with np.errstate(invalid="ignore", divide="ignore"):
        found = part / (part + rest)
    found = np.where(np.isinf(part), np.where(np.isinf(rest), np.nan, 1.0), found)
    return np.asarray(found, dtype=np.float64)


def _over(part: FloatArray, whole: FloatArray, *, otherwise: float) -> FloatArray:
    """part / whole, `otherwise` where the whole is zero or both are without limit."""
    with np.errstate(invalid="ignore", divide="ignore"):
        found = np.where((whole == 0) | (np.isinf(part) & np.isinf(whole)), otherwise, part / whole)
    return np.asarray(found, dtype=np.float64)


def _times(count: FloatArray, share_of: FloatArray) -> FloatArray:
    """count * share, nothing where the share is nothing."""
    with np.errstate(invalid="ignore"):
        return np.where(share_of == 0, 0.0, count * share_of)
