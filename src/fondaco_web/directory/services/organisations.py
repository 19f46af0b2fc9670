"""Registers and changes organisations."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import save_next_version
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.folding import folded, passport_latin
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.directory.permissions import forget_organisations
from fondaco_web.directory.search import index_organisations
from fondaco_web.directory.services.recording import organisation_to_change, record
from fondaco_web.directory.values import OrganisationValues
from fondaco_web.forum.permissions import is_desk_of, is_secretariat_of

RECORDED = (
    "name", "name_latin", "kind", "region", "legal_form", "size_class", "founded_in", "languages", "description",
    "website", "address", "city", "postal_code", "contact_email", "contact_phone", "visibility",
)  # fmt: skip


@transaction.atomic
def register_organisation(*, by: Any, values: OrganisationValues) -> Organisation:
    """A new organisation. Whoever registers it acts for it from then on, unless it is the desk of its region or the
    secretariat of its party, who register on its behalf and thereby confirm it."""
    party = values.region.party
    on_behalf = is_desk_of(by, values.region) or is_secretariat_of(by, party)
    checked(values)
    organisation = Organisation(code=new_code("O"), party=party)
    for name, value in stored(values).items():
        setattr(organisation, name, value)
    organisation.state = OrganisationState.CONFIRMED if on_behalf else OrganisationState.REGISTERED
    organisation.save()
    organisation.sectors.set(values.sectors)
    if not on_behalf:
        OrganisationAccount.objects.create(user=by, organisation=organisation, is_administrator=True, granted_by=by)
        forget_organisations(by)
    record(by, "organisation.registered", organisation, Change(after=snapshot(organisation, RECORDED)))
    index_organisations([organisation.pk])
    return organisation


@transaction.atomic
def change_organisation(
    *, by: Any, organisation: Organisation, values: OrganisationValues, expected_version: int
) -> Organisation:
    """Save the profile. The region may change within the party only; then the new desk has to confirm."""
    current = organisation_to_change(organisation, by, expected_version)
    checked(values)
    if values.region.party_id != current.party_id:
        raise InvalidInput(_("An organisation cannot move to the other party."), field="region")
    before = snapshot(current, RECORDED) | {"sectors": sectors_of(current)}
    changes = stored(values)
    if values.region.pk != current.region_id and not is_secretariat_of(by, current.party_id):
        changes["state"] = OrganisationState.REGISTERED
    save_next_version(current, changes)
    current.sectors.set(values.sectors)
    after = snapshot(current, RECORDED) | {"sectors": sectors_of(current)}
    record(by, "organisation.changed", current, Change(before, after))
    index_organisations([current.pk])
    return current


def checked(values: OrganisationValues) -> None:
    """Raises InvalidInput where the values cannot be stored as they are."""
    if not folded(values.name):
        raise InvalidInput(_("Write the name with letters or digits."), field="name")
    if (
        values.name_latin
        and not values.name_latin.isascii()
        and any("а" <= c.lower() <= "я" for c in values.name_latin)
    ):
        raise InvalidInput(_("Write this name in Latin letters."), field="name_latin")


def stored(values: OrganisationValues) -> dict[str, Any]:
    """The columns of the organisation's row; a missing Latin name is written as passports would."""
    latin = values.name_latin.strip() or passport_latin(values.name).strip()
    return values.fields() | {
        "name": values.name.strip(),
        "name_latin": latin[:200],
        "search_name": f"{folded(values.name)} {folded(latin)}"[:420],
    }


def sectors_of(organisation: Organisation) -> list[str]:
    """Codes of its sectors, sorted."""
    return sorted(organisation.sectors.values_list("code", flat=True))
