"""Results as tables, for a spreadsheet: one row for each system, or for each comparison."""

from collections.abc import Sequence

from fondaco.territory.industrial_districts.decree_1993 import Decree1993
from fondaco.territory.industrial_districts.json_format import number
from fondaco.territory.industrial_districts.manufacturing_score import PlaceScore
from fondaco.territory.industrial_districts.result import Comparison, Districts, StepCode, SystemTrace
from fondaco.territory.rows import Rows

Cell = str | int | float | bool | None
_COMPARED = ("figure", "figure_lower", "figure_upper", "sign", "threshold", "verdict", "likely", "text_it", "text_ru")
_COMPARISON_COLUMNS = (*_COMPARED, "text_en")


def district_rows(result: Districts) -> Rows:
    """A row for each system: verdicts, main industry, the outcome of each step and its leading figures."""
    columns = (
        "place", "name", "verdict", "likely", "main_industry", "likely_main_industry", "failed_step",
        *(f"step_{at + 1}_{code}" for at, code in enumerate(StepCode)),
        "manufacturing_quotient", "main_industry_quotient", "main_industry_employees", "small_share",
        "text_it", "text_ru", "text_en",
    )  # fmt: skip
    return Rows(columns, [_system(each) for each in result.systems])


def step_rows(result: Districts) -> Rows:
    """A row for each comparison of each step of each system."""
    rows = [
        (system.place, system.name, step.number, str(step.code), each.code, *_compared(each))
        for system in result.systems
        for step in system.steps
        for each in step.comparisons
    ]
    return Rows(("place", "name", "step", "step_code", "comparison", *_COMPARISON_COLUMNS), rows)


def decree_1993_rows(result: Decree1993) -> Rows:
    """A row for each index of each system."""
    rows = [
        (system.place, system.name, system.industry, at + 1, str(each.code), *_compared(each))
        for system in result.systems
        for at, each in enumerate(system.indices)
    ]
    return Rows(("place", "name", "industry", "index", "index_code", *_COMPARISON_COLUMNS), rows)


def manufacturing_score_rows(scores: Sequence[PlaceScore]) -> Rows:
    """A row for each place: its score, and the points of each feature."""
    codes = tuple(each.feature.code for each in scores[0].contributions) if scores else ()
    rows = [
        (each.place, each.score, each.probability, each.n_unknown, each.base,
         *(one.points for one in each.contributions))
        for each in scores
    ]  # fmt: skip
    return Rows(("place", "score", "probability", "n_unknown", "base", *codes), rows)


def _system(each: SystemTrace) -> tuple[Cell, ...]:
    main = next((one for one in each.industries if one.code == each.likely_main_industry), None)
    made = next(one for one in each.groups if one.code == "manufacturing")
    share = next((one for step in each.steps for one in step.comparisons if one.code == "small_share"), None)
    return (
        each.place,
        each.name,
        str(each.verdict),
        str(each.likely),
        each.main_industry,
        each.likely_main_industry,
        None if each.failed_step is None else str(each.failed_step),
        *(str(step.verdict) for step in each.steps),
        number(made.quotient.best),
        None if main is None else number(main.quotient.best),
        None if main is None else number(main.employees.best),
        None if share is None else number(share.figure.best),
        each.text.it,
        each.text.ru,
        each.text.en,
    )


def _compared(each: Comparison) -> tuple[Cell, ...]:
    return (
        number(each.figure.best),
        number(each.figure.lower),
        number(each.figure.upper),
        str(each.sign),
        number(each.threshold.best),
        str(each.verdict),
        str(each.likely),
        each.text.it,
        each.text.ru,
        each.text.en,
    )
