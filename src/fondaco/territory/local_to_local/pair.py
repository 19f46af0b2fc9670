"""The verb: pairs of regions of two countries, ranked."""

from dataclasses import dataclass

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray, frozen
from fondaco.territory.errors import InvalidParams, InvalidRegions
from fondaco.territory.local_to_local.chance import (
    Chance,
    Drawable,
    all_values,
    attainable,
    chance_of,
    levels_of,
    order_scores,
    size_strata,
)
from fondaco.territory.local_to_local.common_activities import Common, on_common_codes
from fondaco.territory.local_to_local.params import Order, PairParams, TermName
from fondaco.territory.local_to_local.regions import ActivityLinks, RegionSet, Trade
from fondaco.territory.local_to_local.result import OrderScores, PairRanking, SideFacts, TermScores
from fondaco.territory.local_to_local.sides import (
    Columns,
    Country,
    Side,
    national_shares,
    proximity_of,
    row_shares,
    side_of,
)
from fondaco.territory.local_to_local.terms import TERMS, Basis, Term
from fondaco.territory.local_to_local.terms.size_and_distance import distances_km, sizes
from fondaco.territory.local_to_local.wording import reason_for_missing
from fondaco.territory.sources import Source

STANDARD = PairParams()


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """One country brought to the common codes."""

    regions: RegionSet
    counts: FloatArray
    activities: tuple[str, ...]
    activities_left_out: tuple[str, ...]
    products: tuple[str, ...]
    trade: tuple[FloatArray, FloatArray] | None


def pair(regions_a: RegionSet, regions_b: RegionSet, *, params: PairParams = STANDARD, seed: int = 0) -> PairRanking:
    """Rank all pairs of a region of one country and a region of the other, by similarity and by complementarity.

    Parameters
    ----------
    regions_a, regions_b
        Any two sets; their activities are brought to the codes that both have. Their order changes nothing: the ranking
        is in the order of the regions' codes.
    seed
        For the random pairings only; scores do not depend on it.

    Returns
    -------
    PairRanking
        Scores with what each is made of, evidence levels, vintage and coarseness.

    Raises
    ------
    InvalidRegions
        Fewer common activities than `params.min_activities`, links that lack a common activity.
    InvalidParams
        A seed below zero.
    """
    if seed < 0:
        raise InvalidParams("params of pair", [f"seed: {seed}; expected zero or more"])
    compared = _on_common_codes(regions_a.in_code_order(), regions_b.in_code_order(), params)
    drawables = (_drawable(compared[0], params, seed), _drawable(compared[1], params, seed))
    sides = (side_of(drawables[0].country, drawables[0].columns), side_of(drawables[1].country, drawables[1].columns))
    values = all_values(*sides)
    chance = chance_of(sides, drawables, params)
    facts = (_facts(compared[0], sides[0]), _facts(compared[1], sides[1]))
    distances = frozen(distances_km(facts[0].regions, facts[1].regions))
    return PairRanking(
        facts,
        compared[0].activities,
        compared[0].products,
        tuple(_term_scores(term, values[term.name], chance, compared) for term in TERMS),
        tuple(_order_scores(order, values, chance, _context(facts, distances), params) for order in Order),
        distances,
        params,
        seed,
        sides,
    )


def _on_common_codes(regions_a: RegionSet, regions_b: RegionSet, params: PairParams) -> tuple[_Compared, _Compared]:
    tables = regions_a.employment, regions_b.employment
    common = on_common_codes(tables[0].activities, tables[0].counts, tables[1].activities, tables[1].counts)
    if len(common.codes) < params.min_activities:
        raise InvalidRegions(
            f"{regions_a.country} and {regions_b.country}",
            [
                f"{len(common.codes)} activities in common ({', '.join(common.codes) or 'none'}), "
                f"expected {params.min_activities} or more; bring both tables to one classification first"
            ],
        )
    products, trade_a, trade_b = _common_trade(regions_a.trade, regions_b.trade)
    trade = _by_region(regions_a, regions_a.trade, trade_a), _by_region(regions_b, regions_b.trade, trade_b)
    return (
        _Compared(regions_a, common.counts_a, common.codes, common.left_out_a, products, trade[0]),
        _Compared(regions_b, common.counts_b, common.codes, common.left_out_b, products, trade[1]),
    )


_Tables = tuple[FloatArray, FloatArray]


def _common_trade(a: Trade | None, b: Trade | None) -> tuple[tuple[str, ...], _Tables | None, _Tables | None]:
    if a is None or b is None:
        return (), None, None
    exports: Common = on_common_codes(a.products, a.exports, b.products, b.exports)
    imports: Common = on_common_codes(a.products, a.imports, b.products, b.imports)
    if not exports.codes:
        return (), None, None
    return exports.codes, (exports.counts_a, imports.counts_a), (exports.counts_b, imports.counts_b)


def _by_region(regions: RegionSet, trade: Trade | None, tables: _Tables | None) -> _Tables | None:
    """Shares of trade by region in their order; NaN for one that has none, or of which a product is not known."""
    if trade is None or tables is None:
        return None
    row_of = {code: at for at, code in enumerate(trade.regions)}
    result = [np.full((len(regions.regions), table.shape[1]), np.nan) for table in tables]
    for at, region in enumerate(regions.regions):
        for shares, table in zip(result, tables, strict=True):
            row = table[row_of[region.code]] if region.code in row_of else np.array([np.nan])
            if row.sum() > 0:
                shares[at] = row / row.sum()
    return result[0], result[1]


