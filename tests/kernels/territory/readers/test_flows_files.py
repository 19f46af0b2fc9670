"""Flows are read whole, or refused with every wrong row named."""

import gzip
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import Flows, UnreadableTable
from fondaco.territory.readers import FlowsFile, FlowsLayout, TextStyle, layout_named, read_flows, read_flows_together

HEADING = "community_live,community_work,amount\n"


def flows_of(path: Path, text: str | bytes, layout: FlowsLayout | None = None) -> Flows:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_flows(path, layout) if layout else read_flows(path)


def pairs_of(flows: Flows) -> dict[tuple[str, str], float]:
    codes = flows.communities
    ends = zip(flows.origins.tolist(), flows.destinations.tolist(), flows.counts.tolist(), strict=True)
    return {(codes[a], codes[b]): count for a, b, count in ends}


def faults_of(path: Path, text: str | bytes, layout: FlowsLayout | None = None) -> tuple[str, ...]:
    with pytest.raises(UnreadableTable) as refused:
        flows_of(path, text, layout)
    assert path.name in str(refused.value)
    return refused.value.faults


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "flows.csv"


def test_rows_in_any_order_become_sorted_flows(file: Path) -> None:
    flows = flows_of(file, HEADING + "10,9,4\n9,9,120\n9,10,7\n")
    assert flows.communities == ("9", "10")
    assert pairs_of(flows) == {("9", "9"): 120, ("9", "10"): 7, ("10", "9"): 4}
    assert flows.origins.dtype == np.int32


def test_a_pair_with_nobody_only_names_its_communities(file: Path) -> None:
    flows = flows_of(file, HEADING + "1,1,5\n2,1,0\n")
    assert flows.communities == ("1", "2")
    assert pairs_of(flows) == {("1", "1"): 5}


def test_codes_keep_their_leading_zeros(file: Path) -> None:
    assert flows_of(file, HEADING + "001001,001002,3\n").communities == ("001001", "001002")


@pytest.mark.parametrize(
    "text",
    [
        HEADING + "1,2,30\n",
        "\ufeff" + HEADING + "1,2,30\n",
        (HEADING + "1,2,30\n").replace("\n", "\r\n"),
        (HEADING + "1,2,30").replace(",", ";"),
        (HEADING + "1,2,30\n").replace(",", "\t"),
        '"community_live","community_work","amount"\n"1","2","30"\n',
        HEADING + "\n1,2,30\n\n",
        HEADING + "1,2,30\n,,\n,,\n",
        "amount,note,community_work,community_live\n30,home,2,1\n",
        HEADING + " 1 ,\u00a02,30\n",
        HEADING + "1,2,30.0\n",
        (HEADING + "1,2,30\n").encode("utf-16"),
        gzip.compress((HEADING + "1,2,30\n").encode(), mtime=0),
    ],
)
def test_what_programs_make_of_a_csv_file_is_read_alike(file: Path, text: str | bytes) -> None:
    assert pairs_of(flows_of(file, text)) == {("1", "2"): 30}


def test_a_decimal_comma_is_seen_where_the_numbers_show_it(file: Path) -> None:
    flows = flows_of(file, "community_live;community_work;amount\n1;1;12,5\n1;2;1,25\n")
    assert pairs_of(flows) == {("1", "1"): 12.5, ("1", "2"): 1.25}


def test_a_number_that_may_be_decimal_or_thousands_is_refused(file: Path) -> None:
    faults = faults_of(file, "community_live;community_work;amount\n1;1;1.234\n")
    assert faults == (
        "line 2, column 'amount': '1.234' may be a decimal or thousands; tell decimal (and thousands) in the mapping",
    )


def test_thousands_are_read_where_the_mapping_tells_them(file: Path) -> None:
    layout = FlowsLayout(style=TextStyle(thousands="."))
    text = "community_live;community_work;amount\n1;1;1.234\n1;2;1.234.567,5\n"
    assert pairs_of(flows_of(file, text, layout)) == {("1", "1"): 1234, ("1", "2"): 1234567.5}
    spaced = FlowsLayout(style=TextStyle(thousands=" "))
    assert pairs_of(flows_of(file, HEADING + "1,1,1\u00a0234\n", spaced)) == {("1", "1"): 1234}


