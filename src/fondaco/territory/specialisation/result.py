"""What `profile` finds: indicators with their states and bounds, and what takes part in the network."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from fondaco.territory.arrays import FloatArray, StateArray, frozen
from fondaco.territory.employment import SIZES, Employment, SizedEmployment
from fondaco.territory.specialisation.bounds import Bounds
from fondaco.territory.specialisation.coarseness import Coarseness
from fondaco.territory.specialisation.complexity import Complexity
from fondaco.territory.specialisation.network import Network
from fondaco.territory.specialisation.params import ProfileParams
from fondaco.territory.specialisation.states import IndicatorState, states_of
from fondaco.territory.specialisation.totals import Margins


class Axis(StrEnum):
    """What an indicator is told of."""

    PLACE = "place"
    ACTIVITY = "activity"
    OTHER_PLACE = "other_place"
    OTHER_ACTIVITY = "other_activity"
    SIZE = "size"


class IndicatorName(StrEnum):
    """Every indicator of a profile; what each says in words is in `wording`."""

    COUNT = "count"
    SHARE = "share"
    LOCATION_QUOTIENT = "location_quotient"
    PREVALENCE = "prevalence"
    PRESENCE = "presence"
    DENSITY = "density"
    OUTLOOK_GAIN = "outlook_gain"
    TOTAL = "total"
    KRUGMAN = "krugman"
    HERFINDAHL = "herfindahl"
    EFFECTIVE_NUMBER = "effective_number"
    DIVERSITY = "diversity"
    ECI = "eci"
    OUTLOOK_INDEX = "outlook_index"
    NATIONAL_TOTAL = "national_total"
    NATIONAL_SHARE = "national_share"
    UBIQUITY = "ubiquity"
    PCI = "pci"
    PROXIMITY = "proximity"
    SIZE_QUOTIENT = "size_quotient"
    KRUGMAN_BETWEEN = "krugman_between"
    FINGER_KREININ = "finger_kreinin"
    COSINE = "cosine"


CELL, PLACE, ACTIVITY = (Axis.PLACE, Axis.ACTIVITY), (Axis.PLACE,), (Axis.ACTIVITY,)


@dataclass(frozen=True, slots=True, eq=False)
class Indicator:
    """One indicator for all its places and activities: a value, or the reason why there is none.

    Parameters
    ----------
    values
        One axis for each of `axes`; NaN exactly where `states` is not KNOWN.
    states
        Same shape, `IndicatorState`.
    bounds
        Where a value is SUPPRESSED and can be bounded, NaN elsewhere; None for indicators that have no bounds.
    """

    name: IndicatorName
    axes: tuple[Axis, ...]
    values: FloatArray
    states: StateArray
    bounds: Bounds | None = None

    @classmethod
    def of(
        cls,
        name: IndicatorName,
        axes: tuple[Axis, ...],
        values: FloatArray,
        reasons: StateArray,
        otherwise: IndicatorState = IndicatorState.UNDEFINED,
    ) -> "Indicator":
        """An indicator whose values are NaN for `reasons`, and where these are silent because of `otherwise`."""
        return cls(name, axes, frozen(values), frozen(states_of(values, reasons, otherwise)))

    def bounded(self, bounds: Bounds | None) -> "Indicator":
        """The same with `bounds` where a value is suppressed and both are finite; None: nothing is to be bounded."""
        if bounds is None:
            nothing = frozen(np.full(self.values.shape, np.nan))
            return Indicator(self.name, self.axes, self.values, self.states, Bounds(nothing, nothing))
        tells = (self.states == IndicatorState.SUPPRESSED) & np.isfinite(bounds.upper)
        lower, upper = (frozen(np.where(tells, side, np.nan)) for side in (bounds.lower, bounds.upper))
        return Indicator(self.name, self.axes, self.values, self.states, Bounds(lower, upper))


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What each place of a table specialises in.

    `profile[IndicatorName.ECI]` gives one indicator, `explain` where one of its numbers comes from, `tables` and
    `json_format` all of them for files.
    """

    employment: Employment
    sized: SizedEmployment | None
    params: ProfileParams
    margins: Margins
    indicators: tuple[Indicator, ...]
    network: Network
    complexity: Complexity
    coarseness: Coarseness

    def __getitem__(self, name: IndicatorName) -> Indicator:
        for indicator in self.indicators:
            if indicator.name is name:
                return indicator
        raise KeyError(name)

    def __contains__(self, name: IndicatorName) -> bool:
        return any(indicator.name is name for indicator in self.indicators)

    def labels(self, axis: Axis) -> tuple[str, ...]:
        """Codes along an axis of an indicator."""
        if axis is Axis.SIZE:
            return tuple(SIZES)
        is_place = axis in (Axis.PLACE, Axis.OTHER_PLACE)
        return self.employment.places if is_place else self.employment.activities
