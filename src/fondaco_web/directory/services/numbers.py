"""Identifiers and activity codes of an organisation: each set is saved as a whole."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from fondaco_web.common.audit import Change
from fondaco_web.common.versions import save_next_version
from fondaco_web.directory.activity_codes import normalised_activity
from fondaco_web.directory.enums import IdentifierScheme
from fondaco_web.directory.errors import AlreadyRegistered
from fondaco_web.directory.identifiers import normalised
from fondaco_web.directory.models import ActivityCode, Identifier, Organisation
from fondaco_web.directory.permissions import may_change_organisation
from fondaco_web.directory.services.indexing import index_organisations
from fondaco_web.directory.services.recording import organisation_to_change, record

SHARED = {IdentifierScheme.KPP, IdentifierScheme.OTHER}  # numbers that several organisations may have


@transaction.atomic
def set_identifiers(
    *, by: Any, organisation: Organisation, values: Mapping[str, str], expected_version: int | None = None
) -> Organisation:
    """The identifiers, a number per scheme; schemes without a number are dropped.

    Raises InvalidInput at the scheme whose check digits are wrong, AlreadyRegistered where another organisation has it.
    """
    current = organisation_to_change(organisation, by, expected_version)
    wanted = {scheme: normalised(scheme, value, field=scheme) for scheme, value in values.items() if value.strip()}
    before = identifiers_of(current)
    for scheme, value in wanted.items():
        check_is_free(by, current, scheme, value)
    try:
        with transaction.atomic():
            Identifier.objects.filter(organisation=current).delete()
            Identifier.objects.bulk_create(
                Identifier(organisation=current, scheme=scheme, value=value) for scheme, value in wanted.items()
            )
    except IntegrityError as error:  # another registration was quicker
        raise AlreadyRegistered(scheme="") from error
    if before == wanted:
        return current
    save_next_version(current, {})
    change = Change({"identifiers": as_texts(before)}, {"identifiers": as_texts(wanted)})
    record(by, "organisation.identifiers_set", current, change)
    index_organisations([current.pk])
    return current


def check_is_free(by: Any, organisation: Organisation, scheme: str, value: str) -> None:
    """Raises AlreadyRegistered where another organisation has this number."""
    if scheme in SHARED:
        return
    others = Identifier.objects.filter(scheme=scheme, value=value).exclude(organisation=organisation)
    taken = others.select_related("organisation__party").first()
    if taken is not None:
        owner = taken.organisation.name if may_change_organisation(by, taken.organisation) else ""
        raise AlreadyRegistered(scheme=str(IdentifierScheme(scheme).label), field=scheme, owner=owner)


def identifiers_of(organisation: Organisation) -> dict[str, str]:
    """Numbers by scheme."""
    return dict(Identifier.objects.filter(organisation=organisation).values_list("scheme", "value"))


def as_texts(numbers: Mapping[str, str]) -> list[str]:
    """Numbers as the record of deeds keeps them."""
    return [f"{IdentifierScheme(scheme).label} {value}" for scheme, value in sorted(numbers.items())]


@transaction.atomic
def set_activities(
    *, by: Any, organisation: Organisation, codes: Sequence[tuple[str, str]], expected_version: int | None = None
) -> Organisation:
    """The activity codes as (classification, code); the first of each classification is its main one."""
    current = organisation_to_change(organisation, by, expected_version)
    wanted = list(dict.fromkeys((system, normalised_activity(system, code)) for system, code in codes if code.strip()))
    before = [str(activity) for activity in ActivityCode.objects.filter(organisation=current).order_by("pk")]
    ActivityCode.objects.filter(organisation=current).delete()
    seen: set[str] = set()
    rows = []
    for system, code in wanted:
        rows.append(ActivityCode(organisation=current, classification=system, code=code, is_main=system not in seen))
        seen.add(system)
    ActivityCode.objects.bulk_create(rows)
    if before == [str(row) for row in rows]:
        return current
    save_next_version(current, {})
    change = Change({"activities": before}, {"activities": [str(row) for row in rows]})
    record(by, "organisation.activities_set", current, change)
    index_organisations([current.pk])
    return current
