"""The one place where the forum asks for a person's account by its address."""

from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.accounts.services.invitations import invite_account
from fondaco_web.common.errors import InvalidInput


def account_for(*, by: User, email: str, full_name: str, language: str) -> User:
    """The account with this address; whoever has none yet is invited to make one."""
    user = invite_account(by=by, email=email, full_name=full_name, language=language)
    if not user.is_active:
        raise InvalidInput(_("The account with this address is closed; use another address."), field="email")
    return user
