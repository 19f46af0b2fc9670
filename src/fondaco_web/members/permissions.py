"""Who may see and change memberships, acts and mandates."""

from typing import Any

from fondaco_web.directory.models import Organisation
from fondaco_web.directory.permissions import is_owner, may_change_organisation
from fondaco_web.forum.permissions import is_secretariat_of
from fondaco_web.members.models import Member


def may_apply_for(user: Any, organisation: Organisation) -> bool:
    """Its own people, the desk of its region, the secretariat of its party."""
    return may_change_organisation(user, organisation)


def may_see_member(user: Any, member: Member) -> bool:
    """Whoever was ever admitted stands in the public register; applications are seen by their own side only."""
    return member.is_in_register or may_change_organisation(user, member.organisation)


def may_see_papers(user: Any, member: Member) -> bool:
    """Files of acts, reasons, past mandates and the record: its own side only. They may hold personal data."""
    return may_change_organisation(user, member.organisation)


def may_prepare(user: Any, member: Member) -> bool:
    """Scope, acts and mandates: its own people, the desk of its region, the secretariat of its party."""
    return may_change_organisation(user, member.organisation)


def may_decide(user: Any, member: Member) -> bool:
    """Admission, refusal, suspension, resumption: the secretariat of its party."""
    return is_secretariat_of(user, member.organisation.party_id)


def may_withdraw(user: Any, member: Member) -> bool:
    """The member itself, or the secretariat of its party; a desk cannot withdraw others."""
    return is_owner(user, member.organisation) or may_decide(user, member)


def may_place(user: Any, organisation: Organisation, parent: Organisation) -> bool:
    """Whoever may change both: nobody declares to belong to a body that does not know of it."""
    return may_change_organisation(user, organisation) and may_change_organisation(user, parent)