def test_all_faults_are_named_at_once_with_line_column_and_value(file: Path) -> None:
    text = HEADING + "1,1,5\n,1,5\n1,2,-3\n1,3,many\n1,4,\n1,5,1 000\n1,,2\n"
    assert faults_of(file, text) == (
        "line 3, column 'community_live': empty; expected a code",
        "line 8, column 'community_work': empty; expected a code",
        "line 5, column 'amount': 'many' is no number",
        "line 7, column 'amount': '1 000' is no number as the mapping tells; tell thousands and decimal in the mapping",
        "line 4, column 'amount': -3; a count is zero or more",
        "line 6, column 'amount': not known; a flow is a number, or has no row",
    )


@pytest.mark.parametrize("value", ["inf", "nan", "1e999", "0x10", "1_000", "٣"])
def test_what_only_a_programming_language_calls_a_number_is_none(file: Path, value: str) -> None:
    assert len(faults_of(file, HEADING + f"1,1,{value}\n")) == 1


def test_a_pair_on_two_lines_is_refused_with_both(file: Path) -> None:
    assert faults_of(file, HEADING + "1,2,3\n2,1,4\n1,2,5\n1,2,6\n") == (
        "line 4: 1 -> 2 is also on line 2; leave one, or tell sums_rows in the mapping",
        "line 5: 1 -> 2 is also on line 4; leave one, or tell sums_rows in the mapping",
    )


def test_rows_of_a_pair_are_added_up_where_the_mapping_says_so(file: Path) -> None:
    layout = FlowsLayout(where=(("sex", "1"), ("sex", "2")), sums_rows=True)
    text = "community_live,community_work,sex,amount\n1,2,1,3\n1,2,2,4\n1,1,9,99\n1,1,1,5\n"
    assert pairs_of(flows_of(file, text, layout)) == {("1", "1"): 5, ("1", "2"): 7}


def test_a_choice_of_rows_that_leaves_none_is_refused(file: Path) -> None:
    layout = FlowsLayout(where=(("amount", "7"), ("community_live", "8"), ("community_live", "9")))
    assert faults_of(file, HEADING + "1,2,3\n", layout) == (
        "no row has amount '7' and community_live '8' or '9'; correct where in the mapping",
    )


def test_lines_are_those_of_the_file_after_quotes_blank_lines_and_rows_left_out(file: Path) -> None:
    layout = FlowsLayout(where=(("kind", "work"),))
    text = 'community_live,community_work,amount,kind\n\n1,1,x,study\n"1\n",2,3,work\n\n1,3,x,work\n'
    assert faults_of(file, text, layout) == ("line 7, column 'amount': 'x' is no number",)


def test_missing_columns_are_named_with_those_that_are_there(file: Path) -> None:
    faults = faults_of(file, "from,to,amount\n1,2,3\n")
    assert len(faults) == 2
    assert faults[0].startswith("no column 'community_live'; it has 'from', 'to', 'amount'; correct")


def test_ragged_rows_are_refused(file: Path) -> None:
    assert faults_of(file, HEADING + "1,2,3\n1,3\n1,4,5,6\n") == (
        "line 3: 2 cells; expected 3 as in the heading, separated by ','",
        "line 4: 4 cells; expected 3 as in the heading, separated by ','",
    )


def test_quotation_marks_that_do_not_close_are_refused(file: Path) -> None:
    (fault,) = faults_of(file, HEADING + '1,1,3\n1,"2,3\n')
    assert fault.startswith("line 3: quotation marks do not close")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (HEADING.encode(), "has a heading, but no rows"),
        (HEADING.encode().strip(), "has a heading, but no rows"),
        (b"PK\x03\x04rest", "named .csv, but its content is .xlsx; rename it"),
        (b"PAR1rest", "named .csv, but its content is .parquet; rename it"),
        (b"%PDF-1.7", "is a PDF; save it as CSV, xlsx or Parquet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old .xls workbook; save it as CSV, xlsx or Parquet"),
        (b"a,a\n1,2\n", "column 'a': twice in the heading; rename one"),
    ],
)
def test_what_is_no_table_is_refused(file: Path, content: bytes, says: str) -> None:
    assert faults_of(file, content) == (says,)


