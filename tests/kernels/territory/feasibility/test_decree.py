"""The indices of the decree of 1993, computed elsewhere in the kernel, answer the rule that asks for them."""

from datetime import date

import numpy as np
import pytest

from fondaco.territory import SizedEmployment
from fondaco.territory.feasibility import Evidence, Status, checklist, evidence_of_decree, rules_of
from fondaco.territory.industrial_districts import decree_1993

ACTIVITIES = ("14", "15", "28", "47")
RESIDENTS = {"SHOES": 10_000.0, "TOWN": 90_000.0}
DATED = date(2021, 12, 31)


def table(withheld: bool = False) -> SizedEmployment:
    jobs = np.array([[100.0, 1600.0, 300.0, 500.0], [2000.0, 400.0, 4000.0, 30000.0]])
    counts = np.stack([jobs * 0.6, jobs * 0.3, jobs * 0.1], axis=2)
    if withheld:
        counts[0, 1, 0] = np.nan  # small firms of the shoe town
    units = np.round(jobs / 10)[:, :, None] * np.array([0.8, 0.15, 0.05])
    return SizedEmployment(("SHOES", "TOWN"), ACTIVITIES, counts, units=units, classification="ATECO 2007")


def answer_of(place: str) -> tuple[Status, dict[str, float]]:
    pieces = evidence_of_decree(decree_1993(table(), RESIDENTS), place, dated_on=DATED)
    answers = checklist(rules_of("it"), Evidence(pieces), on=date(2022, 6, 1)).answers
    (indices,) = (answer for answer in answers if answer.rule.id == "it_district_indices")
    return indices.status, {piece.key: float(piece.value) for piece in pieces}  # type: ignore[arg-type]  # numbers


def test_a_shoe_town_meets_the_five_indices() -> None:
    status, values = answer_of("SHOES")
    assert status == Status.MET
    assert values["manufacturing_index"] == pytest.approx((2000 / 2500) / (8400 / 38900))
    assert values["specialisation_index"] == pytest.approx((1600 / 2000) / (2000 / 8400))
    assert values["specialised_share"] == pytest.approx(0.8)
    assert values["small_firms_share"] == pytest.approx(0.6), "the class to 249 counts at most: this is the least"
    assert set(values) == {
        "manufacturing_index", "unit_density_index", "specialisation_index", "specialised_share", "small_firms_share",
    }  # fmt: skip


def test_a_town_of_shops_does_not() -> None:
    assert answer_of("TOWN")[0] == Status.NOT_MET


def test_an_index_that_is_open_because_of_an_unknown_cell_is_no_evidence() -> None:
    pieces = evidence_of_decree(decree_1993(table(withheld=True), RESIDENTS), "SHOES", dated_on=DATED)
    marks = {piece.key: piece.reference[-3:] for piece in pieces}
    assert "small_firms_share" not in marks
    assert marks["specialised_share"] == "(≥)"


def test_an_index_given_by_a_bound_says_so() -> None:
    pieces = evidence_of_decree(decree_1993(table(), RESIDENTS), "SHOES", dated_on=DATED)
    marks = {piece.key: piece.reference[-3:] for piece in pieces if piece.reference.endswith(")")}
    assert marks == {"small_firms_share": "(≥)"}
