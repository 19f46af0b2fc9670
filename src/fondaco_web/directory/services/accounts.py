"""Who may act for an organisation."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.services.invitations import invite_account
from fondaco_web.common.audit import Change
from fondaco_web.common.clock import now
from fondaco_web.common.errors import InvalidInput, NotAllowed, NotFound
from fondaco_web.directory.errors import LastAccount
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.directory.permissions import forget_organisations, may_invite_to, may_register_in
from fondaco_web.directory.services.recording import organisation_to_change, record


@transaction.atomic
def invite_to_organisation(
    *, by: Any, organisation: Organisation, email: str, full_name: str, is_administrator: bool = False
) -> OrganisationAccount:
    """Let a person act for the organisation; whoever has no account yet is invited to make one.

    Administrators of the organisation, its desk and its secretariat may.
    """
    current = organisation_to_change(organisation, by)
    if not may_invite_to(by, current):
        raise NotAllowed
    user = invite_account(by=by, email=email, full_name=full_name, language=current.party.language)
    if not may_register_in(user, current.party, current.region):
        raise InvalidInput(
            _("This person holds a role elsewhere in the forum and cannot act for this organisation."), field="email"
        )
    account, is_new = OrganisationAccount.objects.get_or_create(
        user=user,
        organisation=current,
        revoked_at=None,
        defaults={"is_administrator": is_administrator, "granted_by": by},
    )
    if is_new:
        record(by, "organisation.account_granted", current)
        forget_organisations(user)
    return account


@transaction.atomic
def set_administrator(*, by: Any, account: OrganisationAccount, is_administrator: bool) -> OrganisationAccount:
    """Let a person invite others for the organisation, or no longer."""
    organisation = organisation_to_change(account.organisation, by)
    if not may_invite_to(by, organisation):
        raise NotAllowed
    rows = OrganisationAccount.objects.select_for_update().filter(organisation=organisation, revoked_at__isnull=True)
    current = rows.filter(pk=account.pk).first()
    if current is None:
        raise NotFound
    if not is_administrator and not rows.exclude(pk=current.pk).filter(is_administrator=True).exists():
        raise LastAccount
    change = Change({"is_administrator": current.is_administrator}, {"is_administrator": is_administrator})
    current.is_administrator = is_administrator
    current.save(update_fields=["is_administrator"])
    record(by, "organisation.account_changed", organisation, change)
    return current


@transaction.atomic
def revoke_account(*, by: Any, account: OrganisationAccount) -> OrganisationAccount:
    """End a person's right to act for the organisation; the last administrator stays while others have accounts."""
    organisation = organisation_to_change(account.organisation, by)
    if account.user_id != by.pk and not may_invite_to(by, organisation):
        raise NotAllowed
    rows = OrganisationAccount.objects.select_for_update().filter(organisation=organisation, revoked_at__isnull=True)
    current = rows.filter(pk=account.pk).first()
    if current is None:
        raise NotFound
    others = rows.exclude(pk=current.pk)
    if current.is_administrator and others.exists() and not others.filter(is_administrator=True).exists():
        raise LastAccount
    current.revoked_at = now()
    current.save(update_fields=["revoked_at"])
    record(by, "organisation.account_revoked", organisation)
    for user in (by, account.user):
        forget_organisations(user)
    return current
