"""How often regions put together at random score as high: what a resemblance is worth beyond size.

A random region has the country's own mix: for each activity apart, it takes the share that some region of like size
has. So the country's structure, the spread of every activity and the sizes stay, and what goes is which activities a
region combines. Each pair is held against random partners of the one and of the other, and the less favourable counts.
"""

import math
import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.arrays import BoolArray, FloatArray, IntArray
from fondaco.territory.local_to_local.params import Order, PairParams, TermName
from fondaco.territory.local_to_local.result import EvidenceLevel
from fondaco.territory.local_to_local.sides import Columns, Country, Side, row_shares, side_of
from fondaco.territory.local_to_local.terms import TERMS

MIN_REGIONS = 4  # with fewer there is nobody to exchange a region with
ROUNDING = 1e-12
SAME = 1e-5  # of a draw kept in single precision


@dataclass(frozen=True, slots=True, eq=False)
class Drawable:
    """One country's figures, from which random regions are drawn; `strata` says which regions are of like size."""

    country: Country
    columns: Columns
    strata: tuple[IntArray, ...]
    stream: tuple[int, ...]  # the country's own random numbers, whichever side it stands on


@dataclass(frozen=True, slots=True, eq=False)
class Chance:
    """Share of random pairings that reach what a pair has, shape (n_a, n_b): by term and by order; NaN not tested.

    `pooled` is the same by order, but measured in standard deviations and against the random pairings of all pairs: so
    fine that the best of many pairs can be told from chance, which a few hundred pairings of its own cannot.
    """

    terms: dict[TermName, FloatArray]
    orders: dict[Order, FloatArray]
    pooled: dict[Order, FloatArray]


