"""The comparison with chance finds what was planted, and nothing where nothing was."""

from dataclasses import replace

import numpy as np

from fondaco.territory.local_to_local import EvidenceLevel, Order, PairParams, RegionSet, best_pairs, pair
from fondaco.territory.local_to_local.chance import size_strata
from kernels.territory.local_to_local.small_countries import country, random_country

PARAMS = PairParams(permutations=149)


def independent(code: str, seed: int, n_regions: int, n_activities: int = 12) -> RegionSet:
    """A country whose regions combine activities at random."""
    counts = np.random.default_rng([seed, *code.encode()]).lognormal(4, 0.8, (n_regions, n_activities))
    return country(code, {f"{code}-{at:02d}": row for at, row in enumerate(counts.tolist())})


def with_twins(a: RegionSet, b: RegionSet, n_twins: int) -> RegionSet:
    """`b`, its first regions being those of `a`."""
    counts = b.employment.counts.copy()
    counts[:n_twins] = a.employment.counts[:n_twins]
    return replace(b, employment=replace(b.employment, counts=counts))


def levels(regions_a: RegionSet, regions_b: RegionSet, order: Order) -> np.ndarray:
    return np.array(pair(regions_a, regions_b, params=PARAMS).by(order).levels)


def test_twins_planted_in_the_other_country_are_some_evidence_and_the_best_pairs() -> None:
    a = independent("AA", 1, 24, 16)
    b = with_twins(a, independent("BB", 2, 24, 16), 8)
    found = levels(a, b, Order.SIMILARITY)
    assert set(np.diag(found)[:8]) == {EvidenceLevel.SOME}
    best = best_pairs(pair(a, b, params=PARAMS), Order.SIMILARITY, n=8)
    assert {(each.a.code[3:], each.b.code[3:]) for each in best} == {(f"{at:02d}", f"{at:02d}") for at in range(8)}


def test_countries_without_anything_to_find_show_nothing() -> None:
    for seed in range(2):
        ranking = pair(independent("AA", seed, 24), independent("BB", seed + 100, 24), params=PARAMS)
        for scores in ranking.orders:
            flat = [level for row in scores.levels for level in row]
            assert EvidenceLevel.SOME not in flat
            assert flat.count(EvidenceLevel.WEAK) <= scores.n_weak_by_chance


def tilted_by_size(code: str, seed: int) -> RegionSet:
    """Large regions have more of the first half of the activities, small ones of the second; the rest is chance."""
    random, rows = np.random.default_rng([seed, *code.encode()]), {}
    for at in range(30):
        tilt, size = ((4.0, 100), (1.0, 10), (0.25, 1))[at // 10]
        mix = np.repeat([tilt, 1 / tilt], 6) * random.lognormal(3, 0.4, 12)
        rows[f"{code}-{at:02d}"] = (size * mix).tolist()
    return country(code, rows)


def test_likeness_that_size_alone_makes_is_no_evidence() -> None:
    a, b = tilted_by_size("AA", 5), tilted_by_size("BB", 6)
    ranking = pair(a, b, params=PARAMS)
    of_like_size = np.array(ranking.by(Order.SIMILARITY).levels)[:10, :10]
    assert EvidenceLevel.SOME not in of_like_size
    blind_to_size = np.array(pair(a, b, params=replace(PARAMS, size_strata=1)).by(Order.SIMILARITY).levels)[:10, :10]
    assert (blind_to_size == EvidenceLevel.SOME).mean() > 0.5  # what the classes of size are for


def test_with_too_few_regions_on_both_sides_nothing_is_tested() -> None:
    assert set(levels(random_country("AA", 1, 3), random_country("BB", 2, 3), Order.COMBINED).ravel()) == {
        EvidenceLevel.NOT_TESTED
    }


def test_one_region_alone_is_tested_against_the_other_country() -> None:
    a, b = independent("AA", 3, 1), independent("BB", 4, 12)
    assert EvidenceLevel.NOT_TESTED not in levels(a, b, Order.SIMILARITY).ravel()


def test_without_permutations_nothing_is_tested() -> None:
    ranking = pair(independent("AA", 5, 8), independent("BB", 6, 8), params=PairParams(permutations=0))
    assert {level for row in ranking.by(Order.COMBINED).levels for level in row} == {EvidenceLevel.NOT_TESTED}
    assert ranking.by(Order.COMBINED).n_weak_by_chance == 0


def test_chance_is_a_share_that_counts_the_pair_itself() -> None:
    chance = (
        pair(independent("AA", 7, 8), independent("BB", 8, 8), params=PairParams(permutations=9))
        .by(Order.COMBINED)
        .chance
    )
    assert chance.min() >= 0.1
    np.testing.assert_allclose(chance * 10, np.round(chance * 10), atol=1e-12)


def test_strata_hold_all_regions_and_are_by_size() -> None:
    sizes = np.array([5.0, 1.0, 9.0, 3.0, 7.0, 2.0, 8.0, 4.0, 6.0])
    strata = size_strata(sizes, PairParams(size_strata=3))
    assert [sorted(sizes[each].tolist()) for each in strata] == [[1, 2, 3, 4, 5], [6, 7, 8, 9]]
    assert [len(each) for each in size_strata(sizes[:3], PairParams())] == [3]
