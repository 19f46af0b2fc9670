"""The hierarchy of organisations, one query for each of its few levels."""

from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.directory.enums import OrganisationKind, OrganisationState, Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.models import Forum
from fondaco_web.members.selectors.members import in_charge

KNOWN_TO_ALL = Q(membership__joined_on__isnull=False) | Q(visibility=Visibility.PUBLIC)


def above(organisation: Organisation) -> list[Organisation]:
    """The bodies to which it belongs, the highest first."""
    found: list[Organisation] = []
    parent = organisation.parent
    while parent is not None and parent not in found:
        found.append(parent)
        parent = parent.parent
    return found[::-1]


def below(organisation: Organisation) -> list[int]:
    """Primary keys of everything that stands under it, at any depth."""
    found: list[int] = []
    level = [organisation.pk]
    while level:
        children = Organisation.objects.filter(parent__in=level).exclude(pk__in=[organisation.pk, *found])
        level = list(children.values_list("pk", flat=True))
        found += level
    return found


def children_of(user: Any, organisation: Organisation) -> QuerySet[Organisation]:
    """What stands directly under it and is public, or in the reader's charge."""
    return (
        organisation.children.filter(KNOWN_TO_ALL | in_charge(user))
        .select_related("membership")
        .order_by("search_name", "pk")
    )


def possible_parents(user: Any, forum: Forum, organisation: Organisation) -> QuerySet[Organisation]:
    """Bodies of the same party that `user` may place it under."""
    return (
        Organisation.objects.filter(in_charge(user), party=organisation.party_id, party__forum=forum)
        .exclude(kind=OrganisationKind.COMPANY)
        .exclude(state=OrganisationState.ARCHIVED)
        .exclude(pk__in=[organisation.pk, *below(organisation)])
        .order_by("search_name", "pk")
    )
