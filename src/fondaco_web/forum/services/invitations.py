"""The one place where the forum asks for a person's account by its address."""

from django.utils.translation import gettext_lazy as _

from fondaco_web.accounts.models import User
from fondaco_web.common.errors import InvalidInput


def account_for(*, by: User, email: str, full_name: str, language: str) -> User:
    """The account with this address; whoever has none yet is invited to make one."""
    known = User.objects.filter(email__iexact=email.strip()).first()
    if known is None:
        return User.objects.create_user(email.strip(), full_name=full_name.strip(), language=language)
    if not known.is_active:
        raise InvalidInput(_("The account with this address is closed; use another address."), field="email")
    return known
