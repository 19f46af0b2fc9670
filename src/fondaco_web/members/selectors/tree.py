"""The hierarchy of organisations, one query for each of its few levels."""

from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.directory.enums import OrganisationKind, OrganisationState, Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.forum.models import Forum
from fondaco_web.members.selectors.members import in_charge

KNOWN_TO_ALL = Q(membership__joined_on__isnull=False) | Q(visibility=Visibility.PUBLIC)


def above(user: Any, organisation: Organisation) -> list[Organisation]:
    """The bodies to which it belongs, the highest first: those that are public, or in the reader's charge."""
    found: list[Organisation] = []
    parent_id = organisation.parent_id
    while parent_id is not None and parent_id not in {one.pk for one in found}:
        seen = Organisation.objects.filter(KNOWN_TO_ALL | in_charge(user), pk=parent_id)
        parent = seen.select_related("membership").first()
        if parent is None:
            break
        found.append(parent)
        parent_id = parent.parent_id
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


def bodies_in_register(forum: Forum) -> QuerySet[Organisation]:
    """Members under which others stand."""
    return (
        Organisation.objects.filter(membership__forum=forum, membership__joined_on__isnull=False)
        .filter(children__isnull=False)
        .distinct()
        .order_by("search_name", "pk")
    )
