"""What the directory keeps about account holders: organisations they act for, and records of them as persons."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of, register_erasure, register_export
from fondaco_web.accounts.selectors import confirmed_addresses
from fondaco_web.common import clock
from fondaco_web.common.audit import record_deed
from fondaco_web.common.versions import save_next_version
from fondaco_web.directory.models import OrganisationAccount, Person

PERSONAL = {
    "family_name": "",
    "given_name": "",
    "patronymic": "",
    "family_name_latin": "",
    "given_name_latin": "",
    "email": "",
    "phone": "",
}
ABOUT: dict[str, object] = {"job_title": {}, "languages": []}


def persons_of(user: User) -> QuerySet[Person]:
    """Records of the person: linked to the account, or carrying an address that the account has confirmed."""
    return Person.objects.filter(Q(user=user) | Q(email__in=confirmed_addresses(user)), erased_at__isnull=True)


def organisations(user: User) -> Iterable[Entry]:
    """Organisations that the person acts or acted for."""
    rows = OrganisationAccount.objects.filter(user=user).select_related("organisation").order_by("pk")
    return (entry_of(row, "organisation", "is_administrator", "granted_at", "revoked_at") for row in rows)


def persons(user: User) -> Iterable[Entry]:
    """The records of the person."""
    rows = persons_of(user).select_related("organisation").order_by("pk")
    return (entry_of(row, "organisation", *PERSONAL, *ABOUT, "created_at", "updated_at") for row in rows)


def end_accounts(user: User) -> None:
    """The person acts for no organisation any more."""
    for row in OrganisationAccount.objects.select_for_update().filter(user=user, revoked_at__isnull=True):
        row.revoked_at = clock.now()
        row.save(update_fields=["revoked_at"])
        record_deed(user, "organisation_account.revoked", row, for_organisation_id=row.organisation_id)


def erase_persons(user: User) -> None:
    """Empty the records of the person."""
    for person in persons_of(user).select_for_update(of=("self",)):
        erase_person(person, by=user)


def erase_person(person: Person, *, by: User | None) -> None:
    """Empty one record; what it took part in keeps its place, without a name."""
    save_next_version(person, {**PERSONAL, **ABOUT, "user": None, "erased_at": clock.now()})
    record_deed(by, "person.erased", person, for_organisation_id=person.organisation_id)


register_export("organisations", organisations, _("Organisations you act for"))
register_export("persons", persons, _("Records of you as a person of an organisation"))
register_erasure("organisation_accounts", end_accounts)
register_erasure("persons", erase_persons)
