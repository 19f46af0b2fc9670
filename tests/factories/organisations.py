"""Organisations and the accounts that act for them. Everything is invented."""

from itertools import count
from typing import Any

from factories.forums import a_user, region_of
from fondaco_web.accounts.models import User
from fondaco_web.common.codes import new_code
from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.folding import folded
from fondaco_web.directory.models import Organisation, OrganisationAccount, Person
from fondaco_web.directory.services.indexing import index_organisations
from fondaco_web.forum.models import Forum

_numbers = count(1)


def an_organisation(forum: Forum, region: str = "IT-65", **fields: Any) -> Organisation:
    """A confirmed company of a region."""
    number = next(_numbers)
    its_region = region_of(forum, region)
    name = fields.pop("name", f"Azienda inventata {number}")
    fields.setdefault("state", OrganisationState.CONFIRMED)
    organisation = Organisation.objects.create(
        code=new_code("O"), party=its_region.party, region=its_region, name=name, search_name=folded(name), **fields
    )
    index_organisations([organisation.pk])
    return organisation


def an_owner(organisation: Organisation, **fields: Any) -> User:
    """A new account that acts for `organisation`."""
    user = a_user(**fields)
    OrganisationAccount.objects.create(user=user, organisation=organisation, is_administrator=True)
    return user


def a_person(organisation: Organisation, **fields: Any) -> Person:
    """A person of `organisation`."""
    number = next(_numbers)
    fields.setdefault("family_name", f"Inventati {number}")
    fields.setdefault("given_name", "Anna")
    return Person.objects.create(organisation=organisation, code=new_code("P"), **fields)
