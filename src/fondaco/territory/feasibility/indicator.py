"""Technical indicators of a sector in a place, each with its comparison, its source and how coarse it is."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray
from fondaco.territory.employment import SIZES, CellState, Employment
from fondaco.territory.feasibility import indicator_texts as texts
from fondaco.territory.feasibility.lookup import Found, Table, found_in
from fondaco.territory.feasibility.subject import DossierParams, Place, Sector, Statistics
from fondaco.territory.sources import Measure, Source
from fondaco.territory.specialisation import (
    Totals,
    density,
    herfindahl,
    location_quotient,
    margins,
    national_shares,
    presence,
    prevalence,
    proximity,
    shares,
)


class Unit(StrEnum):
    """In what an indicator is measured."""

    EMPLOYEES = "employees"
    LOCAL_UNITS = "local_units"
    ORGANISATIONS = "organisations"
    EMPLOYEES_PER_UNIT = "employees_per_unit"
    RATIO = "ratio"
    SHARE = "share"
    INDEX = "index"


COUNTED = {
    Measure.LOCAL_UNITS: Unit.LOCAL_UNITS,
    Measure.ORGANISATIONS: Unit.ORGANISATIONS,
    Measure.EMPLOYEES: Unit.EMPLOYEES,
}

SIZE_OF = {f"{size}_units": k for k, size in enumerate(SIZES)}


@dataclass(frozen=True, slots=True)
class Indicator:
    """One technical indicator: a value with its comparison, or why it is not known.

    `comparison` is the same measure for the whole country (for relatedness density: the mean of its places), None where
    there is none; `against_country` is the value divided by it, so that 1 is the country.
    """

    id: str
    title: LocalisedText
    unit: Unit
    value: float | None
    state: CellState
    why_unknown: LocalisedText = field(default_factory=LocalisedText)
    comparison: float | None = None
    source: Source | None = None
    coarseness: LocalisedText = field(default_factory=LocalisedText)

    @property
    def against_country(self) -> float | None:
        """Value by comparison, None where either is not known or the comparison is nil."""
        return self.value / self.comparison if self.value is not None and self.comparison else None


Figures = tuple[float, float | None]
"""A value and its comparison; NaN where not known, None where there is nothing to compare with."""


def indicators(place: Place, sector: Sector, statistics: Statistics, params: DossierParams) -> tuple[Indicator, ...]:
    """All indicators of a sector in a place, in the order of a dossier; those without figures say why.

    What is relative is measured on employment; where there is none, on local units or organisations.
    """
    answer = partial(_answer, place, sector)
    employment, units = statistics.employment, statistics.units
    whole, totals = (employment, statistics.totals) if employment is not None else (units, None)
    return (
        answer("employees", employment, _count),
        answer("units", units, _count),
        _employees_per_unit(place, sector, statistics),
        answer("share", whole, partial(_share, totals)),
        answer("quotient", whole, partial(_quotient, totals)),
        answer("prevalence", whole, partial(_prevalence, totals)),
        *([answer("units_quotient", units, partial(_quotient, None))] if employment is not None else []),
        answer("specialised", whole, partial(_specialised, sector.industry)),
        answer("concentration", whole, _concentration),
        answer("density", whole, partial(_density, params.specialised_from)),
        *(answer(name, statistics.sized, partial(_size, k)) for name, k in SIZE_OF.items()),
    )


def _answer(
    place: Place, sector: Sector, name: str, table: Table | None, measure: Callable[[Found], Figures]
) -> Indicator:
    """The indicator that `measure` finds in a table, or why it is not known."""
    unknown = Indicator(name, texts.TITLES[name], _unit(name, table), None, CellState.MISSING)
    if table is None:
        return replace(unknown, why_unknown=texts.NO_TABLE)
    found = found_in(table, place, sector)
    if isinstance(found, LocalisedText):
        return replace(unknown, why_unknown=found, source=table.source)
    value, comparison = measure(found)
    against = None if comparison is None or np.isnan(comparison) else float(comparison)
    coarseness = found.counted if name == "concentration" else found.coarseness
    known = replace(unknown, comparison=against, source=table.source, coarseness=coarseness)
    if np.isnan(value):
        state = max(found.cell_state, CellState.MISSING)
        return replace(known, state=state, why_unknown=_why_unknown(name, found, sector))
    return replace(known, value=float(value), state=CellState.KNOWN)


def _why_unknown(name: str, found: Found, sector: Sector) -> LocalisedText:
    if name == "specialised" and sector.industry == (found.activity,):
        return texts.NO_DETAIL
    if name == "specialised" and not (sector.industry and set(sector.industry) <= set(found.table.activities)):
        return texts.NO_INDUSTRY
    size = SIZE_OF.get(name)
    state = found.cell_state if size is None else CellState(int(found.table.states[found.row, found.column, size]))
    return texts.WHY.get(state, texts.UNKNOWN_TOTAL)


def _unit(name: str, table: Table | None) -> Unit:
    fixed = texts.UNITS.get(name)
    if fixed is not None:
        return Unit(fixed)
    counted = COUNTED.get(table.source.measure) if table is not None else None
    return counted or (Unit.LOCAL_UNITS if name == "units" else Unit.EMPLOYEES)


def _count(found: Found) -> Figures:
    return found.cell, None


def _share(totals: Totals | None, found: Found) -> Figures:
    of_country = national_shares(found.counts, totals=totals)[found.column]
    return shares(found.counts, totals=totals)[found.row, found.column], of_country


def _quotient(totals: Totals | None, found: Found) -> Figures:
    return location_quotient(found.counts, totals=totals)[found.row, found.column], 1.0


def _prevalence(totals: Totals | None, found: Found) -> Figures:
    return prevalence(found.counts, totals=totals)[found.row, found.column], None


def _specialised(industry: tuple[str, ...], found: Found) -> Figures:
    """The sector's share of the manufacturing of place and country."""
    if not industry or industry == (found.activity,) or not set(industry) <= set(found.table.activities):
        return np.nan, None
    columns = [found.table.activities.index(code) for code in industry]
    counts, all_places = found.counts, found.counts.sum(axis=0)
    of_place = _ratio(found.cell, counts[found.row, columns].sum())
    return of_place, _ratio(all_places[found.column], all_places[columns].sum())


