"""What cells that are not known can hold, and what they probably hold.

The bounds come from the number of units (a medium unit has 50 to 249 employees) and from published totals less the
known cells. The estimate is the usual size of a unit in the activity and class times the number of units, where that is
published, else the cell that the rest of the table would lead one to expect; it is then fitted to the published totals
by iterative proportional fitting (Deming and Stephan, On a least squares adjustment of a sampled frequency table when
the expected marginal totals are known, 1940), never leaving its bounds.
"""

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import SIZES, CellState, SizeClass, SizedEmployment
from fondaco.territory.industrial_districts.bounds import Bounds
from fondaco.territory.industrial_districts.params import Filling
from fondaco.territory.industrial_districts.totals import PublishedTotals

LIMITS = {SizeClass.SMALL: (0.0, 50.0), SizeClass.MEDIUM: (50.0, 250.0), SizeClass.LARGE: (250.0, np.inf)}
USUAL = {SizeClass.SMALL: 4.0, SizeClass.MEDIUM: 100.0, SizeClass.LARGE: 500.0}  # where no known cell tells
PASSES, ROUNDS, CLOSE = 4, 200, 1e-9


def cell_bounds(
    employment: SizedEmployment, totals: PublishedTotals, *, rounding_base: int, filling: Filling
) -> Bounds:
    """Each cell of the counts within its bounds, shape (n_places, n_activities, 3)."""
    lower, upper = _from_units(employment, rounding_base)
    known, slack = employment.is_known, rounding_base - 1
    lower = np.where(known, np.maximum(employment.counts - slack, 0.0), lower)
    upper = np.where(known, employment.counts + slack, upper)
    for _ in range(PASSES):
        lower, upper = _from_totals(lower, upper, totals, known=known, slack=slack)
    best = np.where(known, employment.counts, np.nan)
    if filling is Filling.PROPORTIONAL and not known.all():
        guess = np.clip(_expected(employment), lower, upper)
        best = np.where(known, best, _fitted(np.where(known, best, guess), lower, upper, totals, ~known))
    return Bounds(lower, best, upper)


def _from_units(employment: SizedEmployment, rounding_base: int) -> tuple[FloatArray, FloatArray]:
    shape = employment.counts.shape
    if employment.units is None:
        return np.zeros(shape), np.full(shape, np.inf)
    least = np.nan_to_num(np.maximum(employment.units - (rounding_base - 1), 0.0))
    most = np.where(np.isnan(employment.units), np.inf, employment.units + rounding_base - 1)
    low, high = (np.array([LIMITS[size][end] for size in SIZES]) for end in (0, 1))
    with np.errstate(invalid="ignore"):
        return least * low, np.where(most == 0, 0.0, most * high)


def _from_totals(
    lower: FloatArray, upper: FloatArray, totals: PublishedTotals, *, known: NDArray[np.bool_], slack: float
) -> tuple[FloatArray, FloatArray]:
    """A cell is a total less the others: narrower bounds for the cells that are not known."""
    for axis, given in totals.by_axis:
        total = np.expand_dims(given, axis)
        with np.errstate(invalid="ignore"):
            most = total + slack - (lower.sum(axis=axis, keepdims=True) - lower)
            others = _sum_of_others(upper, axis)
            least = total - slack - others
        usable = ~known & ~np.isnan(np.broadcast_to(total, lower.shape))
        upper = np.where(usable, np.maximum(np.fmin(upper, most), lower), upper)
        lower = np.where(usable, np.minimum(np.fmax(lower, least), upper), lower)
    return lower, upper


def _sum_of_others(upper: FloatArray, axis: int) -> FloatArray:
    """Sums over the axis without the cell itself, where cells may be without limit."""
    endless = np.isinf(upper)
    finite = np.where(endless, 0.0, upper)
    rest = finite.sum(axis=axis, keepdims=True) - finite
    n_endless = endless.sum(axis=axis, keepdims=True) - endless
    return np.where(n_endless > 0, np.inf, rest)


def _expected(employment: SizedEmployment) -> FloatArray:
    """A first guess for every cell; one that was withheld has at least a unit of the usual size."""
    known = employment.is_known
    counts = np.where(known, employment.counts, 0.0)
    usual = np.array([USUAL[size] for size in SIZES])
    by_units: FloatArray = np.full(counts.shape, np.nan)
    if employment.units is not None:
        units = np.where(known, np.nan_to_num(employment.units), 0.0)
        size = _ratio(counts.sum(axis=0), units.sum(axis=0), _ratio(counts.sum((0, 1)), units.sum((0, 1)), usual))
        by_units = np.asarray(employment.units * size)
    by_rest = _by_the_rest(counts, known, usual)
    by_rest = np.where(employment.states == CellState.SUPPRESSED, np.maximum(by_rest, usual), by_rest)
    return np.where(np.isnan(by_units), by_rest, by_units)


def _by_the_rest(counts: FloatArray, known: NDArray[np.bool_], usual: FloatArray) -> FloatArray:
    """The place's size times the country's structure, times how special the activity's other classes are there."""
    place = counts.sum(axis=(1, 2)) / max(counts.sum(), 1.0)
    of_kind = counts.sum(axis=0) + (~known).sum(axis=0) * np.minimum(_mean_of_known(counts, known), usual)
    plain = place[:, None, None] * of_kind[None]
    in_other_classes = np.where(known, plain, 0.0).sum(axis=2)
    special = _ratio(counts.sum(axis=2), in_other_classes, np.ones(in_other_classes.shape))
    return np.asarray(np.maximum(plain * special[:, :, None], 1e-6), dtype=np.float64)


def _mean_of_known(counts: FloatArray, known: NDArray[np.bool_]) -> FloatArray:
    return _ratio(counts.sum(axis=0), known.sum(axis=0).astype(np.float64), np.zeros(counts.shape[1:]))


def _ratio(part: FloatArray, whole: FloatArray, otherwise: FloatArray) -> FloatArray:
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where((whole > 0) & (part > 0), part / whole, otherwise), dtype=np.float64)


def _fitted(
    cells: FloatArray, lower: FloatArray, upper: FloatArray, totals: PublishedTotals, unknown: NDArray[np.bool_]
) -> FloatArray:
    """Scale the unknown cells, axis after axis, until they make up what totals leave for them."""
    if not totals.by_axis:
        return cells
    for _ in range(ROUNDS):
        before = cells
        for axis, given in totals.by_axis:
            loose = np.where(unknown, cells, 0.0).sum(axis=axis)
            left = np.maximum(given - np.where(unknown, 0.0, cells).sum(axis=axis), 0.0)
            scale = np.where(np.isnan(left) | (loose <= 0), 1.0, _ratio(left, loose, np.zeros(left.shape)))
            scaled = np.clip(cells * np.expand_dims(scale, axis), lower, upper)
            cells = np.where(unknown, scaled, cells)
        if np.abs(cells - before).max(initial=0.0) <= CLOSE * max(1.0, float(cells.max(initial=0.0))):
            break
    return cells
