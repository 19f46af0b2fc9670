"""What a demonstration gives: pages and files, ready to be written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fondaco.atlas.dossier import dossier_pdf
from fondaco.atlas.report import Report, report_pages
from fondaco.common.languages import Language, LocalisedText
from fondaco.territory import Dossier

OnStep = Callable[[LocalisedText], None]
"""Hears what is being done."""


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Files by name (the report's pages among them), and a summary of what came out as plain JSON values."""

    files: Mapping[str, bytes]
    summary: Mapping[str, object]


def written(
    reports: Sequence[Report], summary: Mapping[str, object], paper: Dossier, *, more: Mapping[str, bytes] | None = None
) -> Demonstration:
    """The report's pages and the dossier in every language, and `more` files."""
    files = {name: page.encode() for name, page in report_pages(reports).items()}
    files |= {f"dossier-{language}.pdf": dossier_pdf(paper, language) for language in Language}
    return Demonstration({**files, **(more or {})}, summary)
