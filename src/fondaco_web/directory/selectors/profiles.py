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
    """The organisations of the forum that `user` may see, archived ones only where `user` may change them."""
    audience = [Visibility.PUBLIC, *([Visibility.FORUM] if takes_part_in(user, forum) else [])]
    seen = Q(state=OrganisationState.CONFIRMED, visibility__in=audience)
    own = changeable(user)
    return organisations_in(forum).filter(seen | own if own else seen)


def organisations_in(forum: Forum) -> QuerySet[Organisation]:
    """Every organisation of the forum's parties."""
    return Organisation.objects.filter(party__in=Party.objects.filter(forum=forum))


def changeable(user: Any) -> Q:
    """The condition of `may_change_organisation`; an empty one where `user` may change none."""
    standing, condition = standing_of(user), Q()
    for name, keys in (
        ("pk", organisations_of(user)), ("region", standing.desk_of), ("party", standing.secretariat_of)
    ):  # fmt: skip
        if keys:
            condition |= Q(**{f"{name}__in": sorted(keys)})
    return condition


def organisation_visible_to(user: Any, forum: Forum, code: str) -> Organisation:
    """One organisation by its code; NotFound where there is none for `user`."""
    related = ("party__forum", "region", "parent")
    found = organisations_visible_to(user, forum).select_related(*related).filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def organisation_changeable_by(user: Any, forum: Forum, code: str) -> Organisation:
    """The same for pages on which it is changed: NotFound for everybody else."""
    found = organisation_visible_to(user, forum, code)
    if not may_change_organisation(user, found):
        raise NotFound
    return found


def own_organisations(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """The organisations of the forum for which `user` acts, by name."""
    mine = organisations_in(forum).filter(pk__in=sorted(organisations_of(user)))
    return mine.select_related("party", "region").order_by("search_name", "pk")


def organisations_helped_by(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """The organisations of the regions and parties for which `user` is the desk or the secretariat."""
    standing = standing_of(user)
    helped = Q(region__in=standing.desk_of) | Q(party__in=standing.secretariat_of)
    return organisations_in(forum).filter(helped)


def organisations_waiting_for(user: Any, forum: Forum) -> QuerySet[Organisation]:
    """Those of them that wait for confirmation, the oldest first."""
    waiting = organisations_helped_by(user, forum).filter(state=OrganisationState.REGISTERED)
    return waiting.select_related("party", "region").order_by("created_at", "pk")
