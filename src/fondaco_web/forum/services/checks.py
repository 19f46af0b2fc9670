"""What the facts of a forum must look like: one function per rule, for services, forms and the API alike."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.errors import InvalidInput

PARTY_CODE = re.compile(r"[A-Z]{2,3}")
REGION_CODE = re.compile(r"[A-Z0-9]{1,4}(-[A-Z0-9]{1,5})?")
SECTOR_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NACE_CODE = re.compile(r"\d{2}(\.\d)?")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RESERVED_SLUGS = frozenset(
    {"accessibility", "account", "api", "health", "legal", "operator", "privacy", "start", "static"}
)  # addresses that are not forums


def written_text(texts: Mapping[str, str], field: str) -> dict[str, str]:
    """The text without empty languages; at least one language must have it."""
    written = {language: text.strip() for language, text in texts.items() if text and text.strip()}
    if not written:
        raise InvalidInput(_("Write the text in at least one language."), field=field)
    return written


def known_languages(languages: Iterable[str], field: str = "languages") -> list[str]:
    """Languages in the order of the settings; at least one, none that the platform does not speak."""
    chosen, known = set(languages), [code for code, _name in settings.LANGUAGES]
    if not chosen or chosen - set(known):
        raise InvalidInput(_("Choose at least one of: %(known)s.") % {"known": ", ".join(known)}, field=field)
    return [code for code in known if code in chosen]


def well_formed(value: str, pattern: re.Pattern[str], field: str, example: str) -> str:
    """`value` if it has the form of `pattern`."""
    if not pattern.fullmatch(value):
        raise InvalidInput(
            _("“%(value)s” is not a code of the expected form; write it like %(example)s.")
            % {"value": value, "example": example},
            field=field,
        )
    return value


def party_code(value: str) -> str:
    """Two or three capital letters, as a rule ISO 3166-1."""
    return well_formed(value.strip().upper(), PARTY_CODE, "code", "IT")


def region_code(value: str) -> str:
    """ISO 3166-2 where there is one, else a short code of capital letters and digits."""
    return well_formed(value.strip().upper(), REGION_CODE, "code", "IT-65")


def sector_code(value: str) -> str:
    """Small Latin letters, digits and hyphens: it stands in addresses."""
    code = well_formed(value.strip().lower(), SECTOR_CODE, "code", "agri-food")
    if code == "add":  # its page would be the page that adds one
        raise InvalidInput(_("“add” cannot be the code of a sector; choose another."), field="code")
    return code


def nace_codes(values: Iterable[str]) -> list[str]:
    """Divisions or groups of NACE Rev. 2, each once, sorted."""
    return sorted({well_formed(value.strip(), NACE_CODE, "nace_codes", "16, 31.0") for value in values if value})


def forum_slug(value: str) -> str:
    """The forum's word in addresses; some words belong to the platform itself."""
    slug = well_formed(value.strip().lower(), SLUG, "slug", "task-force")
    if slug in RESERVED_SLUGS or len(slug) > 40 or slug in dict(settings.LANGUAGES):
        raise InvalidInput(
            _("“%(slug)s” cannot be the address of a forum; choose another.") % {"slug": slug}, field="slug"
        )
    return slug


def only(values: Mapping[str, Any], allowed: Iterable[str]) -> dict[str, Any]:
    """The values, if every one of them may be changed this way."""
    unknown = set(values) - set(allowed)
    if unknown:
        raise TypeError(f"not to be changed here: {', '.join(sorted(unknown))}")
    return dict(values)
