"""Dossiers for the tests of data and paper: a small invented country, and evidence of every kind. All invented."""

from datetime import date

import numpy as np

from fondaco.common.languages import LocalisedText as Text
from fondaco.territory import CellState, Employment, Measure, SizedEmployment, Source
from fondaco.territory.feasibility import (
    Dossier,
    Evidence,
    PieceOfEvidence,
    Place,
    Sector,
    Statistics,
    Subject,
    dossier,
    rules_of,
)

ON = date(2026, 11, 26)
ITALY = Text("Italia", "Италия", "Italy")
RUSSIA = Text("Federazione Russa", "Российская Федерация", "Russian Federation")
LIPETSK = Place(
    "RU-LIP", Text("Regione di Lipetsk", "Липецкая область", "Lipetsk Region"), RUSSIA, ("Липецкая область",)
)
SHOES = Sector(
    "15", Text("Pelle e calzature", "Кожа и обувь", "Leather and footwear"), "OKVED2", ("C",), ("14", "15", "28")
)
SUBJECT = Subject(LIPETSK, SHOES, (ITALY, RUSSIA))
PLACES = ("RU-LIP", "RU-TA", "RU-PNZ")
ACTIVITIES = ("14", "15", "28", "G")
JOBS = np.array([[200.0, 1500.0, 300.0, 2000.0], [900.0, 500.0, 2600.0, 6000.0], [400.0, 1000.0, 100.0, 4500.0]])


def source(title: str, period: str, measure: Measure) -> Source:
    return Source(title, "Invented Institute", period, measure, "open licence")


EMPLOYMENT = Employment(PLACES, ACTIVITIES, JOBS, source=source("Jobs", "2023", Measure.EMPLOYEES))
UNITS = Employment(
    PLACES, ACTIVITIES, np.round(JOBS / np.array([[10.0], [20.0], [25.0]])),
    source=source("Units", "census of 2011", Measure.LOCAL_UNITS),
)  # fmt: skip
SIZED = SizedEmployment(
    PLACES, ACTIVITIES, np.stack([JOBS * 0.5, JOBS * 0.3, JOBS * 0.2], axis=2),
    source=source("Jobs by size", "no year", Measure.EMPLOYEES),
)  # fmt: skip
ALL = Statistics(EMPLOYMENT, UNITS, SIZED)
ORGANISATIONS = Employment(
    ("Липецкая область", "Республика Татарстан"), ("C", "G"), np.array([[1580.0, 5000.0], [9000.0, 31000.0]]),
    source=source("Организации по видам деятельности", "2022", Measure.ORGANISATIONS),
)  # fmt: skip

EVIDENCE = Evidence(
    (
        PieceOfEvidence("screening_result", True, date(2026, 11, 20), None, "prot. 118", "Segreteria"),
        PieceOfEvidence("listed_counterparts", False, date(2026, 11, 20)),
        PieceOfEvidence("public_programme_support", False, date(2026, 10, 1)),
        PieceOfEvidence("dual_use_items", True, date(2026, 9, 1)),
        PieceOfEvidence("every_member_has_contract", True, date(2026, 1, 31)),
        PieceOfEvidence("functional_dependence", 0.134, date(2026, 1, 31)),
        PieceOfEvidence("cluster_approval", True, date(2019, 6, 14), None, "№ 2043", "Минпромторг"),
        PieceOfEvidence("resident_agreement", True, date(2024, 5, 5), date(2026, 5, 5), "№ 77"),
        PieceOfEvidence("foreign_or_large_share", 0.5104, date(2026, 5, 5)),
        PieceOfEvidence("average_headcount", 1420, date(2026, 5, 5)),
        PieceOfEvidence("nobody_asks", 3.5, date(2026, 5, 5)),
    )
)


def much_known() -> Dossier:
    """Every figure and evidence of every kind."""
    books = tuple(rules_of(code) for code in ("eu", "it", "ru"))
    return dossier(SUBJECT, ALL, rules=books, on=ON, evidence=EVIDENCE)


def nothing_known() -> Dossier:
    """No figure, no evidence."""
    return dossier(SUBJECT, Statistics(), rules=(rules_of("ru"),), on=ON)


def in_2008() -> Dossier:
    """Before most of the rules, with one coarse source; a long name of a region."""
    yugra = Place(
        "RU-KHM",
        Text(
            "Circondario autonomo dei Chanty-Mansi – Jugra", "Ханты-Мансийский автономный округ – Югра",
            "Khanty-Mansi Autonomous Okrug – Yugra",
        ),
        RUSSIA,
        ("Липецкая область",),
    )  # fmt: skip
    books = tuple(rules_of(code) for code in ("eu", "it", "ru"))
    subject = Subject(yugra, SHOES, (ITALY, RUSSIA))
    return dossier(subject, Statistics(units=ORGANISATIONS), rules=books, on=date(2008, 5, 29))


def suppressed(place: int, activity: int) -> Employment:
    """The employment with one cell withheld by its publisher."""
    counts, states = JOBS.copy(), np.zeros(JOBS.shape, dtype=np.int8)
    counts[place, activity], states[place, activity] = np.nan, CellState.SUPPRESSED
    return Employment(PLACES, ACTIVITIES, counts, states, source=EMPLOYMENT.source)
