"""What `pair` weighs, and when it calls a resemblance evidence."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from fondaco.territory.errors import InvalidParams


class Order(StrEnum):
    """By what pairs are ranked."""

    SIMILARITY = "similarity"
    COMPLEMENTARITY = "complementarity"
    COMBINED = "combined"


class TermName(StrEnum):
    """The terms of the scores; `a` is the first region of a pair, `b` the second."""

    FINGER_KREININ = "finger_kreinin"
    KRUGMAN = "krugman"
    LOG_LQ_COSINE = "log_lq_cosine"
    S3_MATCH = "s3_match"
    ADDED_TO_A = "added_to_a"  # what b has, and a lacks but is near to
    ADDED_TO_B = "added_to_b"
    DENSITY_GAIN_A = "density_gain_a"  # how much nearer a comes to what it lacks, with what b has
    DENSITY_GAIN_B = "density_gain_b"
    TRADE_A_TO_B = "trade_a_to_b"  # a's exports against b's imports
    TRADE_B_TO_A = "trade_b_to_a"
    SUPPLY_A_TO_B = "supply_a_to_b"  # a's activities against what b's activities take in
    SUPPLY_B_TO_A = "supply_b_to_a"


SIMILARITY_TERMS = (TermName.FINGER_KREININ, TermName.KRUGMAN, TermName.LOG_LQ_COSINE, TermName.S3_MATCH)

# Conventions, not estimates: no data tell them yet. Krugman says the same as Finger-Kreinin (K = 2 (1 - FK)), so it is
# shown and weighs nothing. The two directions of a term weigh the same.
SIMILARITY_WEIGHTS: Mapping[TermName, float] = MappingProxyType(
    {
        TermName.FINGER_KREININ: 0.4,
        TermName.KRUGMAN: 0.0,
        TermName.LOG_LQ_COSINE: 0.4,
        TermName.S3_MATCH: 0.2,
    }
)
COMPLEMENTARITY_WEIGHTS: Mapping[TermName, float] = MappingProxyType(
    {
        TermName.ADDED_TO_A: 0.2,
        TermName.ADDED_TO_B: 0.2,
        TermName.DENSITY_GAIN_A: 0.1,
        TermName.DENSITY_GAIN_B: 0.1,
        TermName.TRADE_A_TO_B: 0.1,
        TermName.TRADE_B_TO_A: 0.1,
        TermName.SUPPLY_A_TO_B: 0.1,
        TermName.SUPPLY_B_TO_A: 0.1,
    }
)


@dataclass(frozen=True, slots=True)
class PairParams:
    """Weights and thresholds of the ranking; the defaults are conventions (docs/explanation/local-to-local.md).

    Parameters
    ----------
    similarity, complementarity
        Weight of each term, zero or more, summing to 1. A term without figures contributes nothing and its weight is
        not given to the others: the most that a pair can reach is shown instead.
    share_of_similarity
        Weight of the similarity in the combined score, 0..1; the rest is complementarity.
    specialised_from
        Location quotient from which an activity belongs to a region's portfolio.
    log_lq_floor
        Quotients below it count as it before the logarithm, 0..1: zero has none.
    min_activities
        With fewer activities known on both sides a pair is not compared.
    permutations
        Random pairings for the comparison with chance; 0 leaves it out.
    size_strata
        Classes of size inside which regions are exchanged at random, so that what size alone explains is no evidence.
    some_from, weak_from
        `some` evidence: the share of false discoveries (Benjamini and Hochberg 1995) is at most `some_from`;
        `weak`: at most a share `weak_from` of the random pairings scores as high; else `none`.
    """

    similarity: Mapping[TermName, float] = field(default_factory=lambda: SIMILARITY_WEIGHTS)
    complementarity: Mapping[TermName, float] = field(default_factory=lambda: COMPLEMENTARITY_WEIGHTS)
    share_of_similarity: float = 0.5
    specialised_from: float = 1.0
    log_lq_floor: float = 0.1
    min_activities: int = 3
    permutations: int = 499
    size_strata: int = 3
    some_from: float = 0.1
    weak_from: float = 0.05

    def __post_init__(self) -> None:
        object.__setattr__(self, "similarity", MappingProxyType(dict(self.similarity)))
        object.__setattr__(self, "complementarity", MappingProxyType(dict(self.complementarity)))
        faults = [*_faulty_weights(self), *_faulty_ranges(self)]
        if faults:
            raise InvalidParams("params of pair", faults)

    def weight(self, term: TermName, order: Order) -> float:
        """How much `term` weighs when pairs are ranked by `order`."""
        own = self.similarity if term in SIMILARITY_TERMS else self.complementarity
        own_order = Order.SIMILARITY if term in SIMILARITY_TERMS else Order.COMPLEMENTARITY
        if order == own_order:
            return own.get(term, 0.0)
        if order != Order.COMBINED:
            return 0.0
        share = self.share_of_similarity if own_order == Order.SIMILARITY else 1 - self.share_of_similarity
        return own.get(term, 0.0) * share


def _faulty_weights(params: PairParams) -> list[str]:
    faults = []
    others = tuple(term for term in TermName if term not in SIMILARITY_TERMS)
    for name, weights, own in (
        ("similarity", params.similarity, SIMILARITY_TERMS),
        ("complementarity", params.complementarity, others),
    ):
        faults += [f"{name}: {term} is no term of it" for term in weights if term not in own]
        faults += [
            f"{name}: {term} weighs {each}; expected zero or more" for term, each in weights.items() if not each >= 0
        ]
        total = math.fsum(weights.values())
        faults += [] if math.isclose(total, 1.0) else [f"{name}: the weights sum to {total:g}; expected 1"]
    return faults


def _faulty_ranges(params: PairParams) -> list[str]:
    ranges: tuple[tuple[str, float, bool, str], ...] = (
        ("share_of_similarity", params.share_of_similarity, 0 <= params.share_of_similarity <= 1, "0 to 1"),
        ("specialised_from", params.specialised_from, params.specialised_from > 0, "above zero"),
        ("log_lq_floor", params.log_lq_floor, 0 < params.log_lq_floor < 1, "between 0 and 1"),
        ("min_activities", params.min_activities, params.min_activities >= 1, "1 or more"),
        ("permutations", params.permutations, params.permutations >= 0, "0 or more"),
        ("size_strata", params.size_strata, params.size_strata >= 1, "1 or more"),
        ("some_from", params.some_from, 0 < params.some_from < 1, "between 0 and 1"),
        ("weak_from", params.weak_from, 0 < params.weak_from < 1, "between 0 and 1"),
    )
    return [f"{name}: {value}; expected {expected}" for name, value, is_right, expected in ranges if not is_right]
