"""Sets pages with typst: one template, its content as JSON, PDF/UA-1 out."""

import functools
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from fondaco.documents.glyphs import FONTS, printable

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "templates"
ROOT = Path(__file__).parents[2]  # templates of other packages import the look of these by "/fondaco/documents/…"
NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)

Content = Mapping[str, object]


@functools.cache
def _fonts() -> "typst.Fonts":
    import typst  # takes a while, and most of what imports this module never prints

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


@functools.cache
def _compiler(template: Path) -> "typst.Compiler":
    import typst

    return typst.Compiler(template, root=ROOT, font_paths=_fonts(), ignore_system_fonts=True)


def pdf(template: str, content: Content, *, made_at: datetime | None = None, folder: Path = TEMPLATES) -> bytes:
    """Set one document as a tagged PDF (PDF/UA-1).

    Parameters
    ----------
    template
        The name of a file in `folder`, without its suffix.
    content
        What the template prints; every text in it is brought to characters that the fonts have.
    made_at
        The moment noted in the file; without it none is noted, and the same content always gives the same bytes.
    folder
        Where the template is.
    """
    printed = {key: _printable(part) for key, part in content.items()}
    inputs = {"content": json.dumps({"is_dated": made_at is not None, **printed}, ensure_ascii=False)}
    moment = (made_at or NO_MOMENT).astimezone(UTC).replace(microsecond=0)  # typst refuses parts of a second
    compiled = _compiler(folder / f"{template}.typ").compile(sys_inputs=inputs, pdf_standards="ua-1", timestamp=moment)
    if not isinstance(compiled, bytes):
        raise TypeError(f"typst gave {type(compiled).__name__}, not one file")
    return compiled


def _printable(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(part) for part in value]
    return value
