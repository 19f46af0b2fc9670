"""Reads a row of a table as the values of an organisation, as far as the row says something."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from babel import Locale
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from fondaco_web.common.clock import today
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.tables.cells import RowReader, spellings
from fondaco_web.common.tables.columns import folded
from fondaco_web.directory.activity_codes import normalised_activity
from fondaco_web.directory.enums import Classification, IdentifierScheme, OrganisationKind, SizeClass, Visibility
from fondaco_web.directory.exchange.columns import ACTIVITIES, IDENTIFIERS
from fondaco_web.directory.identifiers import normalised
from fondaco_web.forum.models import Region, Sector

LENGTHS = {"legal_form": 60, "address": 200, "city": 80, "postal_code": 12, "contact_phone": 40}
OLDEST = 1000


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """What a row says: profile values by field name (only those that are there), numbers, activities."""

    code: str
    profile: Mapping[str, Any]
    identifiers: dict[str, str] = field(default_factory=dict)
    activities: Sequence[tuple[str, str]] = ()


class Vocabulary:
    """What the cells of this forum may name, by every spelling: own regions, sectors, choices."""

    def __init__(self, regions: Sequence[Region], sectors: Sequence[Sector]) -> None:
        self.regions = {region.code: region for region in regions}
        self.sectors = {sector.code: sector for sector in sectors}
        self.region_names = spellings((one.code, name) for one in regions for name in (one.code, *one.name.values()))
        self.sector_names = spellings((one.code, name) for one in sectors for name in (one.code, *one.name.values()))
        self.languages = language_names()
        self.kinds = spellings(OrganisationKind.choices)
        self.sizes = spellings(SizeClass.choices)
        self.visibilities = spellings(Visibility.choices)


@cache
def language_names() -> dict[str, str]:
    """The languages of the world: their codes by code and name, in the languages of the platform."""
    known: dict[str, str] = {}
    for spoken, _name in settings.LANGUAGES:
        for code, name in Locale(spoken).languages.items():
            if len(code) == 2:
                known |= {code: code, folded(str(name)): code}
    return known


def organisation_row(cells: RowReader, words: Vocabulary) -> OrganisationRow:
    """The row; what cannot be taken is noted in `cells.problems`."""
    profile: dict[str, Any] = {"name": cells.required("name")}
    profile["name_latin"] = cells.text("name_latin")
    profile["kind"] = cells.choice("kind", words.kinds)
    profile["size_class"] = cells.choice("size_class", words.sizes)
    profile["visibility"] = cells.choice("visibility", words.visibilities)
    profile["founded_in"] = cells.number("founded_in", OLDEST, today().year)
    profile["languages"] = cells.choices("languages", words.languages)
    profile["description"] = cells.translated("description")
    profile["contact_email"] = cells.email("contact_email")
    profile["website"] = website(cells)
    profile["region"] = region(cells, words)
    profile["sectors"] = sectors(cells, words)
    profile |= {name: cells.text(name, most) for name, most in LENGTHS.items()}
    said = {name: value for name, value in profile.items() if value not in ("", None, [], {}, ())}
    return OrganisationRow(cells.text("code").upper(), said, identifiers(cells), activities(cells))


def region(cells: RowReader, words: Vocabulary) -> Region | None:
    """The region that the row names; the only one where it names none."""
    if not cells.text("region") and len(words.regions) == 1:
        return next(iter(words.regions.values()))
    return words.regions.get(cells.choice("region", words.region_names))


def sectors(cells: RowReader, words: Vocabulary) -> tuple[Sector, ...]:
    """The sectors that the row names."""
    codes = cells.choices("sectors", words.sector_names)
    return tuple(sector for code, sector in words.sectors.items() if code in codes)


def website(cells: RowReader) -> str:
    """An address; `https://` is put before one that has no beginning."""
    text = cells.text("website")
    if not text:
        return ""
    address = text if "://" in text else f"https://{text}"
    try:
        URLValidator(schemes=("http", "https"))(address)
    except ValidationError:
        cells.refuse("website", _("is no web address; write it as https://www.example.org"))
        return ""
    return address


def identifiers(cells: RowReader) -> dict[str, str]:
    """The numbers of the row, in their normal form."""
    found = {}
    for scheme in IDENTIFIERS:
        text = cells.text(scheme.value)
        if text:
            found[scheme.value] = number(cells, scheme, text)
    return {scheme: value for scheme, value in found.items() if value}


def number(cells: RowReader, scheme: IdentifierScheme, text: str) -> str:
    """One number in its normal form; "" where it is refused."""
    try:
        return normalised(scheme, text, field=scheme.value)
    except InvalidInput as refusal:
        cells.refuse(scheme.value, str(refusal))
        return ""


def activities(cells: RowReader) -> list[tuple[str, str]]:
    """The activity codes of the row, by classification."""
    return [
        (system.value, code)
        for system in ACTIVITIES
        for part in cells.parts(system.value, r"[;\n\s]|,\s")
        if (code := activity(cells, system, part))
    ]


def activity(cells: RowReader, system: Classification, part: str) -> str:
    """One code; "" where it is refused."""
    try:
        return normalised_activity(system, part, field=system.value)
    except InvalidInput as refusal:
        cells.refuse(system.value, str(refusal))
        return ""
