"""What the forum keeps about account holders: their roles. And whose sign-in needs a second factor."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.permissions import register_mfa_rule
from fondaco_web.accounts.portability import Entry, entry_of, register_erasure, register_export, register_objection
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, record_deed, snapshot
from fondaco_web.forum.enums import Role
from fondaco_web.forum.models import Party, RoleAssignment
from fondaco_web.forum.permissions import forget_standing, standing_of
from fondaco_web.forum.services.roles import other_secretariats


def roles(user: User) -> Iterable[Entry]:
    """Every role that the person holds or held."""
    rows = RoleAssignment.objects.filter(user=user).select_related("forum", "party", "region").order_by("pk")
    fields = ("forum", "role", "party", "region", "starts_on", "ends_on", "granted_at", "revoked_at")
    return (entry_of(row, *fields) for row in rows)


def last_secretariat(user: User) -> str | Promise | None:
    """Names the party that would be left without a secretariat, if there is one."""
    rows = RoleAssignment.objects.filter(user=user, role=Role.SECRETARIAT, revoked_at__isnull=True)
    parties = rows.values("party")
    list(Party.objects.select_for_update().filter(pk__in=parties))  # so that two do not leave each other the last one
    for row in rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=clock.today())).select_related("party"):
        if not other_secretariats(row).exists():
            reason = _("You are the last secretariat of {party}. Give the role to somebody else first.")
            return format_lazy(reason, party=str(row.party))
    return None


def end_roles(user: User) -> None:
    """The person's roles end; that they were held stays known, without the name."""
    for row in RoleAssignment.objects.select_for_update().filter(user=user, revoked_at__isnull=True):
        before = snapshot(row, ["revoked_at"])
        row.revoked_at = clock.now()
        row.save(update_fields=["revoked_at"])
        change = Change(before, snapshot(row, ["revoked_at"]))
        record_deed(user, "role.revoked", row, change, forum_id=row.forum_id)
    forget_standing(user)


register_export("roles", roles, _("Roles in forums"))
register_objection("last_secretariat", last_secretariat)
register_erasure("roles", end_roles)
register_mfa_rule(lambda user: bool(standing_of(user).secretariat_in))
