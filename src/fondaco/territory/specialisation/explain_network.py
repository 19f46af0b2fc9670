"""The parts of the numbers that depend on the network: presence, proximity, density, complexity, outlook."""

from collections.abc import Callable

import numpy as np

from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import wording as w
from fondaco.territory.specialisation.bounds import quotient_bounds
from fondaco.territory.specialisation.explanation import Composition, Term
from fondaco.territory.specialisation.params import Standard
from fondaco.territory.specialisation.result import IndicatorName, Profile

At = tuple[int, ...]
Parts = tuple[Composition, tuple[Term, ...], tuple[Term, ...]]


def _presence(profile: Profile, at: At) -> Parts:
    quotient, threshold = profile[IndicatorName.LOCATION_QUOTIENT].values[at], profile.params.threshold
    limit = Term(w.TERM_THRESHOLD, threshold)
    if not np.isnan(quotient) or np.isnan(profile.network.presence[at]):
        return Composition.REACHED, (Term(w.NAMES[IndicatorName.LOCATION_QUOTIENT], float(quotient)), limit), ()
    bounds = quotient_bounds(profile.employment, profile.params.totals)
    lower, upper = Term(w.TERM_LOWER, float(bounds.lower[at])), Term(w.TERM_UPPER, float(bounds.upper[at]))
    return Composition.BOUNDED, (lower, upper, limit), ()


def _diversity(profile: Profile, at: At) -> Parts:
    present = np.where(profile.network.takes_activity, profile.network.presence[at], 0)
    return Composition.SUM, _those(IndicatorName.PRESENCE, present, profile.employment.activities), ()


def _ubiquity(profile: Profile, at: At) -> Parts:
    present = np.where(profile.network.takes_place, profile.network.presence[:, at[0]], 0)
    return Composition.SUM, _those(IndicatorName.PRESENCE, present, profile.employment.places), ()


def _proximity(profile: Profile, at: At) -> Parts:
    one, other = at
    first, second = profile.network.core[:, one], profile.network.core[:, other]
    both = float(np.nansum(first * second))
    larger = float(max(np.nansum(first), np.nansum(second)))
    terms = (Term(w.TERM_BOTH, both), Term(w.TERM_LARGER, larger))
    return (Composition.GIVEN, (), terms) if one == other or larger == 0 else (Composition.RATIO, terms, ())


def _density(profile: Profile, at: At) -> Parts:
    takes = profile.network.takes_activity
    close = profile[IndicatorName.PROXIMITY].values[at[1]][takes]
    present = np.where(close == 0, 0, profile.network.presence[at[0]][takes])  # what is not close need not be known
    here = float(present @ close)
    return Composition.RATIO, (Term(w.TERM_CLOSE_HERE, here), Term(w.TERM_CLOSE, float(close.sum()))), ()


def _eci(profile: Profile, at: At) -> Parts:
    present = profile.network.core[at] == 1
    complex_here = float(profile[IndicatorName.PCI].values[present].sum())
    terms = (Term(w.TERM_PCI_SUM, complex_here), Term(w.NAMES[IndicatorName.DIVERSITY], float(present.sum())))
    keeps_mean = profile.params.complexity.standard in (Standard.PLACES, Standard.NONE)
    return Composition.RATIO if keeps_mean else Composition.DERIVED, terms, ()


def _pci(profile: Profile, at: At) -> Parts:
    places = profile[IndicatorName.ECI].values[profile.network.core[:, at[0]] == 1]
    mean = float(places.mean()) if places.size else np.nan
    return Composition.DERIVED, (Term(w.TERM_ECI_MEAN, mean), Term(w.NAMES[IndicatorName.UBIQUITY], len(places))), ()


def _outlook_index(profile: Profile, at: At) -> Parts:
    pci, absent = _absent(profile, at[0])
    close = np.nan_to_num(profile[IndicatorName.DENSITY].values[at[0]])  # close to nothing adds nothing
    return Composition.SUM, _those(IndicatorName.OUTLOOK_INDEX, absent * close * pci, profile.employment.activities), ()


def _outlook_gain(profile: Profile, at: At) -> Parts:
    pci, absent = _absent(profile, at[0])
    phi = np.nan_to_num(profile[IndicatorName.PROXIMITY].values)
    close = phi.sum(axis=1)
    gains = absent[at[1]] * absent * phi[:, at[1]] * pci / np.where(close == 0, 1, close)
    return Composition.SUM, _those(IndicatorName.OUTLOOK_GAIN, gains, profile.employment.activities), ()


def _absent(profile: Profile, place: int) -> tuple[FloatArray, FloatArray]:
    pci = profile[IndicatorName.PCI].values
    return np.nan_to_num(pci), np.where(np.isnan(pci), 0, 1 - profile.network.presence[place])


def _those(name: IndicatorName, values: FloatArray, codes: tuple[str, ...]) -> tuple[Term, ...]:
    return tuple(Term(w.NAMES[name], float(value), code) for value, code in zip(values, codes, strict=True) if value)


NETWORK_PARTS: dict[IndicatorName, Callable[[Profile, At], Parts]] = {
    IndicatorName.PRESENCE: _presence,
    IndicatorName.DIVERSITY: _diversity,
    IndicatorName.UBIQUITY: _ubiquity,
    IndicatorName.PROXIMITY: _proximity,
    IndicatorName.DENSITY: _density,
    IndicatorName.ECI: _eci,
    IndicatorName.PCI: _pci,
    IndicatorName.OUTLOOK_INDEX: _outlook_index,
    IndicatorName.OUTLOOK_GAIN: _outlook_gain,
}
