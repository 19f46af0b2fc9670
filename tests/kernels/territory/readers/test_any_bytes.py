"""Whatever a file holds, it is read or refused in words: no other exception leaves a reader."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fondaco.territory import UnreadableTable
from fondaco.territory.readers import (
    LAYOUTS,
    EmploymentLayout,
    FlowsLayout,
    read_employment,
    read_flows,
    read_membership,
)

PIECES = (
    *(
        b"community_live,community_work,amount\n",
        b"1",
        b"2",
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r\n",
        b"\r",
        b'"',
        b'""',
        b" ",
    ),
    *(
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xd0\x9e",
        b"\x00",
        b"-",
        b"1.234",
        b"*",
        b"a\\b\t",
        b"PAR1",
        b"PK\x03\x04",
    ),
    *(b"\x1f\x8b", b"\xc3\x83\xc2\xac", b"\x0b", b"\xc2\x85", b"\xe2\x80\xa8"),
)


def with_layout(name: str) -> Callable[[Path], object]:
    layout = LAYOUTS[name]
    assert isinstance(layout, FlowsLayout | EmploymentLayout)
    return lambda path: read_flows(path, layout) if isinstance(layout, FlowsLayout) else read_employment(path, layout)


READERS = (
    *(read_flows, read_employment, read_membership),
    *(with_layout(name) for name in ("eurostat-tsv", "rosstat-as-published", "istat-commuting-2011")),
)


@settings(max_examples=150, deadline=None)
@given(content=st.lists(st.sampled_from(PIECES), max_size=25).map(b"".join) | st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_in_words(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    for start in (b"", PIECES[0]):
        path.write_bytes(start + content)
        for read in READERS:
            with suppress(UnreadableTable):
                read(path)


def test_any_type_of_parquet_is_read_or_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "types.parquet"
    columns = {
        "place": ["Asti", "Biella"],
        "truth": [True, False],
        "day": [date(2020, 1, 1), None],
        "shape": [b"\x00", b"\x01"],
        "list": [[1], [2]],
        "kind": pl.Series(["1", "2"], dtype=pl.Categorical),
    }
    pl.DataFrame(columns).write_parquet(path)
    with pytest.raises(UnreadableTable) as refused:
        read_employment(path)
    assert refused.value.faults == (
        "row 1, column 'truth': 'true' is no number",
        "row 2, column 'truth': 'false' is no number",
        "row 1, column 'day': '2020-01-01' is no number",
    )
    employment = read_employment(path, EmploymentLayout(ignored=("truth", "day")))
    assert (employment.activities, employment.counts.tolist()) == (("kind",), [[1], [2]])
