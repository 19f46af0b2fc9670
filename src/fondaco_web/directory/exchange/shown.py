"""An organisation's values as they are compared with a row and written into one."""

from typing import Any

from fondaco_web.common.tables.checked import FieldChange
from fondaco_web.common.tables.values import TableValue
from fondaco_web.directory.exchange.columns import ACTIVITIES, COLUMNS, IDENTIFIERS
from fondaco_web.directory.exchange.reading import OrganisationRow
from fondaco_web.directory.models import Organisation

LABELS = {column.key: column.label for column in COLUMNS}
PLAIN = (
    "name", "name_latin", "kind", "legal_form", "size_class", "founded_in", "website", "address", "city", "postal_code",
    "contact_email", "contact_phone", "visibility",
)  # fmt: skip


def profile_of(organisation: Organisation) -> dict[str, Any]:
    """The profile as the services take it."""
    return {name: getattr(organisation, name) for name in PLAIN} | {
        "region": organisation.region,
        "languages": list(organisation.languages),
        "description": dict(organisation.description),
        "sectors": tuple(sorted(organisation.sectors.all(), key=lambda sector: sector.code)),
    }


def shown_values(organisation: Organisation) -> dict[str, TableValue]:
    """Every column's value, in the words that an import understands."""
    numbers = {one.scheme: one.value for one in organisation.identifiers.all()}
    activities = sorted(organisation.activities.all(), key=lambda one: (not one.is_main, one.pk))
    shown: dict[str, TableValue] = {name: getattr(organisation, name) for name in PLAIN}
    shown |= {"code": organisation.code, "region": organisation.region.code if organisation.region else ""}
    shown["languages"] = "; ".join(organisation.languages)
    shown["sectors"] = "; ".join(sorted(sector.code for sector in organisation.sectors.all()))
    shown |= {f"description_{code}": text for code, text in organisation.description.items()}
    shown |= {scheme.value: numbers.get(scheme.value, "") for scheme in IDENTIFIERS}
    for system in ACTIVITIES:
        shown[system.value] = "; ".join(one.code for one in activities if one.classification == system)
    return shown


def said_values(row: OrganisationRow) -> dict[str, TableValue]:
    """The same of what a row says."""
    profile = dict(row.profile)
    said: dict[str, TableValue] = {name: profile[name] for name in PLAIN if name in profile}
    if "region" in profile:
        said["region"] = profile["region"].code
    if "languages" in profile:
        said["languages"] = "; ".join(profile["languages"])
    if "sectors" in profile:
        said["sectors"] = "; ".join(sorted(sector.code for sector in profile["sectors"]))
    said |= {f"description_{code}": text for code, text in profile.get("description", {}).items()}
    said |= row.identifiers
    for system in ACTIVITIES:
        codes = [code for classification, code in row.activities if classification == system]
        if codes:
            said[system.value] = "; ".join(codes)
    return said


def changes_between(organisation: Organisation, row: OrganisationRow) -> tuple[FieldChange, ...]:
    """What a row would change in an organisation."""
    before = shown_values(organisation)
    return tuple(
        FieldChange(str(LABELS[key]), str(before.get(key) or ""), str(value))
        for key, value in said_values(row).items()
        if (before.get(key) or "") != value
    )
