"""Employment is read wide or long; what is not known stays so, and a wrong table is refused with every fault."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import openpyxl
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import CellState, Employment, InvalidParams, Measure, UnreadableTable
from fondaco.territory.readers import (
    LAYOUTS,
    WIDE,
    EmploymentLayout,
    TextStyle,
    Whole,
    layout_named,
    read_employment,
    write_rows,
)

LONG = EmploymentLayout(place=("place",), activity="activity", count="count")
KNOWN, MISSING, SUPPRESSED = (int(state) for state in CellState)


def known(name: str) -> EmploymentLayout:
    layout = LAYOUTS[name]
    assert isinstance(layout, EmploymentLayout)
    return layout


def employment_of(path: Path, text: str, layout: EmploymentLayout = WIDE) -> Employment:
    path.write_text(text, encoding="utf-8")
    return read_employment(path, layout)


def faults_of(path: Path, text: str, layout: EmploymentLayout = WIDE) -> tuple[str, ...]:
    with pytest.raises(UnreadableTable) as refused:
        employment_of(path, text, layout)
    return refused.value.faults


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def test_a_wide_table_has_its_places_in_the_first_column(file: Path) -> None:
    employment = employment_of(file, ",C,F\nAsti,10,2.5\nBiella,0,3\n")
    assert (employment.places, employment.activities) == (("Asti", "Biella"), ("C", "F"))
    assert employment.counts.tolist() == [[10, 2.5], [0, 3]]


def test_columns_that_are_no_activity_are_left_out(file: Path) -> None:
    layout = EmploymentLayout(place=("code",), place_name="name", ignored=("area",))
    employment = employment_of(file, "name,area,code,C\nAsti,151.8,005,10\n", layout)
    assert (employment.places, employment.place_names, employment.activities) == (("005",), ("Asti",), ("C",))


def test_the_decimal_sign_is_that_of_the_whole_table(file: Path) -> None:
    assert employment_of(file, "place;C;F\nAsti;1.234;2.5\n").counts.tolist() == [[1.234, 2.5]]
    assert employment_of(file, "place;C;F\nAsti;1,234;2,5\n").counts.tolist() == [[1.234, 2.5]]
    assert len(faults_of(file, "place;C;F\nAsti;1.234;2.567\n")) == 2
    assert faults_of(file, "place;C;F\nAsti;1,5;2.5\n") == ("line 2, column 'C': '1,5' is no number",)


def test_missing_and_suppressed_cells_are_never_zero(file: Path) -> None:
    employment = employment_of(file, "place,A,B,C,D\nAsti,*,,..,7\n")
    assert employment.states.tolist() == [[SUPPRESSED, MISSING, MISSING, KNOWN]]
    assert np.isnan(employment.counts[0, :3]).all()


def test_a_long_table_with_absent_cells_has_them_missing_or_nil_as_the_layout_says(file: Path) -> None:
    text = "place,activity,count\nAsti,C,10\nBiella,F,3\n"
    employment = employment_of(file, text, LONG)
    assert (employment.places, employment.activities) == (("Asti", "Biella"), ("C", "F"))
    assert employment.states.tolist() == [[KNOWN, MISSING], [MISSING, KNOWN]]
    assert employment_of(file, text, replace(LONG, absent="nil")).counts.tolist() == [[10, 0], [0, 3]]


def test_a_flag_tells_why_a_count_is_not_there(file: Path) -> None:
    layout = replace(known("eurostat-sdmx"), where=(("TIME_PERIOD", "2020"),))
    text = (
        "DATAFLOW,nace_r2,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
        "X,C10,ITF1,2020,120,p\nX,C10,ITF1,2019,9,\nX,C11,ITF1,2020,,c\nX,C12,ITF1,2020,,\nX,C13,ITF1,2020,5,\n"
    )
    employment = employment_of(file, text, layout)
    assert employment.activities == ("10", "11", "12", "13")
    assert employment.states.tolist() == [[KNOWN, SUPPRESSED, MISSING, KNOWN]]
    assert employment.counts[0, 0] == 120


def test_a_withheld_count_that_is_there_is_refused(file: Path) -> None:
    text = "geo,nace_r2,OBS_VALUE,OBS_FLAG\nITF1,C10,12,c\n"
    (fault,) = faults_of(file, text, known("eurostat-sdmx"))
    assert fault.startswith("line 2, column 'OBS_FLAG': 'c' says that the count is not known, but 'OBS_VALUE' has 12")


def test_the_first_column_of_a_eurostat_file_is_taken_apart(tmp_path: Path) -> None:
    text = (
        "freq,nace_r2,indic,geo\\TIME_PERIOD\t2019 \t2020 \n"
        "A,C10,EMP,ITF1\t5 \t120 p\nA,C10,EMP,ITI3\t: \t: c\nA,C11,EMP,ITF1\t: c\t:\nA,C11,EMP,ITI3\t7 \t8 bep\n"
    )
    employment = employment_of(tmp_path / "sbs.tsv", text, known("eurostat-tsv"))
    assert (employment.places, employment.activities) == (("ITF1", "ITI3"), ("10", "11"))
    assert employment.states.tolist() == [[KNOWN, MISSING], [SUPPRESSED, KNOWN]]
    assert (employment.counts[0, 0], employment.counts[1, 1]) == (120, 8)


def test_a_eurostat_row_with_too_few_dimensions_is_refused(tmp_path: Path) -> None:
    text = "freq,nace_r2,geo\\TIME_PERIOD\t2020 \nA,C10\t5\n"
    assert faults_of(tmp_path / "sbs.tsv", text, known("eurostat-tsv")) == (
        "line 2: 'A,C10'; expected 3 codes with commas",
    )


def test_rosstat_writes_a_dash_for_nothing_and_an_ellipsis_for_not_available(file: Path) -> None:
    layout = known("rosstat-as-published")
    file.write_bytes("Регион;A;B\nОмская область;-;…\nТомская область;1 234,0;2\n".encode("cp1251"))
    employment = read_employment(file, layout)
    assert employment.states.tolist() == [[KNOWN, MISSING], [KNOWN, KNOWN]]
    assert (employment.counts[0, 0], employment.counts[1, 0]) == (0, 1234)
    assert employment.source.measure == Measure.ORGANISATIONS
    assert "not persons employed" in employment.source.note


def test_unknown_codes_are_named_with_their_rows(file: Path) -> None:
    file.write_text("place,C,Z\nAsti,1,2\nAtlantis,3,4\n")
    with pytest.raises(UnreadableTable) as refused:
        read_employment(file, places=("Asti", "Biella"), activities=("C", "F"))
    assert refused.value.faults == (
        "line 3, column 'place': 'Atlantis' is not in the list of codes given",
        "column 'Z': not in the list of activities given",
    )
    file.write_text("place,activity,count\nAsti,Z,2\n")
    with pytest.raises(UnreadableTable, match="line 2, column 'activity': 'Z' is not in the list of codes given"):
        read_employment(file, LONG, activities=("C",))


def test_a_place_and_a_pair_given_twice_are_refused_with_both_lines(file: Path) -> None:
    assert faults_of(file, "place,C\nAsti,1\nBiella,2\nAsti,3\n") == ("line 4: 'Asti' is also on line 2; leave one",)
    text = "place,activity,count\nAsti,C,1\nAsti,F,2\nAsti,C,1\n"
    assert faults_of(file, text, LONG) == ("line 4: Asti x C is also on line 2; leave one",)


def test_all_faults_of_a_table_are_told_at_once(file: Path) -> None:
    assert faults_of(file, "place,C,F\n,1,2\nAsti,-4,x\n") == (
        "line 2, column 'place': empty; expected a code",
        "line 3, column 'C': -4; a count is zero or more",
        "line 3, column 'F': 'x' is no number",
    )


def test_the_first_twenty_faults_are_shown_and_the_others_counted(file: Path) -> None:
    rows = "".join(f"p{row},x\n" for row in range(25))
    with pytest.raises(UnreadableTable, match="because of 25 faults"):
        employment_of(file, "place,C\n" + rows)
    with pytest.raises(UnreadableTable, match="and 5 more"):
        employment_of(file, "place,C\n" + rows)


def test_totals_are_compared_and_left_out(file: Path) -> None:
    layout = EmploymentLayout(total_place="Italy", total_activity="TOTAL")
    employment = employment_of(file, "place,TOTAL,C,F\nItaly,30,20,10\nAsti,12,8,4\nBiella,18,12,6\n", layout)
    assert (employment.places, employment.activities) == (("Asti", "Biella"), ("C", "F"))
    assert employment.counts.tolist() == [[8, 4], [12, 6]]


def test_totals_that_do_not_add_up_are_refused_both_ways(file: Path) -> None:
    layout = EmploymentLayout(total_place="Italy", total_activity="TOTAL")
    text = "place,TOTAL,C,F\nItaly,31,20,11\nAsti,12,8,4\nBiella,19,12,5\n"
    assert faults_of(file, text, layout) == (
        "line 2, 'Italy', column 'F': 11; expected 9, the sum of its 2 parts",
        "line 4, 'Biella', column 'TOTAL': 19; expected 17, the sum of its 2 parts",
    )


def test_a_total_may_differ_by_the_rounding_of_its_parts(file: Path) -> None:
    layout = EmploymentLayout(total_place="Italy")
    assert employment_of(file, "place,C\nItaly,31\nAsti,12\nBiella,18\n", layout).counts.sum() == 30
    with pytest.raises(UnreadableTable):
        employment_of(file, "place,C\nItaly,31\nAsti,12\nBiella,18\n", replace(layout, tolerance=0))


def test_a_suppressed_part_makes_the_sum_of_the_others_a_bound(file: Path) -> None:
    layout = EmploymentLayout(total_place="Italy")
    employment = employment_of(file, "place,C\nItaly,100\nAsti,12\nBiella,*\n", layout)
    assert employment.states.tolist() == [[KNOWN], [SUPPRESSED]]
    (fault,) = faults_of(file, "place,C\nItaly,10\nAsti,12\nBiella,*\n", layout)
    assert fault == "line 2, 'Italy', column 'C': 10; expected at least 12, the sum of its 2 parts"


def test_an_aggregate_beside_its_parts_is_compared_and_left_out_and_kept_without_them(file: Path) -> None:
    assert employment_of(file, "place,B,C,B+C\nAsti,1,2,3\n").activities == ("B", "C")
    assert employment_of(file, "place,B+C,D\nAsti,3,4\n").activities == ("B+C", "D")
    (fault,) = faults_of(file, "place,B,C,B+C\nAsti,1,2,9\n")
    assert fault == "line 2, 'Asti', column 'B+C': 9; expected 3, the sum of its 2 parts"


def test_a_region_beside_its_districts_is_compared_and_left_out(file: Path) -> None:
    layout = EmploymentLayout(wholes=(Whole("North", ("Island", "Rest")),))
    employment = employment_of(file, "place,C\nNorth,5\nIsland,2\nRest,3\nSouth,4\n", layout)
    assert employment.places == ("Island", "Rest", "South")
    assert employment_of(file, "place,C\nNorth,5\nSouth,4\n", layout).places == ("North", "South")
    (fault,) = faults_of(file, "place,C\nNorth,5\nIsland,2\n", layout)
    assert fault == "'North' stands beside 'Island', but 'Rest' is lacking; leave one side out"
    (fault,) = faults_of(file, "place,C\nNorth,9\nIsland,2\nRest,3\n", layout)
    assert "9; expected 5, the sum of its 2 parts" in fault


def test_totals_of_a_long_table_are_compared_too(file: Path) -> None:
    layout = replace(LONG, total_place="Italy")
    text = "place,activity,count\nAsti,C,10\nBiella,C,3\nItaly,C,14\n"
    assert faults_of(file, text, replace(layout, tolerance=0)) == (
        "'Italy', column 'C': 14; expected 13, the sum of its 2 parts",
    )
    assert employment_of(file, text, layout).places == ("Asti", "Biella")


def test_a_table_with_totals_only_has_one_activity(file: Path) -> None:
    employment = employment_of(file, "cod_sl,sl,addetti\n0101,IVREA,27173\n", known("istat-frame-systems"))
    assert (employment.places, employment.place_names, employment.activities) == (("0101",), ("IVREA",), ("TOTAL",))


def test_a_layout_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(InvalidParams, match="nothing says what is counted"):
        EmploymentLayout(count="n")
    with pytest.raises(InvalidParams, match="needs both"):
        EmploymentLayout(activity="nace")
    with pytest.raises(InvalidParams, match="compact_codes is given without classification"):
        EmploymentLayout(compact_codes=True)
    with pytest.raises(InvalidParams, match="tolerance: -1"):
        EmploymentLayout(tolerance=-1)
    with pytest.raises(InvalidParams, match="absent: 'zero'"):
        EmploymentLayout(absent="zero")
    with pytest.raises(InvalidParams, match=r"thousands: '\.'"):
        TextStyle(decimal=".", thousands=".")


def workbook(path: Path, rows: list[list[object]], *, sheets: int = 1) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]  # a new book has a sheet
    for number in range(1, sheets):
        book.create_sheet(f"other {number}")
    book.save(path)
    return path


def test_a_sheet_is_read_with_numbers_as_numbers_and_codes_as_codes(tmp_path: Path) -> None:
    path = workbook(tmp_path / "table.xlsx", [["place", "C", "D"], [101, 12.5, None], ["0102", 3, "*"]])
    employment = read_employment(path)
    assert employment.places == ("101", "0102")
    assert employment.states.tolist() == [[KNOWN, MISSING], [KNOWN, SUPPRESSED]]
    assert employment.counts[:, 0].tolist() == [12.5, 3]


def test_rows_of_a_sheet_are_named_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "table.xlsx", [["Titolo"], ["place", "C"], ["Asti", 1], [], ["Biella", date(2020, 1, 2)]]
    )
    with pytest.raises(UnreadableTable, match="row 5, column 'C': '2020-01-02 00:00:00' is no number"):
        read_employment(path, EmploymentLayout(style=TextStyle(skipped_lines=1)))


def test_the_sheet_is_named_where_there_are_several(tmp_path: Path) -> None:
    path = workbook(tmp_path / "table.xlsx", [["place", "C"], ["Asti", 1]], sheets=2)
    with pytest.raises(UnreadableTable, match="several sheets; it has Sheet, other 1; name one"):
        read_employment(path)
    assert read_employment(path, EmploymentLayout(style=TextStyle(sheet="Sheet"))).places == ("Asti",)
    with pytest.raises(UnreadableTable, match="the sheet is empty"):
        read_employment(path, EmploymentLayout(style=TextStyle(sheet="other 1")))
    with pytest.raises(UnreadableTable, match="no sheet 'third'"):
        read_employment(path, EmploymentLayout(style=TextStyle(sheet="third")))


def test_a_formula_without_a_saved_value_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "table.xlsx", [["place", "C"], ["Asti", "=1+1"]])
    with pytest.raises(UnreadableTable, match=r"row 2, column 2: formula =1\+1 has no saved value"):
        read_employment(path)


def test_a_formula_with_a_saved_value_is_that_value(tmp_path: Path) -> None:
    path = workbook(tmp_path / "plain.xlsx", [["place", "C"], ["Asti", "=1+1"]])
    saved = tmp_path / "saved.xlsx"
    with ZipFile(path) as book, ZipFile(saved, "w") as copy:
        for name in book.namelist():
            content = book.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
                assert b"<v>2</v>" in content
            copy.writestr(name, content)
    assert read_employment(saved).counts.tolist() == [[2]]


def test_an_array_formula_without_a_saved_value_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "table.xlsx", [["place", "C"], ["Asti", ArrayFormula("B2", "=SUM(D1:D2*2)")]])
    with pytest.raises(UnreadableTable, match=r"formula =SUM\(D1:D2\*2\) has no saved value"):
        read_employment(path)


def test_the_point_of_a_number_in_a_sheet_is_never_one_of_thousands(tmp_path: Path) -> None:
    path = workbook(tmp_path / "table.xlsx", [["place", "C", "D"], ["Asti", 1.234, "1.234,5"], ["Biella", 5.678, "7"]])
    employment = read_employment(path, EmploymentLayout(style=TextStyle(thousands=".")))
    assert employment.counts.tolist() == [[1.234, 1234.5], [5.678, 7]]
    path = workbook(tmp_path / "plain.xlsx", [["place", "C"], ["Asti", 1.234]])
    assert read_employment(path).counts.tolist() == [[1.234]]


def test_a_damaged_workbook_and_a_damaged_parquet_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "table.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UnreadableTable, match="is a damaged workbook"):
        read_employment(tmp_path / "table.xlsx")
    (tmp_path / "table.parquet").write_bytes(b"PAR1 nothing")
    with pytest.raises(UnreadableTable, match="is a damaged Parquet file"):
        read_employment(tmp_path / "table.parquet")


def test_empty_cells_of_parquet_are_missing(tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    pl.DataFrame({"place": ["Asti", "Biella"], "C": [1.5, None], "D": [float("nan"), 2.0]}).write_parquet(path)
    employment = read_employment(path)
    assert employment.states.tolist() == [[KNOWN, MISSING], [MISSING, KNOWN]]


@settings(max_examples=25, deadline=None)
@given(
    cells=st.integers(1, 5).flatmap(
        lambda width: st.lists(
            st.lists(
                st.none() | st.integers(0, 10**9) | st.floats(0, 1e6).map(lambda number: round(number, 6)),
                min_size=width,
                max_size=width,
            ),
            min_size=1,
            max_size=6,
        )
    ),
    suffix=st.sampled_from([".csv", ".xlsx", ".parquet"]),
)
def test_a_table_written_and_read_again_is_the_same(
    cells: list[list[float | None]], suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("table") / f"table{suffix}"
    activities = [f"A{column}" for column in range(len(cells[0]))]
    places = [f"p{row}, «è»" for row in range(len(cells))]
    write_rows(path, ["place", *activities], [[place, *row] for place, row in zip(places, cells, strict=True)])
    employment = read_employment(path, EmploymentLayout(style=TextStyle(decimal=".")))
    assert (list(employment.places), list(employment.activities)) == (places, activities)
    expected = np.array([[np.nan if cell is None else cell for cell in row] for row in cells])
    assert np.array_equal(employment.counts, expected, equal_nan=True)


@needs_shared
def test_the_shared_tables_of_employment_are_read_whole() -> None:
    systems = read_employment(SHARED / "frame2023_sl.csv", known("istat-frame-systems"))
    assert (len(systems.places), systems.counts.sum()) == (515, 18106466)
    provinces = read_employment(SHARED / "it_province_section_addetti_2023.csv", known("istat-provinces-sections"))
    assert (provinces.counts.shape, provinces.activities[0], provinces.is_known.all()) == ((107, 15), "B+C", True)


@needs_shared
def test_the_suppressed_municipalities_of_the_frame_are_not_known() -> None:
    communities = read_employment(SHARED / "frame2023_comuni_totale.csv.gz", known("istat-frame-communities"))
    assert len(communities.places) == 7900
    assert np.bincount(communities.states.ravel(), minlength=3).tolist() == [7778, 0, 122]


@needs_shared
def test_russian_regions_with_districts_of_their_own_are_counted_once() -> None:
    regions = read_employment(SHARED / "ru_region_section_orgs_2022.csv", known("rosstat-regions-sections"))
    assert regions.counts.shape == (83, 19)
    assert not {"Архангельская область", "Тюменская область"} & set(regions.places)
    assert "B+C" not in regions.activities


def test_known_layouts_are_found_by_name() -> None:
    assert layout_named("wide") is WIDE
    with pytest.raises(InvalidParams, match="'narrow' is unknown; expected one of flows"):
        layout_named("narrow")
