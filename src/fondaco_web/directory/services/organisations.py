"""Registers and changes organisations."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import save_next_version
from fondaco_web.directory.enums import OrganisationKind, OrganisationState, SizeClass, Visibility
from fondaco_web.directory.errors import TooManyWaiting
from fondaco_web.directory.folding import folded, passport_latin
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.directory.permissions import forget_organisations, may_register_in
from fondaco_web.directory.services import checks
from fondaco_web.directory.services.indexing import index_organisations, search_name_of
from fondaco_web.directory.services.recording import organisation_to_change, record
from fondaco_web.directory.values import OrganisationValues
from fondaco_web.forum.models import Party, Region
from fondaco_web.forum.permissions import is_desk_of, is_secretariat_of

RECORDED = (
    "name", "name_latin", "kind", "region", "legal_form", "size_class", "founded_in", "languages", "description",
    "website", "address", "city", "postal_code", "contact_email", "contact_phone", "visibility",
)  # fmt: skip


WAITING_AT_ONCE = 5  # organisations that one person may have waiting for confirmation


@transaction.atomic
def register_organisation(*, by: Any, values: OrganisationValues) -> Organisation:
    """A new organisation. Whoever registers it acts for it from then on, unless it is the desk of its region or the
    secretariat of its party, who register on its behalf and thereby confirm it."""
    party = party_of(values)
    require_registration(by, party, values.region)
    on_behalf = is_desk_of(by, values.region) or is_secretariat_of(by, party)
    checked(party, values)
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


def party_of(values: OrganisationValues) -> Party:
    """The party of the region; where there is none, the one named."""
    party = values.region.party if values.region else values.party
    if party is None:
        raise InvalidInput(_("Choose the region."), field="region")
    return party


def require_registration(by: Any, party: Party, region: Region | None) -> None:
    """Raises InvalidInput where `by` may not register there, TooManyWaiting where many of theirs wait already."""
    if not may_register_in(by, party, region):
        raise InvalidInput(
            _("With your role you register organisations of your own region or party only."), field="region"
        )
    waiting = Organisation.objects.filter(
        state=OrganisationState.REGISTERED, accounts__user=by.pk, accounts__revoked_at=None
    )
    if waiting.count() >= WAITING_AT_ONCE:
        raise TooManyWaiting(limit=WAITING_AT_ONCE)


@transaction.atomic
def change_organisation(
    *, by: Any, organisation: Organisation, values: OrganisationValues, expected_version: int
) -> Organisation:
    """Save the profile. The region may change within the party only; then the new desk has to confirm."""
    current = organisation_to_change(organisation, by, expected_version)
    checked(current.party, values)
    if values.region is not None and values.region.party_id != current.party_id:
        raise InvalidInput(_("An organisation cannot move to the other party."), field="region")
    before = snapshot(current, RECORDED) | {"sectors": sectors_of(current)}
    changes = stored(values)
    if getattr(values.region, "pk", None) != current.region_id and not is_secretariat_of(by, current.party_id):
        changes["state"] = OrganisationState.REGISTERED
    sectors = sorted(sector.code for sector in values.sectors)
    if before["sectors"] == sectors and all(getattr(current, name) == value for name, value in changes.items()):
        return current
    save_next_version(current, changes)
    current.sectors.set(values.sectors)
    after = snapshot(current, RECORDED) | {"sectors": sectors_of(current)}
    record(by, "organisation.changed", current, Change(before, after))
    index_organisations([current.pk])
    return current


@transaction.atomic
def change_visibility(*, by: Any, organisation: Organisation, visibility: str, expected_version: int) -> Organisation:
    """Say who else may read the profile."""
    current = organisation_to_change(organisation, by, expected_version)
    before = snapshot(current, ("visibility",))
    save_next_version(current, {"visibility": checks.one_of(Visibility, visibility, "visibility")})
    after = snapshot(current, ("visibility",))
    record(by, "organisation.visibility_changed", current, Change(before, after))
    return current


def checked(party: Party, values: OrganisationValues) -> None:
    """Raises InvalidInput where the values cannot be stored as they are."""
    checks.one_of(OrganisationKind, values.kind, "kind")
    checks.one_of(Visibility, values.visibility, "visibility")
    if values.size_class:
        checks.one_of(SizeClass, values.size_class, "size_class")
    checks.year_of_foundation(values.founded_in)
    checks.known_languages(values.languages)
    checks.web_address(values.website)
    checks.mail_address(values.contact_email, "contact_email")
    for sector in values.sectors:
        if sector.forum_id != party.forum_id:
            raise InvalidInput(_("“%(sector)s” is no sector of this forum.") % {"sector": sector}, field="sectors")
    check_names(values)


def check_names(values: OrganisationValues) -> None:
    """Raises InvalidInput where a name says nothing, or the Latin one is not Latin."""
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
    latin = values.name_latin.strip() or latin_of(values.name.strip())
    return values.fields() | {
        "name": values.name.strip(),
        "name_latin": latin[:200],
        "search_name": search_name_of(values.name, latin),
        "languages": checks.known_languages(values.languages),
    }


def latin_of(name: str) -> str:
    """The Latin name of one in Cyrillic; of a Latin one, nothing."""
    latin = passport_latin(name)
    return "" if latin == name else latin


def sectors_of(organisation: Organisation) -> list[str]:
    """Codes of its sectors, sorted."""
    return sorted(organisation.sectors.values_list("code", flat=True))
