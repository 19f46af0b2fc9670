"""Districts, the decree's indices and manufacturing scores as plain JSON values.

Numbers that do not exist or have no limit are null; the verdict beside them says what that means.
"""

from collections.abc import Sequence
from dataclasses import asdict
from math import isfinite

from fondaco.common.languages import LocalisedText
from fondaco.territory.industrial_districts.decree_1993 import Decree1993, DecreeTrace
from fondaco.territory.industrial_districts.groups import ActivityGroups, Group
from fondaco.territory.industrial_districts.manufacturing_score import PlaceScore
from fondaco.territory.industrial_districts.params import PARAMETER_SOURCES, DecreeParams, DistrictParams
from fondaco.territory.industrial_districts.result import (
    Comparison,
    Districts,
    Figure,
    Specialisation,
    Step,
    SystemTrace,
)
from fondaco.territory.sources import Source

DECREE = "decree."


def districts_as_json(result: Districts) -> dict[str, object]:
    """Every system with its trace, beside the parameters, their sources and the groups of activities."""
    return {
        "method": "Sforzi-Istat 2006",
        "source": _source(result.source),
        "params": _params(result.params),
        "params_sources": [asdict(each) for each in PARAMETER_SOURCES if not each.parameter.startswith(DECREE)],
        "groups": _groups(result.groups),
        "n_systems": len(result.systems),
        "n_certain": len(result.certain),
        "n_likely": len(result.likely),
        "systems": [_system(each) for each in result.systems],
        "estimated_cells": int(result.cells.is_estimated.sum()),
    }


def decree_1993_as_json(result: Decree1993) -> dict[str, object]:
    """The five indices of every system."""
    return {
        "method": "Decreto 21 aprile 1993",
        "source": _source(result.source),
        "params": _params(result.params),
        "params_sources": [asdict(each) for each in PARAMETER_SOURCES if each.parameter.startswith(DECREE)],
        "groups": _groups(result.groups),
        "systems": [_decree_system(each) for each in result.systems],
    }


def manufacturing_scores_as_json(scores: Sequence[PlaceScore]) -> dict[str, object]:
    """Every place with its score and what each feature contributes to it."""
    return {
        "systems": [
            {
                "place": each.place,
                "score": each.score,
                "probability": each.probability,
                "base": each.base,
                "n_unknown": each.n_unknown,
                "contributions": [
                    {
                        "feature": one.feature.code,
                        "name": _text(one.feature.name),
                        "value": one.value,
                        "points": one.points,
                    }
                    for one in each.contributions
                ],
                "text": _text(each.text),
            }
            for each in scores
        ]
    }


def _system(each: SystemTrace) -> dict[str, object]:
    return {
        "place": each.place,
        "name": each.name,
        "verdict": str(each.verdict),
        "likely": str(each.likely),
        "is_estimated": each.is_estimated,
        "main_industry": each.main_industry,
        "likely_main_industry": each.likely_main_industry,
        "failed_step": None if each.failed_step is None else str(each.failed_step),
        "steps": [_step(step) for step in each.steps],
        "groups": [_specialisation(one) for one in each.groups],
        "sizes": [_specialisation(one) for one in each.sizes],
        "industries": [_specialisation(one) for one in each.industries],
        "text": _text(each.text),
    }


def _decree_system(each: DecreeTrace) -> dict[str, object]:
    return {
        "place": each.place,
        "name": each.name,
        "industry": each.industry,
        "verdict": str(each.verdict),
        "likely": str(each.likely),
        "n_met": each.n_met,
        "indices": [_comparison(one) for one in each.indices],
        "text": _text(each.text),
    }


def _step(step: Step) -> dict[str, object]:
    return {
        "number": step.number,
        "code": str(step.code),
        "verdict": str(step.verdict),
        "likely": str(step.likely),
        "comparisons": [_comparison(each) for each in step.comparisons],
        "text": _text(step.text),
    }


def _comparison(each: Comparison) -> dict[str, object]:
    return {
        "code": str(each.code),
        "figure": _figure(each.figure),
        "sign": str(each.sign),
        "threshold": _figure(each.threshold),
        "verdict": str(each.verdict),
        "likely": str(each.likely),
        "text": _text(each.text),
    }


def _specialisation(each: Specialisation) -> dict[str, object]:
    return {
        "code": each.code,
        "name": _text(each.name),
        "employees": _figure(each.employees),
        "quotient": _figure(each.quotient),
        "prevalence": _figure(each.prevalence),
    }


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "lower": number(figure.lower),
        "best": number(figure.best),
        "upper": number(figure.upper),
        "is_exact": figure.is_exact,
    }


def number(value: float) -> float | None:
    """The number, or None where it does not exist or has no limit."""
    return value if isfinite(value) else None


def _text(text: LocalisedText) -> dict[str, object]:
    return {"it": text.it, "ru": text.ru, "en": text.en}


def _params(params: DistrictParams | DecreeParams) -> dict[str, object]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(params).items()}


def _groups(groups: ActivityGroups) -> dict[str, object]:
    def each(group: Group) -> dict[str, object]:
        return {"code": group.code, "name": _text(group.name), "codes": list(group.codes)}

    return {
        "classifications": list(groups.classifications),
        "source": groups.source,
        "is_verified": groups.is_verified,
        "note": groups.note,
        "groups": [each(group) for group in groups.groups],
        "industries": [each(group) for group in groups.industries],
    }


def _source(source: Source) -> dict[str, object]:
    return {**asdict(source), "measure": str(source.measure)}
