"""People and accounts of an organisation: only for those who may see them."""

from typing import Any

from django.db.models import QuerySet

from fondaco_web.common.errors import NotFound
from fondaco_web.directory.models import Organisation, OrganisationAccount, Person
from fondaco_web.directory.permissions import may_change_organisation, may_see_people


def people_visible_to(user: Any, organisation: Organisation) -> QuerySet[Person]:
    """The people of an organisation by name, without erased ones; none for whoever may not see them."""
    if not may_see_people(user, organisation):
        return Person.objects.none()
    people = Person.objects.filter(organisation=organisation, erased_at=None)
    return people.order_by("family_name", "given_name", "pk")


def person_visible_to(user: Any, organisation: Organisation, code: str) -> Person:
    """One of them by code; NotFound where there is none for `user`."""
    found = people_visible_to(user, organisation).filter(code=code).first()
    if found is None:
        raise NotFound
    found.organisation = organisation
    return found


def accounts_of(user: Any, organisation: Organisation) -> QuerySet[OrganisationAccount]:
    """Who acts for an organisation today, administrators first; none for whoever may not change it."""
    if not may_change_organisation(user, organisation):
        return OrganisationAccount.objects.none()
    accounts = OrganisationAccount.objects.filter(organisation=organisation, revoked_at=None)
    related = accounts.select_related("user", "granted_by", "organisation__party")
    return related.order_by("-is_administrator", "granted_at", "pk")
