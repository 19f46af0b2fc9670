"""The demonstration on two invented countries, where the right answers are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

import numpy as np

from fondaco.atlas.boundaries import Boundaries, Outline, boundaries_of, dissolved
from fondaco.atlas.demonstration import sections, texts
from fondaco.atlas.demonstration.input_files import input_files
from fondaco.atlas.demonstration.written import Demonstration, OnStep, written
from fondaco.atlas.drawing.numbers import shown
from fondaco.atlas.report import KeyFigure, Report
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory import (
    Districts,
    Dossier,
    Mode,
    PairRanking,
    Profile,
    decree_1993,
    districts,
    dossier,
    pair,
    profile,
)
from fondaco.territory.feasibility import (
    NO_EVIDENCE,
    Place,
    Statistics,
    Subject,
    evidence_of_decree,
    rules_of,
    sector_named,
)
from fondaco.territory.invented.country import PLAN_A, PLAN_B, InventedCountry, by_system, invented_country
from fondaco.territory.labour_systems import Resampling, UncertainSystems, delineate_with_uncertainty
from fondaco.territory.local_to_local import EvidenceLevel, Order

RUNS = 60
ON = date(2026, 1, 1)  # of the dossier: an invented country has no day


def demonstrate_invented(on_step: OnStep) -> Demonstration:
    """Delineate, profile, find districts, rank counterparts, write a dossier and the report."""
    on_step(texts.STEP_COUNTRY)
    country, partner = invented_country(PLAN_A), invented_country(PLAN_B)
    on_step(texts.STEP_SYSTEMS)
    uncertain = delineate_with_uncertainty(
        country.commuting.flows,
        mode=Mode.VALID,
        contiguity=country.contiguity,
        resampling=Resampling(runs=RUNS, workers=2),
    )
    on_step(texts.STEP_DISTRICTS)
    found = districts(country.employment)
    on_step(texts.STEP_PROFILE)
    profiled = profile(by_system(country))
    on_step(texts.STEP_PAIRS)
    ranking = pair(country.regions, partner.regions)
    on_step(texts.STEP_DOSSIER)
    paper = _dossier(country, found)
    on_step(texts.STEP_DRAWING)
    seen = _Found(country, partner, uncertain, found, profiled, ranking, paper)
    reports = [seen.report(language) for language in Language]
    summary = {
        "invented": True,
        "systems": len(country.systems.systems),
        "districts_planted": len(country.districts),
        "districts_found": len(found.likely),
        "districts_right": seen.n_right,
    }
    return written(reports, summary, paper, more=input_files(country, partner))


def _dossier(country: InventedCountry, found: Districts) -> Dossier:
    """Of the largest planted district, in its main industry's largest activity, by the rules of Italy."""
    trace = max(found.likely, key=lambda each: country.residents[each.place])
    industry = next(each for each in found.groups.industries if each.code == trace.likely_main_industry)
    table = country.employment
    jobs = dict(zip(table.activities, table.counts[table.places.index(trace.place)].sum(axis=1), strict=True))
    code = max(industry.codes, key=lambda each: float(jobs[each]))
    place = Place(trace.place, LocalisedText(trace.name, trace.name, trace.name), country.plan.name)
    sector = sector_named(code, table.classification, activities=table.activities)
    indices = evidence_of_decree(decree_1993(table, country.residents), trace.place, dated_on=ON)
    return dossier(
        Subject(place, sector, (country.plan.name, PLAN_B.name)),
        Statistics(employment=by_system(country), sized=table),
        rules=(rules_of("it"),),
        on=ON,
        evidence=NO_EVIDENCE.with_more(indices),
    )


