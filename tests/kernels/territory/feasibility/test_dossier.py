"""A dossier's indicators carry comparison, source and coarseness; what is not known says why and becomes a question."""

import json
import math
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from fondaco.common.languages import Language
from fondaco.territory import CellState, Employment, InvalidParams, SizedEmployment
from fondaco.territory.feasibility import (
    Dossier,
    DossierParams,
    Indicator,
    Place,
    Statistics,
    Status,
    Unit,
    checklist_rows,
    dossier,
    dossier_as_json,
    indicator_rows,
    rules_of,
)
from fondaco.territory.specialisation import Totals, density, herfindahl, location_quotient, presence, proximity
from kernels.territory.feasibility import cases


def measured(statistics: Statistics, **changes: object) -> dict[str, Indicator]:
    subject = replace(cases.SUBJECT, sector=replace(cases.SHOES, **changes))  # type: ignore[arg-type]  # by the test
    found = dossier(subject, statistics, rules=(), on=cases.ON)
    return {one.id: one for one in found.indicators}


def values(statistics: Statistics, **changes: object) -> dict[str, float | None]:
    return {name: one.value for name, one in measured(statistics, **changes).items()}


def test_indicators_are_those_of_the_specialisation_kernel() -> None:
    has = presence(location_quotient(cases.JOBS), threshold=1.0)
    assert values(cases.ALL) == {
        "employees": 1500.0,
        "units": 150.0,
        "employees_per_unit": 10.0,
        "share": 1500 / 4000,
        "quotient": (1500 / 4000) / (3000 / 20000),
        "prevalence": 1500 - 4000 * 3000 / 20000,
        "units_quotient": (150 / 400) / (215 / 1140),
        "specialised": 1500 / 2000,
        "concentration": herfindahl(cases.JOBS)[0],
        "density": density(has, proximity(has))[0, 1],
        "small_units": 0.5,
        "medium_units": 0.3,
        "large_units": 0.2,
    }


def test_every_relative_indicator_is_compared_with_the_country() -> None:
    found = measured(cases.ALL)
    against = {name: one.comparison for name, one in found.items() if one.comparison is not None}
    assert set(found) - set(against) == {"employees", "units", "prevalence"}
    assert against["share"] == 3000 / 20000
    assert against["quotient"] == against["units_quotient"] == 1
    assert against["specialised"] == 3000 / 7500
    assert against["employees_per_unit"] == pytest.approx(3000 / 215)
    assert found["specialised"].against_country == pytest.approx((1500 / 2000) / (3000 / 7500))
    assert against["small_units"] == pytest.approx(0.5)


def test_without_figures_everything_is_unknown_and_says_so() -> None:
    found = measured(Statistics())
    assert {one.value for one in found.values()} == {None}
    assert {one.why_unknown.en for one in found.values()} == {"No figures of this kind were given."}
    assert {one.state for one in found.values()} == {CellState.MISSING}


def test_a_place_or_sector_that_the_source_does_not_list_is_unknown_not_nil() -> None:
    elsewhere = replace(cases.SUBJECT, place=Place("RU-MOS", cases.RUSSIA))
    (share,) = (one for one in dossier(elsewhere, cases.ALL, rules=(), on=cases.ON).indicators if one.id == "share")
    assert (share.value, share.why_unknown.en) == (None, "The source does not list the place.")
    other = measured(cases.ALL, code="99", broader=())
    assert (other["share"].value, other["share"].why_unknown.en[:33]) == (None, "The source lists neither the sect")


def test_a_wider_activity_is_used_and_said() -> None:
    found = measured(Statistics(units=cases.ORGANISATIONS))
    assert (found["units"].value, found["units"].unit) == (1580.0, Unit.ORGANISATIONS)
    assert found["units"].coarseness.en == (
        "Figure of the wider activity 'C': the one asked ('15') is not in the source. "
        "Organisations registered at their seat, not employees."
    )
    assert found["concentration"].coarseness.en == "Organisations registered at their seat, not employees."


