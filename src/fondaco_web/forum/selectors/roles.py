"""Who holds which role in a forum."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from fondaco_web.common import clock
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Forum, Party, Region, RoleAssignment
from fondaco_web.forum.permissions import is_secretariat_in, may_open_forum, standing_of


@dataclass(frozen=True, slots=True)
class RoleFilter:
    """Which roles a list shows; empty fields show all. `when` is current, ended or all."""

    when: str = "current"
    role: str = ""
    party: Party | None = None
    region: Region | None = None


def roles_visible_to(user: Any, forum: Forum) -> QuerySet[RoleAssignment]:
    """Roles of one's own party and readers of reports, for a secretariat; the secretariats, for the operator."""
    seen = Q(party__in=standing_of(user).secretariat_of)
    if is_secretariat_in(user, forum):
        seen |= Q(role=Role.REPORT_READER)
    if may_open_forum(user):
        seen |= Q(role=Role.SECRETARIAT)
    return (
        RoleAssignment.objects.filter(seen, forum=forum)
        .select_related("user", "party", "region", "granted_by")
        .order_by("party__position", "role", "region__code", "-starts_on", "pk")
    )


def filtered_roles(roles: QuerySet[RoleAssignment], choice: RoleFilter) -> QuerySet[RoleAssignment]:
    """The roles that `choice` asks for."""
    today = clock.today()
    ended = Q(revoked_at__isnull=False) | Q(ends_on__lt=today)
    if choice.when in {"current", "ended"}:
        roles = roles.filter(ended) if choice.when == "ended" else roles.exclude(ended)
    if choice.role:
        roles = roles.filter(role=choice.role)
    if choice.party:
        roles = roles.filter(party=choice.party)
    if choice.region:
        roles = roles.filter(region=choice.region)
    return roles
