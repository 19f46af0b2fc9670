"""What the directory keeps about a person who has an account: for the copy of one's own data, and for erasure."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.portability import Entry, entry_of, register_erasure, register_export
from fondaco_web.accounts.selectors import confirmed_addresses
from fondaco_web.common import clock
from fondaco_web.directory.models import OrganisationAccount, Person
from fondaco_web.directory.services.people import RECORDED, erase_person
from fondaco_web.directory.services.recording import record


def persons_of(user: User) -> QuerySet[Person]:
    """Records of the person: linked to the account, or carrying an address that the account has confirmed."""
    return Person.objects.filter(Q(user=user) | Q(email__in=confirmed_addresses(user)), erased_at__isnull=True)


def records_of(user: User) -> Iterable[Entry]:
    """The person's records as one of the people of organisations."""
    people = persons_of(user).select_related("organisation").order_by("pk")
    return (entry_of(person, "organisation", *RECORDED, "created_at") for person in people)


def accounts_of(user: User) -> Iterable[Entry]:
    """The organisations for which the person acts or acted."""
    rows = OrganisationAccount.objects.filter(user=user).select_related("organisation").order_by("pk")
    return (entry_of(row, "organisation", "is_administrator", "granted_at", "revoked_at") for row in rows)


def erase(user: User) -> None:
    """Erase the person's records, and end that they act for organisations."""
    for person in persons_of(user).select_related("organisation__party"):
        erase_person(by=None, person=person)
    rows = OrganisationAccount.objects.filter(user=user, revoked_at=None).select_related("organisation__party")
    for row in rows.select_for_update(of=("self",)):
        row.revoked_at = clock.now()
        row.save(update_fields=["revoked_at"])
        record(user, "organisation.account_revoked", row.organisation)


register_export("people", records_of, _("Records as one of the people of organisations"))
register_export("organisations", accounts_of, _("Organisations you act for"))
register_erasure("directory", erase)
