"""Flows check themselves and stand in one order."""

import numpy as np
import pytest

from fondaco.territory import Flows, InvalidFlows, code_order


def test_codes_that_are_numbers_are_ordered_as_numbers() -> None:
    assert code_order(["10", "9", "010"]) == ("9", "010", "10")


def test_codes_with_letters_are_ordered_as_texts() -> None:
    assert code_order(["RU-9", "IT-10", "IT-9"]) == ("IT-10", "IT-9", "RU-9")


def test_pairs_become_sorted_arrays_and_empty_pairs_only_name_their_communities() -> None:
    flows = Flows.from_pairs({("2", "1"): 5, ("1", "1"): 7, ("3", "1"): 0}, names={"1": "Uno"})
    assert flows.communities == ("1", "2", "3")
    assert (flows.origins.tolist(), flows.destinations.tolist(), flows.counts.tolist()) == ([0, 1], [0, 0], [7, 5])
    assert flows.names == ("Uno", "2", "3")


def test_a_negative_count_is_refused_by_the_names_of_its_pair() -> None:
    with pytest.raises(InvalidFlows, match=r"1 -> 2: -3\.0 persons"):
        Flows.from_pairs({("1", "2"): -3})


def test_a_pair_given_twice_is_refused() -> None:
    twice = np.array([0, 0], dtype=np.int32)
    with pytest.raises(InvalidFlows, match="1 -> 1: twice"):
        Flows(("1",), twice, twice, np.array([1.0, 2.0]))


def test_arrays_cannot_be_written_into() -> None:
    flows = Flows.from_pairs({("1", "1"): 1})
    with pytest.raises(ValueError, match="read-only"):
        flows.counts[0] = 2
