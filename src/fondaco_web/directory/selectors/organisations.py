"""Which organisations a person may see; the same rules as `permissions`, as queries."""

from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.common.errors import NotFound
from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import may_change_organisation, organisations_of, takes_part_in
from fondaco_web.forum.models import Forum, Party
from fondaco_web.forum.permissions import standing_of


def organisations_visible_to(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """Organisations of the forum: own ones and those one helps in any state, others by visibility once confirmed."""
    readable = [Visibility.PUBLIC, *([Visibility.FORUM] if takes_part_in(user, forum) else [])]
    published = Q(visibility__in=readable, state=OrganisationState.CONFIRMED)
    helped = own_or_helped(user)
    return organisations_in(forum).filter(published | helped if helped else published)


def organisations_in(forum: Forum) -> QuerySet[Organisation]:
    """Every organisation of the forum's parties."""
    return Organisation.objects.filter(party__in=Party.objects.filter(forum=forum))


def own_or_helped(user: Any) -> Q:
    """Organisations that `user` acts for or helps as a desk or secretariat; an empty condition where there are none."""
    mine = organisations_of(user)
    return (Q(pk__in=sorted(mine)) if mine else Q()) | helped_by(user)


def helped_by(user: Any) -> Q:
    """Organisations that `user` helps as a desk or secretariat; an empty condition where there are none."""
    standing, condition = standing_of(user), Q()
    if standing.desk_of:
        condition |= Q(region__in=sorted(standing.desk_of))
    if standing.secretariat_of:
        condition |= Q(party__in=sorted(standing.secretariat_of))
    return condition


def organisation_visible_to(user: Any, forum: Forum, code: str) -> Organisation:
    """One organisation; NotFound where there is none for this person."""
    rows = organisations_visible_to(user, forum).select_related("party__forum", "region__party", "parent")
    found = rows.filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def organisation_changeable_by(user: Any, forum: Forum, code: str) -> Organisation:
    """One organisation that this person may change; NotFound otherwise."""
    organisation = organisation_visible_to(user, forum, code)
    if not may_change_organisation(user, organisation):
        raise NotFound
    return organisation


def organisations_acted_for(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """The organisations of the forum that `user` acts for."""
    rows = organisations_in(forum).filter(pk__in=sorted(organisations_of(user)))
    return rows.select_related("party", "region").order_by("search_name", "pk")


def organisations_helped(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """The organisations of the regions and parties for which `user` is the desk or the secretariat."""
    helped = helped_by(user)
    return organisations_in(forum).filter(helped) if helped else Organisation.objects.none()


def organisations_awaiting(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """Organisations that wait for this desk's or secretariat's confirmation, the oldest first."""
    rows = organisations_helped(user, forum).filter(state=OrganisationState.REGISTERED)
    return rows.select_related("party", "region").order_by("created_at", "pk")
