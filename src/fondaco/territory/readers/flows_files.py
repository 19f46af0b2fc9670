"""Reads commuting flows: one file, or several joined across borders."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fondaco.territory.errors import UnreadableTable
from fondaco.territory.flows import Flows, code_order
from fondaco.territory.readers.columns import codes_of, counts_in, rows_where, unknown_codes
from fondaco.territory.readers.layouts import FlowsLayout
from fondaco.territory.readers.table import Table, read_table

if TYPE_CHECKING:
    import polars as pl

COMMUNITY_FLOWS = FlowsLayout()
Positions = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class FlowsFile:
    """A file of flows for a run across borders.

    Parameters
    ----------
    country, prefix
        Country where the people of the file live, and what is put before their codes, so that none is
        of two countries.
    work_country, work_prefix
        The same for where they work, if that is another country: a file of people who cross the border.
    known
        Codes that are known, prefixes included; any other is a fault. Empty: all are taken.
    """

    path: Path
    layout: FlowsLayout = COMMUNITY_FLOWS
    country: str = ""
    prefix: str = ""
    work_country: str | None = None
    work_prefix: str | None = None
    known: Collection[str] = ()


def read_flows(
    path: Path,
    layout: FlowsLayout = COMMUNITY_FLOWS,
    *,
    names: Mapping[str, str] | None = None,
    known: Collection[str] = (),
) -> Flows:
    """Flows of a file: CSV (also gzipped), xlsx or Parquet, laid out as `layout` says.

    Parameters
    ----------
    names
        {code: name} of communities, where known.
    known
        Codes that are known; any other is a fault. Empty: all are taken.

    Raises
    ------
    UnreadableTable
        No table of that layout, or rows that are wrong: a code missing, a negative or missing count, a pair twice.
    """
    return read_flows_together((FlowsFile(path, layout, known=known),), names=names)


def read_flows_together(files: Sequence[FlowsFile], *, names: Mapping[str, str] | None = None) -> Flows:
    """Flows of several files as one, each with its country and the prefix of its codes.

    Raises
    ------
    UnreadableTable
        As `read_flows`; also a pair that two files have.
    """
    import polars as pl

    parts = [_rows(file) for file in files]
    rows = pl.concat([part.rows for part in parts])
    communities = code_order(pl.concat([rows["live"].unique(), rows["work"].unique()]).to_list())
    position = pl.Enum(communities)
    live = rows["live"].cast(position).to_physical().to_numpy().astype(np.int64)
    work = rows["work"].cast(position).to_physical().to_numpy().astype(np.int64)
    keys, counts = live * len(communities) + work, rows["count"].to_numpy()
    if not (np.diff(keys) > 0).all():
        order = np.argsort(keys, kind="stable")
        keys, counts = keys[order], counts[order]
        again = np.flatnonzero(np.diff(keys) == 0)
        if again.size and not all(file.layout.sums_rows for file in files):
            raise UnreadableTable(_joined(files), _twice(parts, rows, order[again], order[again + 1]))
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        keys, counts = keys[starts], np.add.reduceat(counts, starts)
    used = np.flatnonzero(counts > 0)
    return Flows(
        communities,
        (keys[used] // len(communities)).astype(np.int32),
        (keys[used] % len(communities)).astype(np.int32),
        counts[used],
        names=tuple(names.get(code, code) for code in communities) if names else (),
        countries=_countries(parts, communities),
        source=files[0].layout.source,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Rows of one file: live, work, count."""

    file: FlowsFile
    table: Table
    rows: "pl.DataFrame"


def _rows(file: FlowsFile) -> _Part:
    import polars as pl

    layout = file.layout
    table = read_table(file.path, layout.style)
    table.require([*layout.live, *layout.work, layout.count])
    table = rows_where(table, layout.where)
    live, no_live = codes_of(table, layout.live, file.prefix)
    work, no_work = codes_of(table, layout.work, file.prefix if file.work_prefix is None else file.work_prefix)
    counts, faults = counts_in(table, layout.count, layout.style)
    unknown = [
        f"{table.line_of(row)}, column {layout.count!r}: not known; a flow is a number, or has no row"
        for row in np.flatnonzero(counts.states).tolist()
    ]
    strange = [
        fault
        for columns, codes in ((layout.live, live), (layout.work, work))
        for fault in unknown_codes(table, " + ".join(map(repr, columns)), codes, file.known)
    ]
    if faults := [*no_live, *no_work, *strange, *faults, *unknown]:
        raise UnreadableTable(table.name, faults)
    return _Part(file, table, pl.DataFrame({"live": live, "work": work, "count": counts.values}))


def _twice(parts: Sequence[_Part], rows: "pl.DataFrame", first: Positions, again: Positions) -> list[str]:
    """A fault for each row whose pair an earlier row has."""

    def line(row: int) -> str:
        for part in parts:
            if row < part.rows.height:
                return f"{part.table.name}, {part.table.line_of(row)}" if len(parts) > 1 else part.table.line_of(row)
            row -= part.rows.height
        raise IndexError(row)

    return [
        f"{line(later)}: {rows['live'][later]} -> {rows['work'][later]} is also on {line(earlier)}; "
        "leave one, or tell sums_rows in the mapping"
        for earlier, later in sorted(zip(first.tolist(), again.tolist(), strict=True), key=lambda pair: pair[1])
    ]


def _countries(parts: Sequence[_Part], communities: tuple[str, ...]) -> tuple[str, ...]:
    """The country of each community; empty where no file has one.

    It is that of the file in which people live there, whoever comes to work from abroad; of a community where nobody
    lives, that of the work.
    """
    if not any(part.file.country or part.file.work_country for part in parts):
        return ()
    lived: dict[str, set[str]] = {}
    worked: dict[str, set[str]] = {}
    for part in parts:
        abroad = part.file.work_country
        for found, column, country in (
            (lived, "live", part.file.country),
            (worked, "work", part.file.country if abroad is None else abroad),
        ):
            for code in part.rows[column].unique():
                found.setdefault(code, set()).add(country)
    of = {code: lived.get(code) or worked[code] for code in communities}
    torn = [f"{code}: in {' and '.join(sorted(some))}; tell a prefix" for code, some in of.items() if len(some) > 1]
    if torn:
        raise UnreadableTable(_joined([part.file for part in parts]), torn)
    return tuple(next(iter(of[code])) for code in communities)


def _joined(files: Sequence[FlowsFile]) -> str:
    return " + ".join(file.path.name for file in files)
