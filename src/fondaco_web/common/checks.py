"""What Django's `check` says of this installation beyond its own checks: fonts and catalogues are there."""

from pathlib import Path
from typing import Any

from django.core import checks

import fondaco
from fondaco_web.translations.catalogues import every_catalogue

FONTS = Path(fondaco.__file__).parent / "documents" / "fonts"


@checks.register()
def fonts_are_there(**_options: Any) -> list[checks.CheckMessage]:
    """Papers are typeset with the fonts that Fondaco brings, Cyrillic included."""
    if any(FONTS.glob("*.ttf")) and any(FONTS.glob("*.otf")):
        return []
    hint = "Install Fondaco again; its package has them."
    return [checks.Error(f"The fonts for printed papers are missing in {FONTS}.", hint=hint, id="fondaco.E001")]


@checks.register()
def catalogues_are_compiled(**_options: Any) -> list[checks.CheckMessage]:
    """Without its compiled catalogue a language falls back to English, silently."""
    missing = [path for path in every_catalogue() if not path.with_suffix(".mo").exists()]
    if not missing:
        return []
    hint = "Run `python -m fondaco_web.translations compile`, or start the server with `fondaco serve`."
    return [checks.Warning(f"{len(missing)} catalogues are not compiled.", hint=hint, id="fondaco.W001")]
