"""Who may see and change organisations, their people and accounts: one rule per object."""

from typing import Any

from fondaco_web.directory.enums import OrganisationState, Visibility
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.forum.models import Forum, Party, Region
from fondaco_web.forum.permissions import is_desk_of, is_secretariat_of, standing_of


def organisations_of(user: Any) -> frozenset[int]:
    """Primary keys of the organisations that `user` may act for; read once per user object."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    cached = getattr(user, "_organisations", None)
    if cached is None:
        rows = OrganisationAccount.objects.filter(user=user.pk, revoked_at__isnull=True)
        cached = user._organisations = frozenset(rows.values_list("organisation_id", flat=True))
    return cached


def forget_organisations(user: Any) -> None:
    """After a change of accounts: read them anew."""
    if hasattr(user, "_organisations"):
        del user._organisations


def takes_part_in(user: Any, forum: Forum | int) -> bool:
    """Whether `user` holds a role in `forum` or acts for an organisation of it."""
    forum_id = forum if isinstance(forum, int) else forum.pk
    if forum_id in standing_of(user).forums:
        return True
    mine = organisations_of(user)
    return bool(mine) and Organisation.objects.filter(pk__in=mine, party__forum=forum_id).exists()


def is_owner(user: Any, organisation: Organisation) -> bool:
    """Whether `user` acts for `organisation` itself."""
    return organisation.pk in organisations_of(user)


def may_change_organisation(user: Any, organisation: Organisation) -> bool:
    """Its own people, the desk of its region, the secretariat of its party."""
    return (
        is_owner(user, organisation)
        or is_desk_of(user, organisation.region_id)
        or is_secretariat_of(user, organisation.party_id)
    )


def may_confirm_organisation(user: Any, organisation: Organisation) -> bool:
    """The desk of its region and the secretariat of its party; never the organisation itself."""
    return is_desk_of(user, organisation.region_id) or is_secretariat_of(user, organisation.party_id)


def may_invite_to(user: Any, organisation: Organisation) -> bool:
    """Its administrators, the desk of its region, the secretariat of its party."""
    if may_confirm_organisation(user, organisation):
        return True
    return OrganisationAccount.objects.filter(
        user=user.pk, organisation=organisation, is_administrator=True, revoked_at__isnull=True
    ).exists()


def may_see_people(user: Any, organisation: Organisation) -> bool:
    """Contact data and people: those who may change the organisation. The other party never: first comes clearance."""
    return may_change_organisation(user, organisation)


def may_see_organisation(user: Any, organisation: Organisation) -> bool:
    """The profile: those who may change it; others by its visibility, once it is confirmed and while not archived."""
    if may_change_organisation(user, organisation):
        return True
    if organisation.state != OrganisationState.CONFIRMED:
        return False
    if organisation.visibility == Visibility.PUBLIC:
        return True
    return organisation.visibility == Visibility.FORUM and takes_part_in(user, organisation.party.forum_id)


def may_merge_organisations(user: Any, organisation: Organisation) -> bool:
    """Make one of two that are the same: the secretariat of their party."""
    return is_secretariat_of(user, organisation.party_id)


def may_register_in(user: Any, party: Party, region: Region | None) -> bool:
    """Whoever holds no role in the forum, anywhere; a desk in its region; a secretariat in its party."""
    if not user.is_authenticated or not user.is_active:
        return False
    if is_secretariat_of(user, party) or is_desk_of(user, region):
        return True
    return party.forum_id not in standing_of(user).forums
