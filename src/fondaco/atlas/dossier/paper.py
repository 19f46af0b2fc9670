"""The dossier as PDF."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fondaco.atlas.dossier.content import dossier_content
from fondaco.atlas.dossier.place_map import place_map
from fondaco.common.languages import Language, LocalisedText
from fondaco.documents import pdf
from fondaco.territory.feasibility import Dossier

TEMPLATES = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True, slots=True)
class DossierFigure:
    """A map or a chart to print in a dossier: SVG, what it shows for those who cannot see it, and its caption."""

    svg: str
    shows: LocalisedText
    caption: LocalisedText


def dossier_pdf(
    result: Dossier,
    language: Language,
    *,
    made_at: datetime | None = None,
    figures: tuple[DossierFigure, ...] = (),
) -> bytes:
    """A dossier as tagged PDF (PDF/UA-1), A4, in one language; the numbers are those of the data in every language.

    Parameters
    ----------
    made_at
        The moment noted in the file; without it the same dossier always gives the same bytes.
    figures
        Maps and charts, printed after the technical indicators.
    """
    shown = [
        {"svg": each.svg, "alt": each.shows.in_language(language), "caption": each.caption.in_language(language)}
        for each in figures
    ]
    place = place_map(result.subject.place, language)
    content = {**dossier_content(result, language), "place_map": place, "figures": shown}
    return pdf("dossier", content, made_at=made_at, folder=TEMPLATES)
