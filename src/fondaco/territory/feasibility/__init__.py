"""Feasibility of a district on the partner's market: technical indicators and the legal checklist."""

from fondaco.territory.feasibility.checklist import checklist
from fondaco.territory.feasibility.decree import evidence_of_decree
from fondaco.territory.feasibility.dossier import Dossier, Vintage, dossier
from fondaco.territory.feasibility.evidence import NO_EVIDENCE, Evidence, PieceOfEvidence, read_evidence
from fondaco.territory.feasibility.indicator import Indicator, Unit
from fondaco.territory.feasibility.json_format import checklist_as_json, checklist_rows, dossier_as_json, indicator_rows
from fondaco.territory.feasibility.open_questions import OpenQuestion, QuestionKind
from fondaco.territory.feasibility.result import Answer, Cause, Checklist, Finding, Status
from fondaco.territory.feasibility.rule import (
    Citation,
    Comparison,
    EvidenceKind,
    Exemption,
    Relaxation,
    Requirement,
    Route,
    Rule,
    RuleBook,
    RuleVersion,
    Transition,
)
from fondaco.territory.feasibility.rule_file import jurisdictions, read_rules, rules_of
from fondaco.territory.feasibility.sectors import sector_named
from fondaco.territory.feasibility.subject import DossierParams, Place, Sector, Statistics, Subject

__all__ = [
    "NO_EVIDENCE",
    "Answer",
    "Cause",
    "Checklist",
    "Citation",
    "Comparison",
    "Dossier",
    "DossierParams",
    "Evidence",
    "EvidenceKind",
    "Exemption",
    "Finding",
    "Indicator",
    "OpenQuestion",
    "PieceOfEvidence",
    "Place",
    "QuestionKind",
    "Relaxation",
    "Requirement",
    "Route",
    "Rule",
    "RuleBook",
    "RuleVersion",
    "Sector",
    "Statistics",
    "Status",
    "Subject",
    "Transition",
    "Unit",
    "Vintage",
    "checklist",
    "checklist_as_json",
    "checklist_rows",
    "dossier",
    "dossier_as_json",
    "evidence_of_decree",
    "indicator_rows",
    "jurisdictions",
    "read_evidence",
    "read_rules",
    "rules_of",
    "sector_named",
]
