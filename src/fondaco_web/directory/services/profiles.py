"""Registers organisations and changes their profiles."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.codes import new_code
from fondaco_web.common.errors import InvalidInput, NotAllowed
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import OrganisationKind, OrganisationState, SizeClass, Visibility
from fondaco_web.directory.errors import TooManyWaiting
from fondaco_web.directory.folding import passport_latin
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.directory.permissions import may_confirm_organisation, may_move_organisation, may_register_in
from fondaco_web.directory.services import checks
from fondaco_web.directory.services.acting import record, require
from fondaco_web.directory.services.indexing import index_organisation, search_name_of
from fondaco_web.directory.services.numbers import put_identifiers
from fondaco_web.forum.models import Party, Region, Sector

PROFILE_FIELDS = (
    "name", "name_latin", "legal_form", "kind", "size_class", "founded_in", "languages", "description", "website",
    "address", "city", "postal_code", "contact_email", "contact_phone",
)  # fmt: skip
CHANGEABLE = (*PROFILE_FIELDS, "region", "sectors")
WAITING_AT_ONCE = 5  # organisations that one person may have waiting for confirmation


@transaction.atomic
def register_organisation(
    *,
    by: User,
    party: Party,
    region: Region | None,
    values: Mapping[str, Any],
    identifiers: Sequence[tuple[str, str]] = (),
) -> Organisation:
    """A new organisation of a party, with any of PROFILE_FIELDS and `sectors` as `values`; `name` must be there.

    Registered by the desk of its region or the secretariat of its party, it is confirmed by that; anybody else
    becomes its administrator, and it waits for confirmation. Raises AlreadyRegistered where a number is taken.
    """
    require_registration(by, party, region)
    new = checked(checks.only(values, (*PROFILE_FIELDS, "sectors")))
    sectors = sectors_in(party, new.pop("sectors", ()))
    new["name"] = checks.written(new.get("name", ""), "name")
    new["name_latin"] = new.get("name_latin") or latin_of(new["name"])
    organisation = Organisation(code=new_code("O"), party=party, region=region, **new)
    organisation.search_name = search_name_of(organisation.name, organisation.name_latin)
    is_on_behalf = may_confirm_organisation(by, organisation)
    organisation.state = OrganisationState.CONFIRMED if is_on_behalf else OrganisationState.REGISTERED
    organisation.save()
    organisation.sectors.set(sectors)
    if not is_on_behalf:
        OrganisationAccount.objects.create(user=by, organisation=organisation, is_administrator=True, granted_by=by)
        forget_organisations(by)
    put_identifiers(by, organisation, identifiers)
    index_organisation(organisation)
    after = snapshot(organisation, ("code", "party", "region", "state", *new)) | {"sectors": codes_of(sectors)}
    record(by, "organisation.registered", organisation, Change(after=after))
    return organisation


def require_registration(by: User, party: Party, region: Region | None) -> None:
    """Whether `by` may register an organisation there, now."""
    if region is not None and region.party_id != party.pk:
        raise InvalidInput(_("The region “%(region)s” is not of this party.") % {"region": region}, field="region")
    if not may_register_in(by, party, region):
        raise InvalidInput(
            _("With your role you register organisations of your own region or party only."), field="region"
        )
    waiting = Organisation.objects.filter(
        state=OrganisationState.REGISTERED, accounts__user=by, accounts__revoked_at=None
    )
    if waiting.count() >= WAITING_AT_ONCE:
        raise TooManyWaiting(limit=WAITING_AT_ONCE)


def forget_organisations(user: Any) -> None:
    """After a change of accounts: read anew for which organisations the person acts."""
    if hasattr(user, "_organisations"):
        del user._organisations


def latin_of(name: str) -> str:
    """The Latin name of one in Cyrillic; of a Latin one, nothing."""
    latin = passport_latin(name)
    return "" if latin == name else latin


def sectors_in(party: Party, sectors: Iterable[Sector]) -> list[Sector]:
    """The sectors, each of the party's forum."""
    chosen = list(sectors)
    for sector in chosen:
        if sector.forum_id != party.forum_id:
            raise InvalidInput(_("“%(sector)s” is no sector of this forum.") % {"sector": sector}, field="sectors")
    return chosen


def codes_of(sectors: Iterable[Sector]) -> list[str]:
    """Codes of sectors, sorted, as the record of deeds keeps them."""
    return sorted(sector.code for sector in sectors)


def choice_of(choices: type[OrganisationKind] | type[SizeClass] | type[Visibility], value: str, field: str) -> str:
    """`value` if it is one of the choices."""
    if value not in choices.values:
        raise InvalidInput(
            _("“%(value)s” is none of: %(known)s.") % {"value": value, "known": ", ".join(choices.values)}, field=field
        )
    return value


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """The values in their normal form."""
    if "name" in values:
        values["name"] = checks.written(values["name"], "name")
    if "kind" in values:
        values["kind"] = choice_of(OrganisationKind, values["kind"], "kind")
    if values.get("size_class"):
        values["size_class"] = choice_of(SizeClass, values["size_class"], "size_class")
    if "founded_in" in values:
        values["founded_in"] = checks.year(values["founded_in"])
    if "languages" in values:
        values["languages"] = checks.known_languages(values["languages"])
    if "description" in values:
        values["description"] = checks.texts(values["description"])
    if "website" in values:
        values["website"] = checks.web_address(values["website"])
    if "contact_email" in values:
        values["contact_email"] = checks.mail_address(values["contact_email"], "contact_email")
    return values


@transaction.atomic
def change_organisation(
    *, by: User, organisation: Organisation, values: Mapping[str, Any], expected_version: int
) -> Organisation:
    """Change any of CHANGEABLE. A save that changes nothing leaves no trace."""
    require(by, organisation)
    current = locked(organisation, expected_version)
    new = checked(checks.only(values, CHANGEABLE))
    sectors = sectors_in(current.party, new.pop("sectors")) if "sectors" in new else None
    if "region" in new:
        require_move(by, current, new["region"])
    sectors_before = codes_of(current.sectors.all())
    sectors_after = sectors_before if sectors is None else codes_of(sectors)
    if sectors_before == sectors_after and all(getattr(current, name) == value for name, value in new.items()):
        return current
    before = snapshot(current, new) | {"sectors": sectors_before}
    names = [new.get(name, getattr(current, name)) for name in ("name", "name_latin")]
    save_next_version(current, new | {"search_name": search_name_of(*names)})
    if sectors is not None:
        current.sectors.set(sectors)
    index_organisation(current)
    after = snapshot(current, new) | {"sectors": sectors_after}
    record(by, "organisation.changed", current, Change(before, after))
    return current


def require_move(by: User, organisation: Organisation, region: Region | None) -> None:
    """Another region of the same party, by the secretariat."""
    if (region.pk if region else None) == organisation.region_id:
        return
    if not may_move_organisation(by, organisation):
        raise NotAllowed(_("Only the secretariat puts an organisation in another region."))
    if region is not None and region.party_id != organisation.party_id:
        raise InvalidInput(_("The region “%(region)s” is not of this party.") % {"region": region}, field="region")


@transaction.atomic
def change_visibility(*, by: User, organisation: Organisation, visibility: str, expected_version: int) -> Organisation:
    """Say who else may read the profile."""
    require(by, organisation)
    current = locked(organisation, expected_version)
    before = snapshot(current, ("visibility",))
    save_next_version(current, {"visibility": choice_of(Visibility, visibility, "visibility")})
    record(by, "organisation.visibility_changed", current, Change(before, snapshot(current, ("visibility",))))
    return current
