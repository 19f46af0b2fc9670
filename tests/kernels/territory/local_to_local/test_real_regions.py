"""The real regions of two countries, from the shared tables; nothing is expected of who comes out first."""

from dataclasses import replace

import numpy as np

from factories.real_pairs import DISTRICT_PROJECT, ITALIAN_HOSTS, RUSSIAN_HOSTS, real_regions
from factories.shared_data import needs_shared
from fondaco.territory.local_to_local import (
    CautionKind,
    EvidenceLevel,
    Order,
    PairParams,
    best_pairs,
    cautions_by_kind,
    pair,
    region_pair,
    verify,
)

pytestmark = needs_shared


def test_every_figure_of_the_real_ranking_holds() -> None:
    italy, russia = real_regions()
    few = replace(
        italy, regions=italy.regions[-5:], employment=replace(italy.employment, **_last_rows(italy.employment, 5))
    )
    assert verify(pair(few, russia, params=PairParams(permutations=0)), few, russia) == ()


def _last_rows(employment: object, n: int) -> dict[str, object]:
    names = ("places", "counts", "states", "place_names")
    return {name: getattr(employment, name)[-n:] for name in names}


def test_the_real_tables_meet_on_fifteen_sections_and_say_how_coarse_that_is() -> None:
    italy, russia = real_regions()
    ranking = pair(italy, russia, params=PairParams(permutations=0))
    assert (len(italy.regions), len(russia.regions)) == (20, 83)
    assert ranking.activities == ("B+C", *"DEFGHIJLMNPQRS")
    assert (ranking.sides[0].activities_left_out, ranking.sides[1].activities_left_out) == ((), ("A", "K", "O"))
    assert [each.kind for each in cautions_by_kind(ranking)][:2] == [
        CautionKind.SECTIONS_ONLY,
        CautionKind.DIFFERENT_MEASURES,
    ]


def test_the_sanity_panel_finds_its_regions_in_the_ranking() -> None:
    """Reported by benchmarks/territory/local_to_local.py; here only that every labelled pair has its place."""
    ranking = pair(*real_regions(), params=PairParams(permutations=0))
    for order in Order:
        ranks = [
            region_pair(ranking, a, b, order).rank for a in ITALIAN_HOSTS for b in (*RUSSIAN_HOSTS, DISTRICT_PROJECT[1])
        ]
        assert all(rank is not None and 1 <= rank <= 1660 for rank in ranks)


def test_on_sections_nothing_is_sold_as_more_than_chance() -> None:
    ranking = pair(*real_regions(), params=PairParams(permutations=99))
    for order in Order:
        levels = np.array(ranking.by(order).levels)
        assert (levels == EvidenceLevel.WEAK).sum() <= ranking.by(order).n_weak_by_chance
        assert EvidenceLevel.SOME not in levels
    assert [each.rank for each in best_pairs(ranking, Order.COMBINED, n=3)] == [1, 2, 3]
