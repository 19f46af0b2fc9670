"""One country's regions as arrays, on the codes that both countries have."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import PairParams

ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Country:
    """What stays when regions are exchanged at random: shapes (p,) and (p, p) over the common activities."""

    national: FloatArray  # share of each activity in the country
    phi: FloatArray  # proximity, its diagonal zero: an activity is no neighbour of itself
    inputs: FloatArray | None  # column j: what activity j takes from each
    params: PairParams


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """The regions of one country, shape (n, p) over the activities, (n, r) over the products of trade.

    `shares` are over the activities known in the region and zero where one is not; `known` is 1 or 0. `portfolio` is 1
    where the quotient reaches `specialised_from`. `exports`, `imports` are shares, NaN for a region without figures;
    `priorities` is 1 where declared.
    """

    country: Country
    shares: FloatArray
    known: FloatArray
    log_quotients: FloatArray
    portfolio: FloatArray
    density: FloatArray
    exports: FloatArray | None = None
    imports: FloatArray | None = None
    priorities: FloatArray | None = None

    @property
    def is_complete(self) -> bool:
        """Whether every cell is known."""
        return bool(self.known.all())


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What a side is made from: shares of employment, trade and declared priorities, NaN where not known."""

    shares: FloatArray
    exports: FloatArray | None = None
    imports: FloatArray | None = None
    priorities: FloatArray | None = None


def side_of(country: Country, columns: Columns) -> Side:
    """Quotients, portfolio and relatedness density of the regions whose shares `columns` gives."""
    known = (~np.isnan(columns.shares)).astype(np.float64)
    shares = row_shares(np.nan_to_num(columns.shares))
    quotients = _over(shares, np.broadcast_to(country.national, shares.shape))
    portfolio = has_activity(quotients, country.params)
    return Side(
        country,
        shares,
        known,
        np.where(known > 0, np.log(np.maximum(quotients, country.params.log_lq_floor)), 0.0),
        portfolio,
        _over(portfolio @ country.phi, known @ country.phi),
        columns.exports,
        columns.imports,
        columns.priorities,
    )


def has_activity(quotients: FloatArray, params: PairParams) -> FloatArray:
    """1 where a quotient reaches the threshold, but for rounding: a country of one region has all its activities."""
    return (quotients >= params.specialised_from * (1 - ROUNDING)).astype(np.float64)


def row_shares(counts: FloatArray) -> FloatArray:
    """Each row divided by its sum; a row that sums to nothing stays zero."""
    return _over(counts, np.broadcast_to(counts.sum(axis=1, keepdims=True), counts.shape))


def national_shares(counts: FloatArray) -> FloatArray:
    """Share of each activity in the country, over the regions in which it is known, shape (p,)."""
    known = ~np.isnan(counts)
    totals = np.nan_to_num(counts).sum(axis=1)
    return _over(np.nan_to_num(counts).sum(axis=0), known.T.astype(np.float64) @ totals)


def proximity_of(shares: FloatArray, national: FloatArray, params: PairParams) -> FloatArray:
    """phi_pq = the smaller of the two conditional probabilities that a region which has one activity has the other.

    As `specialisation.proximity` (Hidalgo, Klinger, Barabási, Hausmann 2007), but each pair of activities is taken over
    the regions in which both are known. Zero on the diagonal.
    """
    known = (~np.isnan(shares)).astype(np.float64)
    quotients = _over(np.nan_to_num(shares), np.broadcast_to(national, shares.shape))
    has = has_activity(quotients, params)
    where_other_is_known = has.T @ known
    phi = _over(has.T @ has, np.maximum(where_other_is_known, where_other_is_known.T))
    np.fill_diagonal(phi, 0.0)
    return phi


def _over(numerator: FloatArray, denominator: FloatArray) -> FloatArray:
    return np.divide(numerator, denominator, out=np.zeros_like(numerator), where=denominator > 0)