def size_strata(sizes: FloatArray, params: PairParams) -> tuple[IntArray, ...]:
    """Positions of the regions in classes of like size, each of `MIN_REGIONS` or more where there are so many."""
    n_strata = max(1, min(params.size_strata, len(sizes) // MIN_REGIONS))
    by_size = np.argsort(sizes, kind="stable").astype(np.int32)
    return tuple(np.array_split(by_size, n_strata))


def all_values(a: Side, b: Side) -> dict[TermName, FloatArray]:
    """Every term for all pairs."""
    return {term.name: term.values(a, b) for term in TERMS}


def order_scores(values: dict[TermName, FloatArray], order: Order, params: PairParams) -> FloatArray:
    """The sum of weight x value in the order of the terms; a term that is not available adds nothing.

    NaN for a pair of which no term that weighs is available.
    """
    total: FloatArray = np.zeros_like(next(iter(values.values())))
    for name, value in values.items():
        total = total + params.weight(name, order) * np.nan_to_num(value)
    return np.where(attainable(values, order, params) > 0, total, np.nan)


def attainable(values: dict[TermName, FloatArray], order: Order, params: PairParams) -> FloatArray:
    """The most that each pair can reach: the weights of its available terms."""
    total: FloatArray = np.zeros_like(next(iter(values.values())))
    for name, value in values.items():
        total = total + params.weight(name, order) * ~np.isnan(value)
    return total


def chance_of(sides: tuple[Side, Side], drawables: tuple[Drawable, Drawable], params: PairParams) -> Chance:
    """Compare every pair with `params.permutations` random partners of either region."""
    observed = all_values(*sides)
    against = [
        _exceeded(observed, sides, drawable, at, params)
        for at, drawable in enumerate(drawables)
        if len(drawable.columns.shares) >= MIN_REGIONS and params.permutations > 0
    ]
    blank = np.full((len(sides[0].shares), len(sides[1].shares)), np.nan)
    return Chance(
        {name: _least_favourable([each.terms[name] for each in against], blank) for name in observed},
        {order: _least_favourable([each.orders[order] for each in against], blank) for order in Order},
        {order: _least_favourable([each.pooled[order] for each in against], blank) for order in Order},
    )


def levels_of(chance: FloatArray, pooled: FloatArray, params: PairParams) -> tuple[tuple[EvidenceLevel, ...], ...]:
    """`weak` where a pair alone is rare, `some` where it still is among so many (Benjamini and Hochberg 1995)."""
    rates = _discovery_rates(pooled)
    return tuple(
        tuple(_level(float(chance[at_a, at_b]), float(rates[at_a, at_b]), params) for at_b in range(chance.shape[1]))
        for at_a in range(chance.shape[0])
    )


def _level(chance: float, discovery_rate: float, params: PairParams) -> EvidenceLevel:
    if math.isnan(chance):
        return EvidenceLevel.NOT_TESTED
    if chance > params.weak_from:
        return EvidenceLevel.NONE
    return EvidenceLevel.SOME if discovery_rate <= params.some_from else EvidenceLevel.WEAK


def _exceeded(
    observed: dict[TermName, FloatArray], sides: tuple[Side, Side], drawable: Drawable, at: int, params: PairParams
) -> Chance:
    """Draw the regions of side `at` again and again; count the draws in which terms and scores are as high."""
    random = np.random.default_rng(drawable.stream)
    tested = [term for term in TERMS if not np.isnan(observed[term.name]).all()]
    weights = np.array([[params.weight(term.name, order) for term in tested] for order in Order])
    values = _stacked([observed[term.name] for term in tested], observed)
    scores = _scores(values, weights)
    n_terms, n_orders = np.zeros(values.shape), np.zeros(scores.shape)
    draws = np.empty((params.permutations, *scores.shape), dtype=np.float32)
    for draw in range(params.permutations):
        drawn = side_of(drawable.country, _drawn(drawable, random))
        pair_of_sides = (drawn, sides[1]) if at == 0 else (sides[0], drawn)
        drawn_values = _stacked([term.values(*pair_of_sides) for term in tested], observed)
        draws[draw] = drawn_scores = _scores(drawn_values, weights)
        n_terms += _reaches(drawn_values, values)
        n_orders += _reaches(drawn_scores, scores)
    terms = {name: np.full(value.shape, np.nan) for name, value in observed.items()}
    terms |= {term.name: _share(n_terms[row], values[row], params) for row, term in enumerate(tested)}
    return Chance(
        terms,
        {order: _share(n_orders[row], scores[row], params) for row, order in enumerate(Order)},
        {order: _pooled(scores[row], draws[:, row]) for row, order in enumerate(Order)},
    )


def _stacked(values: list[FloatArray], observed: dict[TermName, FloatArray]) -> FloatArray:
    """Shape (n_terms, n_a, n_b), also where no term can be had."""
    return np.array(values).reshape(-1, *next(iter(observed.values())).shape)


def _scores(values: FloatArray, weights: FloatArray) -> FloatArray:
    """As `order_scores` but for rounding, all orders in one go: shape (n_orders, n_a, n_b)."""
    is_known = ~np.isnan(values)
    totals = np.tensordot(weights, np.where(is_known, values, 0.0), axes=1)
    return np.where(np.tensordot(weights, is_known.astype(np.float64), axes=1) > 0, totals, np.nan)


def _share(n_reaching: FloatArray, observed: FloatArray, params: PairParams) -> FloatArray:
    """Share of the draws, the pair itself counted as one, so that it is never zero."""
    return np.where(np.isnan(observed), np.nan, (n_reaching + 1) / (params.permutations + 1))


def _pooled(observed: FloatArray, draws: NDArray[np.float32]) -> FloatArray:
    """Share of all draws, each in standard deviations of its own pair, that reach what a pair has in its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a pair that could never be drawn has no mean
        middle, spread = np.nanmean(draws, axis=0, dtype=np.float64), np.nanstd(draws, axis=0, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        away = np.where(spread > SAME, (observed - middle) / spread, -np.inf)
        every = ((draws - middle.astype(np.float32)) / spread.astype(np.float32))[:, spread > SAME]
    every = np.sort(np.nan_to_num(every, nan=np.inf), axis=None)  # what could not be drawn counts as reached
    n_reaching = every.size - np.searchsorted(every, away - SAME, side="left")
    return np.where(np.isnan(observed), np.nan, (n_reaching + 1) / (every.size + 1))


def _reaches(drawn: FloatArray, observed: FloatArray) -> BoolArray:
    """What could not be drawn counts as reached, so that it is never evidence."""
    reached: BoolArray = np.nan_to_num(drawn, nan=np.inf) >= observed - ROUNDING
    return reached


def _drawn(drawable: Drawable, random: np.random.Generator) -> Columns:
    columns = drawable.columns

    def exchanged(table: FloatArray) -> FloatArray:
        mixed, has_figures = table.copy(), np.flatnonzero(~np.isnan(table).all(axis=1))
        for stratum in drawable.strata:
            rows = np.intersect1d(stratum, has_figures)
            mixed[rows] = random.permuted(table[rows], axis=0)
        return mixed

    shares = exchanged(columns.shares)
    return Columns(
        np.where(np.isnan(shares), np.nan, row_shares(np.nan_to_num(shares))),
        None if columns.exports is None else row_shares(exchanged(columns.exports)),
        None if columns.imports is None else row_shares(exchanged(columns.imports)),
        None if columns.priorities is None else exchanged(columns.priorities),
    )


def _least_favourable(shares: list[FloatArray], blank: FloatArray) -> FloatArray:
    return np.maximum.reduce(shares) if shares else blank


def _discovery_rates(chance: FloatArray) -> FloatArray:
    flat = chance.ravel()
    tested = np.flatnonzero(~np.isnan(flat))
    order = tested[np.argsort(flat[tested], kind="stable")]
    rates = flat[order] * len(order) / np.arange(1, len(order) + 1)
    result = np.full(flat.shape, np.inf)
    result[order] = np.minimum.accumulate(rates[::-1])[::-1]
    return result.reshape(chance.shape)
