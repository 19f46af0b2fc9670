"""Employment keeps what is not known apart from zero."""

import numpy as np
import pytest

from fondaco.territory import CellState, Employment, InvalidEmployment, SizedEmployment


def test_a_cell_without_a_number_is_missing_not_zero() -> None:
    table = Employment(("A",), ("13", "14"), np.array([[np.nan, 0.0]]))
    assert table.states.tolist() == [[CellState.MISSING, CellState.KNOWN]]
    assert table.is_known.tolist() == [[False, True]]


def test_a_state_that_contradicts_its_count_is_refused() -> None:
    states = np.array([[CellState.SUPPRESSED]], dtype=np.int8)
    with pytest.raises(InvalidEmployment, match="A x 13: 4 is not to be used, but has a count"):
        Employment(("A",), ("13",), np.array([[4.0]]), states)


def test_a_count_below_zero_is_refused_with_its_size_class() -> None:
    with pytest.raises(InvalidEmployment, match="A x 13 x medium: -1 is below zero"):
        SizedEmployment(("A",), ("13",), np.array([[[1.0, -1.0, 0.0]]]))


def test_a_place_twice_and_a_wrong_shape_are_both_named() -> None:
    with pytest.raises(InvalidEmployment) as refused:
        Employment(("A", "A"), ("13",), np.ones((1, 1)))
    assert [fault.split(":")[0] for fault in refused.value.faults] == [
        "place A",
        "counts have shape (1, 1), states (1, 1); expected (2, 1)",
    ]
