"""Columns of a table as codes and as counts, with a fault for each cell that is neither."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.employment import CellState
from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.layouts import TextStyle
from fondaco.territory.readers.numbers import NotANumber, decimal_of, numbers_of
from fondaco.territory.readers.table import Table

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Counts of a column: NaN where not known, and then the state says why."""

    values: FloatArray
    states: StateArray


def rows_where(table: Table, where: Sequence[tuple[str, str]]) -> Table:
    """The rows whose columns have the texts asked for (any of them, where a column is named twice)."""
    import polars as pl

    if not where:
        return table
    table.require([column for column, _ in where])
    wanted = {column: [text for each, text in where if each == column] for column, _ in where}
    keep = pl.all_horizontal(
        [pl.col(column).cast(pl.String).str.strip_chars().is_in(texts) for column, texts in wanted.items()]
    )
    chosen = table.frame.select(pl.arg_where(keep)).to_series()
    rows = chosen.to_list()
    if not rows:
        asked = " and ".join(f"{column} {' or '.join(map(repr, texts))}" for column, texts in wanted.items())
        raise UnreadableTable(table.name, [f"no row has {asked}; correct where in the mapping"])
    return replace(table, frame=table.frame[chosen], line_of=lambda row: table.line_of(rows[row]))


def codes_of(table: Table, columns: Sequence[str], prefix: str = "") -> tuple["pl.Series", list[str]]:
    """Codes of a table's rows: texts of `columns` put together after `prefix`; a row without one is a fault."""
    import polars as pl

    texts = [table.frame[column] for column in columns]
    texts = [text if text.dtype == pl.String else text.cast(pl.String) for text in texts]
    codes = texts[0] if len(texts) == 1 else pl.select(pl.concat_str(texts)).to_series()
    distinct = codes.unique()
    if _is_spaced(distinct):
        codes = codes.str.replace_all("[\u00a0\u202f]", " ").str.strip_chars()
    lacking = []
    if distinct.null_count() or (codes == "").any():
        lacking = np.flatnonzero((codes.is_null() | (codes == "")).fill_null(True).to_numpy()).tolist()
    named = " + ".join(map(repr, columns))
    faults = [f"{table.line_of(row)}, column {named}: empty; expected a code" for row in lacking]
    return (prefix + codes if prefix else codes), faults


def _is_spaced(texts: "pl.Series") -> bool:
    """Whether some text has spaces around it, or no-break ones inside."""
    return bool(texts.str.contains("^\\s|\\s$|[\u00a0\u202f]").any())


def counts_in(table: Table, column: str, style: TextStyle) -> tuple[Counts, list[str]]:
    """Counts of a column, and a fault for each text that is no number and each number that is no count."""
    import polars as pl

    series = table.frame[column]
    if series.dtype == pl.String:
        plain = series.cast(pl.Int64, strict=False)
        if plain.null_count():
            return _parsed(table, column, series, style)
        series = plain
    values = series.cast(pl.Float64).to_numpy().copy()
    return _checked(table, column, values, np.where(np.isnan(values), CellState.MISSING, CellState.KNOWN))


def with_decimal(table: Table, columns: Sequence[str], style: TextStyle) -> TextStyle:
    """`style` with the decimal sign that the numbers of all `columns` together show, if it tells none and they do."""
    import polars as pl

    if style.decimal or style.thousands:
        return style
    texts: set[str] = set()
    for column in columns:
        series = table.frame[column]
        if series.dtype == pl.String:
            texts.update(series.filter(series.str.contains("[.,]")).unique())
    return replace(style, decimal=decimal_of(texts, style)) if texts else style


def _parsed(table: Table, column: str, texts: "pl.Series", style: TextStyle) -> tuple[Counts, list[str]]:
    import polars as pl

    texts = texts.fill_null("")
    distinct = texts.unique(maintain_order=True)
    meanings = numbers_of(distinct.to_list(), style)
    place = texts.cast(pl.Enum(distinct)).to_physical().to_numpy()
    said = [meanings[text] for text in distinct]
    numbers = [what if isinstance(what, float) else np.nan for what in said]
    states = [what if isinstance(what, CellState) else CellState.KNOWN for what in said]
    wrong = np.array([isinstance(what, NotANumber) for what in said])[place]
    faults = [
        f"{table.line_of(row)}, column {column!r}: {texts[row]!r} {reason.reason}"
        for row in np.flatnonzero(wrong).tolist()
        if isinstance(reason := meanings[texts[row]], NotANumber)
    ]
    counts, below = _checked(table, column, np.array(numbers)[place], np.array(states)[place])
    return counts, faults + below


def _checked(
    table: Table, column: str, values: FloatArray, states: "np.ndarray[tuple[int], np.dtype[np.integer]]"
) -> tuple[Counts, list[str]]:
    wrong = np.flatnonzero((values < 0) | np.isinf(values)).tolist()
    faults = [f"{table.line_of(row)}, column {column!r}: {values[row]:g}; a count is zero or more" for row in wrong]
    return Counts(values, states.astype(np.int8)), faults


def unknown_codes(table: Table, column: str, codes: "pl.Series", known: Collection[str]) -> list[str]:
    """A fault for each row whose code is not among the `known` ones; none where nothing is known."""
    if not known:
        return []
    strange = np.flatnonzero(~codes.is_in(list(known)).fill_null(True).to_numpy()).tolist()
    return [
        f"{table.line_of(row)}, column {column}: {codes[row]!r} is not in the list of codes given" for row in strange
    ]


def names_of(table: Table, column: str) -> list[str]:
    """Texts of a column of names, empty where a cell is; none where the layout has no such column."""
    import polars as pl

    if not column:
        return []
    texts: list[str] = table.frame[column].cast(pl.String).fill_null("").str.strip_chars().to_list()
    return texts