@dataclass(frozen=True)
class _Found:
    """Everything that was computed, told in one language at a time."""

    country: InventedCountry
    partner: InventedCountry
    uncertain: UncertainSystems
    districts: Districts
    profile: Profile
    ranking: PairRanking
    dossier: Dossier

    @cached_property
    def communities(self) -> Boundaries:
        """Shapes of the communities."""
        return community_boundaries(self.country)

    @cached_property
    def systems(self) -> Boundaries:
        """Shapes of the systems."""
        return system_boundaries(self.country, self.communities)

    @cached_property
    def regions(self) -> tuple[Boundaries, Boundaries]:
        """Shapes of the regions of both countries."""
        return region_boundaries(self.country), region_boundaries(self.partner)

    @property
    def n_right(self) -> int:
        """Districts found that were planted, with their industry."""
        return sum((t.place, t.likely_main_industry) in self.country.districts for t in self.districts.likely)

    def report(self, language: Language) -> Report:
        """The report in one language."""
        country = self.country
        first, second = self._best_regions()
        return Report(
            language,
            texts.INVENTED_TITLE.in_language(language),
            texts.INVENTED_KICKER.in_language(language),
            texts.INVENTED_LEAD.in_language(language),
            self._figures(language),
            [
                sections.systems_section(country.systems, self.uncertain, self.communities, language),
                sections.districts_section(
                    self.districts, system_boundaries(country, self.communities), country.districts, language
                ),
                sections.profile_section(self.profile, [self.dossier.subject.place.code], language),
                sections.pairs_section(self.ranking, first, language, id="first", shapes=self.regions),
                sections.pairs_section(self.ranking, second, language, id="second", shapes=self.regions),
                sections.worth_section(self.ranking, language),
                sections.dossier_section(self.dossier, language),
            ],
            [text.in_language(language) for text in (texts.FOOT_INVENTED, texts.FOOT_METHOD)],
        )

    def _best_regions(self) -> tuple[str, str]:
        """The two regions with the best counterparts."""
        scores = np.nan_to_num(self.ranking.by(Order.COMBINED).scores).max(axis=1)
        a, b = np.argsort(-scores, kind="stable")[:2].tolist()
        regions = self.ranking.sides[0].regions
        return regions[a].code, regions[b].code

    def _figures(self, language: Language) -> Sequence[KeyFigure]:
        number = partial(shown, language=language)
        systems, districts_found = self.country.systems, len(self.districts.likely)
        levels = [level for row in self.ranking.by(Order.COMBINED).levels for level in row]
        n_some = sum(level is EvidenceLevel.SOME for level in levels)
        return [
            KeyFigure(
                texts.N_SYSTEMS.in_language(language),
                number(len(systems.systems)),
                texts.ALL_VALID.in_language(language),
                is_main=True,
            ),
            KeyFigure(texts.N_COMMUNITIES.in_language(language), number(len(systems.communities))),
            KeyFigure(texts.INTERNAL.in_language(language), shown(systems.internal_share, language, 1, is_share=True)),
            KeyFigure(
                texts.N_DISTRICTS.in_language(language),
                number(districts_found),
                texts.OF_PLANTED.in_language(language).format(planted=number(len(self.country.districts))),
            ),
            KeyFigure(
                texts.N_PAIRS.in_language(language),
                number(len(levels)),
                texts.WITH_EVIDENCE.in_language(language).format(n=number(n_some)),
            ),
        ]


def community_boundaries(country: InventedCountry) -> Boundaries:
    """The boundaries of an invented country's communities, on a plane in km."""
    flows, geography = country.commuting.flows, country.commuting.geography
    names = flows.names or flows.communities
    return boundaries_of(
        [
            Outline(code, LocalisedText(name, name, name), ((ring,),))
            for code, name, ring in zip(flows.communities, names, geography.boundaries, strict=True)
        ],
        is_geographic=False,
    )


def system_boundaries(country: InventedCountry, communities: Boundaries) -> Boundaries:
    """The boundaries of its systems."""
    system_of = {code: str(system.id) for system in country.systems.systems for code in system.communities}
    names = {str(s.id): LocalisedText(s.name, s.name, s.name) for s in country.systems.systems}
    return dissolved(communities, system_of, names=names)


def region_boundaries(country: InventedCountry) -> Boundaries:
    """The boundaries of its regions."""
    region_of = {
        code: country.region_of[str(system.id)] for system in country.systems.systems for code in system.communities
    }
    names = {region.code: region.name for region in country.regions.regions}
    return dissolved(community_boundaries(country), region_of, names=names)
