"""Codes of activities as publishers write them, as codes of their classification; and the rows of one level."""

import re
from collections import Counter
from dataclasses import replace

from fondaco.territory.classifications import Level, UnknownActivity, classification, level_of
from fondaco.territory.classifications.aggregation import parts_of
from fondaco.territory.errors import UnreadableTable
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.readers.table import Table

EUROSTAT = re.compile(r"[A-V]?([0-9]{2})([0-9]?)([0-9]?)")  # C, C10, C101, C1011
RANGE = re.compile(r"([A-V][0-9]{0,2})-([A-V][0-9]{0,2})")  # C10-C12, B-E


def with_activity_codes(table: Table, layout: EmploymentLayout) -> tuple[Table, EmploymentLayout]:
    """Both with the codes that `compact_codes` and `level` ask for; activities of other levels are left out."""
    if not (layout.compact_codes or layout.level):
        return table, layout
    if layout.is_long:
        return (_long(table, layout) if layout.activity else table), layout
    return _wide(table, layout)


def dotted(code: str, edition: str) -> str:
    """A code such as `C101`, `101`, `C10-C12` or `C31_C32` as `10.1`, `10+11+12`, `31+32`; any other as it is."""
    if found := EUROSTAT.fullmatch(code):
        division, group, class_ = found.groups()
        return f"{division}.{group}{class_}" if group else division
    if found := RANGE.fullmatch(code):
        return "+".join(_between(found[1], found[2], edition)) or code
    parts = [dotted(part, edition) for part in code.split("_")] if "_" in code and "_X_" not in code else []
    joined = "+".join(parts)
    return joined if parts and _level(joined) is not None else code


def _between(first: str, last: str, edition: str) -> tuple[str, ...]:
    """Codes of a level from one to another, both included; none where that is no range."""
    low, high = (dotted(code, edition) for code in (first, last))
    if _level(low) is None or _level(low) != _level(high):
        return ()
    codes = classification(edition).codes(level_of(low))
    return codes[codes.index(low) : codes.index(high) + 1] if low in codes and high in codes else ()


def _level(code: str) -> Level | None:
    """The level of a code, or of the parts of an aggregate where they have one; None for what is no code."""
    try:
        levels = {level_of(part) for part in parts_of(code)}
    except UnknownActivity:
        return None
    return levels.pop() if len(levels) == 1 else None


def _wanted(code: str, layout: EmploymentLayout) -> bool:
    return not layout.level or code == layout.total_activity or _level(code) == Level[layout.level.upper()]


def _coded(code: str, layout: EmploymentLayout) -> str:
    is_total = code == layout.total_activity
    return dotted(code, layout.classification) if layout.compact_codes and not is_total else code


def _long(table: Table, layout: EmploymentLayout) -> Table:
    import polars as pl

    table.require([layout.activity])
    texts = table.frame[layout.activity].cast(pl.String).str.strip_chars()
    codes = {text: _coded(text, layout) for text in texts.drop_nulls().unique()}
    taken = [code for code in codes.values() if _wanted(code, layout)]
    if not taken:
        raise UnreadableTable(table.name, [f"no activity of the level {layout.level}"])
    coded = table.frame.with_columns(texts.replace(codes).alias(layout.activity))
    is_taken = pl.col(layout.activity).is_in(taken) | pl.col(layout.activity).is_null()
    chosen = coded.select(pl.arg_where(is_taken)).to_series()
    rows = chosen.to_list()
    return replace(table, frame=coded[chosen], line_of=lambda row: table.line_of(rows[row]))


def _wide(table: Table, layout: EmploymentLayout) -> tuple[Table, EmploymentLayout]:
    table.require(layout.activities)
    columns = table.frame.columns
    aside = {*(layout.place or columns[:1]), layout.place_name, *layout.ignored}
    codes = {column: _coded(column, layout) for column in layout.activities or columns if column not in aside}
    kept = {column: code for column, code in codes.items() if _wanted(code, layout)}
    named = Counter([*kept.values(), *aside])
    twice = [f"column {column!r}: another is {code} as well" for column, code in kept.items() if named[code] > 1]
    if twice or not kept:
        raise UnreadableTable(table.name, twice or [f"no activity of the level {layout.level}"])
    frame = table.frame.select([column for column in columns if column in aside or column in kept]).rename(kept)
    return replace(table, frame=frame), replace(layout, activities=tuple(kept.values()))
