"""Who holds which role. `standing_of` reads a person's role rows once; every predicate of every app builds on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Announcement, Forum, Party, Region, RoleAssignment


@dataclass(frozen=True, slots=True)
class Standing:
    """The roles a person holds today: parties of which they are the secretariat or co-chair, regions of their desks,
    forums whose reports they read, and the forums in which they hold any role, a secretariat's, a desk's. All are
    primary keys."""

    secretariat_of: frozenset[int] = frozenset()
    desk_of: frozenset[int] = frozenset()
    reads_reports_of: frozenset[int] = frozenset()
    forums: frozenset[int] = frozenset()
    secretariat_in: frozenset[int] = frozenset()
    desk_in: frozenset[int] = frozenset()


def standing_of(user: Any) -> Standing:
    """The standing of `user`, read from the database once per user object (that is, once per request)."""
    if not user.is_authenticated or not user.is_active:
        return Standing()
    cached = getattr(user, "_standing", None)
    if cached is None:
        cached = user._standing = read_standing(user.pk, timezone.localdate())
    return cached


def read_standing(user_id: int, today: date) -> Standing:
    """The standing of an account on a day, from its role rows."""
    rows = list(
        RoleAssignment.objects.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=today), user=user_id, revoked_at__isnull=True, starts_on__lte=today
        ).values_list("role", "forum_id", "party_id", "region_id")
    )
    leading = [row for row in rows if row[0] in {Role.SECRETARIAT, Role.CO_CHAIR}]
    return Standing(
        secretariat_of=frozenset(party for _role, _forum, party, _region in leading if party is not None),
        desk_of=frozenset(region for role, _forum, _party, region in rows if role == Role.DESK and region is not None),
        reads_reports_of=frozenset(forum for role, forum, _p, _r in rows if role == Role.REPORT_READER),
        forums=frozenset(row[1] for row in rows),
        secretariat_in=frozenset(row[1] for row in leading),
        desk_in=frozenset(forum for role, forum, _p, _r in rows if role == Role.DESK),
    )


def forget_standing(user: Any) -> None:
    """After a change of roles: read them anew."""
    if hasattr(user, "_standing"):
        del user._standing


def is_secretariat_of(user: Any, party: Party | int) -> bool:
    """Whether `user` is of the secretariat (or the co-chair) of `party`."""
    return (party if isinstance(party, int) else party.pk) in standing_of(user).secretariat_of


def is_secretariat_in(user: Any, forum: Forum | int) -> bool:
    """Whether `user` is of the secretariat of any party of `forum`."""
    return (forum if isinstance(forum, int) else forum.pk) in standing_of(user).secretariat_in


def is_desk_of(user: Any, region: Region | int | None) -> bool:
    """Whether `user` works at the desk of `region`."""
    return region is not None and (region if isinstance(region, int) else region.pk) in standing_of(user).desk_of


def may_change_forum(user: Any, forum: Forum) -> bool:
    """Forum, parties, regions, sectors: the secretariats of the forum."""
    return is_secretariat_in(user, forum)


def may_grant_role(user: Any, assignment: RoleAssignment) -> bool:
    """Roles of a party: its own secretariat; the first secretariat of a party: the operator of the installation."""
    if assignment.party_id is not None and is_secretariat_of(user, assignment.party_id):
        return True
    if assignment.role == Role.REPORT_READER:
        return is_secretariat_in(user, assignment.forum_id)
    return bool(user.is_superuser and assignment.role == Role.SECRETARIAT)


def may_open_forum(user: Any) -> bool:
    """A new forum, and the first secretariat of its parties: the operator of the installation."""
    return bool(user.is_authenticated and user.is_active and user.is_superuser)


def may_see_roles(user: Any, forum: Forum) -> bool:
    """The list of roles: the secretariats, and the operator (who sees the secretariats only)."""
    return is_secretariat_in(user, forum) or may_open_forum(user)


def may_change_announcement(user: Any, announcement: Announcement) -> bool:
    """Drafts and published announcements: the secretariat of the party that wrote them."""
    return is_secretariat_of(user, announcement.author_party_id)


def may_see_announcement(user: Any, announcement: Announcement) -> bool:
    """What is published: everybody; drafts and withdrawn ones: the secretariat of the party that wrote them."""
    return announcement.is_public or may_change_announcement(user, announcement)
