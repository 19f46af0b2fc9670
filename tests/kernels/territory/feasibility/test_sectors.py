"""A sector is named by its code: in three languages where possible, with the wider activities that tables have."""

import pytest

from fondaco.common.languages import LocalisedText
from fondaco.territory.classifications import UnknownActivity
from fondaco.territory.feasibility import Statistics, dossier, sector_named
from kernels.territory.feasibility import cases


def test_a_division_of_okved_has_its_italian_name_and_its_section() -> None:
    sector = sector_named("15", "OKVED2")
    assert sector.name == LocalisedText(
        "Fabbricazione di articoli in pelle e simili",
        "Производство кожи и изделий из кожи",
        "Manufacture of leather and related products",
    )
    assert (sector.classification, sector.broader) == ("OKVED2", ("C",))


def test_wider_activities_go_up_to_the_section_and_those_that_a_table_joins() -> None:
    assert sector_named("15.20", "NACE Rev. 2", activities=("B+C", "F", "D+E")).broader == ("15.2", "15", "C", "B+C")


def test_manufacturing_is_counted_once() -> None:
    sector = sector_named("15", "ATECO 2007", activities=("C", "14", "15", "28", "47", "G", "total"))
    assert sector.industry == ("14", "15", "28")
    assert sector_named("15", "ATECO 2007", activities=("B", "C", "G")).industry == ("C",)


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnknownActivity, match=r"'99\.9': no such activity"):
        sector_named("99.9", "OKVED2")


def test_a_table_of_sections_answers_for_a_division() -> None:
    sector = sector_named("15", "OKVED2", activities=cases.ORGANISATIONS.activities)
    subject = cases.Subject(cases.LIPETSK, sector)
    found = {
        one.id: one for one in dossier(subject, Statistics(units=cases.ORGANISATIONS), rules=(), on=cases.ON).indicators
    }
    assert found["units"].value == 1580
    assert found["specialised"].why_unknown.en == "The source does not tell the sector apart within manufacturing."