def test_without_employment_quotients_are_of_organisations() -> None:
    found = measured(Statistics(units=cases.ORGANISATIONS))
    assert found["quotient"].value == (1580 / 6580) / (10580 / 46580)
    assert found["prevalence"].unit == Unit.ORGANISATIONS
    assert found["employees"].value is None
    assert "units_quotient" not in found


def test_the_weight_in_manufacturing_is_unknown_where_the_source_cannot_tell() -> None:
    coarse = Statistics(units=cases.ORGANISATIONS)
    assert measured(coarse, industry=("C",))["specialised"].why_unknown.en.startswith("The source does not tell")
    assert measured(coarse, industry=("14", "15"))["specialised"].why_unknown.en.startswith("It is not stated")
    assert measured(cases.ALL, industry=())["specialised"].why_unknown.en.startswith("It is not stated")


def test_a_suppressed_cell_stays_suppressed() -> None:
    found = measured(Statistics(cases.suppressed(0, 1)))
    assert (found["employees"].value, found["employees"].state) == (None, CellState.SUPPRESSED)
    assert found["quotient"].why_unknown.en == "The source withholds the figure to protect confidentiality."


def test_an_unknown_cell_elsewhere_makes_the_totals_unknown_unless_they_were_published() -> None:
    table = cases.suppressed(1, 3)
    found = measured(Statistics(table))
    assert found["employees"].value == 1500
    assert found["quotient"].why_unknown.en == "A total that the calculation needs contains unknown values or is nil."
    totals = Totals(places=cases.JOBS.sum(axis=1), activities=cases.JOBS.sum(axis=0))
    assert values(Statistics(table, totals=totals))["quotient"] == values(cases.ALL)["quotient"]


def test_a_size_class_that_is_known_is_not_said_to_be_unpublished() -> None:
    counts = cases.SIZED.counts.copy()
    counts[0, 1, 2] = np.nan
    found = measured(Statistics(sized=SizedEmployment(cases.PLACES, cases.ACTIVITIES, counts)))
    assert found["large_units"].why_unknown.en == "The source does not publish this figure."
    assert found["small_units"].why_unknown.en.startswith("A total that the calculation needs")


def test_a_place_without_jobs_has_no_share() -> None:
    counts = np.array([[0.0, 0.0], [4.0, 6.0]])
    found = measured(Statistics(Employment(("RU-LIP", "X"), ("15", "G"), counts)))
    assert (found["employees"].value, found["share"].value) == (0.0, None)


def test_open_questions_name_each_missing_piece_once_with_who_can_give_it() -> None:
    found = cases.nothing_known()
    keys = [question.key for question in found.open_questions]
    assert len(keys) == len(set(keys))
    approval = next(question for question in found.open_questions if question.key == "cluster_approval")
    assert approval.given_by.en == "Ministry of Industry and Trade of the Russian Federation"
    assert approval.asked_in == ("ru_cluster_approval",)
    assert {"employees", "density"} <= set(keys)


def test_what_is_answered_is_no_question_any_more() -> None:
    keys = {question.key for question in cases.much_known().open_questions}
    assert "screening_result" not in keys
    assert "public_ownership" not in keys, "exempt"
    assert "foreign_or_large_share" not in keys, "not met is an answer"
    assert {"members_in_special_territories", "resident_agreement", "dual_use_authorisation"} <= keys


def test_rules_that_are_not_in_force_ask_for_nothing() -> None:
    asked = {rule for question in cases.in_2008().open_questions for rule in question.asked_in}
    assert not {"eu_asset_freeze", "ru_cluster_law", "it_network_contract"} & asked
    assert {"it_district_indices", "ru_sme"} <= asked


