"""Sets the papers of this app: the border to the kernel of documents."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

TEMPLATES = Path(__file__).parents[1] / "typst"


def typeset(template: str, content: Mapping[str, object], made_at: datetime) -> bytes:
    """A template of this app as a tagged PDF."""
    from fondaco.documents import pdf  # loads the kernel of documents, which few pages need

    return pdf(template, content, made_at=made_at, folder=TEMPLATES)
