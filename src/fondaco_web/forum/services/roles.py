"""Grants and ends roles. Rows are added and ended, never deleted: who was what, and when, stays known."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.forum.enums import Role
from fondaco_web.forum.errors import LastSecretariat, RoleAlreadyEnded, RoleAlreadyHeld
from fondaco_web.forum.models import Forum, Party, Region, RoleAssignment
from fondaco_web.forum.permissions import forget_standing, may_grant_role, may_see_roles
from fondaco_web.forum.services.invitations import account_for

ROLE_FIELDS = ("user", "role", "party", "region", "starts_on", "ends_on", "revoked_at")


@dataclass(frozen=True, slots=True)
class RoleGrant:
    """A role to grant: to whom, for which party or region of the forum, from when until when (today, for good)."""

    role: Role
    email: str
    full_name: str = ""
    party: Party | None = None
    region: Region | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@transaction.atomic
def grant_role(*, by: User, forum: Forum, grant: RoleGrant) -> RoleAssignment:
    """Grant a role; a person not yet known is invited. Raises RoleAlreadyHeld where it is held in those days."""
    row = assignment_of(forum, grant)
    if not may_grant_role(by, row):
        raise NotAllowed if may_see_roles(by, forum) else NotFound
    language = row.party.language if row.party else "en"
    row.user = account_for(by=by, email=grant.email, full_name=grant.full_name, language=language)
    if overlapping(row).exists():
        raise RoleAlreadyHeld(role=row.get_role_display())
    row.granted_by = by
    row.save()
    forget_standing(by)
    record_deed(by, "role.granted", row, Change(after=snapshot(row, ROLE_FIELDS)), forum_id=forum.pk)
    return row


@transaction.atomic
def revoke_role(*, by: User, assignment: RoleAssignment, reason: str) -> RoleAssignment:
    """End a role at once. The last secretariat of a party stays: somebody must be able to grant roles."""
    if not may_grant_role(by, assignment):
        raise NotAllowed if may_see_roles(by, assignment.forum) else NotFound
    if assignment.party_id is not None:  # one at a time per party, so that two cannot each leave the other the last one
        Party.objects.select_for_update().get(pk=assignment.party_id)
    row = RoleAssignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    if row.revoked_at is not None or (row.ends_on is not None and row.ends_on < clock.today()):
        raise RoleAlreadyEnded
    if is_last_secretariat(row):
        raise LastSecretariat(party=str(row.party))
    return ended(by, row, reason)


def ended(by: User, row: RoleAssignment, reason: str) -> RoleAssignment:
    """End a locked role and record it."""
    before = snapshot(row, ROLE_FIELDS)
    row.revoked_at = clock.now()
    row.save(update_fields=["revoked_at"])
    forget_standing(by)
    change = Change(before, snapshot(row, ROLE_FIELDS), reason)
    record_deed(by, "role.revoked", row, change, forum_id=row.forum_id)
    return row


def assignment_of(forum: Forum, grant: RoleGrant) -> RoleAssignment:
    """The row that `grant` asks for, not yet saved and without its holder; checks that its parts belong together."""
    starts_on = grant.starts_on or clock.today()
    if grant.ends_on is not None and grant.ends_on < max(starts_on, clock.today()):
        raise InvalidInput(_("The last day must not lie before the first day or in the past."), field="ends_on")
    region = grant.region if grant.role == Role.DESK else None
    party = region.party if region else grant.party
    if grant.role == Role.DESK and region is None:
        raise InvalidInput(_("Choose the region of the desk."), field="region")
    if grant.role == Role.REPORT_READER:
        party = None
    elif party is None or party.forum_id != forum.pk:
        raise InvalidInput(_("Choose a party of this forum."), field="party")
    return RoleAssignment(
        forum=forum, role=grant.role, party=party, region=region, starts_on=starts_on, ends_on=grant.ends_on
    )


def overlapping(row: RoleAssignment) -> QuerySet[RoleAssignment]:
    """The same role of the same person in the same days."""
    same = RoleAssignment.objects.filter(
        user=row.user, forum=row.forum, role=row.role, party=row.party, region=row.region, revoked_at__isnull=True
    )
    if row.ends_on is not None:
        same = same.filter(starts_on__lte=row.ends_on)
    return same.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=row.starts_on))


def is_last_secretariat(row: RoleAssignment) -> bool:
    """Whether ending the role would leave its party without a secretariat."""
    return row.role == Role.SECRETARIAT and row.is_in_force(clock.today()) and not other_secretariats(row).exists()


def other_secretariats(row: RoleAssignment) -> QuerySet[RoleAssignment]:
    """Others in the secretariat of the same party, today and with an open account."""
    today = clock.today()
    return RoleAssignment.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today),
        party=row.party,
        role=Role.SECRETARIAT,
        revoked_at__isnull=True,
        starts_on__lte=today,
        user__is_active=True,
    ).exclude(pk=row.pk)
