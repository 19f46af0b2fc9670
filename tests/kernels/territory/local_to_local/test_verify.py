"""The checker sees every figure that was changed."""

from dataclasses import replace

import numpy as np

from fondaco.territory.arrays import frozen
from fondaco.territory.local_to_local import Order, PairRanking, TermName, pair, verify
from kernels.territory.local_to_local.small_countries import UNTESTED, random_country

A, B = random_country("AA", 21, 4, unknown=0.1), random_country("BB", 22, 5)
RANKING = pair(A, B, params=UNTESTED)


def raised(table: np.ndarray) -> np.ndarray:
    changed = table.copy()
    changed[1, 2] += 0.001
    return frozen(changed)


def with_order(order: Order, **changes: np.ndarray) -> PairRanking:
    orders = tuple(replace(each, **changes) if each.order == order else each for each in RANKING.orders)
    return replace(RANKING, orders=orders)


def told(ranking: PairRanking) -> set[str]:
    return {each.where for each in verify(ranking, A, B)}


def test_a_ranking_as_it_was_made_holds() -> None:
    assert verify(RANKING, A, B) == ()


def test_every_changed_term_is_seen() -> None:
    for name in TermName:
        terms = tuple(
            replace(each, values=raised(each.values)) if each.name == name else each for each in RANKING.terms
        )
        assert f"AA-01 x BB-02: {name}" in told(replace(RANKING, terms=terms)), name


def test_a_changed_score_maximum_or_rank_is_seen() -> None:
    scores = RANKING.by(Order.SIMILARITY)
    assert "AA-01 x BB-02, similarity: score" in told(with_order(Order.SIMILARITY, scores=raised(scores.scores)))
    assert "AA-01 x BB-02, similarity: maximum" in told(with_order(Order.SIMILARITY, maxima=raised(scores.maxima)))
    ranks = frozen(scores.ranks[::-1])
    assert any("rank" in where for where in told(with_order(Order.SIMILARITY, ranks=ranks)))


def test_other_tables_are_seen() -> None:
    other = replace(
        A, employment=replace(A.employment, counts=A.employment.counts[::-1], states=A.employment.states[::-1])
    )
    assert verify(RANKING, other, B) != ()
