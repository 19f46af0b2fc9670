"""Results of the kernel as figures: sound in every language and width, and showing what the results say."""

from dataclasses import replace

import pytest

from fondaco.atlas import figures
from fondaco.atlas.boundaries import Boundaries
from fondaco.atlas.demonstration.invented import community_boundaries, region_boundaries, system_boundaries
from fondaco.common.languages import Language
from fondaco.territory import (
    Mode,
    PairRanking,
    Profile,
    Resampling,
    delineate_with_uncertainty,
    districts,
    pair,
    profile,
)
from fondaco.territory.invented.country import PLAN_A, PLAN_B, InventedCountry, by_system, invented_country
from fondaco.territory.local_to_local import Order, best_pairs
from kernels.atlas.drawn import assert_is_sound

SMALL = {"n_communities": 400, "n_regions": 4, "n_districts": 6}
EVERYWHERE = pytest.mark.parametrize(
    ("language", "width"), [(Language.ITALIAN, 720), (Language.RUSSIAN, 340), (Language.ENGLISH, 600)]
)


@pytest.fixture(scope="module")
def country() -> InventedCountry:
    """A small invented country."""
    return invented_country(replace(PLAN_A, **SMALL))


@pytest.fixture(scope="module")
def partner() -> InventedCountry:
    """Another, whose names are Cyrillic."""
    return invented_country(replace(PLAN_B, **SMALL))


@pytest.fixture(scope="module")
def communities(country: InventedCountry) -> Boundaries:
    """The shapes of its communities."""
    return community_boundaries(country)


@pytest.fixture(scope="module")
def profiled(country: InventedCountry) -> Profile:
    """The profile of its systems."""
    return profile(by_system(country))


@pytest.fixture(scope="module")
def ranking(country: InventedCountry, partner: InventedCountry) -> PairRanking:
    """Their regions in pairs."""
    return pair(country.regions, partner.regions)


@EVERYWHERE
def test_systems_are_drawn_with_their_fragile_borders(
    country: InventedCountry, communities: Boundaries, language: Language, width: int
) -> None:
    uncertain = delineate_with_uncertainty(
        country.commuting.flows, mode=Mode.CLEAN, contiguity=country.contiguity, resampling=Resampling(runs=4)
    )
    drawn = figures.map_of_labour_systems(uncertain.baseline, communities, language, uncertain=uncertain, width=width)
    assert_is_sound(drawn)
    assert ("stroke-dasharray" in drawn) == bool(uncertain.fragile_borders)
    assert_is_sound(figures.chart_of_systems_found(uncertain, language, width=width))


@EVERYWHERE
def test_districts_are_drawn_by_their_industry_and_the_others_are_told_apart(
    country: InventedCountry, communities: Boundaries, language: Language, width: int
) -> None:
    found = districts(country.employment)
    drawn = figures.map_of_districts(found, system_boundaries(country, communities), language, width=width)
    assert_is_sound(drawn)
    names = {industry.code: industry.name.in_language(language) for industry in found.groups.industries}
    for trace in found.likely:
        assert f"<title>{trace.name}: {names[trace.likely_main_industry or '']}</title>" in drawn
    assert_is_sound(figures.chart_of_steps(found, language, width=width))


@EVERYWHERE
def test_a_profile_is_drawn(profiled: Profile, language: Language, width: int) -> None:
    place = profiled.employment.places[0]
    assert_is_sound(figures.chart_of_profile(profiled, place, language, width=width))
    assert_is_sound(figures.chart_of_quotients(profiled, language, width=width))
    complexity = figures.chart_of_complexity(profiled, language, width=width)
    assert complexity is not None
    assert_is_sound(complexity)


def test_activities_have_their_titles_in_each_language(profiled: Profile) -> None:
    at = profiled.employment.activities.index("13")
    named = [figures.wording.activity_name(profiled.employment, at, language) for language in Language]
    assert named == ["Industrie tessili", "Производство текстильных изделий", "Manufacture of textiles"]


@EVERYWHERE
def test_counterparts_are_drawn_from_the_region_they_have_in_common(
    country: InventedCountry, partner: InventedCountry, ranking: PairRanking, language: Language, width: int
) -> None:
    home = ranking.sides[1].regions[0]
    pairs = best_pairs(ranking, Order.COMBINED, n=3, of=home.code)
    shapes = (region_boundaries(country), region_boundaries(partner))
    drawn = figures.map_of_pairs(ranking, pairs, language, shapes=shapes, width=width)
    assert drawn is not None
    assert_is_sound(drawn)
    assert home.name.in_language(language) in drawn
    assert all(each.a.name.in_language(language) in drawn for each in pairs)
    assert_is_sound(figures.chart_of_pairs(ranking, pairs, language, width=width))


def test_pairs_without_a_region_in_common_or_without_shapes_have_no_map(ranking: PairRanking) -> None:
    pairs = best_pairs(ranking, Order.COMBINED, n=12)
    assert figures.map_of_pairs(ranking, pairs, Language.ENGLISH) is None
    of_one = best_pairs(ranking, Order.COMBINED, n=2, of=ranking.sides[0].regions[0].code)
    assert figures.map_of_pairs(ranking, of_one, Language.ENGLISH) is None
