"""Members and applications to join."""

from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from fondaco_web.directory.enums import OrganisationState
from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import organisations_of
from fondaco_web.forum.models import Forum
from fondaco_web.forum.permissions import standing_of
from fondaco_web.members.enums import EventKind, MemberState
from fondaco_web.members.models import AdhesionAct, Member
from fondaco_web.members.names import name_contains

CAN_JOIN = (MemberState.REFUSED, MemberState.WITHDRAWN)


def in_charge(user: Any, prefix: str = "") -> Q:
    """Organisations that `user` may act for: its own, those of its desks and of the parties it leads."""
    standing = standing_of(user)
    return (
        Q(**{f"{prefix}pk__in": organisations_of(user)})
        | Q(**{f"{prefix}region__in": standing.desk_of})
        | Q(**{f"{prefix}party__in": standing.secretariat_of})
    )


def members_visible_to(user: Any, forum: Forum) -> QuerySet[Member]:
    """The public register; and applications of the organisations that `user` may act for."""
    return (
        Member.objects.filter(Q(joined_on__isnull=False) | in_charge(user, "organisation__"), forum=forum)
        .select_related("organisation__party", "organisation__region", "organisation__parent", "forum")
        .order_by("organisation__search_name", "pk")
    )


def members_awaiting(user: Any, forum: Forum) -> QuerySet[Member]:
    """Applications that wait for the secretariat `user`, the longest waiting first; with what each still lacks."""
    usable = AdhesionAct.objects.filter(member=OuterRef("pk"), corrected_by__isnull=True)
    return (
        Member.objects.filter(
            forum=forum, state=MemberState.APPLIED, organisation__party__in=standing_of(user).secretariat_of
        )
        .select_related("organisation__party", "organisation__region")
        .annotate(
            applied_on=Max("events__effective_on", filter=Q(events__kind=EventKind.APPLICATION)),
            n_mandates=Count("mandates", distinct=True),
            has_act=Exists(usable),
        )
        .order_by("applied_on", "pk")
    )


def members_in_view(user: Any, forum: Forum) -> QuerySet[Member]:
    """Memberships of the organisations that `user` may act for, in any state."""
    return members_visible_to(user, forum).filter(in_charge(user, "organisation__"))


def organisations_that_can_join(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """Organisations that `user` may act for and that neither are members nor have applied."""
    free = Q(membership__isnull=True) | Q(membership__state__in=CAN_JOIN)
    return (
        Organisation.objects.filter(in_charge(user), free, party__forum=forum)
        .exclude(state=OrganisationState.ARCHIVED)
        .select_related("party", "region")
        .order_by("search_name", "pk")
    )


def applicants_for(user: Any, forum: Forum, query: str) -> QuerySet[Organisation]:
    """Those of them whose name contains `query`."""
    return organisations_that_can_join(user, forum).filter(name_contains(query))
