"""A ranking as plain JSON values and as tables."""

import math
from collections.abc import Mapping

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.local_to_local.cautions import cautions_by_kind
from fondaco.territory.local_to_local.explain import best_pairs
from fondaco.territory.local_to_local.params import Order
from fondaco.territory.local_to_local.result import Evidence, PairRanking, RegionPair, SideFacts, Term
from fondaco.territory.local_to_local.sections import SECTIONS
from fondaco.territory.local_to_local.sentences import statement
from fondaco.territory.rows import Rows
from fondaco.territory.sources import Source

FORMAT, VERSION = "fondaco.pair_ranking", 1


def pair_ranking_as_json(
    ranking: PairRanking, *, n: int = 20, of: str = "", activity_names: Mapping[str, LocalisedText] = SECTIONS
) -> dict[str, object]:
    """The ranking with its cautions, and the `n` best pairs of each order explained, of region `of` where named."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "cautions": [{"kind": each.kind.value, "text": _text(each.text)} for each in cautions_by_kind(ranking)],
        "countries": [_side(side) for side in ranking.sides],
        "activities": list(ranking.activities),
        "products": list(ranking.products),
        "seed": ranking.seed,
        "params": _params(ranking),
        "orders": [
            {
                "order": scores.order.value,
                "n_pairs": int(np.isfinite(scores.scores).sum()),
                "n_weak_by_chance": scores.n_weak_by_chance,
                "explained_by_size_and_distance": scores.explained_by_size_and_distance,
                "best": [_pair(each, activity_names) for each in best_pairs(ranking, scores.order, n=n, of=of)],
            }
            for scores in ranking.orders
        ],
    }


def pair_rows(ranking: PairRanking) -> Rows:
    """A row for each pair: scores, ranks, maxima, evidence by order, sizes and distance."""
    columns = ["region_a", "name_a", "region_b", "name_b"]
    columns += [f"{order}_{what}" for order in Order for what in ("score", "maximum", "rank", "chance", "evidence")]
    columns += ["size_a", "size_b", "distance_km"]
    a, b = ranking.sides
    rows: list[list[str | int | float | bool | None]] = []
    for at_a, region_a in enumerate(a.regions):
        for at_b, region_b in enumerate(b.regions):
            row: list[str | int | float | bool | None] = [
                region_a.code,
                region_a.name.en,
                region_b.code,
                region_b.name.en,
            ]
            for scores in (ranking.by(order) for order in Order):
                rank = _known(scores.ranks[at_a, at_b])
                row += [_known(scores.scores[at_a, at_b]), float(scores.maxima[at_a, at_b])]
                row += [None if rank is None else int(rank), _known(scores.chance[at_a, at_b])]
                row += [scores.levels[at_a][at_b].value]
            row += [float(a.sizes[at_a]), float(b.sizes[at_b]), _known(ranking.distances_km[at_a, at_b])]
            rows.append(row)
    return Rows(tuple(columns), rows)


def term_rows(ranking: PairRanking) -> Rows:
    """A row for each pair and term: value, weights, contributions to the orders, and chance."""
    columns = ["region_a", "region_b", "term", "value", "chance", "reason"]
    columns += [f"{what}_{order}" for order in Order for what in ("weight", "contribution")]
    a, b = ranking.sides
    rows: list[list[str | int | float | bool | None]] = []
    for at_a, region_a in enumerate(a.regions):
        for at_b, region_b in enumerate(b.regions):
            for term in ranking.terms:
                value = _known(term.values[at_a, at_b])
                row: list[str | int | float | bool | None] = [region_a.code, region_b.code, term.name.value, value]
                row += [_known(term.chance[at_a, at_b]), term.reason.en]
                for order in Order:
                    weight = ranking.params.weight(term.name, order)
                    row += [weight, weight * (value or 0.0)]
                rows.append(row)
    return Rows(tuple(columns), rows)


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)


def _text(text: LocalisedText) -> dict[str, str]:
    return {"it": text.it, "ru": text.ru, "en": text.en}


def _source(source: Source) -> dict[str, str]:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "period": source.period,
        "measure": source.measure.value,
        "licence": source.licence,
        "note": source.note,
    }


def _side(side: SideFacts) -> dict[str, object]:
    return {
        "country": side.country,
        "name": _text(side.name),
        "source": _source(side.source),
        "classification": side.classification,
        "activities_left_out": list(side.activities_left_out),
        "proximity": "own regions" if side.proximity_source is None else _source(side.proximity_source),
        "n_cells_not_known": side.n_cells_not_known,
        "regions": [
            {
                "code": region.code,
                "name": _text(region.name),
                "latitude": _known(region.latitude),
                "longitude": _known(region.longitude),
                "time_zone": region.time_zone,
                "size": float(size),
            }
            for region, size in zip(side.regions, side.sizes, strict=True)
        ],
        "left_out": [{"row": each.row, "reason": _text(each.reason)} for each in side.left_out],
        "notes": [_text(note) for note in side.notes],
    }


def _params(ranking: PairRanking) -> dict[str, object]:
    params = ranking.params
    return {
        "similarity": {term.value: weight for term, weight in params.similarity.items()},
        "complementarity": {term.value: weight for term, weight in params.complementarity.items()},
        "share_of_similarity": params.share_of_similarity,
        "specialised_from": params.specialised_from,
        "log_lq_floor": params.log_lq_floor,
        "min_activities": params.min_activities,
        "permutations": params.permutations,
        "size_strata": params.size_strata,
        "some_from": params.some_from,
        "weak_from": params.weak_from,
    }


def _pair(pair: RegionPair, activity_names: Mapping[str, LocalisedText]) -> dict[str, object]:
    return {
        "a": pair.a.code,
        "b": pair.b.code,
        "rank": pair.rank,
        "score": pair.score,
        "maximum": pair.maximum,
        "evidence": pair.level.value,
        "chance": pair.chance,
        "terms": [_term(term) for term in pair.terms],
        "context": {
            "size_a": pair.context.size_a,
            "size_b": pair.context.size_b,
            "distance_km": pair.context.distance_km,
        },
        "in_words": _text(statement(pair, activity_names=activity_names)),
    }


def _term(term: Term) -> dict[str, object]:
    return {
        "term": term.name.value,
        "state": "not_available" if term.value is None else "available",
        "reason": _text(term.reason),
        "value": term.value,
        "weight": term.weight,
        "contribution": term.contribution,
        "chance": term.chance,
        "activities": [_evidence(each) for each in term.evidence],
        "remainder": term.remainder,
        "sources": [_source(source) for source in term.sources],
    }


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {
        "activity": evidence.activity,
        "name": evidence.name,
        "share_a": evidence.share_a,
        "share_b": evidence.share_b,
        "contribution": evidence.contribution,
    }
