"""Industrial districts among local labour systems: the four steps of Sforzi and ISTAT, with a trace of each system."""

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import frozen
from fondaco.territory.employment import SIZES, SizedEmployment
from fondaco.territory.industrial_districts.bounds import Bounds
from fondaco.territory.industrial_districts.comparing import UnknownCells
from fondaco.territory.industrial_districts.figures import Specialised, figures_of
from fondaco.territory.industrial_districts.filling import cell_bounds
from fondaco.territory.industrial_districts.groups import ActivityGroups
from fondaco.territory.industrial_districts.main_industry import Candidates
from fondaco.territory.industrial_districts.params import DistrictParams
from fondaco.territory.industrial_districts.result import (
    Districts,
    FilledCells,
    Specialisation,
    Step,
    StepCode,
    SystemTrace,
    Verdict,
)
from fondaco.territory.industrial_districts.steps import (
    district_step,
    main_industry_step,
    manufacturing_step,
    small_and_medium_step,
)
from fondaco.territory.industrial_districts.system import System
from fondaco.territory.industrial_districts.tables import tables_of
from fondaco.territory.industrial_districts.totals import PublishedTotals, check_totals
from fondaco.territory.industrial_districts.verdicts import all_of
from fondaco.territory.industrial_districts.wording import SIZE_NAMES, STEPS, SYSTEMS, filled


def districts(
    employment: SizedEmployment,
    *,
    params: DistrictParams | None = None,
    groups: ActivityGroups | None = None,
    totals: PublishedTotals | None = None,
) -> Districts:
    """Find the industrial districts among the places of `employment`, which make up the whole country.

    Parameters
    ----------
    employment
        Employees (and local units, for the exception of step 4) by local system, activity and size class. All
        activities, not manufacturing alone: step 1 compares it with the rest.
    groups
        Which activities form which group; by default those shipped for the classification of `employment`.
    totals
        Published totals that bound and estimate the cells that are not known.

    Raises
    ------
    InvalidEmployment
        An activity that no group holds, totals that contradict the cells.
    InvalidParams
        No groups are shipped for the classification, or a rival of step 1 is no group.
    """
    params, totals = params or DistrictParams(), totals or PublishedTotals()
    groups = groups or ActivityGroups.for_classification(employment.classification)
    check_totals(employment, totals, rounding_base=params.rounding_base)
    cells = cell_bounds(employment, totals, rounding_base=params.rounding_base, filling=params.filling)
    tables = tables_of(cells, employment, totals, groups=groups, rounding_base=params.rounding_base)
    figures = figures_of(tables, params.industry_base)
    unknown = (~employment.is_known).sum(axis=(1, 2)).tolist()
    systems = tuple(
        _traced(
            System(at, tables, figures, groups, params, UnknownCells(unknown[at], sum(unknown) - unknown[at])),
            employment,
        )
        for at in range(len(employment.places))
    )
    return Districts(systems, params, groups, employment.source, _filled(cells, employment))


def _traced(system: System, employment: SizedEmployment) -> SystemTrace:
    third, found = main_industry_step(system)
    steps = (manufacturing_step(system), small_and_medium_step(system), third, district_step(system, found))
    place = employment.places[system.at]
    name = employment.place_names[system.at] if employment.place_names else place
    return SystemTrace(
        place=place,
        name=name,
        verdict=all_of(each.verdict for each in steps),
        likely=all_of(each.likely for each in steps),
        main_industry=_code(system, found.certain),
        likely_main_industry=_code(system, found.likely),
        failed_step=next((each.code for each in steps if each.verdict is Verdict.FAILED), None),
        steps=steps,
        groups=_specialisations(system, system.figures.groups, [(g.code, g.name) for g in system.groups.groups]),
        sizes=_specialisations(system, system.figures.sizes, [(str(size), SIZE_NAMES[size]) for size in SIZES]),
        industries=_specialisations(
            system, system.figures.industries, [(g.code, g.name) for g in system.groups.industries]
        ),
        text=_summary(system, name, steps, found),
    )


def _code(system: System, industry: int | None) -> str | None:
    return None if industry is None else system.groups.industries[industry].code


def _specialisations(
    system: System, table: Specialised, named: list[tuple[str, LocalisedText]]
) -> tuple[Specialisation, ...]:
    return tuple(
        Specialisation(
            code,
            name,
            table.employees.figure(system.at, column),
            table.quotient.figure(system.at, column),
            table.prevalence.figure(system.at, column),
        )
        for column, (code, name) in enumerate(named)
    )


def _summary(system: System, name: str, steps: tuple[Step, ...], found: Candidates) -> LocalisedText:
    verdict = all_of(each.verdict for each in steps)
    deciding: StepCode = next((each.code for each in steps if each.verdict is verdict), StepCode.DISTRICT)
    industry = LocalisedText() if found.likely is None else system.groups.industries[found.likely].name
    return filled(SYSTEMS[verdict], name=name, step=STEPS[deciding], industry=industry)


def _filled(cells: Bounds, employment: SizedEmployment) -> FilledCells:
    return FilledCells(frozen(cells.best), frozen(~employment.is_known), frozen(cells.lower), frozen(cells.upper))
