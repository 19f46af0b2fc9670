"""A dossier from real figures: machinery in Lipetsk Region, where Rosstat counts organisations by section only."""

import csv
from datetime import date

import pytest

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import Employment
from fondaco.territory.feasibility import Indicator, Statistics, Status, Subject, Unit, dossier, rules_of, sector_named
from fondaco.territory.readers import EmploymentLayout, layout_named, read_employment
from kernels.territory.feasibility.cases import LIPETSK

FILE = SHARED / "ru_region_section_orgs_2022.csv"


def organisations() -> Employment:
    layout = layout_named("rosstat-regions-sections")
    assert isinstance(layout, EmploymentLayout)
    return read_employment(FILE, layout)


def measured(table: Employment) -> dict[str, Indicator]:
    sector = sector_named("28", table.classification, activities=table.activities)
    found = dossier(
        Subject(LIPETSK, sector), Statistics(units=table), rules=(rules_of("eu"), rules_of("ru")), on=date(2024, 1, 1)
    )
    assert {answer.status for each in found.checklists for answer in each.answers} == {Status.UNKNOWN}
    return {one.id: one for one in found.indicators}


@needs_shared
def test_figures_are_those_of_the_file_and_say_how_coarse_they_are() -> None:
    table = organisations()
    with FILE.open(encoding="utf-8", newline="") as stream:
        rows = {row[""]: row for row in csv.DictReader(stream)}
    sections = table.activities
    here = {name: float(rows["Липецкая область"][name]) for name in sections}
    country = {name: sum(float(rows[place][name]) for place in table.places) for name in sections}
    found = measured(table)
    assert (found["units"].value, found["units"].unit) == (here["C"], Unit.ORGANISATIONS)
    share, of_country = here["C"] / sum(here.values()), country["C"] / sum(country.values())
    assert found["share"].value == pytest.approx(share)
    assert found["quotient"].value == pytest.approx(share / of_country)
    assert found["units"].coarseness.en.startswith("Figure of the wider activity 'C': the one asked ('28')")
    assert found["specialised"].value is None
