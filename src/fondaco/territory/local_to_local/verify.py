"""The independent checker of a ranking: every figure anew, region by region, from the tables alone.

Shares no code with `pair`: plain loops over numbers that are known or None, where `pair` works on arrays with masks.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fondaco.territory.local_to_local.explain import region_pair
from fondaco.territory.local_to_local.params import Order, PairParams, TermName
from fondaco.territory.local_to_local.regions import ActivityLinks, RegionSet, Trade
from fondaco.territory.local_to_local.result import PairRanking, RegionPair

TOLERANCE = 1e-9
ROUNDING = 1e-12  # a quotient this far below the threshold is on it
Profile = dict[str, float]  # what is known only


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A figure of the ranking that does not hold."""

    where: str
    told: float | None
    found: float | None


def verify(ranking: PairRanking, regions_a: RegionSet, regions_b: RegionSet) -> tuple[Disagreement, ...]:
    """Every figure of `ranking` that does not hold for the two sets it was made from; empty when all hold.

    Terms anew from the tables, scores as the sum of their terms, terms as the sum of their activities, ranks, maxima.
    The comparison with chance is not repeated. Time grows with pairs x activities and regions x activities squared.
    """
    sides = (_Checked(regions_a, ranking), _Checked(regions_b, ranking))
    found: list[Disagreement] = []
    for order in Order:
        scores = _scores_of(ranking, order)
        for a in sides[0].profiles:
            for b in sides[1].profiles:
                told = region_pair(ranking, a, b, order, n_evidence=len(ranking.activities) + len(ranking.products))
                found += _wrong_sums(told, ranking.params, scores)
                if order == Order.COMBINED:
                    found += _wrong_terms(told, sides, ranking.params)
    return tuple(found)


def _scores_of(ranking: PairRanking, order: Order) -> list[float]:
    return sorted(score for score in ranking.by(order).scores.ravel().tolist() if not math.isnan(score))


def _wrong_sums(told: RegionPair, params: PairParams, scores: list[float]) -> Iterator[Disagreement]:
    where = f"{told.a.code} x {told.b.code}, {told.order}"
    weights = math.fsum(params.weight(term.name, told.order) for term in told.terms if term.value is not None)
    total = math.fsum(params.weight(term.name, told.order) * (term.value or 0.0) for term in told.terms)
    yield from _unless_equal(f"{where}: maximum", told.maximum, weights)
    yield from _unless_equal(f"{where}: score", told.score, total if weights > 0 else None)
    yield from _unless_equal(f"{where}: contributions", math.fsum(term.contribution for term in told.terms), total)
    for term in told.terms:
        if term.value is not None:
            parts = math.fsum(each.contribution for each in term.evidence) + term.remainder
            yield from _unless_equal(f"{where}, {term.name}: activities", term.value, parts)
            yield from _unless_equal(f"{where}, {term.name}: remainder", term.remainder, 0.0)
    if told.score is not None:
        better = len(scores) - bisect_right(scores, told.score + TOLERANCE)
        at_least = len(scores) - bisect_left(scores, told.score - TOLERANCE)
        if told.rank is None or not better < told.rank <= at_least:
            yield Disagreement(f"{where}: rank", told.rank, better + 1)


def _wrong_terms(told: RegionPair, sides: tuple["_Checked", "_Checked"], params: PairParams) -> Iterator[Disagreement]:
    for term in told.terms:
        anew = _TERMS[term.name](sides[0], sides[1], told.a.code, told.b.code, params)
        yield from _unless_equal(f"{told.a.code} x {told.b.code}: {term.name}", term.value, anew)


