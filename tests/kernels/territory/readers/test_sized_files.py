"""Employment by size of the local unit is read cell by cell; classes of one size are added up."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import SIZES, CellState, SizedEmployment, UnreadableTable
from fondaco.territory.readers import SIZED, WIDE, EmploymentLayout, read_sized_employment, write_rows

HEADING = "place,activity,size,count,units\n"
WITH_UNITS = replace(SIZED, units="units")
KNOWN, MISSING, SUPPRESSED = (int(state) for state in CellState)


def sized_of(path: Path, text: str, layout: EmploymentLayout = WITH_UNITS) -> SizedEmployment:
    path.write_text(text, encoding="utf-8")
    return read_sized_employment(path, layout)


def faults_of(path: Path, text: str, layout: EmploymentLayout = WITH_UNITS) -> tuple[str, ...]:
    with pytest.raises(UnreadableTable) as refused:
        sized_of(path, text, layout)
    return refused.value.faults


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sized.csv"


def test_a_row_for_each_size_fills_its_cell_and_the_others_are_missing(file: Path) -> None:
    sized = sized_of(file, HEADING + "S1,13,small,40,8\nS1,13,large,300,1\nS2,14,medium,*,\n")
    assert (sized.places, sized.activities) == (("S1", "S2"), ("13", "14"))
    assert sized.states[0, 0].tolist() == [KNOWN, MISSING, KNOWN]
    assert sized.states[1, 1].tolist() == [MISSING, SUPPRESSED, MISSING]
    assert sized.counts[0, 0, [0, 2]].tolist() == [40, 300]
    assert sized.units is not None
    assert sized.units[0, 0, [0, 2]].tolist() == [8, 1]
    assert np.isnan(sized.units[1, 1, 1])


def test_classes_of_one_size_are_added_up_and_one_unknown_makes_the_sum_unknown(file: Path) -> None:
    layout = replace(WITH_UNITS, small=("0-9", "10-49"), medium=("50-249",), large=("250+",))
    text = HEADING + "S1,13,0-9,5,2\nS1,13,10-49,30,1\nS1,14,0-9,5,2\nS1,14,10-49,*,1\nS1,14,250+,,\n"
    sized = sized_of(file, text, layout)
    assert sized.counts[0, 0, 0] == 35
    assert sized.states[0, 1].tolist() == [SUPPRESSED, MISSING, MISSING]
    assert sized.units is not None
    assert sized.units[0, :, 0].tolist() == [3, 3]


def test_cells_without_a_row_are_nil_where_the_layout_says_so(file: Path) -> None:
    sized = sized_of(file, HEADING + "S1,13,small,40,8\n", replace(WITH_UNITS, absent="nil"))
    assert sized.counts[0, 0].tolist() == [40, 0, 0]


def test_a_size_that_the_layout_does_not_name_is_refused(file: Path) -> None:
    assert faults_of(file, HEADING + "S1,13,tiny,40,8\n") == (
        "line 2, column 'size': 'tiny' is no size class; expected small, medium, large",
    )


def test_a_cell_on_two_rows_is_refused_with_its_size(file: Path) -> None:
    text = HEADING + "S1,13,small,40,8\nS1,13,medium,40,8\nS1,13,small,1,1\n"
    assert faults_of(file, text) == ("line 4: S1 x 13 x small is also on line 2; leave one",)


def test_totals_are_compared_for_each_size(file: Path) -> None:
    layout = replace(WITH_UNITS, total_activity="T")
    text = HEADING + "S1,13,small,40,8\nS1,14,small,2,1\nS1,T,small,42,9\nS1,13,large,400,1\nS1,T,large,300,1\n"
    (fault,) = faults_of(file, text, layout)
    assert fault == "'S1' x 'T' x large: 300; expected at least 400, the sum of its 2 parts"
    assert sized_of(file, text.replace(",300,", ",400,"), layout).activities == ("13", "14")


def test_a_layout_without_sizes_is_refused(file: Path) -> None:
    (fault,) = faults_of(file, "place,C\nS1,1\n", WIDE)
    assert fault == "the layout names no columns count and size; a sized table has both"


@settings(max_examples=25, deadline=None)
@given(counts=st.lists(st.lists(st.integers(0, 10**6), min_size=6, max_size=6), min_size=1, max_size=5))
def test_a_sized_table_written_and_read_again_is_the_same(
    counts: list[list[int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("sized") / "sized.csv"
    cells = np.array(counts, dtype=float).reshape(len(counts), 2, 3)
    rows = [
        (f"S{place}", f"{13 + activity}", str(SIZES[size]), int(count))
        for (place, activity, size), count in np.ndenumerate(cells)
    ]
    write_rows(path, ["place", "activity", "size", "count"], rows)
    assert np.array_equal(read_sized_employment(path).counts, cells)
