"""The demonstration on real files: Sardinia's systems, Italian provinces, Abruzzo's and Marche's counterparts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from fondaco.atlas.demonstration import texts
from fondaco.atlas.demonstration.written import Demonstration, OnStep, written
from fondaco.common.languages import Language
from fondaco.territory import Dossier, Employment, Mode, PairRanking, pair, profile
from fondaco.territory.labour_systems import Resampling, delineate_with_uncertainty
from fondaco.territory.local_to_local import region_set, registry
from fondaco.territory.readers import EmploymentLayout, layout_named, read_employment, read_flows

REAL_FILES = Path("../shared/data/territory")
FLOWS, PROVINCES, SUBJECTS = (
    "sardinia_flows.csv", "it_province_section_addetti_2023.csv", "ru_region_section_orgs_2022.csv",
)  # fmt: skip
ABRUZZO, MARCHE, LIPETSK, AQUILA = "IT-65", "IT-57", "RU-LIP", "L'Aquila"
RUNS = 200


def has_real_files(folder: Path) -> bool:
    """Whether the folder has all files that this demonstration reads."""
    return all((folder / name).is_file() for name in (FLOWS, PROVINCES, SUBJECTS))


def demonstrate_real(folder: Path, on: date, on_step: OnStep) -> Demonstration:
    """Delineate, profile, rank counterparts, write a dossier and the report. Errors as those of the readers."""
    on_step(texts.STEP_SYSTEMS)
    flows = read_flows(folder / FLOWS)
    flows = replace(
        flows, source=replace(flows.source, publisher="ISTAT", title="commuting, Sardinia", period="census of 2001")
    )
    uncertain = delineate_with_uncertainty(flows, mode=Mode.VALID, resampling=Resampling(runs=RUNS, workers=2))
    on_step(texts.STEP_PROFILE)
    provinces = _employment(folder / PROVINCES, "istat-provinces-sections")
    subjects = _employment(folder / SUBJECTS, "rosstat-regions-sections")
    profiled = profile(provinces)
    on_step(texts.STEP_PAIRS)
    ranking = pair(region_set(provinces, registry("IT")), region_set(subjects, registry("RU")))
    on_step(texts.STEP_DOSSIER)
    paper = _dossier(ranking, on)
    on_step(texts.STEP_DRAWING)
    reports = [_report(flows, uncertain, profiled, ranking, paper, language) for language in Language]
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


def _dossier(ranking: PairRanking, on: date) -> Dossier:
    """Manufacturing in Lipetsk Oblast, by the rules of Russia and the restrictions of the European Union."""
    side = ranking.sides[1]
    region = next(region for region in side.regions if region.code == LIPETSK)
    units = ranking.compared[1]
    raise NotImplementedError(region, units)
