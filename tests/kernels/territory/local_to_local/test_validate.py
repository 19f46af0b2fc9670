"""Validation finds an effect that was planted, and none where there is none."""

import numpy as np
import pytest

from fondaco.territory.errors import InvalidRegions
from fondaco.territory.local_to_local import (
    Foresight,
    PairRanking,
    TermName,
    Validation,
    ValidationParams,
    pair,
    validate,
)
from kernels.territory.local_to_local.small_countries import UNTESTED, random_country

A, B = random_country("AA", 31, 18), random_country("BB", 32, 22)
RANKING = pair(A, B, params=UNTESTED)
ADDED = next(term.values for term in RANKING.terms if term.name == TermName.ADDED_TO_A)


def links(seed: int, *, effect: float, distance: float = -1.0) -> dict[tuple[str, str], float]:
    """Gravity: sizes, distance, a planted effect of what b would add to a, and noise."""
    random = np.random.default_rng(seed)
    logs = random.normal(0, 2, (18, 1)) + random.normal(0, 2, (1, 22)) + distance * np.log(RANKING.distances_km)
    logs += effect * (ADDED - ADDED.mean()) / ADDED.std() + random.normal(0, 1, (18, 22))
    return {
        (a.code, b.code): float(np.exp(logs[i, j]))
        for i, a in enumerate(RANKING.sides[0].regions)
        for j, b in enumerate(RANKING.sides[1].regions)
    }


def of(validation: Validation, name: str) -> Foresight:
    return next(each for each in validation.foresights if each.name == name)


@pytest.mark.parametrize("seed", range(3))
def test_a_planted_effect_is_found(seed: int) -> None:
    found = validate(RANKING, links(seed, effect=0.6), params=ValidationParams(relabellings=99))
    added = of(found, TermName.ADDED_TO_A)
    assert added.partial_r is not None
    assert added.partial_r > 0.25
    assert added.chance == 0.01
    assert added.held_out_r is not None
    assert found.held_out_r is not None
    assert added.held_out_r > found.held_out_r


def test_without_an_effect_none_is_found() -> None:
    chances = []
    for seed in range(4):
        found = validate(RANKING, links(seed, effect=0.0), params=ValidationParams(relabellings=99))
        added = of(found, TermName.ADDED_TO_A)
        assert added.partial_r is not None
        assert added.chance is not None
        assert abs(added.partial_r) < 0.15
        chances.append(added.chance)
    assert min(chances) > 0.01
    assert np.mean(chances) > 0.25


def test_size_alone_is_no_foresight() -> None:
    """Links that follow the sizes of both regions only: the effects of the regions take all of it."""
    sizes = [side.sizes for side in RANKING.sides]
    random = np.random.default_rng(5)
    only_size = {
        (a.code, b.code): float(sizes[0][i] * sizes[1][j] * np.exp(random.normal(0, 0.1)))
        for i, a in enumerate(RANKING.sides[0].regions)
        for j, b in enumerate(RANKING.sides[1].regions)
    }
    found = validate(RANKING, only_size, params=ValidationParams(relabellings=99))
    for term in (TermName.FINGER_KREININ, TermName.LOG_LQ_COSINE, TermName.ADDED_TO_A):
        each = of(found, term)
        assert each.partial_r is not None
        assert abs(each.partial_r) < 0.2


def test_the_partial_correlation_is_that_of_a_regression_with_all_effects() -> None:
    given = links(7, effect=0.3)
    found = validate(RANKING, given, params=ValidationParams(relabellings=0))
    pairs = sorted(given)
    at = [([r.code for r in side.regions].index(pair[k])) for k, side in enumerate(RANKING.sides) for pair in pairs]
    i, j = np.array(at[: len(pairs)]), np.array(at[len(pairs) :])
    design = np.column_stack([np.eye(18)[i], np.eye(22)[j], np.log(RANKING.distances_km[i, j])])
    y, x = np.log([given[pair] for pair in pairs]), ADDED[i, j]
    left = [v - design @ np.linalg.lstsq(design, v, rcond=None)[0] for v in (y, x)]
    assert of(found, TermName.ADDED_TO_A).partial_r == pytest.approx(np.corrcoef(*left)[0, 1], abs=1e-9)
    assert of(found, TermName.ADDED_TO_A).chance is None


def test_a_term_without_figures_has_no_foresight() -> None:
    found = validate(RANKING, links(1, effect=0.5), params=ValidationParams(relabellings=9))
    assert of(found, TermName.TRADE_A_TO_B) == Foresight(TermName.TRADE_A_TO_B, None, None, None, None)


def test_the_same_seed_gives_the_same_answer() -> None:
    given, params = links(2, effect=0.2), ValidationParams(relabellings=19)
    assert validate(RANKING, given, params=params, seed=3) == validate(RANKING, given, params=params, seed=3)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({("AA-00", "ZZ"): 1.0}, "pair AA-00 x ZZ: not in the ranking"),
        ({("AA-00", "BB-00"): 0.0}, "pair AA-00 x BB-00: 0.0; expected a number above zero"),
        ({("AA-00", "BB-00"): 1.0}, "1 pairs with links for 3 effects; expected 13 or more"),
    ],
)
def test_links_that_cannot_be_used_are_refused(wrong: dict[tuple[str, str], float], says: str) -> None:
    ranking: PairRanking = RANKING
    with pytest.raises(InvalidRegions, match=says):
        validate(ranking, wrong)
