"""What a term is: a value for each pair that is a sum over activities."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import TermName
from fondaco.territory.local_to_local.sides import Side


class Basis(StrEnum):
    """What figures a term needs."""

    EMPLOYMENT = "employment"
    TRADE = "trade"
    PRIORITIES = "priorities"
    INPUTS = "inputs"


@dataclass(frozen=True, slots=True)
class Parts:
    """One pair's term, activity by activity: the weight of each in both regions, and what it adds; shape (p,)."""

    of_a: FloatArray
    of_b: FloatArray
    added: FloatArray


@dataclass(frozen=True, slots=True)
class Term:
    """A term: `values` for all pairs, shape (n_a, n_b), NaN where not known; `parts` of one, which sum to its value."""

    name: TermName
    basis: Basis
    values: Callable[[Side, Side], FloatArray]
    parts: Callable[[Side, Side, int, int], Parts]


def the_other_way(term: Term, name: TermName) -> Term:
    """The same term with the two sides exchanged."""

    def values(a: Side, b: Side) -> FloatArray:
        return np.ascontiguousarray(term.values(b, a).T)

    def parts(a: Side, b: Side, at_a: int, at_b: int) -> Parts:
        turned = term.parts(b, a, at_b, at_a)
        return Parts(turned.of_b, turned.of_a, turned.added)

    return Term(name, term.basis, values, parts)


def common_shares(a: Side, b: Side, at_a: int, at_b: int) -> tuple[FloatArray, FloatArray]:
    """Shares of one pair over the activities that are known in both regions, shape (p,)."""
    own, other = a.shares[at_a] * b.known[at_b], b.shares[at_b] * a.known[at_a]
    return shares_of_one(own), shares_of_one(other)


def all_common_shares(a: Side, b: Side) -> tuple[FloatArray, FloatArray]:
    """Shares of all pairs over the activities that are known in both regions; shapes broadcast to (n_a, n_b, p)."""
    own, other = a.shares[:, None, :], b.shares[None, :, :]
    if a.is_complete and b.is_complete:
        return own, other
    return shares_of_one(own * b.known[None, :, :]), shares_of_one(other * a.known[:, None, :])


def nothing_known(a: Side, b: Side) -> FloatArray:
    """Shape (n_a, n_b): zero where two regions can be compared, NaN where too few activities are known in both."""
    is_enough = a.known @ b.known.T >= a.country.params.min_activities
    overlap = np.minimum(a.shares @ b.known.T, a.known @ b.shares.T)
    return np.where(is_enough & (overlap > 0), 0.0, np.nan)


def shares_of_one(shares: FloatArray) -> FloatArray:
    """Along the last axis brought to a sum of one; what sums to nothing stays zero."""
    total = shares.sum(axis=-1, keepdims=True)
    result: FloatArray = np.divide(shares, total, out=np.zeros_like(shares), where=total > 0)
    return result