def test_a_damaged_gzip_file_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    whole = gzip.compress(HEADING.encode() * 100, mtime=0)
    assert "cannot be read" in faults_of(tmp_path / "flows.csv.gz", whole[: len(whole) // 2])[0]
    with pytest.raises(UnreadableTable, match="cannot be read"):
        read_flows(tmp_path / "nowhere.csv")


def test_a_text_named_xlsx_is_refused(tmp_path: Path) -> None:
    faults = faults_of(tmp_path / "flows.xlsx", HEADING + "1,1,3\n")
    assert faults == ("named .xlsx, but its content is text or something else; rename it",)


def test_columns_of_numbers_in_parquet_are_read(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    pl.DataFrame({"community_live": [1, 2], "community_work": [1, 1], "amount": [5.5, 2.0]}).write_parquet(path)
    assert pairs_of(read_flows(path)) == {("1", "1"): 5.5, ("2", "1"): 2}


def test_an_unknown_number_in_parquet_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "flows.parquet"
    columns = {"community_live": ["1", "1"], "community_work": ["1", "2"], "amount": [None, float("inf")]}
    pl.DataFrame(columns).write_parquet(path)
    with pytest.raises(UnreadableTable) as refused:
        read_flows(path)
    assert refused.value.faults == (
        "row 2, column 'amount': inf; a count is zero or more",
        "row 1, column 'amount': not known; a flow is a number, or has no row",
    )


def test_codes_that_are_not_in_the_list_given_are_named_with_their_rows(file: Path) -> None:
    file.write_text(HEADING + "1,2,3\n1,9,3\n8,1,1\n")
    with pytest.raises(UnreadableTable) as refused:
        read_flows(file, known=("1", "2"))
    assert refused.value.faults == (
        "line 4, column 'community_live': '8' is not in the list of codes given",
        "line 3, column 'community_work': '9' is not in the list of codes given",
    )
    assert read_flows(file, known=("1", "2", "8", "9")).n_communities == 4


def test_lines_above_the_heading_are_skipped_and_counted(file: Path) -> None:
    layout = FlowsLayout(style=TextStyle(skipped_lines=2))
    assert faults_of(file, "A title\nof two lines\n" + HEADING + "1,1,5\n1,2,x\n", layout) == (
        "line 5, column 'amount': 'x' is no number",
    )
    assert faults_of(file, "A title\nof two lines\n" + HEADING + '1,1,5\n1,2,"x\n"\n', layout) == (
        "line 5, column 'amount': 'x\\n' is no number",
    )


def test_short_rows_among_quoted_ones_are_refused(file: Path) -> None:
    (fault,) = faults_of(file, HEADING + '"1","2",3\n"1","3"\n')
    assert fault.startswith("line 3: 2 cells; expected 3")


def test_names_are_those_given(file: Path) -> None:
    file.write_text(HEADING + "1,2,3\n")
    assert read_flows(file, names={"1": "Uno"}).names == ("Uno", "2")


def test_files_of_two_countries_are_joined_with_the_people_who_cross(tmp_path: Path) -> None:
    for name, rows in (("it", "1,1,50\n2,1,5\n"), ("si", "1,1,40\n"), ("across", "1,1,7\n")):
        (tmp_path / f"{name}.csv").write_text(HEADING + rows)
    flows = read_flows_together(
        [
            FlowsFile(tmp_path / "it.csv", country="IT", prefix="IT:"),
            FlowsFile(tmp_path / "si.csv", country="SI", prefix="SI:"),
            FlowsFile(tmp_path / "across.csv", country="IT", prefix="IT:", work_country="SI", work_prefix="SI:"),
        ]
    )
    assert flows.communities == ("IT:1", "IT:2", "SI:1")
    assert flows.countries == ("IT", "IT", "SI")
    assert pairs_of(flows)["IT:1", "SI:1"] == 7


def test_a_community_is_of_the_country_where_its_people_are_counted_whoever_comes_to_work(tmp_path: Path) -> None:
    (tmp_path / "it.csv").write_text(HEADING + "gorizia,gorizia,9\ngorizia,nova,3\n")
    (tmp_path / "si.csv").write_text(HEADING + "nova,nova,8\nnova,gorizia,2\n")
    flows = read_flows_together([FlowsFile(tmp_path / f"{name}.csv", country=name.upper()) for name in ("it", "si")])
    assert dict(zip(flows.communities, flows.countries, strict=True)) == {"gorizia": "IT", "nova": "SI"}


def test_a_code_of_two_countries_and_a_pair_in_two_files_are_refused(tmp_path: Path) -> None:
    for name in ("it", "si"):
        (tmp_path / f"{name}.csv").write_text(HEADING + f"1,{name},40\n")
    with pytest.raises(UnreadableTable, match="1: in IT and SI; tell a prefix"):
        read_flows_together([FlowsFile(tmp_path / f"{name}.csv", country=name.upper()) for name in ("it", "si")])
    with pytest.raises(UnreadableTable, match=r"it\.csv, line 2: 1 -> it is also on it\.csv, line 2"):
        read_flows_together([FlowsFile(tmp_path / "it.csv"), FlowsFile(tmp_path / "it.csv")])


def test_the_matrix_of_2011_has_work_inside_the_country_alone_and_both_sexes_together(tmp_path: Path) -> None:
    path = tmp_path / "matrix_pendo2011.txt"
    rows = [
        "S 1 001 002 1 2 1 001 002 000 0 0 0 ND        0000010",
        "S 1 001 002 2 2 1 001 002 000 0 0 0 ND        0000005",
        "S 1 001 002 1 2 2 001 272 000 0 0 0 ND        0000003",
        "S 1 001 002 1 1 2 001 272 000 0 0 0 ND        0000099",
        "S 1 001 002 1 2 3 000 000 215 0 0 0 ND        0000099",
        "L 1 001 002 1 2 2 001 272 000 1 1 1 000003.00 ND",
    ]
    path.write_bytes("\r\n".join(rows).encode("latin-1"))
    layout = layout_named("istat-commuting-2011")
    assert isinstance(layout, FlowsLayout)
    assert pairs_of(read_flows(path, layout)) == {("001002", "001002"): 15, ("001002", "001272"): 3}


def test_the_matrix_of_2021_is_read(file: Path) -> None:
    text = "Prov_res\tProcom_res\tProv_lav\tProcom_lav\tPendolari\n001\t001001\t001\t001272\t12\n"
    layout = layout_named("istat-commuting-2021")
    assert isinstance(layout, FlowsLayout)
    assert pairs_of(flows_of(file, text, layout)) == {("001001", "001272"): 12}


code = st.text("abXY019-_.,;|\"' è", min_size=1, max_size=6).map(str.strip).filter(bool)


@settings(max_examples=50, deadline=None)
@given(pairs=st.dictionaries(st.tuples(code, code), st.integers(0, 10**6), min_size=1, max_size=30))
def test_flows_written_as_csv_are_read_again_the_same(
    pairs: dict[tuple[str, str], int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("flows") / "flows.csv"
    frame = pl.DataFrame(
        [(a, b, count) for (a, b), count in pairs.items()],
        schema={"community_live": pl.String, "community_work": pl.String, "amount": pl.Int64},
        orient="row",
    )
    frame.write_csv(path)
    read, made = read_flows(path), Flows.from_pairs(pairs)
    assert read.communities == made.communities
    assert pairs_of(read) == pairs_of(made)


@needs_shared
@pytest.mark.parametrize(
    ("name", "n_communities", "persons"),
    [
        ("sardinia_flows.csv", 377, 391395),
        ("brindisi_flows.csv", 20, 89192),
        ("veneto_synthetic_flows.csv.gz", 557, 1563948),
    ],
)
def test_the_shared_matrices_are_read_whole(name: str, n_communities: int, persons: int) -> None:
    flows = read_flows(SHARED / name)
    assert (flows.n_communities, flows.counts.sum()) == (n_communities, persons)
