"""An invented country is the same for the same seed, and looks like a country."""

import numpy as np
import pytest

from fondaco.territory import InvalidParams
from fondaco.territory.invented.flows import Commuting, invented_flows
from fondaco.territory.invented.place_names import Tongue


def test_the_same_seed_gives_the_same_country_and_another_seed_another() -> None:
    one, again, other = (invented_flows(120, seed=seed, tongue=Tongue.ITALIAN) for seed in (3, 3, 4))
    assert np.array_equal(one.flows.counts, again.flows.counts)
    assert np.array_equal(one.geography.positions, again.geography.positions)
    assert one.flows.names == again.flows.names
    assert not np.array_equal(one.geography.positions, other.geography.positions)


@pytest.mark.parametrize("n_flows", [300, 2_000, 9_000])
def test_as_many_flows_as_asked_for_in_whole_persons(n_flows: int) -> None:
    flows = invented_flows(150, seed=1, n_flows=n_flows).flows
    assert len(flows.counts) == n_flows
    assert np.array_equal(flows.counts, np.round(flows.counts))


def test_everybody_lives_and_works_somewhere_and_towns_have_more_jobs_than_workers() -> None:
    country = invented_flows(400, seed=2)
    flows = country.flows
    residents = np.bincount(flows.origins, flows.counts, 400)
    jobs = np.bincount(flows.destinations, flows.counts, 400)
    own = flows.counts[flows.origins == flows.destinations]
    assert residents.min() > 0
    assert jobs.min() > 0
    assert len(own) == 400
    assert 0.45 < own.sum() / flows.counts.sum() < 0.75
    assert np.median(jobs[country.towns] / residents[country.towns]) > 1
    assert residents[country.towns].mean() > 4 * residents.mean()


def test_neighbours_share_two_corners_exactly_and_others_do_not() -> None:
    geography = invented_flows(200, seed=5).geography
    corners = [set(map(tuple, polygon.tolist())) for polygon in geography.boundaries]
    shared = {(a, b) for a in range(200) for b in range(a + 1, 200) if len(corners[a] & corners[b]) >= 2}
    assert shared == set(map(tuple, geography.neighbours.tolist()))


def test_every_seat_lies_inside_its_boundary() -> None:
    geography = invented_flows(100, seed=8).geography
    for seat, polygon in zip(geography.positions, geography.boundaries, strict=True):
        edge, to_seat = np.roll(polygon, -1, axis=0) - polygon, seat - polygon
        assert (edge[:, 0] * to_seat[:, 1] - edge[:, 1] * to_seat[:, 0] > 0).all()


def test_names_are_different_and_written_in_the_script_of_their_tongue() -> None:
    names = invented_flows(900, seed=1, tongue=Tongue.RUSSIAN).flows.names
    assert len(set(names)) == 900
    assert all("а" <= letter <= "я" for name in names for letter in name.lower())


@pytest.mark.parametrize(("n_communities", "n_flows"), [(3, None), (50, 49), (50, 3000)])
def test_a_country_that_cannot_be_is_refused(n_communities: int, n_flows: int | None) -> None:
    with pytest.raises(InvalidParams, match=r"n_communities|n_flows"):
        invented_flows(n_communities, seed=0, n_flows=n_flows)


def test_commuting_below_zero_is_refused() -> None:
    with pytest.raises(InvalidParams, match=r"reach_km: -1.0; a number above zero"):
        Commuting(reach_km=-1.0)
