"""`explain`: the parts of one number of a profile."""

from collections.abc import Callable

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import FloatArray
from fondaco.territory.specialisation import wording as w
from fondaco.territory.specialisation.coarseness import cautions
from fondaco.territory.specialisation.explain_cautions import network_cautions
from fondaco.territory.specialisation.explain_network import NETWORK_PARTS
from fondaco.territory.specialisation.explanation import Composition, Explanation, Term, no_such_number
from fondaco.territory.specialisation.result import Indicator, IndicatorName, Profile
from fondaco.territory.specialisation.states import IndicatorState
from fondaco.territory.specialisation.totals import ratio

At = tuple[int, ...]
Parts = tuple[Composition, tuple[Term, ...], tuple[Term, ...]]


def explain(profile: Profile, name: IndicatorName, *codes: str) -> Explanation:
    """Where `profile[name]` of `codes` comes from: codes in the order of the indicator's axes, such as place, activity.

    Raises InvalidParams where the profile has no such indicator, place, activity or size class.
    """
    if name not in profile:
        raise no_such_number(name, codes, "the profile has no such indicator")
    indicator = profile[name]
    at = _position(profile, indicator, codes)
    composition, terms, basis = (COUNT_PARTS | NETWORK_PARTS)[name](profile, at)
    state = IndicatorState(int(indicator.states[at]))
    bounds = indicator.bounds
    return Explanation(
        name,
        codes,
        float(indicator.values[at]),
        state,
        w.REASONS[state],
        float(bounds.lower[at]) if bounds else np.nan,
        float(bounds.upper[at]) if bounds else np.nan,
        w.MEANINGS[name],
        composition,
        terms,
        basis,
        profile.employment.source,
        profile.coarseness,
        (
            *cautions(profile.coarseness, profile.employment.source.measure),
            *(network_cautions(profile, name) if name in NETWORK_PARTS else ()),
        ),
    )


def _position(profile: Profile, indicator: Indicator, codes: tuple[str, ...]) -> At:
    axes = " and ".join(indicator.axes)
    if len(codes) != len(indicator.axes):
        raise no_such_number(indicator.name, codes, f"expected the code of {axes}")
    for axis, code in zip(indicator.axes, codes, strict=True):
        if code not in profile.labels(axis):
            raise no_such_number(indicator.name, codes, f"there is no {axis} {code}")
    return tuple(profile.labels(axis).index(code) for axis, code in zip(indicator.axes, codes, strict=True))


def _term(what: LocalisedText, value: float | np.float64, code: str = "") -> Term:
    return Term(what, float(value), code)


def _counts(profile: Profile, place: int, activity: int) -> tuple[Term, ...]:
    whole = profile.margins
    return (
        _term(w.TERM_CELL, profile.employment.counts[place, activity]),
        _term(w.TERM_PLACE, whole.places[place]),
        _term(w.TERM_ACTIVITY, whole.activities[activity]),
        _term(w.TERM_COUNTRY, whole.everything),
    )


def _count(profile: Profile, at: At) -> Parts:  # noqa: ARG001  # all parts are asked in the same way
    return Composition.GIVEN, (), ()


def _share(profile: Profile, at: At) -> Parts:
    return Composition.RATIO, _counts(profile, *at)[:2], ()


def _quotient(profile: Profile, at: At) -> Parts:
    share, national = profile[IndicatorName.SHARE].values, profile[IndicatorName.NATIONAL_SHARE].values
    terms = (
        _term(w.NAMES[IndicatorName.SHARE], share[at]),
        _term(w.NAMES[IndicatorName.NATIONAL_SHARE], national[at[1]]),
    )
    return Composition.RATIO, terms, _counts(profile, *at)


def _prevalence(profile: Profile, at: At) -> Parts:
    here, place, activity, country = _counts(profile, *at)
    expected = place.value * activity.value / country.value if country.value else np.nan
    return Composition.DIFFERENCE, (here, _term(w.TERM_EXPECTED, expected)), (here, place, activity, country)


def _total(profile: Profile, at: At) -> Parts:
    given, cells = profile.params.totals.places, profile.employment.counts[at]
    return _added(given, at, w.TERM_CELL, cells, profile.employment.activities)


def _national_total(profile: Profile, at: At) -> Parts:
    given, cells = profile.params.totals.activities, profile.employment.counts[:, at[0]]
    return _added(given, at, w.TERM_CELL, cells, profile.employment.places)


def _added(given: FloatArray | None, at: At, what: LocalisedText, cells: FloatArray, codes: tuple[str, ...]) -> Parts:
    terms = tuple(_term(what, value, code) for value, code in zip(cells, codes, strict=True))
    is_given = given is not None and not np.isnan(given[at])
    return (Composition.GIVEN, (), terms) if is_given else (Composition.SUM, terms, ())


def _national_share(profile: Profile, at: At) -> Parts:
    return Composition.RATIO, _counts(profile, 0, at[0])[2:], ()


def _krugman(profile: Profile, at: At) -> Parts:
    national = profile[IndicatorName.NATIONAL_SHARE].values
    apart = np.abs(profile[IndicatorName.SHARE].values[at] - national)
    return Composition.SUM, _by_activity(profile, IndicatorName.KRUGMAN, apart), ()


def _herfindahl(profile: Profile, at: At) -> Parts:
    squares = np.square(profile[IndicatorName.SHARE].values[at])
    return Composition.SUM, _by_activity(profile, IndicatorName.HERFINDAHL, squares), ()


def _effective_number(profile: Profile, at: At) -> Parts:
    concentration = profile[IndicatorName.HERFINDAHL].values[at]
    return Composition.RATIO, (_term(w.TERM_ONE, 1), _term(w.NAMES[IndicatorName.HERFINDAHL], concentration)), ()


def _by_activity(profile: Profile, name: IndicatorName, values: FloatArray) -> tuple[Term, ...]:
    pairs = zip(values, profile.employment.activities, strict=True)
    return tuple(_term(w.NAMES[name], value, code) for value, code in pairs)


def _size_quotient(profile: Profile, at: At) -> Parts:
    if profile.sized is None:
        return Composition.GIVEN, (), ()
    counts, (place, activity, size) = profile.sized.counts, at
    here, country = counts[place, activity], counts[:, activity].sum(axis=0)
    basis = (
        _term(w.TERM_CELL, here[size], profile.labels(profile[IndicatorName.SIZE_QUOTIENT].axes[2])[size]),
        _term(w.TERM_CELL, here.sum()),
        _term(w.TERM_ACTIVITY, country[size]),
        _term(w.TERM_ACTIVITY, country.sum()),
    )
    own, national = (float(ratio(basis[part].value, basis[part + 1].value)) for part in (0, 2))
    return Composition.RATIO, (_term(w.TERM_CLASS_HERE, own), _term(w.TERM_CLASS_COUNTRY, national)), basis


COUNT_PARTS: dict[IndicatorName, Callable[[Profile, At], Parts]] = {
    IndicatorName.COUNT: _count,
    IndicatorName.SHARE: _share,
    IndicatorName.LOCATION_QUOTIENT: _quotient,
    IndicatorName.PREVALENCE: _prevalence,
    IndicatorName.TOTAL: _total,
    IndicatorName.NATIONAL_TOTAL: _national_total,
    IndicatorName.NATIONAL_SHARE: _national_share,
    IndicatorName.KRUGMAN: _krugman,
    IndicatorName.HERFINDAHL: _herfindahl,
    IndicatorName.EFFECTIVE_NUMBER: _effective_number,
    IndicatorName.SIZE_QUOTIENT: _size_quotient,
}
