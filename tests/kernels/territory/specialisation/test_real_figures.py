"""Profiles of the 107 Italian provinces, the Russian regions and the 515 local systems, from the published files."""

import csv
from dataclasses import replace

import econcomplex
import numpy as np
import pytest

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import Employment
from fondaco.territory.readers import layout_named, read_employment
from fondaco.territory.readers.layouts import EmploymentLayout
from fondaco.territory.specialisation import (
    Coarseness,
    IndicatorName,
    IndicatorState,
    Level,
    PlaceFigures,
    explain,
    place_levels,
    profile,
    profile_rows,
    recomposed,
)

pytestmark = needs_shared
SYSTEMS = "frame2023_sl.csv"


def read(file: str, layout: str, **changes: str) -> Employment:
    known = layout_named(layout)
    assert isinstance(known, EmploymentLayout)
    return read_employment(SHARED / file, replace(known, **changes))


def provinces() -> Employment:
    return read("it_province_section_addetti_2023.csv", "istat-provinces-sections")


def test_every_province_and_section_has_every_indicator() -> None:
    found = profile(provinces())
    assert (len(found.employment.places), len(found.employment.activities)) == (107, 15)
    for indicator in found.indicators:
        assert (indicator.states == IndicatorState.KNOWN).all(), indicator.name
    assert len(profile_rows(found).rows) == 107 * 15


def test_quotients_of_the_provinces_are_those_of_the_file_added_up_by_hand() -> None:
    with (SHARED / "it_province_section_addetti_2023.csv").open(encoding="utf-8") as file:
        header, *lines = csv.reader(file)
    jobs = {line[0]: dict(zip(header[1:], map(float, line[1:]), strict=True)) for line in lines}
    country = sum(sum(row.values()) for row in jobs.values())
    found = profile(provinces())[IndicatorName.LOCATION_QUOTIENT].values
    places, sections = provinces().places, provinces().activities
    for place, section in (("Prato", "B+C"), ("Fermo", "B+C"), ("Milano", "J"), ("Rimini", "I")):
        national = sum(row[section] for row in jobs.values()) / country
        by_hand = jobs[place][section] / sum(jobs[place].values()) / national
        assert found[places.index(place), sections.index(section)] == pytest.approx(by_hand, rel=1e-12)


def test_every_quotient_of_the_provinces_is_made_of_the_figures_that_explain_it() -> None:
    found = profile(provinces())
    for place in found.employment.places:
        for section in found.employment.activities:
            told = explain(found, IndicatorName.LOCATION_QUOTIENT, place, section)
            assert recomposed(told) == pytest.approx(told.value, rel=1e-12)


def test_complexity_of_the_provinces_equals_econcomplex_and_is_not_offered_as_a_ranking() -> None:
    found = profile(provinces())
    eci, _ = econcomplex.eci_pci(provinces().counts)
    np.testing.assert_allclose(found[IndicatorName.ECI].values, eci, atol=1e-9)
    last = found.employment.places[int(np.argmin(eci))]
    assert last == "Fermo"  # shoes, a famous district: the sign goes with diversity
    words = [caution.en for caution in explain(found, IndicatorName.ECI, last).cautions]
    assert found.coarseness is Coarseness.SECTION
    assert any("Not to be used as a ranking" in word for word in words)
    assert any("Section level hides what regions are known for" in word for word in words)


def test_russian_regions_are_profiled_by_organisations_and_say_so() -> None:
    found = profile(read("ru_region_section_orgs_2022.csv", "rosstat-regions-sections"))
    assert (found[IndicatorName.LOCATION_QUOTIENT].states == IndicatorState.KNOWN).all()
    place, section = found.employment.places[0], "C"
    words = [caution.en for caution in explain(found, IndicatorName.SHARE, place, section).cautions]
    assert any("Registered organisations" in word for word in words)


def test_local_systems_have_levels_and_no_sectors() -> None:
    figures = PlaceFigures.of(
        read(SYSTEMS, "istat-frame-systems"),
        read(SYSTEMS, "istat-frame-systems", count="unita_locali"),
        read(SYSTEMS, "istat-frame-systems", count="valore_aggiunto"),
    )
    found = place_levels(figures)
    assert len(figures.places) == 515
    for level in Level:
        assert (found.states[level] == IndicatorState.KNOWN).all(), level
    assert found.values[Level.JOBS_SHARE].sum() == pytest.approx(1)
    milan = figures.place_names.index("MILANO")
    assert found.values[Level.RELATIVE_VALUE_ADDED_PER_JOB][milan] > 1.3
    assert found.values[Level.JOBS_SHARE].argmax() == milan
    assert "what the place lives on cannot be said" in found.caution.en


def test_a_profile_of_totals_alone_says_that_it_says_nothing() -> None:
    found = profile(read(SYSTEMS, "istat-frame-systems"))
    assert found.coarseness is Coarseness.TOTAL
    assert not found.complexity.has_ranking
    assert set(found[IndicatorName.ECI].states.tolist()) == {IndicatorState.NOT_RANKED}
