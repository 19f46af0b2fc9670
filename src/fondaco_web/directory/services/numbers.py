"""Official numbers and activity codes of an organisation."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.audit import Change
from fondaco_web.common.errors import InvalidInput
from fondaco_web.common.versions import locked, save_next_version
from fondaco_web.directory.enums import IdentifierScheme
from fondaco_web.directory.errors import AlreadyRegistered
from fondaco_web.directory.identifiers import normalised, normalised_activity
from fondaco_web.directory.models import ActivityCode, Identifier, Organisation
from fondaco_web.directory.permissions import may_change_organisation
from fondaco_web.directory.services.acting import record, require
from fondaco_web.directory.services.indexing import index_organisation

SHARED = (IdentifierScheme.OTHER, IdentifierScheme.KPP)  # two organisations may have the same one


@transaction.atomic
def set_identifiers(
    *, by: User, organisation: Organisation, identifiers: Sequence[tuple[str, str]], expected_version: int
) -> Organisation:
    """Let these be the organisation's numbers, one per scheme; raises AlreadyRegistered where one is another's."""
    require(by, organisation)
    current = locked(organisation, expected_version)
    before = identifiers_of(current)
    put_identifiers(by, current, identifiers)
    after = identifiers_of(current)
    if before == after:
        return current
    save_next_version(current, {})
    index_organisation(current)
    record(by, "organisation.identifiers_set", current, Change({"identifiers": before}, {"identifiers": after}))
    return current


def identifiers_of(organisation: Organisation) -> list[str]:
    """The numbers as the record of deeds keeps them."""
    return sorted(f"{row.scheme} {row.value}" for row in Identifier.objects.filter(organisation=organisation))


def put_identifiers(by: User, organisation: Organisation, identifiers: Sequence[tuple[str, str]]) -> None:
    """Replace the organisation's numbers by these, in their normal form."""
    wanted = [(scheme, normalised(scheme, value)) for scheme, value in identifiers]
    schemes = [scheme for scheme, _value in wanted]
    for scheme in schemes:
        if schemes.count(scheme) > 1:
            raise InvalidInput(
                _("%(scheme)s is there twice; an organisation has one.") % {"scheme": IdentifierScheme(scheme).label},
                field="value",
            )
    for scheme, value in wanted:
        refuse_duplicate(by, organisation, scheme, value)
    organisation.identifiers.all().delete()
    try:
        with transaction.atomic():
            Identifier.objects.bulk_create(
                Identifier(organisation=organisation, scheme=scheme, value=value) for scheme, value in wanted
            )
    except IntegrityError as error:  # registered by somebody else in this very moment
        scheme, value = wanted[0]
        raise AlreadyRegistered(scheme=IdentifierScheme(scheme).label, value=value) from error


def refuse_duplicate(by: User, organisation: Organisation, scheme: str, value: str) -> None:
    """AlreadyRegistered where another organisation has the number; its name only for those who may change it."""
    if scheme in SHARED:
        return
    others = Identifier.objects.filter(scheme=scheme, value=value).exclude(organisation=organisation)
    taken = others.select_related("organisation__party").first()
    if taken is not None:
        owner = taken.organisation.name if may_change_organisation(by, taken.organisation) else ""
        raise AlreadyRegistered(scheme=IdentifierScheme(scheme).label, value=value, owner=owner)


@transaction.atomic
def set_activities(
    *, by: User, organisation: Organisation, activities: Sequence[tuple[str, str, bool]], expected_version: int
) -> Organisation:
    """Let these be the organisation's activities: classification, code, whether it is the main one of them."""
    require(by, organisation)
    current = locked(organisation, expected_version)
    wanted: dict[tuple[str, str], bool] = {}
    for classification, code, is_main in activities:
        key = (classification, normalised_activity(classification, code))
        wanted[key] = wanted.get(key, False) or is_main
    refuse_two_main(wanted)
    before = activities_of(current)
    current.activities.all().delete()
    ActivityCode.objects.bulk_create(
        ActivityCode(organisation=current, classification=classification, code=code, is_main=is_main)
        for (classification, code), is_main in wanted.items()
    )
    after = activities_of(current)
    if before == after:
        return current
    save_next_version(current, {})
    index_organisation(current)
    record(by, "organisation.activities_set", current, Change({"activities": before}, {"activities": after}))
    return current


def refuse_two_main(wanted: dict[tuple[str, str], bool]) -> None:
    """One main activity in each classification."""
    main = [classification for (classification, _code), is_main in wanted.items() if is_main]
    if len(main) > len(set(main)):
        raise InvalidInput(_("Mark one activity of each classification as the main one."), field="is_main")


def activities_of(organisation: Organisation) -> list[str]:
    """The activities as the record of deeds keeps them, main ones with a star."""
    rows = ActivityCode.objects.filter(organisation=organisation)
    return sorted(f"{row.classification} {row.code}{'*' if row.is_main else ''}" for row in rows)
