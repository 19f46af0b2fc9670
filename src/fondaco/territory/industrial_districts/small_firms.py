"""Step 4 for one industry: the share of units below 250 employees, and the exception of one single medium unit."""

from fondaco.territory.employment import SIZES, SizeClass
from fondaco.territory.industrial_districts.comparing import comparison, exactly
from fondaco.territory.industrial_districts.params import Sign
from fondaco.territory.industrial_districts.result import Comparison, Figure, Verdict
from fondaco.territory.industrial_districts.system import System
from fondaco.territory.industrial_districts.verdicts import all_of, compared, opposite, verdict_of
from fondaco.territory.industrial_districts.wording import (
    EXCEPTION,
    SINGLE_MEDIUM,
    SMALL_SHARE,
    Kind,
    figure_text,
    filled,
    verdict_text,
)

SMALL, MEDIUM = SIZES.index(SizeClass.SMALL), SIZES.index(SizeClass.MEDIUM)


def small_firms(system: System, industry: int) -> tuple[Comparison, ...]:
    """The comparisons that decide whether `industry`, as main industry, makes the system a district."""
    first = _small_share(system, industry)
    sign = system.params.single_medium_sign
    return (first,) if sign is None else (first, _single_medium(system, industry, sign))


def _small_share(system: System, industry: int) -> Comparison:
    params = system.params
    figure = system.figures.small_shares.figure(system.at, industry)
    what = filled(SMALL_SHARE, industry=system.groups.industries[industry].name)
    sides = (figure, params.small_share_sign, exactly(params.small_share))
    return comparison("small_share", what, sides, Kind.SHARE)


def _single_medium(system: System, industry: int, sign: Sign) -> Comparison:
    """Passes where the exception does not apply: several medium units, none, or smaller ones that employ more."""
    sizes = system.tables.industry_sizes[system.at, industry]
    units = system.tables.medium_units.figure(system.at, industry)
    medium, small = sizes[MEDIUM].figure(), sizes[SMALL].figure()
    exceeds, likely_exceeds = compared(medium, sign, small)
    single, likely_single = _is_single(units)
    verdict = opposite(all_of([single, exceeds]))
    likely = opposite(all_of([likely_single, likely_exceeds])) if verdict is Verdict.UNKNOWN else verdict
    text = filled(
        SINGLE_MEDIUM,
        industry=system.groups.industries[industry].name,
        units=figure_text(units, Kind.COUNT),
        medium=figure_text(medium, Kind.COUNT),
        small=figure_text(small, Kind.COUNT),
        verdict=verdict_text(verdict, likely, EXCEPTION),
    )
    return Comparison("single_medium", medium, sign, small, verdict, likely, text)


def _is_single(units: Figure) -> tuple[Verdict, Verdict]:
    if units.is_exact:
        certain = verdict_of(units.lower == 1)
        return certain, certain
    if units.lower > 1 or units.upper < 1:
        return Verdict.FAILED, Verdict.FAILED
    return Verdict.UNKNOWN, Verdict.UNKNOWN if units.best != units.best else verdict_of(round(units.best) == 1)
