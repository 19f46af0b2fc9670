"""Whether a ranking foresees what really links regions: trade, projects, visits.

The design of the specification's validation run: logs of the links of all pairs that have any, two-way effects (one for
each region of either side, which hold its size) and log distance taken out, then the partial correlation of each term
and score with what is left. Beside it, what the term adds for pairs that were held out, and how often scores of
relabelled regions do as well, since pairs that share a region are not independent and t values overstate.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray, IntArray
from fondaco.territory.errors import InvalidRegions
from fondaco.territory.local_to_local.params import Order
from fondaco.territory.local_to_local.result import PairRanking

MIN_FREE_PAIRS = 10


@dataclass(frozen=True, slots=True)
class ValidationParams:
    """How links are held against a ranking.

    `held_out` is the share of pairs kept for the second correlation; `relabellings` the random exchanges of regions
    that tell how often chance does as well.
    """

    held_out: float = 0.2
    relabellings: int = 499


@dataclass(frozen=True, slots=True)
class Foresight:
    """What one term or score knows of the links beyond size and distance; None where it is not known or constant."""

    name: str
    partial_r: float | None
    t: float | None  # as if pairs were independent, which they are not
    chance: float | None  # share of relabelled rankings whose partial correlation is at least as far from zero
    held_out_r: float | None  # with the term, over pairs held out; to be read against `Validation.held_out_r`


@dataclass(frozen=True, slots=True)
class Validation:
    """The terms and scores of a ranking against real links.

    `within_r2` is what distance explains once the regions' own effects are out; `held_out_r` the correlation of what is
    foreseen with what is real, net of the effects, over pairs held out, by distance alone.
    """

    n_pairs: int
    within_r2: float | None
    held_out_r: float | None
    foresights: tuple[Foresight, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Links:
    """Pairs with links: positions of both regions, log of the links, log distance (a column, or none)."""

    at_a: IntArray
    at_b: IntArray
    log_links: FloatArray
    covariates: FloatArray


STANDARD = ValidationParams()


def validate(
    ranking: PairRanking,
    links: Mapping[tuple[str, str], float],
    *,
    params: ValidationParams = STANDARD,
    seed: int = 0,
) -> Validation:
    """Hold `ranking` against `links`: {(region of the first country, region of the second): amount above zero}.

    Pairs without links are left out, as in the specification's run, so a finding speaks of how much, never of whether.

    Raises
    ------
    InvalidRegions
        A region that is not in the ranking, an amount that is not above zero, too few pairs for the effects.
    """
    pairs = _pairs(ranking, links)
    design = _design(pairs, ranking.distances_km.shape)
    effects = _design(pairs, ranking.distances_km.shape, with_covariates=False)
    residual = _left_over(pairs.log_links, design)
    within = _left_over(pairs.log_links, effects)
    random = np.random.default_rng(seed)
    is_held_out = random.permutation(len(pairs.at_a)) < round(params.held_out * len(pairs.at_a))
    orders = [_relabelling(random, ranking.distances_km.shape) for _ in range(params.relabellings)]
    measured = [
        *((term.name.value, term.values) for term in ranking.terms),
        *((order.value, ranking.by(order).scores) for order in Order),
    ]
    return Validation(
        len(pairs.at_a),
        float(1 - (residual @ residual) / (within @ within)) if within @ within > 0 else None,
        _held_out(pairs, design, None, is_held_out),
        tuple(_foresight(name, values, (pairs, design, residual, is_held_out), orders) for name, values in measured),
    )


def _pairs(ranking: PairRanking, links: Mapping[tuple[str, str], float]) -> _Links:
    positions = [{region.code: at for at, region in enumerate(side.regions)} for side in ranking.sides]
    faults = [f"pair {a} x {b}: not in the ranking" for a, b in links if a not in positions[0] or b not in positions[1]]
    faults += [
        f"pair {a} x {b}: {amount}; expected a number above zero, and no row for a pair without links"
        for (a, b), amount in links.items()
        if not (math.isfinite(amount) and amount > 0)
    ]
    used = sorted(pair for pair in links if not faults)
    n_effects = len({a for a, _ in used}) + len({b for _, b in used}) + 1
    if not faults and len(used) < n_effects + MIN_FREE_PAIRS:
        faults = [
            f"{len(used)} pairs with links for {n_effects} effects; expected {n_effects + MIN_FREE_PAIRS} or more"
        ]
    if faults:
        raise InvalidRegions("links to validate with", faults)
    at_a = np.array([positions[0][a] for a, _ in used], dtype=np.int32)
    at_b = np.array([positions[1][b] for _, b in used], dtype=np.int32)
    log_links = np.log(np.array([links[pair] for pair in used], dtype=np.float64))
    distances = ranking.distances_km[at_a, at_b]
    has_distances = bool(np.all(distances > 0))  # not with a region without a point
    return _Links(at_a, at_b, log_links, np.log(distances)[:, None] if has_distances else np.zeros((len(used), 0)))


def _design(pairs: _Links, shape: tuple[int, ...], *, with_covariates: bool = True) -> FloatArray:
    """An orthonormal base of what is taken out, shape (n_pairs, rank)."""
    effects = _columns(pairs, shape, with_covariates=with_covariates)
    left, sizes, _ = np.linalg.svd(effects, full_matrices=False)
    return np.ascontiguousarray(left[:, sizes > sizes[0] * 1e-10])


def _columns(pairs: _Links, shape: tuple[int, ...], *, with_covariates: bool = True) -> FloatArray:
    columns = [np.eye(shape[0])[pairs.at_a], np.eye(shape[1])[pairs.at_b]]
    return np.hstack([*columns, *([pairs.covariates] if with_covariates else [])])


def _left_over(values: FloatArray, base: FloatArray) -> FloatArray:
    return values - base @ (base.T @ values)


def _relabelling(random: np.random.Generator, shape: tuple[int, ...]) -> tuple[IntArray, IntArray]:
    return random.permutation(shape[0]).astype(np.int32), random.permutation(shape[1]).astype(np.int32)


_Against = tuple[_Links, FloatArray, FloatArray, BoolArray]


def _foresight(
    name: str, values: FloatArray, against: _Against, relabellings: list[tuple[IntArray, IntArray]]
) -> Foresight:
    pairs, design, residual, is_held_out = against
    measured = values[pairs.at_a, pairs.at_b]
    if np.isnan(values).any():
        return Foresight(name, None, None, None, None)
    r = _correlation(_left_over(measured, design), residual, np.abs(measured).max())
    if r is None:
        return Foresight(name, None, None, None, None)
    free = len(measured) - design.shape[1] - 1
    as_far = 0
    for order_a, order_b in relabellings:
        relabelled = values[order_a[pairs.at_a], order_b[pairs.at_b]]
        drawn = _correlation(_left_over(relabelled, design), residual, np.abs(relabelled).max())
        as_far += drawn is not None and abs(drawn) >= abs(r) - 1e-12
    return Foresight(
        name,
        r,
        r * math.sqrt(free / (1 - r * r)) if abs(r) < 1 else math.copysign(math.inf, r),
        (as_far + 1) / (len(relabellings) + 1) if relabellings else None,
        _held_out(pairs, design, measured, is_held_out),
    )


def _correlation(x: FloatArray, y: FloatArray, scale: float) -> float | None:
    """Correlation of two left-overs; None where one of them is rounding only."""
    lengths = float(np.linalg.norm(x)) * float(np.linalg.norm(y))
    if float(np.linalg.norm(x)) <= 1e-9 * max(scale, 1e-300) * math.sqrt(len(x)) or lengths == 0:
        return None
    return float(np.clip((x @ y) / lengths, -1, 1))


def _held_out(pairs: _Links, design: FloatArray, measured: FloatArray | None, is_held: BoolArray) -> float | None:
    """Correlation of foreseen and real log links, net of the effects, over pairs held out; fitted on the others alone.

    Pairs of a region that the others do not show are left out; None where too few remain.
    """
    shape = (int(pairs.at_a.max()) + 1, int(pairs.at_b.max()) + 1)
    extra = pairs.covariates if measured is None else np.column_stack([pairs.covariates, measured])
    effects = _columns(pairs, shape, with_covariates=False)
    kept = ~is_held
    is_seen = np.isin(pairs.at_a, pairs.at_a[kept]) & np.isin(pairs.at_b, pairs.at_b[kept]) & is_held
    if extra.shape[1] == 0 or int(is_seen.sum()) < MIN_FREE_PAIRS or int(kept.sum()) <= design.shape[1]:
        return None
    fit = np.linalg.lstsq(np.hstack([effects, extra])[kept], pairs.log_links[kept], rcond=None)[0]
    foreseen = extra[is_seen] @ fit[effects.shape[1] :]
    real = pairs.log_links[is_seen] - effects[is_seen] @ fit[: effects.shape[1]]
    return _correlation(foreseen - foreseen.mean(), real - real.mean(), float(np.abs(foreseen).max()))
