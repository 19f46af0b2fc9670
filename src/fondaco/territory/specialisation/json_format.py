"""Profiles and explanations as plain JSON values: a number that is not known is null, its state stands beside it."""

from collections.abc import Sequence
from dataclasses import asdict

import numpy as np

from fondaco.common.languages import LocalisedText
from fondaco.territory.arrays import BoolArray, FloatArray
from fondaco.territory.specialisation.complexity import Complexity
from fondaco.territory.specialisation.explain_cautions import profile_cautions
from fondaco.territory.specialisation.explanation import Explanation, Term
from fondaco.territory.specialisation.params import ProfileParams
from fondaco.territory.specialisation.result import Indicator, Profile
from fondaco.territory.specialisation.states import IndicatorState
from fondaco.territory.specialisation.tables import nullable
from fondaco.territory.specialisation.wording import MEANINGS, NAMES

VERSION = 1


def profile_as_json(profile: Profile) -> dict[str, object]:
    """Everything of `profile`; arrays as nested lists along the axes that each indicator names."""
    employment = profile.employment
    return {
        "format": "fondaco.profile",
        "version": VERSION,
        "places": list(employment.places),
        "place_names": list(employment.place_names),
        "activities": list(employment.activities),
        "activity_names": list(employment.activity_names),
        "classification": employment.classification,
        "source": asdict(employment.source),
        "coarseness": profile.coarseness.value,
        "cautions": [_text(text) for text in profile_cautions(profile)],
        "params": _params(profile.params),
        "network": {
            "places": _chosen(employment.places, profile.network.takes_place),
            "activities": _chosen(employment.activities, profile.network.takes_activity),
        },
        "complexity": _complexity(profile.complexity),
        "states": {state.name.lower(): state.value for state in IndicatorState},
        "indicators": [_indicator(indicator) for indicator in profile.indicators],
    }


def explanation_as_json(explanation: Explanation) -> dict[str, object]:
    """One number with its parts, source and cautions."""
    return {
        "indicator": explanation.name.value,
        "name": _text(NAMES[explanation.name]),
        "meaning": _text(explanation.meaning),
        "codes": list(explanation.codes),
        "value": _number(explanation.value),
        "state": explanation.state.name.lower(),
        "reason": _text(explanation.reason),
        "lower": _number(explanation.lower),
        "upper": _number(explanation.upper),
        "composition": explanation.composition.value,
        "terms": [_term(term) for term in explanation.terms],
        "basis": [_term(term) for term in explanation.basis],
        "source": asdict(explanation.source),
        "coarseness": explanation.coarseness.value,
        "cautions": [_text(text) for text in explanation.cautions],
    }


def indicator_as_json(indicator: Indicator) -> dict[str, object]:
    """One indicator, also one of `between_places`."""
    return _indicator(indicator)


def _indicator(indicator: Indicator) -> dict[str, object]:
    bounds = indicator.bounds
    meaning = MEANINGS.get(indicator.name)
    return {
        "indicator": indicator.name.value,
        "name": _text(NAMES[indicator.name]),
        "meaning": _text(meaning) if meaning else None,
        "axes": [axis.value for axis in indicator.axes],
        "values": _numbers(indicator.values),
        "states": indicator.states.tolist(),
        "lower": _numbers(bounds.lower) if bounds else None,
        "upper": _numbers(bounds.upper) if bounds else None,
    }


def _params(params: ProfileParams) -> dict[str, object]:
    totals = params.totals
    return {
        "min_jobs": params.min_jobs,
        "threshold": params.threshold,
        "floor": params.floor,
        "diagonal": params.diagonal,
        "max_unknown": params.max_unknown,
        "standard": params.complexity.standard.value,
        "components": params.complexity.components.value,
        "degeneracy": params.complexity.degeneracy,
        "sign": params.complexity.sign,
        "totals": {
            "places": None if totals.places is None else _numbers(totals.places),
            "activities": None if totals.activities is None else _numbers(totals.activities),
            "everything": None if totals.everything is None else _number(totals.everything),
            "slack": totals.slack,
        },
    }


def _complexity(complexity: Complexity) -> dict[str, object]:
    return {
        "has_ranking": complexity.has_ranking,
        "eigenvalue": _number(complexity.eigenvalue),
        "gap": _number(complexity.gap),
        "multiplicity": complexity.multiplicity,
        "is_degenerate": complexity.is_degenerate,
        "is_sign_ambiguous": complexity.is_sign_ambiguous,
        "sign_correlation": _number(complexity.sign_correlation),
        "n_components": complexity.n_components,
    }


def _chosen(codes: Sequence[str], takes: BoolArray) -> list[str]:
    return [code for code, is_in in zip(codes, takes, strict=True) if is_in]


def _term(term: Term) -> dict[str, object]:
    return {"what": _text(term.what), "code": term.code, "value": _number(term.value)}


def _text(text: LocalisedText) -> dict[str, str]:
    return {"it": text.it, "ru": text.ru, "en": text.en}


def _number(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _numbers(values: FloatArray) -> list[object]:
    return list(nullable(values).tolist())