def _unless_equal(where: str, told: float | None, found: float | None) -> Iterator[Disagreement]:
    if (told is None) != (found is None) or (
        told is not None and found is not None and not math.isclose(told, found, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    ):
        yield Disagreement(where, told, found)


class _Checked:
    """One country in plain numbers."""

    def __init__(self, regions: RegionSet, ranking: PairRanking) -> None:
        params, employment = ranking.params, regions.employment
        known = [
            {
                code: float(count)
                for code, count in zip(employment.activities, row, strict=True)
                if not math.isnan(count)
            }
            for row in employment.counts
        ]
        tables = [_on_codes(row, employment.activities, ranking.activities) for row in known]
        self.profiles = dict(zip(employment.places, tables, strict=True))
        self.shares = {region: _to_one(row) for region, row in self.profiles.items()}
        self.quotients = {region: self._quotients(region, ranking.activities) for region in self.profiles}
        self.has = {
            region: {code: quotient >= params.specialised_from * (1 - ROUNDING) for code, quotient in row.items()}
            for region, row in self.quotients.items()
        }
        self.phi = self._phi(ranking.activities, regions.proximity)
        self.inputs = _links(regions.inputs) if regions.inputs else None
        self.trade = _trade(regions.trade, ranking.products)
        declared = dict(regions.priorities.declared) if regions.priorities else {}
        self.declared = {
            region: [code for code in ranking.activities if code in codes] for region, codes in declared.items()
        }
        self.density = {region: self._density(region) for region in self.profiles}
        self.gains = {region: self._gains(region) for region in self.profiles}

    def _quotients(self, region: str, activities: tuple[str, ...]) -> Profile:
        result = {}
        for code in activities:
            if code in self.profiles[region]:
                where = [row for row in self.profiles.values() if code in row]
                national = sum(row[code] for row in where) / (sum(sum(row.values()) for row in where) or 1.0)
                result[code] = self.shares[region][code] / national if national > 0 else 0.0
        return result

    def _phi(self, activities: tuple[str, ...], given: ActivityLinks | None) -> dict[tuple[str, str], float]:
        if given is not None:
            return {(p, q): link for (p, q), link in _links(given).items() if p != q}
        result = {}
        for p in activities:
            for q in activities:
                both = [row for row in self.has.values() if p in row and q in row]
                ubiquity = max(sum(row[p] for row in both), sum(row[q] for row in both))
                if p != q and ubiquity:
                    result[p, q] = sum(row[p] and row[q] for row in both) / ubiquity
        return result

    def _around(self, region: str, p: str) -> float:
        return sum(self.phi.get((q, p), 0.0) for q in self.has[region])

    def _density(self, region: str) -> Profile:
        has = self.has[region]
        return {
            p: sum(self.phi.get((q, p), 0.0) for q in has if has[q]) / around
            if (around := self._around(region, p))
            else 0.0
            for p in has
        }

    def _gains(self, region: str) -> Profile:
        lacks = [code for code, has in self.has[region].items() if not has]
        around = {p: self._around(region, p) for p in lacks}
        return {q: sum(self.phi.get((p, q), 0.0) / around[p] for p in lacks if around[p]) / len(lacks) for q in lacks}


def _on_codes(row: Profile, activities: tuple[str, ...], wanted: tuple[str, ...]) -> Profile:
    result = {}
    for code in wanted:
        parts = [code] if code in activities else code.split("+")
        if all(part in row for part in parts):
            result[code] = sum(row[part] for part in parts)
    return result


def _to_one(row: Mapping[str, float]) -> Profile:
    total = math.fsum(row.values())
    return {code: value / total if total > 0 else 0.0 for code, value in row.items()}


def _links(links: ActivityLinks) -> dict[tuple[str, str], float]:
    codes = links.activities
    return {(p, q): float(links.weights[i, j]) for i, p in enumerate(codes) for j, q in enumerate(codes)}


def _trade(trade: Trade | None, products: tuple[str, ...]) -> dict[str, tuple[Profile, Profile]]:
    if trade is None or not products:
        return {}
    result = {}
    for at, region in enumerate(trade.regions):
        rows = [dict(zip(trade.products, table[at].tolist(), strict=True)) for table in (trade.exports, trade.imports)]
        exports, imports = (_to_one(_on_codes(row, trade.products, products)) for row in rows)
        result[region] = (exports, imports)
    return result


def _both(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> tuple[Profile, Profile] | None:
    codes = [code for code in a.profiles[at_a] if code in b.profiles[at_b]]
    own, other = ({code: row[code] for code in codes} for row in (a.profiles[at_a], b.profiles[at_b]))
    if len(codes) < params.min_activities or not sum(own.values()) or not sum(other.values()):
        return None
    return _to_one(own), _to_one(other)


def _finger_kreinin(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> float | None:
    both = _both(a, b, at_a, at_b, params)
    return None if both is None else sum(min(both[0][code], both[1][code]) for code in both[0])


def _krugman(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> float | None:
    both = _both(a, b, at_a, at_b, params)
    return None if both is None else 1 - sum(abs(both[0][code] - both[1][code]) for code in both[0]) / 2


def _cosine(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> float | None:
    both = _both(a, b, at_a, at_b, params)
    if both is None:
        return None
    own, other = (
        [math.log(max(row[code], params.log_lq_floor)) for code in both[0]]
        for row in (a.quotients[at_a], b.quotients[at_b])
    )
    length = math.hypot(*own) * math.hypot(*other)
    return sum(x * y for x, y in zip(own, other, strict=True)) / length if length > 0 else None


def _added(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> float | None:
    portfolio = [code for code, has in b.has[at_b].items() if has and code in a.has[at_a]]
    if _both(a, b, at_a, at_b, params) is None or not portfolio:
        return None
    return sum(a.density[at_a][code] for code in portfolio if not a.has[at_a][code]) / len(portfolio)


def _gain(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> float | None:
    if _both(a, b, at_a, at_b, params) is None or all(a.has[at_a].values()):
        return None
    return sum(gain for code, gain in a.gains[at_a].items() if b.has[at_b].get(code))


def _michaely(a: _Checked, b: _Checked, at_a: str, at_b: str, _params: PairParams) -> float | None:
    if at_a not in a.trade or at_b not in b.trade:
        return None
    exports, imports = a.trade[at_a][0], b.trade[at_b][1]
    if any(math.isnan(sum(row.values())) or not sum(row.values()) for row in (exports, imports)):
        return None
    return 1 - sum(abs(imports[code] - exports[code]) for code in exports) / 2


def _supply(a: _Checked, b: _Checked, at_a: str, at_b: str, params: PairParams) -> float | None:
    if b.inputs is None or _both(a, b, at_a, at_b, params) is None:
        return None
    own = a.shares[at_a]
    needs = _to_one({p: sum(b.inputs[p, q] * share for q, share in b.shares[at_b].items()) for p in own})
    return sum(min(share, needs[code]) for code, share in own.items())


def _s3(a: _Checked, b: _Checked, at_a: str, at_b: str, _params: PairParams) -> float | None:
    own, other = a.declared.get(at_a, []), b.declared.get(at_b, [])
    if not own or not other:
        return None

    def near(p: str, q: str) -> float:
        return 1.0 if p == q else (a.phi.get((p, q), 0.0) + b.phi.get((p, q), 0.0)) / 2

    forth = sum(max(near(p, q) for q in other) for p in own) / len(own)
    back = sum(max(near(q, p) for p in own) for q in other) / len(other)
    return (forth + back) / 2


_Anew = Callable[[_Checked, _Checked, str, str, PairParams], float | None]


def _turned(anew: _Anew) -> _Anew:
    return lambda a, b, at_a, at_b, params: anew(b, a, at_b, at_a, params)


_TERMS: dict[TermName, _Anew] = {
    TermName.FINGER_KREININ: _finger_kreinin,
    TermName.KRUGMAN: _krugman,
    TermName.LOG_LQ_COSINE: _cosine,
    TermName.S3_MATCH: _s3,
    TermName.ADDED_TO_A: _added,
    TermName.ADDED_TO_B: _turned(_added),
    TermName.DENSITY_GAIN_A: _gain,
    TermName.DENSITY_GAIN_B: _turned(_gain),
    TermName.TRADE_A_TO_B: _michaely,
    TermName.TRADE_B_TO_A: _turned(_michaely),
    TermName.SUPPLY_A_TO_B: _supply,
    TermName.SUPPLY_B_TO_A: _turned(_supply),
}
