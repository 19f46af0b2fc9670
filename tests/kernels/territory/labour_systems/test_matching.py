"""Areas of two partitions are matched where each is the other's greatest overlap."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fondaco.territory.labour_systems.matching import match

ONES = np.ones(6)


def ints(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int32)


def test_equal_partitions_match_whatever_their_numbers() -> None:
    found = match(ints(1, 1, 2, 2, 3, 0), 3, ints(40, 40, 7, 7, 9, 0), ONES)
    assert found.place.tolist() == [1, 1, 2, 2, 3, 0]
    assert found.jaccard.tolist() == [1, 1, 1]


def test_the_smaller_part_of_a_split_area_matches_none() -> None:
    found = match(ints(1, 1, 1, 2, 2, 2), 2, ints(5, 5, 6, 8, 8, 8), ONES)
    assert found.place.tolist() == [1, 1, -1, 2, 2, 2]
    assert found.jaccard.tolist() == [2 / 3, 1]


def test_an_area_absorbed_by_a_larger_one_is_not_found() -> None:
    found = match(ints(1, 1, 1, 2, 2, 2), 2, ints(5, 5, 5, 5, 5, 5), np.array([3.0, 3, 3, 1, 1, 1]))
    assert found.place.tolist() == [1] * 6
    assert found.jaccard.tolist() == [9 / 12, 3 / 12]


def test_overlap_is_counted_in_resident_workers_and_not_in_communities() -> None:
    found = match(ints(1, 1, 1, 1, 2, 2), 2, ints(3, 3, 3, 4, 4, 4), np.array([1.0, 1, 1, 90, 5, 5]))
    assert found.place.tolist() == [-1, -1, -1, 1, 1, 1]


def test_no_areas_match_nothing() -> None:
    found = match(ints(0, 0, 0, 0, 0, 0), 0, ints(0, 0, 1, 1, 1, 1), ONES)
    assert found.place.tolist() == [0, 0, -1, -1, -1, -1]


@given(st.lists(st.integers(0, 4), min_size=1, max_size=30), st.data())
def test_every_matched_area_is_matched_once(first: list[int], data: st.DataObject) -> None:
    second = data.draw(st.lists(st.integers(0, 5), min_size=len(first), max_size=len(first)))
    weights = np.array(
        data.draw(st.lists(st.integers(1, 9), min_size=len(first), max_size=len(first))), dtype=np.float64
    )
    place = match(ints(*first), 4, ints(*second), weights).place.tolist()
    owners = {(area, other) for area, other in zip(place, second, strict=True) if area > 0}
    assert len(owners) == len({area for area, _ in owners}) == len({other for _, other in owners})
    assert all((area == 0) == (other == 0) for area, other in zip(place, second, strict=True))