def test_vintages_tell_how_old_every_source_is() -> None:
    found = cases.much_known().vintages
    assert [(one.source.title, one.years, one.is_old) for one in found] == [
        ("Jobs", 3, False),
        ("Units", 15, True),
        ("Jobs by size", None, True),
    ]
    tolerant = dossier(cases.SUBJECT, cases.ALL, rules=(), on=cases.ON, params=DossierParams(old_after_years=15))
    assert [one.is_old for one in tolerant.vintages] == [False, False, True]


def test_figures_later_than_the_day_of_evaluation_are_told_apart() -> None:
    (vintage,) = cases.in_2008().vintages
    assert (vintage.years, vintage.is_later, vintage.is_old) == (-14, True, False)


def test_amendments_after_the_day_of_evaluation_are_not_told() -> None:
    def amended(found: Dossier) -> set[str]:
        written = dossier_as_json(found)["checklists"]
        return {
            citation["number"]
            for each in written  # type: ignore[attr-defined]  # a list
            for answer in each["answers"]
            if answer["rule"] == "it_productive_district"
            for citation in answer["version"]["amended_by"]
        }

    assert amended(cases.in_2008()) == set()
    assert amended(cases.much_known()) == {"112", "5"}


def test_gates_come_before_everything_else() -> None:
    books = tuple(rules_of(code) for code in ("ru", "it", "eu"))
    found = dossier(cases.SUBJECT, Statistics(), rules=books, on=cases.ON)
    assert [each.rules.jurisdiction for each in found.checklists] == ["eu", "ru", "it"]


def test_evidence_that_no_rule_asks_for_is_named() -> None:
    assert cases.much_known().unused_evidence == ("nobody_asks",)


def test_parameters_out_of_range_are_refused() -> None:
    with pytest.raises(InvalidParams, match="specialised_from: 0; expected more than 0"):
        DossierParams(specialised_from=0)


@pytest.mark.parametrize("found", [cases.much_known(), cases.nothing_known(), cases.in_2008()])
def test_json_holds_every_value_and_no_number_that_is_none(found: Dossier) -> None:
    written = json.loads(json.dumps(dossier_as_json(found), allow_nan=False))
    for one, there in zip(found.indicators, written["indicators"], strict=True):
        assert there["value"] == one.value
        assert there["state"] == one.state.name.lower()
        assert (there["why_unknown"] is None) == (one.value is not None)
    for each, there in zip(found.checklists, written["checklists"], strict=True):
        assert [answer["status"] for answer in there["answers"]] == [answer.status for answer in each.answers]
        assert there["evaluated_on"] == found.on.isoformat()
    assert written["disclaimer"]["en"].startswith("This dossier informs and is not legal advice")
    assert set(written["place"]["name"]) == {"it", "ru", "en"}


def test_every_status_is_in_the_case_with_much_evidence() -> None:
    found = {answer.status for each in cases.much_known().checklists for answer in each.answers}
    assert found == set(Status)


@pytest.mark.parametrize("language", Language)
def test_tables_have_a_row_for_each_answer_and_indicator(language: Language) -> None:
    found = cases.much_known()
    answers, indicators = checklist_rows(found.checklists, language), indicator_rows(found, language)
    assert len(answers.rows) == sum(len(rules_of(code).rules) for code in ("eu", "it", "ru"))
    assert len(indicators.rows) == len(found.indicators)
    for table in (answers, indicators):
        assert {len(row) for row in table.rows} == {len(table.columns)}
    assert not any(isinstance(cell, float) and math.isnan(cell) for row in indicators.rows for cell in row)


def test_the_same_question_has_the_same_answer() -> None:
    assert dossier_as_json(cases.much_known()) == dossier_as_json(cases.much_known())


def test_an_evaluation_in_the_past_does_not_know_later_evidence() -> None:
    books = (rules_of("ru"),)
    before = dossier(cases.SUBJECT, Statistics(), rules=books, on=date(2019, 6, 13), evidence=cases.EVIDENCE)
    assert {answer.status for answer in before.checklists[0].answers} <= {Status.UNKNOWN, Status.EXPIRED}
