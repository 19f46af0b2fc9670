"""Feasibility of a district on the partner's market: technical indicators and the legal checklist."""

from fondaco.territory.feasibility.checklist import checklist
from fondaco.territory.feasibility.dossier import (
    Dossier,
    DossierParams,
    Indicator,
    OpenQuestion,
    Place,
    Sector,
    Statistics,
    Subject,
    dossier,
)
from fondaco.territory.feasibility.evidence import NO_EVIDENCE, Evidence, PieceOfEvidence
from fondaco.territory.feasibility.result import Answer, Cause, Checklist, Finding, Status
from fondaco.territory.feasibility.rule import (
    Citation,
    Comparison,
    EvidenceKind,
    Relaxation,
    Requirement,
    Route,
    Rule,
    RuleBook,
    RuleVersion,
    Transition,
)
from fondaco.territory.feasibility.rule_file import jurisdictions, read_rules, rules_of

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
    "Finding",
    "Indicator",
    "OpenQuestion",
    "PieceOfEvidence",
    "Place",
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
    "checklist",
    "dossier",
    "jurisdictions",
    "read_rules",
    "rules_of",
]
