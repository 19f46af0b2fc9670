"""One pair of a ranking with its terms, the activities behind each, and its context."""

import math
from collections.abc import Iterator

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.errors import UnknownRegions
from fondaco.territory.local_to_local.params import Order
from fondaco.territory.local_to_local.registry import normalised
from fondaco.territory.local_to_local.result import Context, Evidence, PairRanking, RegionPair, Term, TermScores
from fondaco.territory.local_to_local.terms import TERMS, Basis
from fondaco.territory.local_to_local.terms.term import Parts
from fondaco.territory.local_to_local.wording import PAIR_NOT_COMPARED

N_EVIDENCE = 5


def region_pair(ranking: PairRanking, a: str, b: str, order: Order, *, n_evidence: int = N_EVIDENCE) -> RegionPair:
    """The pair of region `a` of the first country and region `b` of the second, explained; both by code.

    Raises UnknownRegions where a code is not in the ranking.
    """
    positions = [
        next((at for at, region in enumerate(side.regions) if region.code == code), None)
        for side, code in zip(ranking.sides, (a, b), strict=True)
    ]
    if positions[0] is None or positions[1] is None:
        faults = [
            f"region {code}: not among the {len(side.regions)} regions of {side.country}"
            for side, code, at in zip(ranking.sides, (a, b), positions, strict=True)
            if at is None
        ]
        raise UnknownRegions("the ranking", faults)
    return _explained(ranking, (positions[0], positions[1]), order, n_evidence)


def best_pairs(
    ranking: PairRanking, order: Order, *, n: int = 10, of: str = "", n_evidence: int = N_EVIDENCE
) -> tuple[RegionPair, ...]:
    """The `n` best pairs by `order`, those of the region `of` only where one is named (by code, of either country)."""
    if of and not any(region.code == of for side in ranking.sides for region in side.regions):
        raise UnknownRegions("the ranking", [f"region {of}: in neither of the two countries"])
    pairs = list(_positions(ranking, order, of))[:n]
    return tuple(_explained(ranking, at, order, n_evidence) for at in pairs)


def code_of_region(ranking: PairRanking, word: str) -> str:
    """The code of the region that `word` calls: its code, or its name in any language.

    Raises UnknownRegions where no region of either country is called so.
    """
    key = normalised(word)
    for side in ranking.sides:
        for region in side.regions:
            if key in {normalised(each) for each in (region.code, region.name.it, region.name.ru, region.name.en)}:
                return region.code
    raise UnknownRegions("the ranking", [f"region {word}: in neither of the two countries; give its code or its name"])


def _positions(ranking: PairRanking, order: Order, of: str) -> Iterator[tuple[int, int]]:
    ranks = ranking.by(order).ranks
    for flat in np.argsort(ranks, axis=None, kind="stable").tolist():
        at = divmod(flat, ranks.shape[1])
        codes = [side.regions[place].code for side, place in zip(ranking.sides, at, strict=True)]
        if not math.isnan(ranks[at]) and (not of or of in codes):
            yield at


def _explained(ranking: PairRanking, at: tuple[int, int], order: Order, n_evidence: int) -> RegionPair:
    scores, (a, b) = ranking.by(order), ranking.sides
    return RegionPair(
        a.regions[at[0]],
        b.regions[at[1]],
        order,
        None if math.isnan(scores.ranks[at]) else int(scores.ranks[at]),
        int(np.isfinite(scores.scores).sum()),
        _number(scores.scores, at),
        float(scores.maxima[at]),
        tuple(_term(ranking, term, at, order, n_evidence) for term in ranking.terms),
        scores.levels[at[0]][at[1]],
        _number(scores.chance, at),
        Context(float(a.sizes[at[0]]), float(b.sizes[at[1]]), _number(ranking.distances_km, at)),
    )


def _term(ranking: PairRanking, scores: TermScores, at: tuple[int, int], order: Order, n_evidence: int) -> Term:
    value, weight = _number(scores.values, at), ranking.params.weight(scores.name, order)
    if value is None:
        return Term(scores.name, None, weight, 0.0, None, scores.reason or PAIR_NOT_COMPARED, (), 0.0, ())
    term = next(term for term in TERMS if term.name == scores.name)
    parts = term.parts(*ranking.compared, *at)
    greatest = np.argsort(-np.abs(parts.added), kind="stable")[:n_evidence]
    evidence = tuple(
        _evidence(ranking, scores, term.basis, parts, int(place)) for place in greatest if parts.added[place] != 0
    )
    remainder = value - math.fsum(each.contribution for each in evidence)
    return Term(
        scores.name,
        value,
        weight,
        weight * value,
        _number(scores.chance, at),
        scores.reason,
        evidence,
        remainder,
        scores.sources,
    )


def _evidence(ranking: PairRanking, scores: TermScores, basis: Basis, parts: Parts, place: int) -> Evidence:
    names = [side.activity_names[place] for side in ranking.sides] if basis != Basis.TRADE else []
    name = next((name for name in names if name), "")
    return Evidence(
        scores.activities[place], name, float(parts.of_a[place]), float(parts.of_b[place]), float(parts.added[place])
    )


def _number(table: FloatArray, at: tuple[int, int]) -> float | None:
    value = float(table[at])
    return None if math.isnan(value) else value
