"""What the forum keeps about a person: roles. They are part of the copy of one's own data, and end with the account."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts import portability
from fondaco_web.accounts.models import User
from fondaco_web.accounts.permissions import register_mfa_rule
from fondaco_web.accounts.portability import Entry, entry_of
from fondaco_web.forum.models import Party, RoleAssignment
from fondaco_web.forum.permissions import standing_of
from fondaco_web.forum.services.roles import end_roles_of, is_last_secretariat, running_roles_of

FIELDS = ("forum", "role", "party", "region", "starts_on", "ends_on", "granted_at", "revoked_at")


def roles(user: User) -> Iterable[Entry]:
    """Every role, ended ones too."""
    rows = RoleAssignment.objects.filter(user=user).select_related("forum", "party", "region").order_by("pk")
    return (entry_of(row, *FIELDS) for row in rows)


def last_secretariat(user: User) -> str | Promise | None:
    """A party keeps somebody in its secretariat."""
    parties = running_roles_of(user).exclude(party=None).order_by().values("party")
    list(Party.objects.select_for_update().filter(pk__in=parties))  # so that two do not leave each other the last one
    if any(is_last_secretariat(role) for role in running_roles_of(user)):
        return _("You are the last person in the secretariat of a party. Grant the role to somebody else first.")
    return None


def register() -> None:
    """Add the parts of this app."""
    portability.register_export("roles", roles, _("Roles"))
    portability.register_objection("last_secretariat", last_secretariat)
    portability.register_erasure("roles", end_roles_of)
    register_mfa_rule(lambda user: bool(standing_of(user).secretariat_in))
