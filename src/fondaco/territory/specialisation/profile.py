"""What each place of a table specialises in: every indicator, with the reason where there is no value."""

from dataclasses import dataclass

import numpy as np

from fondaco.territory.arrays import FloatArray, StateArray
from fondaco.territory.employment import Employment, SizedEmployment
from fondaco.territory.errors import InvalidEmployment
from fondaco.territory.specialisation.bounds import Bounds, quotient_bounds, share_bounds
from fondaco.territory.specialisation.coarseness import coarseness_of
from fondaco.territory.specialisation.complexity import complexity
from fondaco.territory.specialisation.herfindahl import herfindahl
from fondaco.territory.specialisation.krugman import krugman
from fondaco.territory.specialisation.location_quotient import location_quotient
from fondaco.territory.specialisation.network import Network, network
from fondaco.territory.specialisation.network_indicators import network_indicators
from fondaco.territory.specialisation.params import ProfileParams
from fondaco.territory.specialisation.prevalence import prevalence
from fondaco.territory.specialisation.result import ACTIVITY, CELL, PLACE, Axis, Indicator, IndicatorName, Profile
from fondaco.territory.specialisation.shares import national_shares, shares
from fondaco.territory.specialisation.size_classes import size_quotient
from fondaco.territory.specialisation.states import IndicatorState, first_reason, worst_of
from fondaco.territory.specialisation.totals import Margins, margins, ratio


def profile(
    employment: Employment, *, sized: SizedEmployment | None = None, params: ProfileParams | None = None
) -> Profile:
    """Every indicator of specialisation of the places and activities of `employment`.

    Parameters
    ----------
    employment
        One year, one measure; a cell that is not known makes what depends on it not known, never zero.
    sized
        The same places and activities by size class, for specialisation by size; None: no such indicator.
    params
        Choices of method, and totals that were published by themselves.

    Raises
    ------
    InvalidEmployment
        `sized` has other places or activities, or a total is below the cells it must contain.
    """
    params = params or ProfileParams()
    whole = margins(employment.counts, params.totals)
    reasons = _Reasons.of(employment, whole, params.min_jobs)
    quotient, bounds = _quotient(employment, params, reasons)
    net = _network(quotient, bounds, params)
    complex_ = complexity(net.known, params=params.complexity)
    return Profile(
        employment,
        sized,
        params,
        whole,
        (
            *_by_cell(employment, params, reasons),
            quotient,
            *_by_place(employment, params, reasons),
            *_by_activity(employment, params, reasons),
            *network_indicators(net, quotient.states, complex_, params.diagonal),
            *([] if sized is None else [_by_size(employment, sized)]),
        ),
        net,
        complex_,
        coarseness_of(employment.activities),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Reasons:
    """Why a cell, the total of its place, of its activity, of the country are not known; which places are too small."""

    cell: StateArray
    row: StateArray  # some cell of the place, whatever total is given
    place: StateArray
    activity: StateArray
    everything: StateArray
    too_small: StateArray

    @classmethod
    def of(cls, employment: Employment, whole: Margins, min_jobs: float) -> "_Reasons":
        cell = employment.states
        row, column, everything = worst_of(cell, 1), worst_of(cell, 0), worst_of(cell)
        return cls(
            cell,
            row,
            np.where(np.isnan(whole.places), row, 0).astype(np.int8),
            np.where(np.isnan(whole.activities), column, 0).astype(np.int8),
            np.where(np.isnan(whole.everything), everything, 0).astype(np.int8),
            np.where(whole.places < min_jobs, IndicatorState.TOO_SMALL, 0).astype(np.int8),
        )


def _by_cell(employment: Employment, params: ProfileParams, reasons: _Reasons) -> list[Indicator]:
    counts, totals = employment.counts, params.totals
    of_share = first_reason(reasons.cell, reasons.place[:, None])
    of_prevalence = first_reason(of_share, reasons.activity[None, :], reasons.everything)
    share = Indicator.of(IndicatorName.SHARE, CELL, shares(counts, totals=totals), of_share)
    return [
        Indicator.of(IndicatorName.COUNT, CELL, counts, reasons.cell),
        share.bounded(share_bounds(employment, totals) if reasons.cell.any() else None),
        Indicator.of(IndicatorName.PREVALENCE, CELL, prevalence(counts, totals=totals), of_prevalence),
    ]


def _quotient(employment: Employment, params: ProfileParams, reasons: _Reasons) -> tuple[Indicator, Bounds | None]:
    """The quotient, and the bounds of all cells where some have no quotient."""
    values = location_quotient(employment.counts, min_jobs=params.min_jobs, totals=params.totals)
    because = first_reason(
        reasons.too_small[:, None],
        reasons.cell,
        reasons.place[:, None],
        reasons.activity[None, :],
        reasons.everything,
    )
    quotient = Indicator.of(IndicatorName.LOCATION_QUOTIENT, CELL, values, because)
    bounds = quotient_bounds(employment, params.totals) if np.isnan(values).any() else None
    return quotient.bounded(bounds), bounds


def _network(quotient: Indicator, bounds: Bounds | None, params: ProfileParams) -> Network:
    if bounds is not None:
        is_noise = quotient.states == IndicatorState.TOO_SMALL
        bounds = Bounds(np.where(is_noise, 0, bounds.lower), np.where(is_noise, np.inf, bounds.upper))
    return network(quotient.values, threshold=params.threshold, max_unknown=params.max_unknown, bounds=bounds)


def _by_place(employment: Employment, params: ProfileParams, reasons: _Reasons) -> list[Indicator]:
    counts, totals = employment.counts, params.totals
    of_krugman = first_reason(reasons.row, worst_of(reasons.activity), reasons.everything)
    concentration = herfindahl(counts, totals=totals)
    named: list[tuple[IndicatorName, FloatArray, StateArray]] = [
        (IndicatorName.TOTAL, margins(counts, totals).places, reasons.place),
        (IndicatorName.KRUGMAN, krugman(counts, totals=totals), of_krugman),
        (IndicatorName.HERFINDAHL, concentration, reasons.row),
        (IndicatorName.EFFECTIVE_NUMBER, ratio(1, concentration), reasons.row),
    ]
    return [Indicator.of(name, PLACE, values, because) for name, values, because in named]


def _by_activity(employment: Employment, params: ProfileParams, reasons: _Reasons) -> list[Indicator]:
    counts, totals = employment.counts, params.totals
    of_share = first_reason(reasons.activity, reasons.everything)
    return [
        Indicator.of(IndicatorName.NATIONAL_TOTAL, ACTIVITY, margins(counts, totals).activities, reasons.activity),
        Indicator.of(IndicatorName.NATIONAL_SHARE, ACTIVITY, national_shares(counts, totals=totals), of_share),
    ]


def _by_size(employment: Employment, sized: SizedEmployment) -> Indicator:
    for kind in ("places", "activities"):
        if getattr(employment, kind) != getattr(sized, kind):
            fault = f"{kind} by size class are not those of the table, or in another order; give both the same {kind}"
            raise InvalidEmployment(str(sized.source), [fault])
    because = first_reason(sized.states, worst_of(sized.states, 2)[:, :, None], worst_of(sized.states, 0)[None, :, :])
    because = first_reason(because, worst_of(worst_of(sized.states, 0), 1)[None, :, None])
    return Indicator.of(
        IndicatorName.SIZE_QUOTIENT, (Axis.PLACE, Axis.ACTIVITY, Axis.SIZE), size_quotient(sized.counts), because
    )
