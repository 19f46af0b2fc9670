"""The demonstration on real files: Sardinia's systems, Italian provinces, Abruzzo's and Marche's counterparts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from fondaco.atlas import figures
from fondaco.atlas.demonstration import sections, texts
from fondaco.atlas.demonstration.written import Demonstration, OnStep, written
from fondaco.atlas.drawing.numbers import shown
from fondaco.atlas.report import KeyFigure, Report, Section
from fondaco.atlas.shapes import italian_provinces
from fondaco.common.languages import Language
from fondaco.territory import (
    Dossier,
    Employment,
    Mode,
    PairRanking,
    Profile,
    RegionSet,
    Resampling,
    UncertainSystems,
    delineate_with_uncertainty,
    dossier,
    pair,
    profile,
)
from fondaco.territory.feasibility import Place, Statistics, Subject, rules_of, sector_named
from fondaco.territory.local_to_local import EvidenceLevel, Order, region_set, registry
from fondaco.territory.readers import EmploymentLayout, layout_named, read_employment, read_flows

FLOWS, PROVINCES, SUBJECTS = (
    "sardinia_flows.csv", "it_province_section_addetti_2023.csv", "ru_region_section_orgs_2022.csv",
)  # fmt: skip
ABRUZZO, MARCHE, LIPETSK = "IT-65", "IT-57", "RU-LIP"
INDUSTRY, PLACES = "B+C", ("Fermo", "Teramo")
RUNS = 200


def has_real_files(folder: Path) -> bool:
    """Whether the folder has all files that this demonstration reads."""
    return all((folder / name).is_file() for name in (FLOWS, PROVINCES, SUBJECTS))


def demonstrate_real(folder: Path, on: date, on_step: OnStep, *, runs: int = RUNS) -> Demonstration:
    """Delineate, profile, rank counterparts, write a dossier and the report. Errors as those of the readers."""
    on_step(texts.STEP_SYSTEMS)
    flows = read_flows(folder / FLOWS)
    flows = replace(
        flows, source=replace(flows.source, publisher="ISTAT", title="commuting, Sardinia", period="census of 2001")
    )
    uncertain = delineate_with_uncertainty(flows, mode=Mode.VALID, resampling=Resampling(runs=runs, workers=2))
    on_step(texts.STEP_PROFILE)
    provinces = _employment(folder / PROVINCES, "istat-provinces-sections")
    subjects = _employment(folder / SUBJECTS, "rosstat-regions-sections")
    profiled = profile(provinces)
    on_step(texts.STEP_PAIRS)
    russian = region_set(subjects, registry("RU"))
    ranking = pair(region_set(provinces, registry("IT")), russian)
    on_step(texts.STEP_DOSSIER)
    paper = _dossier(russian, on)
    on_step(texts.STEP_DRAWING)
    found = _Found(uncertain, profiled, ranking, paper)
    reports = [found.report(language) for language in Language]
    summary = {
        "invented": False,
        "systems": len(uncertain.baseline.systems),
        "provinces": len(provinces.places),
        "subjects": len(ranking.sides[1].regions),
    }
    return written(reports, summary, paper)


def _employment(path: Path, layout: str) -> Employment:
    known = layout_named(layout)
    assert isinstance(known, EmploymentLayout)
    return read_employment(path, known)


def _dossier(regions: RegionSet, on: date) -> Dossier:
    """Manufacturing in Lipetsk Oblast, by the rules of Russia and the restrictions of the European Union."""
    region = next(region for region in regions.regions if region.code == LIPETSK)
    subject = Subject(
        Place(region.code, region.name, texts.RUSSIA),
        sector_named("C", regions.employment.classification, activities=regions.employment.activities),
        (texts.ITALY, texts.RUSSIA),
    )
    statistics = Statistics(units=regions.employment)  # registered organisations, not persons employed
    return dossier(subject, statistics, rules=(rules_of("ru"), rules_of("eu")), on=on)


@dataclass(frozen=True)
class _Found:
    """Everything that was computed, told in one language at a time."""

    uncertain: UncertainSystems
    profile: Profile
    ranking: PairRanking
    dossier: Dossier

    def report(self, language: Language) -> Report:
        """The report in one language."""
        systems = sections.systems_section(self.uncertain.baseline, self.uncertain, None, language)
        return Report(
            language,
            texts.REAL_TITLE.in_language(language),
            texts.REAL_KICKER.in_language(language),
            texts.REAL_LEAD.in_language(language),
            self._figures(language),
            [
                self._pairs(ABRUZZO, language),
                self._pairs(MARCHE, language),
                sections.worth_section(self.ranking, language),
                self._profile(language),
                replace(systems, heading=texts.SARDINIA.in_language(language)),
                sections.dossier_section(self.dossier, language),
            ],
            [text.in_language(language) for text in (texts.SHAPES, texts.FOOT_METHOD)],
        )

    def _pairs(self, region: str, language: Language) -> Section:
        return sections.pairs_section(self.ranking, region, language, id=region.lower())

    def _profile(self, language: Language) -> Section:
        shapes = italian_provinces()
        drawn = sections.drawing(
            lambda width: figures.map_of_quotients(self.profile, INDUSTRY, shapes, language, width=width)
        )
        return sections.profile_section(self.profile, PLACES, language, map_drawing=drawn)

    def _figures(self, language: Language) -> Sequence[KeyFigure]:
        number = partial(shown, language=language)
        levels = [level for row in self.ranking.by(Order.COMBINED).levels for level in row]
        n_some = sum(level is EvidenceLevel.SOME for level in levels)
        a, b = self.ranking.sides
        return [
            KeyFigure(
                texts.N_PAIRS.in_language(language),
                number(len(levels)),
                texts.WITH_EVIDENCE.in_language(language).format(n=number(n_some)),
                is_main=True,
            ),
            KeyFigure(texts.N_PROVINCES.in_language(language), number(len(self.profile.employment.places))),
            KeyFigure(texts.N_REGIONS.in_language(language), number(len(a.regions))),
            KeyFigure(texts.N_SUBJECTS.in_language(language), number(len(b.regions))),
        ]
