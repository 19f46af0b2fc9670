"""The four steps of Sforzi and ISTAT for one local system (2006 revision).

Sources: Istat, I distretti industriali 2011 (2015); F. Lorenzini, I distretti industriali: definizione e metodo di
identificazione (2015); R. Boix, Industrial districts, innovation and I-district effect, annex 1.
"""

from math import isnan

from fondaco.common.languages import LocalisedText
from fondaco.territory.employment import SIZES, SizeClass
from fondaco.territory.industrial_districts.bounds import greater
from fondaco.territory.industrial_districts.comparing import comparison, exactly, step, worded_step
from fondaco.territory.industrial_districts.groups import MANUFACTURING
from fondaco.territory.industrial_districts.main_industry import Candidates, candidates
from fondaco.territory.industrial_districts.params import Sign
from fondaco.territory.industrial_districts.result import Comparison, Step, StepCode, Verdict
from fondaco.territory.industrial_districts.small_firms import small_firms
from fondaco.territory.industrial_districts.system import System
from fondaco.territory.industrial_districts.verdicts import all_of, same_or_unknown
from fondaco.territory.industrial_districts.wording import (
    EMPLOYEES,
    INDUSTRY_QUOTIENT,
    MAIN,
    NO_MAIN,
    OPEN_MAIN,
    PREVALENCE,
    QUOTIENT,
    SIZE,
    Kind,
    filled,
    joined,
)

SMALL, MEDIUM, LARGE = (SIZES.index(size) for size in (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE))


def manufacturing_step(system: System) -> Step:
    """Step 1: manufacturing is over-represented, by more employees than business and consumer services are."""
    params, groups, figures = system.params, system.groups, system.figures.groups
    made = groups.position_of(MANUFACTURING)
    quotient = figures.quotient.figure(system.at, made)
    compared = [
        comparison("quotient", QUOTIENT, (quotient, params.quotient_sign, exactly(params.quotient)), Kind.QUOTIENT)
    ]
    for code in params.rivals:
        rival = groups.position_of(code)
        sides = (
            figures.prevalence.figure(system.at, made),
            params.prevalence_sign,
            figures.prevalence.figure(system.at, rival),
        )
        what = filled(PREVALENCE, rival=groups.groups[rival].name)
        compared.append(comparison(f"prevalence:{code}", what, sides, Kind.COUNT))
    return step(StepCode.MANUFACTURING, tuple(compared), system.unknown)


def small_and_medium_step(system: System) -> Step:
    """Step 2: among the size classes of manufacturing, small or medium has the greatest quotient."""
    quotients = system.figures.sizes.quotient[system.at]
    smaller = greater(quotients[SMALL], quotients[MEDIUM]).figure()
    large = quotients[LARGE].figure()
    if isnan(large.lower) and not isnan(smaller.lower):
        large = exactly(0.0)  # nobody in the country works in large units
    sides = (smaller, system.params.size_sign, large)
    return step(StepCode.SMALL_AND_MEDIUM, (comparison("size", SIZE, sides, Kind.QUOTIENT),), system.unknown)


def main_industry_step(system: System) -> tuple[Step, Candidates]:
    """Step 3: of the industries with a quotient above 1, that with the greatest prevalence."""
    found = candidates(system.figures.industries, system.at, system.params)
    shown = found.shown
    if shown is None:
        verdicts = (found.verdict, found.likely_verdict)
        return worded_step(StepCode.MAIN_INDUSTRY, verdicts, (), system.unknown, NO_MAIN), found
    compared = [_industry_quotient(system, shown)]
    if system.params.least_employees > 0:
        compared.append(_industry_employees(system, shown))
    likely = all_of(each.likely for each in compared)
    verdict = all_of([found.verdict, same_or_unknown(_enough(system, each) for each in found.possible)])
    verdicts = (verdict, likely if verdict is Verdict.UNKNOWN else verdict)
    return worded_step(StepCode.MAIN_INDUSTRY, verdicts, tuple(compared), system.unknown, _named(system, found)), found


def district_step(system: System, found: Candidates) -> Step:
    """Step 4: units below 250 hold most of the main industry, and not in one single medium unit."""
    if found.shown is None:
        verdicts = (found.verdict, found.likely_verdict)
        return worded_step(StepCode.DISTRICT, verdicts, (), system.unknown, NO_MAIN)
    each = {at: small_firms(system, at) for at in {*found.possible, found.shown}}
    shown = each[found.shown]
    verdict = same_or_unknown(all_of(one.verdict for one in each[at]) for at in found.possible)
    likely = all_of(one.likely for one in shown) if verdict is Verdict.UNKNOWN else verdict
    return worded_step(StepCode.DISTRICT, (verdict, likely), shown, system.unknown)


def _named(system: System, found: Candidates) -> LocalisedText:
    """Which industry is the main one, or which it may be."""
    names = [each.name for each in system.groups.industries]
    if found.certain is not None:
        return filled(MAIN, industry=names[found.certain])
    return filled(OPEN_MAIN, industries=joined(tuple(names[at] for at in found.possible), "; "))


def _industry_quotient(system: System, industry: int) -> Comparison:
    figure = system.figures.industries.quotient.figure(system.at, industry)
    what = filled(INDUSTRY_QUOTIENT, industry=system.groups.industries[industry].name)
    sides = (figure, system.params.quotient_sign, exactly(system.params.quotient))
    return comparison(f"quotient:{system.groups.industries[industry].code}", what, sides, Kind.QUOTIENT)


def _industry_employees(system: System, industry: int) -> Comparison:
    figure = system.figures.industries.employees.figure(system.at, industry)
    what = filled(EMPLOYEES, industry=system.groups.industries[industry].name)
    sides = (figure, Sign.AT_LEAST, exactly(system.params.least_employees))
    return comparison("least_employees", what, sides, Kind.COUNT)


def _enough(system: System, industry: int) -> Verdict:
    return _industry_employees(system, industry).verdict if system.params.least_employees > 0 else Verdict.PASSED
