"""The feasibility dossier on paper, in Italian, Russian and English."""

from fondaco.atlas.dossier.paper import DossierFigure, dossier_pdf

__all__ = ["DossierFigure", "dossier_pdf"]
