"""Quotients and prevalences of every local system, from the tables."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.employment import SIZES, SizeClass
from fondaco.territory.industrial_districts.bounds import Bounds, pinned, prevalence, quotient, share
from fondaco.territory.industrial_districts.params import IndustryBase
from fondaco.territory.industrial_districts.tables import Tables
from fondaco.territory.specialisation import location_quotient
from fondaco.territory.specialisation import prevalence as plain_prevalence
from fondaco.territory.specialisation.totals import ratio

SMALL, MEDIUM, LARGE = (SIZES.index(size) for size in (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE))


@dataclass(frozen=True, slots=True, eq=False)
class Specialised:
    """Employees, quotient and prevalence of each place in each group, shape (n_places, n_groups)."""

    employees: Bounds
    quotient: Bounds
    prevalence: Bounds


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """What the steps look at; `small_shares`: of units below 250 in each industry, shape (n_places, n_industries)."""

    groups: Specialised
    sizes: Specialised
    industries: Specialised
    small_shares: Bounds


def figures_of(tables: Tables, base: IndustryBase) -> Figures:
    """The figures of all systems. A share of nobody is NaN."""
    made, nation_made = tables.sizes.total(1), tables.nation_sizes.total(0)
    return Figures(
        groups=_specialised(tables.groups, tables.places, tables.nation_groups, tables.nation),
        sizes=_specialised(tables.sizes, made, tables.nation_sizes, nation_made),
        industries=_industries(tables, base),
        small_shares=_small_shares(tables.industry_sizes),
    )


def _small_shares(sizes: Bounds) -> Bounds:
    whole = sizes.total(-1)
    large = share(sizes, whole)[..., LARGE]
    best = ratio(sizes.best[..., [SMALL, MEDIUM]].sum(axis=-1), whole.best)
    return pinned(Bounds(1 - large.upper, best, 1 - large.lower), np.asarray(sizes.is_exact.all(axis=-1)))


def _industries(tables: Tables, base: IndustryBase) -> Specialised:
    """With everything as base, the rest of employment stands beside the industries as one more column."""
    parts, nation = tables.industries, tables.nation_industries
    if base is IndustryBase.MANUFACTURING:
        return _specialised(parts, parts.total(1), nation, nation.total(0))
    rest, nation_rest = _rest(tables.places, parts.total(1)), _rest(tables.nation, nation.total(0))
    widened = _specialised(_beside(parts, rest), tables.places, _beside(nation, nation_rest), tables.nation)
    return Specialised(widened.employees[:, :-1], widened.quotient[:, :-1], widened.prevalence[:, :-1])


def _specialised(parts: Bounds, whole: Bounds, nation: Bounds, nation_whole: Bounds) -> Specialised:
    of_country = share(nation, nation_whole)
    return Specialised(
        employees=parts,
        quotient=quotient(share(parts, whole), of_country, location_quotient(parts.best)),
        prevalence=prevalence(parts, whole, of_country, plain_prevalence(parts.best)),
    )


def _rest(whole: Bounds, part: Bounds) -> Bounds:
    with np.errstate(invalid="ignore"):
        lower = np.nan_to_num(np.maximum(whole.lower - part.upper, 0.0), posinf=np.inf)
        upper = np.where(np.isinf(whole.upper), np.inf, whole.upper - part.lower)
    return Bounds(lower, np.maximum(whole.best - part.best, 0.0), np.maximum(upper, lower))


def _beside(parts: Bounds, rest: Bounds) -> Bounds:
    joined = (
        np.concatenate([each, np.expand_dims(more, -1)], axis=-1)
        for each, more in ((parts.lower, rest.lower), (parts.best, rest.best), (parts.upper, rest.upper))
    )
    return Bounds(*joined)
