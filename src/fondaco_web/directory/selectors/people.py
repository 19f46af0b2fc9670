"""Reads people and accounts of an organisation: only for those who may see them."""

from typing import Any

from django.db.models import QuerySet

from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Organisation, OrganisationAccount, Person
from fondaco_web.directory.permissions import may_see_people


def people_of(organisation: Organisation, user: Any) -> QuerySet[Person]:
    """Its people, for those who may see them; nobody otherwise."""
    if not may_see_people(user, organisation):
        return Person.objects.none()
    rows = Person.objects.filter(organisation=organisation, erased_at__isnull=True)
    return rows.order_by("family_name", "given_name", "pk")


def person_changeable_by(user: Any, organisation: Organisation, code: str) -> Person:
    """One person of the organisation; NotFound where there is none for this user."""
    found = people_of(organisation, user).filter(code=code).first()
    if found is None:
        raise NotFound
    found.organisation = organisation
    return found


def accounts_of(organisation: Organisation) -> QuerySet[OrganisationAccount]:
    """Who may act for the organisation, the longest first."""
    rows = OrganisationAccount.objects.filter(organisation=organisation, revoked_at__isnull=True)
    return rows.select_related("user", "granted_by").order_by("granted_at", "pk")


def account_of(organisation: Organisation, number: int) -> OrganisationAccount:
    """One of them by its number; NotFound where there is none."""
    found = accounts_of(organisation).filter(pk=number).first()
    if found is None:
        raise NotFound
    found.organisation = organisation
    return found
