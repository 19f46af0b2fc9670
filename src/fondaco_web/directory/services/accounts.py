"""Accounts that act for an organisation: invited, made administrators, ended."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import invite_account
from fondaco_web.common import clock
from fondaco_web.common.audit import Change, snapshot
from fondaco_web.common.errors import InvalidInput
from fondaco_web.directory.errors import LastAdministrator, NotInThisState
from fondaco_web.directory.models import Organisation, OrganisationAccount
from fondaco_web.directory.permissions import may_confirm_organisation, may_manage_accounts, may_register_in
from fondaco_web.directory.services.acting import record, require
from fondaco_web.directory.services.profiles import forget_organisations


@transaction.atomic
def invite_to_organisation(
    *, by: User, organisation: Organisation, email: str, full_name: str = "", is_administrator: bool = False
) -> OrganisationAccount:
    """Let the person at `email` act for the organisation; whoever has no account yet is invited to make one.

    Raises NotInThisState where they already do.
    """
    require(by, organisation, may_manage_accounts)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    user = invite_account(by=by, email=email, full_name=full_name, language=organisation.party.language)
    if not may_register_in(user, organisation.party, organisation.region):
        raise InvalidInput(
            _("This person holds a role elsewhere in the forum and cannot act for this organisation."), field="email"
        )
    if OrganisationAccount.objects.filter(user=user, organisation=organisation, revoked_at=None).exists():
        raise NotInThisState(_("This person acts for the organisation already."), field="email")
    account = OrganisationAccount.objects.create(
        user=user, organisation=organisation, is_administrator=is_administrator, granted_by=by
    )
    forget_organisations(user)
    after = snapshot(account, ("user", "is_administrator"))
    record(by, "organisation_account.granted", organisation, Change(after=after), of=account)
    return account


@transaction.atomic
def set_administrator(*, by: User, account: OrganisationAccount, is_administrator: bool) -> OrganisationAccount:
    """Let a person invite others, or no longer."""
    current = standing(by, account)
    if current.is_administrator == is_administrator:
        return current
    if not is_administrator:
        keep_an_administrator(by, current)
    before = snapshot(current, ("is_administrator",))
    current.is_administrator = is_administrator
    current.save(update_fields=["is_administrator"])
    change = Change(before, snapshot(current, ("is_administrator",)))
    record(by, "organisation_account.changed", current.organisation, change, of=current)
    return current


@transaction.atomic
def revoke_account(*, by: User, account: OrganisationAccount) -> OrganisationAccount:
    """End that a person acts for the organisation; people may end their own."""
    current = standing(by, account)
    if current.is_administrator:
        keep_an_administrator(by, current)
    current.revoked_at = clock.now()
    current.save(update_fields=["revoked_at"])
    forget_organisations(by)
    forget_organisations(account.user)
    after = snapshot(current, ("revoked_at",))
    record(by, "organisation_account.revoked", current.organisation, Change(after=after), of=current)
    return current


def standing(by: User, account: OrganisationAccount) -> OrganisationAccount:
    """The account's row, locked, still in force, and `by` may change it."""
    if account.user_id != by.pk:
        require(by, account.organisation, may_manage_accounts)
    Organisation.objects.select_for_update().get(pk=account.organisation_id)
    current = OrganisationAccount.objects.select_related("organisation__party", "user").get(pk=account.pk)
    if current.revoked_at is not None:
        raise NotInThisState(_("This person no longer acts for the organisation."))
    return current


def keep_an_administrator(by: User, account: OrganisationAccount) -> None:
    """Somebody of the organisation must be able to invite others, unless a desk or a secretariat takes care of it."""
    others = OrganisationAccount.objects.filter(
        organisation=account.organisation, is_administrator=True, revoked_at=None
    ).exclude(pk=account.pk)
    if not others.exists() and not may_confirm_organisation(by, account.organisation):
        raise LastAdministrator
