"""From the rows of a table to regions: names recognised, provinces summed, nothing counted twice, the rest told."""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.employment import CellState, Employment
from fondaco.territory.errors import UnknownRegions
from fondaco.territory.local_to_local.regions import LeftOut, RegionSet, Trade
from fondaco.territory.local_to_local.registry import RegisteredRegion, Registry, normalised, own_spellings
from fondaco.territory.local_to_local.wording import filled, joined, plain

COUNTED_IN_THE_REGION = LocalisedText(
    en="left out: counted in the row of its region",
    it="esclusa: è già compresa nella riga della sua regione",
    ru="исключено: уже учтено в строке своего региона",
)
COUNTS_OTHERS = LocalisedText(
    en="left out: counts other regions too, which have rows of their own",
    it="esclusa: comprende anche altre regioni, che hanno righe proprie",
    ru="исключено: включает и другие регионы, у которых есть собственные строки",
)
COUNTED_IN_ANOTHER = LocalisedText(
    en="left out: counted in the row of {region}, which has no row without it",
    it="esclusa: è già compresa nella riga «{region}», che non ha una riga al netto",
    ru="исключено: уже учтено в строке «{region}», отдельной строки без него нет",
)
WITH_OTHERS = LocalisedText(
    en="{region} includes {others}: the table has no row without",
    it="{region} comprende {others}: la tabella non ha una riga al netto",
    ru="{region}: данные включают {others}, отдельной строки без них в таблице нет",
)
INCOMPLETE = LocalisedText(
    en="{region} is not complete: the table has {found} of its parts only",
    it="{region} è incompleta: la tabella contiene soltanto {found}",
    ru="{region}: данные неполные, в таблице есть только {found}",
)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of one region, by what they are: positions in the table."""

    own: list[int] = field(default_factory=list)
    with_others: list[int] = field(default_factory=list)
    parts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class _Gathered:
    """What is found so far: the rows that make each region, and what is to be told."""

    made_of: dict[str, list[int]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[LocalisedText] = field(default_factory=list)


def region_set(employment: Employment, registry: Registry) -> RegionSet:
    """The regions of `registry` with the figures of `employment`, whose places may be codes or names in any spelling.

    Parts such as provinces are added up; a sum with a cell that is not known is not known. A row that counts other
    regions as well is left out where they have rows of their own. Totals and territories that the registry leaves out
    are told with the reason, as is everything else that was not used.

    Raises
    ------
    UnknownRegions
        Rows that the registry does not know, two rows of one region, or no region at all.
    """
    names = _names(employment)
    found, left_out = _recognised(employment, registry)
    gathered = _Gathered(left_out=left_out)
    for each in registry.regions:
        _gather(each, found, names, gathered)
    _leave_out_the_counted(registry, found, names, gathered)
    if not gathered.made_of:
        raise UnknownRegions(str(employment.source), [f"no row is a region of {registry.country}"])
    regions = tuple(each.region for each in registry.regions if each.region.code in gathered.made_of)
    rows = [gathered.made_of[region.code] for region in regions]
    return RegionSet(
        registry.country,
        registry.name,
        regions,
        _summed(employment, tuple(region.code for region in regions), rows),
        left_out=tuple(gathered.left_out),
        notes=tuple(gathered.notes),
    )


def trade_of(exports: Employment, imports: Employment, registry: Registry) -> Trade:
    """Trade of the regions of `registry` from two tables of the same layout as employment, with `Measure.TRADE`.

    Places are recognised and parts added up as in `region_set`; products are those that both tables have. A region that
    one of them lacks is not known there.

    Raises UnknownRegions as `region_set`.
    """
    sides = [region_set(table, registry).employment for table in (exports, imports)]
    regions = tuple(dict.fromkeys(place for side in sides for place in side.places))
    products = tuple(code for code in exports.activities if code in imports.activities)
    tables = [np.full((len(regions), len(products)), np.nan) for _ in sides]
    for table, side in zip(tables, sides, strict=True):
        rows = [regions.index(place) for place in side.places]
        table[rows] = side.counts[:, [side.activities.index(code) for code in products]]
    return Trade(regions, products, tables[0], tables[1], exports.source)


def _names(employment: Employment) -> tuple[str, ...]:
    return employment.place_names or employment.places


def _recognised(employment: Employment, registry: Registry) -> tuple[dict[str, _Rows], list[LeftOut]]:
    found: dict[str, _Rows] = defaultdict(_Rows)
    reasons = {normalised(name): each.reason for each in registry.not_regions for name in each.spellings}
    meanings = _meanings(registry)
    left_out, unknown = [], []
    for row, (code, name) in enumerate(zip(employment.places, _names(employment), strict=True)):
        spelling = next(
            (key for key in (normalised(code), normalised(name)) if key in meanings or key in reasons), None
        )
        if spelling is None:
            unknown.append(f"row {code}{f' ({name})' if name != code else ''}: no region of {registry.country}")
        elif spelling in reasons:
            left_out.append(LeftOut(name, reasons[spelling]))
        else:
            region, kind, part = meanings[spelling]
            rows = found[region]
            {"own": rows.own, "with_others": rows.with_others}.get(kind, rows.parts[part] if part else rows.own).append(
                row
            )
    unknown += _twice(found, _names(employment))
    if unknown:
        raise UnknownRegions(str(employment.source), unknown)
    return found, left_out


def _meanings(registry: Registry) -> dict[str, tuple[str, str, str]]:
    """Spelling -> (region, kind of row, part)."""
    meanings: dict[str, tuple[str, str, str]] = {}
    for each in registry.regions:
        code = each.region.code
        meanings |= {normalised(name): (code, "own", "") for name in own_spellings(each)}
        meanings |= {normalised(name): (code, "with_others", "") for name in each.spellings_with_others}
        for part in each.parts:
            meanings |= {
                normalised(name): (code, "part", part.code) for name in (part.code, part.name, *part.spellings)
            }
    return meanings


def _twice(found: dict[str, _Rows], names: tuple[str, ...]) -> list[str]:
    groups = [rows for each in found.values() for rows in (each.own, each.with_others, *each.parts.values())]
    return [
        f"rows {' and '.join(names[row] for row in rows)}: the same territory twice" for rows in groups if len(rows) > 1
    ]


def _gather(each: RegisteredRegion, found: dict[str, _Rows], names: tuple[str, ...], gathered: _Gathered) -> None:
    code = each.region.code
    rows = found.get(code)
    if rows is None:
        return
    parts = [row for positions in rows.parts.values() for row in positions]
    if rows.own:
        gathered.made_of[code] = rows.own
        gathered.left_out += [LeftOut(names[row], COUNTS_OTHERS) for row in rows.with_others]
        gathered.left_out += [LeftOut(names[row], COUNTED_IN_THE_REGION) for row in parts]
    elif rows.with_others:
        gathered.made_of[code] = rows.with_others
        gathered.left_out += [LeftOut(names[row], COUNTED_IN_THE_REGION) for row in parts]
    elif parts:
        gathered.made_of[code] = sorted(parts)
        if not any(set(whole) <= set(rows.parts) for whole in each.complete):
            present = ", ".join(names[row] for row in sorted(parts))
            gathered.notes.append(filled(INCOMPLETE, region=each.region.name, found=plain(present)))


def _leave_out_the_counted(
    registry: Registry, found: dict[str, _Rows], names: tuple[str, ...], gathered: _Gathered
) -> None:
    """Where only the row with others is there, the others are in it: they are no regions of this table."""
    names_of = {each.region.code: each.region.name for each in registry.regions}
    for each in registry.regions:
        rows = found.get(each.region.code)
        if rows is None or rows.own or not rows.with_others:
            continue
        for other in each.others:
            reason = filled(COUNTED_IN_ANOTHER, region=each.region.name)
            gathered.left_out += [LeftOut(names[row], reason) for row in gathered.made_of.pop(other, [])]
        others = joined(names_of[other] for other in each.others)
        gathered.notes.append(filled(WITH_OTHERS, region=each.region.name, others=others))


def _summed(employment: Employment, codes: tuple[str, ...], rows: list[list[int]]) -> Employment:
    counts = np.array([employment.counts[positions].sum(axis=0) for positions in rows])
    states = np.array([employment.states[positions].max(axis=0) for positions in rows], dtype=np.int8)
    counts[states != CellState.KNOWN] = np.nan
    return Employment(
        codes,
        employment.activities,
        counts,
        states,
        activity_names=employment.activity_names,
        classification=employment.classification,
        source=employment.source,
    )
