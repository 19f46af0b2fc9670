"""Codes as publishers write them become codes of their classification; a level may be picked out of several."""

from dataclasses import replace
from pathlib import Path

import pytest

from fondaco.territory import Employment, InvalidParams, UnreadableTable
from fondaco.territory.classifications import Level, aggregate, classification, convert
from fondaco.territory.readers import LAYOUTS, SIZED, WIDE, EmploymentLayout, read_employment, read_sized_employment
from fondaco.territory.readers.activity_codes import dotted

EUROSTAT = LAYOUTS["eurostat-sdmx"]


def eurostat(path: Path, rows: str, **changes: object) -> Employment:
    assert isinstance(EUROSTAT, EmploymentLayout)
    path.write_text("geo,nace_r2,OBS_VALUE,OBS_FLAG\n" + rows)
    return read_employment(path, replace(EUROSTAT, **changes))  # type: ignore[arg-type]  # fields of a layout


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(
            ("C", "C"),
            ("C10", "10"),
            ("C101", "10.1"),
            ("C1011", "10.11"),
            ("101", "10.1"),
            ("10", "10"),
            ("10.11", "10.11"),
        ),
        *(("B-E", "B+C+D+E"), ("C10-C12", "10+11+12"), ("C31_C32", "31+32"), ("C10-C12_C15", "10+11+12+15")),
        *(
            ("TOTAL", "TOTAL"),
            ("B-S_X_O", "B-S_X_O"),
            ("J_S94", "J_S94"),
            ("C10-G", "C10-G"),
            ("E-B", "E-B"),
            ("C90-C91", "90+91"),
            ("C04-C05", "C04-C05"),
        ),
    ],
)
def test_codes_are_given_their_points_and_ranges_their_parts(written: str, code: str) -> None:
    assert dotted(written, "NACE Rev. 2") == code


def test_every_class_of_nace_is_understood_as_eurostat_writes_it() -> None:
    nace = classification("NACE Rev. 2")
    for code in nace:
        if nace[code].level > Level.SECTION:
            assert dotted(nace.ancestor(code, Level.SECTION) + code.replace(".", ""), nace.name) == code


def test_one_level_is_taken_of_a_file_that_has_several(tmp_path: Path) -> None:
    rows = "ITF1,TOTAL,9,\nITF1,C,8,\nITF1,C10,5,\nITF1,C101,4,\nITF1,C11,3,\nITF1,B-S_X_O,7,\n"
    table = eurostat(tmp_path / "sbs.csv", rows, level="division")
    assert (table.activities, table.counts.tolist()) == (("10", "11"), [[5, 3]])
    assert aggregate(table, Level.SECTION).counts.tolist() == [[8]]
    assert convert(table, "OKVED2")[1].share == 0
    assert eurostat(tmp_path / "sbs.csv", rows, level="section").activities == ("C",)
    with pytest.raises(UnreadableTable, match="no activity of the level class"):
        eurostat(tmp_path / "sbs.csv", rows, level="class")


def test_the_total_is_compared_with_the_level_that_is_taken(tmp_path: Path) -> None:
    rows = "ITF1,TOTAL,9,\nITF1,C,8,\nITF1,F,1,\nITF1,C10,5,\n"
    assert eurostat(tmp_path / "a.csv", rows, level="section", total_activity="TOTAL").activities == ("C", "F")
    with pytest.raises(UnreadableTable, match="9; expected 5"):
        eurostat(tmp_path / "a.csv", rows, level="division", total_activity="TOTAL")


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTable) as refused:
        eurostat(tmp_path / "a.csv", "ITF1,C,8,\nITF1,C10,x,\nITF1,,1,\n", level="division")
    assert refused.value.faults == (
        "line 4, column 'nace_r2': empty; expected a code",
        "line 3, column 'OBS_VALUE': 'x' is no number",
    )


def test_columns_of_a_wide_table_are_codes_too(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("place,name,C,101,102,13\nAsti,x,9,5,3,1\n")
    layout = replace(WIDE, place_name="name", compact_codes=True, classification="ATECO 2007", level="group")
    table = read_employment(path, layout)
    assert (table.activities, table.counts.tolist()) == (("10.1", "10.2"), [[5, 3]])
    path.write_text("place,C10,10\nAsti,1,2\n")
    with pytest.raises(UnreadableTable, match="column 'C10': another is 10 as well"):
        read_employment(path, replace(WIDE, compact_codes=True, classification="ATECO 2007"))


def test_sized_tables_have_levels_too(tmp_path: Path) -> None:
    path = tmp_path / "sized.csv"
    path.write_text("place,activity,size,count\nS1,13,small,4\nS1,131,small,3\nS1,C,small,9\n")
    sized = read_sized_employment(
        path, replace(SIZED, compact_codes=True, level="division", classification="ATECO 2007")
    )
    assert (sized.activities, sized.counts[0, 0, 0]) == (("13",), 4)


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(InvalidParams, match="level: 'branch'; section, division, group or class"):
        EmploymentLayout(level="branch")
