"""The border to the kernel that sets pages."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

TEMPLATES = Path(__file__).parent / "typst"


def typeset(template: str, content: Mapping[str, object], made_at: datetime) -> bytes:
    """Set a template of this app as a tagged PDF."""
    from fondaco.documents import pdf  # loads the kernel of documents, which no other page needs

    return pdf(template, content, made_at=made_at, folder=TEMPLATES)
