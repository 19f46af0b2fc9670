"""A mapping file says how a table is laid out; what it says wrong is told key by key."""

from pathlib import Path

import pytest

from fondaco.territory import InvalidParams, Measure, UnreadableTable
from fondaco.territory.readers import (
    LAYOUTS,
    EmploymentLayout,
    FlowsLayout,
    MembershipLayout,
    Whole,
    find_layout,
    layout_from_file,
    read_employment,
)


def faults_of(path: Path, text: str) -> tuple[str, ...]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableTable) as refused:
        layout_from_file(path)
    return refused.value.faults


def test_a_mapping_starts_from_a_known_layout(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        'like = "istat-frame-systems"\nplace = "codice"\nwhere = [["anno", "2022"]]\ntolerance = 2\n'
        'wholes = [{ code = "N", parts = ["a", "b"] }]\n'
        '[style]\ndecimal = ","\nmissing = ["", "x"]\n[source]\nperiod = "2022"\nmeasure = "local_units"\n',
        encoding="utf-8",
    )
    layout = find_layout(str(path))
    assert isinstance(layout, EmploymentLayout)
    assert (layout.place, layout.count, layout.tolerance) == (("codice",), "addetti", 2.0)
    assert layout.where == (("anno", "2022"),)
    assert layout.wholes == (Whole("N", ("a", "b")),)
    assert (layout.style.decimal, layout.style.missing) == (",", ("", "x"))
    assert (layout.source.publisher, layout.source.period) == ("ISTAT", "2022")
    assert layout.source.measure is Measure.LOCAL_UNITS


@pytest.mark.parametrize(
    ("kind", "layout"),
    [("flows", FlowsLayout()), ("employment", EmploymentLayout()), ("membership", MembershipLayout())],
)
def test_a_mapping_in_json_says_what_kind_of_table_it_is(tmp_path: Path, kind: str, layout: object) -> None:
    path = tmp_path / "mine.json"
    path.write_text(f'{{"kind": "{kind}"}}')
    assert layout_from_file(path) == layout


def test_a_mapping_is_used_to_read(tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(
        'kind = "employment"\nactivity = "nace"\ncount = "n"\n[style]\nsuppressed = ["§"]\n'
    )
    (tmp_path / "t.csv").write_text("place;nace;n\nAsti;C;1\nAsti;F;§\n")
    layout = layout_from_file(tmp_path / "m.toml")
    assert isinstance(layout, EmploymentLayout)
    assert read_employment(tmp_path / "t.csv", layout).states.tolist() == [[0, 2]]


def test_all_wrong_keys_are_told_at_once(tmp_path: Path) -> None:
    text = (
        'kind = "flows"\nlive = 3\ncuont = "n"\nsums_rows = "yes"\nwhere = [["a"]]\n'
        '[style]\nskipped_lines = "1"\n[source]\nmeasure = "people"\n'
    )
    assert faults_of(tmp_path / "mine.toml", text) == (
        "live: 3; expected a text or a list",
        "cuont: no such key; expected live, work, count, where, sums_rows, style, source",
        "sums_rows: 'yes'; expected true or false",
        "where: [['a']]; expected a text or a list",
        "style.skipped_lines: '1'; expected a whole number",
        "source.measure: 'people'; expected employees, local_units, organisations, commuters, value_added, trade",
    )


def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    assert "is no mapping" in faults_of(tmp_path / "a.toml", "place = ")[0]
    assert "is no mapping" in faults_of(tmp_path / "a.json", "[1]")[0]
    assert "kind: 'maps'; expected flows" in faults_of(tmp_path / "b.toml", 'kind = "maps"')[0]
    assert "'narrow' is unknown" in faults_of(tmp_path / "c.toml", 'like = "narrow"')[0]
    assert "decimal: 'x'" in faults_of(tmp_path / "d.toml", 'kind = "flows"\n[style]\ndecimal = "x"')[0]
    with pytest.raises(UnreadableTable, match="is no mapping"):
        layout_from_file(tmp_path / "nowhere.toml")


def test_a_layout_is_found_by_its_name_too() -> None:
    assert find_layout("rosstat-regions-sections") is LAYOUTS["rosstat-regions-sections"]
    with pytest.raises(InvalidParams):
        find_layout("nowhere")
