"""What can be said of places of which only totals are known: size, units, value added, against the country.

Local systems of the Frame territoriale are such places: their sectors are not in the file. Shares estimated from the
province that a system lies in are no figures of the system, and are not made here.
"""

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray, StateArray, frozen
from fondaco.territory.employment import CellState, Employment
from fondaco.territory.errors import InvalidEmployment
from fondaco.territory.rows import Rows
from fondaco.territory.sources import UNSTATED, Source
from fondaco.territory.specialisation.coarseness import CAUTIONS, Coarseness
from fondaco.territory.specialisation.states import IndicatorState, first_reason, states_of, worst_of
from fondaco.territory.specialisation.tables import nullable
from fondaco.territory.specialisation.totals import ratio


class Level(StrEnum):
    """What is told of each place."""

    JOBS_SHARE = "jobs_share"  # of the country's persons employed
    UNITS_SHARE = "units_share"  # of the country's local units
    JOBS_PER_UNIT = "jobs_per_unit"
    RELATIVE_JOBS_PER_UNIT = "relative_jobs_per_unit"  # 1: as in the country
    VALUE_ADDED_PER_JOB = "value_added_per_job"  # in the unit of the source
    RELATIVE_VALUE_ADDED_PER_JOB = "relative_value_added_per_job"  # 1: as in the country


@dataclass(frozen=True, slots=True, eq=False)
class PlaceFigures:
    """Totals of places, shape (n_places,), NaN where not known; states as `CellState`, by default NaN is MISSING.

    Raises InvalidEmployment for a figure below zero (value added may be), another length, or a place twice.
    """

    places: tuple[str, ...]
    jobs: FloatArray
    units: FloatArray
    value_added: FloatArray
    suppressed: frozenset[str] = frozenset()  # places whose unknown figures were withheld
    place_names: tuple[str, ...] = ()
    source: Source = field(default=UNSTATED)

    def __post_init__(self) -> None:
        faults = [] if len(set(self.places)) == len(self.places) else ["a place stands twice"]
        for name in ("jobs", "units", "value_added"):
            figures = frozen(np.asarray(getattr(self, name), dtype=np.float64))
            object.__setattr__(self, name, figures)
            if figures.shape != (len(self.places),):
                faults.append(f"{name}: {figures.shape} for {len(self.places)} places")
            elif name != "value_added":
                wrong = np.flatnonzero(figures < 0).tolist()
                faults += [f"{self.places[at]}: {name} is {figures[at]:g}, below zero" for at in wrong]
        if faults:
            raise InvalidEmployment(str(self.source), faults)

    @classmethod
    def of(cls, jobs: Employment, units: Employment, value_added: Employment) -> "PlaceFigures":
        """The figures of three tables of the same places with one activity each, the total; `source` is that of jobs.

        Raises InvalidEmployment where a table has other places or more than one activity.
        """
        tables = (jobs, units, value_added)
        for name, table in zip(("jobs", "units", "value_added"), tables, strict=True):
            if table.places != jobs.places or len(table.activities) != 1:
                fault = f"{name}: expected the places of the first table, and one activity, the total"
                raise InvalidEmployment(str(table.source), [fault])
        is_withheld = np.any([table.states[:, 0] == CellState.SUPPRESSED for table in tables], axis=0)
        withheld = frozenset(place for place, withheld in zip(jobs.places, is_withheld, strict=True) if withheld)
        totals = [table.counts[:, 0] for table in tables]
        return cls(jobs.places, totals[0], totals[1], totals[2], withheld, jobs.place_names, jobs.source)


@dataclass(frozen=True, slots=True, eq=False)
class PlaceLevels:
    """Values and states by `Level`, each of shape (n_places,), and the caution that goes with them."""

    figures: PlaceFigures
    values: dict[Level, FloatArray]
    states: dict[Level, StateArray]
    caution: LocalisedText = CAUTIONS[Coarseness.TOTAL]


def place_levels(figures: PlaceFigures) -> PlaceLevels:
    """Size and levels of each place, and against the country; a country with an unknown place has no known level."""
    jobs, units, value_added = figures.jobs, figures.units, figures.value_added
    per_unit, per_job = ratio(jobs, units), ratio(value_added, jobs)
    made = {
        Level.JOBS_SHARE: (ratio(jobs, jobs.sum()), (jobs,), True),
        Level.UNITS_SHARE: (ratio(units, units.sum()), (units,), True),
        Level.JOBS_PER_UNIT: (per_unit, (jobs, units), False),
        Level.RELATIVE_JOBS_PER_UNIT: (per_unit / ratio(jobs.sum(), units.sum()), (jobs, units), True),
        Level.VALUE_ADDED_PER_JOB: (per_job, (value_added, jobs), False),
        Level.RELATIVE_VALUE_ADDED_PER_JOB: (
            per_job / ratio(value_added.sum(), jobs.sum()),
            (value_added, jobs),
            True,
        ),
    }
    states = {level: _states(figures, values, parts, whole) for level, (values, parts, whole) in made.items()}
    return PlaceLevels(figures, {level: frozen(values) for level, (values, _, _) in made.items()}, states)


def level_rows(levels: PlaceLevels) -> Rows:
    """A row for each place: the totals, each level and its state."""
    figures = levels.figures
    names = [figures.place_names] if figures.place_names else []
    totals = [nullable(each).tolist() for each in (figures.jobs, figures.units, figures.value_added)]
    told = []
    for level in Level:
        words = [IndicatorState(state).name.lower() for state in levels.states[level].tolist()]
        told += [nullable(levels.values[level]).tolist(), words]
    columns = ["place", *(["place_name"] if names else []), "jobs", "units", "value_added"]
    columns += [column for level in Level for column in (level.value, f"{level.value}_state")]
    return Rows(tuple(columns), tuple(zip(figures.places, *names, *totals, *told, strict=True)))


def _states(
    figures: PlaceFigures, values: FloatArray, parts: tuple[FloatArray, ...], against_country: bool
) -> StateArray:
    withheld = np.array([place in figures.suppressed for place in figures.places], dtype=np.bool_)
    unknown = np.where(withheld, CellState.SUPPRESSED, CellState.MISSING)
    own = np.where(np.isnan(np.sum(parts, axis=0)), unknown, CellState.KNOWN).astype(np.int8)
    country = worst_of(own) if against_country else np.zeros((), dtype=np.int8)
    return frozen(states_of(values, first_reason(own, country), IndicatorState.UNDEFINED))
