"""Step 4 for one industry: the share of units below 250 employees, and the exception of one single medium unit."""

from fondaco.territory.employment import SIZES, SizeClass
from fondaco.territory.industrial_districts.bounds import Bounds, share
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

SMALL, MEDIUM, LARGE = (SIZES.index(size) for size in (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE))


def small_firms(system: System, industry: int) -> tuple[Comparison, ...]:
    """The comparisons that decide whether `industry`, as main industry, makes the system a district."""
    first = _small_share(system, industry)
    sign = system.params.single_medium_sign
    return (first,) if sign is None else (first, _single_medium(system, industry, sign))


def small_share(sizes: Bounds) -> Figure:
    """Share of units below 250 in employees by size class, shape (3,)."""
    large = share(sizes, sizes.total(0))[LARGE]
    best = sizes.best[[SMALL, MEDIUM]].sum() / sizes.best.sum() if sizes.best.sum() > 0 else float("nan")
    lower, upper = float(1 - large.upper), float(1 - large.lower)
    is_exact = sizes.is_exact.all()
    return exactly(float(best)) if is_exact else Figure(lower, float(best), upper)


def _small_share(system: System, industry: int) -> Comparison:
    params = system.params
    figure = small_share(system.tables.industry_sizes[system.at, industry])
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
