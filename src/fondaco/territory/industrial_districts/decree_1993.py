"""The five indices of the Italian decree of 21 April 1993, by which regions first identified districts (L. 317/1991).

Sources: legge 5 ottobre 1991, n. 317, art. 36; Ministero dell'industria, decreto 21 aprile 1993. The thresholds of the
last two indices are quoted from the literature, not from the text of the decree: `DecreeParams` and `PARAMETER_SOURCES`
say so. The answer is arithmetic on public figures, not a legal opinion: regions identify districts, and since
L. 140/1999 they need not use these indices.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf, isnan, nan

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.employment import SIZES, SizedEmployment
from fondaco.territory.errors import InvalidEmployment
from fondaco.territory.industrial_districts.bounds import Bounds, share
from fondaco.territory.industrial_districts.comparing import comparison, exactly
from fondaco.territory.industrial_districts.decree_wording import (
    DENSITY,
    MANUFACTURING_SHARE,
    NO_INDUSTRY,
    SMALL_FIRMS,
    SPECIALISED_SHARE,
    summary,
)
from fondaco.territory.industrial_districts.figures import Figures, figures_of
from fondaco.territory.industrial_districts.filling import cell_bounds
from fondaco.territory.industrial_districts.groups import MANUFACTURING, ActivityGroups
from fondaco.territory.industrial_districts.main_industry import candidates
from fondaco.territory.industrial_districts.params import DecreeParams, DistrictParams, Filling, IndustryBase, Sign
from fondaco.territory.industrial_districts.result import Comparison, Figure, Verdict
from fondaco.territory.industrial_districts.tables import Tables, tables_of
from fondaco.territory.industrial_districts.totals import PublishedTotals, check_totals
from fondaco.territory.industrial_districts.verdicts import all_of
from fondaco.territory.industrial_districts.wording import Kind, filled
from fondaco.territory.sources import Source


class IndexCode(StrEnum):
    """The five indices, in the order of the decree."""

    MANUFACTURING = "manufacturing"  # share of manufacturing in employment
    DENSITY = "density"  # manufacturing units for each resident
    SPECIALISATION = "specialisation"  # share of the specialised activity in manufacturing, against the country's
    SPECIALISED_SHARE = "specialised_share"  # the same share against a fixed threshold
    SMALL_FIRMS = "small_firms"  # share of small firms in the specialised activity


@dataclass(frozen=True, slots=True)
class DecreeTrace:
    """The five indices of one local system; `verdict` passed where all five are met for certain.

    `industry` is the specialised activity: the industry of greatest prevalence among those above the country's share,
    by the estimates where cells are not known; None where there is none, and then indices 3 to 5 are not met.
    """

    place: str
    name: str
    industry: str | None
    indices: tuple[Comparison, ...]
    verdict: Verdict
    likely: Verdict
    text: LocalisedText

    @property
    def n_met(self) -> int:
        return sum(each.verdict is Verdict.PASSED for each in self.indices)


@dataclass(frozen=True, slots=True, eq=False)
class Decree1993:
    """The indices of every local system."""

    systems: tuple[DecreeTrace, ...]
    params: DecreeParams
    groups: ActivityGroups
    source: Source

    def system(self, place: str) -> DecreeTrace:
        """The indices of one system. Raises KeyError for a code that is not in the table."""
        for each in self.systems:
            if each.place == place:
                return each
        raise KeyError(place)


def decree_1993(
    employment: SizedEmployment,
    residents: Mapping[str, float],
    *,
    regions: Mapping[str, str] | None = None,
    params: DecreeParams | None = None,
    groups: ActivityGroups | None = None,
    totals: PublishedTotals | None = None,
) -> Decree1993:
    """Compute the five indices for every place of `employment`, which make up the whole country.

    Parameters
    ----------
    residents
        Residents of each place by code; a place that is missing has an unknown number, not none.
    regions
        Region of each place by code. With them, index 1 compares with the region where its share is below the
        country's; without, or for a place that is missing, with the country alone.

    Raises
    ------
    InvalidEmployment
        Residents of a place that is not in the table, or not above zero; activities or totals as in `districts`.
    """
    params, totals = params or DecreeParams(), totals or PublishedTotals()
    groups = groups or ActivityGroups.for_classification(employment.classification)
    _check_places(employment, residents, regions or {})
    check_totals(employment, totals, rounding_base=params.rounding_base)
    cells = cell_bounds(employment, totals, rounding_base=params.rounding_base, filling=Filling.PROPORTIONAL)
    tables = tables_of(cells, employment, totals, groups=groups, rounding_base=params.rounding_base)
    country = _Country(employment, tables, figures_of(tables, IndustryBase.MANUFACTURING), groups, params)
    densities = _densities(country, residents)
    shares = _manufacturing_shares(country, regions or {})
    systems = tuple(_traced(country, at, shares[at], densities[at]) for at in range(len(employment.places)))
    return Decree1993(systems, params, groups, employment.source)


@dataclass(frozen=True, slots=True, eq=False)
class _Country:
    """What the indices of all places are computed from."""

    employment: SizedEmployment
    tables: Tables
    figures: Figures
    groups: ActivityGroups
    params: DecreeParams


_Pair = tuple[Figure, Figure]  # a place's figure, and what it is compared with


def _traced(country: _Country, at: int, manufacturing: _Pair, density: _Pair) -> DecreeTrace:
    params = country.params
    indices = [
        comparison(
            IndexCode.MANUFACTURING,
            MANUFACTURING_SHARE,
            (manufacturing[0], params.excess_sign, _times(manufacturing[1], params.excess)),
            Kind.SHARE,
        ),
        comparison(IndexCode.DENSITY, DENSITY, (density[0], params.density_sign, density[1]), Kind.RATE),
    ]
    industry = candidates(country.figures.industries, at, DistrictParams()).shown
    indices += _of_industry(country, at, industry)
    verdict, likely = all_of(each.verdict for each in indices), all_of(each.likely for each in indices)
    place = country.employment.places[at]
    name = country.employment.place_names[at] if country.employment.place_names else place
    code = None if industry is None else country.groups.industries[industry].code
    n_met = sum(each.verdict is Verdict.PASSED for each in indices)
    n_unknown = sum(each.verdict is Verdict.UNKNOWN for each in indices)
    return DecreeTrace(place, name, code, tuple(indices), verdict, likely, summary(name, n_met, n_unknown))


def _of_industry(country: _Country, at: int, industry: int | None) -> list[Comparison]:
    """Indices 3, 4 and 5."""
    codes = (IndexCode.SPECIALISATION, IndexCode.SPECIALISED_SHARE, IndexCode.SMALL_FIRMS)
    if industry is None:
        nothing = exactly(nan)
        return [
            Comparison(code, nothing, Sign.ABOVE, nothing, Verdict.FAILED, Verdict.FAILED, NO_INDUSTRY)
            for code in codes
        ]
    tables, params = country.tables, country.params
    name = country.groups.industries[industry].name
    here = _share(tables.industries[at], industry)
    nation = _share(tables.nation_industries, industry)
    small = _small_firms(tables.industry_sizes[at, industry], params)
    sides = (
        (here, params.excess_sign, _times(nation, params.excess)),
        (here, params.specialised_share_sign, exactly(params.specialised_share)),
        (small, params.small_share_sign, exactly(params.small_share)),
    )
    words = (SPECIALISED_SHARE, SPECIALISED_SHARE, SMALL_FIRMS)
    return [
        comparison(code, filled(what, industry=name), side, Kind.SHARE)
        for code, what, side in zip(codes, words, sides, strict=True)
    ]


def _manufacturing_shares(country: _Country, regions: Mapping[str, str]) -> list[_Pair]:
    """Share of manufacturing in each place, and that of the country or, where lower, of its region."""
    made = country.groups.position_of(MANUFACTURING)
    tables, places = country.tables, country.employment.places
    nation = _share(tables.nation_groups, made)
    of_region: dict[str, Figure] = {}
    for region in set(regions.values()):
        rows = np.array([regions.get(place) == region for place in places])
        of_region[region] = _share(tables.groups[rows].total(0), made)
    pairs = []
    for at, place in enumerate(places):
        other = of_region.get(regions.get(place, ""), nation)
        lower_of = Figure(min(nation.lower, other.lower), min(nation.best, other.best), min(nation.upper, other.upper))
        pairs.append((_share(tables.groups[at], made), nation if isnan(other.lower) else lower_of))
    return pairs


def _densities(country: _Country, residents: Mapping[str, float]) -> list[_Pair]:
    """Manufacturing units for each resident in each place, and in the country."""
    units = _manufacturing_units(country)
    people = np.array([residents.get(place, nan) for place in country.employment.places])
    everybody = float(np.nansum(people))
    is_complete = not np.isnan(people).any()
    nation = Figure(
        float(units.lower.sum() / everybody) if is_complete and everybody > 0 else 0.0,
        float(units.best.sum() / everybody) if is_complete and everybody > 0 else nan,
        float(units.upper.sum() / everybody) if everybody > 0 else inf,
    )
    pairs = []
    for at, count in enumerate(people.tolist()):
        found = units.figure(at)
        here = Figure(0.0, nan, inf) if isnan(count) else _times(found, 1 / count)
        pairs.append((here, nation))
    return pairs


def _manufacturing_units(country: _Country) -> Bounds:
    """Manufacturing units of each place; without limit where they are not known."""
    n_places = len(country.employment.places)
    if country.employment.units is None:
        return Bounds(np.zeros(n_places), np.full(n_places, nan), np.full(n_places, inf))
    position = country.groups.place(country.employment.activities)
    units = country.employment.units[:, position.group == country.groups.position_of(MANUFACTURING)]
    slack = country.params.rounding_base - 1
    lower = np.where(np.isnan(units), 0.0, np.maximum(units - slack, 0.0)).sum(axis=(1, 2))
    upper = np.where(np.isnan(units), inf, units + slack).sum(axis=(1, 2))
    return Bounds(lower, units.sum(axis=(1, 2)), upper)


def _small_firms(sizes: Bounds, params: DecreeParams) -> Figure:
    """Share of small firms: at least that of classes surely small, at most with those that may be."""
    surely = [SIZES.index(size) for size in params.small_sizes]
    perhaps = surely + [SIZES.index(size) for size in params.perhaps_small_sizes]
    shares = share(sizes, sizes.total(0))
    low, high = float(shares.lower[surely].sum()), float(min(shares.upper[perhaps].sum(), 1.0))
    if isnan(low):
        return exactly(nan)
    if set(surely) == set(perhaps) and sizes.is_exact.all():
        return exactly(low)
    best = sizes.best[surely].sum() / sizes.best.sum() if set(surely) == set(perhaps) else nan
    return Figure(low, float(best), max(low, high))


def _share(parts: Bounds, at: int) -> Figure:
    """One part as a share of all of them."""
    whole = parts.total(-1)
    found = share(parts, whole)
    if found.is_exact[at]:
        return exactly(float(found.lower[at]))
    best = parts.best[at] / whole.best if whole.best > 0 else nan
    return Figure(float(found.lower[at]), float(best), float(found.upper[at]))


def _times(figure: Figure, factor: float) -> Figure:
    return Figure(figure.lower * factor, figure.best * factor, figure.upper * factor)


def _check_places(employment: SizedEmployment, residents: Mapping[str, float], regions: Mapping[str, str]) -> None:
    known = set(employment.places)
    faults = [f"residents of {place!r}: no such place among the local systems" for place in residents
              if place not in known]  # fmt: skip
    faults += [f"region of {place!r}: no such place among the local systems" for place in regions
               if place not in known]  # fmt: skip
    faults += [f"residents of {place!r} are {count}; expected a number above zero, or leave the place out"
               for place, count in residents.items() if not 0 < count < inf]  # fmt: skip
    if faults:
        raise InvalidEmployment("residents and regions", faults)