def _concentration(found: Found) -> Figures:
    of_country = margins(found.counts).activities[None, :]
    return herfindahl(found.counts)[found.row], herfindahl(of_country)[0]


def _density(threshold: float, found: Found) -> Figures:
    has = presence(location_quotient(found.counts), threshold=threshold)
    of_places = density(has, proximity(has))[:, found.column]
    known = of_places[~np.isnan(of_places)]
    return of_places[found.row], float(known.mean()) if known.size else np.nan


def _size(k: int, found: Found) -> Figures:
    """The share of a size class in the sector's jobs, in place and country."""
    here, everywhere = found.counts[found.row, found.column], found.counts[:, found.column].sum(axis=0)
    return _ratio(here[k], here.sum()), _ratio(everywhere[k], everywhere.sum())


def _employees_per_unit(place: Place, sector: Sector, statistics: Statistics) -> Indicator:
    """Jobs by units where both tables know the sector at the same level."""

    def measure(found: Found) -> Figures:
        units = found_in(statistics.units, place, sector) if statistics.units is not None else None
        if not isinstance(units, Found) or units.activity != found.activity:
            return np.nan, None
        everywhere = (found.counts[:, found.column].sum(), units.counts[:, units.column].sum())
        return _ratio(found.cell, units.cell), _ratio(*everywhere)

    table: Employment | None = statistics.employment if statistics.units is not None else None
    return _answer(place, sector, "employees_per_unit", table, measure)


def _ratio(numerator: FloatArray | float, denominator: FloatArray | float) -> float:
    above, below = float(numerator), float(denominator)
    return above / below if below else np.nan
