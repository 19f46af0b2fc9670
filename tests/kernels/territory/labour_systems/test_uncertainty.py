"""How sure memberships and borders are, on flows where that is known, and whatever the number of workers."""

import json

import numpy as np
import pytest

from fondaco.territory import Flows, InvalidContiguity, InvalidParams, Mode
from fondaco.territory.invented.flows import invented_flows
from fondaco.territory.labour_systems import (
    Contiguity,
    Membership,
    Resampling,
    border_rows,
    delineate_with_uncertainty,
    membership_rows,
    persistence_rows,
    uncertain_systems_as_json,
)

# Cities 1 and 2; village 3 between them works in both alike, village 7 in city 1, village 4 in city 2; 5, 6: an island.
TWO_CITIES = Flows.from_pairs(
    {
        ("1", "1"): 20000,
        ("2", "2"): 20000,
        ("3", "3"): 200,
        ("4", "4"): 200,
        ("5", "5"): 3000,
        ("6", "6"): 900,
        ("3", "1"): 400,
        ("3", "2"): 400,
        ("4", "2"): 700,
        ("7", "7"): 200,
        ("7", "1"): 700,
        ("1", "7"): 30,
        ("6", "5"): 500,
        ("1", "2"): 300,
        ("2", "1"): 300,
        ("1", "3"): 20,
        ("2", "3"): 20,
        ("2", "4"): 30,
        ("5", "6"): 90,
    }
)


SIDE_BY_SIDE = Contiguity.from_pairs(
    TWO_CITIES.communities, [("1", "3"), ("2", "3"), ("2", "4"), ("5", "6"), ("3", "4"), ("1", "7")]
)
RESULT = delineate_with_uncertainty(TWO_CITIES, resampling=Resampling(runs=400, seed=5), contiguity=SIDE_BY_SIDE)


def membership(community: str) -> Membership:
    return RESULT.memberships[RESULT.baseline.communities.index(community)]


def test_a_village_between_two_cities_belongs_to_each_about_half_of_the_time() -> None:
    village = membership("3")
    assert 0.4 < village.probability < 0.6
    assert village.probability + village.runner_up_probability == 1
    assert {village.system, village.runner_up} == {RESULT.baseline.assignment[0], RESULT.baseline.assignment[1]}


@pytest.mark.parametrize("community", ["1", "2", "4", "5", "6", "7"])
def test_whoever_has_one_place_to_go_always_goes_there(community: str) -> None:
    assert membership(community).probability == 1
    assert membership(community).runner_up is None


def test_the_border_of_the_village_is_fragile_and_that_of_nobody_else() -> None:
    assert {(border.community_a, border.community_b) for border in RESULT.fragile_borders} <= {
        ("1", "3"),
        ("2", "3"),
        ("3", "4"),
    }
    assert len(RESULT.fragile_borders) == len(RESULT.borders) > 0
    assert all(0.4 < border.apart < 0.6 for border in RESULT.borders)


def test_two_cities_that_are_never_one_have_a_stable_border() -> None:
    result = delineate_with_uncertainty(TWO_CITIES, resampling=Resampling(runs=50))
    assert not result.has_contiguity
    (between,) = [border for border in result.borders if (border.community_a, border.community_b) == ("1", "2")]
    assert between.apart == 1
    assert not between.is_fragile


def test_systems_are_found_again_and_the_island_is_always_the_same() -> None:
    by_name = {one.name: one for one in RESULT.persistence}
    assert by_name["5"].jaccard == 1
    assert all(one.found == 1 for one in RESULT.persistence)
    assert 0.95 < by_name["1"].jaccard < 1
    assert RESULT.n_areas_distribution == ((3, 400),)


def test_the_same_seed_gives_the_same_answer_whatever_the_number_of_workers() -> None:
    flows = invented_flows(150, seed=2).flows
    one, three = (
        delineate_with_uncertainty(flows, resampling=Resampling(runs=12, seed=9, workers=workers)) for workers in (1, 3)
    )
    assert np.array_equal(one.places, three.places)
    assert np.array_equal(one.jaccard, three.jaccard)
    assert one.borders == three.borders
    assert one.memberships == three.memberships


def test_another_seed_draws_other_flows() -> None:
    flows = invented_flows(150, seed=2).flows
    one, other = (delineate_with_uncertainty(flows, resampling=Resampling(runs=12, seed=seed)) for seed in (1, 2))
    assert not np.array_equal(one.places, other.places)


def test_a_small_sample_is_less_sure_than_a_full_count() -> None:
    flows = invented_flows(200, seed=3).flows
    sure = []
    for each in (1.0, 20.0):
        result = delineate_with_uncertainty(flows, resampling=Resampling(runs=15, persons_per_record=each))
        sure.append(np.mean([one.probability for one in result.memberships]))
    assert sure[1] < sure[0]


def test_shares_of_each_community_add_up_to_at_most_one() -> None:
    result = delineate_with_uncertainty(invented_flows(150, seed=4).flows, resampling=Resampling(runs=20))
    for one in result.memberships:
        in_none = 0 if one.system is None else one.in_none
        assert one.probability + one.runner_up_probability + one.in_new + in_none <= 1 + 1e-12


def test_valid_mode_heeds_borders_in_every_run() -> None:
    country = invented_flows(120, seed=6)
    borders = Contiguity.from_positions(country.flows.communities, country.geography.neighbours)
    result = delineate_with_uncertainty(
        country.flows, mode=Mode.VALID, resampling=Resampling(runs=5), contiguity=borders
    )
    assert result.baseline.invalid == ()
    assert result.has_contiguity
    assert result.places.shape == (5, 120)


def test_progress_counts_the_runs() -> None:
    lines: list[tuple[int, int]] = []
    delineate_with_uncertainty(
        TWO_CITIES, resampling=Resampling(runs=7, workers=2), on_progress=lambda done, runs: lines.append((done, runs))
    )
    assert lines == [(done, 7) for done in range(1, 8)]


def test_json_and_tables_agree_and_are_plain() -> None:
    values = json.loads(json.dumps(uncertain_systems_as_json(RESULT), allow_nan=False))
    assert values["memberships"]["probability"][2] == membership("3").probability
    assert values["resampling"]["runs"] == 400
    assert len(values["borders"]["apart"]) == len(border_rows(RESULT).rows) == len(RESULT.borders)
    assert len(membership_rows(RESULT).rows) == 7
    assert len(persistence_rows(RESULT).rows) == 3


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"runs": 0}, "runs: 0; at least 1"),
        ({"workers": 0}, "workers: 0"),
        ({"seed": -1}, "seed: -1"),
        ({"persons_per_record": 0.0}, "persons_per_record: 0.0"),
    ],
)
def test_resampling_that_cannot_be_is_refused(wrong: dict[str, float], fault: str) -> None:
    with pytest.raises(InvalidParams, match=fault):
        Resampling(**wrong)  # type: ignore[arg-type]  # wrong on purpose


def test_borders_of_other_communities_are_refused() -> None:
    with pytest.raises(InvalidContiguity, match="not of the communities"):
        delineate_with_uncertainty(TWO_CITIES, contiguity=Contiguity.from_pairs(("1", "7"), []))