def _drawable(compared: _Compared, params: PairParams, seed: int) -> Drawable:
    regions, counts = compared.regions, compared.counts
    known = ~np.isnan(counts)
    shares = np.where(known, row_shares(np.nan_to_num(counts)), np.nan)
    national = national_shares(counts)
    phi = (
        proximity_of(shares, national, params)
        if regions.proximity is None
        else _links(regions.proximity, compared.activities, "proximity", regions.country)
    )
    np.fill_diagonal(phi, 0.0)
    inputs = _links(regions.inputs, compared.activities, "inputs", regions.country) if regions.inputs else None
    exports, imports = compared.trade or (None, None)
    columns = Columns(shares, exports, imports, _declared(compared))
    stream = (seed, *regions.country.encode())
    return Drawable(Country(national, phi, inputs, params), columns, size_strata(sizes(counts), params), stream)


def _links(links: ActivityLinks, activities: tuple[str, ...], name: str, country: str) -> FloatArray:
    position = {code: at for at, code in enumerate(links.activities)}
    missing = [code for code in activities if code not in position]
    if missing:
        raise InvalidRegions(
            country, [f"{name}: activity {code} is missing; it is compared, so give its links" for code in missing]
        )
    at = [position[code] for code in activities]
    return links.weights[np.ix_(at, at)]


def _declared(compared: _Compared) -> FloatArray | None:
    """1 where a region declares an activity; NaN for a region that declares none of those compared."""
    if compared.regions.priorities is None:
        return None
    declared = dict(compared.regions.priorities.declared)
    table = [
        [float(code in declared.get(region.code, ())) for code in compared.activities]
        for region in compared.regions.regions
    ]
    result = np.array(table, dtype=np.float64)
    result[result.sum(axis=1) == 0] = np.nan
    return result


def _facts(compared: _Compared, side: Side) -> SideFacts:
    regions = compared.regions
    names = dict(zip(regions.employment.activities, regions.employment.activity_names, strict=False))
    return SideFacts(
        regions.country,
        regions.name,
        regions.regions,
        frozen(sizes(regions.employment.counts)),
        regions.employment.source,
        regions.employment.classification,
        compared.activities_left_out,
        tuple(names.get(code, "") for code in compared.activities),
        regions.proximity.source if regions.proximity else None,
        int((side.known == 0).sum()),
        regions.left_out,
        regions.notes,
    )


def _term_scores(term: Term, values: FloatArray, chance: Chance, compared: tuple[_Compared, _Compared]) -> TermScores:
    sets = compared[0].regions, compared[1].regions
    is_missing = bool(np.isnan(values).all())
    products = term.basis == Basis.TRADE
    return TermScores(
        term.name,
        frozen(values),
        frozen(chance.terms[term.name]),
        compared[0].products if products else compared[0].activities,
        reason_for_missing(term.basis) if is_missing else LocalisedText(),
        () if is_missing else _sources(term.basis, sets, taker=1 if term.name == TermName.SUPPLY_A_TO_B else 0),
    )


def _sources(basis: Basis, sets: tuple[RegionSet, RegionSet], *, taker: int) -> tuple[Source, ...]:
    found = {
        Basis.EMPLOYMENT: [each.employment.source for each in sets],
        Basis.TRADE: [each.trade.source for each in sets if each.trade],
        Basis.PRIORITIES: [each.priorities.source for each in sets if each.priorities],
        Basis.INPUTS: [each.employment.source for each in sets]
        + [each.source for each in [sets[taker].inputs] if each],
    }
    return tuple(found[basis])


def _context(facts: tuple[SideFacts, SideFacts], distances: FloatArray) -> FloatArray:
    """Logarithms of both sizes and of the distance, shape (n_a, n_b, 3)."""
    with np.errstate(divide="ignore"):
        logs = np.broadcast_arrays(np.log(facts[0].sizes)[:, None], np.log(facts[1].sizes)[None, :], np.log(distances))
    return np.stack(logs, axis=2)


def _order_scores(
    order: Order, values: dict[TermName, FloatArray], chance: Chance, context: FloatArray, params: PairParams
) -> OrderScores:
    scores = order_scores(values, order, params)
    rates = chance.orders[order]
    n_tested = int((~np.isnan(rates)).sum())
    return OrderScores(
        order,
        frozen(scores),
        frozen(attainable(values, order, params)),
        frozen(_ranks(scores)),
        frozen(rates),
        levels_of(rates, chance.pooled[order], params),
        n_tested * params.weak_from,
        _explained(scores, context),
    )


def _ranks(scores: FloatArray) -> FloatArray:
    """1 for the best; pairs that differ by rounding only share the better rank; NaN without a score."""
    rounded = np.round(scores, 12)
    known = np.sort(rounded[~np.isnan(rounded)])
    better = len(known) - np.searchsorted(known, rounded, side="right")
    return np.where(np.isnan(rounded), np.nan, better + 1.0)


def _explained(scores: FloatArray, context: FloatArray) -> float | None:
    """Share of the scores' variance that a line in log sizes and log distance explains; None with too few pairs."""
    usable = np.isfinite(context).all(axis=2) & np.isfinite(scores)
    y, x = scores[usable], np.column_stack([np.ones(int(usable.sum())), context[usable]])
    spread = ((y - y.mean()) ** 2).sum() if y.size else 0.0
    if y.size <= x.shape[1] + 1 or spread <= 0:
        return None
    left = y - x @ np.linalg.lstsq(x, y, rcond=None)[0]
    return float(1 - (left @ left) / spread)
