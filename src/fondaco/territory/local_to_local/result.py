"""The ranking of pairs, with what every score is made of."""

from dataclasses import dataclass
from enum import StrEnum

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray
from fondaco.territory.local_to_local.params import Order, PairParams, TermName
from fondaco.territory.local_to_local.regions import LeftOut, Region
from fondaco.territory.local_to_local.sides import Side
from fondaco.territory.sources import Source


class EvidenceLevel(StrEnum):
    """How far a score is above what random regions of the same sizes reach."""

    NOT_TESTED = "not_tested"
    NONE = "none"  # nothing beyond size and distance
    WEAK = "weak"  # rare among random pairings, but so many pairs were looked at
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One activity in a term: its weight in both regions (what, the term says), and how much of the term it makes."""

    activity: str
    name: str
    share_a: float
    share_b: float
    contribution: float  # to the term's value; all activities of a term sum to it


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one pair's score. `value` is None where it is not available; `reason` says why."""

    name: TermName
    value: float | None
    weight: float
    contribution: float  # weight x value; zero where the term is not available
    chance: float | None  # share of random pairings in which the term is as high
    reason: LocalisedText
    evidence: tuple[Evidence, ...]  # the greatest contributions first
    remainder: float  # of the value, from the activities not named in `evidence`
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """Size and distance of a pair: no merit, but what a reader must hold the score against."""

    size_a: float  # share of region a in its country's total, 0..1
    size_b: float
    distance_km: float | None


@dataclass(frozen=True, slots=True)
class RegionPair:
    """A pair of regions and its score by one order; `score` is the sum of the terms' contributions."""

    a: Region
    b: Region
    order: Order
    rank: int | None  # 1 is the best; ties share the better rank; None where nothing could be compared
    n_pairs: int  # how many were ranked
    score: float | None
    maximum: float  # what the available terms could reach at most
    terms: tuple[Term, ...]
    level: EvidenceLevel
    chance: float | None  # share of random pairings that score as high
    context: Context


@dataclass(frozen=True, slots=True, eq=False)
class TermScores:
    """A term for all pairs, shape (n_a, n_b), NaN where not available; `reason` where it is available for no pair."""

    name: TermName
    values: FloatArray
    chance: FloatArray
    activities: tuple[str, ...]
    reason: LocalisedText
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, eq=False)
class OrderScores:
    """One ranking of all pairs: scores, what could be reached, and the comparison with chance, shape (n_a, n_b)."""

    order: Order
    scores: FloatArray
    maxima: FloatArray
    ranks: FloatArray
    chance: FloatArray
    levels: tuple[tuple[EvidenceLevel, ...], ...]
    n_weak_by_chance: float  # pairs that would be at least `weak` if there were nothing to find
    explained_by_size_and_distance: float | None  # share of the score's variance, 0..1


@dataclass(frozen=True, slots=True, eq=False)
class SideFacts:
    """One country in a ranking: its regions in the order of their codes, and what its figures are worth."""

    country: str
    name: LocalisedText
    regions: tuple[Region, ...]
    sizes: FloatArray  # share of each region in the country's total
    source: Source
    classification: str
    activities_left_out: tuple[str, ...]  # the other country does not have them
    activity_names: tuple[str, ...]  # of the activities compared, as this country's table calls them; "" without
    proximity_source: Source | None  # None: from the country's own regions
    n_cells_not_known: int
    left_out: tuple[LeftOut, ...]
    notes: tuple[LocalisedText, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PairRanking:
    """All pairs of regions of two countries, with what every score is made of.

    Arrays have shape (n_a, n_b) in the order of `sides[0].regions` and `sides[1].regions`. One pair with its terms and
    evidence: `region_pair`; the best ones: `best_pairs`; what must stand next to any of them: `cautions`.
    """

    sides: tuple[SideFacts, SideFacts]
    activities: tuple[str, ...]
    products: tuple[str, ...]
    terms: tuple[TermScores, ...]
    orders: tuple[OrderScores, ...]
    distances_km: FloatArray
    params: PairParams
    seed: int
    compared: tuple[Side, Side]  # the figures behind the terms

    def by(self, order: Order) -> OrderScores:
        """The ranking by `order`."""
        return next(each for each in self.orders if each.order == order)
