"""Indicators of a profile that depend on the network: presence, diversity, proximity, density, complexity, outlook."""

import numpy as np

from fondaco.territory.arrays import BoolArray, FloatArray, StateArray
from fondaco.territory.specialisation.complexity import Complexity
from fondaco.territory.specialisation.density import density
from fondaco.territory.specialisation.diversity import diversity, ubiquity
from fondaco.territory.specialisation.network import Network
from fondaco.territory.specialisation.outlook import Outlook, outlook
from fondaco.territory.specialisation.proximity import proximity
from fondaco.territory.specialisation.result import ACTIVITY, CELL, PLACE, Axis, Indicator, IndicatorName
from fondaco.territory.specialisation.states import IndicatorState, first_reason, states_of, worst_of

NOT_RANKED = IndicatorState.NOT_RANKED


def network_indicators(
    net: Network, quotient_states: StateArray, complex_: Complexity, diagonal: float
) -> list[Indicator]:
    """The indicators in the order in which they build on each other; `complex_` is that of `net.known`."""
    states = states_of(net.presence, quotient_states, IndicatorState.UNDEFINED)
    places, activities = _left_out(net, states)
    inside = net.presence[:, net.takes_activity]
    core = net.known
    phi = proximity(core, diagonal=diagonal)
    of_pairs = first_reason(activities[:, None], activities[None, :])
    of_cells = first_reason(places[:, None], activities[None, :])
    by_activity = net.takes_activity
    return [
        Indicator.of(IndicatorName.PRESENCE, CELL, net.presence, states),
        Indicator.of(IndicatorName.DIVERSITY, PLACE, _or_nothing(diversity(inside), inside), places, NOT_RANKED),
        Indicator.of(IndicatorName.UBIQUITY, ACTIVITY, _spread(ubiquity(core), by_activity), activities),
        Indicator.of(
            IndicatorName.PROXIMITY,
            (Axis.ACTIVITY, Axis.OTHER_ACTIVITY),
            _spread(_spread(phi, by_activity).T, by_activity),
            of_pairs,
        ),
        Indicator.of(IndicatorName.DENSITY, CELL, _spread(density(inside, phi).T, by_activity).T, of_cells),
        *_ranked(net, complex_, _outlook(core, phi, complex_), places, activities),
    ]


def _outlook(core: FloatArray, phi: FloatArray, complex_: Complexity) -> Outlook:
    """The outlook of the places that are ranked, by the activities that are; NaN for the others."""
    places, activities = complex_.is_ranked_place, complex_.is_ranked_activity
    if not activities.all():
        core, phi = core[:, activities], phi[np.ix_(activities, activities)]
    found = outlook(core, phi, complex_.pci[activities])
    gain = _spread(found.gain.T, activities).T
    return Outlook(np.where(places, found.index, np.nan), np.where(places[:, None], gain, np.nan))


def _ranked(
    net: Network, complex_: Complexity, ahead: Outlook, places: StateArray, activities: StateArray
) -> list[Indicator]:
    all_gains = _spread(_spread(ahead.gain.T, net.takes_activity).T, net.takes_place)
    by_place = (
        (IndicatorName.ECI, complex_.eci),
        (IndicatorName.OUTLOOK_INDEX, ahead.index),
    )
    return [
        *(Indicator.of(name, PLACE, _spread(own, net.takes_place), places, NOT_RANKED) for name, own in by_place),
        Indicator.of(IndicatorName.PCI, ACTIVITY, _spread(complex_.pci, net.takes_activity), activities, NOT_RANKED),
        Indicator.of(
            IndicatorName.OUTLOOK_GAIN,
            CELL,
            all_gains,
            first_reason(places[:, None], activities[None, :]),
            NOT_RANKED,
        ),
    ]


def _left_out(net: Network, states: StateArray) -> tuple[StateArray, StateArray]:
    """Why a place or an activity takes no part in the network."""
    small = np.where((states == IndicatorState.TOO_SMALL).any(axis=1), IndicatorState.TOO_SMALL, 0).astype(np.int8)
    asked = net.takes_activity if net.takes_activity.any() else ~net.takes_activity
    places = first_reason(small, worst_of(states[:, asked], 1))
    activities = np.where(net.takes_activity, IndicatorState.KNOWN, worst_of(states, 0)).astype(np.int8)
    nobody = np.where(net.takes_place.any(), IndicatorState.KNOWN, IndicatorState.NOT_RANKED).astype(np.int8)
    return places, first_reason(activities, nobody)


def _or_nothing(values: FloatArray, inside: FloatArray) -> FloatArray:
    return values if inside.shape[1] else np.full(len(values), np.nan)


def _spread(values: FloatArray, takes: BoolArray) -> FloatArray:
    """`values` of those that take part in their places along the first axis, NaN for the others."""
    if takes.all():
        return values
    spread = np.full((len(takes), *values.shape[1:]), np.nan)
    spread[takes] = values
    return spread
